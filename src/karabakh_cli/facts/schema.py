"""The JSON Schema of facts.yaml, from the records themselves."""

import inspect

import msgspec

from karabakh_cli.facts.base import Facts


def schema_text() -> str:
    """Return the JSON Schema (draft 2020-12) of a whole fact base, indented."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A karabakh-cli fact base",
        **msgspec.json.schema(Facts),
    }
    for name, shape in schema["$defs"].items():
        described = inspect.cleandoc(shape["description"])
        # How a base is read does not concern those who write one.
        shape["description"] = described.partition("\n\n")[0] if name == "Facts" else described
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"
