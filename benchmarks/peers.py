"""The same facts asked of general tools: SQL, jq and grep over the same base, and of two other look-ups.

    python benchmarks/peers.py --rounds 21

sqlite-utils, tldr and norwegianblue are installed beside kwar; jq and rg are asked where they are.
"""

import json
import shlex
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from installed import ROOT, Installed, installed
from measure import Command, answer, arguments, in_turn, markdown, milliseconds

PACKAGES = ("sqlite-utils", "tldr", "norwegianblue")
FIGURE = "killed-military-armenian-armenia"

_SPEAKS_FOR = """
with recursive speaks(id) as (
  values ('armenia') union select c.id from claimants c join speaks on c.part_of = speaks.id)
"""
_KILLED_SQL = f"""{_SPEAKS_FOR}
select distinct f.id, f.text, f.what, c.name from figures f
join claims s on s.record = f.id join claimants c on c.id = s.claimant
where f.measure = 'killed' and s.claimant in (select id from speaks)"""
_KILLED_JQ = """
(.actors + (.people | INDEX(.id))) as $who
| [.figures[] | select(.measure == "killed")
   | select(any(.source[]; [recurse($who[.].part_of // empty)] | index("armenia")))]"""


@dataclass(frozen=True)
class Asked:
    """A question put to one tool: what it is called with, and how to read ids from its answer."""

    question: str
    tool: str
    argv: list[str]
    typed: str
    ids: Callable[[str], list[str]] | None = None


def main() -> None:
    """Measure and print a Markdown table."""
    chosen = arguments(__doc__, rounds=21).parse_args()
    with installed(PACKAGES) as here:
        _exported(here)
        asked = [*_killed(here), *_one(here), *_words(here), *_versions(here)]
        absent = sorted({a.tool for a in asked if a.tool in {"jq", "rg"} and not shutil.which(a.tool)})
        asked = [a for a in asked if a.tool not in absent]
        commands = {f"{a.question} {a.tool}": Command(f"{a.question} {a.tool}", a.argv) for a in asked}
        runs = in_turn(list(commands.values()), here.env, chosen.rounds)
        rows = []
        first: dict[str, list[str]] = {}
        for a in asked:
            name = f"{a.question} {a.tool}"
            text = answer(commands[name], here.env)
            found = a.ids(text) if a.ids else None
            said = _said(text, found, first.setdefault(a.question, found or []))
            rows.append([a.question, a.tool, a.typed, said, *milliseconds(runs[name])])
        titles = ["asked", "tool", "as", "answer", "ms", "middle half", "processor ms"]
        print(markdown(titles, rows, left=4))
        for tool in absent:
            print(f"\n{tool} is not installed here and was left out.")


def _said(text: str, found: list[str] | None, ours: list[str]) -> str:
    """What came back: how many records, and whether they are those that kwar names."""
    if found is None:
        return _counted(len(text.strip().splitlines()), "line")
    count = _counted(len(found), "record")
    if found is ours:
        return count
    same = len(set(found) & set(ours))
    return f"{count}, the same" if same == len(found) == len(ours) else f"{count}, {same} the same"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" + "s" * (number != 1)


def _exported(here: Installed) -> None:
    """The base in the forms that the others read; none of this is timed."""
    database = str(here.folder / "facts.db")
    for words in (
        here.command("kwar", "export", "--format", "sqlite", "-o", database),
        here.command("kwar", "export", "-o", str(here.folder / "facts.json")),
        here.command("sqlite-utils", "enable-fts", database, "figures", "what", "note", "id"),
    ):
        if text := answer(Command("export", words), here.env).strip():
            print(text)


def _ids(text: str) -> list[str]:
    """The ids of an answer in JSON, whether one record or an array."""
    found = json.loads(text)
    return [record["id"] for record in (found if isinstance(found, list) else [found])]


def _ours(here: Installed, question: str, line: str) -> Asked:
    return Asked(question, "kwar", here.command(*line.split()), f"`{line}`", _ids)


def _sql(here: Installed, question: str, query: str, typed: str) -> Asked:
    words = here.command("sqlite-utils", "query", str(here.folder / "facts.db"), query)
    return Asked(question, "sqlite-utils", words, typed, _ids)


def _jq(here: Installed, question: str, program: str, typed: str) -> Asked:
    return Asked(question, "jq", ["jq", program, str(here.folder / "facts.json")], typed, _ids)


def _rg(question: str, *words: str) -> Asked:
    typed = f"`{shlex.join(['rg', *words, 'data/facts.yaml'])}`"
    return Asked(question, "rg", ["rg", *words, str(ROOT / "data" / "facts.yaml")], typed)


def _killed(here: Installed) -> Iterable[Asked]:
    question = "killed, as Armenia and its offices report"
    yield _ours(here, question, "kwar figures --source armenia --measure killed --all --json")
    yield _sql(here, question, _KILLED_SQL, "a recursive query over three tables")
    yield _jq(here, question, _KILLED_JQ, "a recursive program of four lines")
    yield _rg(question, "-B4", "source: .armenia[,\\]]")


def _one(here: Installed) -> Iterable[Asked]:
    question = "one figure, by id"
    yield _ours(here, question, f"kwar show {FIGURE} --json")
    yield _sql(here, question, f"select * from figures where id = '{FIGURE}'", "`select * ... where id = ID`")
    yield _jq(here, question, f'.figures[] | select(.id == "{FIGURE}")', "`.figures[] | select(.id == ID)`")
    yield _rg(question, "-A6", f"id: {FIGURE}$")


def _words(here: Installed) -> Iterable[Asked]:
    question = "azerbaijani soldiers missing"
    yield _ours(here, question, "kwar find azerbaijani soldiers missing --json")
    words = here.command(
        "sqlite-utils", "search", str(here.folder / "facts.db"), "figures", "azerbaijani missing"
    )
    yield Asked(question, "sqlite-utils", words, "`search facts.db figures 'azerbaijani missing'`", _ids)
    test = '.figures[] | select(.what | test("azerbaijani"; "i") and test("missing"; "i"))'
    yield _jq(here, question, f"[{test}]", "`.figures[] | select(.what | test ... and test ...)`")
    yield _rg(question, "-i", "azerbaijani.*missing|missing.*azerbaijani")


def _versions(here: Installed) -> Iterable[Asked]:
    question = "its own version"
    for tool in ("kwar", "sqlite-utils", "tldr", "eol"):
        yield Asked(question, tool, here.command(tool, "--version"), f"`{tool} --version`")
    for tool in ("jq", "rg"):
        yield Asked(question, tool, [tool, "--version"], f"`{tool} --version`")


if __name__ == "__main__":
    main()
