"""verify: check every number in a text against the base."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from karabakh_cli.cli.options import Output
from karabakh_cli.cli.output import (
    emit,
    first_records,
    format_of,
    note,
    print_rows,
    print_table,
    refuse_fields,
)
from karabakh_cli.cli.values import FileName
from karabakh_cli.errors import Misuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_cli.facts.base import Facts

_GITHUB = "github"
"""The format of annotations, in addition to those of every command."""

Texts = Annotated[
    list[str] | None,
    typer.Argument(
        click_type=FileName(readable=False),
        metavar="[FILE|-]...",
        help="Texts to check (default: -).",
        show_default=False,
    ),
]


def verify(files: Texts = None, *, out: Output) -> None:
    """Check every number in a text: who reported it, and whether the text says so.

    Reads plain text or Markdown in English. Each number that counts something has a verdict:

    \b
      match             reported, as the text says
      superseded        reported, and revised since by the same source
      claimant-differs  reported, but by others than the text says
      quantity-differs  reported, but for another side, group, thing, measure or time
      bound-differs     reported, but with another qualifier (at least, about, more than)
      unknown           nobody in the base reports it

    With --format github, prints annotations for a workflow. Exit status: 0 if all match, 1 if not.

    \b
    Examples:
      kwar verify draft.md
      pandoc draft.docx -t plain | kwar verify -
      kwar verify draft.md --json
    """
    from karabakh_cli import store
    from karabakh_cli.cli.texts import read_text

    chosen = format_of(out, _GITHUB)
    if chosen == _GITHUB:
        refuse_fields(out)
    texts = [(name, _in_english(name, read_text(name))) for name in files or ["-"]]
    rows = _rows(texts, store.load(out.facts))
    _print(rows, chosen, out)
    if any(row["verdict"] != "match" for row in rows):
        raise typer.Exit(1)


def _in_english(name: str, text: str) -> str:
    """Return a text. Raises Misuse if it is in another language, as nothing of that is checked."""
    from karabakh_cli.verify.text.language import seems_english

    if not seems_english(text):
        shown = "standard input" if name == "-" else name
        raise Misuse(f"{shown}: does not seem to be in English, the only language that verify reads")
    return text


def _print(rows: "Sequence[dict[str, Any]]", chosen: str, out: Output) -> None:
    """Print findings in the format asked for: one of kwar's, or annotations for GitHub."""
    shown = first_records(rows, out)
    if chosen == _GITHUB:
        from karabakh_cli.view.findings import annotations

        emit(annotations(shown))
    elif chosen != "table":
        print_rows(lambda: list(shown), out)
    elif not rows:
        note("no numbers to check")
    else:
        from karabakh_cli.view.findings import findings_answer

        print_table(lambda screen: findings_answer(shown, screen, tallied=rows), out)


def _rows(texts: "Sequence[tuple[str, str]]", facts: "Facts") -> list[dict[str, Any]]:
    """Return the findings of every text as rows."""
    import msgspec

    from karabakh_cli.verify.check import Checker

    checker = Checker(facts)
    return [
        msgspec.to_builtins(finding) for name, text in texts for finding in checker.check(text, file=name)
    ]
