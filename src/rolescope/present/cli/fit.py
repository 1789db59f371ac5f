"""`rolescope fit PROFILE`: one person against one job, or against all that a search of a store finds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rolescope.model.errors import BadQuestion
from rolescope.model.fit_answer import Order
from rolescope.present.cli import job_options as given
from rolescope.present.cli.arguments import FormOption, Output
from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write
from rolescope.present.cli.profiles import AsOf, ProfileSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rolescope.model.answer import Answer
    from rolescope.model.fit_answer import FitAnswer
    from rolescope.model.read import PostingText

STANDARD_INPUT = "-"
Query = Annotated[str | None, typer.Option("--query", help="A role, skills or other words, as for jobs.")]
OneJob = Annotated[
    str | None,
    typer.Option("--job", metavar="FILE|ID|-", help="One posting: a file, or an id in your store."),
]
ByOrder = Annotated[
    Order | None,
    typer.Option(
        "--order",
        help="By the score, or by low: first those that say most of what they want.",
        show_default="score",
    ),
]
Top = Annotated[
    int | None, typer.Option("--top", help="How many of a list to show.", min=1, max=100, show_default="20")
]
Everything = Annotated[
    bool, typer.Option("--all", help="Of a list, every job with its reasons, not the first screen.")
]


def fit(  # noqa: PLR0917
    source: ProfileSource,
    job: OneJob = None,
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
    top: Top = None,
    order: ByOrder = None,
    everything: Everything = False,
    store: given.StoreHome = None,
    as_of: AsOf = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Hold your own résumé against jobs: every point with the words of both sides, conditions apart.

    Without --job: all openings of your store that --query and filters find. Nothing of the résumé is kept.
    """
    options = locals() | {"source": source_id, "profile": source}  # by the names of the filters
    _deliver(_asked(options), form, output, everything=everything)


def _asked(options: Mapping[str, Any]) -> Answer[FitAnswer]:
    """The answer to what was asked for, once it is sure that it goes together."""
    from rolescope.present.cli.profiles import given as read  # noqa: PLC0415
    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415
    from rolescope.questions.fit import fit as answered  # noqa: PLC0415
    from rolescope.questions.fit import fit_one  # noqa: PLC0415
    from rolescope.questions.jobs.arguments import NO_FILTERS, Filters, named  # noqa: PLC0415

    filters = named({name: value for name, value in options.items() if name in Filters.__slots__})
    home = Home(options["store"]) if options["store"] else USUAL
    source, job, query, as_of = (options[name] for name in ("profile", "job", "query", "as_of"))
    if source == job == STANDARD_INPUT:
        raise BadQuestion("Standard input holds one text: give the résumé or the job as a file.")
    if job is not None and (query or filters != NO_FILTERS):
        raise BadQuestion("--job judges one job: give no --query and no filter with it.")
    listed = {name: options[name] for name in ("top", "order") if options[name] is not None}
    if job is not None and listed:
        raise BadQuestion(f"--job judges one job, and no list: give no --{next(iter(listed))} with it.")
    person = read(source, options["store"])
    if job is None:
        return answered(person, query=query, filters=filters, home=home, as_of=as_of, **listed)
    return fit_one(person, posting(job), home=home, as_of=as_of)


def posting(job: str) -> PostingText | str:
    """A posting's text; what is no file is an opening's id."""
    from rolescope.present.cli.read import only  # noqa: PLC0415

    if job != STANDARD_INPUT and not Path(job).is_file():
        source, mark, _ = job.partition(":")
        if not mark or "/" in source or Path(job).suffix.lower() in {".txt", ".html", ".pdf", ".docx", ".md"}:
            raise BadQuestion(f"{job} is no file, and no id of an opening such as greenhouse:example:4012.")
        return job
    return only(job)


def _deliver(answer: Answer[FitAnswer], form: Form, output: Path | None, *, everything: bool) -> None:
    if form is Form.TABLE and output is None:
        from rolescope.present.terminal.fit import lines  # noqa: PLC0415

        drawn = lines(answer, width=columns(), ascii_only=not carries(PROBE), everything=everything)
        show(drawn)
        return
    from rolescope.present.forms import html, md, table  # noqa: PLC0415

    drawings: dict[Form, Any] = {Form.TABLE: table, Form.MD: md, Form.HTML: html}
    write(drawings[form](answer) if form in drawings else answer.to_json() + "\n", output)
