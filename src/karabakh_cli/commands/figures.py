"""casualties, losses, figures: the numbers, with who reported each."""

from karabakh_cli.answer import show
from karabakh_cli.options import Figures, Output, Query, grouped

PEOPLE = ("casualties", "displacement")
THINGS = ("equipment", "infrastructure")


@grouped
def casualties(query: Query = None, *, keep: Figures, out: Output) -> None:
    """People killed, wounded, missing, captured, deserted or displaced, by whose they are.

    \b
    Examples:
      kwar casualties --source armenia
      kwar casualties azerbaijani killed
      kwar casualties --of azerbaijan --measure missing --json
    """
    _show(query, keep, out, PEOPLE)


@grouped
def losses(query: Query = None, *, keep: Figures, out: Output) -> None:
    """Equipment and infrastructure destroyed, damaged, captured or lost, by whose it was.

    \b
    Examples:
      kwar losses --source oryx
      kwar losses --of azerbaijan --item tanks
      kwar losses houses --format csv
    """
    _show(query, keep, out, THINGS)


@grouped
def figures(query: Query = None, *, keep: Figures, out: Output) -> None:
    """Every figure of any topic, by whose it is.

    \b
    Examples:
      kwar figures --topic territory
      kwar figures peacekeepers
      kwar figures --source bbc --json
    """
    _show(query, keep, out, ())


def _show(query: list[str] | None, keep: Figures, out: Output, topics: tuple[str, ...]) -> None:
    from karabakh_cli import query as ask
    from karabakh_cli import store
    from karabakh_cli.answer import narrowed

    facts = store.load(out.facts)
    filters = ask.make_filters(
        facts,
        source=keep.source or (),
        of=keep.of or (),
        as_of=keep.as_of,
        measure=keep.measure or (),
        population=keep.population or (),
        item=keep.item or (),
        topic=keep.topic or topics,
        period=keep.period or (),
    )
    found = ask.figures(facts, filters, every=keep.every)
    if query:
        found = narrowed(found, facts, out, " ".join(query))
    show(ask.by_whose(facts, found), facts, out, nothing="no figure matches")
