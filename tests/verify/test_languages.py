"""Which texts are taken for English: by their words, not by the names in them."""

import pytest

from karabakh_cli.verify.text.language import seems_english


@pytest.mark.parametrize(
    "text",
    [
        "Armenia said it had lost 3,825 people.",
        "azerbaijan has lost 2906 soldiers so far and says nothing of its tanks",
        "Azerbaijan: 2,906\nArmenia: 3,825\nOryx: 255\nUNHCR: 91,000\n",
        "| Item | Lost | Source |\n|---|---|---|\n| tanks | 255 | Oryx |\n| drones | 26 | Oryx |",
        # The same with its original.
        "Հայաստանը տվել է 3825 զոհ։ Armenia has had 3,825 people killed, it said.",
        "Baku's 2,906 (Azərbaycan Respublikasının Müdafiə Nazirliyi) is the last count.",
        "2,906",
        "",
    ],
)
def test_a_text_with_english_words_or_too_few_to_tell_is_read(text: str) -> None:
    assert seems_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Հայաստանը տվել է 3825 զոհ, Ադրբեջանը՝ 2906։",
        "Азербайджан потерял 2906 военнослужащих, Армения — 3825.",
        "Azərbaycan 2 906 hərbçinin şəhid olduğunu bildirdi, Ermənistan isə öz itkilərini 3 825 nəfər sayır.",
        "Azerbaycan 2.906 askerin şehit olduğunu açıkladı; Ermenistan ise 3.825 kayıp verdiğini duyurdu.",
        "L'armée a perdu 2906 soldats et 255 chars, selon le ministère, dans un communiqué de presse.",
        "Die Armee verlor 2906 Soldaten, und die Behörde in Baku nannte gestern auch noch 6 Vermisste.",
    ],
)
def test_a_text_in_another_language_is_not(text: str) -> None:
    assert not seems_english(text)
