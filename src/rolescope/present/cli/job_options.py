"""Options of `rolescope jobs`, described once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[QUERY]", help="A role, skills, other words; or an opening's id."),
]
Role = Annotated[str | None, typer.Option("--role", help="Whose work it has to be, whatever the title.")]
Title = Annotated[str | None, typer.Option("--title", help="Words of the title.")]
Skills = Annotated[
    list[str] | None, typer.Option("--skill", help="A skill that it asks for; several: all of them.")
]
Without = Annotated[
    list[str] | None, typer.Option("--without-skill", help="A skill that it may not ask for; several.")
]
Employer = Annotated[str | None, typer.Option("--employer", help="Words of the employer's name.")]
Country = Annotated[str | None, typer.Option("--country", help="ISO code or name.")]
Place = Annotated[str | None, typer.Option("--place", help="Words of the place, such as Berlin.")]
Workplace = Annotated[str | None, typer.Option("--workplace", help="onsite, hybrid or remote.")]
Level = Annotated[str | None, typer.Option("--level", help="Seniority: intern, entry, mid, senior, …")]
PayMin = Annotated[
    float | None,
    typer.Option("--pay-min", help="Stated pay has to reach this, with --currency; nothing is converted."),
]
Currency = Annotated[str | None, typer.Option("--currency", help="Of --pay-min, such as EUR.")]
Period = Annotated[str | None, typer.Option("--period", help="Of --pay-min: year, month, hour …")]
Since = Annotated[str | None, typer.Option("--since", help="Posted on this day or later: 2026-01-31.")]
PostedWithin = Annotated[
    str | None,
    typer.Option("--posted-within", help="Days or weeks before the store was last filled: 14, 2w."),
]
Source = Annotated[str | None, typer.Option("--source", help="Shown by this source, such as greenhouse.")]
EmploymentType = Annotated[
    str | None,
    typer.Option("--employment-type", help="As stated: full_time, part_time, contract, internship …"),
]
Language = Annotated[str | None, typer.Option("--language", help="Of the text: en, de …")]
IncludeGone = Annotated[bool, typer.Option("--include-gone", help="Openings that are gone too.")]
Top = Annotated[int, typer.Option("--top", help="How many to show.", min=1, max=100)]
Save = Annotated[str | None, typer.Option("--save", metavar="NAME", help="Save the question under a name.")]
Saved = Annotated[
    str | None,
    typer.Option("--saved", metavar="NAME", help="Ask it again: what changed. list: which there are."),
]
Forget = Annotated[str | None, typer.Option("--forget", metavar="NAME", help="Drop a saved question.")]
StoreHome = Annotated[
    Path | None,
    typer.Option(
        "--home",
        "--store",
        help="Folder of the store; else $ROLESCOPE_HOME, else the platform's folder for data.",
    ),
]
