"""Names in words."""

import pytest

from karabakh_cli.view.naming import join_names


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param([], "", id="nobody"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three"),
        pytest.param(["a, x", "b, y"], "a, x, and b, y", id="two with commas of their own"),
        pytest.param(["a, x", "b", "c, z"], "a, x; b; and c, z", id="three with commas of their own"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names: list[str], expected: str) -> None:
    assert expected == join_names(names)
