"""What YAML would read as something else is refused, with its line, in little time, and runs nothing."""

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts.strict_yaml import MAX_DEPTH, LineDict, read

QUOTES = "put it in quotes"
PLAIN = "write a plain number, or put it in quotes"


@pytest.fixture(autouse=True, params=["CSafeLoader", "SafeLoader"])
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test holds with libyaml and where PyYAML was built without it."""
    if request.param == "SafeLoader":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML was built without libyaml")


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        *(pytest.param(word, QUOTES, id=word) for word in "no yes No YES on off On true False".split()),
        *(
            pytest.param(number, PLAIN, id=number)
            for number in "12:30 1:30:00 010 0x10 0b11 1_000 1.5_0 +5 1. .5 1.0e+3 .inf -.INF .nan".split()
        ),
        pytest.param("<<", QUOTES, id="merge"),
        pytest.param("=", QUOTES, id="value"),
        pytest.param("1" + "0" * 15, PLAIN, id="more digits than a float holds"),
        pytest.param("1.1234567", PLAIN, id="more decimals than are meant"),
    ],
)
def test_what_yaml_reads_as_something_else_is_refused_on_its_line(written: str, fix: str) -> None:
    value, problems = read(f"a: 1\nb: {written}\n")

    assert [(2, f"{written} would be read differently: {fix}")] == [(p.line, p.message) for p in problems]
    assert value["b"] == written


@pytest.mark.parametrize("written", ["no", "12:30", "010", "1_000", "1e3", "2020-10-01", "~", "null", "5"])
@pytest.mark.parametrize("quoted", ["'{}'", '"{}"'], ids=["single", "double"])
def test_what_stands_in_quotes_is_text(written: str, quoted: str) -> None:
    assert read(f"b: {quoted.format(written)}\n") == ({"b": written}, [])


@pytest.mark.parametrize(
    "written", ["2020-10-01", "2020-10", "2020-10-01T10:00:00Z", "1e3", "0o10", "y", "n", "N/A", "No one"]
)
def test_a_bare_date_or_word_stays_text(written: str) -> None:
    assert read(f"b: {written}\n") == ({"b": written}, [])


@pytest.mark.parametrize(
    ("written", "expected"),
    [("0", 0), ("3825", 3825), ("-7", -7), ("1.5", 1.5), ("999999999999999", 999999999999999), ("~", None)],
)
def test_a_plain_number_or_null_is_one(written: str, expected: object) -> None:
    value, problems = read(f"b: {written}\n")

    assert (expected, type(expected), []) == (value["b"], type(value["b"]), problems)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "duplicate key a, first used on line 1", id="key"),
        pytest.param("{a: 1,\n a: 2}", 2, "duplicate key a, first used on line 1", id="flow"),
        pytest.param(
            "x:\n- b: 1\n  'b': 2\n", 3, "duplicate key b, first used on line 2", id="nested and quoted"
        ),
        pytest.param('{\n"a": 1,\n"a": 2\n}', 3, "duplicate key a, first used on line 2", id="JSON"),
    ],
)
def test_a_duplicate_key_is_refused_with_both_lines(text: str, line: int, message: str) -> None:
    value, problems = read(text)

    assert [(line, message)] == [(p.line, p.message) for p in problems]
    assert 2 not in {value.get("a"), 1}


def test_the_first_of_two_equal_keys_is_kept() -> None:
    assert read("a: 1\na: 2\n")[0] == {"a": 1}


PYTHON = "tag:yaml.org,2002:python/"


@pytest.mark.parametrize(
    ("text", "line", "refused"),
    [
        pytest.param("a: 1\nb: !!str 12\n", 2, "tag:yaml.org,2002:str: YAML tags", id="tag"),
        pytest.param("b: !mine {c: 1}\n", 1, "!mine: YAML tags", id="own tag"),
        pytest.param("a:\n- !!set {b}\n", 2, "tag:yaml.org,2002:set: YAML tags", id="set"),
        pytest.param("a: 1\n!!str b: 2\n", 2, "tag:yaml.org,2002:str: YAML tags", id="tagged key"),
        pytest.param(
            "!!python/name:os.system b: 2\n", 1, PYTHON + "name:os.system: YAML tags", id="python key"
        ),
        pytest.param("a: &x 1\n", 1, "&x: YAML anchors", id="anchor"),
        pytest.param("a: 1\n&x b: 2\n", 2, "&x: YAML anchors", id="anchored key"),
        pytest.param("a: 1\nb: *x\n", 2, "*x: YAML references", id="alias to nowhere"),
    ],
)
def test_tags_anchors_and_aliases_are_refused(text: str, line: int, refused: str) -> None:
    (problem,) = read(text)[1]

    assert line == problem.line
    assert problem.message.startswith(refused)


def test_a_merge_key_is_refused_at_its_anchor_and_at_its_alias() -> None:
    _, problems = read("a: &x {c: 1}\nb:\n  <<: *x\n  d: 2\n")

    assert [(p.line, p.message.partition(":")[0]) for p in problems] == [(1, "&x"), (3, "*x")]


def test_a_complex_key_is_refused() -> None:
    _, problems = read("a: 1\n? [b, c]\n: 2\nd: 3\n")

    assert [(p.line, p.message) for p in problems] == [(2, "a key must be a plain word")]


@pytest.mark.parametrize("call", ["apply:", "new:", "object/apply:", "object/new:", "object:"])
def test_a_tag_that_names_code_runs_nothing(call: str, tmp_path: Path) -> None:
    witness = tmp_path / "witness"
    tag = f"!!python/{call if call.startswith('object') else 'object/' + call}os.system"

    _, problems = read(f"a: 1\nb: {tag} ['touch {witness}']\n")

    assert [p.line for p in problems] == [2]
    assert "YAML tags are not allowed" in problems[0].message
    assert not witness.exists()


def laughs(levels: int) -> str:
    """A billion laughs: nine aliases of the level below in each level."""
    lines = ["l0: &l0 [ha]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(laughs(30), id="billion laughs"),
        pytest.param("a: &x [*x, *x]\n", id="list within itself"),
        pytest.param("a: &x {b: *x}\n", id="mapping within itself"),
        pytest.param("a: " + "[" * 20_000, id="flow lists"),
        pytest.param("a: " + "{a: " * 20_000, id="flow mappings"),
        pytest.param("- " * 20_000 + "a", id="block lists"),
        pytest.param("".join(" " * n + "a:\n" for n in range(1500)), id="block mappings"),
        pytest.param("? " * 20_000 + "a", id="keys of keys"),
        pytest.param("a: " + "9" * 20_000, id="endless number"),
        pytest.param("a: " + "9" * 400 + ".5", id="infinite number"),
        pytest.param("a: '" + "x" * 20_000, id="endless text"),
    ],
)
def test_a_bomb_is_refused_in_little_time(text: str) -> None:
    start = time.perf_counter()

    _, problems = read(text)

    assert problems
    assert all(p.line >= 1 and p.message for p in problems)
    # A bomb that went off would take minutes or all memory; this leaves a slow machine its time.
    assert time.perf_counter() - start < 3


def test_nesting_is_refused_only_beyond_the_depth_allowed() -> None:
    def nested(levels: int) -> str:
        return "a: " + "[" * levels + "]" * levels

    assert read(nested(MAX_DEPTH))[1] == []
    assert [f"nested more than {MAX_DEPTH} levels deep: flatten it"] == [
        p.message for p in read(nested(MAX_DEPTH + 1))[1]
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a: 1\nb: [1, 2\nc: 3\n", 3, id="unclosed list"),
        pytest.param("a: 1\nb: {c: 1\n", 3, id="unclosed mapping"),
        pytest.param("a: 1\nb: 'c\n", 3, id="unclosed quote"),
        pytest.param("a: 1\n  b: 2\n", 2, id="wrong indent"),
        pytest.param("a: 1\nb: @c\n", 2, id="reserved sign"),
        pytest.param("a: 1\nb: !x!y 1\n", 2, id="undefined tag handle"),
        pytest.param('a: 1\nb: "\\q"\n', 2, id="unknown escape"),
    ],
)
def test_broken_notation_is_one_problem_on_its_line(text: str, line: int) -> None:
    value, problems = read(text)

    assert value is None
    assert [line] == [p.line for p in problems]
    assert problems[0].message.startswith("not YAML: ")


@pytest.mark.parametrize("text", ["a:\n\tb: 1\n", "a: 1\n\tb: 1\n"], ids=["child", "sibling"])
def test_a_tab_for_indent_is_reported_as_one(text: str) -> None:
    (problem,) = read(text)[1]

    assert problem.line == 2
    assert problem.message.endswith("; indent with spaces, not tabs")


@pytest.mark.parametrize(("sign", "code"), [("\0", "U+0000"), ("\x07", "U+0007"), ("\x9b", "U+009B")])
def test_a_control_character_is_refused_on_its_line(sign: str, code: str) -> None:
    _, problems = read(f"a: 1\nə: Şuşa\nb: x{sign}y\nc: 1\n")

    assert [(3, f"character {code} is not allowed: remove it")] == [(p.line, p.message) for p in problems]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a: 1\n---\nb: 2\n", 2, id="two"),
        pytest.param("a: 1\n...\n---\nb: [\n", 3, id="the second broken"),
        pytest.param("--- {a: 1}\n--- {a: 1}\n--- {a: 1}\n", 2, id="three"),
    ],
)
def test_a_second_document_is_refused_where_it_begins(text: str, line: int) -> None:
    value, problems = read(text)

    assert value == {"a": 1}
    assert [(line, "only one YAML document is allowed")] == [(p.line, p.message) for p in problems]


def test_what_follows_the_document_is_not_ignored() -> None:
    assert read("a: 1\n...\nb: [\n")[1]


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\n\n"])
def test_an_empty_text_is_nothing_and_no_problem(text: str) -> None:
    assert read(text) == (None, [])


@pytest.mark.parametrize(("text", "expected"), [("hello", "hello"), ("- 1\n- 2\n", [1, 2])])
def test_a_text_that_is_no_mapping_is_read_as_it_is(text: str, expected: object) -> None:
    assert read(text) == (expected, [])


def test_a_mapping_knows_its_line_and_the_lines_of_its_keys() -> None:
    value, _ = read("# a comment\na: 1\nb:\n  c: 2\n\n  d: 3\n")

    assert isinstance(value, LineDict)
    assert (value.line, value.lines) == (2, {"a": 2, "b": 3})
    assert (value["b"].line, value["b"].lines) == (4, {"c": 4, "d": 6})


def test_every_problem_of_a_file_is_found_in_one_reading() -> None:
    _, problems = read("a: no\nb: !!str 1\nc: &x 010\nd: *x\na: 2\n")

    assert [p.line for p in problems] == [1, 2, 3, 3, 4, 5]


PLAINLY: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.integers(-(10**9), 10**9) | st.text(st.characters(exclude_categories=["C"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc-", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(tree=st.dictionaries(st.text("abc-", min_size=1), PLAINLY, max_size=4))
def test_what_a_yaml_writer_writes_is_read_back_equal(tree: dict[str, Any]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)

    assert read(text) == (tree or {}, [])


@settings(max_examples=80, deadline=None, derandomize=True)
@given(text=st.text(st.sampled_from("ab:-[]{}&*!|>'\"#%@`,?\n\t 01~.\0\x85\ufeff"), max_size=40))
def test_any_text_gives_a_value_or_problems_and_no_error(text: str) -> None:
    value, problems = read(text)

    assert value is not None or problems or not yaml_value(text)
    assert all(1 <= p.line <= text.count("\n") + text.count("\x85") + 2 for p in problems)


def yaml_value(text: str) -> object:
    """What the library itself reads, for texts that hold nothing."""
    return yaml.safe_load(text)
