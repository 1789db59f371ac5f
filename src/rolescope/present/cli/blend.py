"""`rolescope blend ROLE PART…`: is a role what others add up to?"""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.present.cli.arguments import Country, Evidence, FormOption, Level, Output, Since, Whose
from rolescope.present.cli.judged import Judged, deliver
from rolescope.present.cli.output import Form


def blend(  # noqa: PLR0917
    role: Annotated[str, typer.Argument(metavar="ROLE", help="The role to be blended.")],
    parts: Annotated[list[str], typer.Argument(metavar="PART…", help="One to five roles to blend it from.")],
    free: Annotated[
        bool, typer.Option("--free", help="Weights may add up to anything; else they are shares of 100.")
    ] = False,
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Blend a role from others, and see what is left over.

    Weights that bring skills and duties of the parts nearest to those of the role, none negative; how much of
    the role they explain, beside the nearest and the usual pair; what it has more or less of.
    """
    from rolescope.present import blend as page  # noqa: PLC0415
    from rolescope.present.terminal import blend as drawn  # noqa: PLC0415
    from rolescope.questions.blend import blend as answered  # noqa: PLC0415

    answer = answered(role, parts, free=free, country=country, level=level, since=since, evidence=evidence)
    deliver(Judged(answer, drawn.lines, page.page, page.markdown), form, output)
