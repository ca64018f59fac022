"""The wheel of this checkout, built and installed in a temporary environment."""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Installed:
    """An environment with kwar in it, and a folder for what a benchmark writes."""

    folder: Path
    wheel: Path

    @property
    def python(self) -> str:
        """Its interpreter."""
        return str(self.folder / "venv" / "bin" / "python")

    @property
    def env(self) -> dict[str, str]:
        """An environment without what a developer may have set, and with a home of its own."""
        path = f"{self.folder / 'venv' / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        return {"PATH": path, "HOME": str(self.folder), "LANG": "C.UTF-8", "TERM": "xterm-256color"}

    def command(self, name: str, *words: str) -> list[str]:
        """Return the argument list of a command of the environment."""
        return [self.python, str(self.folder / "venv" / "bin" / name), *words]

    def pip(self, *words: str) -> None:
        """Run its pip. Raises SystemExit, with what pip said, if it fails."""
        done = subprocess.run(
            [self.python, "-m", "pip", "--quiet", "--disable-pip-version-check", *words],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"pip {' '.join(words)}: {done.stderr.strip()}")


@contextmanager
def installed(packages: Sequence[str] = ()) -> Iterator[Installed]:
    """Yield a fresh environment with the wheel of this checkout and these packages."""
    with tempfile.TemporaryDirectory(prefix="kwar-bench-") as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        built = Installed(folder, folder / "dist")
        print("building and installing ...", file=sys.stderr)
        built.pip("wheel", "--no-deps", "--wheel-dir", str(built.wheel), str(ROOT))
        [wheel] = built.wheel.glob("*.whl")
        built.pip("install", str(wheel), *packages)
        yield Installed(folder, wheel)
