"""`rolescope audit FILE --group COLUMN`: whether scores pass some categories of people less often."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from rolescope.present.cli.arguments import FormOption, Output
from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write

STANDARD_INPUT = "-"


Source = Annotated[
    str, typer.Argument(metavar="FILE|-", help="CSV: a header, then a row an assessment; no names needed.")
]
Groups = Annotated[
    list[str] | None,
    typer.Option("--group", "-g", help="Column of declared categories; again for a second. Needed."),
]
Score = Annotated[str | None, typer.Option("--score", help="Column of scores; above the median passes.")]
Selected = Annotated[str | None, typer.Option("--selected", help="Column of yes and no, instead of scores.")]
Components = Annotated[
    list[str] | None, typer.Option("--component", help="Column of one part of the score; may be repeated.")
]
EveryRatio = Annotated[
    bool, typer.Option("--every-ratio", help="Impact ratios also for categories under 2 % of the rows.")
]
About = Annotated[str, typer.Option("--about", help="Where the scores come from, for the record.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="Date of the audit, as 2026-01-31.")]


def audit(  # noqa: PLR0917
    source: Source,
    group: Groups = None,
    score: Score = None,
    selected: Selected = None,
    component: Components = None,
    every_ratio: EveryRatio = False,
    about: About = "",
    as_of: AsOf = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Hold a score's pass rates by sex, race or other declared categories against each other.

    Impact ratios, exact tests and intervals; only the columns named are read, and nobody is ranked.
    """
    from rolescope.present import audit as drawn  # noqa: PLC0415
    from rolescope.present.terminal.audit import lines, table  # noqa: PLC0415
    from rolescope.questions.audit import audit as answered  # noqa: PLC0415
    from rolescope.questions.audit import from_bytes, scores_of  # noqa: PLC0415

    piped = source == STANDARD_INPUT
    given = from_bytes(sys.stdin.buffer.read(), "standard input") if piped else scores_of(source)
    answer = answered(
        given,
        group or (),
        score=score,
        selected=selected,
        components=component or (),
        every_ratio=every_ratio,
        about=about,
        as_of=as_of,
    )
    if form is Form.JSON:
        write(answer.to_json() + "\n", output)
    elif form is Form.TABLE and output is None:
        show(lines(answer, width=columns(), ascii_only=not carries(PROBE)))
    else:
        write({Form.TABLE: table, Form.HTML: drawn.page, Form.MD: drawn.markdown}[form](answer), output)
