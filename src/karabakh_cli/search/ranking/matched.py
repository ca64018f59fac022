"""A hit -> the words of its record that met the query."""

import re
from collections.abc import Iterator

from karabakh_cli.facts import written_dates
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Entry
from karabakh_cli.search.indexing.fields import ALSO_KNOWN_BY, date_prefixes
from karabakh_cli.search.indexing.texts import searchable_fields
from karabakh_cli.search.ranking.hits import Hit
from karabakh_cli.search.words.normalize import words
from karabakh_cli.search.words.synonyms import key_of

_SUBJECT = frozenset({"what", "counted"})
"""The fields that say what a record is about."""
_CLOSED = frozenset({"measure", "population", "item", "kind", "topic"})
"""The fields whose words are kwar's own and are not shown."""
_WITH_DATES = frozenset({"what", "counted", "title", "note"})
"""The fields whose text may name a date that the index has in the field `when`."""
_WORD_OR_NUMBER = r"[^\W_]+(?:[.,-]?\d+)*"


def matched(facts: Facts, entry: Entry, hit: Hit) -> list[str]:
    """Return the words of the record, as it writes them, that met the query.

    What met a closed word, such as a measure, is shown as the record's text has it, where it does; an
    everyday word for the record is shown as it was typed.
    """
    keys = {(match.field, match.key) for match in hit.matches}
    written = {(name, key) for field, key in keys if field in _CLOSED for name in _SUBJECT}
    texts = list(searchable_fields(facts, entry))
    said = [w for name, text in texts if name in _SUBJECT for w in _met_in(name, text, written)]
    told = {key_of(part) for word in said for part in words(word)}
    keys -= {(field, key) for field, key in keys if field in _CLOSED and key in told}
    fields = {field for field, _ in keys}
    if "when" in fields:
        fields |= _WITH_DATES
    met = (w for name, text in texts if name in fields for w in _met_in(name, text, keys))
    hints = (match.word for match in hit.matches if match.field == "hint")
    found = list(dict.fromkeys([*said, *met, *hints]))
    # Reading the list of expressions takes a while, and hardly any record meets a query by one alone.
    return found or [words for name, text in texts for words in _expressions_in(name, text, keys)]


def _expressions_in(name: str, text: str, keys: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the expressions of one text that met one of these keys: `come down`, which is crashed."""
    from karabakh_cli.search.words.thesaurus import meanings_of_expressions

    for written, meaning in meanings_of_expressions(words(text)):
        if (name, key_of(meaning)) in keys:
            yield written


def _met_in(name: str, text: str, keys: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the words of one text of a record that met one of these fields and keys."""
    if name in {"date", "when"}:
        if any((name, part) in keys for part in date_prefixes(text)):
            yield text.removeprefix(ALSO_KNOWN_BY)
        return
    for word in re.findall(_WORD_OR_NUMBER, text):
        if any((name, key_of(part)) in keys for part in words(word)):
            yield word
    if any(field == "when" for field, _ in keys):
        yield from (said for date, said in written_dates.named_in(text) if ("when", date) in keys)
