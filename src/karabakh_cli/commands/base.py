"""check, export, schema: the fact base itself."""

from pathlib import Path
from typing import Annotated

import typer

from karabakh_cli.answer import emit, tell
from karabakh_cli.errors import BrokenFacts
from karabakh_cli.options import Shared, grouped


@grouped
def check(
    file: Annotated[
        Path | None, typer.Argument(help="The fact base; kwar's own where none is named.", show_default=False)
    ] = None,
    *,
    shared: Shared,
) -> None:
    """Hold a fact base against the curation rules and list what contradicts itself.

    \b
    Errors make a base unusable (exit status 3). Warnings are contradictions and gaps, which may
    well be in the sources: breakdowns that do not add up, two figures of one source for one
    thing, what is reported of one side and not of the other.

    \b
    Examples:
      kwar check
      kwar check data/facts.yaml
    """
    from karabakh_cli import rules, store
    from karabakh_cli.source import describe, parse

    name, data = store.source(file or shared.facts)
    facts, problems = parse(data)
    for problem in problems:
        tell(describe(problem, name))
    if facts is None or problems:
        raise BrokenFacts(f"{name}: {len(problems)} error" + "s" * (len(problems) != 1))
    warnings = list(rules.warnings(facts))
    lines = [f"{w.record}: {w.message}" if w.record else w.message for w in warnings]
    kinds = ("figures", "events", "people", "places", "statements")
    counts = ", ".join(f"{len(getattr(facts, kind))} {kind}" for kind in kinds)
    emit("".join(f"warning: {line}\n" for line in lines))
    emit(f"{name}: no errors, {len(warnings)} warnings; {counts}\n")


@grouped
def schema(*, shared: Shared) -> None:  # noqa: ARG001
    """The JSON Schema of facts.yaml.

    \b
    Examples:
      kwar schema > facts.schema.json
    """
    from karabakh_cli.view.schema import schema_text

    emit(schema_text())
