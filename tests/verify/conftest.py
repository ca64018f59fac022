"""What the tests of verify share: the checker of the shipped base, and the verdicts that it gives."""

from collections.abc import Callable
from pathlib import Path

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parse import load
from karabakh_cli.verify.check import Checker


@pytest.fixture(scope="session")
def checker(facts: Facts) -> Checker:
    """Check texts against the shipped base."""
    return Checker(facts)


@pytest.fixture(scope="session")
def invented() -> Checker:
    """Check texts against the invented base."""
    return Checker(load((Path(__file__).parents[1] / "data" / "small.yaml").read_bytes(), "small.yaml"))


@pytest.fixture(scope="session")
def verdicts(checker: Checker) -> Callable[[str], list[str]]:
    """Return the verdicts on the numbers of a text, in order."""
    return lambda text: [finding.verdict for finding in checker.check(text)]
