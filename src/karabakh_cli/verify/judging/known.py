"""The figures of a base, looked up by their number, and by source, topic and unit."""

from collections import defaultdict
from collections.abc import Iterator

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.query.order import rivals_in_order


class Known:
    """The figures of a base by number, and by what may be taken for one another."""

    def __init__(self, facts: Facts) -> None:
        """Gather the figures of a base, those of a range by both its ends, the ones to cite first."""
        self._by_value: dict[float, list[Figure]] = defaultdict(list)
        self._alike: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        in_order = rivals_in_order(facts, facts.figures)
        for figure in sorted(in_order, key=lambda one: one.id in facts.revised_by):
            for value in {figure.value, figure.high} - {None}:
                self._by_value[value].append(figure)  # type: ignore[index]
            for source in figure.source:
                self._alike[figure.topic, figure.unit, source].append(figure)

    def with_value(self, value: float) -> list[Figure]:
        """Return the figures with this number, or with a range that begins or ends with it.

        Those that nobody has revised come first, and of these the one that an answer has first.
        """
        return self._by_value.get(value, [])

    def beside(self, figure: Figure) -> Iterator[Figure]:
        """Yield the figures of the same source, topic and unit, the figure itself too."""
        for source in figure.source:
            yield from self._alike[figure.topic, figure.unit, source]
