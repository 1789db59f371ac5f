"""`rolescope profile list|export|erase`: the profiles that you asked to be kept on this computer."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Annotated

import typer

from rolescope.model.errors import BadQuestion
from rolescope.present.cli.output import WIDEST
from rolescope.present.cli.profiles import Home, ProfileSource, given

BEYOND = (
    "Out of its reach: copies and exports that you made, backups and snapshots of this disk, and what a "
    "solid-state drive sets aside when it spreads its wear."
)


def list_(home: Home = None) -> None:
    """List the profiles that are kept."""
    from rolescope.ingest.profiles import kept_names, profiles_folder  # noqa: PLC0415

    names = kept_names(home)
    for name in names:
        typer.echo(name)
    where = f"in {profiles_folder(home)}"
    count = f"{len(names)} {'profile' if len(names) == 1 else 'profiles'} kept {where}."
    typer.echo(count if names else f"No profile is kept {where}.", err=True)


def export(
    source: ProfileSource,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="DIR|FILE.zip", help="A folder, new or empty; or a zip file."),
    ],
    home: Home = None,
) -> None:
    """Write all that is held of you where you say: the text, JSON Resume, and what the fields mean."""
    from rolescope.ingest.profiles import export_profile  # noqa: PLC0415
    from rolescope.questions.profile import exported  # noqa: PLC0415

    files = exported(given(source, home))
    export_profile(files, output)
    typer.echo(f"Wrote to {output}: {', '.join(files)}.")


def erase(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Which kept profile.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Every kept profile.")] = False,
    home: Home = None,
) -> None:
    """Erase a kept profile: its bytes are overwritten, and its file is deleted."""
    from rolescope.ingest.profiles import erase_profiles  # noqa: PLC0415

    if every == (name is not None):
        raise BadQuestion("Say which: a NAME, or --all. `rolescope profile list` lists them.")
    erased = erase_profiles(name, home)
    typer.echo(
        f"Erased: {', '.join(erased)}. The bytes were overwritten first." if erased else "None was kept."
    )
    typer.echo(textwrap.fill(BEYOND, WIDEST))
