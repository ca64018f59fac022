"""A report that is asked for itself: in `the commission's report` it is no verb."""

from collections.abc import Sequence

from karabakh_cli.search.matching.match import Term
from karabakh_cli.search.words.synonyms import term

_REPORT = term("report")


def with_reports(found: Sequence[str], terms: Sequence[Term | None], chosen: Sequence[str]) -> list[str]:
    """Return the roles, a report that is named beside its author alone as a word like others."""
    beside = [
        role
        for word, wanted, role in zip(found, terms, chosen, strict=True)
        if wanted is not None and term(word) != _REPORT
    ]
    alone = beside == [""] or {*beside} == {"source"}
    return [
        "" if alone and role == "verb" and term(word) == _REPORT else role
        for word, role in zip(found, chosen, strict=True)
    ]
