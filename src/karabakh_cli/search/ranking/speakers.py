"""Whether a query names one of those who speak: what several said together is then less his."""

from collections.abc import Iterable

from karabakh_cli.search.indexing.fields import SPEAKER
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.matching.match import Term, is_in


def names_one_speaker(index: Index, terms: Iterable[Term]) -> bool:
    """Return whether the words of a query name one person who speaks, by one word or by several."""
    said = sorted((_said_by(index, term) for term in terms if not term.wish), key=len)
    said = [records for records in said if records]
    # A first name and a family name have the same records, or one has some of the other's.
    return bool(said) and all(records <= said[-1] for records in said)


def _said_by(index: Index, term: Term) -> frozenset[int]:
    """Return the records that somebody of this name said, none if it is rather something else."""
    fields = index.terms.get(next(iter(term.keys), ""), {})
    return frozenset(fields[SPEAKER]) if is_in(fields, SPEAKER) else frozenset()
