"""The figures of a base, as they are looked up for a number and beside one another."""

from collections import defaultdict
from collections.abc import Iterator

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure


class Known:
    """The figures of a base by their number, and by what they may be taken for."""

    def __init__(self, facts: Facts) -> None:
        """Gather the figures of a base, those of a range by both its ends."""
        self._by_value: dict[float, list[Figure]] = defaultdict(list)
        self._alike: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        for figure in facts.figures:
            for value in {figure.value, figure.high} - {None}:
                self._by_value[value].append(figure)  # type: ignore[index]
            for source in figure.source:
                self._alike[figure.topic, figure.unit, source].append(figure)

    def with_value(self, value: float) -> list[Figure]:
        """Return the figures that are this number, or an end of whose range it is."""
        return self._by_value.get(value, [])

    def beside(self, figure: Figure) -> Iterator[Figure]:
        """Yield what a source of a figure counts in its unit on its topic, the figure itself too."""
        for source in figure.source:
            yield from self._alike[figure.topic, figure.unit, source]
