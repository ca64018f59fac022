"""A long text has the verdicts of its parts, and only a few of its numbers are kept at a time."""

from collections.abc import Iterator

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.check import Checker
from karabakh_cli.verify.judging.known import Known
from karabakh_cli.verify.judging.neighbours import judged_together
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.late import contexts
from karabakh_cli.verify.words.names import Names

PART = "Oryx counts 255 Armenian tanks lost, 146 of them destroyed, and 62 Azerbaijani ones, 51 captured.\n\n"


def test_a_text_repeated_has_the_same_verdicts_again(checker: Checker) -> None:
    once = [(one.number, one.verdict, one.records) for one in checker.check(PART)]

    again = [(one.number, one.verdict, one.records) for one in checker.check(PART * 20)]

    assert again == once * 20


def test_the_first_verdict_does_not_wait_for_the_end(facts: Facts) -> None:
    taken = 0

    def read() -> Iterator[Context]:
        nonlocal taken
        for context in contexts(PART * 20, facts, Names(facts)):
            taken += 1
            yield context

    next(judged_together(read(), facts, Known(facts)))

    assert taken < 20
