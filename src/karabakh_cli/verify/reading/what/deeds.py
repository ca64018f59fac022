"""Who did what is counted, and who suffered it: `Azerbaijani forces killed 94`, `held in Armenia`."""

from collections.abc import Sequence

from karabakh_cli.verify.text.numerals import Number
from karabakh_cli.verify.words.marks import Mark, Token, nouns_of, word_before, word_behind, words_before
from karabakh_cli.verify.words.pairs import is_paired
from karabakh_cli.verify.words.peoples import DEMONYMS
from karabakh_cli.verify.words.speech import COMES, HARMED, INSIDE, did_it, is_attack

_NEAR_WORDS = 5
"""The most words between a doer and the number."""
_NEXT_WORDS = 2
"""The most words between a number and its noun."""
_CLAUSE_WORDS = 8
"""Words before `by Armenia` that may say what Armenia did."""
_DEEDS = frozenset("abuse abuses atrocities crimes violations".split())
"""Before `by Armenian forces`, words for what they did."""
_AIMED = frozenset({"at", "on", "upon"})
"""Words between `fired` and a target."""
_KEPT = frozenset("held holds holding detained took returned handed released freed repatriated".split())
"""After the name of a side and before a number of people: they are of the other side."""
_CUSTODY = frozenset("captivity custody detention prison prisons jail jails".split())
"""After the name of a side: those in it are people of the other side."""
_FORCES = frozenset("forces force army military troops side artillery drones s".split())
_AUXILIARIES = frozenset("had has have also then which who whose".split())
_LET_GO = frozenset({("gave", "back"), ("let", "go"), ("sent", "back"), ("sent", "home"), ("set", "free")})
"""After the name of a side, what says that it released people of the other side."""
_SUFFERED = frozenset("bombardment bombing shelling".split())
"""Attacks that are named by their target."""
_BLAMED = frozenset("blamed committed perpetrated responsible".split())
"""After the name of a side and before a number, what says that it did it."""
_ARMED = frozenset("army forces military troops".split())
_CONTROLS = frozenset("control controls controlled".split())
"""After the name of a side and before a number: it has the things."""
_TO_PEOPLE = frozenset("displaced killed missing wounded".split())
"""What happens to people, whom nobody controls."""
_CONTINUING = frozenset("is was been still".split())
"""Words between a doer and `holding`; before `killed` they make a passive."""


def acts_on(mark: Mark, marks: Sequence[Mark], words: Sequence[Token], number: Number | None) -> bool:
    """Return whether a name beside a number is who did it.

    `Azerbaijani forces killed 94 civilians`, `94 civilians were killed by Azerbaijan`, `Armenia's attack`,
    `Azerbaijan returned 44 captives`, `94 civilians are held in Azerbaijan`.
    """
    if number is None or _suffers(mark, words):
        return False
    if (
        _attack_of(mark, words)
        or _holds(mark, marks, words, number)
        or _fires(mark, words, number)
        or _controls(mark, marks, words, number)
        or _stands_for_attacks(mark, words)
    ):
        return True
    if word_before(mark, words) == "by" or _attacks(mark, words):
        return _is_agent(mark, marks, words, number)
    return mark.end <= number.start and _did(mark, marks, words, number)


def _attack_of(mark: Mark, words: Sequence[Token]) -> str:
    """Return the attack that is said to be of a name: the offensive of Azerbaijan."""
    before = [word for word in words_before(mark, words, 3) if word != "the"]
    return before[-2] if before[-1:] == ["of"] and is_attack("".join(before[-2:-1])) else ""


def _suffers(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a name is that of the target of an attack: the shelling of Armenia, not of its army."""
    armed = any(token.word in _ARMED for token in words[mark.first : mark.last])
    return _attack_of(mark, words) in _SUFFERED and not armed


def _without_insertion(words: Sequence[Token]) -> list[str]:
    """Return some words without what is between the first two commas: `forces, Amnesty found, killed`."""
    commas = [at for at in range(1, len(words)) if words[at].start - words[at - 1].end > 1]
    left = words if len(commas) < 2 else (*words[: commas[0]], *words[commas[1] :])  # noqa: PLR2004
    return [token.word for token in left]


def _holds(mark: Mark, marks: Sequence[Mark], words: Sequence[Token], number: Number) -> bool:
    """Return whether people are held by a name: `in Armenian captivity`, `held in Azerbaijan`."""
    before = words_before(mark, words, 2)
    held = word_behind(mark, words) in _CUSTODY or (before[1:] == ["in"] and before[0] in _KEPT)
    return held and _counts_people(marks, words, number)


def _fires(mark: Mark, words: Sequence[Token], number: Number) -> bool:
    """Return whether a name fires at others: `Armenia fired on a town and killed 21`."""
    behind = [token.word for token in words[mark.last : mark.last + 2]]
    return behind[:1] == ["fired"] and behind[-1] in _AIMED and mark.end <= number.start


def _controls(mark: Mark, marks: Sequence[Mark], words: Sequence[Token], number: Number) -> bool:
    """Return whether things, and no people, are in the hands of a name: under Azerbaijan's control."""
    behind = [token.word for token in words[mark.last : mark.last + 3] if token.word != "s"][:2]
    owned = word_before(mark, words) == "under" and behind[:1] == ["control"]
    by = words_before(mark, words, 2) in (["controlled", "by"], ["control", "of"])
    controls = mark.end <= number.start and not _CONTROLS.isdisjoint(behind)
    people = any("population" in m.said or _TO_PEOPLE & {*m.said.get("measure", ())} for m in marks)
    return (owned or by or controls) and not people


def _stands_for_attacks(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether people died in `the former`, which are the strikes by a side named before."""
    if not is_paired(mark, words) or word_before(mark, words) not in INSIDE:
        return False
    ahead = words[: mark.first]
    by = (at for at, token in enumerate(ahead[:-1]) if token.word == "by" and ahead[at + 1].word in DEMONYMS)
    return any(is_attack(token.word) for token in ahead[: next(by, 0)])


def _is_agent(mark: Mark, marks: Sequence[Mark], words: Sequence[Token], number: Number) -> bool:
    """Return whether a name after `by`, or before its attack, did harm: `94 were killed by Azerbaijan`.

    What is counted may be named far ahead, as in `eight strikes by Armenia and, it said, nine by Azerbaijan`.
    """
    bare = {token.word for token in words[: mark.first] if token.start >= number.stop} <= {"by", "the"}
    near = words[0 if bare else max(0, mark.first - _CLAUSE_WORDS) : mark.first]
    harm = HARMED | _KEPT if any("population" in m.said for m in marks) else HARMED
    return (
        any(token.word in harm for token in (words if _attacks(mark, words) else near))
        or any(is_attack(token.word) for token in near)
        or any(token.word in _DEEDS for token in words[: mark.first])
    )


def _did(mark: Mark, marks: Sequence[Mark], words: Sequence[Token], number: Number) -> bool:
    """Return whether a name before a number is the subject of a deed: `Azerbaijani forces killed 94`."""
    acting = _without_insertion([t for t in words[mark.last - 1 :] if t.start < number.start])[1:]
    passed = _FORCES | _AUXILIARIES | (_CONTINUING if "holding" in acting else frozenset())
    acting = [word for word in acting if word not in passed]
    if not 0 < len(acting) <= _NEAR_WORDS or not COMES.isdisjoint(acting):
        return False
    if not _BLAMED.isdisjoint(acting):
        return True
    if _counts_people(marks, words, number):
        return acting[0] in HARMED | _KEPT or tuple(acting[:2]) in _LET_GO
    return acting[0] in HARMED and any(nouns_of(m) and _is_next(m, number, words) for m in marks)


def _counts_people(marks: Sequence[Mark], words: Sequence[Token], number: Number) -> bool:
    """Return whether a word for people is one of the first after a number."""
    return any("population" in m.said and _is_next(m, number, words) for m in marks)


def _attacks(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether what follows a name is its attack: `Azerbaijani shelling`, `Armenia's attack`.

    After the attacks of one side `Armenian ones` are attacks too.
    """
    following = next((token.word for token in words[mark.last :] if token.word != "s"), "")
    if following == "ones":
        return any(is_attack(token.word) for token in words[: mark.first])
    return is_attack(following)


def is_perpetrator(mark: Mark, words: Sequence[Token], items: Sequence[Mark]) -> bool:
    """Return whether a side is named as who did it: `Armenian shelling`, not `Armenian drones lost: 10`."""
    following = word_behind(mark, words)
    counted = len(items) == 1 and items[0].first == mark.last and not is_attack(following)
    return did_it(following) and "demonym" in mark.said and not counted


def strikes(mark: Mark, words: Sequence[Token]) -> bool:
    """Return whether a side is that of the strikes that are counted: its artillery, strikes from it."""
    following = word_behind(mark, words)
    return word_before(mark, words) == "from" or ("demonym" in mark.said and did_it(following))


def _is_next(mark: Mark, number: Number, words: Sequence[Token]) -> bool:
    """Return whether a name is one of the first words after a number."""
    behind = sum(number.stop <= token.start < mark.start for token in words)
    return mark.start >= number.stop and behind <= _NEXT_WORDS
