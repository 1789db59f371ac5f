"""`rolescope verify FILE|-|ID`: does an answer come out again?"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rolescope.model.errors import BadQuestion
from rolescope.present.cli.arguments import Output
from rolescope.present.cli.output import write
from rolescope.present.cli.profiles import given as resume
from rolescope.present.cli.read import only

STANDARD_INPUT = "-"
DIFFERS = 1
"""Exit code where the answer does not come out again."""


class VerifyForm(StrEnum):
    """Forms of a verdict."""

    TABLE = "table"
    JSON = "json"


def verify(  # noqa: PLR0917
    given: Annotated[
        str, typer.Argument(metavar="FILE|-|ID", help="An answer's JSON, or its id, in quotation marks.")
    ],
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            help="The posting of a read, check or need answer, the résumé of a fit, gap or profile, "
            "the file of a choose.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The title given with that posting.")] = None,
    location: Annotated[str | None, typer.Option("--location", help="The place given with it.")] = None,
    form: Annotated[VerifyForm, typer.Option("--format", help="How to draw it.")] = VerifyForm.TABLE,
    output: Output = None,
) -> None:
    """Ask again what an answer was asked: OK, or the first difference. Exit code 1 if there is one."""
    from rolescope.present.terminal.verified import table  # noqa: PLC0415
    from rolescope.questions.verify import rests_on_resume  # noqa: PLC0415
    from rolescope.questions.verify import verify as answered  # noqa: PLC0415

    stated = _given(given)
    beside = None
    if text is not None:
        beside = resume(text) if rests_on_resume(stated) else only(text, title, location)
    answer = answered(stated, text=beside)
    write(answer.to_json() + "\n" if form is VerifyForm.JSON else table(answer), output)
    if not answer.view.same:
        raise typer.Exit(DIFFERS)


def _given(source: str) -> str:
    """The answer's JSON, from a file or standard input; what is no file is taken for an id."""
    if source == STANDARD_INPUT:
        return sys.stdin.read()
    path = Path(source)
    try:
        if not path.is_file():
            return source
        held = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadQuestion(f"{source} cannot be read as an answer's JSON: {error}.") from error
    if not held.lstrip().startswith("{") and "#" not in held:
        raise BadQuestion(f"{source} holds no answer: neither the JSON that --format json wrote, nor an id.")
    return held
