"""A file of named parts, each of which can be read alone and is held against its checksum when it is.

The file begins with a line of text that names the kwar that wrote it and where the directory stands;
the parts follow, and the directory comes last: for each name the place, the length and the CRC-32 of
each of its pieces.
"""

import os
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from karabakh_cli import __version__
from karabakh_cli.errors import BrokenFacts

MAGIC = b"kwar facts "
"""How every such file begins."""

_VERSION = __version__.encode()
"""The kwar that the file is for. What the parts hold follows from the code, so another one refuses it."""
_LINE = b"%s%-20s %016d %016d %010d\n"
_EMPTY = _LINE % (MAGIC, _VERSION, 0, 0, 0)
_HEAD = len(_EMPTY)

_Place = tuple[int, int, int]
"""Where a piece stands, how many bytes it has, and their CRC-32."""


def write(path: Path, parts: Mapping[str, Sequence[bytes]]) -> None:
    """Fill a file with parts, each of one or more pieces. OSError where the disk does not take it."""
    directory: dict[str, list[_Place]] = {}
    place = _HEAD
    for name, pieces in parts.items():
        directory[name] = []
        for piece in pieces:
            directory[name].append((place, len(piece), crc32(piece)))
            place += len(piece)
    last = msgspec.json.encode(directory)
    with path.open("wb") as file:
        file.write(_LINE % (MAGIC, _VERSION, place, len(last), crc32(last)))
        for pieces in parts.values():
            file.writelines(pieces)
        file.write(last)


class Shelf:
    """Such a file, open for as long as it is referred to."""

    def __init__(self, path: Path, mend: str) -> None:
        """Open a file. BrokenFacts, which says how to mend it, where it is none of ours or damaged."""
        self._path, self._mend = path, mend
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise self._refused(error.strerror) from None
        closing = weakref.finalize(self, self._file.close)
        try:
            self._directory = self._opened()
        except BrokenFacts:
            closing()
            raise

    def _opened(self) -> dict[str, list[_Place]]:
        """The directory, once the first line has been found to be ours."""
        self._size = os.fstat(self._file.fileno()).st_size
        head = self._bytes(0, _HEAD).split()
        if len(head) != len(_EMPTY.split()):
            raise self._refused("damaged")
        if head[2] != _VERSION:
            raise self._refused(f"compiled by another kwar than this, {__version__}")
        try:
            place, length, checksum = map(int, head[3:])
        except ValueError:
            raise self._refused("damaged") from None
        found: dict[str, list[_Place]] = self.made(
            self._verified(place, length, checksum), dict[str, list[_Place]]
        )
        return found

    def _refused(self, reason: str | None) -> BrokenFacts:
        return BrokenFacts(f"{self._path}: {reason}", self._mend)

    def count(self, name: str) -> int:
        """How many pieces a part has."""
        return len(self._directory.get(name, ()))

    def read(self, name: str, kind: Any, number: int = 0) -> Any:
        """What a piece of a part holds, as this kind of thing. BrokenFacts where it is not as written."""
        try:
            place = self._directory[name][number]
        except LookupError:
            raise self._refused("damaged") from None
        return self.made(self._verified(*place), kind)

    def verify(self) -> None:
        """Hold every piece against its checksum. BrokenFacts where one is not as written."""
        for pieces in self._directory.values():
            for place in pieces:
                self._verified(*place)

    def made(self, data: bytes | msgspec.Raw, kind: Any) -> Any:
        """What these bytes hold, as this kind of thing. BrokenFacts where they hold something else."""
        if kind not in _DECODERS:
            _DECODERS[kind] = msgspec.json.Decoder(kind)
        try:
            return _DECODERS[kind].decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise self._refused("damaged") from None

    def _verified(self, place: int, length: int, checksum: int) -> bytes:
        data = self._bytes(place, length)
        if len(data) != length or crc32(data) != checksum:
            raise self._refused("damaged")
        return data

    def _bytes(self, place: int, length: int) -> bytes:
        """As many of these bytes as there are."""
        if not 0 <= place <= self._size or length < 0:
            raise self._refused("damaged")
        try:
            self._file.seek(place)
            return self._file.read(min(length, self._size - place))
        except OSError as error:
            raise self._refused(error.strerror) from None


_DECODERS: dict[Any, msgspec.json.Decoder[Any]] = {}
"""Decoders by the kind of thing they make, which it takes a while to look into."""
