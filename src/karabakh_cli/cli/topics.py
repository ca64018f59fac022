"""The texts of `kwar help`, wrapped to the screen. The man page is made from them too.

A text is a title, then paragraphs and lists, with blank lines between them. An item of a list begins with
`- TERM | `; a line break within a paragraph or an item means nothing.
"""

import re
import textwrap

_TERM_ROOM = 0.45
"""The share of the width that the terms of a list may fill; wider ones have a line of their own."""
_PAGE = 72
"""The width of the topics in the man page, which indents them."""
_IN = " " * 6

FIGURES = """\
How to read a figure

A row of an answer reads, from left to right:

- military deaths | what was counted; the heading above says of which side
- more than 5,000 | the number with its qualifier, exactly as the source stated it. Nothing is calculated,
rounded or guessed; "several dozen" stays in words.
- Ilham Aliyev, president | who reported it, in the colour of the side
- (Armenia denied it) | what you must not miss, in words: a caution, a narrower or wider count, a dispute
- said 2020-10-28 | the day on which it was said
- [1,W220+2] | where to check it. 1 is a number of the list of sources below; W220 is reference 220 of the
Wikipedia article; +2 means two more, which kwar show names.

Dates have three forms, and "undated" if the source gives none:

- said DATE | the day of the statement
- as of DATE | the day the count refers to, if the day of the statement is not known
- by DATE | the day the source was published, if neither is known

Below 90 columns a date alone is the day of the statement, and "to DATE" the day the count refers to.

Some words in brackets have a fixed meaning:

- superseded | a later figure from the same source, or from another office of its state, replaces it
- part of 255 | it is included in that total
- after the war | it counts what happened after 10 November 2020
- former | reported by a former official
- unofficial | not an official source
- Wikipedia (no source named) | Wikipedia gives the number without naming a source

The headline figures come first: for each side its own latest official count, or the exact one if a later one
only rounds it, then what the other side says, then what third parties say. The same rule selects them for
every side; where it cannot decide, a figure is chosen by hand, and kwar show says so. The line "Not shown"
says how many figures were left out and why; --all shows every one, and -l the id of each. Any number on the
screen can be looked up, with its qualifier and unit or without: kwar show 3755, kwar cite "about 3,000".

Killed, missing, wounded, buried and identified are different counts. So are servicemen, civilians and both
together. Military deaths count the dead; military losses are what the source called losses, and may include
the wounded. Where nobody reports a number, the overview says "no figure" and a table of equipment has a dot:
neither means zero. If two sources differ, both are kept; kwar compare shows them side by side. In a chart an
arrow means "more than" or "at least", and a shaded bar with a star means that the count includes others too.
"""

SEARCH = """\
How search works

kwar find, and the QUERY of the other commands, accept everyday wording:

- names in any spelling | Şuşa, Shushi, Шуша, Շուշի
- words and synonyms | dead, POWs, truce, drones
- dates | 9 nov, 2020-10-17, 17 октября
- numbers | 3,825 or 3825
- questions | how many azerbaijani soldiers went missing; in Russian, Azerbaijani, Armenian and Turkish too
- sources | according to hakobyan, oryx count of

An exact name or id comes first. Other results are ranked by what matched: rare words count more than common
ones, titles more than notes, and results that match more of the query come higher. A superseded figure
comes after its replacement, and a side's own count before what others say. Ties are ordered by type, day and
id. kwar find --explain shows why each result is ranked where it is.

One typo is allowed in words of five letters or more, two in words of nine or more. Numbers must match
exactly, and a real word is never corrected into another. If no record has what was asked for, the answer is
"no results", with the unknown words.

The options are exact filters: --source (who reported it), --of (whose losses), --measure, --population,
--item, --topic, --period. kwar COMMAND -h lists those that a command has. A state includes its ministries
and officials, its capital stands for it, and a source may be named as answers name it (--source "Council of
Europe (PACE)"). A family name that several people have is refused, with their ids to choose from. Case and
spelling do not matter, everyday words are understood (--item drones, --measure deaths), and one given twice
means either; any other option takes one value.

--as-of 2020-12-10 shows what had been said by that day and nothing later. Figures and statements of unknown
date are left out, as is who held a place by an encyclopaedia alone, and their number is given. What happened
is shown from its day on, with how many of these events an encyclopaedia alone reports.
"""

FORMATS = """\
Formats

- --format table | for reading; the same answer in a pipe, without colours and at most 100 columns wide
- --format json | one array; every key is always present, null if unknown (--json for short)
- --format jsonl | one JSON object per line
- --format csv | one row per record, with the same names as JSON
- --format tsv | the same, separated by tabs, one record per line
- --format md | Markdown; records have numbered links to their sources

Every format but table holds all matching records, those of the table first and in its order; find, whose
table answers a question for a count with its headline figures, ranks all that it finds. -n N is the first
N of these records; in a table of figures it takes one of each side in turn, and in a history the newest. If
nothing matches, JSON is [], and CSV and TSV are their header line. --headline keeps the headline figures
only (kwar figures QUERY --headline --json has those that find shows), and the key rank lets a script choose.
--fields a,b selects fields, in that order. Keys are never removed within a major version.

--width N sets the width of an answer, from 30 to 1,000 columns; below 80 columns rows are folded, and
nothing is cut. Commands and addresses are never broken, so that they can be copied. An answer longer than
the screen opens in a pager, unless --no-pager is given. --urls shows the address of each source, -l the ids.

kwar export writes the whole base as JSON, YAML, CSV (a Frictionless data package), SQLite, GeoJSON or
a web page.
JSON, YAML and SQLite can be loaded back with --facts; SQLite loads fastest, and must be built again for each
version of kwar. --svg FILE saves the charts of compare and history, and --svg - prints them. kwar schema
prints the JSON Schema of facts.yaml.
"""

EXIT = """\
Exit statuses

- 0 | something was found
- 1 | nothing matched, a record that show or cite names is missing, a number that verify
checked does not match, or the answer could not be written
- 2 | usage error: an unknown option, name, field, date or format
- 3 | the fact base cannot be used
- 70 | internal error; KWAR_DEBUG=1 prints a traceback
- 130 | interrupted

The status does not depend on the format. Closing the pipe early, as head does, is 0. Answers go to stdout,
messages to stderr, one line each, starting with "kwar:".
"""

ENVIRONMENT = """\
Environment

- KWAR_FACTS | same as --facts FILE
- KWAR_WIDTH | same as --width N
- KWAR_PAGER | the pager, before PAGER; otherwise less. "cat" turns paging off.
- KWAR_DEBUG | if set, errors print a traceback
- NO_COLOR | if set, no colour and no other escape codes
- FORCE_COLOR | if set, colour in a pipe too; 0 means never
- COLUMNS | the width, in a pipe or instead of the terminal's; --width and KWAR_WIDTH go before it
- TERM | "dumb" turns colour and paging off

--color overrides NO_COLOR, FORCE_COLOR and TERM. kwar never goes online and never prompts. It writes only
the files you name, and with --install-completion the completion script of your shell.
"""

_TEXTS = {
    "figures": FIGURES,
    "search": SEARCH,
    "formats": FORMATS,
    "exit": EXIT,
    "environment": ENVIRONMENT,
}


def topic(name: str, width: int) -> str:
    """Return a help topic wrapped at a width in columns; a longer word stays whole."""
    title, *blocks = _TEXTS[name].strip().split("\n\n")
    return "\n\n".join([title, *(_block(block, width) for block in blocks)]) + "\n"


def contents(width: int) -> str:
    """Return the list of topics, with what each is about."""
    items = [(name, text.splitlines()[0]) for name, text in _TEXTS.items()]
    more = _paragraph("Run kwar COMMAND -h for help on a command.", width)
    return "\n\n".join(["kwar help TOPIC", _list(items, width), more]) + "\n"


def _block(block: str, width: int) -> str:
    if not block.startswith("- "):
        return _paragraph(block, width)
    items = [item.partition(" | ") for item in re.split(r"^- ", block, flags=re.MULTILINE)[1:]]
    return _list([(term, " ".join(text.split())) for term, _, text in items], width)


def _paragraph(text: str, width: int, *, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        " ".join(text.split()),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _list(items: list[tuple[str, str]], width: int) -> str:
    """Return terms and texts in two columns, or each text below its term if the terms are too wide."""
    column = max(len(term) for term, _ in items) + 4
    if column <= width * _TERM_ROOM:
        rest = " " * column
        lines = [_paragraph(text, width, first=f"  {term}".ljust(column), rest=rest) for term, text in items]
    else:
        lines = [
            part
            for term, text in items
            for part in (f"  {term}", _paragraph(text, width, first=_IN, rest=_IN))
        ]
    return "\n".join(lines)


HELP_TOPICS = {name: topic(name, _PAGE) for name in _TEXTS}
"""Each topic as the man page has it: a title, an empty line and the text."""
