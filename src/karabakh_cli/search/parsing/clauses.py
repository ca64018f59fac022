"""A long query whose question is one of its clauses, after what led to it."""

import re

_ENDS = re.compile(r"[,;:.!?]\s+|\s[–—-]\s")
"""What is between two clauses."""
_ASKING = frozenset(
    "how who whom when where why what which did does has is are was were"
    " сколько кто кого когда где почему зачем что какие какой"
    " neçə kim nə hansı harada niyə"
    " քանի ով ո՞վ երբ որտեղ ինչ ինչու"
    " kaç kim ne hangi nerede neden".split()
)
"""The words that a question begins with, in the five languages."""
_LONG = 10
"""The words of a query from which only a clause of it may be the question."""
_QUESTION = 4
"""The fewest words of a clause that is a question by itself."""


def question_in(query: str) -> str:
    """Return the last clause of a long query that is a question by itself; nothing if there is none."""
    clauses = _ENDS.split(query)
    if len(query.split()) < _LONG or len(clauses) == 1:
        return ""
    asking = [clause for clause in clauses if clause.split()[:1] and clause.split()[0].casefold() in _ASKING]
    return next((clause for clause in reversed(asking) if len(clause.split()) >= _QUESTION), "")
