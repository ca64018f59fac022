"""The names of actors, people and places in a text, however the base spells them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.capitals import CAPITALS
from karabakh_cli.facts.names import normalize_name
from karabakh_cli.facts.records import Actor, Person, Reporter, is_state
from karabakh_cli.verify.words.counted import lexicon, same
from karabakh_cli.verify.words.peoples import (
    AFTER_LAND,
    DEMONYMS,
    OPPOSED,
    STATE_ITSELF,
    Phrase,
    office_names,
)

_WORD = re.compile(r"[a-z0-9]+")
_NOT_LATIN = "\u0250"
"""Letters from here on are of other scripts, whose names no English text has."""
_LEFT_OUT = re.compile(r"(?:(?: News)? Agency| News)?(?: (?:for|of) Human Rights)?$")
"""What a text may leave out at the end of a name: Turan (News Agency), European Court (of Human Rights)."""
_RELATION = re.compile(
    r", (?P<what>brother|daughter|husband|sister|son|widow|wife) of (?:the )?(?P<whose>.+)$"
)
_MIN_SURNAME = 4
_MIN_LETTERS = 3
_LONGEST_TITLE = 4
_FEW = 2
"""A capital with fewer figures of the war is not a place where something was counted."""


def _phrase(name: str) -> Phrase:
    """Return the words of a name as they are compared."""
    words = _WORD.findall(name.lower()) if name.isascii() else normalize_name(name).split()
    return tuple(map(same, words))


class Names:
    """The reporters and the places that each phrase may mean, in one fact base."""

    def __init__(self, facts: Facts) -> None:
        """Gather the names of a base."""
        self.actors: dict[Phrase, set[str]] = defaultdict(set)
        self.places: dict[Phrase, set[str]] = defaultdict(set)
        self.offices: dict[Phrase, set[str]] = defaultdict(set)
        reporters = facts.reporters
        self.known = frozenset(reporters)
        self._demonyms = _demonyms(facts)
        self._owners = {own: state for state, called in self._demonyms.items() for own in called}
        for key, reporter in reporters.items():
            for name in _names(reporter):
                self._add(key, reporter, name)
            for title, state in self._offices_of(reporter):
                self._add_role(key, title, state)
                self._add_minister(key, title)
        self._add_surnames(reporters.items())
        self._add_relations(reporters)
        self._add_states()
        counted = Counter(figure.place for figure in facts.figures if figure.topic != "context")
        for place in facts.places:
            if capital_of(_phrase(place.name)) and counted[place.id] < _FEW:
                # It stands for a government.
                continue
            spelt = (n for names in place.names.values() for n in names if n[:1] < _NOT_LATIN)
            for name in (place.name, *place.aliases, *spelt):
                self.places[_phrase(name)].add(place.id)
        for known in (self.actors, self.places, self.offices):
            known.pop((), None)
        self._longest: dict[str, int] = {}
        for phrase in (*self.actors, *self.places, *self.offices, *map(_phrase, CAPITALS), *lexicon()):
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 1))

    def longest(self, word: str) -> int:
        """Return how many words the longest name or phrase has that begins with a word; 1 if none does."""
        return self._longest.get(word, 1)

    def _add_states(self) -> None:
        """Add what stands for a state: its military, its government."""
        for state in self._demonyms:
            for office in STATE_ITSELF:
                self._add_owned(state, office, state)
                if office in self.offices:
                    self.offices[office].add(state)
        for word, state in OPPOSED.items():
            for called in ((f"{word}s",), *((word, *office) for office in STATE_ITSELF)):
                self.offices[called].add(state)

    def _add(self, key: str, reporter: Reporter, name: str) -> None:
        """Add one name of a reporter, with the ways in which an office of a state is called."""
        whole = _phrase(name)
        self.actors[whole].add(key)
        if isinstance(reporter, Actor) and reporter.kind != "authority":
            for other in office_names(whole) | _possessive(whole):
                self.actors[other].add(key)
            return
        state, office = self._without_state(whole)
        for other in office_names(office) | _brief(office) if office else ():
            self.offices[other].add(key)
            self._add_owned(key, other, state)

    def _without_state(self, name: Phrase) -> tuple[str, Phrase]:
        """Return the state of an office and its name without it: `ministry of defence`; empty if none."""
        for size in (1, 2):
            if name[-size - 1 : -size] == ("of",) and (state := self._owners.get(name[-size:])):
                return state, name[: -size - 1]
            if state := self._owners.get(name[:size]):
                rest = name[size:]
                return state, rest[1:] if rest[:1] == ("s",) else rest
        return "", ()

    def _offices_of(self, reporter: Reporter) -> list[tuple[Phrase, str | None]]:
        """Return the titles of a person, each with its state; an actor has one in its name."""
        if isinstance(reporter, Person):
            return [(_phrase(role.title.partition(",")[0]), role.of) for role in reporter.roles]
        title = _phrase(reporter.name.partition(",")[2]) if person_name(reporter) else ()
        return [(title, self._without_state(title)[0])] if title else []

    def _add_role(self, key: str, title: Phrase, state: str | None) -> None:
        """Add the office of a person: `the Azerbaijani President`, `Prime Minister of Armenia`."""
        bare = self._without_state(title)[1] or title
        if state in self._demonyms and len(bare) <= _LONGEST_TITLE and not bare[0].isdigit():
            self._add_owned(key, bare, state)

    def _add_minister(self, key: str, title: Phrase) -> None:
        """Add the minister of a state as its ministry is called: the Armenian foreign minister."""
        state, bare = self._without_state(title)
        if bare[:2] != ("minister", "of"):
            return
        for ministry in office_names(("ministry", *bare[1:])):
            if "ministry" in ministry:
                called = tuple("minister" if word == "ministry" else word for word in ministry)
                self._add_owned(key, called, state)

    def _add_owned(self, key: str, office: Phrase, state: str) -> None:
        for own in self._demonyms[state]:
            self.actors[(*own, *office)].add(key)
            self.actors[(*own, "s", *office)].add(key)
            self.actors[(*office, "of", *own)].add(key)

    def _add_surnames(self, reporters: Iterable[tuple[str, Reporter]]) -> None:
        """Add the surname of every person; one that several share may mean any, unless it is a name."""
        by_surname: dict[str, set[Phrase]] = defaultdict(set)
        ids: dict[str, set[str]] = defaultdict(set)
        for key, reporter in reporters:
            whole = _phrase(person_name(reporter))
            if whole and len(whole[-1]) >= _MIN_SURNAME:
                by_surname[whole[-1]].add(whole)
                ids[whole[-1]].add(key)
        for surname, people in by_surname.items():
            if len(people) == 1 or (surname,) not in self.actors:
                self.actors[(surname,)] |= ids[surname]

    def _add_relations(self, reporters: Mapping[str, Reporter]) -> None:
        """Add who is named as somebody's relation: Pashinyan's wife, of the wife of the prime minister."""
        for key, reporter in reporters.items():
            if found := _RELATION.search(reporter.name):
                title, relation = _phrase(found["whose"]), same(found["what"])
                people = (_phrase(person_name(reporters[owner])) for owner in {*self.actors.get(title, ())})
                for name in {title, *(part for whole in people for part in (whole, whole[-1:]) if whole)}:
                    self.actors[(*name, "s", relation)].add(key)


def _possessive(name: Phrase) -> frozenset[Phrase]:
    """Return a body with its owner first: the Council of Europe's Parliamentary Assembly."""
    if "of" not in name:
        return frozenset()
    body, owner = name[: name.index("of")], name[name.index("of") + 1 :]
    return frozenset({(*owner[owner[:1] == ("the",) :], "s", *body)})


def _brief(office: Phrase) -> frozenset[Phrase]:
    """Return the name of an office without what it is for: the State Commission, of that on prisoners.

    Of two things joined by `and` the first is enough: the Migration Service, of migration and citizenship.
    """
    end = min((office.index(word) for word in ("on", "for") if word in office), default=0)
    joint = office.index("and") if "and" in office else 0
    found = {office[:end]} if end > 1 else set[Phrase]()
    return frozenset(found | ({(*office[:joint], *office[joint + 2 :])} if joint else set()))


def _demonyms(facts: Facts) -> dict[str, list[Phrase]]:
    """Return, for each state of the base, the words before the name of its offices."""
    found: dict[str, list[Phrase]] = {}
    for key, actor in facts.actors.items():
        if is_state(actor):
            adjectives = [
                (word,) for word, whose in DEMONYMS.items() if whose == key and not word.endswith("s")
            ]
            name = _phrase(actor.name)
            whole = ("the", "republic", "of", *name)
            found[key] = [name, whole, whole[1:], *adjectives, *AFTER_LAND.get(key, ())]
    return found


def _names(reporter: Reporter) -> list[str]:
    """Return what a reporter is called, without what is added in brackets or after a comma."""
    spelt = reporter.names.values() if isinstance(reporter, Person) else ()
    scripts = [name for names in spelt for name in names if name[:1] < _NOT_LATIN]
    bare = re.split(r" [(\[]", reporter.name)[0]
    brief = _LEFT_OUT.sub("", bare)
    found = [reporter.name, bare, bare.partition(",")[0], *reporter.aliases, *scripts]
    found += [brief] if brief != bare else []
    inside = reporter.name.partition(" (")[2].rstrip(")")
    short = reporter.short or ""
    letters = (inside if "," not in bare else "", short, short.partition(" (")[2].rstrip(")"))
    found += [name for name in letters if name.isupper() and len(name) >= _MIN_LETTERS]
    foreign = isinstance(reporter, Actor) and reporter.side == "third-party"
    found += [short] if foreign and re.fullmatch(r"\w+(?:\s\w+)+", short) else []
    return [name for name in found if name]


def person_name(reporter: Reporter) -> str:
    """Return the name of a person, who may be an actor with an office; empty for anybody else."""
    name, comma, _ = reporter.name.partition(",")
    if isinstance(reporter, Person) or (comma and reporter.kind == "authority" and len(name.split()) > 1):
        return name
    return ""


def capital_of(words: Phrase) -> str | None:
    """Return the state that the name of a capital may mean."""
    return CAPITALS.get(" ".join(words))
