"""What TAB offers: values that the base really holds, each with a word on what it is.

Nothing here may fail or print: a broken base offers nothing, and the command itself will say why.
"""

import functools
from collections.abc import Callable, Iterable
from typing import Any

import typer

from karabakh_cli.errors import KwarError
from karabakh_cli.facts.records import Claim, Entry, Event, Facts, Figure, Statement

Offers = list[tuple[str, str]]


_OF_FIGURES = {"casualties", "losses", "figures", "compare", "history"}
"""The commands that show figures alone, and so offer only who reports or is counted in one."""


def never_fail(offer: Callable[..., Any]) -> Callable[..., Any]:
    """The same offers, and none where the base cannot be used."""

    @functools.wraps(offer)
    def guarded(*arguments: Any, **named: Any) -> Any:
        try:
            return offer(*arguments, **named)
        except (KwarError, OSError):
            return []

    return guarded


def _facts(ctx: typer.Context) -> Facts:
    from karabakh_cli import store
    from karabakh_cli.cli.options import effective_value

    return store.load(effective_value(ctx, "facts"))


def _counted(facts: Facts, field: str) -> Offers:
    counts = sorted(facts.count_by(field).items())
    return [(value, f"{count} figure" + "s" * (count > 1)) for value, count in counts]


def _values(field: str) -> Callable[[typer.Context], Offers]:
    def offer(ctx: typer.Context) -> Offers:
        return _counted(_facts(ctx), field)

    return offer


measure = _values("measure")
population = _values("population")
item = _values("item")
period = _values("period")


def topic(ctx: typer.Context) -> Offers:
    """The topics of figures, or of statements for the command that shows those."""
    facts = _facts(ctx)
    if ctx.info_name == "statements":
        return [(value, "") for value in sorted({s.topic for s in facts.statements})]
    return _counted(facts, "topic")


def source(ctx: typer.Context, incomplete: str) -> Offers:
    """Everyone who reports something and whose id begins so."""
    facts = _facts(ctx)
    keys = set(facts.count_by("source"))
    if ctx.info_name not in _OF_FIGURES:
        said: tuple[Claim, ...] = (*facts.statements, *facts.events)
        keys |= {key for claim in said for key in claim.source}
    keys |= facts.offices.keys()
    return [(key, _literal(facts.reporter(key).name)) for key in _beginning(keys, incomplete)]


def of(ctx: typer.Context, incomplete: str) -> Offers:
    """Everyone whose losses, people or things are counted and whose id begins so."""
    facts = _facts(ctx)
    keys = _beginning(facts.count_by("of"), incomplete)
    return [(key, _literal(facts.actors[key].name)) for key in keys]


def _beginning(keys: Iterable[str], start: str) -> list[str]:
    return sorted(key for key in keys if key.startswith(start))


def record(ctx: typer.Context, incomplete: str) -> Offers:
    """Every id that begins so, with what it is."""
    facts = _facts(ctx)
    return [(entry.id, _literal(title(entry))) for entry in facts.with_prefix(incomplete)]


def _literal(text: str) -> str:
    """The text as Typer, which takes it for Rich's markup, has to be given it to leave it as it is."""
    return text.replace("[", r"\[")


def title(entry: Entry) -> str:
    """What a record is, in the words of its own field for that."""
    if isinstance(entry, Statement):
        return entry.text
    return entry.what if isinstance(entry, Figure | Event) else entry.name


def fields(ctx: typer.Context, incomplete: str) -> list[str]:
    """The field names of what the command shows, after those already written."""
    from karabakh_cli.view.rows import FIELDS, KIND_OF_COMMAND

    kind = KIND_OF_COMMAND.get(ctx.info_name or "")
    written, comma, _ = incomplete.rpartition(",")
    names = FIELDS[kind] if kind else dict.fromkeys(name for kind in FIELDS.values() for name in kind)
    taken = set(written.split(","))
    return [written + comma + name for name in names if name not in taken]


def format_() -> Offers:
    """The formats."""
    return [
        ("table", "for reading"),
        ("json", "one array"),
        ("jsonl", "one record a line"),
        ("csv", "for a spreadsheet"),
        ("tsv", "for awk and cut"),
        ("md", "Markdown with links"),
    ]


def color() -> Offers:
    """When to colour."""
    return [("auto", "on a terminal"), ("always", ""), ("never", "")]
