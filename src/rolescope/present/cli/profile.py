"""`rolescope profile build|check|show`: what your own résumé says, read here and kept only if you ask."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.present.cli.arguments import Output
from rolescope.present.cli.output import PROBE, carries, columns, show, write
from rolescope.present.cli.profile_kept import erase, export, list_
from rolescope.present.cli.profile_tailor import tailor
from rolescope.present.cli.profiles import AsOf, Home, ProfileSource, given

if TYPE_CHECKING:
    from collections.abc import Callable

    from rolescope.model.answer import Answer
    from rolescope.model.json_resume import ProfileAnswer
    from rolescope.present.terminal.ink import Line

FOUND = 1
"""Exit code where something was found."""

profile = typer.Typer(
    help="Your own résumé as a profile: skills with the years that show them. Kept only if you ask.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
profile.command(name="list")(list_)
profile.command()(export)
profile.command()(erase)
profile.command()(tailor)


class ProfileForm(StrEnum):
    """Forms of an answer about a profile."""

    TABLE = "table"
    JSON = "json"


FormOption = Annotated[ProfileForm, typer.Option("--format", help="How to draw it.")]


@profile.command()
def build(  # noqa: PLR0917
    source: ProfileSource,
    as_of: AsOf = None,
    keep: Annotated[
        str | None,
        typer.Option("--keep", metavar="NAME", help="Keep the profile on this computer, under a name."),
    ] = None,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Erase the profile of this name that is kept, and keep this one."),
    ] = False,
    home: Home = None,
    output: Output = None,
) -> None:
    """Write it as JSON Resume: skills linked to ids, years from dated work, each with its place.

    With --keep it is kept, in a file that only you can read, and written where --output says.
    """
    from rolescope.ingest.profiles import keep_profile  # noqa: PLC0415
    from rolescope.questions.profile import profile as answered  # noqa: PLC0415

    text = given(source, home)
    answer = answered(text, as_of=as_of)
    if keep is not None:
        path = keep_profile(keep, text, home, replace=replace)
        typer.echo(f"Kept as {keep}, in {path}.\n`rolescope profile erase {keep}` erases it.", err=True)
    if keep is None or output is not None:
        write(json.dumps(answer.view.to_plain(), ensure_ascii=False, indent=1) + "\n", output)


@profile.command()
def check(
    source: ProfileSource,
    as_of: AsOf = None,
    home: Home = None,
    form: FormOption = ProfileForm.TABLE,
    output: Output = None,
) -> None:
    """Say what a parser cannot read, what has no date or support, and what was ignored.

    Exit code 1 if there is any of it.
    """
    from rolescope.present.terminal.profile import checked  # noqa: PLC0415

    answer = _answer(source, as_of, home)
    _deliver(answer, checked, form, output)
    if answer.view.profile.warnings:
        raise typer.Exit(FOUND)


@profile.command(name="show")
def show_(
    source: ProfileSource,
    as_of: AsOf = None,
    home: Home = None,
    form: FormOption = ProfileForm.TABLE,
    output: Output = None,
) -> None:
    """Show what was read."""
    from rolescope.present.terminal.profile import shown  # noqa: PLC0415

    _deliver(_answer(source, as_of, home), shown, form, output)


def _answer(source: str, as_of: str | None, home: Path | None) -> Answer[ProfileAnswer]:
    from rolescope.questions.profile import profile as answered  # noqa: PLC0415

    return answered(given(source, home), as_of=as_of)


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
