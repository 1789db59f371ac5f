"""`rolescope title TITLE…|FILE|-`."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain, islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.model.errors import SourceRefused
from rolescope.present.cli.arguments import Output
from rolescope.present.cli.output import PROBE, carries, columns, opened, show, write

if TYPE_CHECKING:
    from rolescope.model.title import TitleAnswer

STANDARD_INPUT = "-"


class TitleForm(StrEnum):
    """Forms of titles taken apart."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


def title(
    given: Annotated[
        list[str],
        typer.Argument(metavar="TITLE…|FILE|-", help="Titles as posted; or a file, or -, with one a line."),
    ],
    form: Annotated[TitleForm, typer.Option("--format", help="How to draw them.")] = TitleForm.TABLE,
    output: Output = None,
) -> None:
    """Take titles apart: role, seniority, specialisation, codes, and what was stripped."""
    from rolescope.questions.title import each_with_links, view  # noqa: PLC0415

    views: Iterator[TitleAnswer] = map(view, chain.from_iterable(map(_titles, given)))
    first = list(islice(views, 2))
    if len(first) == 1 or form is not TitleForm.TABLE:  # a line of the table has no room for them
        first, views = list(each_with_links(first)), each_with_links(views)
    if len(first) == 1 and form is not TitleForm.JSONL:
        _deliver_one(first[0], form, output)
    else:
        _deliver_many(chain(first, views), form, output)


def _titles(given: str) -> Iterator[str]:
    """The titles that one argument gives: itself, or the lines of standard input or of a file."""
    if given == STANDARD_INPUT:
        yield from _lines(io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", errors="replace"))
    elif _is_file(given):
        try:
            with Path(given).open(encoding="utf-8-sig", errors="replace") as file:
                yield from _lines(file)
        except OSError as error:
            raise SourceRefused(f"Cannot read {given}: {error.strerror}.") from error
    else:
        yield given


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except (OSError, ValueError):  # too long for a path, or not one at all
        return False


def _lines(stream: Iterable[str]) -> Iterator[str]:
    """Every line, empty ones too: what comes out stands in the lines of what went in."""
    return (line.rstrip("\r\n") for line in stream)


def _deliver_one(view: TitleAnswer, form: TitleForm, output: Path | None) -> None:
    from rolescope.present.terminal import title as drawn  # noqa: PLC0415
    from rolescope.questions.title import answer as answered  # noqa: PLC0415

    answer = answered(view)
    if form is TitleForm.JSON:
        write(answer.to_json() + "\n", output)
    elif output is not None:
        write(drawn.table(answer), output)
    else:
        show(drawn.lines(answer, width=columns(), ascii_only=not carries(PROBE)))


def _deliver_many(views: Iterable[TitleAnswer], form: TitleForm, output: Path | None) -> None:
    """Write titles as they come, one after another."""
    with opened(output) as stream:
        for text in _texts(views, form):
            stream.write(text.encode())
    if output is not None:
        sys.stderr.write(f"Wrote {output}\n")


def _texts(views: Iterable[TitleAnswer], form: TitleForm) -> Iterator[str]:
    """Each title as one text; of JSON, the whole an array."""
    if form is TitleForm.JSONL:
        for view in views:
            yield json.dumps(view.to_plain(), ensure_ascii=False) + "\n"
    elif form is TitleForm.JSON:
        from rolescope.questions.title import answer as answered  # noqa: PLC0415

        yield "["
        for between, view in zip(chain(["\n"], repeat(",\n")), views, strict=False):
            yield between + answered(view).to_json()
        yield "\n]\n"
    else:
        from rolescope.present.terminal import title as drawn  # noqa: PLC0415
        from rolescope.present.terminal.ink import plain  # noqa: PLC0415

        yield plain([drawn.heading()])
        for view in views:
            yield plain([drawn.row(view)])
