"""Statements in the order of who speaks: on who began, on a charge, and in answer to it."""

from karabakh_cli.search.indexing.fields import FIELDS, REPORTING
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.postings import LOOSE
from karabakh_cli.search.ranking.score import Scorer
from karabakh_cli.search.ranking.scored import BOTH_SIDES, Scored, firsts, in_front

_ACCUSED = (FIELDS.index("accused"),)


def each_speaker_first(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return the best record by each side first, Armenia's before Azerbaijan's, and then a third party's."""
    said = [scorer.index.having(side, REPORTING) for side in BOTH_SIDES]
    others = {one.number for one in scored}.difference(*said)
    return in_front(firsts(scored, [*said, others]), scored)


def accused(parsed: ParsedQuery) -> set[str]:
    """Return the terms for the side that a query asks a charge about, none if it is about both or neither."""
    keys = {key for term in parsed.terms if term.role == "accused" for key in term.keys}
    alone = sum(not keys.isdisjoint(side) for side in BOTH_SIDES) == 1
    return keys if alone else set()


def answers_first(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return first a third party's word on a charge, the accused side's answer and the other side's charge.

    Only statements that have all that was asked, and that side as the one accused, change places.
    """
    index, about = scorer.index, accused(scorer.parsed)
    own, other = sorted(BOTH_SIDES, key=about.isdisjoint)
    charged = index.having(own, _ACCUSED)
    by_own, by_other = index.having(own, REPORTING), index.having(other, REPORTING)
    whole = [one for one in scored if one.number in charged and _has_all(scorer, one)]
    whole = [one for one in whole if one.is_as_good(whole[0], "as good for a rival")]
    groups = (charged - by_own - by_other, charged & by_own, charged & by_other)
    return in_front(firsts(whole, groups), scored)


def _has_all(scorer: Scorer, one: Scored) -> bool:
    """Return whether a record has every term but wishes, and each by more than a loosely related one."""
    return all(
        which >= 0 and term.keys[postings[which].key] >= term.idf * LOOSE
        for term, postings, which in zip(scorer.parsed.terms, scorer.postings, one.key.postings, strict=True)
        if not term.wish
    )
