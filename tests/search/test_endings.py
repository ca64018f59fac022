"""Words for an end: of an organisation, of an office, and the ending that says by what somebody died."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.ranking.rank import search


def _first(index: Index, query: str) -> str:
    return search(index, query, limit=1)[0].id


@pytest.mark.parametrize(
    "query",
    [
        "osce minsk group ceased to exist",
        "the Minsk Group ended its work",
        "минская группа прекратила существование",
        "деятельность минской группы прекращена",
        "минская группа ликвидирована",
        "Minsk qrupunun fəaliyyətinə xitam verildi",
        "Մինսկի խումբը դադարեց գործել",
        "Minsk Grubu'nun faaliyeti sona erdi",
    ],
)
def test_a_group_that_ended_was_closed_and_did_not_begin(search_index: Index, query: str) -> None:
    assert _first(search_index, query) == "2025-11-30-minsk-process-closed"


@pytest.mark.parametrize(
    "query",
    [
        "monitoring centre in aghdam ended its work",
        "мониторинговый центр в агдаме прекратил работу",
        "Ağdamdakı monitorinq mərkəzinin fəaliyyətinə xitam verildi",
        "Աղդամի մոնիթորինգի կենտրոնը դադարեց գործել",
    ],
)
def test_a_centre_that_ended_its_work_was_closed(search_index: Index, query: str) -> None:
    assert _first(search_index, query) == "2024-04-26-monitoring-centre-closed"


@pytest.mark.parametrize(
    "query",
    [
        "Gasparyan freed from his post",
        "освобождение Гаспаряна от должности",
        "Օնիկ Գասպարյանի ազատումը պաշտոնից",
        "Գասպարյանի ազատումը զբաղեցրած պաշտոնից",
        "Qasparyan vəzifəsindən azad edildi",
        "Gasparyan görevden alındı",
    ],
)
def test_freed_from_an_office_is_dismissed(search_index: Index, query: str) -> None:
    assert _first(search_index, query) == "2021-03-10-gasparyan-held-dismissed"


@pytest.mark.parametrize(
    "query",
    ["armenian captives released at the border post", "освобождение пленных на посту"],
)
def test_captives_released_at_a_post_are_not_dismissed(search_index: Index, query: str) -> None:
    hit = search(search_index, query, limit=1)[0]
    assert "dismissed" not in {match.key for match in hit.matches}


@pytest.mark.parametrize(
    ("query", "measure"),
    [
        ("mayından ölenler", "killed"),
        ("mayınlardan ölen siviller", "killed"),
        ("mayından yaralananların sayısı", "wounded"),
        ("minalardan həlak olanlar", "killed"),
        ("minadan yaralananlar", "wounded"),
        ("mayından temizlenen alan", "demined"),
        ("minalardan təmizlənən ərazi", "demined"),
    ],
)
def test_mines_in_the_ablative_kill_unless_they_are_cleared(
    search_index: Index, facts: Facts, query: str, measure: str
) -> None:
    found = facts.entries[_first(search_index, query)]
    assert isinstance(found, Figure)
    assert found.measure == measure


@pytest.mark.parametrize(
    "query", ["Şuşanın azad edilməsi tarixi", "Şuşanın alınması tarixi", "Şuşa'nın ele geçirilme tarihi"]
)
def test_the_date_of_what_was_done_is_no_history(search_index: Index, query: str) -> None:
    assert _first(search_index, query) == "2020-11-08-shusha-captured"
