"""`rolescope pay ROLE…`: what is paid, by whose figures."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from rolescope.present.cli.arguments import Everything, Evidence, FormOption, Level, Output, Since, Whose
from rolescope.present.cli.judged import Judged, deliver
from rolescope.present.cli.output import Form

ON_A_PAGE = 3
"""Records beside each quantile that a page opens, unless asked otherwise."""


def pay(  # noqa: PLR0917
    names: Annotated[list[str], typer.Argument(metavar="ROLE…", help="One to six roles or occupations.")],
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            help="ISO code, such as US (the default); 'all' every country, by what money buys.",
        ),
    ] = None,
    city: Annotated[str | None, typer.Option("--city", help="A city or metropolitan area in it.")] = None,
    level: Level = None,
    industry: Annotated[
        str | None, typer.Option("--industry", help="The employer's industry, where a text tells it.")
    ] = None,
    since: Since = None,
    population: Annotated[
        str | None,
        typer.Option("--population", help="Only one: collected, disclosed, offered, texts or survey."),
    ] = None,
    rows: Annotated[
        int | None,
        typer.Option("--rows", help="Show so many records beside each quantile (a page: 3).", min=0, max=50),
    ] = None,
    evidence: Evidence = Whose.EMBEDDED,
    everything: Everything = False,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Say what is paid for one to six roles, each population for itself.

    Posted ranges, disclosed pay, offered wages, pay in texts and survey wages are different things and never
    mixed. Quantiles with intervals by level and year; differences as they are and at equal level and year.
    """
    from rolescope.present import pay as page  # noqa: PLC0415
    from rolescope.present.terminal import paid  # noqa: PLC0415
    from rolescope.questions.pay import pay as answered  # noqa: PLC0415

    answer = answered(
        names,
        country=country,
        city=city,
        level=level,
        industry=industry,
        since=since,
        population=population,
        evidence=evidence,
        rows=rows if rows is not None else ON_A_PAGE if form is Form.HTML else 0,
    )
    drawn = partial(paid.lines, everything=everything)
    deliver(Judged(answer, drawn, page.page, page.markdown), form, output)
