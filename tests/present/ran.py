"""The command line called in this process, and what comes of a call."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rolescope.present.cli import app


class Ran(NamedTuple):
    """Exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path, stdin: bytes = b"") -> Ran:
    """One call of `rolescope`, from its arguments to its exit."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    monkeypatch.setattr("sys.argv", ["rolescope", *map(str, arguments)])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    monkeypatch.setattr("sys.excepthook", sys.excepthook)  # main sets it; put it back
    with pytest.raises(SystemExit) as stopped:
        app.main()
    out.flush()
    return Ran(int(stopped.value.code or 0), out.buffer.getvalue().decode(), err.getvalue())
