"""overview: the war on one screen."""

from karabakh_cli.cli.options import AsOf, Output
from karabakh_cli.cli.output import linked, screen, write


def overview(*, as_of: AsOf = None, out: Output) -> None:
    """The war on one screen: losses on both sides, as each reports them.

    \b
    Examples:
      kwar overview
      kwar overview --as-of 2020-12-10
    """
    from karabakh_cli import store
    from karabakh_cli.query import filters as ask
    from karabakh_cli.query.overview import overview as summary
    from karabakh_cli.view.rows import row

    facts = store.load(out.facts)
    chosen = summary(facts, as_of=ask.day(as_of) if as_of is not None else None)

    def drawn() -> str:
        from karabakh_cli.view.overview import overview_page

        return overview_page(chosen, facts, screen(out))

    entries = chosen.entries()
    write(
        lambda: [row(entry, facts) for entry in entries[: out.limit]],
        drawn,
        out,
        linked=lambda: linked(entries[: out.limit], facts),
        nothing="" if entries else "nothing had been said",
    )
