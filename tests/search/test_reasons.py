"""Why something happened, and what an expression in a record means."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.indexing.traits import traits
from karabakh_cli.search.ranking.rank import search


def _first(index: Index, query: str) -> str:
    return search(index, query, limit=1)[0].id


@pytest.mark.parametrize(
    "query",
    [
        "why was the handover of kalbajar put off",
        "why was kalbajar handed over late",
        "почему отсрочили передачу кельбаджара",
        "kəlbəcərin boşaldılması niyə uzadıldı",
        "kelbecer neden geç teslim edildi",
    ],
)
def test_why_is_answered_by_the_event_that_gives_the_reason(search_index: Index, query: str) -> None:
    assert _first(search_index, query) == "2020-11-15-kalbajar-deadline-extended"


@pytest.mark.parametrize(
    "query",
    [
        "why was victory day moved",
        "почему перенесли день победы",
        "zəfər günü niyə dəyişdirildi",
        "zafer günü neden değiştirildi",
    ],
)
def test_why_a_day_was_moved_is_answered_by_its_move(search_index: Index, query: str) -> None:
    assert _first(search_index, query) in {"2020-victory-day-moved", "2020-12-02-victory-day-decree"}


def test_an_event_without_a_reason_has_no_such_trait(facts: Facts) -> None:
    given = {event.id for event in facts.events if "reason" in traits(facts, event)}
    assert "2020-11-15-kalbajar-deadline-extended" in given
    assert "2020-11-25-kalbajar-district-handed-over" not in given


def test_an_expression_in_a_title_is_found_by_what_it_means(search_index: Index) -> None:
    parliament = search_index.ids.index("2024-03-04-artsakh-parliament-demolished")
    assert any(parliament in found for found in search_index.terms["destroyed"].values())
