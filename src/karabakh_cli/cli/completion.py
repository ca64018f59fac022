"""TAB: the script for each shell, and the values that it offers, each with a short description.

Completers neither fail nor print: with an unusable base they offer nothing, and the command itself
reports the error.
"""

import os
import pkgutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

import typer

from karabakh_cli.cli.options import FORMATS, TOPICS_OF_COMMAND
from karabakh_cli.cli.params import effective_value
from karabakh_cli.errors import KwarError
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import kind_name
from karabakh_cli.facts.records import Claim, Entry, Event, Figure, Statement
from karabakh_cli.view.rows import FIELDS, FIELDS_OF_RECORDS, KIND_OF_COMMAND

SHELLS = ("bash", "zsh", "fish")
Offers = list[tuple[str, str]]

_FIGURE_COMMANDS = {command for command, kind in KIND_OF_COMMAND.items() if kind == "figure"}
"""The commands that show only figures, and so offer only who reports, or is counted in, one."""


def script(shell: str) -> str:
    """Return the completion script for a shell: bash, zsh or fish.

    The scripts are our own: Typer's do not complete after `--source=`, and its zsh script ignores
    the first TAB of a session. They call kwar by the variables that Typer reads.
    """
    data = pkgutil.get_data("karabakh_cli.cli", f"completions/kwar.{shell}")
    return (data or b"").decode()


def install() -> tuple[str, str]:
    """Install the script for the shell that is running; return the names of the shell and of the file.

    Typer finds the place and edits the shell's start-up file; the script is then replaced by ours.
    """
    from typer import completion

    shell, path = completion.install(prog_name="kwar")  # type: ignore[attr-defined]
    if shell in SHELLS:
        path.write_text(script(shell), encoding="utf-8")
    return shell, str(path)


def prepare() -> None:
    """Make Typer ready to answer a TAB."""
    from typer import completion

    completion.completion_init()  # type: ignore[attr-defined]
    # Typer has Rich fold descriptions at this width, and fish would offer each line of one.
    os.environ["COLUMNS"] = "10000"


class _Offer(str):
    """A value that is offered also for what was typed in other case or with accents.

    Typer keeps only what begins with the very letters that were typed.
    """

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Return that it is to be offered: `offers` has compared it."""
        return True


def offers(name: str, ctx: typer.Context, incomplete: str) -> Offers:
    """Return what the named completer offers that begins as typed, whatever the case and the accents.

    Nothing if the base cannot be used.
    """
    typed = _folded(incomplete)
    try:
        found = _COMPLETERS[name](ctx, typed)
    except (KwarError, OSError):
        return []
    named = [offer if isinstance(offer, tuple) else (offer, "") for offer in found]
    begun: Offers = [(_Offer(value), text) for value, text in named if _folded(value).startswith(typed)]
    return begun


def _folded(typed: str) -> str:
    """Return a word in small letters without accents."""
    plain = unicodedata.normalize("NFKD", typed.casefold().replace("ı", "i").replace("ə", "a"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _facts(ctx: typer.Context) -> Facts:
    from karabakh_cli import store

    return store.load(effective_value(ctx, "facts"))


def _counted(ctx: typer.Context, field: str) -> Offers:
    """Offer the values that a field has in the figures of a command, each with how many have it."""
    from karabakh_cli.view.wording import counted

    topics = TOPICS_OF_COMMAND.get(ctx.info_name or "")
    shown = [f for f in _facts(ctx).figures if topics is None or f.topic in topics]
    counts = Counter(value for f in shown if (value := getattr(f, field)) is not None)
    return [(value, counted(count, "figure")) for value, count in sorted(counts.items())]


def _values(field: str) -> Callable[[typer.Context, str], Offers]:
    return lambda ctx, _: _counted(ctx, field)


def _topic(ctx: typer.Context, _: str) -> Offers:
    """Offer the topics of what the command shows: statements, or figures on all topics or on some."""
    if ctx.info_name == "statements":
        return [(value, "") for value in sorted({s.topic for s in _facts(ctx).statements})]
    return _counted(ctx, "topic")


def _source(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer everyone who reports something."""
    facts = _facts(ctx)
    keys = set(facts.numbers_by("source"))
    if ctx.info_name not in _FIGURE_COMMANDS:
        said: tuple[Claim, ...] = (*facts.statements, *facts.events)
        keys |= {key for claim in said for key in claim.source}
    keys |= facts.offices.keys()
    return [*_sides(facts, incomplete), *_reporters(facts, keys, incomplete)]


def _speaks_for(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer every state and office that people speak for."""
    facts = _facts(ctx)
    keys: set[str] = set()
    for person in facts.people:
        over = person.part_of
        while over and over not in keys:
            keys.add(over)
            over = facts.reporter(over).part_of
    return [*_sides(facts, incomplete), *_reporters(facts, keys, incomplete)]


def _reporters(facts: Facts, keys: Iterable[str], start: str) -> Offers:
    """Offer these reporters, each with its name."""
    return [(key, _escape(facts.reporter(key).name)) for key in _starting_with(keys, start)]


def _of(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer everyone whose losses, people or things are counted."""
    facts = _facts(ctx)
    from karabakh_cli.query.actors import sides_counted

    keys = _starting_with(sides_counted(facts, TOPICS_OF_COMMAND.get(ctx.info_name or "", ())), incomplete)
    return [*_sides(facts, incomplete), *((key, _escape(facts.actors[key].name)) for key in keys)]


def _sides(facts: Facts, start: str) -> Offers:
    """Offer each side of the war as a whole, with the states that are of it."""
    from karabakh_cli.query.actors import states_of_side
    from karabakh_cli.query.camps import WARRING

    named = {
        f"{camp}-side": [facts.actors[key].name for key in states_of_side(facts, f"{camp} side")]
        for camp in WARRING
    }
    return [(side, " and ".join(states)) for side, states in named.items() if side.startswith(start)]


def _starting_with(keys: Iterable[str], start: str) -> list[str]:
    return sorted(key for key in keys if key.startswith(start))


def _record(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer ids of records."""
    facts = _facts(ctx)
    return [(entry.id, _escape(_title(entry))) for entry in facts.with_prefix(incomplete)]


def _named(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the ids of people or places, for the commands that list them."""
    kind = KIND_OF_COMMAND.get(ctx.info_name or "")
    found = _facts(ctx).with_prefix(incomplete) if kind in {"person", "place"} else ()
    return [(entry.id, _escape(_title(entry))) for entry in found if kind_name(type(entry)) == kind]


def _day(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the days of the war on which something happened, or those that begin as typed."""
    from karabakh_cli.facts.dates import FIRST_DAY, LAST_DAY, is_day
    from karabakh_cli.view.wording import counted

    days = Counter(event.date for event in _facts(ctx).events if is_day(event.date))
    return [
        (day, counted(count, "event"))
        for day, count in sorted(days.items())
        if day.startswith(incomplete) and (incomplete or FIRST_DAY <= day <= LAST_DAY)
    ]


def _escape(text: str) -> str:
    """Escape `[`: Typer parses descriptions as Rich markup."""
    return text.replace("[", r"\[")


def _title(entry: Entry) -> str:
    """Return what a record is, from the field of its kind that says so."""
    if isinstance(entry, Statement):
        return entry.text
    return entry.what if isinstance(entry, Figure | Event) else entry.name


def _help_topics(*_: object) -> Offers:
    """Offer the topics, and the commands that are not called as a topic is."""
    from karabakh_cli.cli.app import COMMANDS
    from karabakh_cli.cli.topics import HELP_TOPICS

    commands = {name: text for name, (_, text) in COMMANDS.items()}
    return list((commands | {name: text.splitlines()[0] for name, text in HELP_TOPICS.items()}).items())


def _export_forms(*_: object) -> list[str]:
    from karabakh_cli.cli.commands.data import FORMS

    return list(FORMS)


def _sort_keys(*_: object) -> list[str]:
    from karabakh_cli.asking.asked import SORTS

    return list(SORTS)


def _fields(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the field names of what the command shows, after those already typed."""
    kind = KIND_OF_COMMAND.get(ctx.info_name or "")
    typed, comma, _ = incomplete.rpartition(",")
    names = FIELDS[kind] if kind else FIELDS_OF_RECORDS
    taken = set(typed.split(","))
    return [typed + comma + name for name in names if name not in taken]


_COLORS = [("auto", "on a terminal"), ("always", ""), ("never", "")]

_COMPLETERS: dict[str, Callable[[typer.Context, str], Offers | list[str]]] = {
    "measure": _values("measure"),
    "population": _values("population"),
    "item": _values("item"),
    "period": _values("period"),
    "topic": _topic,
    "source": _source,
    "speaks-for": _speaks_for,
    "of": _of,
    "record": _record,
    "named": _named,
    "day": _day,
    "fields": _fields,
    "help-topic": _help_topics,
    "sort": _sort_keys,
    "export": _export_forms,
    "shell": lambda *_: list(SHELLS),
    "format": lambda *_: list(FORMATS.items()),
    "color": lambda *_: _COLORS,
}
"""The completers that options name."""
