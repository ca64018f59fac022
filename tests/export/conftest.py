"""The page of the shipped base, and a real headless Chromium to show it, driven over a pair of pipes."""

import json
import os
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from karabakh_cli.export.html import html_text
from karabakh_cli.facts.base import Facts

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --hide-scrollbars --disable-dev-shm-usage --no-first-run "
    "--disable-background-networking --disable-component-update --remote-debugging-pipe"
).split()
LOADED = "document.readyState === 'complete'"


class Browser:
    """One tab of a browser, by the Chrome DevTools Protocol; `problems` are what its console has said."""

    def __init__(self, command: str, profile: Path) -> None:
        """Start the browser. It reads messages from file descriptor 3 and writes them to 4."""
        read_by_it, self._write = os.pipe()
        self._read, written_by_it = os.pipe()
        # A descriptor that is 3 already would be closed before it is moved: a shell keeps them apart.
        shell = f'exec "$0" "$@" 3<&{read_by_it} 4>&{written_by_it}'
        self._process = subprocess.Popen(
            ["bash", "-c", shell, command, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(read_by_it, written_by_it),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(read_by_it)
        os.close(written_by_it)
        self._number, self._rest, self._session = 0, b"", ""
        self.events: list[dict[str, Any]] = []
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.send("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session = ""
        self.send("Browser.close")
        self._process.wait(20)
        os.close(self._read)
        os.close(self._write)

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and return its result; events that come meanwhile are kept."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return dict(answer["result"])
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        """Return the next message of the browser."""
        while b"\0" not in self._rest:
            read = os.read(self._read, 1 << 16)
            assert read, "the browser has gone"
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(line))

    def open(self, address: str) -> None:
        """Load a page from the start and wait until it is there."""
        self.send("Page.navigate", url="about:blank")
        self._wait("Page.loadEventFired")
        self.send("Page.navigate", url=address)
        self._wait("Page.loadEventFired")

    def _wait(self, method: str) -> None:
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._next())
        self.events = [event for event in self.events if event.get("method") != method]

    def js(self, expression: str) -> Any:
        """Return the value of an expression in the page."""
        done = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def type(self, text: str) -> None:
        """Type text where the focus is, a letter after the other."""
        for letter in text:
            self.send("Input.dispatchKeyEvent", type="char", text=letter)

    def press(self, key: str, code: int) -> None:
        """Press a key that writes nothing."""
        for kind in ("rawKeyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code)

    def window(self, width: int, height: int = 900) -> None:
        """Have a window of this size, in pixels."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def media(self, media: str = "", *, scheme: str = "light") -> None:
        """Show the page on a medium, `screen` or `print`, to somebody who prefers light or dark."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.send("Emulation.setEmulatedMedia", media=media, features=features)

    def screenshot(self) -> bytes:
        """Return what the window shows as PNG."""
        return b64decode(self.send("Page.captureScreenshot", format="png")["data"])

    def problems(self) -> list[str]:
        """Return what the console has said, errors that nobody caught, and addresses that were asked for."""
        found = []
        for event in self.events:
            kind, told = event.get("method"), event.get("params", {})
            if kind in {"Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"}:
                found.append(json.dumps(told))
            elif kind == "Network.requestWillBeSent" and not told["request"]["url"].startswith(
                ("file:", "about:")
            ):
                found.append(told["request"]["url"])
        return found


@pytest.fixture(scope="session")
def html(facts: Facts) -> str:
    """The page of the shipped base."""
    return html_text(facts)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser; the test is skipped if there is none, but not in CI, where there has to be one."""
    command = next(filter(None, map(shutil.which, NAMES)), None)
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium is installed; .ci/run installs it")
        pytest.skip("no Chromium is installed")
    with Browser(command, tmp_path_factory.mktemp("profile")) as opened:
        yield opened
