"""The hand-written lists: everyday words, related terms and the dictionary, and what they do to a query."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.search.indexing.fields import FIELDS
from karabakh_cli.search.indexing.index import Index
from karabakh_cli.search.indexing.texts import searchable_fields
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.rank import ask, search
from karabakh_cli.search.words import concepts
from karabakh_cli.search.words.dictionary import LANGUAGES, LEFT_OUT
from karabakh_cli.search.words.lists import lines
from karabakh_cli.search.words.normalize import stem, words
from karabakh_cli.search.words.synonyms import SYNONYM_BY_WORD, key_of
from karabakh_cli.search.words.thesaurus import NEAR, everyday_words, hints, related_terms


def test_everyday_words_lead_to_words_that_records_have(search_index: Index) -> None:
    meant = {
        key_of(part)
        for listed in everyday_words().values()
        for english in listed
        for part in english.removeprefix(NEAR).split()
    }

    assert len(meant) > 1000
    assert len(meant - search_index.terms.keys() - {LEFT_OUT}) < len(meant) / 50


def test_a_word_that_records_have_means_itself(search_index: Index) -> None:
    listed = {word for word in everyday_words() if "-" not in word}
    had = {key for key, fields in search_index.terms.items() if fields.keys() != {FIELDS.index("hint")}}

    assert len(listed & had) < len(listed) / 50


def test_hints_are_of_records_and_are_words_that_their_texts_do_not_have(facts: Facts) -> None:
    assert hints().keys() <= facts.entries.keys()
    for key, hint in hints().items():
        texts = [text for name, text in searchable_fields(facts, facts.entries[key]) if name != "id"]
        said = {key_of(word) for text in texts for word in words(text)}
        new = [word for word in words(hint) if key_of(word) not in said]

        assert 2 * len(new) >= len(words(hint)), key


def test_counts_that_rival_each_other_have_no_hints(facts: Facts) -> None:
    rivals = {figure.id for figure in facts.figures if figure.topic in {"casualties", "equipment"}}

    assert not rivals & hints().keys()


def test_related_terms_are_terms_of_records_and_never_the_term_itself(search_index: Index) -> None:
    related = related_terms()

    assert all(key not in others for key, others in related.items())
    assert len(search_index.related) > 1000
    assert all(others.keys() <= search_index.terms.keys() for others in search_index.related.values())


@pytest.mark.parametrize("name", ["dictionary.txt", "thesaurus.txt", "related.txt", "hints.txt"])
def test_a_word_list_has_every_line_once_and_nothing_empty(name: str) -> None:
    found = [line.partition(" | ") for line in lines(name)]
    keys = [key for key, _, _ in found]

    assert all(key and rest for key, _, rest in found)
    assert name == "dictionary.txt" or len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", ["SIDES", "OTHER_SIDE", "STATE_CAPITALS"])
def test_what_terms_are_compared_with_are_terms(name: str) -> None:
    assert {word: key_of(word) for word in getattr(concepts, name) if key_of(word) != word} == {}


def test_the_dictionary_has_a_column_for_every_language() -> None:
    assert {line.count("|") for line in lines("dictionary.txt")} == {len(LANGUAGES)}


def test_a_cell_of_the_dictionary_has_each_word_once() -> None:
    cells = [cell.split() for line in lines("dictionary.txt") for cell in line.split("|")[1:]]

    assert [cell for cell in cells if len({*cell}) < len(cell) or "=" in cell] == []


@pytest.mark.parametrize(
    ("query", "key"),
    [
        pytest.param("minister stepped down", "resigned", id="an expression"),
        pytest.param("how close to shusha", "kilometre", id="an expression of a joining word"),
        pytest.param("frogfoot downed", "su25", id="a name of the alliance for a weapon"),
        pytest.param("ambassador to moscow", "russia", id="a capital for its state"),
        pytest.param("ten thousand deserters", "10000", id="a number in words"),
        pytest.param("twenty-five thousand displaced", "25000", id="a number of three words"),
        pytest.param("three hundred thousand refugees", "300000", id="a number with two scales"),
        pytest.param("2 миллиарда долларов", "2000000000", id="a number with its scale"),
        pytest.param("beş min əsgər", "5000", id="a number in Azerbaijani words"),
        pytest.param("հինգ հազար զինվոր", "5000", id="a number in Armenian words"),
        pytest.param("on bin asker kaçağı", "10000", id="a number in Turkish words"),
        pytest.param("пять тысяч солдат", "5000", id="a number in Russian words"),
        pytest.param("pogrm in sumgait", "pogrom", id="a slip in the singular"),
        pytest.param("erazi itirildi", "territory", id="e for the Azerbaijani letter"),
        pytest.param("Polat Haşimov", "polad", id="the last letter of a name as Turkish writes it"),
        pytest.param("Bərdə faciəsi", "strik", id="a tragedy"),
    ],
)
def test_what_people_say_instead_is_understood(search_index: Index, query: str, key: str) -> None:
    assert key in {found for asked in parse_query(search_index, query).terms for found in asked.keys}


def test_a_slip_in_a_joining_word_is_no_unknown_word(search_index: Index) -> None:
    assert parse_query(search_index, "nummber of prisoners").unknown_words == ()


def test_a_name_of_the_base_is_no_foreign_word(search_index: Index) -> None:
    bayraktar, *_ = parse_query(search_index, "bayraktar tb2 karabağ").terms

    assert "bayraktar" in bayraktar.keys
    assert "flag" not in bayraktar.keys


@pytest.mark.parametrize("did", ["killed by {} shelling", "killed by {} forces", "killed in {} attacks"])
def test_a_side_that_did_it_is_not_the_side_that_lost(search_index: Index, facts: Facts, did: str) -> None:
    for doer, sides in (("armenian", {"azerbaijan"}), ("azerbaijani", {"armenia", "artsakh"})):
        first = ask(search_index, f"civilians {did.format(doer)}", limit=1).hits[0]

        assert {*facts.figure(first.id).of} <= sides


def test_a_year_that_no_record_has_is_an_unknown_word(search_index: Index) -> None:
    assert ask(search_index, "iran hostage crisis 1979").unknown_words == ("1979",)


@pytest.mark.parametrize(
    "asked", ["tanks did {} destroy", "soldiers did {} kill", "{} captivity soldiers held"]
)
def test_who_did_it_is_told_from_who_lost_in_questions_too(search_index: Index, asked: str) -> None:
    for doer, loser in (("armenia", "azerbaijan"), ("azerbaijan", "armenia")):
        whose = [
            t for t in parse_query(search_index, f"how many {asked.format(doer)}").terms if t.role == "of"
        ]

        assert [loser in asked_for.keys for asked_for in whose] == [True]


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        pytest.param("{} убили сколько солдат", ("азербайджан", "армения"), id="ru"),
        pytest.param("{} neçə əsgər öldürüb", ("azərbaycan", "ermənistan"), id="az"),
        pytest.param("քանի զինվոր սպանեց {}", ("ադրբեջանը", "հայաստանը"), id="hy"),
        pytest.param("{} kaç asker öldürdü", ("azerbaycan", "ermenistan"), id="tr"),
    ],
)
def test_who_did_it_is_told_from_who_lost_in_other_languages(
    search_index: Index, question: str, sides: tuple[str, str]
) -> None:
    for doer, loser in zip(sides, ("armenia", "azerbaijan"), strict=True):
        terms = parse_query(search_index, question.format(doer)).terms

        assert [loser in asked.keys for asked in terms if asked.role == "of"] == [True]


@pytest.mark.parametrize("asked", ["in {} captivity", "captives held by {}", "prisoners held in {}"])
def test_the_captives_of_a_side_are_the_other_side_s(search_index: Index, asked: str) -> None:
    for captor, held in (("armenia", "azerbaijan"), ("azerbaijan", "armenia")):
        terms = parse_query(search_index, asked.format(captor)).terms

        assert [held in one.keys for one in terms if one.role == "of"] == [True]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        pytest.param("how many died in the first karabakh war", "nothing", id="an earlier war"),
        pytest.param("how many were killed in 1994", "nothing", id="a year of it"),
        pytest.param("four day war killed", "nothing", id="the fighting of 2016"),
        pytest.param("armenians killed in baku pogrom 1990", "answers", id="another matter of those years"),
        pytest.param("44 day war azerbaijani soldiers killed", "answers", id="this war by its days"),
        pytest.param("how many turkish soldiers died", "nothing", id="no count of them"),
        pytest.param("russian soldiers killed", "answers", id="a count of them"),
        pytest.param("rus barış gücü askeri konuşlandırıldı", "answers", id="deployed and not harmed"),
    ],
)
def test_a_question_about_other_dead_finds_nothing(search_index: Index, asked: str, kept: str) -> None:
    assert ("answers" if ask(search_index, asked).hits else "nothing") == kept


def test_who_took_prisoners_is_not_whose_they_were(search_index: Index) -> None:
    for doer, loser in (("armenia", "azerbaijan"), ("azerbaijan", "armenia")):
        (side,) = (
            asked
            for asked in parse_query(search_index, f"how many prisoners did {doer} take").terms
            if asked.role == "of"
        )

        assert loser in side.keys


@pytest.mark.parametrize("side", ["armenia", "azerbaijan"])
@pytest.mark.parametrize(
    "query",
    [
        "how many villages did {} take",
        "how many villages did {} retake in total",
        "villages captured by {}",
        "cities liberated by {}",
    ],
)
def test_a_side_took_its_villages_itself(search_index: Index, query: str, side: str) -> None:
    terms = parse_query(search_index, query.format(side)).terms

    assert [side in asked.keys for asked in terms if asked.role == "of"] == [True]


@pytest.mark.parametrize("query", ["сколько сел освободил азербайджан", "Azərbaycan neçə kənd azad etdi"])
def test_villages_that_are_freed_are_taken_and_not_released(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "regained-villages"


@pytest.mark.parametrize("query", ["did {} join the war", "{} savaşa katıldı mı", "{} участвовала в войне"])
def test_a_state_that_joins_a_war_is_involved_in_it(search_index: Index, query: str) -> None:
    asked = parse_query(search_index, query.format("turkey")).terms

    assert "involv" in {key for term in asked for key in term.keys}


def test_who_lost_is_told_from_who_did_it(search_index: Index) -> None:
    (side,) = (
        t for t in parse_query(search_index, "how many tanks did armenia lose").terms if t.role == "of"
    )

    assert "armenia" in side.keys


@pytest.mark.parametrize("alone", ["POWs", "frogfoot", "cleric"])
def test_an_everyday_word_may_stand_alone(search_index: Index, alone: str) -> None:
    assert ask(search_index, alone).hits


@pytest.mark.parametrize("query", ["how many georgian soldiers died", "how many soldiers died in iraq"])
def test_other_peoples_dead_are_not_those_of_this_war(search_index: Index, query: str) -> None:
    assert ask(search_index, query).hits == []


def test_what_asks_for_another_time_gets_no_count_of_this_war(search_index: Index, facts: Facts) -> None:
    for side in ("armenian", "azerbaijani"):
        hits = ask(search_index, f"{side} soldiers killed after the war", limit=3).hits

        assert {facts.figure(hit.id).period for hit in hits} == {"post-war"}


@pytest.mark.parametrize(
    "asked", ["when did armenia lose shusha", "երբ կորցրեցինք շուշին", "when was shusha taken"]
)
def test_a_place_that_was_lost_was_captured(search_index: Index, asked: str) -> None:
    assert ask(search_index, asked, limit=1).hits[0].id == "2020-11-08-shusha-captured"


def test_an_expression_has_any_ending(search_index: Index) -> None:
    pulled, pulling = (
        parse_query(search_index, f"{word} out of talks").terms[0] for word in ("pulled", "pulling")
    )

    assert pulled.keys == pulling.keys


def test_every_form_of_a_synonym_is_of_one_group() -> None:
    groups: dict[str, set[str]] = {}
    for word, key in SYNONYM_BY_WORD.items():
        groups.setdefault(stem(word), set()).add(key)

    assert {form: keys for form, keys in groups.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(
    "query",
    [
        "cost of the war",
        "how much did the war cost",
        "did pakistan fight in the war",
        "military deaths both sides",
    ],
)
def test_a_plain_question_about_this_war_is_answered(search_index: Index, query: str) -> None:
    assert ask(search_index, query).hits


def test_both_sides_are_those_that_a_count_is_of_whatever_its_words(
    search_index: Index, facts: Facts
) -> None:
    hits = ask(search_index, "military deaths both sides", limit=2).hits

    assert all(set(facts.figure(hit.id).of) >= {"armenia", "azerbaijan"} for hit in hits)


@pytest.mark.parametrize("query", ["bombing of civilians by {}", "attacks on civilians by {}"])
def test_attacks_on_civilians_are_counted_by_the_dead_of_the_other_side(
    search_index: Index, facts: Facts, query: str
) -> None:
    firsts = [
        facts.figure(ask(search_index, query.format(side), limit=1).hits[0].id)
        for side in ("azerbaijan", "armenia")
    ]

    assert [(first.measure, first.population) for first in firsts] == [("killed", "civilian")] * 2
    assert ["armenia" in firsts[0].of, "azerbaijan" in firsts[1].of] == [True, True]


def test_a_place_that_has_not_fallen_is_not_among_the_dead(search_index: Index) -> None:
    keys = {
        key for term in parse_query(search_index, "who said shusha had not fallen").terms for key in term.keys
    }

    assert "captured" in keys
    assert "killed" not in keys


@pytest.mark.parametrize("query", ["how many metres is ararat", "height of ararat in metres"])
def test_an_amount_that_no_record_has_finds_nothing(search_index: Index, query: str) -> None:
    assert not ask(search_index, query).hits
