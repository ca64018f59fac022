"""A question for the number of a force, such as an army: how many they were, not what became of them."""

from collections.abc import Sequence

from karabakh_cli.search.matching.match import Term, main_keys
from karabakh_cli.search.words.concepts import terms

_FORCES = terms("soldier mercenary peacekeeper reservist volunteer conscript")
"""Terms for people who are the strength of a side; of civilians only losses are counted."""
_WHOSE = frozenset({"of", "place"})


def asks_for_strength(terms: Sequence[Term]) -> bool:
    """Return whether a question for a number names a side's force and nothing that happened to it."""
    named = [term for term in terms if not term.wish]
    forces = [term for term in named if not _FORCES.isdisjoint(main_keys(term))]
    rest = {term.role for term in named if term not in forces}
    return bool(forces) and "of" in rest <= _WHOSE
