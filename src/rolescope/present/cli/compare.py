"""`rolescope compare ROLE ROLE …`. Questions are imported when asked: `--help` needs no database."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import (
    Country,
    Everything,
    Evidence,
    FormOption,
    Level,
    Output,
    Since,
    Whose,
)
from rolescope.present.cli.output import Form, deliver


def compare(  # noqa: PLR0917
    roles: Annotated[list[str], typer.Argument(metavar="ROLE", help="Two to six roles or occupations.")],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
    everything: Everything = False,
) -> None:
    """Compare two to six roles on counted evidence.

    How they differ, what they share, what people in them do, what they are paid.
    """
    from rolescope.questions.compare import compare as answered  # noqa: PLC0415

    answer = answered(roles, country=country, level=level, since=since, evidence=evidence)
    deliver(answer, form, output, everything=everything)
