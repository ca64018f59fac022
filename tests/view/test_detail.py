"""One record in full: what is known, where to check it, what it is tied to."""

import msgspec
import pytest

from karabakh_cli.facts.records import Facts
from karabakh_cli.query.related import related
from karabakh_cli.view.detail import card
from karabakh_cli.view.screen import Screen


def shown(key: str, facts: Facts, width: int | None = 80) -> str:
    entry = facts.entries[key]
    return card(entry, facts, related(entry, facts), Screen(width))


def fields(text: str) -> dict[str, str]:
    """The named values of a card in a pipe, where each has a line of its own."""
    above = text.partition("\n\n")[0].splitlines()[1:]
    return {line[:13].strip(): line[13:].strip() for line in above}


def test_a_field_that_is_not_known_is_left_out(small: Facts) -> None:
    assert "stated on" not in shown("killed-armenia", small)
    assert "stated on    2000-02-10" in shown("killed-azerbaijan", small)


def test_a_claimant_who_spoke_as_a_former_one_is_marked(small: Facts) -> None:
    assert "reported by  Aram Şahin (former)" in shown("missing-azerbaijan", small)


def test_names_are_in_the_order_of_their_languages(small: Facts) -> None:
    assert list(fields(shown("town", small, None)))[1:3] == ["Armenian", "Azerbaijani"]


def test_a_document_is_named_with_its_kind_its_day_its_marks_and_its_address(small: Facts) -> None:
    cited = shown("killed-armenia", small, None)

    assert "cited        Gazette: The Gazette, 2000-02-01 (relay), marks 3\n" in cited
    assert "\n             https://example.org/gazette\n" in cited


def test_an_address_is_a_line_without_a_name_on_a_narrow_terminal(small: Facts) -> None:
    assert "\nhttps://example.org/gazette\n" in shown("town", small, 40)


def test_an_address_is_a_link_where_there_is_colour(small: Facts) -> None:
    entry = small.figures[0]

    assert ";https://example.org/gazette\x1b\\" in card(entry, small, [], Screen(80, color=True))


@pytest.mark.parametrize("width", [30, 60, 80, None])
def test_a_tie_shows_its_claimant(small: Facts, width: int | None) -> None:
    text = " ".join(shown("killed-armenia", small, width).split())

    assert "the same as others report it more than 2,000 Armenian soldiers killed Ministry of Defence" in text


def test_every_shipped_card_holds_its_id_its_note_and_its_documents(facts: Facts) -> None:
    for entry in [*facts.entries.values()][::12]:
        text = "".join(card(entry, facts, [], Screen()).split())
        wanted = [entry.id, entry.note or "", *(facts.documents[cite.document].title for cite in entry.cite)]

        assert all("".join(words.split()) in text for words in wanted), entry.id


def test_a_long_note_is_one_line_in_a_pipe(small: Facts) -> None:
    note = "word " * 5_000 + "end"
    entry = msgspec.structs.replace(small.figures[0], note=note)

    assert f"note         {note}\n" in card(entry, small, [], Screen())
