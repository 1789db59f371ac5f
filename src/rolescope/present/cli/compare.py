"""`rolescope compare ROLE ROLE …`."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import Country, Everything, FormOption, Level, Output, Since
from rolescope.present.cli.output import Form, deliver


def compare(
    roles: Annotated[
        list[str], typer.Argument(metavar="ROLE ROLE…", help="Two to six roles or occupations.")
    ],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
    everything: Everything = False,  # noqa: FBT002  (typer's way to spell a flag)
) -> None:
    """Compare two to six roles on counted evidence.

    How they differ, what they share, what people in them do, what they are paid.
    """
    from rolescope import questions

    answer = questions.compare(roles, country=country, level=level, since=since)
    deliver(answer, form, output, everything=everything)
