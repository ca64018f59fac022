"""Whose people or things a query asks for: another side's come last; of both, each has its best first."""

from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.matching.match import main_keys
from karabakh_cli.search.parsing.parsed import ParsedQuery
from karabakh_cli.search.ranking.score import Scorer
from karabakh_cli.search.ranking.scored import BOTH_SIDES, Scored, firsts, in_front
from karabakh_cli.search.words.concepts import keys_of

OF = (FIELDS.index("of"),)
_OF_OR_HARMED = (FIELDS.index("of"), FIELDS.index("harmed"))
_OF_PEOPLE = frozenset({"", "of", "who", "cause", "not", "measure", "population"})
"""The roles in a query for people of a side, and for nothing else."""
_DESTROYED = keys_of("destroyed damaged")
"""Terms for what befalls things alone."""


def sides_asked_for(parsed: ParsedQuery) -> list[tuple[str, ...]]:
    """Return the sides, each by its terms, whose people or things a query names as counted."""
    asked = {key for term in parsed.terms if term.role == "of" for key in main_keys(term)}
    return [side for side in BOTH_SIDES if not asked.isdisjoint(side)]


def is_of_people(parsed: ParsedQuery) -> bool:
    """Return whether a query can only be for people of a side; what was destroyed may be its deed."""
    wanted = [term for term in parsed.terms if not term.wish]
    destroyed = any(not _DESTROYED.isdisjoint(main_keys(term)) for term in wanted)
    return not destroyed and {term.role for term in wanted} <= _OF_PEOPLE


def other_side_last(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return what is of the other side alone after all else, where one side's people are asked for.

    They come last even if nobody counts that side's: the other's are no answer.
    """
    asked = sides_asked_for(scorer.parsed)
    if len(asked) != 1 or not is_of_people(scorer.parsed):
        return scored
    own, other = (
        scorer.index.having(side, _OF_OR_HARMED)
        for side in sorted(BOTH_SIDES, key=lambda one: one not in asked)
    )
    return sorted(scored, key=lambda one: one.number in other - own)


def each_side_first(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return, where both sides are named, the best figure of each before the rest, Armenia's first.

    A figure of both that is the best one answers for both.
    """
    armenia, azerbaijan = (scorer.index.having(side, OF) for side in BOTH_SIDES)
    figures = _alike_but_of_others(scorer, scored)
    if not figures or figures[0].number in armenia & azerbaijan:
        return scored
    front = firsts(figures, (armenia - azerbaijan, azerbaijan - armenia))
    return in_front(front, scored) if len(front) == len(BOTH_SIDES) else scored


def _alike_but_of_others(scorer: Scorer, scored: list[Scored]) -> list[Scored]:
    """Return the figures, of any side, nearly as good as the first record that count the same."""

    def meaning(one: Scored) -> list[tuple[int, str]]:
        return [(field, key) for field, key in scorer.meaning(one.key) if field not in OF]

    if not scored or not scored[0].is_figure:
        return []
    good = (one for one in scored if one.is_figure and one.is_as_good(scored[0], "as good for a rival"))
    return [one for one in good if meaning(one) == meaning(scored[0])]
