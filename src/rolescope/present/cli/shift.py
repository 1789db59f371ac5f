"""`rolescope shift TITLE --from YEARS --to YEARS`: why a title's share moved."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import Country, Evidence, FormOption, Level, Output, Whose
from rolescope.present.cli.judged import Judged, deliver
from rolescope.present.cli.output import Form


def shift(  # noqa: PLR0917
    title: Annotated[str, typer.Argument(metavar="TITLE", help="A role.")],
    start: Annotated[str, typer.Option("--from", help="Year before, or years: 2013-2014.")],
    end: Annotated[str, typer.Option("--to", help="Year after, or years.")],
    source: Annotated[
        str | None, typer.Option("--source", help="Split it with this source only, by its id.")
    ] = None,
    country: Country = None,
    level: Level = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Say why a title's share of postings moved between two times.

    Other countries and levels, other work behind the postings, or another name for the same work: the three
    add up to the change. Told from one source that spans both ends, and refused without one.
    """
    from rolescope.present import shift as page  # noqa: PLC0415
    from rolescope.present.terminal import shift as drawn  # noqa: PLC0415
    from rolescope.questions.shift import shift as answered  # noqa: PLC0415

    answer = answered(
        title, start=start, end=end, source=source, country=country, level=level, evidence=evidence
    )
    deliver(Judged(answer, drawn.lines, page.page, page.markdown), form, output)
