"""Which sentences are somebody's own words, between quotation marks."""

from karabakh_cli.verify.text.sentences import Sentence

_OPENING, _CLOSING, _EITHER = "“«„", "”»", '"'


class Quotations:
    """Follows the quotation marks of a text from sentence to sentence, as far as a paragraph goes."""

    def __init__(self, text: str) -> None:
        """Take a blanked text."""
        self._text = text
        self._block = -1
        self._open = self._before = False

    def goes_on(self, sentence: Sentence) -> bool:
        """Return whether the next sentence goes on with a quotation, or begins one after another."""
        if sentence.block != self._block:
            self._block, self._open, self._before = sentence.block, False, False
        written = self._text[sentence.start : sentence.end].lstrip()
        quoted = self._open or (self._before and written[:1] in {*_OPENING, _EITHER})
        marks = [letter for letter in written if letter in _OPENING + _CLOSING + _EITHER]
        for mark in marks:
            self._open = mark in _OPENING or (mark == _EITHER and not self._open)
        self._before = bool(marks) or self._open
        return quoted
