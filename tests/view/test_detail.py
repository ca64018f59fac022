"""One record in full: the caution first, then where to check it, and what it is tied to."""

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.query.related import related
from karabakh_cli.view.detail import detail
from karabakh_cli.view.screen import Screen


def shown(key: str, facts: Facts, width: int = 100) -> str:
    entry = facts.entries[key]
    return detail(entry, facts, related(entry, facts), Screen(width=width))


def labels(text: str) -> list[str]:
    """The names of the paragraphs above the related records."""
    above = text.partition("\n\n")[2].partition("\n\n")[0]
    return [line[:11].strip() for line in above.splitlines() if line[:1].strip()]


def test_the_number_and_what_it_counts_are_said_once_and_first(small: Facts) -> None:
    text = shown("killed-azerbaijan", small)

    assert text.startswith(
        "1,000–1,100  Azerbaijani soldiers killed\nreported by Azerbaijan · said 2000-02-10\n"
    )
    assert text.count("1,000–1,100") == 1


def test_the_caution_comes_before_anything_else(small: Facts) -> None:
    figure = msgspec.structs.replace(small.figure("killed-azerbaijan"), caveat="may grow")
    facts = msgspec.structs.replace(
        small, figures=[figure if f.id == figure.id else f for f in small.figures]
    )

    assert labels(shown("killed-azerbaijan", small))[0] == "Caution"
    assert "\nCaution      May grow. The list grew.\n" in shown("killed-azerbaijan", facts)
    assert "Caution" not in labels(shown("killed-armenia", small))


def test_a_superseded_figure_is_called_so(small: Facts) -> None:
    assert "· superseded\n" in shown("killed-azerbaijan-first", small)
    assert "superseded" not in shown("tanks-azerbaijan", small)


def test_the_day_it_was_said_and_the_day_it_counts_to_are_told_apart(small: Facts) -> None:
    both = msgspec.structs.replace(small.figure("killed-armenia"), stated_on="2000-02-02")
    facts = msgspec.structs.replace(small, figures=(both,))

    assert "reported by Armenia · said 2000-02-02 · as of 2000-01-20\n" in shown("killed-armenia", facts)
    assert "reported by Armenia · as of 2000-01-20\n" in shown("killed-armenia", small)
    assert "reported by Watcher [sic] · undated\n" in shown("tanks-azerbaijan", small)


def test_a_claimant_out_of_office_is_marked(small: Facts) -> None:
    assert "reported by Aram Şahin (former)" in shown("missing-azerbaijan", small)


def test_a_document_has_its_kind_in_words_its_day_its_reference_and_its_address(small: Facts) -> None:
    assert (
        "Sources      Gazette: The Gazette, 2000-02-01, reference 3 (press report)\n"
        "             https://example.org/gazette\n"
    ) in shown("killed-armenia", small)


def test_our_description_of_a_page_is_in_square_brackets(small: Facts) -> None:
    ours = msgspec.structs.replace(small.documents["gazette"], title_is="description")
    facts = msgspec.structs.replace(small, documents={**small.documents, "gazette": ours})

    assert "Sources      Gazette: [The Gazette], 2000-02-01" in shown("killed-armenia", facts)


def test_an_address_is_a_link_where_there_is_colour(small: Facts) -> None:
    coloured = detail(small.figures[0], small, [], Screen(width=80, color=True))

    assert ";https://example.org/gazette\x1b\\" in coloured


def test_names_are_in_the_order_of_their_languages(small: Facts) -> None:
    assert labels(shown("town", small))[:2] == ["Armenian", "Azerbaijani"]


def test_who_held_a_place_is_said_with_whose_word_it_is(small: Facts) -> None:
    assert "Held by      Azerbaijan, from 2000-01-05, according to Azerbaijan\n" in shown("town", small)


def test_a_related_statement_says_for_which_state_its_office_speaks(facts: Facts) -> None:
    assert "(Azerbaijan: Ministry of Defence)" in " ".join(shown("shushakend", facts).split())


def test_with_ids_every_related_record_has_its_own(facts: Facts) -> None:
    entry = facts.entries["2020-10-09-jabrayil-captured"]
    found = related(entry, facts)
    text = detail(entry, facts, found, Screen(width=200, ids=True))

    for _, records in found:
        assert all(record.id in text for record in records[:8])


@pytest.mark.parametrize("width", [30, 60, 80, 100])
def test_a_related_number_has_its_claimant(small: Facts, width: int) -> None:
    text = " ".join(shown("killed-armenia", small, width).split())

    assert (
        "OTHER FIGURES FOR THIS COUNT more than 2,000 Armenian soldiers killed: Azerbaijan: Defence" in text
    )


def test_of_many_related_records_the_first_are_listed_and_the_others_counted(small: Facts) -> None:
    figure = small.figure("tanks-azerbaijan")
    parts = [msgspec.structs.replace(figure, id=f"part-{n}", value=n, part_of=figure.id) for n in range(12)]
    facts = msgspec.structs.replace(small, figures=(figure, *parts))
    text = shown("tanks-azerbaijan", facts)

    parts_alone = text.partition("ITS PARTS")[2].partition("\n\n")[0]
    assert parts_alone.count("Azerbaijani tanks lost: Watcher") == 8
    assert parts_alone.endswith("\n  4 more")


def test_every_shipped_record_has_its_id_its_note_and_its_documents(facts: Facts) -> None:
    for entry in [*facts.entries.values()][::12]:
        text = "".join(detail(entry, facts, [], Screen()).split())
        wanted = [entry.id, entry.note or "", *(facts.documents[cite.document].title for cite in entry.cite)]

        assert all("".join(words.split()) in text for words in wanted), entry.id
