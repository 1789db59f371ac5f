"""A file that was sent, opened in a process of its own with limits to its time and memory.

A PDF of a few kilobytes can hold pages that take minutes and gigabytes to lay out, inside a library that
cannot be interrupted: the process that answers everybody does not open it. The bytes go through pipes, never
a disk.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping

from rolescope.model.errors import RolescopeError, SourceRefused
from rolescope.model.read import PostingText
from rolescope.present.server.upload import sent, sent_resume

if sys.platform != "win32":
    import resource

SECONDS = 10.0
"""A long honest PDF takes under two, starting Python included."""
MEMORY = 1_000_000_000
"""Bytes of address space; a long honest PDF takes 200 MB."""
COMMAND = (sys.executable, "-B", "-m", "rolescope.present.server.opening")
BEYOND = "it takes more time or memory to open than a text's file may. Paste its text instead."
POSTING, RESUME = "posting", "résumé"
READERS: Mapping[str, Callable[[bytes, str, int], PostingText]] = {POSTING: sent, RESUME: sent_resume}
"""What a file may hold, and what reads it."""


def opened(data: bytes, name: str, longest: int, holds: str = POSTING) -> PostingText:
    """The one text of a file; see `upload.sent` and `upload.sent_resume`, which do it.

    Args:
        data: the file's bytes.
        name: what it is called.
        longest: characters of text that it may have.
        holds: what it should hold, of `READERS`.

    Raises:
        SourceRefused: if it cannot be read, holds no such text, or takes too much to open.
        BadQuestion: if it holds several postings, or too long a text.
    """
    asked = pickle.dumps((data, name, longest, holds))
    try:
        ran = subprocess.run(COMMAND, input=asked, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise SourceRefused(BEYOND) from error
    if ran.returncode != 0:
        raise SourceRefused(BEYOND)
    got = pickle.loads(ran.stdout)  # noqa: S301  (written by `main` below)
    if isinstance(got, RolescopeError):
        raise got
    assert isinstance(got, PostingText)
    return got


def main() -> None:
    """The other process: limits itself, reads what it is to open, writes the text or why there is none."""
    _limit()
    data, name, longest, holds = pickle.load(sys.stdin.buffer)  # noqa: S301  (written by `opened` above)
    got: PostingText | RolescopeError
    try:
        got = READERS[holds](data, name, longest)
    except RolescopeError as error:
        got = error
    sys.stdout.buffer.write(pickle.dumps(got))


def _limit() -> None:
    if sys.platform != "win32":
        os.nice(5)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
