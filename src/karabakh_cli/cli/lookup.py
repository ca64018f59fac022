"""What a reader means by an id, a number or a name on the command line."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from karabakh_cli.asking.question import called
from karabakh_cli.cli.as_of import day_asked, facts_by, not_said_by
from karabakh_cli.cli.output import note
from karabakh_cli.errors import Misuse, NothingFound
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.numerals import SCALES
from karabakh_cli.facts.records import Entry, Event, Figure, Person
from karabakh_cli.view.wording import as_typed


def _records_named(facts: Facts, key: str, then: Facts) -> list[Entry]:
    """Return the record with this id, the figures with this number, or the one record with this name.

    Raises NothingFound if there is none, with the closest ones of `then`, the base that is shown.
    """
    if key in facts.entries:
        _note_others_called(facts, facts.entries[key])
        return [facts.entries[key]]
    found = _figures_with(facts, key, then)
    if found:
        return list(found)
    if len(named := called(facts, key)) == 1:
        _note_other_name(facts, facts.entries[named[0]], key)
        return [facts.entries[named[0]]]
    from karabakh_cli import store
    from karabakh_cli.search.ranking import lookup

    return [lookup.entry(facts, key, lambda: store.index(facts))]


def _note_other_name(facts: Facts, entry: Entry, key: str) -> None:
    """Say that a name which somebody gives the war is that of an event, and what finds who calls it so."""
    typed = normalize_name(key)
    if not isinstance(entry, Event) or typed in normalize_name(f"{entry.title} {entry.what}"):
        return
    if any(s.stance == "names" and typed in normalize_name(s.text) for s in facts.statements):
        note(f"{key!r} is a name of “{entry.title or entry.id}”; kwar find {as_typed(key)} finds who uses it")


def _note_others_called(facts: Facts, entry: Entry) -> None:
    """Say who else has the name that is the id of a person."""
    from karabakh_cli.query.actors import people_called

    if isinstance(entry, Person):
        for other in people_called(facts, entry.id):
            if other != entry.id:
                note(f"{facts.reporter(other).name} has that name too: kwar show {other}")


def _figures_with(facts: Facts, key: str, then: Facts) -> list[Figure]:
    """Return the figures with a number, as it is typed or as an answer shows it: `about 3,000`, `73%`.

    Those of the whole war come first, and those that were superseded last. Raises NothingFound, with the
    closest figures, if nobody reports the number.
    """
    from karabakh_cli.query.numbers import as_number, figures_with_number, nearest_figures
    from karabakh_cli.query.order import in_order
    from karabakh_cli.query.revisions import superseded_ids
    from karabakh_cli.query.whole import is_local
    from karabakh_cli.view.number import printed_as, unqualified, with_unit

    number = as_number(key)
    found = printed_as(facts.figures, key) if number is None else figures_with_number(facts, number)
    found = in_order(then, found)
    superseded = superseded_ids(then, as_of=None)
    # First what most readers mean: the number itself, of the whole war.
    found.sort(
        key=lambda f: (
            f.id in superseded,
            f.period != "war",
            f.bound != "exactly",
            f.rank != "headline" and is_local(then, f),
        )
    )
    bare, unit = unqualified(key)
    number = as_number(bare)
    if number is not None and not found:
        near = " and ".join(f"{with_unit(f)} ({f.id})" for f in nearest_figures(then, number, unit))
        raise NothingFound(f"nobody reports {key}", f"closest: {near}" if near else "")
    return found


_MOST_MISSING = 10
"""The most keys of which an answer says why they mean no record."""


class LookedUp(Struct, frozen=True):
    """The records that several ids, numbers and names mean, each once, in the base they are shown from."""

    facts: Facts
    entries: list[Entry]
    missing: list[NothingFound | Misuse]
    """Why the other keys mean no record, or more than one."""
    several: bool
    """Whether one of the keys is a number that several figures have."""

    def report_missing(self) -> None:
        """Say why some mean no record, each on a line. Raises the last of these errors, if any.

        Beside records that were found it is NothingFound: the question was well put in part.
        """
        if self.missing:
            *others, last = self.missing
            for error in others[:_MOST_MISSING]:
                note(str(error))
            if len(others) > _MOST_MISSING:
                note(f"{len(others) - _MOST_MISSING} more mean no record, or more than one")
            raise NothingFound(last.message, last.hint) if self.entries else last


def look_up(facts: Facts, keys: Iterable[str], as_of: str | None, *, alone: bool = False) -> LookedUp:
    """Return the records that ids, numbers and names mean, as they were on a day if one is given.

    With `alone`, a number that several figures have is an error.
    """
    then = facts_by(facts, day_asked(as_of))
    entries: dict[str, Entry] = {}
    missing: list[NothingFound | Misuse] = []
    several = False
    meant = _as_meant(facts, list(keys))
    for key in meant:
        try:
            if len(meant) > 1 and key.isalpha() and key not in facts.entries:
                _refuse_word_of_a_number(facts, key)
            known = _records_then(facts, key, then, as_of or "")
            if alone:
                _refuse_several(known, then, key)
        except (NothingFound, Misuse) as error:
            missing.append(error)
            continue
        several = several or len(known) > 1
        entries |= {entry.id: entry for entry in known}
    return LookedUp(then, list(entries.values()), missing, several)


def _refuse_word_of_a_number(facts: Facts, key: str) -> None:
    """Raise NothingFound if a word is the number of a figure: beside others `many` is part of a question."""
    from karabakh_cli.view.number import printed_as

    if printed_as(facts.figures, key):
        raise NothingFound(f"no record {key!r}")


def _as_meant(facts: Facts, keys: list[str]) -> list[str]:
    """Return the keys, joined if together they are a name or a number: about 3,000, 38.4 billion."""
    keys = _with_scales(keys)
    whole = " ".join(keys)
    if len(keys) == 1 or keys[0] in facts.entries:
        return keys
    from karabakh_cli.view.number import printed_as

    return [whole] if len(called(facts, whole)) == 1 or printed_as(facts.figures, whole) else keys


def _with_scales(keys: list[str]) -> list[str]:
    """Return the keys, with each word such as billion joined to the number before it."""
    from karabakh_cli.query.numbers import as_number

    joined: list[str] = []
    for key in keys:
        if joined and key.lower() in SCALES and as_number(joined[-1]) is not None:
            joined[-1] += f" {key}"
        else:
            joined.append(key)
    return joined


def _records_then(facts: Facts, key: str, then: Facts, as_of: str) -> list[Entry]:
    """Return the records that an id, number or name means, as they are in `then`, the base of a day.

    Raises NothingFound if there are none, also if they came later.
    """
    found = _records_named(facts, key, then)
    known = [then.entries[entry.id] for entry in found if entry.id in then.entries]
    if not known:
        raise NothingFound(f"{key}: {not_said_by(found, facts, as_of)}")
    return known


def one_record(facts: Facts, key: str) -> Entry:
    """Return the only record with this id, number or name.

    Raises NothingFound if there is none, and Misuse if several figures have the number.
    """
    found = _records_named(facts, key, facts)
    _refuse_several(found, facts, key)
    return found[0]


def _refuse_several(found: Sequence[Entry], facts: Facts, key: str) -> None:
    """Raise Misuse, with each of them on stderr, if there are several: kwar does not guess."""
    if len(found) > 1:
        from karabakh_cli.view.citation import said

        for entry in found:
            note(f"{entry.id}  {said(entry, facts)}")
        raise Misuse(f"{len(found)} records have the number {key}", "give the id of one")
