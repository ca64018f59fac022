"""Findings as they are read, and as annotations of a workflow."""

from typing import Any

import pytest

from karabakh_cli.view.findings import annotations, findings_answer
from karabakh_cli.view.screen import Screen


def row(**changed: Any) -> dict[str, Any]:
    return {
        "file": "draft.md",
        "line": 3,
        "column": 12,
        "number": "2,783",
        "verdict": "unknown",
        "claimants_in_text": [],
        "records": ["killed"],
        "message": "Nobody reports it.",
        **changed,
    }


def test_each_finding_has_its_place_number_verdict_and_why() -> None:
    text = findings_answer([row(), row(verdict="match", file="-")], Screen(width=80))

    assert text == (
        "draft.md:3:12  2,783  unknown\n    Nobody reports it.\n"
        "3:12  2,783  match\n    Nobody reports it.\n\n2 numbers: 1 unknown, 1 match\n"
    )


@pytest.mark.parametrize("width", [30, 40, 80])
def test_nothing_is_cut_or_wider_than_the_screen(width: int) -> None:
    message = "The base has 2,783, “Azerbaijani servicemen killed”, reported by a ministry. " * 3

    text = findings_answer([row(message=message)], Screen(width=width))

    assert max(map(len, text.splitlines())) <= width
    assert " ".join(text.split()).count("Azerbaijani servicemen killed") == 3


def test_ids_are_shown_on_request() -> None:
    assert "killed" in findings_answer([row()], Screen(width=80, ids=True))
    assert "killed" not in findings_answer([row()], Screen(width=80))


def test_control_characters_are_written_out() -> None:
    assert "\x1b" not in findings_answer([row(file="a\x1b[1m", message="b\x1b")], Screen(width=80))


def test_only_what_does_not_match_is_annotated() -> None:
    rows = [row(verdict="match"), row(verdict="superseded"), row(verdict="bound-differs")]

    levels = [line.split(" ", 1)[0] for line in annotations(rows).splitlines()]

    assert levels == ["::notice", "::warning"]


def test_an_annotation_is_one_line_in_which_nothing_else_takes_effect() -> None:
    text = annotations([row(file="a,b:c%.md", message="100%\n::error::x")])

    assert text == (
        "::warning file=a%2Cb%3Ac%25.md,line=3,col=12,title=2%2C783%3A unknown::100%25%0A::error::x\n"
    )


def test_standard_input_is_no_file_of_the_repository() -> None:
    assert "file=" not in annotations([row(file="-")])


def test_the_tally_counts_what_is_left_out_too() -> None:
    text = findings_answer([row()], Screen(width=80), tallied=[row(), row(verdict="match")])

    assert text.endswith("\n2 numbers: 1 unknown, 1 match\n")
