"""`rolescope gap PROFILE`: what, once learned, would let most jobs of your own store pass."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rolescope.model.gap import THRESHOLD
from rolescope.present.cli import job_options as given
from rolescope.present.cli.arguments import FormOption, Output
from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write
from rolescope.present.cli.profiles import AsOf, ProfileSource

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.gap import GapAnswer

Query = Annotated[str | None, typer.Option("--query", help="A role, skills or other words, as for jobs.")]
Threshold = Annotated[
    int,
    typer.Option(
        "--threshold",
        min=1,
        max=100,
        help="Score from which a job passes. The default is a convention: three fifths of what is asked.",
    ),
]


def gap(  # noqa: PLR0917
    source: ProfileSource,
    query: Query = None,
    role: given.Role = None,
    title: given.Title = None,
    skill: given.Skills = None,
    without_skill: given.Without = None,
    employer: given.Employer = None,
    country: given.Country = None,
    place: given.Place = None,
    workplace: given.Workplace = None,
    level: given.Level = None,
    pay_min: given.PayMin = None,
    currency: given.Currency = None,
    period: given.Period = None,
    since: given.Since = None,
    posted_within: given.PostedWithin = None,
    source_id: given.Source = None,
    employment_type: given.EmploymentType = None,
    language: given.Language = None,
    include_gone: given.IncludeGone = False,
    threshold: Threshold = THRESHOLD,
    top: given.Top = 10,
    store: given.StoreHome = None,
    as_of: AsOf = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Say what unlocks most: how many jobs pass after one thing more is learned, and in which order.

    Each count is the same fit, run again. Nothing of the résumé is kept.
    """
    options = locals() | {"source": source_id}  # by the names of the filters
    from rolescope.present.cli.profiles import given as read  # noqa: PLC0415
    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415
    from rolescope.questions.gap import gap as answered  # noqa: PLC0415
    from rolescope.questions.jobs.arguments import Filters, named  # noqa: PLC0415

    answer = answered(
        read(source, store),
        query=query,
        filters=named({name: value for name, value in options.items() if name in Filters.__slots__}),
        threshold=threshold,
        top=top,
        as_of=as_of,
        home=Home(store) if store else USUAL,
    )
    _deliver(answer, form, output)


def _deliver(answer: Answer[GapAnswer], form: Form, output: Path | None) -> None:
    if form is Form.TABLE and output is None:
        from rolescope.present.terminal.gap import lines  # noqa: PLC0415

        show(lines(answer, width=columns(), ascii_only=not carries(PROBE)))
        return
    from rolescope.present.forms import html, md, table  # noqa: PLC0415

    drawings: dict[Form, Any] = {Form.TABLE: table, Form.MD: md, Form.HTML: html}
    write(drawings[form](answer) if form in drawings else answer.to_json() + "\n", output)
