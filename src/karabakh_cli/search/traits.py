"""What sets a record apart before any query: who reports it, and whether another comes first; pure."""

from karabakh_cli.facts.records import Actor, Entry, Event, Facts, Figure, Reporter, Statement


def traits(entry: Entry, facts: Facts) -> tuple[str, ...]:
    """Return what sets a figure apart from others on the same subject, in alphabetical order.

    Each has its weight in weights.py; the rules are the same for every side.
    """
    if not isinstance(entry, Figure):
        return ()
    kinds = {facts.documents[cite.document].kind for cite in entry.cite}
    sides = {facts.actors[key].side for key in entry.of} - {"artsakh"}
    found = {
        "superseded": entry.id in facts.revised_by,
        "part": bool(entry.part_of),
        "local": bool(entry.place),
        "narrow": bool(entry.scope),
        "no compilation": "compilation" not in kinds,
        "both sides": sides >= {"armenia", "azerbaijan"},
        "several sides": len(sides) > 1,
        "not of the war": entry.period != "war",
        "words only": entry.value is None,
        "single type": any(c.isdigit() for c in entry.what),
        "civilians": entry.population == "civilian",
        "journalists": entry.population == "journalists",
        "everyone": entry.unit == "people" and entry.population in {"mixed", "unspecified"},
        "inexact": entry.bound != "exactly" or entry.high is not None,
        "unofficial": entry.standing is not None,
        f"rank {entry.rank}": entry.rank is not None,
        "interim": entry.period == "war" and 0 < day_number(entry, facts) <= _LAST_DAY,
        "press": all(_is_press(facts.reporter(key)) for key in entry.source),
        teller(entry, facts): True,
    }
    return tuple(sorted(name for name, true in found.items() if true))


def teller(figure: Figure, facts: Facts) -> str:
    """Return who reports a figure: `own side`, `other side`, `third party` or `no subject`."""
    of = {_camp(facts.actors[key]) for key in figure.of} & {"armenian", "azerbaijan"}
    by = {_camp(facts.reporter(key)) for key in figure.source}
    if not of:
        return "no subject"
    if of & by:
        return "own side"
    return "other side" if by & {"armenian", "azerbaijan"} else "third party"


_LAST_DAY = 20201110
"""The last day of the war as `day_number` writes it; what was counted before is not final."""


def _is_press(reporter: Reporter) -> bool:
    return isinstance(reporter, Actor) and reporter.kind == "media"


def _camp(reporter: Reporter) -> str:
    return "armenian" if reporter.side in {"armenia", "artsakh"} else reporter.side


MOST_SALIENT = 5


def salience(entry: Entry) -> int:
    """Return how well known an event is, from 0 to 5, by its other names and the marks that cite it."""
    if not isinstance(entry, Event):
        return 0
    marks = sum(len(cite.refs) for cite in entry.cite)
    return min(MOST_SALIENT, len(entry.aliases) + (marks + 1) // 2)


def day_number(entry: Entry, facts: Facts) -> int:
    """Return the day on which a record was said or happened as a number, 0 if unknown: 20201110."""
    day = _day(entry, facts)
    return int(day.replace("-", "").ljust(len("20201110"), "0")) if day else 0


def _day(entry: Entry, facts: Facts) -> str | None:
    if isinstance(entry, Figure):
        published = (facts.documents[cite.document].published for cite in entry.cite)
        return entry.stated_on or min(filter(None, published), default=entry.as_of)
    if isinstance(entry, Event):
        return entry.date
    return entry.said_on if isinstance(entry, Statement) else None
