"""What a text says of its numbers: who reports them, whose they are, what is counted."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.late import contexts
from karabakh_cli.verify.words.names import Names


@pytest.fixture(scope="module")
def names(facts: Facts) -> Names:
    return Names(facts)


def read(text: str, facts: Facts, names: Names) -> dict[str, Context]:
    return {text[c.number.start : c.number.end]: c for c in contexts(text, facts, names)}


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("According to Oryx, Armenia lost 255 tanks.", {"oryx"}),
        ("Armenia lost 255 tanks, Oryx says.", {"oryx"}),
        ("Armenia lost 255 tanks by Oryx's count.", {"oryx"}),
        ("By the count of Oryx, Armenia lost 255 tanks.", {"oryx"}),
        ("Losses, as counted by Oryx:\n\n- 255 tanks of Armenia\n", {"oryx"}),
        ("Azerbaijan's Defence Ministry said that 255 were killed.", {"azerbaijan-mod"}),
        ("The Azerbaijani Ministry of Defense said that 255 were killed.", {"azerbaijan-mod"}),
        ("The Ministry of Defence of Azerbaijan has 255 killed.", {"azerbaijan-mod"}),
        ("Yerevan and Stepanakert claim that 255 were killed.", {"armenia", "artsakh"}),
        ("By 7 October Azerbaijan reported 255 tanks destroyed.", {"azerbaijan"}),
        ("Azerbaijan lost 255 tanks.", set()),
        ("He sent 255 tanks to Azerbaijan.", set()),
        ("Mustagim Mammadov, the head of Tartar District, said that 255 shells fell.", {"mustagim-mammadov"}),
    ],
)
def test_whoever_reports_is_told_from_whoever_is_counted(
    text: str, claimants: set[str], facts: Facts, names: Names
) -> None:
    assert read(text, facts, names)["255"].claimants == claimants


def test_each_of_two_claimants_in_a_sentence_has_its_own_number(facts: Facts, names: Names) -> None:
    found = read("UNHCR counted 91,000 people displaced, the IOM 90,640.", facts, names)

    assert found["91,000"].claimants == {"unhcr"}
    assert found["90,640"].claimants == {"iom"}


def test_a_claimant_at_the_end_reports_all_numbers_of_the_sentence(facts: Facts, names: Names) -> None:
    found = read("In Barda 21 civilians were killed and 70 wounded, HRW said.", facts, names)

    assert [(one.claimants, one.certain) for one in found.values()] == [(frozenset({"hrw"}), True)] * 2


def test_a_pronoun_that_reports_is_whoever_was_named_before(facts: Facts, names: Names) -> None:
    found = read("HRW counted 21 killed in Barda. It also has 70 wounded.", facts, names)

    assert found["70"].claimants == {"hrw"}
    assert found["70"].certain


def test_who_was_named_before_holds_on_without_being_certain(facts: Facts, names: Names) -> None:
    found = read("HRW counted 21 killed in Barda. Another 70 were wounded.", facts, names)

    assert found["70"].claimants == {"hrw"}
    assert not found["70"].certain


def test_a_claimant_that_the_base_does_not_know_is_kept_by_name(facts: Facts, names: Names) -> None:
    found = read("The Daily Examiner says that 255 were killed.", facts, names)

    assert found["255"].stranger == "The Daily Examiner"
    assert found["255"].claimants == set()


def test_each_number_has_its_own_measure_noun_and_side(facts: Facts, names: Names) -> None:
    text = "85 Azerbaijani civilians were killed and 100 Armenian soldiers wounded, while 7 tanks were lost."
    found = read(text, facts, names)

    assert [found[n].measure.values & {"killed", "wounded", "lost"} for n in ("85", "100", "7")] == [
        {"killed"},
        {"wounded"},
        {"killed", "lost"},
    ]
    assert found["85"].side.values == {"azerbaijani"}
    assert found["100"].side.values == {"armenian"}
    assert "civilian" in found["85"].noun.values
    assert "tanks" in found["7"].noun.values


def test_what_is_counted_goes_on_into_the_next_sentence(facts: Facts, names: Names) -> None:
    found = read(
        "Azerbaijan lost 2,783 servicemen killed. The number was later raised to 2,906.", facts, names
    )

    assert "killed" in found["2,906"].measure.values
    assert found["2,906"].measure.weight < found["2,783"].measure.weight


def test_a_new_paragraph_starts_anew(facts: Facts, names: Names) -> None:
    found = read("HRW counted 21 killed in Barda.\n\nThere were 70 tanks.", facts, names)

    assert found["70"].claimants == set()
    assert not found["70"].measure.values


def test_who_did_it_is_not_whom_it_was_done_to(facts: Facts, names: Names) -> None:
    assert not read("Armenian shelling killed 21 civilians.", facts, names)["21"].side.values


def test_dates_near_a_number_are_its_own(facts: Facts, names: Names) -> None:
    text = "On 3 October 2020 it had 64 dead, and on 31 October 231."
    found = read(text, facts, names)

    assert found["64"].days == ("2020-10-03",)
    assert "2020-10-31" in found["231"].days


def test_the_head_of_a_table_says_what_its_columns_count(facts: Facts, names: Names) -> None:
    text = (
        "| Side | Killed | Missing |\n|---|---|---|\n| Azerbaijan | 2,906 | 6 |\n| Armenia | 3,825 | 187 |\n"
    )
    found = read(text, facts, names)

    assert [sorted(found[n].measure.values) for n in ("2,906", "6", "187")] == [
        ["killed"],
        ["missing"],
        ["missing"],
    ]
    assert found["6"].side.values == {"azerbaijani"}
    assert found["187"].side.values == {"armenian"}


def test_the_seat_of_a_claimant_is_not_where_something_was_counted(facts: Facts, names: Names) -> None:
    found = read("It lost 2,783 men, the defence ministry in Baku announced.", facts, names)

    assert not found["2,783"].place.values


def test_what_the_writer_adds_in_a_clause_is_not_the_claimants(facts: Facts, names: Names) -> None:
    text = "Azerbaijan says that Armenia attacked a pipeline, which carries 80% of its oil."

    assert not read(text, facts, names)["80"].certain


@pytest.mark.parametrize("states", ["Armenian and Azerbaijani", "Azerbaijani and Armenian"])
@pytest.mark.parametrize("text", ["According to {} officials, 3,825 died.", "{} officials said 3,825 died."])
def test_officials_of_two_states_are_of_both(facts: Facts, names: Names, states: str, text: str) -> None:
    assert read(text.format(states), facts, names)["3,825"].claimants == {"armenia", "azerbaijan"}
