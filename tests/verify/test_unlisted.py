"""Nouns that no table has: a text counts something that the base does not."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Armenia lost 3,825 bridges.",
        "Oryx counted 255 Armenian ambulances lost.",
        "AZERTAC said that 672 lawsuits had been filed.",
        "The Prosecutor General's Office of Azerbaijan counted 4,186 other lawsuits.",
        "OC Media counted 41 suicides of veterans in Azerbaijan.",
        "Dmitry Perepelkin counted 49,054 families in Stepanakert.",
    ],
)
def test_what_the_base_does_not_count_is_no_match(verdicts: Callable[[str], list[str]], text: str) -> None:
    assert verdicts(text) == ["quantity-differs"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Armenia lost 3,825 sons.", "match"),
        ("Oryx counted 255 Armenian machines lost, all of them tanks.", "match"),
        ("The Labour Ministry of Azerbaijan registered 700 veterans as disabled.", "bound-differs"),
        ("At the European Parliament 607 lawmakers voted for the release of the prisoners.", "match"),
        ("Mikroskop Media counted 41 suicides of veterans in Azerbaijan by September 2022.", "match"),
    ],
)
def test_a_word_for_anything_or_of_the_record_is_no_difference(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert verdicts(text) == [verdict]


def test_what_a_side_had_happened_to_its_people_is_not_its_report(
    verdicts: Callable[[str], list[str]],
) -> None:
    said = "Artsrun Hovhannisyan said that on 3 October 2020 alone Azerbaijan had 440–450 killed."

    assert verdicts(said) == ["match"]


@pytest.mark.parametrize(
    "behind",
    ["always", "besides the missing", "nevertheless", "perhaps", "plus the missing", "previous to 2022"],
)
def test_a_word_that_only_ends_like_a_noun_of_several_counts_nothing(
    verdicts: Callable[[str], list[str]], behind: str
) -> None:
    assert verdicts(f"Azerbaijan's losses were 2,906 {behind}.") == ["match"]
