"""Entry point. Imports little, so that Ctrl-C during start-up is handled."""

import gc
import os
import sys
from typing import NoReturn, TextIO

from karabakh_cli.errors import interrupted


def main() -> NoReturn:
    """Run kwar and exit with its status."""
    # A call ends before there is garbage worth collecting, and looking for it takes a tenth of the time.
    gc.disable()
    try:
        from karabakh_cli.cli.app import run

        status = run()
    except BaseException as error:
        if not interrupted(error):
            raise
        status = 130
    _flush(sys.stdout)
    _flush(sys.stderr)
    # Python collects garbage once more when it exits, even after gc.disable().
    gc.freeze()
    sys.exit(status)


def _flush(stream: TextIO | None) -> None:
    """Write what is buffered, or discard it: shutdown would fail on what cannot be written."""
    if stream is None:
        return
    try:
        stream.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
