"""The figures that pass one test after another, and why the others do not."""

from collections.abc import Callable, Iterable

from karabakh_cli.facts.records import Figure

Test = Callable[[Figure], bool]
LeftOut = dict[str, list[Figure]]
"""For each reason, the figures left out for it."""


class Sieve:
    """The figures that have passed every test so far, and those that have not, by the reason."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.found = list(figures)
        self.kept = self.found
        self.left_out: LeftOut = {}

    def test(self, reason: str, passes: Test) -> None:
        """Leave out the figures that fail a test, for a reason."""
        self.keep(reason, [f for f in self.kept if passes(f)])

    def keep(self, reason: str, figures: list[Figure]) -> None:
        """Leave out all figures but these, for a reason."""
        ids = {f.id for f in figures}
        if others := [f for f in self.kept if f.id not in ids]:
            self.left_out.setdefault(reason, []).extend(others)
        self.kept = figures
