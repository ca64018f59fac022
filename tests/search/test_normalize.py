"""Words as they are compared: one spelling for every script and habit of writing."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.search.words.normalize import phonetic_key, stem, tokens, transliterate, words

LAW = settings(max_examples=80, deadline=None, derandomize=True)
# Names are written with these; the laws are not about every script of the world.
letters = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x58F, exclude_categories=["Cs", "Cn", "Cc"])
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Şuşa", "susa", id="azerbaijani-s"),
        pytest.param("Kəlbəcər", "kalbacar", id="azerbaijani-schwa"),
        pytest.param("Ağdam", "agdam", id="azerbaijani-g"),
        pytest.param("Füzuli", "fuzuli", id="azerbaijani-u"),
        pytest.param("İlham", "ilham", id="capital-dotted-i"),
        pytest.param("Qubadlı", "qubadli", id="small-dotless-i"),
        pytest.param("Erdoğan", "erdogan", id="turkish"),
        pytest.param("António", "antonio", id="portuguese"),
        pytest.param("Шуша", "shusha", id="russian"),
        pytest.param("Гянджа", "gyanja", id="russian-dzh-is-j"),
        pytest.param("Ильхам", "ilkham", id="russian-soft-sign-is-no-letter"),
        pytest.param("подъезд", "podezd", id="russian-hard-sign-is-no-letter"),
        pytest.param("Шуши", "shushi", id="russian-i"),
        pytest.param("Шуши", transliterate("Շուշի"), id="armenian-u-is-one-vowel"),
        pytest.param("Բաքու", "bak'u", id="armenian"),
        pytest.param("plain ascii 123", "plain ascii 123", id="ascii-as-it-is"),
        pytest.param("", "", id="empty"),
    ],
)
def test_any_script_becomes_plain_latin_letters(text: str, expected: str) -> None:
    assert transliterate(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2,783", ["2783"], id="thousands-comma"),
        pytest.param("2783", ["2783"], id="plain-number"),
        pytest.param("2,000,000,000", ["2000000000"], id="millions"),
        pytest.param("3,825.5", ["3825.5"], id="comma-and-point"),
        pytest.param("99.8%", ["99.8"], id="share"),
        pytest.param("2.783", ["2.783"], id="a-point-is-no-thousands-comma"),
        pytest.param("1,00", ["1", "00"], id="no-thousands"),
        pytest.param("26–27", ["26", "27"], id="a-range-is-two-numbers"),
        pytest.param("S-300", ["s300"], id="s-300"),
        pytest.param("S300", ["s300"], id="s300"),
        pytest.param("T-72", ["t72"], id="t-72"),
        pytest.param("9K33 Osa", ["9k33", "osa"], id="9k33"),
        pytest.param("TB2", ["tb2"], id="tb2"),
        pytest.param("Mi-24", ["mi24"], id="mi-24"),
        pytest.param("Su\u201125", ["su25"], id="a-hyphen-that-does-not-break"),
        pytest.param("COVID-19", ["covid", "19"], id="a-word-of-its-own-is-no-type"),
        pytest.param("Azerbaijan's", ["azerbaijan", "s"], id="possessive"),
        pytest.param("Azerbaijan’s", ["azerbaijan", "s"], id="possessive-as-typeset"),
        pytest.param("Baku–Tbilisi–Ceyhan", ["baku", "tbilisi", "ceyhan"], id="dashes-part-words"),
        pytest.param("killed-military_armenian", ["killed", "military", "armenian"], id="an-id"),
        pytest.param("Shusha, (Şuşa)!", ["shusha", "susa"], id="punctuation"),
        pytest.param("☂ … ?!", [], id="no-words"),
        pytest.param("", [], id="empty"),
    ],
)
def test_a_text_is_read_as_words_and_whole_numbers(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_number_is_never_read_as_another() -> None:
    assert words("2,783") == words("2783") != words("2,873")


@LAW
@given(number=st.integers(min_value=0, max_value=10**12))
def test_a_number_reads_alike_with_and_without_separators(number: int) -> None:
    assert words(f"{number:,}") == words(str(number)) == [str(number)]


@LAW
@given(text=letters)
def test_words_are_latin_letters_and_digits_only(text: str) -> None:
    for word in words(text):
        assert word
        assert not set(word) - set("abcdefghijklmnopqrstuvwxyz0123456789.")


@LAW
@given(text=letters)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = words(text)

    assert words(" ".join(once)) == once


@LAW
@given(text=letters)
def test_composed_and_decomposed_letters_are_the_same_words(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)

    assert words(unicodedata.normalize("NFD", composed)) == words(composed)


@pytest.mark.parametrize(
    "name", ["İlham Əliyev", "IĞDIR", "Şuşa", "Qubadlı", "Азербайджан", "Նիկոլ Փաշինյան", "İdlib"]
)
def test_case_is_never_told_apart(name: str) -> None:
    assert words(name.upper()) == words(name.lower()) == words(name)


@pytest.mark.parametrize(
    ("word", "same"),
    [
        pytest.param("tanks", "tank", id="s"),
        pytest.param("countries", "country", id="ies"),
        pytest.param("crashes", "crash", id="shes"),
        pytest.param("losses", "loss", id="sses"),
        pytest.param("missiles", "missile", id="silent-e"),
        pytest.param("killed", "killing", id="ed-and-ing"),
        pytest.param("settlements", "settlement", id="ments"),
        pytest.param("mobilizations", "mobilization", id="ations"),
    ],
)
def test_english_endings_are_one_word(word: str, same: str) -> None:
    assert stem(word) == stem(same)


@pytest.mark.parametrize("word", ["is", "bus", "2783", "9k33", "status", "crisis", "loss"])
def test_what_is_no_ending_stays(word: str) -> None:
    assert stem(word) == word


def test_different_words_are_not_stemmed_together() -> None:
    found = ["army", "arm", "armenia", "mine", "mission", "missing", "missile", "wound", "wounded"]

    assert len({stem(word) for word in found}) == len(found) - 1, "only wound and wounded are one"


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param("Kalbajar Kəlbəcər Kelbadjar Kelbajar Кельбаджар", id="kalbajar"),
        pytest.param("Pashinyan Pashinian Paşinyan Пашинян Փաշինյան", id="pashinyan"),
        pytest.param("Shusha Şuşa Шуша Shousha", id="shusha"),
        pytest.param("Khojavend Xocavənd Ходжавенд Hojavend", id="khojavend"),
        pytest.param("Qubadli Qubadlı Gubadly Gubadli", id="qubadli"),
        pytest.param("Aliyev Əliyev Aliev Алиев", id="aliyev"),
        pytest.param("Hajiyev Hacıyev Hajiev", id="hajiyev"),
        pytest.param("Ganja Gəncə Gandja", id="ganja"),
        pytest.param("Mnatsakanyan Mnatsakanian Мнацаканян", id="mnatsakanyan"),
    ],
)
def test_the_spellings_of_a_name_have_one_phonetic_key(spellings: str) -> None:
    assert len({phonetic_key(words(spelt)[0]) for spelt in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("barda", "berd"), ("hadrut", "hadut"), ("aliyev", "aliyeva"), ("ganja", "gandzasar")],
)
def test_other_names_have_other_phonetic_keys(one: str, other: str) -> None:
    assert phonetic_key(one) != phonetic_key(other)


def test_armenian_marks_inside_a_word_are_not_letters() -> None:
    assert words("Քանի՞") == words("Քանի")
    assert [token.native for token in tokens("Ո՞վ ասաց")] == ["ով", "ասաց"]


def test_what_turkish_writes_after_an_apostrophe_is_an_ending() -> None:
    assert [(token.native, token.ending) for token in tokens("Bakü'yü aldı")] == [
        ("bakü", False),
        ("yü", True),
        ("aldı", False),
    ]
