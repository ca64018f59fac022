"""Run `kwar`: small, so that an interrupt finds it ready while the rest is still being imported."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Run kwar and leave with its exit status.

    The process ends here and now, for taking apart what the system takes back at once is a sixth of
    a call. Nothing is left to do by then: files are closed where they are written.
    """
    # A call is over before there is garbage worth looking for, and looking takes a tenth of its time.
    gc.disable()
    try:
        status = _status()
    except KeyboardInterrupt:
        status = 130
    os._exit(status)


def _status() -> int:
    """The exit status of kwar, once everything is written."""
    from karabakh_cli.cli import run

    try:
        status = run()
    except SystemExit as left:  # So Typer leaves once TAB is answered.
        if left.code is not None and not isinstance(left.code, int):
            raise
        status = left.code or 0
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            # Whoever read it has gone; what else can fail has failed, and been told, before.
            with suppress(OSError, ValueError):
                stream.flush()
    return status


if __name__ == "__main__":
    main()
