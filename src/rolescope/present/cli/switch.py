"""`rolescope switch FROM TO`: what it takes to go from one role to another, so far as postings tell."""

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
from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write


def switch(  # noqa: PLR0917
    source: Annotated[str, typer.Argument(metavar="FROM", help="The role to go from.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The role to go to.")],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
    everything: Everything = False,
) -> None:
    """Go from one role to another: what carries over, what is missing, what lies between.

    Asks of postings are compared, level by level too, and pay at equal level; nobody's moves are observed.
    """
    from rolescope.present import switch as drawn  # noqa: PLC0415
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415
    from rolescope.present.terminal.switch import lines  # noqa: PLC0415
    from rolescope.questions.switch import switch as answered  # noqa: PLC0415

    answer = answered(source, target, country=country, level=level, since=since, evidence=evidence)
    if form is Form.JSON:
        write(answer.to_json() + "\n", output)
    elif form is Form.TABLE and output is None:
        show(lines(answer, width=columns(), ascii_only=not carries(PROBE), everything=everything))
    elif form is Form.TABLE:
        write(plain(lines(answer, everything=everything)), output)
    else:
        write({Form.HTML: drawn.page, Form.MD: drawn.markdown}[form](answer), output)
