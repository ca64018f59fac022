"""Which figures a later one of their claimant replaces, now or by a day."""

from collections.abc import Collection, Iterator

from karabakh_cli.facts import dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.filters import said_by

SUPERSEDED = "superseded"
"""The word for a figure that a later one of its claimant replaces."""


def superseded_ids(facts: Facts, *, as_of: str | None) -> Collection[str]:
    """Return the ids of the figures that a later one supersedes; with a day, that had one by then.

    A revision replaces all that came before it, also steps of unknown date.
    """
    if as_of is None:
        return facts.revised_by
    revisions = [f for f in facts.figures if f.supersedes and said_by(facts, f, as_of)]
    return {earlier for revision in revisions for earlier in _replaced_by(revision, facts)}


def _replaced_by(revision: Figure, facts: Facts) -> Iterator[str]:
    """Yield the id of the step before a figure, and while that is undated, of the one before it."""
    later = revision
    while later.supersedes:
        yield later.supersedes
        later = facts.figure(later.supersedes)
        if stated_date(later, facts) is not None:
            # It has been found as a revision of its own, if it had been said by then.
            return


def status(facts: Facts, *, as_of: str | None) -> dict[str, str]:
    """Return a word for each figure that is not the latest of its claimant, by a day if one is given.

    By a day, a figure whose revision has no date may or may not have been the latest, unless the revision
    counts what happened later.
    """
    words = dict.fromkeys(superseded_ids(facts, as_of=as_of), SUPERSEDED)
    if as_of is not None:
        for old, new in facts.revised_by.items():
            revision = facts.figure(new)
            counts_later = revision.as_of is not None and dates.span(revision.as_of).first > as_of
            if stated_date(revision, facts) is None and not counts_later:
                words.setdefault(old, "revised, on an unknown day")
    return words
