"""The shipped base with everybody on the other side: what is asked of it has the mirrored answer."""

from typing import Any

import msgspec
import pytest

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.vocabulary import Side

MIRROR: dict[Side, Side] = {
    # Armenia and Artsakh count their dead together, so the mirror of either is the other camp's only state.
    "armenia": "azerbaijan",
    "artsakh": "azerbaijan",
    "azerbaijan": "armenia",
    "third-party": "third-party",
}


@pytest.fixture(scope="session")
def mirrored(facts: Facts) -> Facts:
    """The shipped base with everybody on the other side."""
    whole = msgspec.convert(
        msgspec.to_builtins(
            {name: getattr(facts, name) for name in ("base", "documents", "actors", "people")}
        ),
        type=dict[str, Any],
    )
    for one in [*whole["actors"].values(), *whole["people"]]:
        one["side"] = MIRROR[one["side"]]
    kept = {name: tuple(getattr(facts, name)) for name in ("figures", "events", "places", "statements")}
    turned = msgspec.convert(whole, type=Facts)
    return msgspec.structs.replace(turned, **kept)
