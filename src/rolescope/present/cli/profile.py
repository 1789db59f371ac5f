"""`rolescope profile build|check|show FILE`: what your own résumé says, read here and kept nowhere."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.present.cli.arguments import Output
from rolescope.present.cli.output import PROBE, carries, columns, show, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from rolescope.model.answer import Answer
    from rolescope.model.json_resume import ProfileAnswer
    from rolescope.present.terminal.ink import Line

STANDARD_INPUT = "-"
FOUND = 1
"""Exit code where something was found."""

profile = typer.Typer(
    help="Your own résumé as a profile: skills with the years that show them. Nothing is stored.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class ProfileForm(StrEnum):
    """Forms of an answer about a profile."""

    TABLE = "table"
    JSON = "json"


Source = Annotated[
    str, typer.Argument(metavar="FILE|-", help="Your résumé: PDF, DOCX, HTML, Markdown, text or JSON Resume.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM", help='What "present" means; else the evidence\'s own month.'),
]
FormOption = Annotated[ProfileForm, typer.Option("--format", help="How to draw it.")]


@profile.command()
def build(source: Source, as_of: AsOf = None, output: Output = None) -> None:
    """Write it as JSON Resume: skills linked to ids, years from dated work, each with its place."""
    answer = _answer(source, as_of)
    write(json.dumps(answer.view.to_plain(), ensure_ascii=False, indent=1) + "\n", output)


@profile.command()
def check(
    source: Source, as_of: AsOf = None, form: FormOption = ProfileForm.TABLE, output: Output = None
) -> None:
    """Say what a parser cannot read, what has no date or support, and what was ignored.

    Exit code 1 if there is any of it.
    """
    from rolescope.present.terminal.profile import checked  # noqa: PLC0415

    answer = _answer(source, as_of)
    _deliver(answer, checked, form, output)
    if answer.view.profile.warnings:
        raise typer.Exit(FOUND)


@profile.command(name="show")
def show_(
    source: Source, as_of: AsOf = None, form: FormOption = ProfileForm.TABLE, output: Output = None
) -> None:
    """Show what was read."""
    from rolescope.present.terminal.profile import shown  # noqa: PLC0415

    _deliver(_answer(source, as_of), shown, form, output)


def _answer(source: str, as_of: str | None) -> Answer[ProfileAnswer]:
    from rolescope.questions.profile import profile as answered  # noqa: PLC0415
    from rolescope.sources.profiles import files  # noqa: PLC0415

    if source == STANDARD_INPUT:
        given = files.read_profile_stream(sys.stdin.buffer, "standard input")
    else:
        given = files.read_profile(Path(source))
    return answered(given, as_of=as_of)


def _deliver(
    answer: Answer[ProfileAnswer], drawn: Callable[..., list[Line]], form: ProfileForm, output: Path | None
) -> None:
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415

    if form is ProfileForm.JSON:
        write(answer.to_json() + "\n", output)
    elif output is None:
        show(drawn(answer, width=columns(), ascii_only=not carries(PROBE)))
    else:
        write(plain(drawn(answer)), output)
