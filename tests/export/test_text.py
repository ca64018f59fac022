"""The base for other tools: it loads again equal, its tables agree, and no file is left half written."""

import csv
import io
import json
import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from karabakh_cli.export import csv as csv_export
from karabakh_cli.export import files as safely
from karabakh_cli.export import sqlite
from karabakh_cli.export import text as export
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parse import load
from karabakh_cli.facts.records import KINDS
from karabakh_cli.view.formats import cell
from karabakh_cli.view.rows import row

HOSTILE = "[sic] \x1b[31m \x9b \u202e \x00 \t 'quoted' \"twice\" : # - :azerbaijan: Շուշի"


@pytest.fixture(scope="module")
def database(compiled: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(compiled)) as opened:
        opened.row_factory = sqlite3.Row
        yield opened


@pytest.fixture
def odd(small: Facts) -> Facts:
    figure = msgspec.structs.replace(small.figures[0], what=HOSTILE, note=HOSTILE)
    return msgspec.structs.replace(small, figures=[figure, *small.figures[1:]])


def test_json_loads_again_equal(facts: Facts) -> None:
    assert load(export.json_text(facts).encode(), "facts.json") == facts


def test_yaml_loads_again_equal(small: Facts) -> None:
    assert load(export.yaml_text(small).encode(), "facts.yaml") == small


def test_the_shipped_base_is_the_same_in_yaml(facts: Facts) -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    whole = yaml.load(export.yaml_text(facts), loader)  # noqa: S506  # A safe loader, the fast one.

    assert whole == export.to_builtins(facts)


def test_odd_text_comes_back_as_it_was_and_takes_no_effect(odd: Facts) -> None:
    for text in (export.json_text(odd), export.yaml_text(odd)):
        assert not set("\x1b\x9b\u202e\x00") & set(text)
        assert msgspec.convert(yaml.safe_load(text), type=Facts) == odd


def test_a_mark_of_direction_is_written_out_and_read_back(small: Facts) -> None:
    # YAML would leave it bare, as it counts as printable.
    figure = msgspec.structs.replace(small.figures[0], what="ab\u202ecd")
    text = export.yaml_text(msgspec.structs.replace(small, figures=(figure,)))

    assert 'what: "ab\\u202ecd"' in text
    assert yaml.safe_load(text)["figures"][0]["what"] == "ab\u202ecd"


def test_json_export_leaves_out_what_is_not_known(small: Facts) -> None:
    first = json.loads(export.json_text(small))["figures"][0]

    assert "note" not in first
    assert first["value"] == 1200


def test_the_package_names_every_file_and_every_column(facts: Facts) -> None:
    files = csv_export.csv_files(facts)
    package = json.loads(files.pop("datapackage.json"))
    named = {r["path"]: [field["name"] for field in r["schema"]["fields"]] for r in package["resources"]}

    assert named == {name: next(csv.reader(io.StringIO(text))) for name, text in files.items()}
    assert {r["name"] for r in package["resources"]} == {
        "documents",
        "actors",
        "figures",
        "events",
        "people",
        "places",
        "statements",
    }


def test_the_package_says_what_a_number_is_and_each_cell_of_it_is_one(facts: Facts) -> None:
    files = csv_export.csv_files(facts)
    for resource in json.loads(files["datapackage.json"])["resources"]:
        numbers = [f["name"] for f in resource["schema"]["fields"] if f["type"] == "number"]
        rows = list(csv.DictReader(io.StringIO(files[resource["path"]])))
        for found in rows:
            assert all(found[name] == "" or float(found[name]) >= 0 for name in numbers)
        assert len({found["id"] for found in rows}) == len(rows)


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        pytest.param("CC BY-SA 4.0", "CC-BY-SA-4.0", id="as shipped"),
        pytest.param("CC0-1.0", "CC0-1.0", id="of another base"),
    ],
)
def test_the_package_is_under_the_licence_of_its_base(small: Facts, licence: str, expected: str) -> None:
    facts = msgspec.structs.replace(small, base=msgspec.structs.replace(small.base, licence=licence))

    assert [x["name"] for x in json.loads(csv_export.csv_files(facts)["datapackage.json"])["licenses"]] == [
        expected
    ]


def test_a_table_without_rows_is_no_file(small: Facts) -> None:
    files = csv_export.csv_files(msgspec.structs.replace(small, statements=()))

    assert "statements.csv" not in files
    assert "statements" not in {table["name"] for table in json.loads(files["datapackage.json"])["resources"]}


def test_csv_holds_what_json_answers_hold(facts: Facts) -> None:
    files = csv_export.csv_files(facts)
    for name in KINDS:
        rows = [row(entry, facts) for entry in getattr(facts, name)]
        read = list(csv.DictReader(io.StringIO(files[f"{name}.csv"], newline="")))

        assert read == [{key: cell(value) for key, value in found.items()} for found in rows]


def test_every_key_of_the_database_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [r[0] for r in database.execute("PRAGMA integrity_check")] == ["ok"]


def test_every_record_of_the_base_is_in_the_database(facts: Facts, database: sqlite3.Connection) -> None:
    for name in KINDS:
        found = [r["id"] for r in database.execute(f"SELECT id FROM {name} ORDER BY rowid")]
        assert found == [record.id for record in getattr(facts, name)]


@pytest.mark.parametrize("name", KINDS)
def test_values_in_the_database_are_those_of_the_records(
    name: str, facts: Facts, database: sqlite3.Connection
) -> None:
    for found in database.execute(f"SELECT * FROM {name}"):
        expected = row(facts.entries[found["id"]], facts)
        values = {key: found[key] for key in found.keys()}  # noqa: SIM118  # A Row iterates values.
        lists = {
            key: json.loads(values[key]) for key, one in expected.items() if isinstance(one, list | dict)
        }

        assert values | lists == expected


def test_the_view_has_a_line_for_each_figure_and_whoever_reports_it(
    facts: Facts, database: sqlite3.Connection
) -> None:
    found = {
        (r["id"], r["reported_by"]): (r["text"], r["bound"], json.loads(r["of"]), r["superseded"])
        for r in database.execute("SELECT * FROM figures_by_source")
    }

    assert found == {
        (f.id, facts.reporter(key).name): (
            row(f, facts)["text"],
            None if f.value is None else f.bound,
            list(f.of),
            f.id in facts.revised_by,
        )
        for f in facts.figures
        for key in f.source
    }


def test_a_database_holds_odd_text_as_it_was(odd: Facts, tmp_path: Path) -> None:
    sqlite.write(odd, tmp_path / "odd.db")
    with closing(sqlite3.connect(tmp_path / "odd.db")) as opened:
        (what,) = opened.execute("SELECT what FROM figures WHERE id = 'killed-armenia'").fetchone()

    assert what == HOSTILE


def test_a_database_that_cannot_be_written_is_an_error_of_the_file(small: Facts, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        sqlite.write(small, tmp_path / "nowhere" / "facts.db")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_text("old and longer", "utf-8")
    safely.write_text(path, "new\r\n")

    assert path.read_bytes() == b"new\r\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_replaced_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    safely.write_text(path, "new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "any").touch()
    safely.write_text(tmp_path / "new", "new")

    assert (tmp_path / "new").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real, link = tmp_path / "folder" / "real", tmp_path / "link"
    real.write_text("old", "utf-8")
    link.symlink_to(real)
    safely.write_text(link, "new")

    assert link.is_symlink()
    assert real.read_text("utf-8") == "new"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["folder", "link", "real"]


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # Opened for both, so that neither end waits for the other.
    end = os.open(pipe, os.O_RDWR)
    safely.write_text(pipe, "new")
    read = os.read(end, 10)
    os.close(end)

    assert read == b"new"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def half_written(path: Path, text: str, **_: object) -> int:
    path.write_bytes(text.encode()[:2])
    raise OSError(28, "No space left on device", str(path))


def no_folder(*_: object, **__: object) -> tuple[int, str]:
    raise PermissionError(13, "Permission denied", "/somewhere/.temporary")


@pytest.mark.parametrize(
    ("where", "name", "fails"),
    [
        pytest.param(Path, "write_text", half_written, id="a full disk"),
        pytest.param(tempfile, "mkstemp", no_folder, id="a folder that may not be written to"),
    ],
)
def test_where_writing_fails_the_old_file_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: Any, name: str, fails: Callable[..., Any]
) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(where, name, fails)
    with pytest.raises(OSError, match=r"space|denied") as caught:
        safely.write_text(path, "new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert caught.value.filename == str(path)


def fill_and_fail(path: Path) -> None:
    with safely.atomic_path(path) as new:
        new.write_bytes(b"half")
        raise ValueError("no")


def test_a_block_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="no"):
        fill_and_fail(path)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        safely.write_text(tmp_path / "folder", "new")

    assert caught.value.filename == str(tmp_path / "folder")
    assert [p.name for p in tmp_path.rglob("*")] == ["folder"]


@pytest.mark.parametrize("format_", ["json", "yaml", "sqlite"])
def test_an_export_into_no_folder_is_one_line_that_names_the_file(
    run: Callable[..., Any], compiled: Path, tmp_path: Path, format_: str
) -> None:
    path = tmp_path / "nowhere" / "facts"
    done = run("export", "-f", format_, "-o", str(path), "--facts", str(compiled))

    assert done.status == 1
    assert done.out == ""
    assert done.err == f"kwar: {path}: No such file or directory\n"


def test_a_folder_of_csv_is_made_where_there_is_none(
    run: Callable[..., Any], compiled: Path, facts: Facts, tmp_path: Path
) -> None:
    done = run("export", "-f", "csv", "-o", str(tmp_path / "a" / "b"), "--facts", str(compiled))

    assert (done.status, done.out, done.err) == (0, "", "")
    assert {
        p.name: p.read_bytes().decode() for p in (tmp_path / "a" / "b").iterdir()
    } == csv_export.csv_files(facts)


def test_an_exported_file_is_what_is_printed(
    run: Callable[..., Any], compiled: Path, facts: Facts, tmp_path: Path
) -> None:
    printed = run("export", "--facts", str(compiled))
    run("export", "-o", str(tmp_path / "facts.json"), "--facts", str(compiled))

    assert printed.status == 0
    assert (tmp_path / "facts.json").read_bytes().decode() == printed.out == export.json_text(facts)
