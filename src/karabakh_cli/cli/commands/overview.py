"""overview: the war on one screen."""

from typing import TYPE_CHECKING

from karabakh_cli.cli.as_of import as_known, day_asked, facts_by, note_encyclopaedia, note_undated
from karabakh_cli.cli.options import AsOf, CitedOutput
from karabakh_cli.cli.output import format_of, print_records, print_table, report_nothing
from karabakh_cli.errors import Misuse
from karabakh_cli.view.rows import FIELDS

if TYPE_CHECKING:
    from karabakh_cli.view.screen import Screen


def overview(*, as_of: AsOf = None, out: CitedOutput) -> None:
    """Show the war on one screen: losses on both sides, as each reports them.

    \b
    Examples:
      kwar overview
      kwar overview --as-of 2020-12-10
    """
    from karabakh_cli import store
    from karabakh_cli.query.filters import Filters, undated
    from karabakh_cli.query.overview import TOPICS
    from karabakh_cli.query.overview import overview as choose

    if out.limit and format_of(out) == "table":
        raise Misuse("the overview is one screen, which -n does not cut", "use it with --json")
    facts = store.load(out.facts)
    last = day_asked(as_of)
    chosen = choose(facts, as_of=last)
    note_undated(len(undated(facts, Filters(topic=TOPICS, as_of=last))), "figure")

    def drawn(screen: "Screen") -> str:
        from karabakh_cli.view.overview import overview_answer

        return overview_answer(chosen, facts, screen)

    entries = chosen.entries()
    if not entries:
        unseen = "no figures had been published by then"
        nothing = unseen if as_of else "no count has figures for both sides; see kwar figures"
        report_nothing(nothing, out, known=FIELDS["figure"])
    note_encyclopaedia(entries, facts, last)
    if format_of(out) == "table":
        print_table(drawn, out, as_of=last)
        return
    print_records(as_known(entries, facts, last), facts_by(facts, last), out, status=chosen.status)
