"""The search: what is found, in what order, and why."""

import json
import subprocess
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.errors import Misuse
from karabakh_cli.facts import written_dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Cite
from karabakh_cli.facts.records import Event, Figure, Person, Place, Statement
from karabakh_cli.search.indexing.build import build
from karabakh_cli.search.indexing.index import Index, name_key
from karabakh_cli.search.indexing.texts import searchable_fields
from karabakh_cli.search.parsing.clauses import question_in
from karabakh_cli.search.parsing.dated import MAX_WORDS
from karabakh_cli.search.parsing.parse import parse_query
from karabakh_cli.search.ranking.hits import Hit
from karabakh_cli.search.ranking.matched import matched
from karabakh_cli.search.ranking.narrow import Narrowed, narrow
from karabakh_cli.search.ranking.order import is_ordered
from karabakh_cli.search.ranking.rank import ask, search
from karabakh_cli.search.ranking.score import EXACT
from karabakh_cli.search.words.lexicon import REPORTS, STOP_WORDS
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import ABBREVIATIONS

QUERIES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "queries.jsonl").read_text("utf-8").splitlines()
]
LAW = settings(max_examples=30, deadline=None, derandomize=True)
Answers = dict[str, list[Hit]]


@pytest.fixture(scope="module")
def answers(search_index: Index) -> Answers:
    """The answers to some of the queries of the file, of every kind and language."""
    return {query["q"]: search(search_index, query["q"]) for query in QUERIES[::29]}


def found(index: Index, query: str) -> list[str]:
    return [hit.id for hit in search(index, query)]


def narrowed_to(index: Index, query: str, among: Collection[str]) -> Narrowed:
    return narrow(index, parse_query(index, query), among)


# Names and ids before everything else.


class Named(NamedTuple):
    """A name and a record that is called so."""

    name: str
    id: str


def names_of(facts: Facts) -> list[Named]:
    found = []
    for entry in facts.entries.values():
        if isinstance(entry, Figure):
            continue
        spelt = [] if isinstance(entry, Event) else [n for names in entry.names.values() for n in names]
        if isinstance(entry, Person | Place):
            spelt.append(entry.name)
        if not isinstance(entry, Statement):
            spelt += entry.aliases
        found += [Named(name, entry.id) for name in spelt]
    return found


def test_every_name_is_exact_for_all_that_are_called_so(search_index: Index, facts: Facts) -> None:
    names = names_of(facts)
    called = {name_key(words(named.name)): set[str]() for named in names}
    for named in names:
        called[name_key(words(named.name))].add(named.id)

    for key, ids in called.items():
        if parse_query(search_index, key).is_date_only:
            continue  # A station called 8 November is not what happened that day.
        assert {search_index.ids[number] for number in parse_query(search_index, key).exact_matches} >= ids, (
            key
        )
    assert len(called) > 1000


def test_every_id_is_the_whole_name_of_its_record(search_index: Index, facts: Facts) -> None:
    for number, key in enumerate(facts.entries):
        assert number in search_index.names[name_key(words(key))], key


@LAW
@given(data=st.data())
def test_an_id_finds_its_record_first(search_index: Index, facts: Facts, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(facts.entries)))

    assert found(search_index, key)[0] == key


def test_nothing_but_a_whole_name_scores_as_one(answers: Answers, search_index: Index) -> None:
    for query, hits in answers.items():
        exact = {search_index.ids[number] for number in parse_query(search_index, query).exact_matches}

        assert {hit.id for hit in hits if hit.score >= EXACT} == exact, query


@LAW
@given(data=st.data())
def test_a_name_finds_first_a_record_that_is_called_so(
    search_index: Index, facts: Facts, data: st.DataObject
) -> None:
    named = data.draw(st.sampled_from(sorted(names_of(facts))))
    first = facts.entries[found(search_index, named.name)[0]]
    called = {other.name for other in names_of(facts) if other.id == first.id}

    assert name_key(words(named.name)) in {name_key(words(name)) for name in called}


@LAW
@given(data=st.data())
def test_case_accents_and_order_never_change_what_a_name_finds_first(
    search_index: Index, facts: Facts, data: st.DataObject
) -> None:
    named = data.draw(st.sampled_from(sorted(names_of(facts))))
    first = found(search_index, named.name)[0]
    shuffled = data.draw(st.permutations(named.name.split()))

    assert found(search_index, named.name.upper())[0] == first
    assert found(search_index, named.name.lower())[0] == first
    assert found(search_index, named.name.swapcase())[0] == first
    assert found(search_index, " ".join(words(named.name)))[0] == first, "without its accents"
    assert found(search_index, " ".join(shuffled))[0] == first
    assert found(search_index, f"  {named.name}?!")[0] == first


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("Şuşa", "shusha", id="azerbaijani"),
        pytest.param("Շուշի", "shusha", id="armenian"),
        pytest.param("Шуша", "shusha", id="russian"),
        pytest.param("Khankendi", "stepanakert", id="another-name"),
        pytest.param("Kelbadjar", "kalbajar", id="another-spelling"),
        pytest.param("pashinian", "pashinyan", id="another-ending"),
        pytest.param("Pashinjan", "pashinyan", id="a-slip"),
        pytest.param("who is the president of turkey", "erdogan", id="an-office"),
        pytest.param("Second Artsakh War", "2020-09-27-second-nagorno-karabakh-war", id="not-artsakh"),
    ],
)
def test_a_name_is_found_however_it_is_written(search_index: Index, query: str, expected: str) -> None:
    assert found(search_index, query)[0] == expected


# What asks for nothing, and what finds nothing.


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t\n ", id="spaces"),
        pytest.param("?!… —", id="punctuation"),
        pytest.param("\0", id="control"),
        pytest.param("💥", id="picture"),
        pytest.param("a", id="a-letter"),
        pytest.param("ə", id="a-letter-with-none-in-english"),
        pytest.param("İ", id="a-capital"),
        pytest.param("x y z", id="letters"),
        pytest.param("the of and", id="stop-words"),
        pytest.param("how many were there in the", id="a-question-about-nothing"),
    ],
)
def test_what_asks_for_nothing_is_misuse(search_index: Index, query: str) -> None:
    with pytest.raises(Misuse, match="nothing to look for") as refused:
        search(search_index, query)

    assert refused.value.hint


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("xqzzv blorf", id="nonsense"),
        pytest.param("zzzz", id="one-word"),
        pytest.param("qwertyuiop asdfghjkl", id="keys-in-a-row"),
        pytest.param("日本", id="a-word-of-elsewhere"),
        pytest.param("x" * 10_000, id="ten-thousand-letters"),
        pytest.param("zqxvw " * 2_000, id="ten-thousand-letters-of-nonsense"),
        pytest.param("1234567", id="a-number-nobody-reported"),
    ],
)
def test_nonsense_finds_nothing(search_index: Index, query: str) -> None:
    assert search(search_index, query) == []


def test_only_the_beginning_of_a_very_long_query_is_read(search_index: Index) -> None:
    said = " ".join(f"shusha{number} captured" for number in range(MAX_WORDS))

    assert len(parse_query(search_index, said).terms) <= MAX_WORDS
    assert search(search_index, f"{said} hadrut") == search(search_index, said)


def test_a_word_repeated_counts_once(search_index: Index) -> None:
    assert search(search_index, "shusha captured " * 600) == search(search_index, "shusha captured")


# Numbers.


@pytest.mark.parametrize(
    "query", ["2783", "2,783", "2,783 killed", "2783 azerbaijani soldiers killed", "٢٧٨٣", "２７８３ killed"]
)
def test_a_number_finds_who_reported_it_with_and_without_separators(
    search_index: Index, facts: Facts, query: str
) -> None:
    first = facts.entries[found(search_index, query)[0]]

    assert isinstance(first, Figure)
    assert first.value == 2783


@pytest.mark.parametrize("typo", ["2873", "2,873", "2738", "27833", "278", "2783.5"])
def test_a_slip_in_a_number_finds_nothing_by_it(search_index: Index, typo: str) -> None:
    for hit in search(search_index, typo):
        keys = {match.key for match in hit.matches}

        assert keys <= {typo.replace(",", "")}
    assert not {"2783"} & {key for term in parse_query(search_index, typo).terms for key in term.keys}


@LAW
@given(data=st.data())
def test_digits_match_exactly_or_not_at_all(search_index: Index, facts: Facts, data: st.DataObject) -> None:
    # A number that may be a year is read as one.
    numbers = [f for f in facts.figures if isinstance(f.value, int) and not 1800 <= f.value < 2100]
    figure = data.draw(st.sampled_from(numbers))
    place = data.draw(st.integers(min_value=0, max_value=len(str(figure.value)) - 1))
    digit = data.draw(st.sampled_from("123456789"))
    other = str(figure.value)[:place] + digit + str(figure.value)[place + 1 :]

    assert figure.id in found(search_index, str(figure.value))
    for hit in search(search_index, other):
        assert {match.key for match in hit.matches} <= {other}


@pytest.mark.parametrize(
    ("query", "key"), [("S-300", "s300"), ("s300", "s300"), ("T-72", "t72"), ("9K33", "9k33")]
)
def test_a_type_of_weapon_is_one_word(search_index: Index, query: str, key: str) -> None:
    hits = search(search_index, query)

    assert hits
    assert {match.key for hit in hits for match in hit.matches} == {key}


# The order and what it rests on.


def test_who_reports_decides_between_rival_figures(small_index: Index) -> None:
    by_armenia, by_azerbaijan = "killed-armenia", "killed-armenia-by-azerbaijan"

    assert found(small_index, "armenian soldiers killed according to yerevan")[0] == by_armenia
    assert found(small_index, "azerbaijan claims armenian soldiers killed")[0] == by_azerbaijan


def test_a_superseded_figure_stands_behind_its_revision(small_index: Index) -> None:
    order = found(small_index, "azerbaijani soldiers killed")

    assert order.index("killed-azerbaijan") < order.index("killed-azerbaijan-first")


def test_a_slip_counts_less_than_the_word_itself(search_index: Index) -> None:
    word, slip = (parse_query(search_index, query).terms[0] for query in ("guterres", "gutterres"))

    assert slip.how in {"typo", "spelling"}
    assert max(slip.keys.values()) < max(word.keys.values())


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_order_is_the_same_in_every_process(
    small_index: Index, kwar: list[str], clean: dict[str, str], seed: str
) -> None:
    words_ = ["find", "azerbaijani", "soldiers", "tanks", "killed", "--format", "jsonl", "--fields", "id"]
    command = [*kwar, "--facts", str(Path(__file__).parents[1] / "data" / "small.yaml"), *words_]
    done = subprocess.run(
        command, env=clean | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
    )

    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == found(
        small_index, "azerbaijani soldiers tanks killed"
    )[:10]


def test_of_equal_scores_the_kind_decides_then_the_later_day(search_index: Index) -> None:
    order = ["figure", "event", "person", "place", "statement"]
    days = dict(zip(search_index.ids, search_index.days, strict=True))
    hits = search(search_index, "boss of a breakaway region")
    ranks = [(-hit.score, order.index(hit.kind), -days[hit.id], hit.id) for hit in hits]

    assert any(one.score == other.score and one.kind != other.kind for one, other in pairwise(hits))
    assert ranks == sorted(ranks)


def test_every_match_has_points_and_a_word_of_the_query(answers: Answers) -> None:
    for query, hits in answers.items():
        # Days and amounts in words are read in figures, ё is written е, and եւ is written և.
        plain = query.replace("ё", "е").replace("եւ", "և")
        asked = f"{query} {plain} {written_dates.with_day_numbers(query)}"
        parsed = set(words(asked)) | set(" ".join(ABBREVIATIONS.values()).split())
        for match in (match for hit in hits[:5] for match in hit.matches):
            assert match.points > 0, query
            assert set(words(match.word)) <= parsed or match.word.isdigit() or match.word == "first day", (
                query
            )
            assert match.how == "language" or match.role == "date" or match.word not in STOP_WORDS | REPORTS


def test_more_of_the_query_answered_is_worth_more(small_index: Index) -> None:
    both, one = (
        search(small_index, query)[0]
        for query in ("azerbaijani tanks captured", "azerbaijani tanks taken town")
    )

    assert both.id == "tanks-azerbaijan-captured"
    assert both.score > one.score


def test_the_latest_and_the_first_of_a_series_are_ordered_by_day(small_index: Index) -> None:
    assert found(small_index, "first azerbaijani soldiers killed")[0] == "killed-azerbaijan-first"
    assert found(small_index, "latest azerbaijani soldiers killed")[0] == "killed-azerbaijan"


def test_a_claimant_that_no_record_has_is_named(search_index: Index) -> None:
    asked = ask(search_index, "armenian soldiers killed according to oryx")

    assert asked.missing_claimant == ("oryx",)
    assert ask(search_index, "armenian soldiers killed according to aliyev").missing_claimant == ()


def test_a_source_can_be_left_out(search_index: Index, facts: Facts) -> None:
    with_, without = (search(search_index, f"armenian tanks destroyed{text}") for text in ("", " not oryx"))

    assert any("oryx" in hit.id for hit in with_[:5])
    assert without
    assert not any("oryx" in getattr(facts.entries[hit.id], "source", ()) for hit in without)


def test_every_hit_says_which_of_its_words_met_the_query(answers: Answers, facts: Facts) -> None:
    for query, hits in answers.items():
        for hit in hits[:6]:
            assert matched(facts, facts.entries[hit.id], hit) or not hit.matches, (query, hit.id)


@pytest.mark.parametrize(
    ("query", "record", "expected"),
    [
        pytest.param("fallen azerbaijani troops", "killed-azerbaijan", {"soldiers", "killed"}, id="synonyms"),
        pytest.param("şahin", "witness", {"Şahin"}, id="accents"),
        pytest.param("10 february 2000", "killed-azerbaijan", {"2000-02-10"}, id="a-day"),
        pytest.param("january 2000", "2000-01-05-town-taken", {"2000-01-05"}, id="the-month-of-a-day"),
        pytest.param("1,100", "killed-azerbaijan", {"1100"}, id="a-number"),
        pytest.param("1999", "witness", {"1999"}, id="since-when"),
    ],
)
def test_matched_words_are_those_of_the_record(
    small: Facts, small_index: Index, query: str, record: str, expected: set[str]
) -> None:
    [hit] = [hit for hit in search(small_index, query) if hit.id == record]

    assert expected <= set(matched(small, small.entries[record], hit))


def invented(facts: Facts) -> Facts:
    """The base with two records more that nobody would ask for."""
    cite = (Cite(document=next(iter(facts.documents))),)
    place = Place(id="quokkaria", name="Quokkaria", kind="sea", cite=cite, aliases=("Wombatia",))
    event = Event(id="1066-wombats", date="1066", what="Wombats hibernated.", kind="incident", cite=cite)
    return msgspec.structs.replace(facts, places=(place, *facts.places), events=(event, *facts.events))


@pytest.fixture(scope="module")
def with_invented(facts: Facts) -> tuple[Index, set[str]]:
    """The index of such a base, and the words of what was added."""
    more = invented(facts)
    new = [more.entries["quokkaria"], more.entries["1066-wombats"]]
    return build(more), {
        word for entry in new for _, text in searchable_fields(more, entry) for word in words(text)
    }


@LAW
@given(data=st.data())
def test_a_record_that_shares_no_word_with_a_query_changes_nothing(
    answers: Answers, with_invented: tuple[Index, set[str]], data: st.DataObject
) -> None:
    index, added = with_invented
    query = data.draw(st.sampled_from([q for q in answers if not set(words(q)) & added]))

    assert search(index, query) == answers[query]


# Narrowing.


def test_armenian_killed_never_holds_losses_of_azerbaijan(search_index: Index, facts: Facts) -> None:
    kept = narrowed_to(search_index, "armenian killed", {figure.id for figure in facts.figures}).ids

    assert kept
    for key in kept:
        assert {facts.actors[of].side for of in facts.figure(key).of} & {"armenia", "artsakh"}, key


def test_azerbaijani_killed_never_holds_losses_of_armenia_alone(search_index: Index, facts: Facts) -> None:
    kept = narrowed_to(search_index, "azerbaijani killed", {figure.id for figure in facts.figures}).ids

    assert kept
    assert all("azerbaijan" in {facts.actors[of].side for of in facts.figure(key).of} for key in kept)


def test_narrowing_keeps_only_what_was_given(search_index: Index, facts: Facts) -> None:
    among = {figure.id for figure in facts.figures if figure.topic == "equipment"}

    kept = narrowed_to(search_index, "tanks killed shusha", among).ids
    assert kept
    assert {*kept} <= among
    assert narrowed_to(search_index, "tanks", set()).ids == []


def test_narrowing_keeps_those_that_answer_the_most(small_index: Index, small: Facts) -> None:
    among = set(small.entries)

    assert set(narrowed_to(small_index, "tanks", among).ids) >= {
        "tanks-azerbaijan",
        "tanks-azerbaijan-captured",
    }
    assert set(narrowed_to(small_index, "tanks captured", among).ids) == {
        "tanks-armenia-captured",
        "tanks-azerbaijan-captured",
    }


@pytest.mark.parametrize("town", ["stepanakert", "ganja"])
def test_narrowing_by_a_town_keeps_what_happened_there(search_index: Index, facts: Facts, town: str) -> None:
    kept = narrowed_to(
        search_index, f"civilians killed in {town}", {figure.id for figure in facts.figures}
    ).ids

    assert kept
    assert {facts.figure(key).place for key in kept} == {town}


def test_narrowing_leaves_out_what_has_only_a_related_word(search_index: Index, facts: Facts) -> None:
    kept = narrowed_to(search_index, "peacekeepers", {figure.id for figure in facts.figures}).ids

    assert "peacekeepers-agreed" in kept
    assert not {"command-posts", "fined"} & {
        facts.figure(key).item or facts.figure(key).measure for key in kept
    }


def test_narrowing_names_the_words_that_nothing_kept_has(search_index: Index, facts: Facts) -> None:
    narrowed = narrowed_to(search_index, "mesut hasanov", {person.id for person in facts.people})

    assert narrowed.unmet == ("mesut",)


def test_any_query_can_narrow_what_a_command_lists(search_index: Index, facts: Facts) -> None:
    among = {*[*facts.entries][::3]}

    for query in QUERIES[::29]:
        assert set(narrowed_to(search_index, query["q"], among).ids) <= among, query["q"]


def test_one_word_for_an_office_of_two_wants_both(search_index: Index, facts: Facts) -> None:
    statements = {statement.id for statement in facts.statements}

    short, full = (narrowed_to(search_index, query, statements).ids for query in ("МИД", "foreign ministry"))
    assert short
    assert set(short) == set(full)


def test_the_first_warplane_is_not_of_the_first_war(search_index: Index, facts: Facts) -> None:
    found = search(search_index, "first warplane shot down", limit=5)

    assert isinstance(facts.entries[found[0].id], Figure)


def test_the_first_decision_is_no_first_of_december(search_index: Index) -> None:
    assert {term.role for term in parse_query(search_index, "first decision").terms}.isdisjoint({"date"})
    assert "1" not in {key for term in parse_query(search_index, "first decision").terms for key in term.keys}


def test_narrowing_by_a_whole_name_keeps_that_alone(small_index: Index, small: Facts) -> None:
    assert narrowed_to(small_index, "fall of the town", set(small.entries)).ids == ["2000-01-05-town-taken"]


def test_narrowing_by_who_reports_keeps_their_reports(small_index: Index, small: Facts) -> None:
    among = {figure.id for figure in small.figures}

    assert narrowed_to(small_index, "killed according to armenia", among).ids == ["killed-armenia"]


def test_searching_among_some_keeps_their_order_where_scores_alone_decide(
    search_index: Index, answers: Answers
) -> None:
    for query, hits in list(answers.items())[::3]:
        parsed = parse_query(search_index, query)
        if is_ordered(parsed) or "each side" in parsed.intent.wishes:
            continue
        # A score is raised to that of the best one behind it, who may not be among them.
        some = [hit.id for hit in hits[::2]]

        assert [hit.id for hit in search(search_index, query, {*some})] == some


@pytest.mark.parametrize(
    "query",
    [
        "how many died in ganja on 17 october",
        "сколько погибло в гяндже 17 октября",
        "gəncə 17 oktyabr ölənlər",
    ],
)
def test_no_superseded_figure_is_ahead_of_a_revision_of_the_same_day(search_index: Index, query: str) -> None:
    found = [hit.id for hit in search(search_index, query, limit=5)]
    first = "killed-people-ganja-azerbaijan-prosecutor-2020-10-17"

    assert search_index.revised_by[first] in found[: found.index(first)]


@pytest.mark.parametrize("query", ["captives held latest", "captives held now", "captives still held"])
def test_the_latest_count_may_be_years_later_and_of_some_alone(search_index: Index, query: str) -> None:
    days = dict(zip(search_index.ids, search_index.days, strict=True))

    assert days[search(search_index, query, limit=1)[0].id] > 20250000


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
@pytest.mark.parametrize("days", ["in 44 days", "44 days"])
def test_forty_four_days_are_the_war(search_index: Index, side: str, days: str) -> None:
    with_days, without = (
        [hit.id for hit in search(search_index, query, limit=3)]
        for query in (f"{side} soldiers killed {days}", f"{side} soldiers killed")
    )

    assert with_days == without


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("armenian soldiers killed in september 2022", "killed-military-armenia-armenia-2022-09"),
        (
            "azerbaijani soldiers killed in september 2022",
            "killed-military-azerbaijan-azerbaijan-mod-2022-09",
        ),
    ],
)
def test_a_count_is_of_the_month_that_it_names_before_that_in_which_it_was_said(
    search_index: Index, query: str, first: str
) -> None:
    assert search(search_index, query, limit=1)[0].id == first


@pytest.mark.parametrize(
    ("quoted", "statement"),
    [
        ("Karabakh is Azerbaijan", "aliyev-asserts-karabakh-is-azerbaijan-2019-10-03"),
        ("artsakh is armenia", "pashinyan-asserts-artsakh-is-armenia-2019-08-05"),
        ('who said "Karabakh is Azerbaijan, full stop"', "aliyev-asserts-karabakh-is-azerbaijan-2019-10-03"),
        ("who said “Artsakh is Armenia”", "pashinyan-asserts-artsakh-is-armenia-2019-08-05"),
    ],
)
def test_a_quotation_or_its_beginning_finds_its_statement(
    search_index: Index, quoted: str, statement: str
) -> None:
    assert search(search_index, quoted, limit=1)[0].id == statement


def test_of_a_count_that_grew_in_a_year_the_last_of_that_year_comes_first(search_index: Index) -> None:
    first = search(search_index, "how many armenians fled in 2023", limit=1)[0].id

    assert first == "displaced-exodus-armen-ghazaryan-2023-10-20"


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_the_first_toll_of_a_side_is_of_the_first_days_of_the_war(
    search_index: Index, facts: Facts, side: str
) -> None:
    first = facts.figure(search(search_index, f"first {side} death toll", limit=1)[0].id)

    assert first.period == "war"
    assert "2020-09-27" <= (first.stated_on or first.as_of or "") <= "2020-09-30"


def test_of_a_long_query_that_finds_nothing_its_question_is_asked(search_index: Index) -> None:
    question = "how many armenian soldiers are still missing"
    asked = f"my uncle served near Jabrayil with his nephews and never came back, {question}"

    assert [hit.id for hit in search(search_index, asked, limit=3)] == [
        hit.id for hit in search(search_index, question, limit=3)
    ]


@pytest.mark.parametrize(
    ("query", "question"),
    [
        ("how many died", ""),
        ("we met in Goris and spoke for a long time, how many died there then", "how many died there then"),
        ("we met in Goris and spoke for a long time about it all - thanks", ""),
        (
            "мы долго говорили об этой войне в Горисе, сколько солдат там погибло",
            "сколько солдат там погибло",
        ),
    ],
)
def test_the_question_of_a_long_query_is_its_last_clause_that_asks(query: str, question: str) -> None:
    assert question_in(query) == question


@pytest.mark.parametrize(
    "query",
    [
        "when did the second nagorno karabakh war start and end",
        "start and end dates of the war",
        "когда началась и закончилась война",
    ],
)
def test_both_ends_of_the_war_are_in_its_own_record(search_index: Index, query: str) -> None:
    assert search(search_index, query, limit=1)[0].id == "2020-09-27-second-nagorno-karabakh-war"
