"""Write files whole or not at all: an old file stays until the new one is complete."""

import errno
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType


def write_text(path: Path, text: str) -> None:
    """Replace the file with this text. Raises OSError, with the old file unchanged, if that fails."""
    write_texts({path: text})


def write_texts(texts: Mapping[Path, str]) -> None:
    """Replace each file with its text once all are filled. Raises OSError, with none replaced, otherwise."""
    with ExitStack() as stack:
        for path, text in texts.items():
            stack.enter_context(atomic_path(path)).write_text(text, encoding="utf-8", newline="")


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """Yield a temporary file that replaces `path` if the block succeeds.

    A link stays and its target is replaced; a device or a pipe receives the bytes. SIGTERM and SIGHUP
    leave no temporary file behind. Raises OSError, which names `path`, if it cannot be written.
    """
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    stream = target.exists() and not target.is_file()
    new = None
    try:
        handle, name = tempfile.mkstemp(dir=None if stream else target.parent, prefix=f".{target.name}.")
        os.close(handle)
        new = Path(name)
        with _exit_on_signal():
            yield new
            if stream:
                with new.open("rb") as filled, path.open("wb") as device:
                    shutil.copyfileobj(filled, device)
            else:
                _replace(target, new)
    except OSError as error:
        # An error of another file, such as the one beside it, has its name already.
        if new is None or error.filename in {None, str(new)}:
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        if new is not None:
            new.unlink(missing_ok=True)


def _replace(target: Path, new: Path) -> None:
    """Put a new file in the place of another, whose permissions it takes over if there is one."""
    mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
    new.chmod(mode & 0o777)
    new.replace(target)


@contextmanager
def _exit_on_signal() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into SystemExit, so that the block cleans up after itself."""
    names = ("SIGTERM", "SIGHUP")
    wanted = [getattr(signal, name) for name in names if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        wanted = []  # Only the main thread may set a handler.
    before = {number: signal.signal(number, _leave) for number in wanted}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
