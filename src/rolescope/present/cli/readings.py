"""Where readings go: one to the screen or a page, many as lines, as they come, so that a stop loses none."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import typer

from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText, ReadAnswer, Refusal
from rolescope.present.cli.output import PROBE, carries, columns, opened, show, write

if TYPE_CHECKING:
    from rolescope.model.answer import Answer

Views = Iterable[ReadAnswer]
STOPPED = 130
"""What shells call a command that Ctrl-C ended."""


class ReadForm(StrEnum):
    """Forms of what was read."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"
    JSONL = "jsonl"
    PARQUET = "parquet"


@dataclass(slots=True)
class Tally:
    """How many postings came, and how many files or rows gave none; each of those is named when it comes."""

    read: int = 0
    refused: int = 0

    def kept(self, items: Iterable[PostingText | Refusal]) -> Iterator[PostingText]:
        """The postings among what a file gave."""
        for item in items:
            if isinstance(item, Refusal):
                self.refused += 1
                sys.stderr.write(f"skipped {item.key}: {item.reason}\n")
            else:
                yield item

    def __str__(self) -> str:
        skipped = f", {self.refused:,} skipped" if self.refused else ""
        return f"{self.read:,} posting{'s' if self.read != 1 else ''} read{skipped}"


def deliver_one(answer: Answer[ReadAnswer], form: ReadForm, output: Path | None) -> None:
    """Write one reading as a table, JSON or a page."""
    from rolescope.present.terminal import posting  # noqa: PLC0415

    if form is ReadForm.JSON:
        write(answer.to_json() + "\n", output)
    elif form is ReadForm.HTML:
        from rolescope.present.reading import page  # noqa: PLC0415

        write(page(answer), output)
    elif output is not None:
        write(posting.table(answer), output)
    else:
        show(posting.lines(answer, width=columns(), ascii_only=not carries(PROBE)))


def deliver_many(views: Views, form: ReadForm, output: Path | None, tally: Tally, evidence: str) -> None:
    """Write readings as they come, one after another, and say on standard error how far it is.

    Raises:
        BadQuestion: if the form holds one posting only, or the file cannot be written.
    """
    if form is ReadForm.HTML:
        raise BadQuestion("--format html draws one posting; there are several. Try jsonl, or name one file.")
    try:
        with _progress(tally) as counted:
            if form is ReadForm.PARQUET:
                _parquet(counted(views), output)
            else:
                _lines(counted(views), form, output, evidence)
    except KeyboardInterrupt:
        sys.stderr.write(f"Stopped: {tally}. What is written is whole.\n")
        raise typer.Exit(STOPPED) from None
    sys.stderr.write(f"{f'Wrote {output}: ' if output else ''}{tally}.\n")


def is_folder(output: Path | None) -> TypeGuard[Path]:
    """Whether an output names a folder: one that is there, or a name without an ending."""
    return output is not None and (output.is_dir() or not output.suffix)


def deliver_parts(postings: Iterable[PostingText], folder: Path, tally: Tally, evidence: str) -> None:
    """Write readings into a folder in parts, going on from those that are there."""
    from rolescope.questions.read import read_all, reading_parts  # noqa: PLC0415

    parts = reading_parts(folder)
    try:
        with _progress(tally) as counted, parts:
            for view in counted(read_all(parts.remaining(postings), evidence=evidence)):
                parts.add(view)
    except KeyboardInterrupt:
        sys.stderr.write(f"Stopped: {tally}. The same command goes on from the last whole part.\n")
        raise typer.Exit(STOPPED) from None
    before = f", {parts.found:,} were there" if parts.found else ""
    sys.stderr.write(f"Wrote {folder}: {tally}{before}.\n")


def _parquet(views: Views, output: Path | None) -> None:
    from rolescope.questions.read import readings_file  # noqa: PLC0415

    if output is None:
        raise BadQuestion("--format parquet needs a file: --output readings.parquet.")
    with readings_file(output) as file:
        for view in views:
            file.add(view)


def _lines(views: Views, form: ReadForm, output: Path | None, evidence: str) -> None:
    with opened(output) as stream:
        try:
            for text in _texts(views, form, evidence):
                stream.write(text.encode())
        finally:
            if form is ReadForm.JSON:  # what is written stays JSON, whatever happens
                stream.write(b"\n]\n")


def _texts(views: Views, form: ReadForm, evidence: str) -> Iterator[str]:
    """Each reading as one text; of JSON, an array that is left open."""
    if form is ReadForm.JSONL:
        for view in views:
            yield json.dumps(view.to_plain(), ensure_ascii=False) + "\n"
    elif form is ReadForm.JSON:
        from rolescope.questions.evidence import given_or_own  # noqa: PLC0415
        from rolescope.questions.read import answer as answered  # noqa: PLC0415

        store = given_or_own(evidence)
        yield "["
        for between, view in zip(chain(["\n"], repeat(",\n")), views, strict=False):
            yield between + answered(view, store).to_json()
    else:
        from rolescope.present.terminal import posting  # noqa: PLC0415
        from rolescope.present.terminal.ink import plain  # noqa: PLC0415

        yield plain([posting.heading()])
        for view in views:
            yield plain([posting.row(view)])


@contextmanager
def _progress(tally: Tally) -> Iterator[Callable[[Views], Views]]:
    """A counter of postings on standard error, where a person looks at it."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    console = Console(stderr=True)
    parts = (SpinnerColumn(), TextColumn("{task.completed:,} postings read"), TimeElapsedColumn())
    with Progress(*parts, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("read", total=None)

        def counted(views: Views) -> Views:
            for view in views:
                tally.read += 1
                bar.advance(task)
                yield view

        yield counted
