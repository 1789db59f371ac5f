"""`rolescope check FILE|-`: a posting before it is published."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from rolescope.model.check import Severity
from rolescope.model.errors import BadQuestion
from rolescope.present.cli.arguments import Evidence, Output, Whose
from rolescope.present.cli.judged import Judged, JudgedForm, deliver
from rolescope.present.cli.read import only

FOUND = 1
"""Exit code where an error was found."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def check(  # noqa: PLR0917
    source: Annotated[
        str,
        typer.Argument(metavar="FILE|-", help="One posting: text, HTML, Markdown, PDF, DOCX or JSON-LD."),
    ],
    title: Annotated[str | None, typer.Option("--title", help="The title as posted.")] = None,
    location: Annotated[str | None, typer.Option("--location", help="The place as posted.")] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="YYYY-MM-DD", help="Judge it for this day; else its own, or the evidence's."
        ),
    ] = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: Annotated[
        JudgedForm, typer.Option("--format", help="How to draw the findings.")
    ] = JudgedForm.TABLE,
    output: Output = None,
) -> None:
    """Check a posting before it is published.

    Title against work, level against years and pay, contradictions, wish lists, pay, wording. Each finding
    comes with its sentence and with edits that were tried. Exit code 1 if there is an error.
    """
    from rolescope.present import check as page  # noqa: PLC0415
    from rolescope.present.terminal import check as drawn  # noqa: PLC0415
    from rolescope.questions.check import check as answered  # noqa: PLC0415

    if as_of is not None and not _DAY.fullmatch(as_of):
        raise BadQuestion(f"--as-of takes a day such as 2026-01-31; {as_of!r} is none.")
    answer = answered(only(source, title, location), as_of=as_of, evidence=evidence)
    deliver(Judged(answer, drawn.lines, page.page), form, output)
    if answer.view.count(Severity.ERROR):
        raise typer.Exit(FOUND)
