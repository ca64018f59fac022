"""The rules between records: each fault is found at its record and field, each warning where it is due."""

import copy
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.facts import rules
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parse import parse
from karabakh_cli.facts.rules import Violation
from karabakh_cli.facts.warnings import warnings as warnings_of

SMALL = Path(__file__).parents[1] / "data" / "small.yaml"
WHOLE: dict[str, Any] = yaml.safe_load(SMALL.read_bytes())
Tree = dict[str, Any]


@pytest.fixture
def tree() -> Tree:
    """The small base as plain values, free to be broken."""
    return copy.deepcopy(WHOLE)


def at(tree: Tree, key: str) -> Tree:
    """The record with this id."""
    lists = (record for part in tree.values() if isinstance(part, list) for record in part)
    found: Tree = tree["actors"].get(key) or next(record for record in lists if record["id"] == key)
    return found


def errors(tree: Tree) -> list[Violation]:
    return list(rules.errors(msgspec.convert(tree, Facts)))


def warnings(tree: Tree) -> list[Violation]:
    return list(warnings_of(msgspec.convert(tree, Facts)))


def figure(key: str, **fields: Any) -> Tree:
    """An Azerbaijani figure of soldiers killed, as far as nothing else is said."""
    return {
        "id": key,
        "what": "Soldiers",
        "topic": "casualties",
        "measure": "killed",
        "of": ["azerbaijan"],
        "population": "military",
        "value": 10,
        "unit": "people",
        "source": ["watcher"],
        "cite": [{"document": "list"}],
        **fields,
    }


def absence(**fields: Any) -> Tree:
    """What a source had not said."""
    known = {"source": "azerbaijan", "of": ["azerbaijan"], "measure": "killed", "population": "military"}
    return {**known, "until": "2000-01-02", **fields}


def test_a_sound_base_breaks_no_rule(small: Facts) -> None:
    assert list(rules.errors(small)) == []


@pytest.mark.parametrize(
    ("key", "field", "value", "kind"),
    [
        pytest.param("watcher", "part_of", "nobody", "actor", id="actor part_of"),
        pytest.param("watcher", "part_of", "witness", "actor", id="actor part_of a person"),
        pytest.param(
            "killed-armenia", "source", ["armenia", "nobody"], "actor or person", id="figure source"
        ),
        pytest.param("killed-armenia", "of", ["nobody"], "actor", id="figure of"),
        pytest.param("killed-armenia", "of", ["witness"], "actor", id="figure of a person"),
        pytest.param("killed-armenia", "place", "nowhere", "place", id="figure place"),
        pytest.param("killed-armenia", "place", "watcher", "place", id="figure place an actor"),
        pytest.param("killed-armenia", "part_of", "nothing", "figure", id="figure part_of"),
        pytest.param("killed-armenia", "part_of", "town", "figure", id="figure part_of a place"),
        pytest.param("killed-armenia", "supersedes", "nothing", "figure", id="figure supersedes"),
        pytest.param("killed-armenia", "cite", [{"document": "nothing"}], "document", id="figure cite"),
        pytest.param("2000-01-truce", "source", ["nobody"], "actor or person", id="event source"),
        pytest.param("2000-01-truce", "places", ["nowhere"], "place", id="event places"),
        pytest.param("2000-01-truce", "people", ["watcher"], "person", id="event people an actor"),
        pytest.param(
            "2000-01-truce", "cite", [{"document": "armenia"}], "document", id="event cite an actor"
        ),
        pytest.param("witness", "part_of", "nobody", "actor", id="person part_of"),
        pytest.param("witness", "roles", [{"title": "x", "of": "nobody"}], "actor", id="role of"),
        pytest.param("witness", "cite", [{"document": "nothing"}], "document", id="person cite"),
        pytest.param(
            "town", "control", [{"holder": "nobody", "source": ["armenia"]}], "actor", id="control holder"
        ),
        pytest.param(
            "town",
            "control",
            [{"holder": "armenia", "source": ["nobody"]}],
            "actor or person",
            id="control source",
        ),
        pytest.param("town", "cite", [{"document": "nothing"}], "document", id="place cite"),
        pytest.param("armenia-accuses", "source", ["nobody"], "actor or person", id="statement source"),
        pytest.param("armenia-accuses", "answers", "killed-armenia", "statement", id="answers a figure"),
        pytest.param("armenia-accuses", "places", ["nowhere"], "place", id="statement places"),
        pytest.param("armenia-accuses", "people", ["nobody"], "person", id="statement people"),
        pytest.param("armenia-accuses", "cite", [{"document": "nothing"}], "document", id="statement cite"),
        pytest.param("armenia-accuses", "absence", absence(source="nobody"), "actor", id="absence source"),
        pytest.param("armenia-accuses", "absence", absence(of=["witness"]), "actor", id="absence of"),
    ],
)
def test_a_reference_that_leads_nowhere_is_found(
    tree: Tree, key: str, field: str, value: object, kind: str
) -> None:
    at(tree, key)[field] = value

    (finding,) = errors(tree)

    assert (key, field) == (finding.record, finding.field)
    assert finding.message.startswith(f"{field}: unknown {kind} ")
    assert finding.message.endswith(": add it or correct the name")


def test_a_person_may_be_a_source(tree: Tree) -> None:
    at(tree, "killed-armenia")["source"] = ["witness"]

    assert errors(tree) == []


@pytest.mark.parametrize(
    ("field", "links"),
    [
        pytest.param("part_of", {"watcher": "watcher"}, id="actor of itself"),
        pytest.param("part_of", {"armenia": "azerbaijan-mod", "azerbaijan": "armenia"}, id="actors"),
        pytest.param("part_of", {"killed-armenia": "killed-armenia"}, id="figure of itself"),
        pytest.param("part_of", {"tanks-azerbaijan": "tanks-azerbaijan-captured"}, id="figures"),
        pytest.param("supersedes", {"killed-azerbaijan": "killed-azerbaijan"}, id="revises itself"),
        pytest.param("supersedes", {"killed-azerbaijan-first": "killed-azerbaijan"}, id="revise each other"),
        pytest.param("answers", {"armenia-accuses": "armenia-accuses"}, id="answers itself"),
        pytest.param("answers", {"armenia-accuses": "azerbaijan-denies"}, id="answer each other"),
    ],
)
def test_a_circle_is_found_once(tree: Tree, field: str, links: dict[str, str]) -> None:
    for key, target in links.items():
        at(tree, key)[field] = target

    (finding,) = errors(tree)

    assert finding.field == field
    assert finding.message == f"{field} refers back to itself: break the circle"


def test_a_record_that_leads_into_a_circle_is_not_blamed_for_it(tree: Tree) -> None:
    tree["figures"] = [
        figure("a", part_of="b"),
        figure("b", part_of="c"),
        figure("c", part_of="b"),
        figure("d", part_of="a"),
    ]

    assert [f.record for f in errors(tree)] == ["b"]


def test_two_circles_are_both_found(tree: Tree) -> None:
    tree["figures"] = [figure(key, part_of=other) for key, other in ("ab", "ba", "cd", "dc")]

    assert len(errors(tree)) == 2


def test_a_long_chain_is_no_circle_and_no_strain(tree: Tree) -> None:
    tree["figures"] = [figure("f0"), *(figure(f"f{n}", supersedes=f"f{n - 1}") for n in range(1, 3000))]

    assert errors(tree) == []


@pytest.mark.parametrize("field", ["url", "archived"])
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "http:///x", "https://a b", ""]
)
def test_the_address_of_a_document_is_one_of_the_web(tree: Tree, field: str, address: str) -> None:
    tree["documents"]["list"][field] = address

    assert [(found.record, found.field) for found in errors(tree)] == [("list", field)]


def test_one_figure_is_revised_by_one_other(tree: Tree) -> None:
    tree["figures"] = [figure("w"), figure("y", supersedes="w"), figure("z", supersedes="w")]

    assert [(found.record, found.field) for found in errors(tree)] == [("z", "supersedes")]


@pytest.mark.parametrize(
    "date",
    [
        "0000",
        "0000-10-01",
        "2020-13",
        "2020-00",
        "2020-09-31",
        "2020-02-30",
        "2019-02-29",
        "1900-02-29",
        "2020-10-00",
        "2020-10-32",
        "2020-1-1",
        "20201001",
        "10.10.2020",
        "October 2020",
        "2020-10-01T00:00",
        "2020-10-01\n",
        "٢٠٢٠",
        "",
        " 2020",
    ],
)
@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("killed-armenia", "stated_on"),
        ("2000-01-truce", "date"),
        ("armenia-accuses", "said_on"),
    ],
)
def test_a_day_that_no_calendar_has_is_found(tree: Tree, key: str, field: str, date: str) -> None:
    at(tree, key).pop("as_of", None)
    at(tree, key)[field] = date

    assert [(key, field, f"{field}: {date} is not an ISO 8601 date")] == errors(tree)


def test_every_other_date_is_held_to_the_calendar(tree: Tree) -> None:
    tree["base"]["edition"] = "soon"
    tree["documents"]["gazette"]["published"] = "2000-02-30"
    at(tree, "killed-armenia")["as_of"] = "2000-13"
    at(tree, "2000-01-truce")["end"] = "2001-02-29"
    at(tree, "witness")["roles"][0]["from"] = "19x9"
    at(tree, "town")["control"][0]["to"] = "2004-04-31"
    at(tree, "armenia-accuses")["absence"] = absence(until="2000-04-31")

    assert [(f.record, f.field) for f in errors(tree)] == [
        ("base", "edition"),
        ("gazette", "published"),
        ("killed-armenia", "as_of"),
        ("2000-01-truce", "end"),
        ("armenia-accuses", "absence"),
        ("witness", "from"),
        ("town", "to"),
    ]


@pytest.mark.parametrize("date", ["2020", "2020-10", "2020-10-09", "2020-02-29", "2000-02-29", "1988-12-31"])
def test_a_day_a_month_and_a_year_are_dates(tree: Tree, date: str) -> None:
    at(tree, "2000-01-truce")["date"] = date

    assert errors(tree) == []


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        (("2000-01-02", "2000-01-01"), True),
        (("2000-01-01", "2000-01-01"), False),
        (("2000-02", "2000-01-31"), True),
        (("2000-01-31", "2000-01"), False),
        (("2000-01", "2000-01-15"), False),
        (("2001", "2000-12"), True),
        (("2000-12-31", "2000"), False),
        (("1999-12-31", "2000"), False),
    ],
)
@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("killed-armenia", ("as_of", "stated_on")),
        ("2000-01-truce", ("date", "end")),
        ("witness", ("from", "to")),
        ("town", ("from", "to")),
    ],
)
def test_dates_are_reversed_only_where_no_reading_of_them_is_in_order(
    tree: Tree, key: str, fields: tuple[str, str], dates: tuple[str, str], *, wrong: bool
) -> None:
    (begin, end), (first, last) = fields, dates
    record = at(tree, key)
    record = (record.get("roles") or record.get("control") or [record])[0]
    record |= {begin: first, end: last}
    message = f"{end} ({last}) is before {begin} ({first}): correct one of them"

    assert errors(tree) == ([(key, end, message)] if wrong else [])


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        pytest.param(
            {"value": None}, "value", "value is missing: give the number, or the words", id="neither"
        ),
        pytest.param({"words": "many"}, "words", "give either value or words, not both", id="both"),
        pytest.param({"value": 5, "high": 5}, "high", "high 5 is not above value 5", id="high equal"),
        pytest.param({"value": 5, "high": 4.5}, "high", "high 4.5 is not above value 5", id="high below"),
        pytest.param({"value": -1}, "value", "-1 is negative", id="negative"),
        pytest.param(
            {"value": None, "words": "many", "high": 9},
            "high",
            "high needs a value",
            id="high alone",
        ),
        pytest.param(
            {"value": None, "words": "many", "bound": "about"},
            "bound",
            "bound needs a value",
            id="bound alone",
        ),
        pytest.param(
            {"value": None, "words": ""}, "words", "words is empty: remove it or write it", id="no words"
        ),
        pytest.param(
            {"value": None, "words": "  "}, "words", "words is empty: remove it or write it", id="blank words"
        ),
        pytest.param(
            {"what": "Some 3825 soldiers", "value": 3825},
            "what",
            "do not repeat the number in what",
            id="number in what",
        ),
        pytest.param(
            {"what": "3,825 soldiers", "value": 3825},
            "what",
            "do not repeat the number in what",
            id="grouped number in what",
        ),
        pytest.param({"what": ""}, "what", "what is empty: remove it or write it", id="no what"),
        pytest.param({"source": []}, "source", "source is empty: remove it or write it", id="no source"),
        pytest.param({"cite": []}, "cite", "cite is empty: remove it or write it", id="no cite"),
    ],
)
def test_a_figure_that_says_nothing_or_two_things_is_found(
    tree: Tree, fields: Tree, field: str, message: str
) -> None:
    tree["figures"].append(figure("new", **fields))

    (finding,) = errors(tree)

    assert ("new", field) == (finding.record, finding.field)
    assert finding.message.startswith(message)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"value": 0}, id="zero is a number"),
        pytest.param({"value": 20, "what": "Soldiers killed in the 2020 war"}, id="part of a year"),
        pytest.param({"value": 5, "what": "155 mm shells fired"}, id="part of a calibre"),
        pytest.param({"value": 0.5, "high": 0.6}, id="fractions"),
        pytest.param({"value": None, "words": "several dozen"}, id="words alone"),
        pytest.param({"value": 1, "bound": "at-least"}, id="bounded"),
    ],
)
def test_a_figure_with_a_number_or_words_is_sound(tree: Tree, fields: Tree) -> None:
    tree["figures"].append(figure("new", **fields))

    assert errors(tree) == []


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("gazette", "title", ""),
        ("gazette", "publisher", " "),
        ("armenia", "name", ""),
        ("witness", "name", ""),
        ("town", "name", "\t"),
        ("town", "control", [{"holder": "armenia", "source": []}]),
        ("2000-01-truce", "what", ""),
        ("2000-01-truce", "cite", []),
        ("armenia-accuses", "text", ""),
        ("armenia-accuses", "source", []),
    ],
)
def test_a_name_a_text_or_a_source_may_not_be_empty(tree: Tree, key: str, field: str, value: object) -> None:
    (tree["documents"].get(key) or at(tree, key))[field] = value

    assert errors(tree) == [(key, field, f"{field} is empty: remove it or write it")]


def test_an_event_that_nobody_announced_is_sound(tree: Tree) -> None:
    at(tree, "2000-01-truce")["source"] = []

    assert errors(tree) == []


PARTS = ["figures", "events", "people", "places", "statements"]


@pytest.mark.parametrize("first", PARTS)
@pytest.mark.parametrize("second", PARTS)
def test_an_id_may_stand_once_over_all_kinds(tree: Tree, first: str, second: str) -> None:
    tree[first].append({**tree[first][0], "id": "twice"})
    tree[second].append({**tree[second][0], "id": "twice"})

    assert errors(tree).count(Violation("twice", "id", "duplicate id: rename all but one")) == 1


@pytest.mark.parametrize("part", PARTS)
def test_an_actor_and_a_record_may_not_share_an_id(tree: Tree, part: str) -> None:
    tree[part].append({**tree[part][0], "id": "watcher"})

    assert [(f.record, f.field) for f in errors(tree)] == [("watcher", "id")]


def test_an_actor_is_listed_once(tree: Tree) -> None:
    tree["actors"]["twin"] = dict(tree["actors"]["watcher"])

    assert [(f.record, f.field) for f in errors(tree)] == [("twin", "name")]


def test_a_document_and_an_actor_may_share_an_id(tree: Tree) -> None:
    tree["documents"]["watcher"] = tree["documents"]["list"]

    assert errors(tree) == []


BAD_IDS = ["A", "a_b", "a b", "-a", "a-", "a--b", "a.b", "é", "ə", "а", "a/b", "", "a\n", "٣"]


@pytest.mark.parametrize(
    ("part", "key"),
    [
        *(("places", key) for key in BAD_IDS),
        *((part, "A_b") for part in ["documents", "actors", *PARTS]),
    ],
)
def test_an_id_is_of_small_letters_digits_and_single_hyphens(tree: Tree, part: str, key: str) -> None:
    if part in PARTS:
        tree[part].append({**tree[part][0], "id": key})
    else:
        like, called = ("list", "title") if part == "documents" else ("watcher", "name")
        tree[part][key] = {**tree[part][like], called: "Another"}

    assert errors(tree) == [(key, "id", "ids use a-z, 0-9 and single hyphens: rename it")]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(
    key=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True).filter(
        lambda key: key not in WHOLE["actors"]
    )
)
def test_any_words_joined_by_hyphens_are_an_id(key: str) -> None:
    assert errors({**WHOLE, "places": [*WHOLE["places"], {**WHOLE["places"][0], "id": key}]}) == []


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"Armenian": ["x"]}, "names: Armenian is not a language code (az, hy, ru ...)"),
        ({"hy_AM": ["x"]}, "names: hy_AM is not a language code (az, hy, ru ...)"),
        ({"hy": []}, "names: hy holds an empty name: remove it"),
        ({"hy": ["x", ""]}, "names: hy holds an empty name: remove it"),
    ],
)
@pytest.mark.parametrize("key", ["witness", "town", "armenia-accuses"])
def test_names_go_by_language_codes_and_are_not_empty(
    tree: Tree, key: str, names: Tree, message: str
) -> None:
    at(tree, key)["names"] = names

    assert errors(tree) == [(key, "names", message)]


def test_a_finding_has_the_line_of_its_field_in_the_file() -> None:
    text = SMALL.read_text("utf-8").replace("source: [watcher]", "source: [nobody]", 1)

    _, (problem,) = parse(text.encode())

    assert "source: [nobody]" in text.splitlines()[problem.line - 1]
    assert problem.record == "tanks-azerbaijan"


def test_ids_that_could_not_be_read_are_not_missed(small: Facts) -> None:
    without = msgspec.structs.replace(small, people=())

    assert {f.record for f in rules.errors(without)} >= {"missing-azerbaijan", "azerbaijan-denies"}
    assert list(rules.errors(without, {"witness"})) == []


def test_the_small_base_warns_of_its_breakdown_and_its_gaps_alone(small: Facts) -> None:
    assert [(w.record, w.message) for w in warnings_of(small)] == [
        ("tanks-azerbaijan", "parts do not add up to the total"),
        ("killed-civilian-armenia", "a headline figure without a date"),
        ("killed-azerbaijan-with-volunteers", "a headline figure without a date"),
        ("", "headline killed civilian: for the Armenian side only"),
        ("", "headline killed military: for the Azerbaijani side only"),
    ]


@pytest.mark.parametrize(
    ("shares", "warned"),
    [
        pytest.param([7, 3], False, id="sums"),
        pytest.param([7, 4], True, id="above"),
        pytest.param([7, 2], True, id="below"),
        pytest.param([7], False, id="one share of several"),
    ],
)
def test_a_breakdown_by_status_that_does_not_sum_is_warned_of(
    tree: Tree, shares: list[int], *, warned: bool
) -> None:
    total = {"topic": "equipment", "item": "tanks", "unit": "items", "population": None}
    tree["figures"] = [
        figure("total", **total, measure="lost"),
        *(
            figure(f"share-{n}", **total, measure=measure, value=value, part_of="total")
            for n, (measure, value) in enumerate(zip(["destroyed", "captured"], shares, strict=False))
        ),
    ]

    found = [(w.record, w.message) for w in warnings(tree) if w.record]

    assert found == ([("total", "parts do not add up to the total")] if warned else [])


@pytest.mark.parametrize(
    ("denied", "caveat", "warned"),
    [
        pytest.param("last", None, True, id="denied"),
        pytest.param("last", "Azerbaijan denied it", False, id="denied, and said so"),
        pytest.param("first", "with volunteers", True, id="an earlier count"),
        pytest.param("first", "Azerbaijan denied earlier counts", False, id="an earlier count, and said so"),
        pytest.param("other", None, False, id="another count"),
    ],
)
def test_a_denial_of_which_the_row_of_a_figure_is_silent_is_warned_of(
    tree: Tree, denied: str, caveat: str | None, *, warned: bool
) -> None:
    other = figure("other", measure="missing", caveat="Azerbaijan denied it")
    tree["figures"] = [figure("first"), figure("last", supersedes="first", caveat=caveat), other]
    at(tree, "azerbaijan-denies")["disputes"] = [denied]

    found = [w.record for w in warnings(tree) if w.field == "caveat"]

    assert found == (["last"] if warned else [])


@pytest.mark.parametrize(
    ("fields", "warned"),
    [
        pytest.param({"value": 9}, True, id="lower"),
        pytest.param({"value": 9, "note": "No reason was given."}, False, id="lower with a note"),
        pytest.param({"value": 10}, False, id="the same"),
        pytest.param({"value": None, "words": "fewer"}, False, id="words"),
    ],
)
def test_a_count_that_falls_without_a_word_on_why_is_warned_of(
    tree: Tree, fields: Tree, *, warned: bool
) -> None:
    tree["figures"] = [figure("before"), figure("after", supersedes="before", **fields)]

    found = [w.record for w in warnings(tree) if w.record]

    assert found == (["after"] if warned else [])


@pytest.mark.parametrize(
    ("fields", "warned"),
    [
        pytest.param({"value": 11}, True, id="above"),
        pytest.param({"value": 10}, False, id="all of it"),
        pytest.param({"value": 90, "unit": "percent"}, False, id="another unit"),
        pytest.param({"value": None, "words": "many"}, False, id="words"),
    ],
)
def test_a_part_above_its_total_is_warned_of(tree: Tree, fields: Tree, *, warned: bool) -> None:
    tree["figures"] = [figure("total"), figure("part", part_of="total", **fields)]

    found = [(w.record, w.field, w.message) for w in warnings(tree) if w.record]

    assert found == ([("part", "value", "more than its total, total")] if warned else [])


def test_a_total_in_words_has_no_part_above_it(tree: Tree) -> None:
    tree["figures"] = [figure("total", value=None, words="dozens"), figure("part", part_of="total")]

    assert [w for w in warnings(tree) if w.record] == []


@pytest.mark.parametrize(
    ("fields", "warned"),
    [
        pytest.param({}, True, id="the same"),
        pytest.param({"supersedes": "one"}, False, id="revised"),
        pytest.param({"part_of": "one", "value": 1}, False, id="a part"),
        pytest.param({"source": ["azerbaijan"]}, False, id="another source"),
        pytest.param({"of": ["armenia"]}, False, id="another side"),
        pytest.param({"measure": "wounded"}, False, id="another measure"),
        pytest.param({"population": "civilian"}, False, id="another population"),
        pytest.param({"period": "post-war"}, False, id="another time"),
        pytest.param({"place": "town"}, False, id="another place"),
    ],
)
def test_two_figures_of_one_source_for_one_thing_are_warned_of(
    tree: Tree, fields: Tree, *, warned: bool
) -> None:
    tree["figures"] = [figure("one"), figure("two", value=20) | fields]

    found = [(w.record, w.message) for w in warnings(tree) if w.record]

    assert found == ([("one", "possible duplicate of two")] if warned else [])


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (["azerbaijan"], ["the Azerbaijani side only"]),
        (["armenia"], ["the Armenian side only"]),
        (["artsakh"], ["the Armenian side only"]),
        (["armenia", "azerbaijan"], []),
        ([], []),
    ],
)
def test_what_is_reported_of_one_side_alone_is_warned_of(tree: Tree, of: list[str], words: list[str]) -> None:
    tree["figures"] = [figure("one", of=of)]

    assert [w.message for w in warnings(tree)] == [f"killed military: reported for {w}" for w in words]


def test_what_happened_after_the_war_leaves_no_gap(tree: Tree) -> None:
    tree["figures"] = [figure("one", period="post-war")]

    assert warnings(tree) == []
