"""--as-of: what had been said by a day, and nothing that came later; what is of unknown date is counted."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import cycle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Entry, Event, Figure, Statement
from karabakh_cli.query.filters import said_by
from karabakh_cli.query.overview import overview
from karabakh_cli.query.past import facts_on, is_reported_by_encyclopaedia
from karabakh_cli.query.quantities import revision_history

Ask = Callable[..., Any]
COMMANDS = {
    "overview": ["overview"],
    "casualties": ["casualties"],
    "losses": ["losses"],
    "figures": ["figures", "--all"],
    "compare": ["compare", "--measure", "killed"],
    "disputes": ["compare"],
    "history": ["history"],
    "history-source": ["history", "--source", "azerbaijan-mod"],
    "timeline": ["timeline", "--all"],
    "timeline-day": ["timeline", "--on", "2020-10-27"],
    "statements": ["statements"],
    "show": ["show", "stepanakert", "2783", "pashinyan"],
    "people": ["people"],
    "places": ["places"],
    "place": ["places", "shusha"],
    "find": ["find", "armenian soldiers killed"],
    "find-events": ["find", "ceasefire"],
}
pytestmark = pytest.mark.usefixtures("ask")
DAYS = ["2020-09-26", "2020-09-27", "2020-10-20", "2020-12-10", "2023-01-01"]


def later_than(facts: Facts, ids: list[str], day: str) -> list[str]:
    """The records that nobody could have known by a day."""
    return [key for key in ids if not known_by(facts, facts.entries[key], day)]


def known_by(facts: Facts, entry: Entry, day: str) -> bool:
    if isinstance(entry, Figure):
        return said_by(facts, entry, day)
    if isinstance(entry, Event):
        return dates.span(entry.date).last <= day
    if isinstance(entry, Statement):
        return said_on_by(entry, day)
    return True


def said_on_by(statement: Statement, day: str) -> bool:
    return statement.said_on is not None and dates.span(statement.said_on).last <= day


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_shown_that_came_later(run: Ask, facts: Facts, command: str, day: str) -> None:
    done = run(*COMMANDS[command], "--as-of", day, "--json")
    rows = json.loads(done.out)

    assert done.status == (0 if rows and "not reported until after" not in done.err else 1)
    assert later_than(facts, [row["id"] for row in rows], day) == []
    for row in rows:
        if row["kind"] == "event" and row["end"]:
            assert dates.span(row["end"]).last <= day
        if row["kind"] == "figure" and row["superseded_by"]:
            # What revises it had been said by then, or nobody knows when it was.
            later = facts.figure(row["superseded_by"])
            assert said_by(facts, later, day) or stated_date(later, facts) is None


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("day", ["2020-10-20", "2020-12-10"])
def test_the_table_shows_nothing_that_came_later_either(
    run: Ask, facts: Facts, command: str, day: str
) -> None:
    shown = {*run(*COMMANDS[command], "--as-of", day, "--ids", "--width", "400").out.split()}
    ids = [key for key in facts.entries if key in shown]

    assert later_than(facts, ids, day) == []


@given(
    day=st.dates(min_value=date(2020, 9, 1), max_value=date(2022, 12, 31)).map(str),
    command=st.sampled_from(sorted(COMMANDS)),
)
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_on_any_day_nothing_is_shown_that_came_later(run: Ask, facts: Facts, day: str, command: str) -> None:
    rows = json.loads(run(*COMMANDS[command], "--as-of", day, "--json").out)

    assert later_than(facts, [row["id"] for row in rows], day) == []
    assert later_documents(facts, [cite["document"] for row in rows for cite in row["cite"]], day) == []


def later_documents(facts: Facts, cited: Iterable[str], day: str) -> list[str]:
    """Those of these documents that were published after a day, and are not all that a claim has."""
    return sorted({key for key in cited if is_later(facts, key, day)} - all_that_a_claim_has(facts, day))


def all_that_a_claim_has(facts: Facts, day: str) -> set[str]:
    """The documents of the claims known by a day of which all documents are later."""
    return {
        cite.document
        for record in facts.claims
        if known_by(facts, record, day)
        and not any(is_as_early(facts, cite.document, day) for cite in record.cite)
        for cite in record.cite
    }


def is_as_early(facts: Facts, document: str, day: str) -> bool:
    """Whether a document is known by a day: an encyclopaedia without one is as it was read, years later."""
    found = facts.documents[document]
    return not is_later(facts, document, day) and not (found.kind == "compilation" and not found.published)


def is_later(facts: Facts, document: str, day: str) -> bool:
    return (facts.documents[document].published or "") > day


@pytest.mark.parametrize(
    ("command", "day"), [*zip(COMMANDS, cycle(["2020-11-10", "2020-10-28", "2021-03-01"]), strict=False)]
)
def test_no_answer_in_any_format_has_a_document_published_later(
    run: Ask, facts: Facts, command: str, day: str
) -> None:
    asked = (*COMMANDS[command], "--as-of", day)
    answers = [run(*asked, "--urls", "--width", "400"), run(*asked, "--json"), run(*asked, "--format", "md")]
    shown = set(re.findall(r'https?://[^\s<>"\\]+', "".join(done.out for done in answers)))
    # A page that is recorded twice is as early as its earliest record.
    pages: dict[str, list[str]] = {}
    for key, document in facts.documents.items():
        pages.setdefault(document.url or "", []).append(key)
    later = {key for key in facts.documents if is_later(facts, key, day)} - all_that_a_claim_has(facts, day)

    assert shown
    assert [url for url in shown if url in pages and later.issuperset(pages[url])] == []


@pytest.mark.parametrize("day", ["2020-09-15", "2020-10-28", "2020-11-10"])
def test_a_timeline_shows_and_cites_an_event_as_show_does(run: Ask, facts: Facts, day: str) -> None:
    rows = json.loads(run("timeline", "--all", "--as-of", day, "--json").out)
    then = facts_on(facts, day)
    cited = {row["id"]: [cite["document"] for cite in row["cite"]] for row in rows}

    assert cited == {event.id: [cite.document for cite in event.cite] for event in then.events}


# What an encyclopaedia alone reports.


def test_who_holds_a_place_by_an_encyclopaedia_alone_is_left_out_and_counted(run: Ask) -> None:
    done = run("places", "hadrut", "--as-of", "2020-10-16")

    assert "Held by" not in done.out
    assert "Khojavend District" not in done.out
    assert done.err == "kwar: 2 holders of unknown date left out\n"
    assert "holder" not in run("places", "hadrut").err


def test_who_announced_a_capture_and_who_denied_it_that_day_stay(run: Ask) -> None:
    shown = run("places", "shusha", "--as-of", "2020-11-08", "--width", "200").out

    assert "Aliyev said in a televised address that Azerbaijan's forces had taken Shusha." in shown
    assert "Artsrun Hovhannisyan wrote that the battles for Shusha were going on" in shown
    assert "Held by" not in shown


def test_a_place_without_a_holder_is_found_without_one(run: Ask) -> None:
    shown = run("find", "who controls shusha", "--as-of", "2020-11-08", "--width", "200").out

    assert "Shusha" in shown
    assert "held by" not in shown


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["timeline"], id="timeline"),
        pytest.param(["timeline", "--on", "2020-10-03"], id="a day"),
        pytest.param(["timeline", "--json"], id="json"),
        pytest.param(["find", "ganja", "missile", "attack"], id="find"),
        pytest.param(["show", "2020-10-02-ganja-first-missile-attack"], id="show"),
        pytest.param(["overview"], id="overview"),
    ],
)
def test_how_many_events_an_encyclopaedia_alone_reports_is_said(run: Ask, command: list[str]) -> None:
    alone = "reported by an encyclopaedia alone, on an unknown day"

    assert alone in run(*command, "--as-of", "2020-10-28").err
    assert alone not in run(*command).err


def test_it_is_said_of_the_events_that_are_shown(run: Ask, facts: Facts) -> None:
    table, rows = (run("timeline", "--as-of", "2020-10-28", *form) for form in ([], ["--json"]))
    shown, listed = (int(done.err.split()[1]) for done in (table, rows))
    then = facts_on(facts, "2020-10-28")

    assert 0 < shown < listed == sum(is_reported_by_encyclopaedia(e, facts) for e in then.events)


@pytest.mark.parametrize("command", ["casualties", "losses", "figures", "compare", "history"])
def test_how_many_are_of_unknown_date_is_said(run: Ask, facts: Facts, command: str) -> None:
    done = run(*COMMANDS[command], "--as-of", "2022-01-01", "--json")
    every = json.loads(run(*COMMANDS[command], "--json").out)
    undated = [row for row in every if stated_date(facts.figure(row["id"]), facts) is None]
    told = int(done.err.split()[1])

    assert "of unknown date left out" in done.err
    assert told >= len(undated) > 0 or command in {"compare", "history"}
    assert "of unknown date" not in run(*COMMANDS[command], "--json").err


@pytest.mark.parametrize("command", ["overview", "statements"])
def test_it_is_said_of_what_is_not_a_list_of_figures_too(run: Ask, command: str) -> None:
    assert "of unknown date left out" in run(command, "--as-of", "2021-01-01").err


# What had been said.


def values(run: Ask, *arguments: str) -> list[float]:
    return [row["value"] for row in json.loads(run(*arguments, "--json").out)]


def test_azerbaijan_had_said_2783_killed_by_10_december(run: Ask) -> None:
    asked = ("casualties", "-s", "azerbaijan", "-o", "azerbaijan", "-m", "killed", "--population", "military")

    assert values(run, *asked, "--as-of", "2020-12-10", "--headline") == [2783]
    shown = run(*asked, "--as-of", "2020-12-10").out
    assert "2,783" in shown
    assert "superseded" not in shown, "by that day it was the last"


def test_a_history_ends_with_the_day(run: Ask) -> None:
    asked = ("history", "--source", "azerbaijan-mod", "--measure", "buried")

    assert 2881 in values(run, *asked)
    assert 2881 not in values(run, *asked, "--as-of", "2020-12-10")


def test_the_day_that_a_count_refers_to_is_not_the_day_it_was_said(run: Ask, facts: Facts) -> None:
    # The prosecutor's 100 counts to 9 November and was published on 7 December.
    asked = ("casualties", "-s", "azerbaijan-prosecutor", "-m", "killed", "--population", "civilian")

    assert 100 not in values(run, *asked, "--as-of", "2020-11-30")
    assert 100 in values(run, *asked, "--as-of", "2020-12-07")
    early = [f for f in facts.figures if f.as_of and (stated_date(f, facts) or "9") > f.as_of[:10]]
    assert early, "there are such figures"


def later_steps(figure: Figure, facts: Facts) -> list[Figure]:
    series = revision_history(figure, facts)
    return series[series.index(figure) + 1 :]


def test_what_was_revised_on_an_unknown_day_is_marked(run: Ask, facts: Facts) -> None:
    revised = [
        f
        for f in facts.figures
        if stated_date(f, facts)
        and f.id in facts.revised_by
        and all(stated_date(step, facts) is None for step in later_steps(f, facts))
    ]

    assert revised
    for figure in revised[:5]:
        asked = ("figures", "-s", figure.source[0], "-m", figure.measure, "--as-of", "2026-01-01", "--all")
        shown = " ".join(run(*asked, "--width", "200").out.split())
        assert "revised, on an unknown day" in shown, figure.id


@pytest.mark.parametrize(
    ("day", "said"),
    [pytest.param("2020-11-20", True, id="before"), pytest.param("2020-12-10", False, id="after")],
)
@pytest.mark.parametrize("command", ["casualties", "figures", "compare"])
def test_that_a_source_had_given_no_figure_is_said(run: Ask, command: str, day: str, *, said: bool) -> None:
    done = run(command, "--of", "azerbaijan", "-m", "killed", "--as-of", day)

    assert ("Azerbaijan had published no figure" in done.err) is said


def test_a_day_is_read_as_people_write_it(run: Ask) -> None:
    assert run("overview", "--as-of", "10 dec 2020") == run("overview", "--as-of", "2020-12-10")


def test_before_the_war_nothing_had_been_said(run: Ask) -> None:
    done = run("overview", "--as-of", "2020-01-01")

    assert (done.status, done.out) == (1, "")
    assert "no figures had been published by then" in done.err


def test_a_timeline_of_a_day_is_that_of_the_war_so_far(run: Ask) -> None:
    shown = run("timeline", "--as-of", "2020-10-05", "--width", "200").out

    assert shown.startswith("The war, day by day")
    assert "until 2020-1" not in shown.replace("until 2020-10-0", "")
    assert "2020-11" not in shown


def test_what_is_found_answers_by_what_is_shown_and_not_by_what_came_later(run: Ask) -> None:
    asked = "outcome of the Second Nagorno-Karabakh War"
    known, then = (run("find", asked, "--json", *day) for day in ([], ["--as-of", "2020-10-10"]))
    outcome = run("find", "who", "won", "the", "war", "--as-of", "2020-10-10", "--json")

    assert "outcome" in json.loads(known.out)[0]["matched"]
    assert all("outcome" not in row["matched"] for row in json.loads(then.out))
    assert json.loads(outcome.out) == []


def test_a_number_is_looked_up_among_what_had_been_said_by_the_day(run: Ask) -> None:
    several, one = run("cite", "416"), run("cite", "416", "--as-of", "2020-10-31")

    assert (several.status, one.status) == (2, 0)
    assert "2020-12" not in one.out + one.err


def test_the_closest_numbers_are_those_of_the_day(run: Ask, facts: Facts) -> None:
    done = run("show", "3756", "--as-of", "2020-10-20")
    named = [f for f in facts.figures if f"({f.id})" in done.err]

    assert done.status == 1
    assert named
    assert all(said_by(facts, f, "2020-10-20") for f in named)


@pytest.mark.parametrize("command", ["casualties", "compare killed", "history killed", "statements"])
@pytest.mark.parametrize("day", ["2020-10-01", "2020-11-10"])
def test_no_format_has_a_note_on_a_later_day(run: Ask, facts: Facts, command: str, day: str) -> None:
    known = facts_on(facts, day).entries
    done = run(*command.split(), "--as-of", day, "--json", "--fields", "id,note")

    assert done.status == 0
    assert all(record["note"] == known[record["id"]].note for record in json.loads(done.out))


@pytest.mark.parametrize("command", ["casualties", "overview"])
def test_before_the_war_nobody_had_failed_to_publish_anything(run: Ask, command: str) -> None:
    done = run(command, "--as-of", "2020-09-26")

    assert "had published no figure" not in done.out + done.err


@pytest.mark.parametrize("day", ["2020-09-28", "2020-10-08", "2020-11-08"])
def test_no_document_of_a_later_day_is_cited_beside_an_earlier_one(facts: Facts, day: str) -> None:
    then = facts_on(facts, day)
    published = [
        [facts.published.get(cite.document) or day for cite in record.cite] for record in then.claims
    ]

    assert any(max(days) == day for days in published if days)
    assert not [days for days in published if max(days) > day >= min(days)]


@pytest.mark.parametrize("day", ["2020-09-27", "2020-11-05", "2021-07-31"])
def test_the_notes_of_an_overview_are_those_of_the_day(ask: Ask, facts: Facts, day: str) -> None:
    rows = json.loads(ask("overview", "--as-of", day, "--json").out)
    noted = {row["id"]: row["note"] for row in rows if row.get("note")}
    then = facts_on(facts, day).entries

    assert noted == {key: then[key].note for key in noted}


@pytest.mark.parametrize("side", [0, 1], ids=["Armenia", "Azerbaijan"])
def test_an_overview_of_a_day_has_the_losses_that_the_other_side_claimed_last(
    facts: Facts, side: int
) -> None:
    found = overview(facts, as_of="2021-12-31")
    claimed = next(line for line in found.lines if line.name == "by the other side")
    dead, *losses = (claimed.armenian, claimed.azerbaijani)[side]

    assert dead.measure == "killed"
    assert [f.measure for f in losses] == ["losses"]


@pytest.mark.parametrize("span", [["--on", "2020-12-01"], ["--from", "2020-12-01", "--to", "2020-12-31"]])
def test_days_after_the_day_that_is_asked_about_have_no_events(ask: Ask, span: list[str]) -> None:
    done = ask("timeline", *span, "--as-of", "2020-11-01")

    assert (done.status, done.out, done.err) == (1, "", "kwar: no matching events\n")


SIDES_KILLED = ["armenian soldiers", "azerbaijani soldiers", "armenian civilians", "azerbaijani civilians"]


@pytest.mark.parametrize("day", ["2020-11-05", "2020-11-25", "2021-06-30"])
@pytest.mark.parametrize("whose", SIDES_KILLED)
def test_a_question_has_the_same_first_answer_in_find_and_in_casualties(
    run: Ask, facts: Facts, whose: str, day: str
) -> None:
    def first(command: str) -> str:
        out: str = run(command, *whose.split(), "killed", "--as-of", day, "--ids", "--width", "400").out
        return next(word for word in out.split() if word in facts.entries)

    assert first("find") == first("casualties")


@pytest.mark.parametrize("day", ["2020-11-10", "2020-12-03", "2021-06-30"])
def test_what_supersedes_a_figure_is_in_the_answer(run: Ask, day: str) -> None:
    rows = json.loads(run("figures", "--all", "--as-of", day, "--json").out)
    later = {row["superseded_by"] for row in rows} - {None}

    assert later
    assert later <= {row["id"] for row in rows}


@pytest.mark.parametrize(
    "command", ["casualties", "compare armenian deaths", "overview", "history -s pashinyan"]
)
def test_no_caveat_names_a_later_year(run: Ask, command: str) -> None:
    out = run(*command.split(), "--as-of", "2021-06-30").out

    assert "about 3,700" in out
    assert "2025" not in out.partition("Sources")[0]


def test_the_press_is_cited_rather_than_an_encyclopaedia_read_years_later(run: Ask) -> None:
    assert "AzerNews" in (out := run("cite", "2906", "--as-of", "2021-06-30").out)
    assert "Wikipedia" not in out
    assert "Wikipedia" not in run("show", "2906", "--as-of", "2021-06-30").out.partition("EARLIER")[0]


@pytest.mark.parametrize("command", ["people simonyan", "show alen-simonyan", "find alen simonyan"])
def test_who_had_no_office_by_a_day_is_said_to_have_none(run: Ask, command: str) -> None:
    assert "no office known by 2020-10-01" in run(*command.split(), "--as-of", "2020-10-01").out
    assert "no office" not in run(*command.split()).out
