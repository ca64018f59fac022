"""How a command takes whole groups of options, and which of two values of one option counts.

A command that takes `keep: Figures` or `out: Output` gets every option of that group on its
command line, and the group's values in one object.
"""

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import typer
from msgspec import Struct

_BEFORE_OR_AFTER = frozenset({"facts", "color"})
"""The options that may come before the command as well as after it."""


def expand_groups(command: Callable[..., None]) -> Callable[..., None]:
    """Return the command with each parameter that is a Struct replaced by the fields of that Struct.

    Typer reads the options from the signature; the command still gets its Structs, filled in.
    """
    groups: dict[str, type[Struct]] = {}
    parameters = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    for name, parameter in inspect.signature(command).parameters.items():
        kind = parameter.annotation
        if isinstance(kind, type) and issubclass(kind, Struct):
            groups[name] = kind
            parameters += _fields(kind)
        else:
            parameters.append(parameter)

    @functools.wraps(command)
    def run(ctx: typer.Context, **values: Any) -> None:
        for name in values.keys() & _BEFORE_OR_AFTER:
            values[name] = effective_value(ctx, name)
        for name, group in groups.items():
            values[name] = group(**{field: values.pop(field) for field in group.__struct_fields__})
        command(**values)

    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {}
    return run


def effective_value(ctx: typer.Context, name: str) -> Any:
    """Return an option's value: the one after the command, else before it, else from the environment."""
    source = ctx.get_parameter_source(name)
    here = source is not None and source.name == "COMMANDLINE"
    value = (ctx if here else ctx.find_root()).params.get(name)
    return Path(value) if name == "facts" and value is not None else value


def _fields(group: type[Struct]) -> list[inspect.Parameter]:
    """Return the fields of a group as keyword parameters."""
    kinds = get_type_hints(group, include_extras=True)
    by_keyword = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(field, by_keyword, default=default, annotation=kinds[field])
        for field, default in zip(group.__struct_fields__, group.__struct_defaults__, strict=True)
    ]
