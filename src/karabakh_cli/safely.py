"""Files written whole or not at all: what was there before stays until the new one is complete."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Replace the file with this text. OSError, and the old file as it was, where that fails."""
    write_texts({path: text})


def write_texts(texts: Mapping[Path, str]) -> None:
    """Replace each file with its text, once all are filled; where one cannot be, OSError, and none is."""
    with ExitStack() as stack:
        for path, text in texts.items():
            stack.enter_context(replaced(path)).write_text(text, encoding="utf-8", newline="")


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A new file to fill beside `path`, which it replaces once the block has ended well.

    A link stays and what it leads to is replaced; a device or a pipe is written to as it is. An
    OSError names `path`, the file that was asked for.
    """
    target = path.resolve()
    if target.exists() and not target.is_file() and not target.is_dir():
        try:
            yield path
        except OSError as error:
            error.filename = error.filename or str(path)
            raise
        return
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    new = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        os.close(handle)
        new = Path(name)
        yield new
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        new.chmod(mode & 0o777)
        new.replace(target)
    except OSError as error:
        # One that comes from the file beside it has its name already.
        if new is None or error.filename in {None, str(new)}:
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        if new is not None:
            new.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
