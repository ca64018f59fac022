"""What formats a text changes nothing of what is said of its numbers, nor where they are."""

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_cli.facts.parse import load
from karabakh_cli.verify.check import Checker, Finding
from karabakh_cli.verify.text.markup import Plain

SMALL = Checker(load((Path(__file__).parents[1] / "data" / "small.yaml").read_bytes(), "small.yaml"))
TEXT = """\
Azerbaijan has more than 2,000 Armenian soldiers killed, and Armenia says that 1,200 of its soldiers were
killed. Baku said that 1,000 to 1,100 of its soldiers were killed.

About 1,200 of its soldiers were killed, Armenia says."""


def said(found: list[Finding]) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [(re.sub(r"\W", "", f.number), f.verdict, f.claimants_in_text, f.records) for f in found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param("\n".join(f"> {line}".rstrip() for line in TEXT.split("\n")), id="a quotation"),
        pytest.param("\n".join(f"   {line}" for line in TEXT.split("\n")), id="indentation"),
        pytest.param(re.sub(r"\d,\d+", r"**\g<0>**", TEXT), id="numbers in bold"),
        pytest.param(re.sub(r"\d,\d+", r"<b>\g<0></b>", TEXT), id="numbers in bold HTML"),
        pytest.param(TEXT.replace("Armenia says", "_Armenia_ says"), id="names in italics"),
        pytest.param(re.sub("Baku|soldiers", r"[\g<0>](https://a.b/c_2020)", TEXT), id="links"),
        pytest.param(TEXT.replace("soldiers", "sol\u00addiers"), id="soft hyphens"),
        pytest.param(TEXT.replace(" ", " \u200b"), id="spaces of no width"),
        pytest.param(TEXT.replace(" ", "  "), id="two spaces"),
        *(
            pytest.param(
                "\n\n".join(textwrap.fill(part, width) for part in TEXT.split("\n\n")), id=f"{width}"
            )
            for width in (20, 40, 72)
        ),
    ],
)
def test_format_changes_no_verdict(text: str) -> None:
    assert said(SMALL.check(TEXT)) == said(SMALL.check(text))
    assert [f.verdict for f in SMALL.check(TEXT)] == ["match", "match", "match", "bound-differs"]


def test_a_number_is_pointed_at_where_it_was_given() -> None:
    text = "First.\r\n\r\n> Armenia says that **1,200** of [its soldiers](https://a.b) were killed."
    (found,) = SMALL.check(text)
    assert text.split("\n")[found.line - 1][found.column - 1 :].startswith("1,200")
    assert found.number == "1,200"


def test_a_sign_between_numbers_is_no_emphasis() -> None:
    assert Plain("5*3 and 2*4").text == "5*3 and 2*4"


@given(st.text(st.sampled_from("ab1 *_[]()<>\n\r\t\u00ad\u200b|`#"), max_size=60))
def test_every_letter_is_one_of_the_text(text: str) -> None:
    plain = Plain(text)
    assert "".join(text[plain.given(place)] for place in range(len(plain.text))) == plain.text


def test_many_names_before_a_verb_are_read() -> None:
    text = "Armenia and Azerbaijan and " * 200 + "Baku said that 1,200 Armenian soldiers were killed."
    assert [finding.number for finding in SMALL.check(text)] == ["1,200"]


def test_data_without_sentences_is_read(checker: Checker) -> None:
    assert len(checker.check("killed, 2783, 2906\n" * 400)) == 800
