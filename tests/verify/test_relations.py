"""Who is named only by whose they are, or by an office of no one country, and how a message names them."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.check import Checker, Finding


def last(text: str, checker: Checker) -> Finding:
    return checker.check(text)[-1]


@pytest.mark.parametrize("relation", ["wife", "late father", "opponents", "own brother"])
@pytest.mark.parametrize(
    ("who", "counted"), [("Aliyev", "2,906 Azerbaijani"), ("Simonyan", "3,755 Armenian")]
)
@pytest.mark.parametrize(
    "text",
    [
        "{who}'s {relation} said {counted} soldiers were killed.",
        "{counted} soldiers were killed, {who}'s {relation} said.",
        "According to {who}'s {relation}, {counted} soldiers were killed.",
        "{counted} soldiers were killed, said {who}'s {relation}.",
    ],
)
def test_a_relation_is_not_whose_it_is(
    checker: Checker, text: str, who: str, relation: str, counted: str
) -> None:
    found = last(text.format(who=who, relation=relation, counted=counted), checker)

    assert (found.verdict, found.claimants_in_text) == ("claimant-differs", ())
    assert found.message.startswith(f"Not from {who}'s {relation}: ")


@pytest.mark.parametrize(
    ("who", "counted"), [("Aliyev", "2,906 Azerbaijani"), ("Pashinyan", "3,825 Armenian")]
)
@pytest.mark.parametrize("relation", ["His spokesman", "Her spokeswoman", "His son"])
def test_his_spokesman_is_not_the_one_named_before(
    checker: Checker, who: str, counted: str, relation: str
) -> None:
    found = last(f"{who} met the press. {relation} said {counted} soldiers were killed.", checker)

    assert found.message.startswith(f"Not from {relation[0].lower()}{relation[1:]}: ")


@pytest.mark.parametrize(
    ("side", "counted"), [("Armenia", "3,755 Armenian"), ("Azerbaijan", "2,906 Azerbaijani")]
)
@pytest.mark.parametrize("called", ["{side}'s opposition", "the opposition", "the {people} opposition"])
def test_the_opposition_does_not_speak_for_the_state(
    checker: Checker, side: str, counted: str, called: str
) -> None:
    who = called.format(side=side, people=counted.split()[1])

    assert last(f"{counted} soldiers were killed, {who} says.", checker).message.startswith(
        f"Not from {who}: "
    )


def test_somebody_with_a_name_speaks_for_herself(checker: Checker) -> None:
    for who in ("Pashinyan's wife, Anna Hakobyan,", "Pashinyan's wife", "Anna Hakobyan, Pashinyan's wife,"):
        found = last(f"{who} said that 11,000 Armenian soldiers had deserted.", checker)
        assert (found.verdict, found.claimants_in_text) == ("match", ("anna-hakobyan",))
    other = last("Aliyev's wife said that 11,000 Armenian soldiers had deserted.", checker)
    assert other.verdict == "claimant-differs"


@pytest.mark.parametrize("counted", ["2,906 Azerbaijani", "3,825 Armenian"])
@pytest.mark.parametrize("office", ["The defence ministry", "The Ministry of Defence"])
def test_a_ministry_of_no_country_is_any_of_them(checker: Checker, counted: str, office: str) -> None:
    assert last(f"{office} said {counted} soldiers were killed.", checker).verdict == "match"


@pytest.mark.parametrize("office", ["Ministry of Defence", "defence ministry", "prosecutors", "ombudsman"])
@pytest.mark.parametrize("counted", ["3,755 Armenian soldiers", "1,280 Azerbaijani soldiers"])
def test_a_message_does_not_list_the_offices_of_all_countries(
    checker: Checker, office: str, counted: str
) -> None:
    message = last(f"{counted} were killed, the {office} said.", checker).message

    assert f"ot from any country's {office}: " in message


@pytest.mark.parametrize(
    ("who", "named"),
    [
        ("Azerbaijan's Defence Ministry", "the Ministry of Defence of Azerbaijan"),
        ("Armenia's Defence Ministry", "the Ministry of Defence of Armenia"),
        ("Ilham Aliyev", "Ilham Aliyev, President of Azerbaijan"),
        ("Nikol Pashinyan", "Nikol Pashinyan, Prime Minister of Armenia"),
    ],
)
def test_a_message_names_an_office_with_its_article(checker: Checker, who: str, named: str) -> None:
    message = last(f"{who} said at least 541 Syrian fighters died.", checker).message

    assert message.startswith(f"Not from {named}: ")


@pytest.mark.parametrize(
    ("people", "number"), [("Armenian", "2,906"), ("Azerbaijani", "3,825"), ("Azerbaijani", "3,755")]
)
def test_a_message_says_that_a_number_of_another_count_is_of_others_too(
    checker: Checker, people: str, number: str
) -> None:
    found = last(f"Reuters says {number} {people} soldiers were killed.", checker)

    assert found.verdict == "quantity-differs"
    assert found.message.startswith("A different count, and not from Reuters: ")


@pytest.mark.parametrize("number", ["195", "175"])
def test_the_record_of_the_very_claimant_comes_first(checker: Checker, facts: Facts, number: str) -> None:
    text = f"The Investigative Committee spoke. It puts the Armenian missing at {number}."
    found = last(text, checker)

    assert facts.figure(found.records[0]).source == ("armenia-investigative-committee",)


@pytest.mark.parametrize(
    ("office", "named"),
    [
        (
            "Azerbaijan's prosecutors",
            "the Ministry of Defence of Azerbaijan and the Prosecutor General's Office",
        ),
        ("Armenia's prosecutors", "the Ministry of Defence of Armenia and the Prosecutor General's Office"),
    ],
)
def test_an_office_beside_one_of_a_state_is_of_that_state(checker: Checker, office: str, named: str) -> None:
    said = f"{office} and the defence ministry said at least 541 Syrian fighters died."
    message = last(said, checker).message

    assert message.startswith(f"Not from each of {named}")


@pytest.mark.parametrize("side", ["Armenia", "Azerbaijan"])
def test_what_somebodys_allies_have_they_need_not_have_counted(checker: Checker, side: str) -> None:
    found = last(f"{side}'s allies have 1,960 peacekeepers in Nagorno-Karabakh.", checker)

    assert "not from" not in found.message
