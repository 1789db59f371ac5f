"""`rolescope role ROLE`."""

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


def role(  # noqa: PLR0917
    name: Annotated[str, typer.Argument(metavar="ROLE", help="A role or occupation.")],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
    everything: Everything = False,
) -> None:
    """Describe one role: skills, duties, terms, pay."""
    from rolescope.questions.role import role as answered  # noqa: PLC0415

    answer = answered(name, country=country, level=level, since=since, evidence=evidence)
    deliver(answer, form, output, everything=everything)
