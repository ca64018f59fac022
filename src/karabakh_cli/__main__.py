"""Run `kwar`: small, so that an interrupt finds it ready while the rest is still being imported."""

import gc
import os
import sys

from karabakh_cli.errors import interrupted


def main() -> None:
    """Run kwar and leave with its exit status; never returns.

    The process ends here and now, for taking apart what the system takes back at once is a sixth of
    a call. Nothing is left to do by then: files are closed where they are written.
    """
    # A call is over before there is garbage worth looking for, and looking takes a tenth of its time.
    gc.disable()
    try:
        status = _status()
    except BaseException as error:
        if not interrupted(error):
            raise
        status = 130
    os._exit(status)


def _status() -> int:
    """The exit status of kwar, once everything is written."""
    from karabakh_cli.cli.app import run

    try:
        status = run()
    except SystemExit as left:  # So Typer leaves once TAB is answered.
        if left.code is not None and not isinstance(left.code, int):
            raise
        status = left.code or 0
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            # Whoever read it has gone; what else can fail has failed, and been told, before.
            continue
    return status


if __name__ == "__main__":
    main()
