"""`rolescope need FILE|-`: whom a team needs, from its backlog or the problem it has."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import Output
from rolescope.present.cli.judged import Judged, JudgedForm, deliver
from rolescope.present.cli.read import only


def need(
    source: Annotated[
        str,
        typer.Argument(metavar="FILE|-", help="A backlog or a problem, as free text or a list."),
    ],
    form: Annotated[JudgedForm, typer.Option("--format", help="How to draw the answer.")] = JudgedForm.TABLE,
    output: Output = None,
) -> None:
    """Say whom a team needs, from its backlog or problem.

    Draft titles, the sentences that argue for them, and what is missing to tell roles apart.
    """
    from rolescope.present import need as page  # noqa: PLC0415
    from rolescope.present.terminal import need as drawn  # noqa: PLC0415
    from rolescope.questions.need import need as answered  # noqa: PLC0415

    deliver(Judged(answered(only(source)), drawn.lines, page.page), form, output)
