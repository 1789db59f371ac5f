"""`rolescope sources`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rolescope.present.cli.arguments import Evidence, Output, Whose
from rolescope.present.cli.output import PROBE, carries, show, write


class SourcesForm(StrEnum):
    """Forms of the list of sources."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


def sources(
    evidence: Evidence = Whose.EMBEDDED,
    form: Annotated[SourcesForm, typer.Option("--format", help="How to draw the list.")] = SourcesForm.TABLE,
    output: Output = None,
) -> None:
    """List where the evidence comes from, and who can be asked for openings: their terms.

    Of each source of openings: what may be done with them, key, limits, what is unverified, last contact.
    """
    from rolescope.present.sources import page  # noqa: PLC0415
    from rolescope.present.terminal.ink import to_ascii  # noqa: PLC0415
    from rolescope.present.terminal.sources import lines, table  # noqa: PLC0415
    from rolescope.questions.contacts import contacts  # noqa: PLC0415
    from rolescope.questions.sources import sources as answered  # noqa: PLC0415

    answer = answered(evidence=evidence)
    if form is SourcesForm.TABLE and output is None:
        told = lines(answer, contacts())
        show(told if carries(PROBE) else to_ascii(told))
        return
    drawn = {SourcesForm.TABLE: table, SourcesForm.HTML: page}
    write(drawn[form](answer) if form in drawn else answer.to_json() + "\n", output)
