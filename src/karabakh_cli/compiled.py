"""The compiled form of a fact base: a file of which an answer reads only what it needs.

The wheel holds the shipped base in this form, and `kwar export --format compiled` writes any other.
The facts and their search index are as they were checked when the file was made, and each part of
them is held against its checksum when it is read: shelf.py.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

import msgspec
from msgspec import Raw

from karabakh_cli import shelf
from karabakh_cli.records import (
    Actor,
    Base,
    Document,
    Entry,
    Event,
    Facts,
    Figure,
    Person,
    Place,
    Statement,
    held,
)
from karabakh_cli.shelf import Shelf

if TYPE_CHECKING:
    from karabakh_cli.index import Index

T = TypeVar("T")

_KINDS: dict[str, type[Entry]] = {
    "figures": Figure,
    "events": Event,
    "people": Person,
    "places": Place,
    "statements": Statement,
}
"""The lists of records, in the order in which records are numbered."""
_FIELDS = ("topic", "measure", "population", "item", "period", "source", "of")
"""The fields that figures are asked for by."""
_TOGETHER = 32
"""Records of a kind that stand in one piece of the file."""
_PIECE = 1 << 14
"""About how many bytes of what is looked up by key stand in one piece of the file."""


def write(facts: Facts, index: "Index", path: Path) -> None:
    """Fill a file with these facts and their index. OSError where the disk does not take it."""
    from karabakh_cli.index import LOOKED_UP

    encode = msgspec.json.encode
    lists = {name: list(getattr(facts, name)) for name in _KINDS}
    whole = msgspec.structs.asdict(index)
    parts = {
        "base": [encode(facts.base)],
        "counts": [encode([len(records) for records in lists.values()])],
        **_ordered("actors", facts.actors),
        **_ordered("documents", facts.documents),
        "members": [encode(facts.members)],
        "spellings": _by_key(facts.spellings),
        "numbers": _by_key(facts.numbers),
        "revised_by": [encode(facts.revised_by)],
        **{f"by {name}": [encode(_by_value(facts.figures, name))] for name in _FIELDS},
        **{f"count by {name}": [encode(facts.tally(name))] for name in _FIELDS},
        **{name: _together(records) for name, records in lists.items()},
        **{f"index {name}": _by_key(whole.pop(name)) for name in LOOKED_UP},
        "ids": _together(whole.pop("ids")),
        "index": [encode(whole)],
    }
    shelf.write(path, parts)


def _together(records: list[Any]) -> list[bytes]:
    """What is looked up by its place, in pieces."""
    pieces = (records[first : first + _TOGETHER] for first in range(0, len(records), _TOGETHER))
    return [msgspec.json.encode(piece) for piece in pieces]


def _by_value(figures: Iterable[Figure], name: str) -> dict[str, list[int]]:
    """For each value that this field has, the numbers of the figures that have it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, figure in enumerate(figures):
        for value in held(getattr(figure, name)):
            found[value].append(number)
    return found


def _ordered(name: str, entries: Mapping[str, Any]) -> dict[str, list[bytes]]:
    """What is looked up by key and has an order too, as parts of a file."""
    return {name: _by_key(entries), f"{name} in order": [msgspec.json.encode(list(entries))]}


def _by_key(entries: Mapping[str, Any]) -> list[bytes]:
    """What is looked up by key, in pieces; a key alone tells in which piece it stands."""
    encoded = {key: Raw(msgspec.json.encode(one)) for key, one in entries.items()}
    count = 1 + sum(len(key) + len(one) for key, one in encoded.items()) // _PIECE
    pieces: list[dict[str, Raw]] = [{} for _ in range(count)]
    for key, one in encoded.items():
        pieces[_piece(key, count)][key] = one
    return [msgspec.json.encode(piece) for piece in pieces]


def _piece(key: str, count: int) -> int:
    # What is asked for may be no text, as the name of a file may be none.
    return crc32(key.encode(errors="surrogatepass")) % count


def load(path: Path, mend: str, *, verified: bool = False) -> "CompiledFacts":
    """The facts of a compiled file. BrokenFacts, with the mend, where they cannot be used.

    Damage is found in what an answer reads, and anywhere in the file where it is to be `verified`.
    """
    file = Shelf(path, mend)
    if verified:
        file.verify()
    return CompiledFacts(
        file=file,
        base=file.read("base", Base),
        actors=_Rows(file, "actors", Actor),
        documents=_Rows(file, "documents", Document),
        **{name: _List(file, name, kind) for name, kind in _KINDS.items()},
    )


class _Rows(Mapping[str, T]):
    """What is looked up by key, each when it is asked for."""

    def __init__(self, file: Shelf, name: str, kind: Any) -> None:
        self._file, self._name, self._kind = file, name, kind
        self._pieces: dict[int, dict[str, Raw]] = {}
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            data = self._raw(_piece(key, self._file.count(self._name) or 1))[key]
            self._made[key] = self._file.made(data, self._kind)
        return self._made[key]

    def _raw(self, number: int) -> dict[str, Raw]:
        if number not in self._pieces:
            self._pieces[number] = self._file.read(self._name, dict[str, Raw], number)
        return self._pieces[number]

    def __iter__(self) -> Iterator[str]:
        ordered = f"{self._name} in order"
        if self._file.count(ordered):
            return iter(self._file.read(ordered, list[str]))
        return (key for number in range(self._file.count(self._name)) for key in self._raw(number))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def learn(self, known: Iterable[tuple[str, T]]) -> None:
        """Take in what was found out on the way to something else."""
        self._made.update(known)


class _List(Sequence[T]):
    """What is looked up by its place: one when it is asked for, and all when they are gone through."""

    def __init__(self, file: Shelf, name: str, kind: Any) -> None:
        self._file, self._name, self._kind = file, name, kind
        self._pieces: dict[int, list[Raw]] = {}

    @cached_property
    def _all(self) -> list[T]:
        pieces = range(self._file.count(self._name))
        together: Any = list[self._kind]  # type: ignore[name-defined]
        return [record for number in pieces for record in self._file.read(self._name, together, number)]

    def __getitem__(self, place: Any) -> Any:
        if not isinstance(place, int) or place < 0:
            return self._all[place]
        number, within = divmod(place, _TOGETHER)
        if number not in self._pieces:
            self._pieces[number] = self._file.read(self._name, list[Raw], number)
        return self._file.made(self._pieces[number][within], self._kind)

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[T]:
        return iter(self._all)


class _Entries(Mapping[str, Entry]):
    """Every record by its id or its number, each read when it is asked for."""

    def __init__(self, file: Shelf, numbers: Mapping[str, int], lists: list[Sequence[Entry]]) -> None:
        self._numbers, self._lists = numbers, lists
        self._ends = list(accumulate(file.read("counts", list[int])))
        self._read: dict[str, Entry] = {}

    def numbered(self, number: int) -> Entry:
        """The record with this number."""
        which = bisect_right(self._ends, number)
        return self._lists[which][number - (self._ends[which - 1] if which else 0)]

    def __getitem__(self, key: str) -> Entry:
        if key not in self._read:
            self._read[key] = self.numbered(self._numbers[key])
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return (record.id for records in self._lists for record in records)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class CompiledFacts(Facts, frozen=True, kw_only=True, dict=True):
    """A fact base that stays in its file: what is looked up is read then, and nothing else."""

    file: Shelf

    @cached_property
    def entries(self) -> _Entries:
        """Every record that has an id of its own, by that id."""
        return _Entries(self.file, self.numbers, [getattr(self, name) for name in _KINDS])

    @cached_property
    def numbers(self) -> _Rows[int]:
        """For each id of a record its number: where it stands among `entries`."""
        return _Rows(self.file, "numbers", int)

    @cached_property
    def revised_by(self) -> Mapping[str, str]:
        """For the id of a superseded figure, the id of the figure that revises it."""
        found: dict[str, str] = self.file.read("revised_by", dict[str, str])
        return found

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """For each name of a reporter, as it is compared, the reporter's id."""
        return _Rows(self.file, "spellings", str)

    @cached_property
    def members(self) -> Mapping[str, Sequence[str]]:
        """For each actor that others speak for, the ids of those others."""
        found: dict[str, list[str]] = self.file.read("members", dict[str, list[str]])
        return found

    def figures_with(self, **values: Collection[str]) -> Sequence[Figure]:
        """In order, the figures with one of these values in each of these fields."""
        numbers: set[int] | None = None
        for name, wanted in values.items():
            if wanted:
                having = self._having(name)
                lists = [self.file.made(having[value], list[int]) for value in wanted if value in having]
                holding = set[int]().union(*lists)
                numbers = holding if numbers is None else numbers & holding
        if numbers is None:
            return self.figures
        found = [self.figures[number] for number in sorted(numbers)]
        self.numbers.learn(zip((figure.id for figure in found), sorted(numbers), strict=True))
        return found

    def _having(self, name: str) -> dict[str, Raw]:
        """For each value of a field, the numbers of the figures that have it."""
        found: dict[str, Raw] = self.file.read(f"by {name}", dict[str, Raw])
        return found

    def tally(self, name: str) -> Mapping[str, int]:
        """For each value that this field of a figure has in the base, how many figures have it."""
        found: dict[str, int] = self.file.read(f"count by {name}", dict[str, int])
        return found

    @property
    def _ids(self) -> _List[str]:
        return _List(self.file, "ids", str)

    def index(self) -> "Index":
        """The search index that was compiled with the facts."""
        from karabakh_cli.index import LOOKED_UP, Index, Profile

        parts: dict[str, Any] = {
            name: _Rows(self.file, f"index {name}", kind) for name, kind in LOOKED_UP.items()
        }
        whole = self.file.read("index", dict[str, Any])
        profiles = [Profile(*profile) for profile in whole.pop("profiles")]
        return Index(ids=self._ids, profiles=profiles, **whole, **parts)

    def beginning(self, start: str) -> Iterable[Entry]:
        """The records whose id begins so."""
        return [
            self.entries.numbered(number) for number, key in enumerate(self._ids) if key.startswith(start)
        ]

    def whole(self) -> Facts:
        """The same facts, all of them in memory."""
        lists: dict[str, Any] = {name: list(getattr(self, name)) or () for name in _KINDS}
        return Facts(base=self.base, documents=dict(self.documents), actors=dict(self.actors), **lists)
