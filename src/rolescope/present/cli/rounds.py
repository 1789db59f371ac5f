"""`rolescope ingest … --every 6h`: rounds until Ctrl+C or SIGTERM, ended between two transactions."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rolescope.ingest.rounds import Stop

SIGNALS = (signal.SIGINT, signal.SIGTERM)


def ingest_in_rounds(names: Sequence[str], home: Path | None, every: str) -> None:
    """Visit boards again and again; a line a round, and the sums at the end."""
    from rolescope.ingest.live import all_asked  # noqa: PLC0415
    from rolescope.ingest.rounds import Stop, interval, rounds, slower  # noqa: PLC0415

    wanted, boards = interval(every), all_asked(names)
    for line in slower(boards, wanted):
        typer.echo(line, err=True)
    stop = Stop()
    with _stopping(stop):
        came = rounds(boards, wanted, home, stop=stop, say=_say)
    sums = came.counts
    told = f"read {sums.read}, new {sums.new}, unchanged {sums.unchanged}, refused {sums.refused}"
    typer.echo(f"{told}, grouped {came.grouped}")


def _say(line: str) -> None:
    """A line at once, also into a pipe or a file."""
    typer.echo(line)
    typer.get_text_stream("stdout").flush()


@contextmanager
def _stopping(stop: Stop) -> Iterator[None]:
    """The first signal asks to end; a second one ends the process, which the store survives."""

    def asked(number: int, frame: FrameType | None) -> None:
        del frame
        if stop():
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        stop.wish()
        typer.echo("Ending once the request in flight is answered; again: at once.", err=True)

    before = {one: signal.signal(one, asked) for one in SIGNALS}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
