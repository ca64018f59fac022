"""Check the numbers of a text: a finding for each that counts something."""

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.judging.judge import VERDICTS, Judgement, Verdict
from karabakh_cli.verify.judging.known import Known
from karabakh_cli.verify.judging.message import message
from karabakh_cli.verify.judging.neighbours import judged_together
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.late import contexts
from karabakh_cli.verify.reading.what.parts import EARLIER
from karabakh_cli.verify.text.markup import Plain
from karabakh_cli.verify.text.numerals import PERIODS
from karabakh_cli.verify.text.sentences import Positions
from karabakh_cli.verify.words.names import Names

_BESIDE = frozenset("after before since".split())
"""Words before the war by which something else lasted."""

_COUNTS = frozenset("counted counts tallied tallies".split())
"""Verbs by which somebody has counted, whatever the number is of."""


class Finding(Struct, frozen=True, kw_only=True):
    """What the base says of one number of a text.

    `line` and `column` count from 1. `claimants_in_text` and `records` are ids, the best record first.
    """

    file: str
    line: int
    column: int
    number: str
    verdict: Verdict
    claimants_in_text: tuple[str, ...]
    records: tuple[str, ...]
    message: str


class _Where(Struct, frozen=True):
    """What gives the place of a number: the file, the text without its format, and the lines as given."""

    file: str
    plain: Plain
    positions: Positions


class Checker:
    """Checks texts against one base, whose names and numbers it gathers only once."""

    def __init__(self, facts: Facts) -> None:
        """Gather the names and the numbers of a base."""
        self._facts, self._names, self._known = facts, Names(facts), Known(facts)

    def check(self, text: str, *, file: str = "-") -> list[Finding]:
        """Return a finding for each number of a text that counts something, in the order of the text."""
        plain = Plain(text)
        where = _Where(file, plain, Positions(text))
        read = contexts(plain.text, self._facts, self._names)
        return [
            _finding(judged, context, self._facts, where)
            for context, judged in judged_together(read, self._facts, self._known)
            if _is_reported(judged, context)
        ]


def _is_reported(judged: Judgement, context: Context) -> bool:
    """Return whether a number is worth a finding: it counts something, or the base knows it."""
    known = {"match", "superseded"} if not context.number.sure else set(VERDICTS) - {"unknown"}
    return judged.verdict in known or (_counts(context) and _says_of_what(context))


def _says_of_what(context: Context) -> bool:
    """Return whether a sentence says of what, of whom or by whom its number is, in words of the base."""
    said = (context.measure, context.noun, context.side, context.place)
    reported = context.certain and (context.claimants or context.stranger)
    return bool(any(one.weight > EARLIER for one in said) or context.sides or reported)


def _counts(context: Context) -> bool:
    """Return whether a number counts something that a fact base may hold, known or not.

    A number in digits does; one in words does beside a noun, a measure or a verb of counting, or `of them`.
    How far away a place is does not, nor how far somebody went, nor, in words, how long something but the
    war lasted.
    """
    number = context.number
    if number.leads or (number.unit == "kilometres" and not context.measure.values):
        return False
    measured = number.unit is not None and context.measure.own and not _is_of_a_period(context)
    named = context.noun.own or (context.of_them and context.noun.values)
    told = context.certain and not context.words.isdisjoint(_COUNTS)
    return number.sure and bool(number.plain or named or measured or told)


def _is_of_a_period(context: Context) -> bool:
    """Return whether a number says how long something lasted, other than the war."""
    of_the_war = "war" in context.words and context.words.isdisjoint(_BESIDE)
    return context.number.unit in PERIODS and not of_the_war


def _is_attributed(judged: Judgement, context: Context) -> bool:
    """Return whether the claimants are those of the sentence, or were named before and have the number."""
    return context.certain or any(one.claimant for one in judged.fits[:1])


def _finding(judged: Judgement, context: Context, facts: Facts, where: _Where) -> Finding:
    start, end = context.number.start, context.number.end
    line, column = where.positions.at(where.plain.given(start))
    return Finding(
        file=where.file,
        line=line,
        column=column,
        number=" ".join(where.plain.text[start:end].split()),
        verdict=judged.verdict,
        claimants_in_text=tuple(sorted(context.claimants)) if _is_attributed(judged, context) else (),
        records=tuple(one.figure.id for one in judged.fits),
        message=message(judged, context, facts),
    )
