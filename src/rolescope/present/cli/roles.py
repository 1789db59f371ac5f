"""`rolescope roles [QUERY]`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rolescope.present.cli.arguments import Evidence, Whose
from rolescope.present.cli.output import PROBE, carries, show, write


class ListForm(StrEnum):
    """Forms of a list of names."""

    TABLE = "table"
    JSON = "json"


def roles(
    query: Annotated[str | None, typer.Argument(metavar="QUERY", help="Part of a name.")] = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: Annotated[ListForm, typer.Option("--format", help="How to draw the list.")] = ListForm.TABLE,
) -> None:
    """List the roles that can be asked about, or those whose names match."""
    from rolescope.present.terminal.ink import to_ascii  # noqa: PLC0415
    from rolescope.present.terminal.names import names  # noqa: PLC0415
    from rolescope.questions.roles import roles as answered  # noqa: PLC0415

    answer = answered(query, evidence=evidence)
    if form is ListForm.JSON:
        write(answer.to_json() + "\n", None)
        return
    lines = names(answer.view)
    show(lines if carries(PROBE) else to_ascii(lines))
