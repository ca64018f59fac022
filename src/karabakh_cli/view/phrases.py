"""What quantities and sides are called in an answer: one table of plain English."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.numerals import has_digit
from karabakh_cli.facts.records import Figure, Statement
from karabakh_cli.facts.vocabulary import MEASURED_TOPICS, Stance
from karabakh_cli.query.camps import WARRING, camp_of, is_whole_camp, subject_of
from karabakh_cli.query.order import place_of_measure
from karabakh_cli.query.populations import is_combined
from karabakh_cli.query.quantities import is_wider, widest
from karabakh_cli.view import wording
from karabakh_cli.view.naming import join_names

SIDES = {"armenia": "Armenia", "artsakh": "Artsakh", "azerbaijan": "Azerbaijan", "third-party": "third party"}
"""What the sides are called beside a name."""
_CAMPS = {"armenian": "Armenian side", "azerbaijani": "Azerbaijani side", "both": "both sides"}

_PEOPLE = {
    # measure: of servicemen, of civilians, of people in general.
    "killed": ("military deaths", "civilian deaths", "deaths"),
    "wounded": ("military wounded", "civilians wounded", "wounded"),
    "missing": ("military missing", "civilians missing", "missing"),
    "captured": ("servicemen captured", "civilians captured", "captives"),
    "held": ("servicemen held", "civilians held", "captives held"),
    "not-held": (
        "servicemen said not to be held",
        "civilians said not to be held",
        "people said not to be held",
    ),
    "returned": ("servicemen returned", "civilians returned", "people returned"),
    "exchanged": ("servicemen exchanged", "civilians exchanged", "captives exchanged"),
    "deserted": ("deserters", "deserters", "deserters"),
    "displaced": ("servicemen displaced", "civilians displaced", "displaced"),
    "buried": ("servicemen killed and buried", "civilians killed and buried", "killed and buried"),
    "identified": ("military dead identified", "civilian dead identified", "dead identified"),
    "unidentified": ("military dead not identified", "civilian dead not identified", "dead not identified"),
    "recovered": ("bodies of servicemen recovered", "bodies of civilians recovered", "bodies recovered"),
    "found-alive": ("servicemen found alive", "civilians found alive", "people found alive"),
    "in-treatment": ("servicemen in hospital", "civilians in hospital", "people in hospital"),
    "disabled": ("servicemen disabled", "civilians disabled", "people disabled"),
    "losses": ("military losses", "civilian casualties", "losses"),
    "killed-and-wounded": (
        "servicemen killed or wounded",
        "civilians killed or wounded",
        "killed or wounded",
    ),
    "killed-or-missing": ("servicemen killed or missing", "civilians killed or missing", "killed or missing"),
    "killed-and-displaced": ("killed and displaced",) * 3,
    "infected": ("servicemen infected", "civilians infected", "infected"),
    "arrested": ("servicemen arrested", "civilians arrested", "arrested"),
    "prosecuted": ("servicemen prosecuted", "civilians prosecuted", "prosecuted"),
    "convicted": ("servicemen convicted", "civilians convicted", "convicted"),
    "mobilised": ("mobilised",) * 3,
    "deployed": ("troops deployed", "civilians deployed", "people deployed"),
    "paraded": ("servicemen on parade",) * 3,
    "strength": ("army strength",) * 3,
    "resident": ("servicemen resident", "residents", "residents"),
    "affected": ("servicemen affected", "civilians affected", "people affected"),
}
"""For each measure of people, what it is called of servicemen, of civilians, and of people in general."""
_PLACE_IN_PEOPLE = {"military": 0, "civilian": 1}

_SECTIONS = {
    "missing": "missing",
    "captured": "captives",
    "held": "captives",
    "wounded": "wounded",
    "in-treatment": "wounded",
    "displaced": "displaced",
}
"""Measures whose populations share a section of an answer."""
_MEASURED = {"held": "held", "in-treatment": "in hospital"}
"""What the rarer measure of a section is called in its rows."""

_STANCES: dict[Stance, str] = {
    "agrees": "agreed",
    "asserts": "asserted",
    "demands": "demanded",
    "denies": "denied",
    "finds": "found",
    "names": "named",
    "warns": "warned",
}

WIDER = "* also counts fighters from elsewhere, without separating them"
"""What the star after a number means."""

_VAGUE = frozenset({"count", "share"})
"""Measures that do not say what is counted."""

PERIODS = {"war": "", "before": "before the war", "post-war": "after the war"}


def quantity(figure: Figure) -> str:
    """Return what a figure counts, without whose it is: `military deaths`, `tanks destroyed`."""
    if figure.item:
        things = wording.spaced(figure.item)
        if figure.measure == "share":
            return f"share of {things}"
        is_said = figure.measure in {"count", "voted", figure.item}
        return things if is_said else f"{things} {wording.spaced(figure.measure)}"
    if figure.population == "journalists":
        return f"journalists {wording.spaced(figure.measure)}"
    return people(figure.measure, figure.population)


def with_population(figure: Figure) -> str:
    """Return what a figure counts and of whom, beside counts of others: `deaths, military or not`."""
    of_whom = {"mixed": " of soldiers and civilians", "unspecified": ", military or not"}
    return quantity(figure) + of_whom.get(figure.population or "", "")


def is_named_by_measure(figure: Figure) -> bool:
    """Return whether a figure is named by what happened and to whom, and not by its own words."""
    return figure.topic in MEASURED_TOPICS and figure.measure not in _VAGUE


def people(measure: str, population: str | None) -> str:
    """Return what a count of people is called: `military deaths`, `civilians wounded`."""
    if found := _PEOPLE.get(measure):
        return found[_PLACE_IN_PEOPLE.get(population or "", 2)]
    return wording.spaced(measure)


def as_query(facts: Facts, figure: Figure) -> str:
    """Return the words that ask for a count: `armenian military deaths`."""
    subject = subject_of(facts, figure)
    return f"{subject} {quantity(figure)}" if subject in WARRING else quantity(figure)


def compare_command(facts: Facts, figure: Figure) -> list[str]:
    """Return the command that compares claims on a count, none for a bare count or share."""
    return [f"kwar compare {as_query(facts, figure)}"] if figure.item or figure.measure not in _VAGUE else []


def stance(statement: Statement) -> str:
    """Return what was done with a statement, as a verb that suits one speaker and several: `denied`."""
    return _STANCES[statement.stance]


def section(figure: Figure) -> str:
    """Return the heading under which a figure belongs in an answer about several sides."""
    if figure.item:
        return wording.spaced(figure.item)
    return _SECTIONS.get(figure.measure) or quantity(figure)


def subject(facts: Facts, figure: Figure) -> str:
    """Return whose losses a figure counts: `Armenian side`, `Azerbaijan`, `Syrian fighters`."""
    camp = camp_of(facts, figure.of)
    if camp == "third":
        return join_names([facts.actors[key].name for key in figure.of]) or "side not given"
    return _CAMPS[camp]


def subject_heading(facts: Facts, figure: Figure) -> str:
    """Return the subject as a heading: both states of the Armenian side are named."""
    states = " (Armenia and Artsakh)" if camp_of(facts, figure.of) == "armenian" else ""
    return subject(facts, figure).upper() + states


def part_of_camp(facts: Facts, figure: Figure) -> str:
    """Return which part of a side a figure counts, if it is not all of it: `Artsakh only`.

    `Armenia` is what most reports call the whole side, so a count of it alone is not said to be partial.
    """
    if camp_of(facts, figure.of) in {"third", "both"} or is_whole_camp(facts, figure):
        return ""
    if figure.of == ("armenia",):
        return ""
    states = [facts.actors[key] for key in figure.of if camp_of(facts, [key]) != "third"]
    if len(states) == len(figure.of) and all(state.kind == "state" for state in states):
        return f"{join_names([state.name for state in states])} only"
    return ""


def section_note(figure: Figure) -> str:
    """Return the population and the measure where a section does not say them: `military, in hospital`."""
    if figure.measure not in _SECTIONS or figure.item:
        return ""
    return wording.listed(_population(figure), measure_note(figure))


def measure_note(figure: Figure) -> str:
    """Return the measure where a heading names another, of which it is a rarer form: `in hospital`."""
    return _MEASURED.get(figure.measure, "")


def wider_note(figure: Figure, facts: Facts) -> str:
    """Return `with fighters from elsewhere` if a figure counts them and has no caveat, else nothing."""
    return "with fighters from elsewhere" if is_wider(facts, figure) and not figure.caveat else ""


def chart_note(figure: Figure, drawn: Sequence[Figure]) -> str:
    """Return what one of the figures on a scale counts unlike others there: `military, held`."""
    if _is_of_things_in_different_ways(drawn):
        return quantity(figure)
    populations, measures, periods = _differences(drawn)
    return wording.listed(
        _population(figure) if len(populations) > 1 else "",
        measure_note(figure) if len(measures) > 1 else "",
        PERIODS[figure.period] if len(periods) > 1 else "",
    )


def _population(figure: Figure) -> str:
    """Return the population of a count of servicemen or of civilians alone."""
    return figure.population or "" if figure.population in _PLACE_IN_PEOPLE else ""


def _differences(drawn: Sequence[Figure]) -> tuple[set[str | None], set[str], set[str]]:
    """Return the populations, the measures and the periods of these figures."""
    return {f.population for f in drawn}, {f.measure for f in drawn}, {f.period for f in drawn}


def _is_of_things_in_different_ways(drawn: Sequence[Figure]) -> bool:
    """Return whether figures count the same things by different measures, or some with other things."""
    return all(f.item for f in drawn) and len({quantity(f) for f in drawn}) > 1


_SMALL_WORDS = frozenset("a an and at by from in of on or the to with".split())
"""Words of a scope that say nothing by themselves."""


def worded(figure: Figure) -> str:
    """Return what a figure counts in its own words, with the scope that they leave out in brackets.

    A part of the scope is left out unless most of its words, and every number, are among them.
    """
    said = _words(figure.what)

    def is_said(part: str) -> bool:
        words = _words(part) - _SMALL_WORDS
        numbers = {*filter(has_digit, words)}
        return numbers <= said and 2 * len(words & said) >= len(words)

    scope = ", ".join(part for part in (figure.scope or "").split(", ") if not is_said(part))
    return f"{figure.what} ({scope})" if scope else figure.what


def _words(text: str) -> set[str]:
    """Return the words of a text without case and the s of a plural."""
    return {word.rstrip("s") for word in re.findall(r"[^\W_]+(?:[,.-]\d+)*", text.casefold())}


def chart_title(facts: Facts, drawn: Sequence[Figure]) -> str:
    """Return what all figures on one scale count, as a title; `chart_note` has the rest."""
    populations, _, periods = _differences(drawn)
    first = widest(facts, sorted(drawn, key=lambda f: (not is_combined(f), place_of_measure(f))))
    if _is_of_things_in_different_ways(drawn):
        named = f"{wording.spaced(first.item or '')}, {subject(facts, first)}"
        return named[:1].upper() + named[1:]
    if len(populations) > 1 and first.population not in _PLACE_IN_PEOPLE:
        first = replace(first, population="unspecified")
    return titled(facts, replace(first, period="war") if len(periods) > 1 else first)


def titled(facts: Facts, figure: Figure) -> str:
    """Return a quantity with whose it is, as a title: `Military deaths, Armenian side`."""
    if not is_named_by_measure(figure):
        period = "" if "war" in figure.what.split() else PERIODS[figure.period]
        return ", ".join(filter(None, (worded(figure), period)))
    named = ", ".join(filter(None, (subject(facts, figure), part_of_camp(facts, figure))))
    together = ", soldiers and civilians" if figure.population == "mixed" else ""
    words = quantity(figure) + together + ("" if named == "side not given" else f", {named}")
    where = facts.entries.get(figure.place or "")
    place = getattr(where, "name", "")
    words = ", ".join(filter(None, (words, place, figure.scope, PERIODS[figure.period])))
    return words[:1].upper() + words[1:]
