"""Find and load the facts: the package's database, the checkout's YAML, or a file of the user's."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from karabakh_cli.errors import BrokenFacts
from karabakh_cli.facts.base import Facts

if TYPE_CHECKING:
    from karabakh_cli.search.indexing.index import Index
    from karabakh_cli.store.compiled import DatabaseFacts

COMPILED = Path(__file__).parents[1] / "facts.db"
CHECKOUT = Path(__file__).parents[3] / "data" / "facts.yaml"
IN_CHECKOUT = Path(__file__).parents[2].name == "src"
"""Whether this is a checkout. Outside a checkout, a data/facts.yaml is somebody else's file."""
MAX_BYTES = 1 << 27
"""128 MiB, the most that is read of a YAML or JSON base: a device or a mistake may have no end."""
_INDEX = "search index"
"""Where facts keep their search index, which takes seconds to build."""
_SIGNATURE = b"SQLite format 3\0"


def load(path: Path | None = None) -> Facts:
    """Return the facts of `path`, or the package's own.

    Those of a compiled base stay in their file until they are looked up. Raises BrokenFacts if they
    cannot be used.
    """
    chosen, data = _locate(path)
    if data is None:
        return _database(chosen, path)
    from karabakh_cli.facts.parse import load as load_text

    return load_text(data, str(chosen))


def index(facts: Facts) -> "Index":
    """Return the search index of these facts: the one in their database, or one that is built once."""
    kept = facts.__dict__
    if _INDEX not in kept:
        kept[_INDEX] = _index(facts)
    found: Index = kept[_INDEX]
    return found


def _index(facts: Facts) -> "Index":
    database = _compiled(facts)
    if database:
        return database.index()
    from karabakh_cli.search.indexing.build import build

    return build(facts)


def in_memory(facts: Facts) -> Facts:
    """Return the same facts, all of them in memory."""
    database = _compiled(facts)
    return database.in_memory() if database else facts


def source(path: Path | None = None) -> tuple[str, bytes]:
    """Return the name of the file that `load` would read and its text, YAML or JSON.

    A compiled base is checked for damage first. Raises BrokenFacts if it cannot be read.
    """
    chosen, data = _locate(path)
    if data is None:
        data = msgspec.json.encode(_database(chosen, path, checked=True).in_memory())
    return str(chosen), data


def _compiled(facts: Facts) -> "DatabaseFacts | None":
    """Return the facts as those of a database, or None if they are in memory."""
    if type(facts) is Facts:
        return None
    from karabakh_cli.store.compiled import DatabaseFacts

    return facts if isinstance(facts, DatabaseFacts) else None


def _database(chosen: Path, path: Path | None, *, checked: bool = False) -> "DatabaseFacts":
    from karabakh_cli.store import compiled

    remedy = "install karabakh-cli again" if path is None else "rebuild it with kwar export --format sqlite"
    return compiled.load(chosen, remedy, checked=checked)


def _locate(path: Path | None) -> tuple[Path, bytes | None]:
    """Return the file to read and its text; None for a compiled base, which is not read whole."""
    if path is None and COMPILED.exists():
        return COMPILED, None
    if path is None and not IN_CHECKOUT:
        raise BrokenFacts(
            "this installation lacks its facts", "install karabakh-cli with pip, or add --facts"
        )
    chosen = path or CHECKOUT
    return chosen, _text(chosen)


def _text(path: Path) -> bytes | None:
    """Return what a file holds, or None for a compiled base."""
    try:
        with path.open("rb") as file:
            data = file.read(len(_SIGNATURE))
            if data == _SIGNATURE:
                if not file.seekable():
                    raise BrokenFacts(
                        f"{path}: compiled fact bases cannot be read from a pipe", "give the file name"
                    )
                return None
            # What a device or a pipe holds is known only once it has been read.
            data += file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BrokenFacts(f"cannot read fact base {path}: {reason}") from None
    if len(data) > MAX_BYTES:
        raise BrokenFacts(f"{path}: larger than {MAX_BYTES >> 20} MiB", "is it a fact base?")
    return data
