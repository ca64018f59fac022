"""cite: citations of records."""

from karabakh_cli.cli.lookup import records_named
from karabakh_cli.cli.options import Ids, Shared
from karabakh_cli.cli.output import emit


def cite(ids: Ids, *, shared: Shared) -> None:
    """Print a citation, ready for a footnote.

    \b
    Examples:
      kwar cite 3755
    """
    from karabakh_cli import store
    from karabakh_cli.view.citation import footnote

    facts = store.load(shared.facts)
    entries = [entry for key in ids for entry in records_named(facts, key)]
    emit("".join(footnote(entry, facts) + "\n" for entry in entries))
