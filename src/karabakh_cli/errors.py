"""What can go wrong, each with a one-line message and an exit status."""


class KwarError(Exception):
    """A failure with a message for people, an optional hint and an exit status."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class NothingFound(KwarError):
    """The question is valid, and the fact base has no answer."""

    exit_code = 1


class Misuse(KwarError):
    """The question is not valid: an unknown name, field, date or format."""

    exit_code = 2


class BrokenFacts(KwarError):
    """The fact base is missing, unreadable or breaks a curation rule."""

    exit_code = 3


def interrupted(error: BaseException | None) -> bool:
    """Return whether Ctrl-C caused this error: 3.11 wraps a KeyboardInterrupt during class creation."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
