"""Who reports what: a table of actors, by side."""

from karabakh_cli.facts.records import Facts
from karabakh_cli.view.block import Block
from karabakh_cli.view.rows import Row
from karabakh_cli.view.screen import Screen
from karabakh_cli.view.terminal import lines, page

_SIDES = {
    "armenia": "Armenia",
    "artsakh": "Artsakh",
    "azerbaijan": "Azerbaijan",
    "third-party": "Third parties",
}


def actors_page(rows: list[Row], facts: Facts, screen: Screen) -> str:
    """Every actor with the counts of its records and the documents they rest on."""
    if screen.width is None:
        header = ["SIDE", "NAME", "FIGURES", "STATEMENTS", "EVENTS", "RESTS ON", "ID"]
        cells = [
            [
                row["side"],
                _name(row),
                *(str(row[k]) for k in ("figures", "statements", "events")),
                _rests(row, facts),
                row["id"],
            ]
            for row in rows
        ]
        return lines(header, cells, color=screen.color)
    return page([_block(row, facts) for row in rows], screen)


def _block(row: Row, facts: Facts) -> Block:
    counts = [
        f"{row[kind]} {kind if row[kind] != 1 else kind[:-1]}"
        for kind in ("figures", "statements", "events")
        if row[kind]
    ]
    return Block(
        id=row["id"],
        kind="actor",
        heading=_SIDES[row["side"]],
        title=_name(row),
        by=", ".join(counts),
        when=f"part of {facts.reporter(row['part_of']).name}" if row["part_of"] else "",
        cite=_rests(row, facts),
    )


def _name(row: Row) -> str:
    standing = row["standing"]
    return f"{row['name']} ({standing})" if standing and f"({standing})" not in row["name"] else row["name"]


def _rests(row: Row, facts: Facts) -> str:
    """How many documents of each kind the records can be read in."""
    kinds = [facts.documents[key].kind for key in row["documents"]]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
