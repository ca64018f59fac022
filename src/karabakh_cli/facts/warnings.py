"""Warnings: contradictions and gaps that may come from the sources, and that a curator should have seen."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.dates import MONTHS
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.rules import Violation
from karabakh_cli.facts.vocabulary import CAMPS, Camp

WEAK_HOSTS = frozenset(
    """
    164.68.115.144 armenia.in-the.news armenianclub.com artsakhinfo.am cde.news chernayakobra.ru
    conflictandwarreport.com d2lwj6api7m8p3.cloudfront.net gagrule.net islamicinvitationturkey.com
    medianews.site newpan.vk.am newskitchen.eu ocmediatest.fourthestate.app pledgetimes.com
    radarcirebon.disway.id ria24.today sinarpost.com southfront.org thefactnews.in tricksfast.com
    turkhaber.com yyoutdoors.com dailyustimes.com almasdarnews.com onenewspage.com geopolitiki.com
    """.split()
)
"""Mirrors, bare addresses, content farms and partisan blogs: a record should not rest on one alone."""


def warnings(facts: Facts) -> Iterator[Violation]:
    """Yield what contradicts itself, rests on little, or is there for one side and not for the other."""
    yield from _breakdowns(facts)
    yield from _unexplained_decreases(facts)
    yield from _uneven_chains(facts)
    yield from _unmarked_denials(facts)
    yield from _possible_duplicates(facts)
    yield from _one_sided_reports(facts)
    yield from _weak_documents(facts)
    yield from _titles(facts)
    yield from _events_without_source(facts)
    yield from _headlines(facts)


def _breakdowns(facts: Facts) -> Iterator[Violation]:
    """Yield parts above their total, and shares by status that do not add up to it."""
    parts: dict[str, list[Figure]] = defaultdict(list)
    for f in facts.figures:
        if f.part_of and f.value is not None:
            parts[f.part_of].append(f)
    for key, shares in parts.items():
        total = facts.figure(key)
        if total.value is None:
            continue
        for share in shares:
            if share.value is not None and share.value > total.value and share.unit == total.unit:
                yield Violation(share.id, "value", f"more than its total, {key}")
        by_status = [s for s in shares if s.measure != total.measure and s.item == total.item]
        if len(by_status) > 1 and sum(s.value or 0 for s in by_status) != total.value:
            yield Violation(key, "value", "parts do not add up to the total")


def _unexplained_decreases(facts: Facts) -> Iterator[Violation]:
    """Yield revisions that lower a count without a note."""
    for f in facts.figures:
        before = facts.figure(f.supersedes).value if f.supersedes else None
        if f.value is not None and before is not None and f.value < before and not f.note:
            message = f"lower than {f.supersedes}, which it supersedes: explain in note"
            yield Violation(f.id, "note", message)


def _possible_duplicates(facts: Facts) -> Iterator[Violation]:
    """Yield figures of one source for one thing that no `supersedes` or `part_of` connects."""
    same: dict[object, list[Figure]] = defaultdict(list)
    for f in facts.figures:
        if f.measure not in _REPEATABLE and f.unit == "people":
            same[f.source, f.of, f.measure, f.population, f.period, f.place, f.item].append(f)
    for group in same.values():
        free = [f for f in group if not f.part_of and not f.supersedes]
        if len(free) > 1:
            others = ", ".join(f.id for f in free[1:])
            yield Violation(free[0].id, "supersedes", f"possible duplicate of {others}")


_REPEATABLE = {"resident", "deployed", "count", "arrested", "awarded"}
"""Measures that say too little alone: one source may give several such figures."""


def _one_sided_reports(facts: Facts) -> Iterator[Violation]:
    """Yield counts that exist for one side only."""
    of_the_war = {"casualties", "equipment", "infrastructure"}
    counted = [f for f in facts.figures if f.period == "war" and f.topic in of_the_war]
    for what, camp in _of_one_camp(facts, counted):
        yield Violation("", "", f"{what}: reported for {_SIDE_NAMES[camp]} only")


_SIDE_NAMES: dict[Camp, str] = {"armenian": "the Armenian side", "azerbaijani": "the Azerbaijani side"}


def _of_one_camp(facts: Facts, figures: Iterable[Figure]) -> Iterator[tuple[str, Camp]]:
    """Yield what these figures count of one camp and not of the other, with the camp that has it."""
    camps: dict[tuple[str, str], set[Camp]] = defaultdict(set)
    for f in figures:
        camps[f.measure, f.population or f.item or ""] |= {CAMPS[facts.actors[key].side] for key in f.of}
    for (measure, thing), found in sorted(camps.items()):
        if len(of_the_war := found - {"third"}) == 1:
            yield f"{measure} {thing}".rstrip(), of_the_war.pop()


def _uneven_chains(facts: Facts) -> Iterator[Violation]:
    """Yield revisions of another population or scope, and ones said before what they supersede."""
    for f in facts.figures:
        if not f.supersedes:
            continue
        before = facts.figure(f.supersedes)
        if f.population != before.population:
            yield Violation(
                f.id, "supersedes", f"of another population than {before.id}, which it supersedes"
            )
        if f.scope != before.scope:
            yield Violation(f.id, "supersedes", f"of another scope than {before.id}, which it supersedes")
        days = [one.stated_on or one.as_of for one in (before, f)]
        if days[0] and days[1] and days[1] < days[0][: len(days[1])]:
            yield Violation(f.id, "supersedes", f"dated before {before.id}, which it supersedes")


def _unmarked_denials(facts: Facts) -> Iterator[Violation]:
    """Yield figures that were denied, or of which an earlier count was, without a word of it in caveat."""
    denied = {key for s in facts.statements if s.stance == "denies" for key in s.disputes}
    for f in facts.figures:
        if f.id in facts.revised_by or re.search(r"\bden(?:y|ie)|\bdisput", f.caveat or ""):
            continue
        step: str | None = f.id
        while step and step not in denied:
            step = facts.figure(step).supersedes
        if step:
            yield Violation(f.id, "caveat", "it, or an earlier count, was denied: say so in caveat")


def _weak_documents(facts: Facts) -> Iterator[Violation]:
    """Yield records without a document that is fit to cite."""
    weak = {key for key, document in facts.documents.items() if _host(document.url) in WEAK_HOSTS}
    for entry in facts.entries.values():
        if entry.cite and all(cite.document in weak for cite in entry.cite):
            yield Violation(
                entry.id, "cite", f"rests on {_host(facts.documents[entry.cite[0].document].url)} alone"
            )


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


def _titles(facts: Facts) -> Iterator[Violation]:
    """Yield titles that are fragments of a sentence."""
    for key, document in facts.documents.items():
        if document.title[:1].islower() and not document.title.startswith(("http", "e-", "i")):
            yield Violation(key, "title", "title starts in lower case: give the headline")


_COUNT = re.compile(rf"\b\d[\d,]*\b(?! (?:{'|'.join(MONTHS)}|km|kilometres))")
_COUNTED = re.compile(
    r"\b(?:killed|dead|died|wounded|injured|captured|missing|soldiers|servicemen|civilians|houses|tanks)\b"
)


def _events_without_source(facts: Facts) -> Iterator[Violation]:
    """Yield events that hold a number of people or things without a source."""
    for event in facts.events:
        numbers = [n for n in _COUNT.findall(event.what) if not re.fullmatch(r"(?:19|20)\d\d", n)]
        if numbers and _COUNTED.search(event.what) and not event.source:
            yield Violation(event.id, "source", f"holds a number ({numbers[0]}) and names no source")


def _headlines(facts: Facts) -> Iterator[Violation]:
    """Yield headline figures without a date, and those that only one side has."""
    headlines = [f for f in facts.figures if f.rank == "headline"]
    for f in headlines:
        if not (stated_date(f, facts) or f.as_of):
            yield Violation(f.id, "stated_on", "a headline figure without a date")
    for what, camp in _of_one_camp(facts, headlines):
        yield Violation("", "", f"headline {what}: for {_SIDE_NAMES[camp]} only")
