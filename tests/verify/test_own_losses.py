"""The losses of whoever speaks, named by a pronoun, are its own, and what it did is done to the enemy."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("who", "enemy", "own"),
    [
        ("Azerbaijan", "749 armoured vehicles and 262 drones", "2,906 soldiers"),
        ("Azerbaijan", "7,630 soldiers", "2,906 soldiers"),
        ("Armenia's Defence Ministry", "697 tanks and armoured vehicles and 252 drones", ""),
        ("Azerbaijan's Defence Ministry", "277 artillery pieces", "2,783 soldiers"),
        ("Armenia", "749 armoured vehicles and 262 drones", "3,825 people"),
        ("Aliyev", "241 tanks", ""),
        ("Pashinyan", "7,630 men", "3,825 men"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "{} said that it had lost {}.",
        "{} said that they had already lost {}.",
        "{} wrote that its army had suffered the loss of {}.",
        "{} admitted losing {}.",
        "{} has acknowledged the loss of {}.",
        "{} said that its losses were {}.",
        "{} confirmed the loss of {}.",
    ],
)
def test_the_losses_of_a_pronoun_are_those_of_whoever_speaks(
    verdicts: Callable[[str], list[str]], text: str, who: str, enemy: str, own: str
) -> None:
    assert set() < {*verdicts(text.format(who, enemy))} <= {"quantity-differs", "claimant-differs"}
    if own and "suffered" not in text:
        assert set() < {*verdicts(text.format(who, own))} <= {"match", "superseded"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Armenia's ministry of defence admitted 7,630 killed.", "quantity-differs"),
        ("Armenia's ministry of defence claimed 7,630 killed.", "match"),
        ("Azerbaijan's ministry of defence admitted 2,783 dead on 3 December 2020.", "match"),
    ],
)
def test_the_dead_that_somebody_admits_are_its_own(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert set(verdicts(text)) == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Armenia's Defence Ministry said on 4 November 2020 that it had lost no aircraft and destroyed "
            "697 tanks and armoured vehicles and 252 drones.",
            "match",
        ),
        (
            "Aliyev said on 20 October 2020 that his army had lost few tanks and had destroyed 241 tanks.",
            "match",
        ),
        ("Azerbaijan says it has shot down 262 drones.", "quantity-differs"),
        ("Armenia says it has shot down 262 drones.", "match"),
        (
            "Armenia's Defence Ministry says it has destroyed 260 tanks and armoured vehicles.",
            "quantity-differs",
        ),
    ],
)
def test_what_whoever_speaks_did_is_done_to_the_other_side(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert set(verdicts(text)) == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("On 14 December 2020 Armenia let go its captives and got back 44 of its own people.", "match"),
        (
            "On 14 December 2020 Armenia let go its captives and got back 12 of its own people.",
            "quantity-differs",
        ),
        ("On 14 December 2020 Azerbaijan let go its captives and got back 12 of its own people.", "match"),
        (
            "On 14 December 2020 Azerbaijan let go its captives and got back 44 of its own people.",
            "quantity-differs",
        ),
    ],
)
def test_its_own_people_are_those_of_the_last_subject(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert set(verdicts(text)) == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It had lost 7,630 soldiers, Armenia conceded.", "quantity-differs"),
        ("Its army had lost 2,906 soldiers, Azerbaijan conceded.", "match"),
        ("Azerbaijan was hit. Its army, Armenia said, had lost 7,630 soldiers and Syrian fighters.", "match"),
        (
            "Armenia claimed of the army of Azerbaijan that it had lost 7,630 men and Syrian fighters.",
            "match",
        ),
    ],
)
def test_before_whoever_speaks_a_pronoun_is_its_own_only_where_it_concedes(
    verdicts: Callable[[str], list[str]], text: str, verdict: str
) -> None:
    assert set(verdicts(text)) == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Armenia said that six of its soldiers had been killed in a border clash with Azerbaijan.",
        "Azerbaijan said that seven of its soldiers had been killed in a border clash with Armenia.",
    ],
)
def test_whom_its_soldiers_fought_are_not_whose_losses_are_counted(
    verdicts: Callable[[str], list[str]], text: str
) -> None:
    assert set(verdicts(text)) == {"match"}


@pytest.mark.parametrize(
    ("one", "other"), [("Armenia's {} 85", "Azerbaijan's {} 93"), ("Azerbaijan's {} 93", "Armenia's {} 85")]
)
@pytest.mark.parametrize("toll", ["civilian toll was", "toll among civilians was"])
def test_the_toll_of_a_state_is_that_of_its_dead_and_so_is_an_elided_one(
    verdicts: Callable[[str], list[str]], one: str, other: str, toll: str
) -> None:
    elided = other.replace("{} ", "")

    assert verdicts(f"{one.format(toll)}, and {elided}.") == ["match", "match"]
    assert verdicts(f"{one.format(toll)}, and {other.format(toll)}.") == ["match", "match"]
