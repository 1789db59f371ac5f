"""What a server writes down: one JSON object a line, of what was asked its shape, and never what was in it.

A line of a request has its method, the template of its route, status, milliseconds, bytes and id. Its path,
query, address, headers and body are not in it, so nothing of a person is. Of a failure its kind and the
places in the code are written, not its message, which may quote a text.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from logging.handlers import QueueHandler, QueueListener
from pathlib import PurePath
from queue import SimpleQueue
from traceback import extract_tb
from types import TracebackType
from typing import TextIO

LOG = logging.getLogger("rolescope.server")
FACTS = "facts"
"""Name under which a record carries its members."""


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line: time in UTC, level, event, and the event's own members."""
        facts = getattr(record, FACTS, None)
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"time": at, "level": record.levelname.lower()}
        if isinstance(facts, dict):
            line |= {"event": record.getMessage()} | facts
        else:
            # Of others' messages only where they were written: they may quote a request.
            line |= {"event": "library", "logger": record.name, "place": f"{record.filename}:{record.lineno}"}
        if record.exc_info and record.exc_info[0] is not None:
            line |= {"error": record.exc_info[0].__name__, "at": places(record.exc_info[2])}
        return json.dumps(line, ensure_ascii=True)


def event(name: str, level: int = logging.INFO, **facts: object) -> None:
    """Write an event down."""
    LOG.log(level, name, extra={FACTS: facts})


def places(trace: TracebackType | None) -> str:
    """Where a failure passed through, innermost last; files by name, without the folders of this machine."""
    frames = extract_tb(trace)[-8:]
    return " > ".join(f"{PurePath(one.filename).name}:{one.lineno} {one.name}" for one in frames)


class Queued(QueueHandler):
    """Hands records to the thread that writes them, as they are: within a process nothing is packed."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        """The record itself."""
        return record


@contextmanager
def written(stream: TextIO | None = None) -> Iterator[None]:
    """Have everything that this process logs written as such lines, by a thread of its own.

    Why a thread: a disk that is busy may hold up whoever writes for seconds, and with it every request.

    Args:
        stream: where to; standard error by default.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(Lines())
    waiting: SimpleQueue[logging.LogRecord] = SimpleQueue()
    writer, queued = QueueListener(waiting, handler), Queued(waiting)
    root = logging.getLogger()
    root.addHandler(queued)
    LOG.setLevel(logging.INFO)
    writer.start()
    try:
        yield
    finally:
        root.removeHandler(queued)
        writer.stop()  # writes what still waits
