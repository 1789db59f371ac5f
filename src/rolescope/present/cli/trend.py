"""`rolescope trend TITLE… [--by year|month] [--source ID]`: how titles moved."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rolescope.present.cli.arguments import Evidence, FormOption, Output, Whose
from rolescope.present.cli.judged import Judged, deliver
from rolescope.present.cli.output import Form


class Period(StrEnum):
    """What time is counted in."""

    YEAR = "year"
    MONTH = "month"


def trend(  # noqa: PLR0917
    names: Annotated[list[str], typer.Argument(metavar="TITLE…", help="One to six roles.")],
    by: Annotated[Period, typer.Option("--by", help="Count by year or by month.")] = Period.YEAR,
    source: Annotated[str | None, typer.Option("--source", help="One source alone, by its id.")] = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Show how titles moved through the years, source by source.

    First sight with its detection limit, shares with intervals, growth, changes, which title overtook which
    and when, and the places with the largest shares. Sources are never pooled.
    """
    from rolescope.present import trend as page  # noqa: PLC0415
    from rolescope.present.terminal import trend as drawn  # noqa: PLC0415
    from rolescope.questions.trend import trend as answered  # noqa: PLC0415

    answer = answered(names, by=by.value, source=source, evidence=evidence)
    deliver(Judged(answer, drawn.lines, page.page, page.markdown), form, output)
