"""A real browser, driven from a thread of its own.

Playwright's plain interface keeps an event loop running in the thread that started it; in the tests' own
thread that would forbid every other test `asyncio.run`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Browser, Playwright, sync_playwright

T = TypeVar("T")
DEBIAN = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    # Names of elsewhere lead nowhere: what a page fetches from outside fails, and is seen.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
ABSENT = f"no browser at CHROMIUM, {DEBIAN} or playwright's own place: apt-get install chromium"


def executable(playwright: Playwright) -> str | None:
    """Where the browser is: as CHROMIUM says, else Debian's, else playwright's own; None without any."""
    named = os.environ.get("CHROMIUM")
    places = [shutil.which(named) or named] if named else [DEBIAN, playwright.chromium.executable_path]
    return next((one for one in places if Path(one).is_file()), None)


class Chromium:
    """One browser, started at the first visit.

    Attributes:
        browser: once started, and only for `within`'s thread.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "chromium")
        self._playwright: Playwright | None = None
        self.browser: Browser | None = None

    def within(self, does: Callable[[], T]) -> T:
        """Do it in the browser's thread."""
        return self._thread.submit(does).result()

    def started(self) -> bool:
        """Start it, where there is one."""
        return self.within(self._start)

    def _start(self) -> bool:
        self._playwright = sync_playwright().start()
        path = executable(self._playwright)
        if path is not None:
            self.browser = self._playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        return path is not None

    def end(self) -> None:
        """Close it and its thread."""
        self.within(self._close)
        self._thread.shutdown()

    def _close(self) -> None:
        if self.browser is not None:
            self.browser.close()
        if self._playwright is not None:
            self._playwright.stop()
