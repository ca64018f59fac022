"""Write a base as JSON and YAML that load again."""

from typing import Any

import msgspec

from karabakh_cli.facts.base import Facts
from karabakh_cli.view.formats import harmless


def to_builtins(facts: Facts) -> dict[str, Any]:
    """Return the base in the shape of facts.yaml, without fields at their defaults."""
    whole: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(facts))
    return whole


def json_text(facts: Facts) -> str:
    """Return the base as JSON that `--facts` reads."""
    text = msgspec.json.format(msgspec.json.encode(to_builtins(facts)), indent=2).decode()
    return harmless(text) + "\n"


def yaml_text(facts: Facts) -> str:
    """Return the base as YAML in its canonical form, that of data/facts.yaml below its first comment."""
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes every value out: a fact base has no references."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
            return True

    def text(dumper: Any, data: str) -> Any:
        # What harmless writes out is then within quotes, where YAML reads it as JSON does.
        style = None if data == harmless(data) else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    Dumper.add_representer(str, text)
    return harmless(
        yaml.dump(
            to_builtins(facts),
            Dumper=Dumper,
            sort_keys=False,
            allow_unicode=True,
            width=110,
            default_flow_style=None,
        )
    )
