"""`rolescope role ROLE`."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import Country, Everything, FormOption, Level, Output, Since
from rolescope.present.cli.output import Form, deliver


def role(
    name: Annotated[str, typer.Argument(metavar="ROLE", help="A role or occupation.")],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
    everything: Everything = False,  # noqa: FBT002  (typer's way to spell a flag)
) -> None:
    """Describe one role: skills, duties, terms, pay."""
    from rolescope import questions

    answer = questions.role(name, country=country, level=level, since=since)
    deliver(answer, form, output, everything=everything)
