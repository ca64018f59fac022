"""The help of a command: as wide as the screen, its options under headings: Filter, Output, Fact base."""

import shutil
from typing import Any

from typer.core import TyperCommand

FILTER, OUTPUT, FACT_BASE = "Filter", "Output", "Fact base"
_OTHER = "Options"
_HEADINGS = (_OTHER, FILTER, OUTPUT, FACT_BASE)
_WIDEST = 96
"""The most columns of a help: longer lines are hard to read."""


class FittedHelp:
    """A command whose help fits a narrow screen too: Typer's is never narrower than 50 columns."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help as wide as the screen, with the margin that Typer leaves."""
        formatter.width = min(shutil.get_terminal_size().columns, _WIDEST) - 2
        super().format_help(ctx, formatter)  # type: ignore[misc]


class SectionedCommand(FittedHelp, TyperCommand):
    """A command whose help shows each option under the heading in its `rich_help_panel`.

    Typer itself does so only with Rich, which costs every -h its import.
    """

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options of the command alone, then those that commands share."""
        sections: dict[str, list[tuple[str, str]]] = {"Arguments": [], **{name: [] for name in _HEADINGS}}
        for param in self.get_params(ctx):
            if record := param.get_help_record(ctx):
                own = "Arguments" if param.param_type_name == "argument" else _OTHER
                heading = getattr(param, "rich_help_panel", None) or own
                sections[heading].append(record)
        # On a narrow screen a long option has a line of its own, and its text the room below.
        column = min(30, formatter.width // 3)
        for heading, records in sections.items():
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records, col_max=column)
