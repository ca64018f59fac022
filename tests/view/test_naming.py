"""Names in words."""

import pytest

from karabakh_cli.view.naming import from_to, join_names


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


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        pytest.param(None, None, "", id="unknown"),
        pytest.param("2018", "2023", ", 2018 to 2023", id="both"),
        pytest.param("2018", None, ", from 2018", id="no end is known, nor that there is none"),
        pytest.param(None, "2023", ", until 2023", id="no beginning is known"),
    ],
)
def test_a_time_without_an_end_is_not_said_to_last(begin: str | None, end: str | None, expected: str) -> None:
    assert from_to(begin, end) == expected
