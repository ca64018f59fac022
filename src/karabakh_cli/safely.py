"""Files written whole or not at all: what was there before stays until the new one is complete."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Replace the file with this text. OSError, and the old file as it was, where that fails."""
    with replaced(path) as new:
        new.write_text(text, encoding="utf-8", newline="")


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A new file to fill beside `path`, which it replaces once the block has ended well."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    new = Path(name)
    try:
        yield new
        mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
        new.chmod(mode & 0o777)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
