"""Points for who or what a figure counts, from the noun beside a number in a text."""

from karabakh_cli.facts.records import Figure
from karabakh_cli.facts.vocabulary import MEASURED_UNITS
from karabakh_cli.verify.judging.roots import nouns_in, roots
from karabakh_cli.verify.judging.wider import is_of_other_part
from karabakh_cli.verify.reading.context import Context
from karabakh_cli.verify.reading.what.parts import Said, weigh
from karabakh_cli.verify.words.counted import FACILITIES, PEOPLE, PEOPLE_ITEMS
from karabakh_cli.verify.words.marks import Values, words_in

DOUBT = 0.25
"""So many points against a figure are a difference."""
ONE_OF_SEVERAL = 0.9
"""Points against a count of several kinds where the text names one of them, or the other way round."""


def noun_points(figure: Figure, context: Context) -> float:
    """Return points for who or what is counted."""
    said = context.noun
    if figure.unit in MEASURED_UNITS or context.number.unit == "times":
        return 0.5 * said.weight if figure.item in said.values else 0.0
    if context.thing and not _has_word(figure, context.thing):
        return -1.0
    if figure.item and figure.unit != "people":
        return _item_points(figure, said)
    return _people_points(figure, context) if figure.population and said.values else 0.0


def _item_points(figure: Figure, said: Said) -> float:
    """Return points for which things are counted; some may be counted as people too."""
    if not things(figure).isdisjoint(said.values - PEOPLE):
        return 1.5 * said.weight
    as_people = figure.item in PEOPLE_ITEMS and not said.values.isdisjoint(PEOPLE)
    return weigh(said, 0, 1, same=not said.values or as_people)


def _people_points(figure: Figure, context: Context) -> float:
    """Return points for which people are counted, or for things that may be counted as people."""
    said = context.noun
    if people := said.values & PEOPLE:
        return _population(figure, context, people)
    # A family is several people.
    return weigh(said, 0, 1, same=said.values <= PEOPLE_ITEMS - {"families"})


def other_thing(figure: Figure, context: Context) -> bool:
    """Return whether the noun beside the number is for something that the figure does not count."""
    return context.noun.own and noun_points(figure, context) <= -DOUBT


def _has_word(figure: Figure, word: str) -> bool:
    """Return whether the words of a figure, or its note, have a word."""
    texts = (figure.what, figure.scope, figure.caveat, figure.note)
    own = frozenset(words_in(" ".join(text for text in texts if text)))
    return not roots(frozenset({word})).isdisjoint(roots(own))


def things(figure: Figure) -> frozenset[str | None]:
    """Return what things a figure counts: of facilities, those that it names."""
    named = nouns_in(figure.what) & FACILITIES if figure.item == "facilities" else None
    return named or frozenset({figure.item})


def _population(figure: Figure, context: Context, people: Values) -> float:
    """Return points for which people are counted."""
    said = context.noun
    own = figure.population
    if is_of_other_part(figure, context):
        return weigh(said, 0, 1, same=False)
    kinds = people - {"people", "unspecified"}
    if own == "military" and "unspecified" in people:
        # No residents of a town are soldiers.
        return weigh(said, 0, 1, same=False)
    if own in people:
        return 1.5 * said.weight
    if own == "mixed":
        differs = ONE_OF_SEVERAL if figure.topic == "casualties" else 0.5
        return weigh(said, 1.2, differs, same=len(kinds) != 1)
    if own == "unspecified":
        return _unspecified(said, kinds)
    return weigh(said, 0.7, 1, same=not kinds)


def _unspecified(said: Said, kinds: Values) -> float:
    """Return points for a figure of people of any kind, who cannot all have been soldiers."""
    if kinds == {"military"} and said.own:
        return -1.0
    return 0.2 if kinds else 1.2 * said.weight
