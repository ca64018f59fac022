"""What the tests of verify share: the checker of the shipped base."""

import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.verify.check import Checker


@pytest.fixture(scope="session")
def checker(facts: Facts) -> Checker:
    """Check texts against the shipped base."""
    return Checker(facts)
