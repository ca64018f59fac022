"""What kwar says to somebody who asked for something in another way than it answers."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]
LONG = ["shusha"] * 500


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        (["agreements"], "; kwar find agreements searches everything"),
        (["staments"], "; did you mean statements? kwar find staments searches everything"),
        (["compare", "--sort", "value"], "kwar figures QUERY --sort has that option"),
        (["history", "--headline"], "kwar figures QUERY --headline has that option"),
        (["overview", "armenia"], "the overview takes no words; kwar find armenia searches everything"),
        (["overview", "azerbaijan"], "the overview takes no words; kwar find azerbaijan searches everything"),
    ],
)
def test_a_hint_is_for_what_was_meant(run: Ask, asked: list[str], hint: str) -> None:
    done = run(*asked)

    assert done.status == 2
    assert hint in done.err


@pytest.mark.parametrize(
    ("command", "sides"),
    [("losses", "armenia, artsakh, azerbaijan\n"), ("casualties", "azerbaijan, france, russia, sna")],
)
def test_the_sides_to_choose_from_are_those_of_which_a_command_has_figures(
    run: Ask, command: str, sides: str
) -> None:
    assert sides in run(command, "--of", "qqqq").err


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("casualties --as-of 2020-10-01 --as-of 2020-12-10", "--as-of"),
        ("figures -n 3 --limit 4", "--limit"),
        ("casualties --sort value --sort date", "--sort"),
        ("timeline --on october --on november", "--on"),
    ],
)
def test_an_option_that_takes_one_value_is_not_taken_twice(run: Ask, asked: str, name: str) -> None:
    done = run(*asked.split())

    assert (done.status, done.out) == (2, "")
    assert f"{name} is given 2 times; it takes one value" in done.err


def test_a_filter_given_twice_means_either(run: Ask) -> None:
    def rows(*sources: str) -> int:
        return len(json.loads(run("casualties", *sources, "--json").out))

    armenia, azerbaijan = ("-s", "armenia"), ("-s", "azerbaijan")
    assert rows(*armenia, *azerbaijan) == rows(*armenia) + rows(*azerbaijan)


@pytest.mark.parametrize(("measure", "other"), [("captured", "held"), ("held", "captured")])
def test_a_measure_tells_of_the_other_one_under_its_heading(run: Ask, measure: str, other: str) -> None:
    assert f"more with --measure {other}" in run("casualties", "-m", measure).err
    assert "more with" not in run("casualties", "-m", measure, "-m", other).err


# A long question


@pytest.mark.parametrize("command", ["find", "timeline", "casualties", "statements"])
def test_a_long_question_takes_a_few_lines_of_an_answer(run: Ask, command: str) -> None:
    head = run(command, *LONG).out.partition("\n\n")[0]

    assert "..." in head
    assert len(head) < 350


def test_of_many_unknown_words_the_first_and_the_last_are_named(run: Ask) -> None:
    done = run("find", *(f"zz{number}x" for number in range(500)))

    assert done.status == 1
    assert "zz0x" in done.err
    assert len(done.err) < 1100


def test_of_many_unknown_keys_only_the_first_are_explained(run: Ask) -> None:
    done = run("show", *(f"zz{number}x" for number in range(40)))

    assert done.err.count("\n") == 12
    assert "29 more mean no record" in done.err


# The order of answers


@pytest.mark.parametrize(
    ("number", "first"),
    [
        ("100", "killed-civilian-azerbaijani-prosecutor"),
        ("3755", "killed-military-armenian-alen-simonyan-2025-11-27"),
    ],
)
def test_a_number_is_first_that_of_the_whole_war(run: Ask, number: str, first: str) -> None:
    assert json.loads(run("show", number, "--json").out)[0]["id"] == first


# Plain English


def test_who_reports_has_an_article(run: Ask) -> None:
    assert "reported by the Ministry of Defence of Azerbaijan" in run("show", "2906").out
    assert "reported by the Investigative Committee of Armenia" in run("show", "3712").out


@pytest.mark.parametrize("bad", ["votes voted", "arms share", "monuments share", "maps share"])
def test_things_are_named_as_people_name_them(run: Ask, bad: str) -> None:
    assert bad not in run("figures", "--width", "300").out


def test_a_day_with_nothing_under_way_does_not_count_it(run: Ask) -> None:
    assert " 0 under way" not in run("timeline", "--on", "2020-03-31").out


def test_an_answer_is_about_the_time_that_its_title_names(run: Ask) -> None:
    for period, when in (("post-war", "after the war"), ("before", "before the war")):
        out = run("casualties", "--period", period, "--width", "200").out
        assert out.startswith(f"Casualties {when}, as reported")
        assert out.count(when) == 1 + out.count(f"since {when}") + out.count(f"missing {when}")
