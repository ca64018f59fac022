"""find, show: from a question to records, and one record in full."""

from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct, structs

from karabakh_cli.cli.options import AsOf, CitedOutput, Ids
from karabakh_cli.cli.output import (
    first_records,
    format_of,
    note,
    print_answer,
    print_no_records,
    print_rows,
    print_table,
    report_nothing,
)
from karabakh_cli.facts.records import Figure
from karabakh_cli.view.rows import FIELDS_OF_RECORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_cli.facts.base import Facts
    from karabakh_cli.facts.records import Entry
    from karabakh_cli.query.headlines.select import Selection
    from karabakh_cli.search.ranking.hits import Hit
    from karabakh_cli.search.ranking.rank import SearchResult
    from karabakh_cli.view.found import ListOptions
    from karabakh_cli.view.screen import Screen

_DEFAULT = 10
_OTHERS = 5
"""The most results of another kind that follow the figures of a count."""
Question = Annotated[
    list[str], typer.Argument(metavar="QUERY...", help="Question or keywords.", show_default=False)
]


def find(
    query: Question,
    *,
    explain: Annotated[bool, typer.Option("--explain", help="Explain the ranking.")] = False,
    as_of: AsOf = None,
    out: CitedOutput,
) -> None:
    """Search everything, best match first.

    A question for a count is answered with the headline figures of that count.

    \b
    Examples:
      kwar find how many azerbaijani soldiers went missing
      kwar find Şuşa 8 noyabr
      kwar find deserters according to hakobyan
      kwar find "iron fist" --json --limit 5
    """
    from karabakh_cli import store

    asked = " ".join(query)
    searched = _Searched.by(store.load(out.facts), as_of)
    result = searched.ask(asked, most=max(out.limit or 0, _DEFAULT) + 1)
    hits = result.hits[: out.limit or _DEFAULT]
    more = len(result.hits) > len(hits)
    if hits and result.unknown_words:
        note(f"no record has {', '.join(result.unknown_words)}")
    searched.note_missing(asked, hits, result)
    fields = [*FIELDS_OF_RECORDS, "matched", *(["score", "explain"] if explain else [])]
    if not hits:
        report_nothing(_nothing(asked, result, explain=explain), out, known=fields)
    if format_of(out) != "table":
        if more:
            note(f"showing the first {len(hits)}; -n shows more")
        linked = [searched.facts.entries[hit.id] for hit in hits], searched.facts, searched.status
        print_rows(lambda: _rows(hits, searched, explain=explain), out, linked=linked, known=fields)
        return
    counted, both = (None, []) if explain else searched.answer_to_count(result)

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.found import ListOptions, found_answer

        options = ListOptions(status=searched.status, more=more, explain=explain)
        if counted:
            # The first hits may all be of the count, and what else was found comes after them.
            wider = result.hits[: max(out.limit or 0, _DEFAULT)]
            others = _others(wider, counted, both, searched.facts)
            return _drawn_count(asked, counted, others, searched.facts, screen, options, limit=out.limit)
        return found_answer(asked, hits, searched.facts, screen, options)

    print_table(drawn, out, as_of=searched.day)


def _drawn_count(  # noqa: PLR0913  # Each is a part of the answer.
    asked: str,
    counted: "Selection",
    others: "Sequence[Entry]",
    facts: "Facts",
    screen: "Screen",
    options: "ListOptions",
    *,
    limit: int | None,
) -> str:
    """Return the answer to a question for a count: its figures, and below them what else was found."""
    from karabakh_cli.cli.narrowing import note_even_cut
    from karabakh_cli.query.order import evenly_cut
    from karabakh_cli.view.found import counted_answer

    shown = counted.only(evenly_cut(facts, counted.shown, limit))
    note_even_cut(shown.shown, counted.shown)
    most = max(limit - len(shown.shown), 0) if limit else _OTHERS
    return counted_answer(asked, shown, others[:most], facts, screen, options)


class _Searched(Struct, frozen=True):
    """What is searched: all there is, or what had been said by a day, with what was superseded by then.

    The index is that of `base`; `facts` are the records as they are shown.
    """

    base: "Facts"
    facts: "Facts"
    status: Mapping[str, str]
    day: str | None = None

    @classmethod
    def by(cls, facts: "Facts", as_of: str | None) -> "_Searched":
        """Return the whole base, or what had been said by a date. Raises Misuse if it is not a date."""
        from karabakh_cli.query.revisions import status

        if as_of is None:
            return cls(facts, facts, status(facts, as_of=None))
        from karabakh_cli.query.filters import last_day
        from karabakh_cli.query.past import facts_on

        last = last_day(as_of)
        return cls(facts, facts_on(facts, last), status(facts, as_of=last), last)

    def as_known(self, found: "Sequence[Figure]") -> list[Figure]:
        """Return figures that had been said by the day as they are shown."""
        return [self.facts.figure(f.id) for f in found]

    def answer_to_count(self, result: "SearchResult") -> "tuple[Selection | None, list[Figure]]":
        """Return the headlines of the count that is asked for, and those of both sides together.

        What was a detail by a day depends on what came later, so the rules are given the whole base.
        """
        if not result.count:
            return None, []
        from karabakh_cli.asking.counts import headlines_of_both_together, headlines_of_count

        best = self.base.entries[result.hits[0].id]
        counted = headlines_of_count(self.base, result.count, best, day=self.day)
        if counted is None:
            return None, []
        both = headlines_of_both_together(self.base, result.count, day=self.day)
        return structs.replace(counted, shown=self.as_known(counted.shown)), self.as_known(both)

    def ask(self, asked: str, *, most: int) -> "SearchResult":
        """Return the answers to a question, best first: at most `most`, or all of those said by the day."""
        from karabakh_cli import store
        from karabakh_cli.search.ranking.rank import ask

        index = store.index(self.base)
        if self.day is None:
            return ask(index, asked, limit=most)
        result = ask(index, asked, self.facts.entries.keys())
        return structs.replace(result, hits=[hit for hit in result.hits if _is_seen(hit, self.facts)])

    def note_missing(self, asked: str, hits: "Sequence[Hit]", result: "SearchResult") -> None:
        """Say what the question names that nobody reports, or had reported by the day."""
        from karabakh_cli.cli.as_of import note_encyclopaedia
        from karabakh_cli.cli.missing import note_unknown_by, note_what_is_not_there

        if self.day is None:
            note_what_is_not_there(asked, hits, result, self.facts)
            return
        note_encyclopaedia([self.facts.entries[hit.id] for hit in hits], self.base, self.day)
        if result.count:
            note_unknown_by(self.day, result.count, self.base)


def _is_seen(hit: "Hit", facts: "Facts") -> bool:
    """Return whether what answers a question is in the record as it was on a day.

    Later notes are not, nor are hints, which may be about what came later.
    """
    from karabakh_cli.search.ranking.matched import matched

    shown = structs.replace(hit, matches=tuple(match for match in hit.matches if match.field != "hint"))
    return not hit.matches or bool(matched(facts, facts.entries[hit.id], shown))


def _nothing(asked: str, result: "SearchResult", *, explain: bool) -> str:
    """Return the message that there are no results, with the words that no record has, and why on request."""
    words = f"; no record has {', '.join(result.unknown_words)}" if result.unknown_words else ""
    why = f"; {result.silence}" if explain and result.silence else ""
    return f"no results for {asked!r}{words}{why}"


def _others(
    hits: "Sequence[Hit]", counted: "Selection", both: "Sequence[Figure]", facts: "Facts"
) -> "list[Entry]":
    """Return what follows a count: that of `both` sides together, and results that are not of the count.

    No results are figures in another unit, or of both sides together: whether these are among the first
    depends on which side is asked about.
    """
    from karabakh_cli.query.camps import subject_of

    matching = {figure.id for figure in chain(counted.shown, *counted.left_out.values())}
    units = {figure.unit for figure in counted.shown}

    def is_other(entry: "Entry") -> bool:
        if not isinstance(entry, Figure):
            return True
        return entry.unit in units and subject_of(facts, entry) != "both"

    found = [facts.entries[hit.id] for hit in hits]
    others = [*both, *(entry for entry in found if is_other(entry))]
    return [entry for entry in others if entry.id not in matching]


def _rows(hits: "Sequence[Hit]", searched: _Searched, *, explain: bool) -> list[dict[str, object]]:
    """Return the rows of what was found, each with the words that matched, and why on request."""
    from karabakh_cli.search.ranking.matched import matched
    from karabakh_cli.view.rows import row

    rows, facts = [], searched.facts
    for hit in hits:
        found = row(facts.entries[hit.id], facts)
        found["matched"] = matched(facts, facts.entries[hit.id], hit)
        if explain:
            found["score"] = hit.score
            found["explain"] = [
                {"word": m.word, "key": m.key, "field": m.field, "how": m.how, "points": round(m.points, 2)}
                for m in hit.matches
            ]
        rows.append(found)
    return rows


def show(ids: Ids, *, as_of: AsOf = None, out: CitedOutput) -> None:
    """Show one record in full, with related records: by id, number or name.

    The other formats hold the record alone.

    \b
    Examples:
      kwar show 3755
      kwar show shusha
      kwar show killed-military-armenian-armenia --json
    """
    from karabakh_cli import store
    from karabakh_cli.cli.as_of import day_asked, note_encyclopaedia
    from karabakh_cli.cli.lookup import look_up

    base = store.load(out.facts)
    named = look_up(base, ids, as_of)
    entries, facts = named.entries, named.facts
    note_encyclopaedia(entries, base, day_asked(as_of))

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.detail import details
        from karabakh_cli.view.found import listed_answer

        kept = first_records(entries, out)
        if named.several:
            return listed_answer(f"{len(kept)} records for {' '.join(ids)}", kept, facts, screen)
        return details(kept, facts, screen)

    if entries:
        print_answer(entries, facts, out, drawn, as_of=day_asked(as_of))
    else:
        print_no_records(out, FIELDS_OF_RECORDS)
    named.report_missing()
