"""Run `kwar`: small, so that an interrupt finds it ready while the rest is still being imported."""

import gc
import sys


def main() -> None:
    """Run kwar and leave with its exit status."""
    # A call is over before there is garbage worth looking for, and looking takes a tenth of its time.
    gc.disable()
    try:
        from karabakh_cli.cli import run
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run())


if __name__ == "__main__":
    main()
