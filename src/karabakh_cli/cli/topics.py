"""The texts of `kwar help`. docs/make_man.py makes the man page from them too."""

FIGURES = """\
How to read a figure

  more than 5,000  Armenian servicemen killed
                   Azerbaijan · as of 2020-10-28 · Wikipedia [220] · see note

The number, with the word that bounds it, is what the source stated: no digit is computed, rounded
or guessed. Words without a number (several dozen) stay words.

Below it: who reported it; the day the count holds for (as of) or the day it was said (stated); the
document, with its reference marks, to check it in; and what to be wary of.

  superseded        the same source has given a later figure
  part of the 255   a share of that total, or included in it
  after the war     it counts what happened after 10 November 2020
  see note          kwar show ID tells more
  (former)          whoever reported it spoke as a former official
  (unofficial)      the voice is not an official one
  Wikipedia (unattributed)   the article states the number and names nobody

Figures stand by whose losses, people or things they count, in one order: Armenia, Artsakh,
Azerbaijan, others. Killed, missing, wounded, buried and identified are different counts, and so
are servicemen, civilians and both together. Two sources that differ are two records; kwar
compare sets them side by side and takes no side.
"""

SEARCH = """\
How search works

kwar find, and the QUERY of the other commands, take what people type: names in any spelling or
script (Şuşa, Shushi, Шуша, Շուշի), words and their synonyms (dead, POWs, truce), dates (9 nov,
2020-10-17, 17 октября), numbers (3,825), who reported (according to hakobyan, oryx count of).

A record whose name or id is the whole query comes first. Then the sum of what matched counts:
rare words more than common ones, names and titles more than notes, scaled by how much of the
query was answered. A superseded figure stands behind the one that revises it. Ties go by kind
(figure, event, person, place, statement), then by id.

A typo is forgiven in words of five letters or more, two from nine on; digits must be exact.
find --explain says why each result ranks where it does.
"""

FORMATS = """\
Formats

  --format table    for reading; in a pipe one record a line, whole, without escape codes
  --format json     one array; every key always there, null where not known (--json for short)
  --format jsonl    one record a line
  --format csv      a header and a record a row; the names are those of JSON
  --format tsv      the same, separated by tabs, one line a record
  --format md       Markdown, each citation a numbered link

--fields a,b selects fields in their order. Within a major version the keys only grow.
kwar export writes the whole base as JSON, YAML, CSV (a data package) or SQLite, which --facts
reads fastest and which must be exported again for each version of kwar.
kwar schema prints the JSON Schema of facts.yaml.
"""

EXIT = """\
Exit statuses

  0   something was found
  1   nothing matched, or the answer could not be written (JSON prints [] where nothing matched)
  2   misuse: an unknown option, name, field, date or format
  3   the fact base cannot be used
  70  a fault of kwar itself; KWAR_DEBUG=1 shows where
  130 interrupted

The format never changes the status. A reader that closes the pipe early has what it wanted: 0.
stdout holds the answer alone; messages go to stderr, one line each, beginning with kwar:
"""

ENVIRONMENT = """\
Environment

  KWAR_FACTS    a fact base to use instead of kwar's own, as --facts FILE
  KWAR_DEBUG    set to anything: an error shows where it came from
  NO_COLOR      set to anything: no colour and no other escape code
  FORCE_COLOR   set: colour in a pipe too; 0: none
  COLUMNS       the width of the terminal, where it does not say
  TERM          dumb: no colour

--color always or never comes before both. Nothing else turns colour on. kwar opens no
connection, asks no question and writes no file but those you name.
"""

TOPICS = {
    "figures": FIGURES,
    "search": SEARCH,
    "formats": FORMATS,
    "exit": EXIT,
    "environment": ENVIRONMENT,
}


def contents() -> str:
    """Return the list of topics."""
    lines = [f"  {name:12}{text.splitlines()[0]}" for name, text in TOPICS.items()]
    return "\n".join(["kwar help TOPIC", "", *lines, "", "kwar COMMAND -h explains a command", ""])
