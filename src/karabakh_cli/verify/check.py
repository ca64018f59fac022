"""Check the numbers of a text: a finding for each that counts something."""

from collections import defaultdict

from msgspec import Struct

from karabakh_cli.facts.records import Facts, Figure
from karabakh_cli.verify.judging.judge import VERDICTS, Judgement, Verdict
from karabakh_cli.verify.judging.message import message
from karabakh_cli.verify.judging.neighbours import judged_together
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.late import contexts
from karabakh_cli.verify.reading.what.parts import OWN
from karabakh_cli.verify.text.sentences import Positions
from karabakh_cli.verify.words.names import Names


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


def check(text: str, facts: Facts, *, file: str = "-") -> list[Finding]:
    """Return a finding for each number of a text that counts something, in the order of the text."""
    by_value = figures_by_value(facts)
    positions = Positions(text)
    read = list(contexts(text, facts, Names(facts)))
    judged = judged_together(read, facts, by_value)
    found = (
        _finding(one, context, facts, text, (file, positions))
        for one, context in zip(judged, read, strict=True)
    )
    return [finding for finding in found if finding]


def figures_by_value(facts: Facts) -> dict[float, list[Figure]]:
    """Return the figures by their number, those of a range by both its ends."""
    found: dict[float, list[Figure]] = defaultdict(list)
    for figure in facts.figures:
        for value in {figure.value, figure.high} - {None}:
            found[value].append(figure)  # type: ignore[index]
    return found


def _finding(
    judged: Judgement, context: Context, facts: Facts, text: str, where: tuple[str, Positions]
) -> Finding | None:
    """Return the finding of a number; None where nothing shows that it counts something."""
    known = {"match", "superseded"} if not context.number.sure else set(VERDICTS) - {"unknown"}
    if judged.verdict in known or _counts(context):
        return _row(judged, context, facts, text, where)
    return None


def _counts(context: Context) -> bool:
    """Return whether a number counts something that a fact base may hold, known or not.

    A number in digits does; one in words does beside a noun or a measure for it, or `of them`. How far away
    a place is does not, nor how far somebody went.
    """
    number = context.number
    if number.leads or (number.unit == "kilometres" and not context.measure.values):
        return False
    measured = number.unit is not None and context.measure.weight == OWN
    named = context.noun.weight == OWN or (context.of_them and context.noun.values)
    return number.sure and bool(number.plain or named or measured)


def _row(
    judged: Judgement, context: Context, facts: Facts, text: str, where: tuple[str, Positions]
) -> Finding:
    number = context.number
    line, column = where[1].at(number.start)
    return Finding(
        file=where[0],
        line=line,
        column=column,
        number=" ".join(text[number.start : number.end].split()),
        verdict=judged.verdict,
        claimants_in_text=tuple(sorted(context.claimants)),
        records=tuple(one.figure.id for one in judged.fits),
        message=message(judged, context, facts),
    )
