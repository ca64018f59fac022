"""Where the facts are: compiled into the package, in the checkout's YAML, or in a file of the user's."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from karabakh_cli.errors import BrokenFacts
from karabakh_cli.records import Facts
from karabakh_cli.shelf import MAGIC

if TYPE_CHECKING:
    from karabakh_cli.index import Index

COMPILED = Path(__file__).with_name("facts.kwar")
CHECKOUT = Path(__file__).parents[2] / "data" / "facts.yaml"
LARGEST = 1 << 27
"""128 MiB: what a base that is read whole may weigh, so that a device or a mistake is not read for ever."""


def load(path: Path | None = None) -> Facts:
    """The facts of `path`, or else the package's own. BrokenFacts where they cannot be used.

    Those of a compiled base stay in their file until they are looked at.
    """
    chosen, data = _chosen(path)
    if data is not None:
        return _checked(data, chosen)
    from karabakh_cli import compiled

    return compiled.load(chosen, _mend(path))


def index(facts: Facts) -> "Index":
    """The search index of these facts: as it was compiled with them, else built now."""
    from karabakh_cli.compiled import CompiledFacts

    if isinstance(facts, CompiledFacts):
        return facts.index()
    from karabakh_cli.index import build

    return build(facts)


def whole(facts: Facts) -> Facts:
    """The same facts, all of them in memory."""
    from karabakh_cli.compiled import CompiledFacts

    return facts.whole() if isinstance(facts, CompiledFacts) else facts


def source(path: Path | None = None) -> tuple[str, bytes]:
    """The name of the file that `load` would read, and its text: YAML, or JSON."""
    chosen, data = _chosen(path)
    if data is None:
        from karabakh_cli import compiled

        data = msgspec.json.encode(compiled.load(chosen, _mend(path), verified=True).whole())
    return str(chosen), data


def _chosen(path: Path | None) -> tuple[Path, bytes | None]:
    """The file to read and what it holds; None for a compiled base, which is not read whole."""
    if path is None and COMPILED.exists():
        return COMPILED, None
    chosen = path or CHECKOUT
    return chosen, _bytes(chosen)


def _mend(path: Path | None) -> str:
    """What helps where a compiled base is damaged."""
    return "install karabakh-cli again" if path is None else "kwar export --format compiled writes it again"


def _checked(data: bytes, path: Path) -> Facts:
    """A fact base of the user's: checked in full, whichever of its two forms it has."""
    if data.lstrip().startswith(b"{"):
        try:
            facts = msgspec.json.decode(data, type=Facts)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        else:
            from karabakh_cli import rules

            if next(rules.errors(facts), None) is None:
                return facts
    # What is wrong with JSON is told as for YAML, of which it is a part: with line and record.
    from karabakh_cli.source import load as load_yaml

    return load_yaml(data, str(path))


def _bytes(path: Path) -> bytes | None:
    """What a file holds; None for a compiled base."""
    try:
        with path.open("rb") as file:
            data = file.read(len(MAGIC))
            if data == MAGIC:
                if not file.seekable():
                    raise BrokenFacts(f"{path}: a compiled base in a pipe", "name the file itself")
                return None
            # What a device or a pipe holds is known only once it has been read.
            data += file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BrokenFacts(f"{path}: {reason}", "--facts FILE names a fact base") from None
    if len(data) > LARGEST:
        raise BrokenFacts(f"{path}: larger than {LARGEST >> 20} MiB", "is it a fact base?")
    return data
