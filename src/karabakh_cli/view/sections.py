"""Figures in the sections of an answer: their headings, their labels and their order."""

from collections.abc import Sequence

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.camps import WARRING, subject_of
from karabakh_cli.query.whole import is_whole
from karabakh_cli.view import phrases, wording


def arranged(figures: Sequence[Figure], facts: Facts, *, by_subject: bool) -> list[Figure]:
    """Return figures so that those of a section are together, in it those of a subject."""
    sections = [section_and_label(f, facts, by_subject=by_subject)[0] for f in figures]
    subjects: list[str] = [*WARRING, "both"]

    def key(found: tuple[Figure, str]) -> tuple[int, int]:
        figure, section = found
        subject = subject_of(facts, figure)
        rank = subjects.index(subject) if subject in subjects else len(subjects)
        return 0 if by_subject else sections.index(section), rank

    return [figure for figure, _ in sorted(zip(figures, sections, strict=True), key=key)]


def section_and_label(figure: Figure, facts: Facts, *, by_subject: bool) -> tuple[str, str]:
    """Return the section of a figure and its label there."""
    plain = figure.population or figure.item
    whole = figure.rank == "headline" or is_whole(facts, figure, measures=[figure.measure])
    named = phrases.is_named_by_measure(figure)
    if not (plain and whole and figure.of and named):
        label = phrases.worded(figure)
    elif by_subject:
        label = phrases.quantity(figure)
    else:
        measure = f", {figure.measure.replace('-', ' ')}" if figure.item else ""
        label = phrases.subject(facts, figure) + measure
    if by_subject:
        return phrases.subject_heading(facts, figure), label
    return wording.heading(phrases.section(figure) if plain and named else figure.topic), label
