"""What every chart is made of: the frame of an SVG, its wrapped text, its colours and its escapes."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap

from msgspec import Struct

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import Camp
from karabakh_cli.query.camps import camp_of
from karabakh_cli.view import claims, phrases, wording
from karabakh_cli.view.escape import escape_controls
from karabakh_cli.view.number import with_unit

LEFT = 24
"""The margin on either side, in pixels."""
TITLE, CLAIM, SMALL = 18, 14, 11
"""The sizes of letters in pixels: of a title, of a claim, of what is said below it."""
_EM = 0.58
"""How wide a letter is, as a share of its size: more than it is in most fonts, so that lines fit."""
_INK, _FAINT, _GROUND = "#111111", "#5c5c5c", "#ffffff"
_COLORS: dict[Camp, str] = {
    "armenian": "#00666a",
    "azerbaijani": "#9c3468",
    "both": "#4a5a6a",
    "third": "#4a5a6a",
}
# Code points that XML may not hold at all.
_NOT_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}


class Sheet(Struct, frozen=True, kw_only=True):
    """How wide a picture is, in pixels, and whether it is part of a page that holds the records."""

    width: int = 760
    linked: bool = False
    """Whether its rows are links to records of the page around it, which names documents and licence."""

    @property
    def inner(self) -> int:
        """The width between the margins."""
        return self.width - 2 * LEFT


PAGE = Sheet()
"""A picture by itself."""


class Part(Struct, frozen=True, kw_only=True):
    """One chart of a picture: its title, the same in words, its shapes, and the height they end at."""

    name: str
    words: str
    shapes: list[str]
    end: int


def picture(parts: Sequence[Part], facts: Facts, sheet: Sheet, *, key: str) -> str:
    """Return charts that lie below each other as one SVG with alternative text.

    `key` makes its ids unique in a page that holds several pictures.
    """
    foot, y = _credit(facts, parts[-1].end if parts else 0, sheet)
    height = y + 12
    name = "; ".join(part.name for part in parts) or facts.base.title
    role = "group" if sheet.linked else "img"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{sheet.width}" height="{height}" '
            f'viewBox="0 0 {sheet.width} {height}" font-family="sans-serif" role="{role}" '
            f'aria-labelledby="title-{key} description-{key}">',
            f'<title id="title-{key}">{safe(name)}</title>',
            f'<desc id="description-{key}">{safe(". ".join(part.words for part in parts))}</desc>',
            f'<rect class="ground" width="{sheet.width}" height="{height}" fill="{_GROUND}"/>',
            *(shape for part in parts for shape in part.shapes),
            *foot,
            "</svg>\n",
        ]
    )


def _credit(facts: Facts, y: int, sheet: Sheet) -> tuple[list[str], int]:
    """Return the line that names the facts and their licence, and where it ends."""
    if sheet.linked:
        return [], y
    return lines(f"{facts.base.title}: facts of {facts.base.edition}, {facts.base.licence}", SMALL, y, sheet)


def lines(text: str, size: int, y: int, sheet: Sheet, *, lead: str = "") -> tuple[list[str], int]:
    """Return text wrapped so that none of it leaves the picture, its lead in bold, and where it ends."""
    before = escape_controls(lead)
    most = int(sheet.inner / size / _EM)
    wrapped = wrap(" · ".join(filter(None, (before, escape_controls(text)))), most)
    bold = ' font-weight="bold"'
    drawn = []
    for line in wrapped:
        y += size + 4
        strong, before = line[: len(before)], before[len(line) :].lstrip()
        inside = f"<tspan{bold}>{safe(strong)}</tspan>" * bool(strong) + safe(line[len(strong) :])
        drawn.append(letters(inside, LEFT, y, size=size, faint=size < CLAIM and not lead))
    return drawn, y


def letters(inside: str, x: float, y: float, *, size: int, faint: bool = False, anchor: str = "") -> str:
    """Return one line of text, a title in bold; `inside` is escaped already."""
    style = ("faint", _FAINT) if faint else ("ink", _INK)
    # Words within a plot keep clear of its lines.
    halo = f' stroke="{_GROUND}" stroke-width="3" paint-order="stroke"' if anchor else ""
    weight = ' font-weight="bold"' if size > CLAIM else ""
    ends = f' text-anchor="{anchor}"' if anchor else ""
    return (
        f'<text class="{style[0]}" x="{x:g}" y="{y:g}" font-size="{size}"{weight}{ends}{halo} '
        f'fill="{style[1]}">{inside}</text>'
    )


def width_of(text: str, size: int) -> float:
    """Return at most how wide a text is, in pixels."""
    return len(text) * size * _EM


def color(figure: Figure, facts: Facts, *, pale: bool = False, attribute: str = "fill") -> str:
    """Return the attributes that give a shape the colour of whoever reports the figure."""
    camp = camp_of(facts, figure.source)
    thin = f' {attribute}-opacity="0.5"' if pale else ""
    return f'class="{attribute} {camp}" {attribute}="{_COLORS[camp]}"{thin}'


def claim(figure: Figure, facts: Facts, drawn: Sequence[Figure] = ()) -> str:
    """Return the claimant with what a reader must not miss, and what it counts unlike others `drawn`."""
    counted = phrases.chart_note(figure, drawn)
    notes = wording.listed(counted, *claims.caveats(figure, {}), phrases.part_of_camp(facts, figure))
    name = claims.claimant(figure, facts, claims.Named.FULL_AFTER_STATE)
    return f"{name} ({notes})" if notes else name


def in_words(figures: Sequence[Figure], facts: Facts, drawn: Sequence[Figure] = ()) -> str:
    """Return a chart in words: every number with who reports it and when; `drawn` as for `claim`."""
    return "; ".join(f"{with_unit(f)}, {claim(f, facts, drawn)}, {claims.when(f, facts)}" for f in figures)


def _cited(figure: Figure, facts: Facts) -> str:
    """Return where to check a figure: `Wikipedia [58, 59]; Interfax 2020-11-14`."""
    parts = []
    for cite in figure.cite:
        document = facts.documents[cite.document]
        refs = f" [{', '.join(map(str, cite.refs))}]" if cite.refs else ""
        parts.append(f"{document.publisher}{f' {document.published}' if document.published else ''}{refs}")
    return "; ".join(parts)


def said(figure: Figure, facts: Facts, sheet: Sheet) -> str:
    """Return when a figure was said and, unless the page around says it, where to check it."""
    when = claims.when(figure, facts)
    return when if sheet.linked else f"{when} · {_cited(figure, facts)}"


def row(figure: Figure, shapes: Sequence[str], sheet: Sheet) -> str:
    """Return what is drawn of one figure as a group, or as a link to its record."""
    start, end = (f'<a href="#{safe(figure.id)}">', "</a>") if sheet.linked else ("<g>", "</g>")
    return "\n".join([start, *shapes, end])


def safe(text: str) -> str:
    """Return text as XML may hold it, its control characters written out."""
    return escape(escape_controls(text).translate(_NOT_XML), quote=True)
