"""`rolescope claim "…"`: a claim held against the evidence."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import Evidence, FormOption, Output, Whose
from rolescope.present.cli.judged import Judged, deliver
from rolescope.present.cli.output import Form


def claim(
    text: Annotated[
        str | None, typer.Argument(metavar="[SENTENCE]", help="A claim in English, in quotation marks.")
    ] = None,
    query: Annotated[
        str | None, typer.Option("--query", help="The claim as a query, such as 'growth(data_engineer) > 0'.")
    ] = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Hold a claim against the evidence: supported, contradicted, mixed, or cannot tell.

    The answer shows the query that was understood, which can be edited and asked again with --query.
    """
    from rolescope.present import claim as page  # noqa: PLC0415
    from rolescope.present.terminal import claim as drawn  # noqa: PLC0415
    from rolescope.questions.claims import claim as answered  # noqa: PLC0415

    answer = answered(text, query=query, evidence=evidence)
    deliver(Judged(answer, drawn.lines, page.page, page.markdown), form, output)
