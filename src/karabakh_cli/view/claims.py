"""Who says a number or a sentence, when, and what a reader must not miss about it."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import groupby

from msgspec import structs

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.records import Actor, Event, Figure, Person, Reporter, Statement
from karabakh_cli.facts.vocabulary import Camp
from karabakh_cli.query.actors import state_name
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.claimants import is_encyclopaedia
from karabakh_cli.query.revisions import SUPERSEDED
from karabakh_cli.query.whole import total_of
from karabakh_cli.view import phrases
from karabakh_cli.view.naming import join_names
from karabakh_cli.view.rows import source_names, standing

SIDE_STYLES = {"armenia": "color(30)", "artsakh": "color(30)", "azerbaijan": "color(132)"}
"""The colour of a claimant by side, readable on black and on white; third parties have the terminal's own."""

_SOON = 30
"""Days within which a count is said as a rule."""
_ADJECTIVES = {"France": "French", "Turkey": "Turkish", "United States": "US"}
"""What says in a name whose it is, without the name of the state."""


_WITHOUT_ARTICLE = {"media", "group", "compilation"}
_OFFICES = frozenset(
    "Agency Army Assembly Center Centre Commission Committee Council Court Department Force Foundation Fund "
    "Group Infocenter Institute Nations Network Observatory Office Organisation Organization Parliament "
    "Service States Union force mission".split()
)
"""Words of a name that has an article in a sentence."""


class Named(Enum):
    """How a claimant is named; an office is named after its state unless its name says which that is."""

    FULL = auto()
    """`Ministry of Defence of Azerbaijan`, `Ilham Aliyev, President of Azerbaijan`."""
    IN_SENTENCE = auto()
    """`the Ministry of Defence of Azerbaijan`: after a preposition."""
    IN_SENTENCE_AFTER_STATE = auto()
    """`the Ministry of Defence of Azerbaijan`, but `Armenia: Alen Simonyan`."""
    FULL_AFTER_STATE = auto()
    """`Armenia: Alen Simonyan`."""
    SHORT = auto()
    """`Ministry of Defence`: in a row below a heading that names the state, and no other."""
    SHORT_AFTER_STATE = auto()
    """`Azerbaijan: Ministry of Defence`: in any other row."""


def claimant(entry: Figure | Statement | Event, facts: Facts, named: Named = Named.FULL) -> str:
    """Return who reported it, no name cut: `Armenia and Artsakh`, `Movses Hakobyan (former)`."""
    if named in {Named.SHORT, Named.SHORT_AFTER_STATE}:
        names = [_short_name(facts, key) for key in entry.source]
    else:
        names = source_names(entry, facts)
    if named in {Named.IN_SENTENCE, Named.IN_SENTENCE_AFTER_STATE}:
        names = [
            _with_article(facts.reporter(key), name) for key, name in zip(entry.source, names, strict=True)
        ]
    spoke_as = None if isinstance(entry, Event) else standing(entry, facts)
    after_states = named not in {Named.FULL, Named.IN_SENTENCE, Named.SHORT}
    return _with_standing(
        _after_states(facts, entry.source, names) if after_states else join_names(names), spoke_as
    )


def claimants(keys: Sequence[str], facts: Facts) -> str:
    """Return several reporters in few words, by the state that they speak for."""
    return _after_states(facts, keys, [_short_name(facts, key) for key in keys])


def below_heading(camp: Camp, facts: Facts) -> Named:
    """Return how claimants are named below the heading of their camp, which may name a single state."""
    is_one_state = camp in WARRING and len(facts.states.get(camp, ())) == 1
    return Named.SHORT if is_one_state else Named.SHORT_AFTER_STATE


def _short_name(facts: Facts, key: str) -> str:
    reporter = facts.reporter(key)
    return reporter.short or reporter.name


def _with_article(reporter: Reporter, name: str) -> str:
    """Return a name as a sentence has it: an office has an article, a state, an outlet or a person none."""
    if not isinstance(reporter, Actor) or reporter.kind in _WITHOUT_ARTICLE:
        return name
    called = name.partition(",")[0]
    is_office = " of " in called or not _OFFICES.isdisjoint(called.split())
    return f"the {name}" if is_office else name


def _after_states(facts: Facts, keys: Sequence[str], names: Sequence[str]) -> str:
    """Return names by the state that they speak for: `Armenia: MoD and Foreign Ministry; Azerbaijan: MoD`."""

    def state_of(named: tuple[str, str]) -> str:
        key, name = named
        state = state_name(facts, facts.reporter(key))
        return "" if state in name or _ADJECTIVES.get(state, state) in name.split() else state

    by_state = [
        (state, join_names([name for _, name in group]))
        for state, group in groupby(zip(keys, names, strict=True), key=state_of)
    ]
    return "; ".join(f"{state}: {called}" if state else called for state, called in by_state)


def attributed(event: Event, facts: Facts) -> Event:
    """Return an event with the encyclopaedia as its source if nobody is named and nothing else reports it."""
    if event.source:
        return event
    publishers = (facts.documents[cite.document].publisher for cite in event.cite)
    voices = {facts.spellings.get(normalize_name(publisher), "") for publisher in publishers}
    is_its_own = "" not in voices and is_encyclopaedia(facts, voices)
    return structs.replace(event, source=tuple(sorted(voices))) if is_its_own else event


def style(entry: Figure | Statement | Event, facts: Facts) -> str:
    """Return the style of a claimant: coloured by side, at full strength."""
    sides = {facts.reporter(key).side for key in entry.source}
    found = {SIDE_STYLES.get(side, "") for side in sides}
    return found.pop() if len(found) == 1 else ""


def caveats(figure: Figure, status: Mapping[str, str]) -> list[str]:
    """Return what a reader must not miss: the curated caveat, an earlier day, and that it was revised.

    `status` has a word for each figure that is not the latest.
    """
    return [text for text in (figure.caveat, _counted_earlier(figure), status.get(figure.id)) if text]


def _counted_earlier(figure: Figure) -> str:
    """Return the day that a figure counts to if it was said long after: `as of 2020-11`."""
    if not (figure.as_of and figure.stated_on):
        return ""
    counted, said = (dates.span(day) for day in (figure.as_of, figure.stated_on))
    return f"as of {figure.as_of}" if dates.days_between(counted.last, said.first) > _SOON else ""


def superseded(figure: Figure, facts: Facts) -> Mapping[str, str]:
    """Return the `status` for `caveats` of a figure shown by itself: whether it was revised."""
    return {figure.id: SUPERSEDED} if figure.id in facts.revised_by else {}


def share(figure: Figure, facts: Facts) -> str:
    """Return what total a figure is part of, if it is and the total has not been revised.

    A total that somebody else reports has that claimant's name.
    """
    total = total_of(facts, figure)
    if total is None or total.value is None or total.id in facts.revised_by:
        return ""
    other = (
        f" reported by {claimant(total, facts, Named.SHORT_AFTER_STATE)}"
        if total.source != figure.source
        else ""
    )
    return f"part of {total.value:,}{_counted_with(figure, total, facts)}{other}"


def _counted_with(figure: Figure, total: Figure, facts: Facts) -> str:
    """Return what people a total counts, and of whom if they are not known to be of the part's side."""
    if total.unit != "people":
        return ""
    same = subject_of(facts, figure) == subject_of(facts, total) or not total.of
    return f" {phrases.quantity(total)}" + ("" if same else f" of {phrases.subject(facts, total)}")


def when(figure: Figure, facts: Facts, *, bare: bool = False) -> str:
    """Return the day a figure was said, else the day it counts to, else the day by which it was said.

    `bare` is for narrow screens: a date alone is the day it was said, and `to DATE` the day it counts to.
    """
    if figure.stated_on:
        return figure.stated_on if bare else f"said {figure.stated_on}"
    if figure.as_of:
        return f"to {figure.as_of}" if bare else f"as of {figure.as_of}"
    if published := stated_date(figure, facts):
        return f"by {published}"
    return "undated"


def name_of(reporter: Actor | Person) -> str:
    """Return a reporter's full name with the standing it has: `Artur Vanetsyan (former)`."""
    return _with_standing(reporter.name, reporter.standing)


def _with_standing(name: str, spoke_as: str | None) -> str:
    """Return a name with `former` or `unofficial` after it, unless that is part of the name."""
    return f"{name} ({spoke_as})" if spoke_as and spoke_as not in name.casefold() else name
