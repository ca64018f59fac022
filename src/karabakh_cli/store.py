"""Where the facts are: compiled into the package, in the checkout's YAML, or in a file of the user's."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct

from karabakh_cli.errors import BrokenFacts
from karabakh_cli.records import Actor, Base, Document, Facts, Figure, Person

if TYPE_CHECKING:
    from karabakh_cli.index import Index

T = TypeVar("T")

INDEX = Path(__file__).with_name("search.json")
COMPILED = Path(__file__).with_name("facts.json")
CHECKSUMS = Path(__file__).with_name("checksums.json")
CHECKOUT = Path(__file__).parents[2] / "data" / "facts.yaml"
LARGEST = 1 << 27
"""128 MiB: what a fact base may weigh, so that a device or a mistake is not read for ever."""


class _Figures(Struct):
    """The parts of a fact base that an answer of figures alone is made from."""

    base: Base
    documents: dict[str, Document]
    actors: dict[str, Actor]
    figures: tuple[Figure, ...] = ()
    people: tuple[Person, ...] = ()


def load(path: Path | None = None, *, figures_only: bool = False) -> Facts:
    """The facts of `path`, or else the package's own. BrokenFacts where they cannot be used.

    With `figures_only` the package's events, places and statements may be left unread.
    """
    if path is not None:
        return _read(path)
    if not COMPILED.exists():
        return _read(CHECKOUT)
    facts = _compiled(_intact(COMPILED), _Figures if figures_only else Facts)
    if facts is None:
        raise BrokenFacts(f"{COMPILED}: damaged", "install karabakh-cli again")
    return facts if isinstance(facts, Facts) else Facts(**msgspec.structs.asdict(facts))


def index(facts: Facts, path: Path | None = None) -> "Index":
    """The search index of these facts: as compiled for the package's own, else built now."""
    from karabakh_cli.index import build, thaw

    if path is None and INDEX.exists():
        try:
            return thaw(_intact(INDEX))
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise BrokenFacts(f"{INDEX}: damaged", "install karabakh-cli again") from None
    return build(facts)


def source(path: Path | None = None) -> tuple[str, bytes]:
    """The name and bytes of the file that `load` would read."""
    chosen = path or (COMPILED if COMPILED.exists() else CHECKOUT)
    return str(chosen), _bytes(chosen)


def _read(path: Path) -> Facts:
    """A fact base of the user's: checked in full, whichever of its two forms it has."""
    data = _bytes(path)
    facts = _compiled(data, Facts) if data.lstrip().startswith(b"{") else None
    if facts is not None:
        from karabakh_cli import rules

        if next(rules.errors(facts), None) is None:
            return facts
    # What is wrong with JSON is told as for YAML, of which it is a part: with line and record.
    from karabakh_cli.source import load as load_yaml

    return load_yaml(data, str(path))


def _compiled(data: bytes, shape: type[T]) -> T | None:
    try:
        return msgspec.json.decode(data, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _intact(path: Path) -> bytes:
    """A compiled file as the build wrote it: a flipped bit may leave it readable, and a number wrong."""
    data = _bytes(path)
    if CHECKSUMS.exists():
        from zlib import crc32

        try:
            sums = msgspec.json.decode(_bytes(CHECKSUMS), type=dict[str, int])
        except (msgspec.DecodeError, UnicodeDecodeError):
            sums = {}
        if sums.get(path.name) != crc32(data):
            raise BrokenFacts(f"{path}: damaged", "install karabakh-cli again")
    return data


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # What a device or a pipe holds is known only once it has been read.
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BrokenFacts(f"{path}: {reason}", "--facts FILE names a fact base") from None
    if len(data) > LARGEST:
        raise BrokenFacts(f"{path}: larger than {LARGEST >> 20} MiB", "is it a fact base?")
    return data
