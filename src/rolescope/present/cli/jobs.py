"""`rolescope jobs [QUERY]`: openings of a user's own store, by their work under every title."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from rolescope.model.errors import BadQuestion
from rolescope.present.cli import job_options as given
from rolescope.present.cli.arguments import FormOption, Output
from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rolescope.model.answer import Answer
    from rolescope.present.terminal.ink import Line
    from rolescope.questions.evidence import Home
    from rolescope.questions.jobs.arguments import Filters

    Drawn = Callable[..., list[Line]]

WIDEST = 120
LIST = "list"
"""What lists saved questions, in the place of a name."""


def jobs(  # noqa: PLR0917
    query: given.Words = None,
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
    source: given.Source = None,
    employment_type: given.EmploymentType = None,
    language: given.Language = None,
    include_gone: given.IncludeGone = False,
    top: given.Top = 20,
    save: given.Save = None,
    saved: given.Saved = None,
    forget: given.Forget = None,
    store: given.StoreHome = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Search your own store by what jobs are, told by their texts, under every title.

    One entry for each vacancy, its duplicates grouped, with where to apply; `rolescope ingest` fills it.
    """
    options = locals()  # by the names of the filters
    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415

    filters, home = _filters(options), Home(store) if store else USUAL
    if sum(one is not None for one in (save, saved, forget)) > 1:
        raise BadQuestion("Give one of --save, --saved and --forget.")
    asked = " ".join(query or ()) or None
    if forget is not None:
        _forget(forget, home)
        return
    if saved is not None:
        _refuse_more(asked, filters)
    _deliver(_saved(saved, home) if saved else _asked(asked, filters, top, home, save), form, output)


def _filters(options: Mapping[str, Any]) -> Filters:
    from rolescope.questions.jobs.arguments import Filters, named  # noqa: PLC0415

    return named({name: value for name, value in options.items() if name in Filters.__slots__})


def _asked(query: str | None, filters: Filters, top: int, home: Home, name: str | None) -> Answer[Any]:
    from rolescope.questions.jobs import is_id, job, save  # noqa: PLC0415
    from rolescope.questions.jobs import jobs as answered  # noqa: PLC0415

    if name is not None:
        return save(name, query, filters, at=_now(), top=top, home=home)
    if query and is_id(query, home):
        return job(query, home=home)
    return answered(query, filters, top=top, home=home)


def _saved(name: str, home: Home) -> Answer[Any]:
    from rolescope.questions.jobs import saved, saved_list  # noqa: PLC0415

    return saved_list(home=home) if name == LIST else saved(name, at=_now(), home=home)


def _forget(name: str, home: Home) -> None:
    from rolescope.questions.jobs import forget  # noqa: PLC0415

    forget(name, at=_now(), home=home)
    typer.echo(f"Forgot {name}.")


def _refuse_more(query: str | None, filters: Filters) -> None:
    from rolescope.questions.jobs.arguments import NO_FILTERS  # noqa: PLC0415

    if query or filters != NO_FILTERS:
        raise BadQuestion("--saved asks what was saved: give no query or filter with it, or --save it anew.")


def _now() -> str:
    from rolescope.ingest.tables import now  # noqa: PLC0415

    return now()


def _deliver(answer: Answer[Any], form: Form, output: Path | None) -> None:
    if form is Form.TABLE and output is None:
        show(_lines(answer)(answer, width=columns(WIDEST), ascii_only=not carries(PROBE)))
        return
    from rolescope.present.forms import html, md, table  # noqa: PLC0415

    drawings = {Form.TABLE: table, Form.MD: md, Form.HTML: html}
    write(drawings[form](answer) if form in drawings else answer.to_json() + "\n", output)


def _lines(answer: Answer[Any]) -> Drawn:
    """What draws it for a terminal."""
    from rolescope.model.job import JobAnswer  # noqa: PLC0415
    from rolescope.model.saved_jobs import SavedAnswer, SavedList  # noqa: PLC0415
    from rolescope.present.terminal import job, jobs, saved_jobs  # noqa: PLC0415

    known: dict[type, Drawn] = {
        JobAnswer: job.lines,
        SavedAnswer: saved_jobs.lines,
        SavedList: saved_jobs.list_lines,
    }
    return known.get(type(answer.view), jobs.lines)
