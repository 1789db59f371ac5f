"""Options that several commands share, described once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rolescope.present.cli.output import Form

Country = Annotated[
    str | None,
    typer.Option(
        "--country", help="ISO code of a country, such as US; 'all' for every country, standardised."
    ),
]
Level = Annotated[str | None, typer.Option("--level", help="Seniority: intern, entry, mid, senior, …")]
Since = Annotated[int | None, typer.Option("--since", help="First calendar year.", min=1990, max=2100)]


class Whose(StrEnum):
    """Whose evidence is asked."""

    EMBEDDED = "embedded"
    MINE = "mine"
    BOTH = "both"


Evidence = Annotated[
    Whose,
    typer.Option(
        "--evidence",
        help="Whose: embedded (the snapshot), mine (your own store, $ROLESCOPE_HOME), or both.",
    ),
]
FormOption = Annotated[Form, typer.Option("--format", help="How to draw the answer.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")]
Everything = Annotated[
    bool, typer.Option("--all", help="All skills, duties, levels and notes, not the first screen.")
]
