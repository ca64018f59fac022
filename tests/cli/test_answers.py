"""What the shipped base answers to the questions that people ask first; bounds leave room for new facts."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.camps import subject_of
from karabakh_cli.view.number import with_unit
from karabakh_cli.view.phrases import compare_command

Ask = Callable[..., Any]


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Files named in a command are in a folder of their own."""
    monkeypatch.chdir(tmp_path)


def lines(ask: Ask, *arguments: str) -> list[str]:
    done = ask(*arguments)
    assert done.status == 0, done.err
    return list(done.out.splitlines())


def row_with(shown: list[str], number: str) -> str:
    return next(line for line in shown if re.search(rf"(?<![\d,]){number}(?![\d,])", line))


# The answer first.


def test_what_armenia_reports_is_short_with_each_sides_toll_and_its_claimant(ask: Ask) -> None:
    shown = lines(ask, "casualties", "--source", "armenia", "--width", "100")

    assert len(shown) <= 41
    assert "Alen Simonyan" in row_with(shown, "3,755")
    assert "Armenia" in row_with(shown, "3,825")
    assert "Armenia and Artsakh" in row_with(shown, "7,630")
    assert shown.index(row_with(shown, "3,755")) <= 4


def test_what_a_monitor_counts_of_each_side_is_shown_with_its_total(ask: Ask) -> None:
    shown = lines(ask, "casualties", "--source", "amnesty", "--width", "100")

    for number in ("about 52", "at least 94", "at least 146"):
        assert row_with(shown, number)


@pytest.mark.parametrize(
    "asked",
    [
        "casualties",
        "casualties --source armenia",
        "casualties --source azerbaijan",
        "losses --headline",
        "figures --topic territory",
        "compare azerbaijani military deaths -n 2",
        "casualties --sort date -n 5",
        "timeline",
        "timeline -n 1",
        "timeline -n 3 --as-of 2020-10-20",
        "timeline --on 2020-09-27 -n 2",
        "figures --headline",
        "timeline shusha -n 2",
        "sources",
        "sources -n 1",
        "sources -n 5",
        "people -n 3",
        "places -n 3",
        "statements -n 3",
    ],
)
def test_a_script_gets_first_what_a_reader_sees_first(ask: Ask, facts: Facts, asked: str) -> None:
    known = facts.entries.keys() | facts.actors.keys()
    drawn = re.split(r"\n(?:Earlier|Sources|Next) ", ask(*asked.split(), "--ids", "--width", "300").out)[0]
    shown = [line.split()[-1] for line in drawn.splitlines() if line.strip()]
    shown = [word for word in shown if word in known]
    rows = [row["id"] for row in json.loads(ask(*asked.split(), "--json").out)]

    assert shown
    assert rows[: len(shown)] == shown


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (["people", "-n", "3"], r"People +3 of \d+ people"),
        (["places", "-n", "2"], r"Places +2 of \d+ places"),
        (["statements", "-n", "2"], r"Statements +2 of \d+ statements"),
        (["sources", "-n", "2"], r"Sources +2 of \d+ sources"),
        (["timeline", "-n", "2"], r"The war, day by day +2 of \d+ events"),
    ],
)
def test_the_title_of_a_list_counts_what_a_limit_leaves_out(ask: Ask, asked: list[str], title: str) -> None:
    assert re.fullmatch(title, lines(ask, *asked)[0])


def test_all_casualties_are_short_with_the_military_tolls_first(ask: Ask) -> None:
    shown = lines(ask, "casualties", "--width", "100")

    assert len(shown) <= 80
    assert shown[2] == "MILITARY DEATHS"
    first = shown[3 : 3 + shown[3:].index("")]
    for number, who in (
        ("3,755", "Armenia: Alen Simonyan"),
        ("2,906", "Azerbaijan: "),
        ("7,630", "Armenia and"),
    ):
        assert who in row_with(first, number)
    assert shown.index("CIVILIAN DEATHS") < shown.index("MISSING") < shown.index("WOUNDED")


def test_a_sides_military_dead_are_one_chart_with_both_sides_claims(ask: Ask) -> None:
    shown = lines(ask, "compare", "azerbaijan", "servicemen", "killed", "--width", "100")

    assert shown[0].endswith("one scale, 0 to 7,630")
    assert sum("by who reports them" in line for line in shown) == 1
    assert shown.index("FROM AZERBAIJAN") < shown.index("FROM ARMENIA AND ARTSAKH")
    assert "█" in row_with(shown, "2,906")
    assert "░" in next(line for line in shown if "7,630*" in line)


def test_the_day_begins_with_what_it_is_known_for(ask: Ask) -> None:
    assert any(
        "Shusha" in line for line in lines(ask, "timeline", "--on", "2020-11-08", "--width", "100")[:3]
    )


@pytest.mark.parametrize("width", ["40", "80", "120"])
@pytest.mark.parametrize(
    ("typed", "title"), [("2025", "2025"), ("2025-03", "March 2025"), ("october", "October 2020")]
)
def test_a_month_or_a_year_is_its_events_by_day(ask: Ask, typed: str, title: str, width: str) -> None:
    shown = lines(ask, "timeline", "--on", typed, "--width", width)
    listed = json.loads(ask("timeline", "--on", typed, "--json").out)

    counted = re.fullmatch(rf"{title} +(\d+) events?(?: · (\d+) under way)?", shown[0])
    assert counted
    assert sum(int(count or 0) for count in counted.groups()) == len(listed)
    happened = [event["date"] for event in listed[: int(counted[1])]]
    days = [found[0] for line in shown[1:] if (found := re.match(r"\d{4}(-\d\d){0,2}(?=  )", line))]
    assert days == list(dict.fromkeys(happened))


def test_what_had_begun_before_the_days_asked_for_is_below_what_happened_in_them(ask: Ask) -> None:
    asked = ["timeline", "--from", "2020-10-10", "--to", "2020-10-11"]

    happened, _, under_way = ask(*asked).out.partition("UNDER WAY")
    listed = json.loads(ask(*asked, "--json").out)

    assert re.findall(r"^\d{4}-\d\d-\d\d", happened, re.MULTILINE) == ["2020-10-10", "2020-10-11"]
    assert "since 2020-09-27  Second Nagorno-Karabakh War" in under_way
    assert listed[0]["date"] == "2020-10-10"
    assert "2020-09-27" in {event["date"] for event in listed}
    assert ask(*asked, "-n", "3").out.count("UNDER WAY") == 0


@pytest.mark.parametrize("width", ["80", "100", "120"])
def test_the_overview_is_short(ask: Ask, width: str) -> None:
    assert len(lines(ask, "overview", "--width", width)) <= 47


def test_the_timeline_begins_with_the_war(ask: Ask) -> None:
    shown = lines(ask, "timeline", "--width", "100")

    assert shown[0].startswith("The war, day by day")
    assert shown[2].startswith("2020-09-27  Second Nagorno-Karabakh War")
    assert shown[3].startswith(" " * 12), "more of that day"
    days = [found[0] for line in shown if (found := re.match(r"2020-\d\d-\d\d", line))]
    assert days == sorted(days)
    assert re.search(r"Not shown +\d+ earlier · \d+ later", "\n".join(shown))


@pytest.mark.parametrize(
    "asked",
    [["statements"], ["figures"], ["losses", "--source", "oryx"]],
    ids=" ".join,
)
def test_with_ids_no_record_that_is_shown_goes_without_its_own(ask: Ask, asked: list[str]) -> None:
    shown = "".join("".join(lines(ask, *asked, "-l", "--width", "200")).split())
    some = [row["id"] for row in json.loads(ask(*asked, *_HEADLINE.get(asked[0], ()), "--json").out)]

    assert all(key in shown for key in some)


_HEADLINE = {"figures": ["--headline"], "losses": ["--headline"]}


def test_a_monitors_losses_are_a_table(ask: Ask) -> None:
    shown = lines(ask, "losses", "--source", "oryx", "--width", "100")

    assert len(shown) <= 30
    assert re.search(r"^  tanks +255 +146 ", "\n".join(shown), re.MULTILINE)


@pytest.mark.parametrize(
    ("question", "own"),
    [
        pytest.param("how many armenian soldiers died", "armenia", id="Armenian"),
        pytest.param("how many azerbaijani soldiers died", "azerbaijan", id="Azerbaijani"),
    ],
)
def test_a_question_for_a_toll_has_the_own_count_first(ask: Ask, question: str, own: str) -> None:
    first = json.loads(ask("find", question, "--json").out)[0]
    shown = lines(ask, "find", question, "--width", "100")

    assert (first["measure"], first["population"], first["side"]) == ("killed", "military", own)
    number = next(line for line in shown[2:] if re.search(r"\d", line))
    assert {"armenia": "Armenia", "azerbaijan": "Azerbaijan"}[own] in number


@pytest.mark.parametrize(
    "asked",
    [
        ["casualties"],
        ["casualties", "--source", "armenia"],
        ["casualties", "shusha"],
        ["losses"],
        ["losses", "--source", "oryx"],
        ["figures"],
        ["figures", "--topic", "territory"],
        ["figures", "--source", "sohr", "--measure", "returned"],
        [
            "casualties",
            "--source",
            "ilham-aliyev",
            "--measure",
            "wounded",
            "--population",
            "civilian",
            "--all",
        ],
        ["compare"],
        ["compare", "tanks"],
        ["compare", "azerbaijan", "servicemen", "killed"],
        ["timeline"],
        ["timeline", "--on", "2020-11-08"],
        ["overview"],
        ["find", "white", "phosphorus"],
        ["find", "how many armenian soldiers died"],
        ["show", "3755"],
        ["show", "shusha"],
        ["show", "aliyev"],
        ["statements"],
        ["people"],
        ["places"],
    ],
    ids=" ".join,
)
def test_the_next_commands_work_as_printed(ask: Ask, asked: list[str]) -> None:
    shown = "\n".join(lines(ask, *asked, "--width", "1000"))
    commands = re.findall(r"kwar [a-z]+.*?(?=   |$)", shown, re.MULTILINE)

    assert commands
    for command in commands:
        words = shlex.split(command)[1:]
        if words[0] != "open":  # It would open a browser.
            done = ask(*words)
            assert done.status == 0, (command, done.err)


def test_every_count_that_answers_offer_to_compare_is_found_by_its_name(ask: Ask, facts: Facts) -> None:
    printed = {command for f in facts.figures for command in compare_command(facts, f)}

    fail = [command for command in sorted(printed) if ask(*shlex.split(command)[1:], "--json").status]
    assert len(printed) > 200
    assert not fail


def test_a_place_offers_only_commands_that_find_something(ask: Ask, facts: Facts) -> None:
    for place in facts.places[::12]:
        shown = "\n".join(lines(ask, "show", place.id, "--width", "1000"))
        for command in re.findall(r"kwar (?:timeline|figures) .*?(?=   |$)", shown, re.MULTILINE):
            assert ask(*shlex.split(command)[1:]).status == 0, command


# By number.


def test_a_record_is_shown_and_cited_by_its_number(ask: Ask) -> None:
    for typed in ("2906", "2,906", "2.906", "2 906"):
        assert "2,906" in ask("show", typed).out
        assert "2,906" in ask("cite", typed).out


@pytest.mark.parametrize(
    "typed", ["about 3,000", "at least 146", "73%", "300,000–500,000", "at least 215 km²"]
)
def test_a_record_is_shown_and_cited_by_its_number_as_it_is_printed(ask: Ask, typed: str) -> None:
    shown, cited = ask("show", typed), ask("cite", typed)

    assert (shown.status, cited.status) == (0, 0)
    assert shown.out.startswith(f"{typed}  ")
    assert typed in cited.out


def test_a_bound_narrows_the_choice(ask: Ask) -> None:
    found = json.loads(ask("show", "more than 5,000", "--json").out)
    every = json.loads(ask("show", "5,000", "--json").out)

    assert {figure["text"] for figure in found} == {"more than 5,000"}
    assert len(found) < len(every)


@pytest.mark.parametrize("typed", ["at least 3,755", "74%", "us$7"])
def test_a_printed_number_that_nobody_reports_has_the_closest_of_its_unit(ask: Ask, typed: str) -> None:
    done = ask("show", typed)

    assert (done.status, done.out) == (1, "")
    assert f"nobody reports {typed}; closest: " in done.err
    assert {"at": "3,755 (", "74": "73% (", "us": "US$"}[typed[:2]] in done.err


def test_several_records_with_one_number_are_listed_and_not_guessed(ask: Ask, facts: Facts) -> None:
    several = [f for f in facts.figures if f.value == 5000]
    shown = lines(ask, "show", "5000", "--ids", "--width", "200")

    assert len(several) > 1
    assert shown[0].startswith(f"{len(several)} records for 5000")
    assert all(any(f.id in line for line in shown) for f in several)


@pytest.mark.parametrize("command", ["show", "cite"])
def test_a_number_that_nobody_reports_is_said_to_be_so(ask: Ask, command: str) -> None:
    done = ask(command, "6501")

    assert (done.status, done.out) == (1, "")
    assert "nobody reports 6501" in done.err
    assert "closest: 6,459" in done.err


def test_where_no_number_has_the_unit_no_closest_one_is_named(ask: Ask) -> None:
    assert ask("show", "5 kg").err == "kwar: nobody reports 5 kg\n"


def test_a_search_for_a_number_finds_its_record(ask: Ask) -> None:
    assert json.loads(ask("find", "2,906", "--json").out)[0]["value"] == 2906


# An empty answer is honest.


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(["casualties", "2,783"], id="a number in a list"),
        pytest.param(["compare", "2,783"], id="a number in a comparison"),
        pytest.param(["casualties", "3,773"], id="another number"),
        pytest.param(
            ["losses", "--source", "azerbaijan-mod", "--item", "air-defence"], id="revised by another"
        ),
    ],
)
def test_where_only_superseded_figures_match_they_are_shown(ask: Ask, asked: list[str]) -> None:
    assert json.loads(ask(*asked, "--json").out)
    assert re.search(r"\d", ask(*asked).out.partition("\n")[2])


@pytest.mark.parametrize("command", ["casualties", "compare"])
def test_a_superseded_figure_is_marked_as_such(ask: Ask, command: str) -> None:
    assert "superseded" in row_with(lines(ask, command, "2,783", "--width", "100")[1:], "2,783")


def test_where_the_answer_is_elsewhere_it_says_where(ask: Ask) -> None:
    other_topic = ask("casualties", "--source", "oryx")
    other_source = ask("casualties", "2783", "--source", "armenia")

    assert (other_topic.status, other_source.status) == (1, 1)
    assert "equipment" in other_topic.err
    assert "Ministry of Defence of Azerbaijan" in other_source.err


def test_zero_is_a_claim(run: Ask, tmp_path: Path) -> None:
    small = Path(__file__).parents[1] / "data" / "small.yaml"
    path = tmp_path / "zero.yaml"
    path.write_text(small.read_text("utf-8").replace("  value: 2000\n", "  value: 0\n"), "utf-8")
    shown = run("compare", "armenian", "soldiers", "killed", "--facts", str(path)).out

    assert re.search(r"more than 0 .*Defence Ministry", shown)
    assert "1,200" in shown
    assert "more than 0" in run("compare", "--facts", str(path)).out


# What is typed.


def test_two_formats_at_once_are_refused(ask: Ask) -> None:
    done = ask("casualties", "--json", "--format", "csv")

    assert (done.status, done.out) == (2, "")
    assert "--json and --format name different formats" in done.err
    assert ask("casualties", "--json", "--format", "json") == ask("casualties", "--json")


@pytest.mark.parametrize(
    "typed",
    [
        ["casualties", "--source"],
        ["casualties", "--measure"],
        ["casualties", "--as-of"],
        ["casualties", "--format"],
        ["casualties", "--sort"],
        ["casualties", "--json", "--fields"],
        ["casualties", "--limit"],
        ["timeline", "--on"],
        ["show"],
        ["cite"],
        ["help"],
        ["--color"],
        [],
    ],
    ids=" ".join,
)
def test_a_very_long_argument_is_not_repeated_whole(ask: Ask, typed: list[str]) -> None:
    done = ask(*typed, "w" * 100_000)

    assert done.status in {1, 2, 3}
    assert done.err.count("\n") == 1
    assert len(done.err) < 1500


def test_the_name_of_a_base_is_shortened_too(run: Ask) -> None:
    done = run("casualties", "--facts", "w" * 100_000)

    assert done.status == 3
    assert len(done.err) < 1500


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (("38.4", "billion"), "US$38,400,000,000"),
        (("38.4 billion",), "US$38,400,000,000"),
        (("US$38.4", "billion"), "US$38,400,000,000"),
        (("more", "than", "2.2", "billion"), "more than US$2,200,000,000"),
        (("two", "thousand"), "2,000"),
    ],
)
def test_a_number_may_have_a_word_such_as_billion(ask: Ask, words: tuple[str, ...], number: str) -> None:
    done = ask("show", *words)

    assert (done.status, done.err) == (0, "")
    assert number in done.out


def test_a_number_in_words_that_nobody_reports_is_named_as_typed(ask: Ask) -> None:
    assert ask("show", "99", "billion").err.startswith("kwar: nobody reports 99 billion; closest: ")
    assert "US$38,400,000,000" in ask("cite", "38.4 billion").out


@pytest.mark.parametrize("limit", ["1000000001", "99999999999999999999", "0", "-1"])
def test_a_limit_out_of_range_is_misuse(ask: Ask, limit: str) -> None:
    done = ask("find", "shusha", "--limit", limit)

    assert (done.status, done.out) == (2, "")
    assert "--limit" in done.err


@pytest.mark.parametrize("query", ["war", "in the war", "the 44-day war", "Second Karabakh War", "война"])
@pytest.mark.parametrize("command", ["casualties", "losses", "figures", "compare", "history"])
def test_a_query_that_says_only_the_war_is_as_none(ask: Ask, command: str, query: str) -> None:
    assert ask(command, *query.split()) == ask(command)


@pytest.mark.parametrize("query", ["first karabakh war", "killed in the war", "war crimes", "after the war"])
def test_a_query_that_says_more_than_the_war_is_not(ask: Ask, query: str) -> None:
    assert ask("casualties", *query.split()).out != ask("casualties").out


def test_help_says_that_a_timeline_of_one_source_is_of_any_time(ask: Ask) -> None:
    assert "Without a query, dates or a source, the days of the war" in ask("timeline", "-h").out
    found = json.loads(ask("timeline", "--source", "armenia", "--json").out)
    assert found[0]["date"] < "2020-09-27"


@pytest.mark.parametrize("width", ["60", "120", "300"])
@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("casualties", "at least 7,000–8,000"),
        ("compare armenian military losses", "at least 7,000–8,000"),
        ("casualties --source aliyev", "at least 7,000–8,000"),
    ],
)
def test_a_bound_is_beside_its_number_where_there_is_room(
    ask: Ask, words: str, number: str, width: str
) -> None:
    assert number in ask(*words.split(), "--width", width).out


def test_a_bound_is_beside_its_number_of_money_on_a_wide_screen(ask: Ask) -> None:
    for words in (
        ("figures", "--topic", "arms"),
        ("history", "military", "spending"),
        ("find", "2.2 billion"),
    ):
        assert "more than US$2,200,000,000" in ask(*words, "--width", "300").out


@pytest.mark.parametrize("name", ["Азербайджан", "Ադրբեջան", "Azərbaycan", "azerbaijan"])
def test_a_state_may_be_typed_in_any_script(ask: Ask, name: str) -> None:
    assert ask("casualties", "--of", name) == ask("casualties", "--of", "azerbaijan")


@pytest.mark.parametrize("name", ["Пашинян", "Փաշինյան", "Paşinyan", "nikol pashinyan"])
def test_a_person_may_be_typed_in_any_script(ask: Ask, name: str) -> None:
    assert ask("figures", "--source", name) == ask("figures", "--source", "pashinyan")


@pytest.mark.parametrize(
    "words",
    [
        ("figures", "--source", "алиева"),
        ("casualties", "--of", "алиева"),
        ("statements", "-s", "алиева"),
        ("timeline", "-s", "алиева"),
        ("people", "--of", "алиева"),
        ("sources", "-s", "алиева"),
        ("compare", "-s", "алиева"),
    ],
)
def test_a_family_name_that_several_have_is_refused_by_every_command(
    ask: Ask, words: tuple[str, ...]
) -> None:
    done = ask(*words)

    assert (done.status, done.out) == (2, "")
    assert "several people are called 'алиева'; choose from aliyeva, sabina-aliyeva" in done.err


def test_beside_an_id_that_is_a_family_name_its_other_bearers_are_named(ask: Ask) -> None:
    for words in (
        ("statements", "-s", "aliyev"),
        ("figures", "--source", "aliyev"),
        ("timeline", "-s", "aliyev"),
    ):
        done = ask(*words)

        assert done.status == 0
        assert "kwar: aliyev is the id of Ilham Aliyev; of the same name: kamran-aliyev, " in done.err


@pytest.mark.parametrize(
    ("asked", "measures"),
    [
        pytest.param(["casualties", "wounded"], {"wounded", "in-treatment"}, id="wounded"),
        pytest.param(["compare", "wounded"], {"wounded", "in-treatment"}, id="compare wounded"),
        pytest.param(
            ["casualties", "prisoners"], {"captured", "held", "exchanged", "returned"}, id="prisoners"
        ),
        pytest.param(["casualties", "dead"], {"killed"}, id="a synonym"),
    ],
)
def test_a_question_for_a_count_is_answered_with_that_count_alone(
    ask: Ask, asked: list[str], measures: set[str]
) -> None:
    found = json.loads(ask(*asked, "--json").out)

    assert found
    assert {figure["measure"] for figure in found} <= measures


def test_prisoners_are_people_and_no_tanks(ask: Ask) -> None:
    text = ask("find", "prisoners of war").out

    assert "CAPTIVES" in text
    assert "TANKS" not in text


def shown_ids(text: str) -> list[str]:
    return re.findall(r"^  ([a-z0-9]+(?:-[a-z0-9]+)+)$", text, re.MULTILINE)


@pytest.mark.parametrize(
    "query", ["how many armenian soldiers were killed", "azerbaijani soldiers killed", "armenian prisoners"]
)
def test_a_limit_cuts_the_answer_to_a_count(ask: Ask, query: str) -> None:
    every = shown_ids(ask("find", query, "--ids").out)

    for limit in (1, 2, 3):
        assert shown_ids(ask("find", query, "--ids", "-n", str(limit)).out) == every[:limit]


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
@pytest.mark.parametrize("day", [None, "2020-11-01", "2020-12-10"])
def test_find_answers_a_count_as_casualties_does(ask: Ask, side: str, day: str | None) -> None:
    by = ["--as-of", day] if day else []
    counted = [side, "soldiers", "killed", *by, "--ids"]

    found, listed = ask("find", *counted), ask("casualties", *counted)

    headlines = shown_ids(found.out.partition("ALSO FOUND")[0])
    assert headlines == shown_ids(listed.out)
    assert found.err == listed.err


def test_a_side_of_which_nothing_is_counted_is_named(ask: Ask) -> None:
    asked = "how many {} helicopters were shot down"

    assert "no figure on this for Armenia" in ask("find", asked.format("armenian")).err
    assert "no figure on this" not in ask("find", asked.format("azerbaijani")).err


def test_a_question_for_a_day_is_not_answered_with_numbers(ask: Ask) -> None:
    asked = ["find", "when were the prisoners exchanged"]

    assert shown_ids(ask(*asked, "--ids").out)[0] == json.loads(ask(*asked, "--json").out)[0]["id"]


def test_the_count_that_a_question_means_comes_first(ask: Ask) -> None:
    assert shown_ids(ask("find", "azerbaijani dead identified", "--ids").out)[0].startswith("identified")


@pytest.mark.parametrize("query", ["deaths", "missing", "armenian military deaths", "prisoners"])
@pytest.mark.parametrize("limit", [1, 3])
def test_a_limit_of_a_comparison_cuts_each_of_its_charts(ask: Ask, query: str, limit: int) -> None:
    def charts(*options: str) -> dict[str, list[str]]:
        """The ids of the bars of each chart, by its title."""
        text = ask("compare", *query.split(), "--ids", "--width", "200", *options).out
        found: dict[str, list[str]] = {}
        for part in re.split(r"^(?=.*, by who reports them)", text, flags=re.MULTILINE)[1:]:
            drawn = re.split(r"^(?:Earlier|Narrower|Related|Sources)", part, flags=re.MULTILINE)[0]
            found[part.partition(", by who")[0]] = re.findall(r"[a-z]+(?:-[a-z0-9]+){3,}", drawn)
        return found

    full = charts()

    assert any(len(bars) > limit for bars in full.values())
    assert charts("-n", str(limit)) == {title: bars[:limit] for title, bars in full.items()}


def test_compare_opens_with_the_count_that_the_query_names(ask: Ask) -> None:
    text = ask("compare", "armenian servicemen killed or wounded").out

    assert text.startswith("Servicemen killed or wounded, Armenian side")


@pytest.mark.parametrize("query", ["azerbaijani deserters", "armenian helicopters"])
def test_compare_does_not_answer_about_the_other_side(ask: Ask, query: str) -> None:
    done = ask("compare", *query.split())

    assert (done.status, done.out) == (1, "")


@pytest.mark.parametrize(
    ("query", "number"),
    [
        pytest.param("armenian military wounded", "11,000", id="with a scope"),
        pytest.param("azerbaijani wounded", "1,245", id="servicemen, as of the other side"),
        pytest.param("armenian deaths", "3,833", id="the whole, not its parts"),
        pytest.param("armenian military vehicles destroyed", "180", id="more claims on one day"),
    ],
)
def test_compare_opens_with_the_headline_of_a_count(ask: Ask, query: str, number: str) -> None:
    assert number in ask("compare", *query.split()).out


@pytest.mark.parametrize(
    "asked",
    [
        ["casualties"],
        ["losses"],
        ["figures"],
        ["compare"],
        ["compare", "armenian", "military", "deaths"],
        ["timeline"],
        ["overview"],
        ["find", "shusha"],
        ["find", "how many armenian soldiers died"],
        ["show", "shusha"],
        ["statements"],
        ["places"],
    ],
    ids=" ".join,
)
def test_the_commands_offered_for_a_day_keep_the_day_and_work(ask: Ask, asked: list[str]) -> None:
    day = ["--as-of", "2020-12-10"]
    shown = "\n".join(lines(ask, *asked, *day, "--width", "1000"))
    offered = re.findall(r"kwar (?!open|help).*?(?=   |$)", shown, re.MULTILINE)

    assert offered
    for command in offered:
        words = shlex.split(command)[1:]
        assert words[-2:] == day, command
        assert ask(*words).status == 0, command


def test_find_says_which_words_no_record_has(ask: Ask) -> None:
    done = ask("find", "how many azerbaijani tanks were lost to zeppelins")
    russian = ask("find", "сколько танков и цеппелинов потерял Азербайджан")

    assert done.out
    assert "no record has zeppelins" in done.err
    assert "цеппелинов" in russian.err


@pytest.mark.parametrize("query", ["military deaths", "civilian deaths", "missing", "wounded", "displaced"])
def test_compare_draws_both_sides_where_the_query_names_none(ask: Ask, query: str) -> None:
    shown = ask("compare", *query.split()).out

    titles = [line for line in shown.splitlines() if "by who reports them" in line]
    assert any("Armenian side" in title for title in titles)
    assert any("Azerbaijan" in title for title in titles)


SIDES = {"armenian": "Armenian side", "azerbaijani": "Azerbaijani side"}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("asked", [["prisoners"], ["hostages"], ["--measure", "captured"]], ids=" ".join)
def test_a_comparison_of_captives_opens_with_people_whichever_side_they_are_of(
    ask: Ask, side: str, asked: list[str]
) -> None:
    named = ["--of", {"armenian": "armenia"}.get(side, "azerbaijan")] if "--measure" in asked else [side]

    assert ask("compare", *named, *asked).out.startswith(f"Captives, {SIDES[side]}")


@pytest.mark.parametrize("side", SIDES)
def test_deaths_are_compared_by_the_soldiers_of_both_sides_and_by_the_newest_total(
    ask: Ask, side: str
) -> None:
    text = ask("compare", "deaths").out

    assert f"Military deaths, {SIDES[side]}, by who" in text
    assert "3,833" in text


@pytest.mark.parametrize(("side", "number"), [("armenian", "about 1,500"), ("azerbaijani", "1,245")])
def test_those_in_hospital_are_drawn_with_the_wounded_and_say_so(ask: Ask, side: str, number: str) -> None:
    text = " ".join(ask("compare", side, "military", "wounded", "--width", "200").out.split())

    assert re.search(rf"{number} [█▶░]+ [^()]*\(in hospital", text)


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_a_side_that_counted_its_missing_soldiers_alone_is_drawn_with_them(ask: Ask, side: str) -> None:
    chart = ask("compare", side, "missing").out

    assert re.search(r"^(FROM ARMENIA AND ARTSAKH|FROM AZERBAIJAN)$", chart, re.MULTILINE)


@pytest.mark.parametrize("command", ["casualties", "figures", "compare"])
def test_a_people_of_whom_nobody_counts_the_dead_finds_none(ask: Ask, command: str) -> None:
    done = ask(command, "kazakh", "soldiers", "killed")

    assert (done.status, done.out) == (1, "")


@pytest.mark.parametrize(
    "asked", [["losses", "--item", "houses"], ["losses", "houses"], ["compare", "houses"]]
)
def test_figures_of_armenia_alone_say_that_those_of_artsakh_are_left_out(ask: Ask, asked: list[str]) -> None:
    alone = ask(*asked, "--of", "armenia")
    both = ask(*asked, "--of", "armenia", "--of", "artsakh")

    assert "of Artsakh alone left out" in alone.err
    assert "left out" not in both.err


def test_a_series_that_a_filter_cuts_short_says_so(ask: Ask) -> None:
    asked = ["history", "--source", "armenia-health-ministry", "--measure", "killed"]

    cut = ask(*asked, "--population", "military").out
    assert "3 figures of these series left out by the filters: deaths, military or not" in cut
    assert "left out" not in ask(*asked).out
    assert "by the filters" not in ask(*asked, "--population", "military", "--as-of", "2020-12-12").out


def test_the_wounded_include_those_in_hospital(ask: Ask) -> None:
    found = json.loads(ask("casualties", "--measure", "wounded", "--json").out)

    assert {"wounded", "in-treatment"} == {row["measure"] for row in found}


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_a_question_for_soldiers_lost_begins_with_the_sides_own_count_of_the_dead(
    ask: Ask, side: str
) -> None:
    shown = ask("find", "how", "many", side, "soldiers", "were", "lost").out

    assert shown.splitlines()[2] == "MILITARY DEATHS"


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_what_nobody_had_counted_by_a_day_is_not_answered_with_something_else(ask: Ask, side: str) -> None:
    done = ask("compare", side, "civilian", "deaths", "--as-of", "2020-09-26")

    assert (done.status, done.out) == (1, "")


def test_what_a_side_had_not_published_is_said_only_where_it_is_asked_for(ask: Ask) -> None:
    tanks = ask("compare", "azerbaijani", "tanks", "lost", "--as-of", "2020-10-08")
    dead = ask("casualties", "azerbaijani", "soldiers", "killed", "--as-of", "2020-10-08")

    assert "had published no figure" not in tanks.err
    assert "had published no figure" in dead.err


def test_before_the_war_the_timeline_shows_what_had_happened(ask: Ask) -> None:
    shown = ask("timeline", "--as-of", "1990").out

    assert shown.startswith("The war, day by day")
    assert "Pogroms" in shown


def test_the_history_of_one_figure_is_that_of_its_series(ask: Ask) -> None:
    shown = ask("history", "2906").out

    assert all(number in shown for number in ("2,783", "2,853", "2,900", "2,906"))


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
def test_who_began_according_to_a_side_is_answered_by_that_side(ask: Ask, side: str) -> None:
    rows = json.loads(ask("find", "who", "started", "the", "war", "according", "to", side, "--json").out)

    assert rows[0]["kind"] == "statement"
    assert rows[0]["side"] == side


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_below_a_count_of_people_no_equipment_is_listed(ask: Ask, side: str) -> None:
    shown = ask("find", "how", "many", side, "prisoners").out.casefold()

    assert "tank" not in shown
    assert "truck" not in shown


@pytest.mark.parametrize(
    ("everyday", "listed"),
    [
        ("--item drones", "--item uavs"),
        ("--item AFVs", "--item armoured-fighting-vehicles"),
        ("--measure deaths", "--measure killed"),
        ("--measure prisoners", "--measure captured --measure held --measure exchanged"),
        ("--population servicemen", "--population military"),
    ],
)
def test_an_option_takes_the_everyday_word_for_what_is_counted(ask: Ask, everyday: str, listed: str) -> None:
    assert ask("figures", *everyday.split(), "--json") == ask("figures", *listed.split(), "--json")


@pytest.mark.parametrize("asked", ["losses --item tanks", "find how many tanks were destroyed"])
def test_what_each_side_claims_of_a_thing_is_in_an_answer_about_that_thing(ask: Ask, asked: str) -> None:
    shown = lines(ask, *asked.split())

    claimants = {
        side: [line for line in shown if f"  {side}: " in line] for side in ("Armenia", "Azerbaijan")
    }
    assert all(claimants.values())
    assert shown.index("TANKS") < shown.index("TANKS AND ARMOURED VEHICLES")


@pytest.mark.parametrize("asked", ["tanks", "--item tanks", "armenian tanks", "azerbaijani tanks"])
def test_things_of_the_name_asked_for_are_compared_before_those_counted_with_others(
    ask: Ask, asked: str
) -> None:
    titles = [line for line in lines(ask, "compare", *asked.split()) if "by who reports them" in line]

    assert titles[0].startswith("Tanks ")
    assert "and armoured" not in titles[0]


def test_of_nothing_found_any_field_may_be_asked_for(ask: Ask) -> None:
    done = ask("show", "nosuchrecord", "--json", "--fields", "value")

    assert (done.status, done.out) == (1, "[]\n")


@pytest.mark.parametrize("typed", ["killed \udcff", "shusha \udced\udca0"])
@pytest.mark.parametrize("command", ["find", "casualties", "timeline"])
def test_bytes_that_are_no_text_are_shown_as_such(ask: Ask, command: str, typed: str) -> None:
    done = ask(command, typed)

    assert done.status in {0, 1}
    assert "internal error" not in done.err


def test_the_overview_is_cut_in_machine_formats_alone(ask: Ask) -> None:
    assert ask("overview", "-n", "3").status == 2
    assert len(json.loads(ask("overview", "-n", "3", "--json").out)) == 3


def test_whoever_only_reports_is_found_among_the_sources(ask: Ask) -> None:
    done = ask("people", "macron")

    assert done.status == 1
    assert "see kwar sources macron" in done.err
    assert ask("sources", "macron").status == 0


def test_a_month_begins_with_what_happened_in_it(ask: Ask) -> None:
    days = [row["date"] for row in json.loads(ask("timeline", "--on", "2020-11", "--json").out)]
    within = [day for day in days if day.startswith("2020-11")]

    assert within
    assert days[: len(within)] == within


def test_of_a_record_of_an_encyclopaedia_and_a_page_the_page_is_opened(ask: Ask, facts: Facts) -> None:
    figure = facts.figure("killed-military-azerbaijani-azerbaijan")
    kinds = {facts.documents[cite.document].url: facts.documents[cite.document].kind for cite in figure.cite}
    opened = ask("open", figure.id, "--print").out.strip()

    assert set(kinds.values()) > {"compilation"}
    assert kinds[opened] != "compilation"


@pytest.mark.parametrize("command", ["casualties", "losses", "figures"])
@pytest.mark.parametrize(
    ("side", "of"), [("armenian", {"armenia", "artsakh"}), ("azerbaijani", {"azerbaijan"})]
)
def test_the_name_of_a_side_alone_asks_for_its_losses(
    ask: Ask, command: str, side: str, of: set[str]
) -> None:
    options = [word for one in sorted(of) for word in ("--of", one)]
    by_name, by_option = (
        {row["id"] for row in json.loads(ask(command, *asked, "--json").out) if {*row["of"]} <= of}
        for asked in ([side], options)
    )

    assert by_name == by_option


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_charts_of_a_side_begin_with_its_own_count_of_its_dead(ask: Ask, side: str) -> None:
    shown = lines(ask, "compare", side)

    assert shown[0].startswith(f"Military deaths, {SIDES[side]}")
    assert shown[2] == {"armenian": "FROM ARMENIA AND ARTSAKH", "azerbaijani": "FROM AZERBAIJAN"}[side]


@pytest.mark.parametrize("asked", ["--period post-war", "killed by mines"])
def test_those_killed_by_mines_are_not_called_all_the_dead(ask: Ask, asked: str) -> None:
    shown = lines(ask, "casualties", *asked.split())

    dead = shown.index("DEATHS") if "DEATHS" in shown else len(shown)
    assert not [line for line in shown[dead : dead + 2] if line.startswith("  Azerbaijan  ")]


@pytest.mark.parametrize("width", ["80", "100", "120"])
def test_no_id_of_a_chart_is_broken(ask: Ask, facts: Facts, width: str) -> None:
    shown = lines(ask, "compare", "armenian", "military", "deaths", "--ids", "--width", width)

    ids = [line.strip() for line in shown if line.strip().startswith("killed-")]
    assert len(ids) > 3
    assert {*ids} <= facts.entries.keys()


@pytest.mark.parametrize("width", ["40", "60", "100"])
def test_what_is_disputed_says_which_is_the_lowest_and_which_the_highest(ask: Ask, width: str) -> None:
    shown = ask("compare", "--width", width).out

    assert "lowest" in shown
    assert "highest" in shown


@pytest.mark.parametrize("typed", [["about", "3,000"], ["more", "than", "5,000"], ["battle", "of", "shusha"]])
def test_a_number_or_name_of_several_words_needs_no_quotes(ask: Ask, typed: list[str]) -> None:
    assert ask("cite", *typed).out == ask("cite", " ".join(typed)).out


@pytest.mark.parametrize(
    ("command", "typed", "name"),
    [
        ("places", "stepankert", "Stepanakert"),
        ("places", "shsha", "Shusha"),
        ("people", "pashiniam", "Pashinyan"),
    ],
)
def test_a_misspelt_name_is_of_one_place_or_person(ask: Ask, command: str, typed: str, name: str) -> None:
    shown = lines(ask, command, typed)

    assert name in shown[0]
    assert "in all" not in shown[0]


def test_casualties_alone_are_the_usual_ones_of_both_sides(ask: Ask) -> None:
    happened = ("killed-", "wounded-", "in-treatment-", "losses-")
    usual, found = (
        {key for key in shown_ids(ask(*asked, "--ids").out) if key.startswith(happened)}
        for asked in (["casualties"], ["find", "casualties"])
    )

    assert usual <= found


@pytest.mark.parametrize("most", ["1", "5"])
def test_a_cut_list_of_disputes_says_how_many_are_left(ask: Ask, most: str) -> None:
    assert "counts left out by -n" in ask("compare", "-n", most).out


@pytest.mark.parametrize(
    ("side", "states"), [("Armenian side", ["armenia", "artsakh"]), ("azerbaijani-side", ["azerbaijan"])]
)
@pytest.mark.parametrize("option", ["--of", "--source"])
def test_a_side_may_be_named_as_answers_name_it(ask: Ask, option: str, side: str, states: list[str]) -> None:
    each = [word for state in states for word in (option, state)]

    assert ask("casualties", option, side).out == ask("casualties", *each).out


def test_a_hint_to_figures_elsewhere_is_a_command_that_finds_them(ask: Ask) -> None:
    said = ask("losses", "--item", "mosques").err

    assert "kwar figures --item mosques" in said
    assert ask("figures", "--item", "mosques").status == 0


@pytest.mark.parametrize("asked", ["armenian drones shot down", "azerbaijani aircraft shot down"])
def test_things_destroyed_answer_a_question_for_those_shot_down(ask: Ask, asked: str) -> None:
    assert "no figure on this" not in ask("find", asked).err


def test_statements_of_unknown_date_are_counted_among_those_asked_for(ask: Ask) -> None:
    every, matching = (
        int(ask("statements", *query, "--as-of", "2020-10-02").err.split()[1])
        for query in ([], ["mercenaries"])
    )

    assert 0 < matching < every


def test_the_figures_of_a_small_topic_are_all_shown(ask: Ask) -> None:
    shown = json.loads(ask("figures", "--topic", "heritage", "--headline", "--json").out)
    sides = {row["side"] for row in shown}

    assert {"artsakh", "azerbaijan", "third-party"} <= sides


def test_what_is_found_says_who_held_a_place_and_until_when_something_went_on(ask: Ask) -> None:
    place = ask("find", "who controls shusha", "-n", "1", "--width", "200").out
    event = ask("find", "artsakh controls parts of nagorno-karabakh", "-n", "1", "--width", "200").out

    assert "held by Artsakh, until 2020-11-08, according to Wikipedia" in place
    assert "Azerbaijan, from 2020-11-08, according to Wikipedia" in place
    assert "held by" not in ask("find", "shusha", "-n", "1", "--width", "200").out
    assert "1991 to 2023" in event


def test_a_count_in_words_comes_behind_those_in_numbers(ask: Ask) -> None:
    shown = ask("find", "how many drones were shot down", "--width", "100").out

    assert re.search(r" 27 .* some ", shown, re.DOTALL)


# What is named, and what else there is.


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        (["casualties", "--of", "turkey"], "kwar figures --of turkey"),
        (["losses", "mosques"], "kwar figures mosques"),
        (["casualties", "tanks", "--of", "armenia"], "kwar losses tanks --of armenia"),
        (["casualties", "tanks", "--of", "azerbaijan"], "kwar losses tanks --of azerbaijan"),
        (["losses", "-m", "deaths"], "kwar figures --measure deaths"),
    ],
)
def test_a_command_that_has_no_figures_names_the_one_that_has(
    ask: Ask, asked: list[str], offered: str
) -> None:
    done = ask(*asked)

    assert done.status == 1
    assert done.err.endswith(f": {offered}\n")
    assert ask(*shlex.split(offered)[1:]).status == 0


@pytest.mark.parametrize(
    ("name", "first", "others"),
    [
        ("eyvazov", "eyvazov", {"eyvazov-anar"}),
        ("harutyunyan", "harutyunyan-arayik", {"harutyunyan-jalal"}),
        ("aliyev", "aliyev", set[str]()),
        ("pashinyan", "pashinyan", set[str]()),
    ],
)
def test_everybody_of_a_name_is_shown(ask: Ask, name: str, first: str, others: set[str]) -> None:
    found = [row["id"] for row in json.loads(ask("people", name, "--json").out)]

    assert found[0] == first
    assert others <= {*found}


def test_a_person_whose_id_others_have_as_a_name_is_shown_with_a_word_about_them(ask: Ask) -> None:
    assert ask("show", "eyvazov").err == "kwar: Anar Eyvazov has that name too: kwar show eyvazov-anar\n"
    assert ask("show", "eyvazov-anar").err == ""
    assert ask("show", "hajiyev").err == ""


@pytest.mark.parametrize("name", ["8 november", "8 November", "8 noyabr", "8 ноября"])
def test_a_place_that_is_called_as_a_day_is_found_by_that_name(ask: Ask, name: str) -> None:
    for command in ("places", "show"):
        assert [row["id"] for row in json.loads(ask(command, name, "--json").out)] == [
            "baku-metro-8-november"
        ]


@pytest.mark.parametrize("state", ["armenia", "azerbaijan"])
def test_the_people_of_a_state_are_asked_for_by_either_option(ask: Ask, state: str) -> None:
    found = json.loads(ask("people", "--of", state, "--json").out)

    assert {row["side"] for row in found} == {state}
    assert found == json.loads(ask("people", "--source", state, "--json").out)


def test_people_who_held_their_offices_only_later_are_not_listed_for_a_day(ask: Ask) -> None:
    listed = [row["id"] for row in json.loads(ask("people", "--as-of", "2020-10-01", "--json").out)]

    assert {"aliyev", "pashinyan"} < set(listed)
    assert "alen-simonyan" not in listed
    assert ask("people", "alen", "simonyan", "--as-of", "2020-10-01").out.startswith("Alen Simonyan")


def test_a_name_of_an_event_that_its_text_does_not_have_is_said_to_be_one(ask: Ask) -> None:
    done = ask("cite", "iron fist")

    assert "'iron fist' is a name of “Second Nagorno-Karabakh War”; kwar find iron fist finds" in done.err
    assert "is a name of" not in ask("cite", "second nagorno-karabakh war").err


@pytest.mark.parametrize("command", ["losses", "figures"])
def test_an_abbreviation_keeps_its_letters_in_a_heading(ask: Ask, command: str) -> None:
    assert "\nUAVs\n" in ask(command, "uavs").out


# Alike for both sides.


@pytest.mark.parametrize(
    ("armenian", "azerbaijani"),
    [
        ("how many soldiers did armenia lose", "how many soldiers did azerbaijan lose"),
        ("killed by azerbaijan", "killed by armenia"),
        ("armenian civilian deaths", "azerbaijani civilian deaths"),
        ("missing armenians", "missing azerbaijanis"),
        ("armenian wounded", "azerbaijani wounded"),
    ],
)
def test_what_is_counted_of_both_sides_together_follows_a_count_of_either(
    ask: Ask, facts: Facts, armenian: str, azerbaijani: str
) -> None:
    def of_both(question: str) -> list[str]:
        shown = [line.strip() for line in lines(ask, "find", *question.split(), "--ids")]
        found = [facts.figure(key) for key in shown if key in {f.id for f in facts.figures}]
        return [f.id for f in found if subject_of(facts, f) == "both"]

    assert of_both(armenian) == of_both(azerbaijani) != []


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_things_counted_together_with_others_are_named_beside_them(ask: Ask, side: str) -> None:
    number = {"armenian": "260", "azerbaijani": "749"}[side]

    assert f"tanks and armoured vehicles destroyed: {number} (" in " ".join(
        ask("compare", side, "tanks").out.split()
    )


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_the_bars_of_a_picture_are_in_the_order_of_the_terminal(ask: Ask, facts: Facts, side: str) -> None:
    asked = "compare", side, "military", "deaths"
    keys = {f.id for f in facts.figures}
    shown = [facts.figure(key) for line in lines(ask, *asked, "--ids") if (key := line.strip()) in keys]
    drawn = re.search("<desc[^>]*>(.*)</desc>", ask(*asked, "--svg", "-").out)
    assert drawn is not None
    bars = [f for f in shown if f"{with_unit(f)}, " in drawn[1]]
    places = [drawn[1].index(f"{with_unit(f)}, ") for f in bars]

    assert places == sorted(places)
    assert len(places) > 1


@pytest.mark.parametrize("number", ["93", "24", "at least 7,000–8,000"])
def test_of_several_records_of_a_number_those_that_were_superseded_come_last(
    ask: Ask, facts: Facts, number: str
) -> None:
    shown = [record["id"] for record in json.loads(ask("show", number, "--json").out)]
    superseded = [key in facts.revised_by for key in shown]

    assert superseded == sorted(superseded)
    assert len({*superseded}) > 1


@pytest.mark.parametrize(
    ("query", "topic"), [("cluster munitions", "cluster munitions"), ("syrian fighters", "foreign fighters")]
)
def test_statements_begin_with_the_topic_of_the_best(ask: Ask, query: str, topic: str) -> None:
    headings = [line for line in lines(ask, "statements", *query.split()) if line.isupper()]

    assert headings[0] == topic.upper()
    assert len({*headings}) == len(headings)
