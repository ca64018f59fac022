"""The claimants of a sentence: `X said`, `according to X`, `by X's count`, `X: 21 killed`."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.reading.who.agents import is_agent
from karabakh_cli.verify.reading.who.any_verb import comes_to_a_number
from karabakh_cli.verify.reading.who.enclosed import is_enclosed
from karabakh_cli.verify.reading.who.giving import gives_a_number
from karabakh_cli.verify.reading.who.marked import Attribution, MarkedSentence, reporters_of
from karabakh_cli.verify.reading.who.offices import behind_seat, is_seat, reporting, shared_with
from karabakh_cli.verify.reading.who.relations import has_relation, relations
from karabakh_cli.verify.reading.who.roles import hears, inside_apposition, is_object, kind_of, speaks
from karabakh_cli.verify.reading.who.sources import is_appealed_to, is_source, is_subject
from karabakh_cli.verify.reading.who.strangers import hearers, strangers
from karabakh_cli.verify.reading.who.unnamed import additions, envoys, figures_of_a_side, pronouns, sames
from karabakh_cli.verify.reading.who.verbs import reports_at, reports_next, verb_place
from karabakh_cli.verify.reading.who.votes import votes
from karabakh_cli.verify.words.marks import Mark, Token, Values, nouns_of, words_in
from karabakh_cli.verify.words.speech import BOUNDED, CITES, OFFICES, SPEAKS_FOR

_NEAR_LETTERS = 24
"""Letters before a name that are looked at."""
_TO_NUMBER = re.compile(rf",\s{BOUNDED}[$€]?")
"""What is between a comma and the number after it."""
_ANEW = re.compile(r",?\s(?:and|but|while)\s|[;:]")
"""What begins another clause."""
_QUOTED = re.compile(r"[^,;.“”\"]{0,48},\s[“«„\"]")
"""What is between a claimant and the rest of the quotation."""
_ATTRIBUTES = re.compile(r"[\d.,]+\s(?:[a-z]+\s){0,3}")
"""A number and the attributes of what it counts: 45 missing."""
_BRACKETED = re.compile(r"\d[^()]*\([^()]*\)")
"""A number with brackets of its own."""
_DASHED = re.compile(r"\s[–—-]\s(?:the\s)?$", re.IGNORECASE)
"""What is before a name that signs a line."""


def claims(
    text: str,
    words: Sequence[Token],
    marks: Sequence[Mark],
    numbers: Sequence[int],
    facts: Facts,
    headed: Values = frozenset(),
) -> list[Attribution]:
    """Return the claims of a sentence, in order.

    `numbers` are the places of its numbers, and `headed` the sides named by the heading of its list.
    """
    reading = MarkedSentence(text, words, marks, numbers, facts, headed)
    reading = replace(reading, again=pronouns(reading))
    found = _of_names(reading)
    offices, same = envoys(reading, found), sames(reading)
    found = [
        claim
        for claim in found
        if not any(one.start <= claim.start < one.end for one in offices)
        and not any(_inserted_in(reading, one, claim) for one in same)
    ]
    found += [*offices, *reading.again, *additions(reading), *same, *hearers(reading, found)]
    found += [*figures_of_a_side(reading), *relations(reading, found)]
    found += strangers(reading, found)
    return _joined(reading, _without_relays(reading, sorted(found, key=lambda claim: claim.start)))


def _of_names(reading: MarkedSentence) -> list[Attribution]:
    """Return the claims of the names that the base has, in order."""
    found: list[Attribution] = []
    for mark in reading.marks:
        ids = reporting(reading, mark)
        if not ids or _is_no_claimant(reading, mark, found):
            continue
        strong = (
            _reports(reading, mark, found)
            or (speaks(reading, mark) and _labels(reading, mark))
            or comes_to_a_number(reading, mark)
        )
        if strong or (speaks(reading, mark) and not is_object(reading, mark)):
            enclosed = is_enclosed(reading, mark, found)
            found.append(_claim(reading, mark, ids, weak=not strong, inside=enclosed))
    return found


def _is_no_claimant(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name is of a seat, of those counted or of a hearer, or only belongs to another."""
    return (
        is_seat(reading, mark)
        or _is_counted(reading, mark)
        or _is_of_the_counted(reading, mark)
        or hears(reading, mark)
        or has_relation(reading, mark)
        or inside_apposition(reading, mark, before)
    )


def _claim(reading: MarkedSentence, mark: Mark, ids: Values, *, weak: bool, inside: bool) -> Attribution:
    """Return the claim of a name, `weak` without a verb of reporting, `inside` in brackets."""
    other = shared_with(reading, mark)
    start, ids = (other.start, ids | other.said["demonym"]) if other else (mark.start, ids)
    name = reading.text[start : mark.end]
    return Attribution(
        start=start,
        end=mark.end,
        ids=ids,
        name=name,
        called=_called(name, ids, reading.facts),
        kind=kind_of(reading, ids),
        surname=_is_surname(reading, mark, ids),
        anywhere=ids == mark.said.get("office") and len(ids) > 1,
        wide="," in reading.ahead(mark.start, _NEAR_LETTERS) and not (inside and _is_second(reading, mark)),
        weak=weak,
        inside=inside,
        opens=_opens(reading, mark),
        appeals=is_appealed_to(reading, mark),
    )


def _is_second(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a number before has brackets of its own: 3,755 (official), 5,000 (Azerbaijan)."""
    return _BRACKETED.search(reading.text, reading.words[0].start, mark.start) is not None


def _is_surname(reading: MarkedSentence, mark: Mark, ids: Values) -> bool:
    """Return whether a person is named by one word, without an office that says which person it is."""
    titled = reading.word(mark.first - 1) in OFFICES
    return mark.last == mark.first + 1 and kind_of(reading, ids) == "person" and not titled


def _opens(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name is between commas before a number: `the US, says USAID, nearly 28 million`.

    Or it is between two parts of a quotation: `“3,842 people,” Pashinyan said, “3,755 of them soldiers.”`. Or
    it begins a clause about the number before: `79 dead, which Simonyan, the Speaker, put at 430`.
    """
    number = reading.next_number(mark.end) or mark.end
    about = reading.word(reading.before(mark)) == "which" and number > mark.end
    if about and not _ANEW.search(reading.text, mark.end, number):
        return True
    ahead = reading.ahead(mark.start, _NEAR_LETTERS)
    behind = _TO_NUMBER.fullmatch(reading.text, mark.end, number) or _QUOTED.match(
        reading.text, mark.end, number
    )
    return "," in ahead and behind is not None


def _without_relays(reading: MarkedSentence, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the claims without those that only relay, or own, the next: `Reuters wrote, citing Oryx`."""
    left = (
        claim
        for claim, following in pairwise(found)
        if not (_relays(reading, claim, following) or _employs(reading, claim, following))
    )
    return [*left, *found[-1:]]


def _employs(reading: MarkedSentence, claim: Attribution, following: Attribution) -> bool:
    """Return whether a name only says whom the next claimant works for: the Committee's Fuad Huseynov.

    Or it is that one's office: the Armenian prime minister Nikol Pashinyan.
    """
    between = reading.text[claim.end : following.start]
    holds = bool(following.ids) and following.ids <= claim.ids
    return claim.weak and (between in {"'s ", "' "} or (between == " " and holds))


def _relays(reading: MarkedSentence, claim: Attribution, following: Attribution) -> bool:
    between = reading.text[claim.end : following.start]
    words = between.casefold().replace(",", " ").split()
    return not CITES.isdisjoint(words[-3:]) and not reading.has_number(claim.end, following.start)


def _inserted_in(reading: MarkedSentence, source: Attribution, claim: Attribution) -> bool:
    """Return whether a source is inserted after a name that does not report: `A, by the same list, had`."""
    between = reading.text[claim.end : source.start]
    return re.fullmatch(r",?\s(?:by|in|on|from|according to)\sthe\s", between) is not None


def _called(name: str, ids: Iterable[str], facts: Facts) -> frozenset[str]:
    """Return the words of a name, as typed and in the base: ministry, defence."""
    names = [name, *(facts.reporters[key].name for key in ids)]
    return frozenset(word for one in names for word in words_in(one))


def _labels(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a colon follows a name, after its date at most: `Macron on 13 November: 4,000 dead`.

    Or it ends a line, after a dash: `255 tanks - Oryx`.
    """
    behind = reading.text[mark.end : mark.end + 40]
    label = re.match(r"[\s,)]*(?:(?:on|in)\s+)?:", behind) is not None
    signs = mark.last == len(reading.words) and _DASHED.search(reading.ahead(mark.start, _NEAR_LETTERS))
    return bool(label or signs) and not is_object(reading, mark)


def _is_counted(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a people directly follows a number: `345 Armenians`."""
    before = reading.words[mark.first - 1] if mark.first else None
    return "demonym" in mark.said and before is not None and before.start in reading.numbers


def _is_of_the_counted(reading: MarkedSentence, mark: Mark) -> bool:
    """Return whether a name only says who is counted: 45 missing Defence Army servicemen."""
    noun = any(other.first == mark.last and nouns_of(other) for other in reading.marks)
    close = reading.text[mark.end : mark.end + 1] == " "
    ahead = reading.text[max((n for n in reading.numbers if n < mark.start), default=mark.start) : mark.start]
    return noun and close and _ATTRIBUTES.fullmatch(ahead) is not None


def _reports(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether a name is that of a claimant, alone or with the next."""
    return _reports_itself(reading, mark, before) or _is_source_with_next(reading, mark, before)


def _reports_itself(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    if (
        is_source(reading, mark)
        or is_enclosed(reading, mark, before)
        or _is_source_with_last(reading, mark, before)
        or is_agent(reading, mark, before)
        or votes(reading, mark)
    ):
        return True
    if reading.word(mark.last) == "s":
        apposed = before and reading.text[before[-1].end : mark.start] in {", ", ", the "}
        spoken_for = reading.word(mark.last + 1) in SPEAKS_FOR and not apposed
        return spoken_for and reports_at(reading, verb_place(reading, mark.last + 2))
    verb = verb_place(reading, behind_seat(reading, mark))
    reports = reports_at(reading, verb) or reports_next(reading, verb)
    told = before or [one for one in reading.again if one.end < mark.start]
    return (reports and not is_object(reading, mark)) or gives_a_number(reading, mark, told)


def _is_source_with_next(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether `and` joins this name to one that reports, or to names of which one does."""
    while reading.word(mark.last) == "and" and not is_object(reading, mark):
        following = next((m for m in reading.marks if m.first == mark.last + 1 and reporters_of(m)), None)
        if following is None:
            return False
        if _reports_itself(reading, following, before):
            return True
        mark = following
    return False


def _is_source_with_last(reading: MarkedSentence, mark: Mark, before: Sequence[Attribution]) -> bool:
    """Return whether `and` joins this name to the source before it: `according to Armenia and Artsakh`."""
    between = reading.text[before[-1].end : mark.start] if before else ""
    owns = reading.word(mark.last) == "s"
    return between.strip() in {"and", "and the"} and not owns and not is_subject(reading, mark)


def _joined(reading: MarkedSentence, found: list[Attribution]) -> list[Attribution]:
    """Return the claims, those that `and` joins made one: `Yerevan and Stepanakert claim`."""
    whole: list[Attribution] = []
    for claim in found:
        before = whole[-1] if whole else None
        between = reading.text[before.end : claim.start] if before else ""
        joint = between.strip(" ,")
        if before and before.ids and claim.ids and joint in {"and", "and the", "or", "or the"}:
            own = _of_one_side(claim, before, reading.facts) if claim.anywhere else claim.ids
            each = () if joint.startswith("or") else (*(before.each or [before.ids]), own)
            ids, name = before.ids | own, f"{before.name} and {claim.name}"
            weak = before.weak and claim.weak
            whole[-1] = replace(before, end=claim.end, ids=ids, name=name, weak=weak, each=each)
        else:
            whole.append(claim)
    return whole


def _of_one_side(claim: Attribution, before: Attribution, facts: Facts) -> Values:
    """Return the ids of an office of no one country that are of the side of the claimant it is joined to."""
    sides = {facts.sides[key] for key in before.ids}
    return frozenset(key for key in claim.ids if facts.sides[key] in sides) or claim.ids
