"""A file of parts gives back what was put into it, or says that it is damaged."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from karabakh_cli import __version__, shelf
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.shelf import Shelf

PARTS = {"words": [b'["one", "two"]', b'["three"]'], "number": [b"44"], "nothing": []}
LAWFUL = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    # Each example writes its file anew.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of these parts."""
    file = tmp_path / "shelf"
    shelf.write(file, PARTS)
    return file


def everything(path: Path) -> list[object]:
    """All that a file of these parts holds."""
    opened = Shelf(path, "mend it")
    return [
        opened.count("nothing"),
        *(opened.read("words", list[str], number) for number in range(opened.count("words"))),
        opened.read("number", int),
    ]


def test_each_piece_is_read_as_it_was_written(path: Path) -> None:
    assert everything(path) == [0, ["one", "two"], ["three"], 44]


def test_a_file_begins_with_a_line_that_tells_what_it_is(path: Path) -> None:
    line, _, rest = path.read_bytes().partition(b"\n")

    assert line.split()[:3] == [b"kwar", b"facts", __version__.encode()]
    assert rest.startswith(PARTS["words"][0])


def test_a_part_that_is_not_there_is_damage(path: Path) -> None:
    opened = Shelf(path, "mend it")

    assert opened.count("more") == 0
    for name, number in [("more", 0), ("nothing", 0), ("words", 2)]:
        with pytest.raises(BrokenFacts, match="damaged; mend it"):
            opened.read(name, list[str], number)


def test_what_is_of_another_shape_is_damage(path: Path) -> None:
    with pytest.raises(BrokenFacts, match="damaged; mend it"):
        Shelf(path, "mend it").read("words", dict[str, int])


def test_every_cut_is_told(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])

        with pytest.raises(BrokenFacts, match="damaged; mend it"):
            everything(path)


def test_every_flipped_bit_is_told(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        path.write_bytes(flipped)

        # White space in the first line may become other white space.
        with suppress(BrokenFacts):
            assert everything(path) == [0, ["one", "two"], ["three"], 44], place


@pytest.mark.parametrize("other", ["0.0.1", "9.0.0", "x"])
def test_a_file_of_another_kwar_is_refused(path: Path, other: str) -> None:
    old = b"kwar facts %-20s" % __version__.encode()
    path.write_bytes(path.read_bytes().replace(old, b"kwar facts %-20s" % other.encode(), 1))

    with pytest.raises(BrokenFacts, match=f"compiled by another kwar than this, {__version__}; mend it"):
        Shelf(path, "mend it")


@LAWFUL
@given(place=st.integers(), length=st.integers(), checksum=st.integers(0, 2**32 - 1))
def test_a_first_line_that_claims_anything_reads_no_more_than_there_is(
    place: int, length: int, checksum: int, path: Path
) -> None:
    line = b"kwar facts %s %d %d %d" % (__version__.encode(), place, length, checksum)
    whole = path.read_bytes()
    head = whole.index(b"\n")
    path.write_bytes(line[:head].ljust(head) + whole[head:])

    with pytest.raises(BrokenFacts, match="damaged"):
        Shelf(path, "mend it")
