"""Whom a typed name means."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from karabakh_cli.errors import Misuse
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.capitals import CAPITALS
from karabakh_cli.query.actors import ActorRow, namesakes, reporter_id, reporters, resolve_actors, with_parts
from karabakh_cli.store.compiled import load
from karabakh_cli.view.claims import Named, claimant

LAW = settings(max_examples=30, deadline=None, derandomize=True)
AZERBAIJAN = {"azerbaijan", "azerbaijan-mod"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("azerbaijan-mod", id="id"),
        pytest.param("AZERBAIJAN MOD", id="id-in-capitals-with-a-space"),
        pytest.param("azerbaijan_mod", id="id-with-an-underscore"),
        pytest.param("ministry of defence of azerbaijan", id="name"),
        pytest.param("  Ministry-of-Defence of Azerbaijan ", id="name-with-separators"),
    ],
)
def test_an_actor_is_known_by_any_writing_of_its_name(small: Facts, name: str) -> None:
    assert reporter_id(small, name) == "azerbaijan-mod"


@pytest.mark.parametrize("name", ["witness", "Aram Şahin", "ARAM SAHIN", "Aram Shahin", "Արամ", "арам шахин"])
def test_a_person_is_known_in_any_script(small: Facts, name: str) -> None:
    assert reporter_id(small, name) == "witness"


def test_an_alias_means_the_state(small: Facts) -> None:
    assert reporter_id(small, "BAKU") == "azerbaijan"
    assert reporter_id(small, "Yerevan") == "armenia"


def test_brackets_in_a_name_need_not_be_typed(small: Facts) -> None:
    assert reporter_id(small, "watcher sic") == "watcher"


def test_a_misspelt_actor_is_refused_with_the_nearest(small: Facts) -> None:
    with pytest.raises(Misuse, match="'Azerbajan'") as refused:
        resolve_actors(small, ["Azerbajan"])

    assert refused.value.hint.startswith("did you mean azerbaijan or ")


def test_an_unknown_actor_is_refused_with_where_to_look(small: Facts) -> None:
    with pytest.raises(Misuse, match="unknown source 'zzz'") as refused:
        resolve_actors(small, ["zzz"])

    assert "kwar sources" in refused.value.hint


def test_an_unknown_side_is_refused_with_the_sides_that_have_figures(small: Facts) -> None:
    with pytest.raises(Misuse, match="unknown side 'zzz'") as refused:
        resolve_actors(small, ["zzz"], what="side")
    with pytest.raises(Misuse, match="unknown side 'azerbajan'") as misspelt:
        resolve_actors(small, ["azerbajan"], what="side")

    sides = ["armenian-side", "azerbaijani-side", *sorted({key for f in small.figures for key in f.of})]
    assert refused.value.hint == f"choose from {', '.join(sides)}"
    assert misspelt.value.hint == "did you mean azerbaijan?"


@pytest.mark.parametrize("name", ["", " ", "-", "the"])
def test_an_empty_name_is_no_actor(small: Facts, name: str) -> None:
    with pytest.raises(Misuse):
        resolve_actors(small, [name])


def test_an_actor_counts_with_all_that_speak_for_it(small: Facts) -> None:
    assert resolve_actors(small, ["azerbaijan"]) == AZERBAIJAN
    assert resolve_actors(small, ["azerbaijan-mod"]) == {"azerbaijan-mod"}


def test_parts_of_parts_count_too(facts: Facts) -> None:
    for key, reporter in facts.reporters.items():
        above = reporter.part_of
        while above:
            assert key in with_parts(facts, above), key
            above = facts.actors[above].part_of


def test_several_actors_mean_any_of_them(small: Facts) -> None:
    assert resolve_actors(small, ["armenia", "watcher"]) == {"armenia", "watcher"}


def test_a_side_that_is_no_actor_means_everyone_of_it(small: Facts) -> None:
    assert resolve_actors(small, ["third-party"]) == {"watcher", "volunteers"}
    assert resolve_actors(small, ["Third Party"]) == {"watcher", "volunteers"}


@LAW
@given(data=st.data())
def test_a_person_never_hides_an_actor_of_the_same_name(facts: Facts, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(facts.actors)))

    assert reporter_id(facts, key) == key
    assert reporter_id(facts, facts.actors[key].name) in facts.actors


def row(key: str, name: str, side: str, *aliases: str, **counts: int) -> ActorRow:
    return {"id": key, "name": name, "side": side, "aliases": list(aliases)} | (
        {"figures": 0, "statements": 0, "events": 0} | counts
    )


ROWS = [
    row("oryx", "Oryx", "third-party", figures=1),
    row("baku", "Bakı", "azerbaijan", "x", statements=2),
    row("mum", "Mum", "armenia"),
    row("arm", "Armenia", "armenia", "RA", events=3),
]


@pytest.mark.parametrize(
    ("chosen", "words", "expected"),
    [
        pytest.param([], "", ["arm", "baku", "oryx"], id="those-that-report-by-side"),
        pytest.param([], "BAKI", ["baku"], id="by-name"),
        pytest.param([], "ra", ["arm"], id="by-alias"),
        pytest.param([], "oryx armenia", [], id="every-word-counts"),
        pytest.param([], "Third Party", ["oryx"], id="by-side-of-no-state"),
        pytest.param([], "third", [], id="not-by-part-of-a-side"),
        pytest.param(["oryx", "mum"], "", ["oryx"], id="by-choice"),
    ],
)
def test_reporters_are_those_that_report(chosen: list[str], words: str, expected: list[str]) -> None:
    assert [row["id"] for row in reporters(ROWS, frozenset(chosen), words)] == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Азербайджан", "azerbaijan", id="Azerbaijan in Russian"),
        pytest.param("Ադրբեջան", "azerbaijan", id="Azerbaijan in Armenian"),
        pytest.param("AZƏRBAYCAN", "azerbaijan", id="Azerbaijan in Azerbaijani"),
        pytest.param("Армения", "armenia", id="Armenia in Russian"),
        pytest.param("Հայաստան", "armenia", id="Armenia in Armenian"),
        pytest.param("Ermənistan", "armenia", id="Armenia in Azerbaijani"),
        pytest.param("Արցախ", "artsakh", id="Artsakh in Armenian"),
        pytest.param("Россия", "russia", id="Russia in Russian"),
        pytest.param("Байрамов", "bayramov", id="a family name in Russian"),
        pytest.param("Բայրամով", "bayramov", id="a family name in Armenian"),
        pytest.param("Փաշինյան", "pashinyan", id="another in Armenian"),
        pytest.param("Никол Пашинян", "pashinyan", id="a whole name"),
    ],
)
def test_states_and_people_are_known_in_any_script(facts: Facts, name: str, key: str) -> None:
    assert reporter_id(facts, name) == key


def test_a_state_that_the_base_lacks_is_not_known_in_any_script(small: Facts) -> None:
    with pytest.raises(Misuse):
        reporter_id(small, "Россия")


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("Арутюнян", "harutyunyan-arayik, harutyunyan-jalal, harutyunyan-vagharshak"),
        ("Алиев", "aliyev, kamran-aliyev, yashar-aliyev"),
        # An alias of one of them.
        ("Akopian", "anna-hakobyan, hakobyan"),
        ("Sargsyan", "artur-sargsyan, karen-sargsyan, nairi-sargsyan, sarkissian, vaghinak-sargsyan"),
        # Nobody's id.
        ("Ghazaryan", "armen-ghazaryan, sergey-ghazaryan"),
    ],
)
def test_a_family_name_that_several_have_is_not_guessed(facts: Facts, name: str, choice: str) -> None:
    with pytest.raises(Misuse, match=f"several people are called '{name}'") as refused:
        resolve_actors(facts, [name])

    assert refused.value.hint == f"choose from {choice}"


@pytest.mark.parametrize(
    ("key", "others"),
    [
        ("aliyev", ["kamran-aliyev", "yashar-aliyev"]),
        ("hakobyan", ["anna-hakobyan"]),
        ("pashinyan", []),
        ("Алиев", []),
        ("armenia", []),
    ],
)
def test_an_id_that_is_a_family_name_has_namesakes(facts: Facts, key: str, others: list[str]) -> None:
    assert namesakes(facts, key) == others


def test_every_id_means_its_reporter(facts: Facts) -> None:
    for key in facts.reporters:
        assert reporter_id(facts, key) == key


def test_a_family_name_that_one_has_means_that_person_also_in_an_office(facts: Facts) -> None:
    assert reporter_id(facts, "Kutrovsky") == "kutrovsky"
    assert reporter_id(facts, "Khanlar Valiyev") == "khanlar-valiyev"


def test_a_compiled_base_knows_the_same_names(facts: Facts, compiled: Path) -> None:
    stored = load(compiled, "")

    assert dict(stored.spellings) == facts.spellings
    assert dict(stored.namesakes) == facts.namesakes


@pytest.mark.parametrize(("capital", "state"), CAPITALS.items())
def test_a_capital_means_its_state(facts: Facts, capital: str, state: str) -> None:
    assert reporter_id(facts, capital.title()) == state


def test_every_state_can_be_named_by_its_capital(facts: Facts) -> None:
    states = {key for key, actor in facts.actors.items() if actor.kind == "state"}

    assert states <= {*CAPITALS.values()}


PRINTED = (Named.FULL, Named.FULL_AFTER_STATE, Named.IN_SENTENCE, Named.SHORT_AFTER_STATE)
"""How a claimant is named where nothing else names its state."""


def test_a_claimant_is_known_as_answers_name_it(facts: Facts) -> None:
    by_one = {claim.source[0]: claim for claim in facts.claims if len(claim.source) == 1}

    # Each in one of the ways takes a tenth of the time that all would.
    for number, (key, claim) in enumerate(by_one.items()):
        name = claimant(claim, facts, PRINTED[number % len(PRINTED)])
        assert reporter_id(facts, (name, name.lower(), name.upper())[number % 3]) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("European Court (ECHR)", "echr"),
        ("council of europe (pace)", "pace"),
        ("ILHAM ALIYEV, PRESIDENT", "aliyev"),
        ("Nikol Pashinyan, PM", "pashinyan"),
        ("azerbaijan defence ministry", "azerbaijan-mod"),
        ("Azerbaijani Ministry of Defense", "azerbaijan-mod"),
        ("armenia defence ministry", "armenia-mod"),
        ("Armenian Ministry of Defense", "armenia-mod"),
        ("azerbaijan foreign ministry", "azerbaijan-mofa"),
        ("armenia foreign ministry", "armenia-mofa"),
    ],
)
def test_the_words_of_a_name_may_have_any_order(facts: Facts, name: str, key: str) -> None:
    assert reporter_id(facts, name) == key


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Ministry of Defence", "armenia-mod, azerbaijan-mod"),
        ("foreign ministry", "armenia-mofa, azerbaijan-mofa"),
        ("Prosecutor General", "armenia-prosecutor, azerbaijan-prosecutor"),
    ],
)
def test_an_office_that_both_states_have_is_not_guessed(facts: Facts, name: str, keys: str) -> None:
    with pytest.raises(Misuse, match="several sources are called") as refused:
        reporter_id(facts, name)

    assert refused.value.hint == f"choose from {keys}"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("azerbaijan defence bureau", "azerbaijan-mod"),
        ("armenian defence bureau", "armenia-mod"),
        ("health bureau of azerbaijan", "azerbaijan-health-ministry"),
        ("health bureau of armenia", "armenia-health-ministry"),
        ("RFE/RL", "azatutyun"),
    ],
)
def test_an_unknown_source_is_refused_with_those_that_share_its_words(
    facts: Facts, name: str, near: str
) -> None:
    with pytest.raises(Misuse, match="unknown source") as refused:
        reporter_id(facts, name)

    assert refused.value.hint.startswith(f"did you mean {near}")


def test_three_letters_are_too_few_for_a_suggestion(facts: Facts) -> None:
    with pytest.raises(Misuse, match="unknown source 'foo'") as refused:
        reporter_id(facts, "foo")

    assert refused.value.hint == "see kwar sources"
