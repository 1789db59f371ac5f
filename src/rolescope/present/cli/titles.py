"""`rolescope titles [ROLE] [--by country|employer|year]`: how far titles tell the work."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rolescope.present.cli.arguments import Country, Evidence, Level, Output, Since, Whose
from rolescope.present.cli.judged import Judged, JudgedForm, deliver


class By(StrEnum):
    """What one title's postings may be parted by."""

    COUNTRY = "country"
    EMPLOYER = "employer"
    YEAR = "year"


def titles(  # noqa: PLR0917
    name: Annotated[
        str | None, typer.Argument(metavar="[ROLE]", help="A role; without it, every title.")
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="Part the title's postings by this.")] = None,
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: Annotated[JudgedForm, typer.Option("--format", help="How to draw the answer.")] = JudgedForm.TABLE,
    output: Output = None,
) -> None:
    """Count how often a title hides another role's work.

    Shares of postings by the work that their text describes, corrected for the reader's errors; how mixed a
    title is beside settled ones; agencies against employers; which other titles carry the same work.
    """
    from rolescope.present import titles as page  # noqa: PLC0415
    from rolescope.present.terminal import titles as drawn  # noqa: PLC0415
    from rolescope.questions.titles import titles as answered  # noqa: PLC0415

    answer = answered(
        name, by=by.value if by else None, country=country, level=level, since=since, evidence=evidence
    )
    deliver(Judged(answer, drawn.lines, page.page), form, output)
