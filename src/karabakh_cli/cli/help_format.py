"""The help of a command, its options under headings: Filter, Output, Fact base."""

import re
from typing import Any

from typer.core import TyperCommand

FILTER, OUTPUT, FACT_BASE = "Filter", "Output", "Fact base"
_OTHER = "Options"
_HEADINGS = (_OTHER, FILTER, OUTPUT, FACT_BASE)
_RANGE = r"(?:; |(?<=\[))\d+<=x(?:<=\d+)?(?=\])|  \[\d+<=x(?:<=\d+)?\]"
"""The range of a number as Typer shows it; `Show at most N records` says as much."""


class SectionedCommand(TyperCommand):
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
                sections[heading].append((record[0], re.sub(_RANGE, "", record[1])))
        for heading, records in sections.items():
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)
