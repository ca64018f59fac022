"""The JSON Schema says of a fact base what kwar itself says of it."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import yaml

from karabakh_cli.export.text import to_builtins
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.schema import schema_text

WHOLE: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "data" / "small.yaml").read_bytes())
Tree = dict[str, Any]


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """What holds a base against the schema."""
    return jsonschema.Draft202012Validator(json.loads(schema_text()))


def test_the_schema_is_itself_valid() -> None:
    schema = json.loads(schema_text())

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_small_base_is_valid(validator: jsonschema.Draft202012Validator) -> None:
    assert list(validator.iter_errors(WHOLE)) == []


def test_the_shipped_base_is_valid(validator: jsonschema.Draft202012Validator, facts: Facts) -> None:
    assert next(validator.iter_errors(to_builtins(facts)), None) is None


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(lambda tree: tree.pop("base"), id="part missing"),
        pytest.param(lambda tree: tree.update(extra=1), id="part unknown"),
        pytest.param(lambda tree: tree["figures"][0].pop("source"), id="field missing"),
        pytest.param(lambda tree: tree["figures"][0].update(mesure="killed"), id="field unknown"),
        pytest.param(lambda tree: tree["figures"][0].update(measure="kiled"), id="word unknown"),
        pytest.param(lambda tree: tree["figures"][0].update(value="1200"), id="number as text"),
        pytest.param(lambda tree: tree["figures"][0].update(source="armenia"), id="text for a list"),
        pytest.param(lambda tree: tree["figures"][0]["cite"][0].update(refs=["3"]), id="inner type"),
        pytest.param(lambda tree: tree["people"][0]["roles"][0].update(from_="1999"), id="inner field"),
        pytest.param(lambda tree: tree["places"][0].update(names={"az": "Qala"}), id="names"),
        pytest.param(lambda tree: tree["actors"]["armenia"].update(side="armenian"), id="side"),
    ],
)
def test_what_kwar_refuses_for_its_shape_the_schema_refuses(
    broken: Callable[[Tree], object], validator: jsonschema.Draft202012Validator
) -> None:
    tree = copy.deepcopy(WHOLE)
    broken(tree)

    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(tree, Facts)
    assert not validator.is_valid(tree)


def test_the_schema_has_every_field_and_word_of_a_figure() -> None:
    figure = json.loads(schema_text())["$defs"]["Figure"]

    assert list(figure["properties"]) == [field.encode_name for field in msgspec.structs.fields(Figure)]
    assert figure["required"] == ["id", "what", "topic", "measure", "source", "cite"]
    assert figure["additionalProperties"] is False
    assert "killed" in figure["properties"]["measure"]["enum"]


def test_the_schema_is_indented_and_ends_its_last_line() -> None:
    assert schema_text().startswith('{\n  "$schema"')
    assert schema_text().endswith("}\n")
