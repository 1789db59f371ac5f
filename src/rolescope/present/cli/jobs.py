"""`rolescope jobs [QUERY]`: openings of a user's own store, by their work under every title."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rolescope.model.errors import BadQuestion
from rolescope.present.cli.arguments import FormOption, Output
from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from rolescope.model.answer import Answer
    from rolescope.present.terminal.ink import Line
    from rolescope.questions.evidence import Home
    from rolescope.questions.jobs.arguments import Filters

    Drawn = Callable[..., list[Line]]

WIDEST = 120
LIST = "list"
"""What lists saved questions, in the place of a name."""
Text = str | None


def jobs(  # noqa: PLR0917
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUERY]", help="A role, skills, other words; or an opening's id."),
    ] = None,
    role: Annotated[Text, typer.Option("--role", help="Whose work it has to be, whatever the title.")] = None,
    title: Annotated[Text, typer.Option("--title", help="Words of the title.")] = None,
    skill: Annotated[
        list[str] | None, typer.Option("--skill", help="A skill that it asks for; several: all of them.")
    ] = None,
    without_skill: Annotated[
        list[str] | None, typer.Option("--without-skill", help="A skill that it may not ask for; several.")
    ] = None,
    employer: Annotated[Text, typer.Option("--employer", help="Words of the employer's name.")] = None,
    country: Annotated[Text, typer.Option("--country", help="ISO code or name.")] = None,
    place: Annotated[Text, typer.Option("--place", help="Words of the place, such as Berlin.")] = None,
    workplace: Annotated[Text, typer.Option("--workplace", help="onsite, hybrid or remote.")] = None,
    level: Annotated[Text, typer.Option("--level", help="Seniority: intern, entry, mid, senior, …")] = None,
    pay_min: Annotated[
        float | None,
        typer.Option("--pay-min", help="Stated pay has to reach this; with --currency."),
    ] = None,
    currency: Annotated[Text, typer.Option("--currency", help="Of --pay-min, such as EUR.")] = None,
    period: Annotated[Text, typer.Option("--period", help="Of --pay-min: year, month, hour …")] = None,
    since: Annotated[Text, typer.Option("--since", help="Posted on this day or later: 2026-01-31.")] = None,
    posted_within: Annotated[
        Text, typer.Option("--posted-within", help="Days or weeks before the newest of the store: 14, 2w.")
    ] = None,
    source: Annotated[Text, typer.Option("--source", help="Shown by it, such as greenhouse.")] = None,
    employment_type: Annotated[
        Text,
        typer.Option("--employment-type", help="As stated: full_time, contract, internship …"),
    ] = None,
    language: Annotated[Text, typer.Option("--language", help="Of the text: en, de …")] = None,
    include_gone: Annotated[bool, typer.Option("--include-gone", help="Openings that are gone too.")] = False,
    top: Annotated[int, typer.Option("--top", help="How many to show.", min=1, max=100)] = 20,
    save: Annotated[Text, typer.Option("--save", metavar="NAME", help="Save the question.")] = None,
    saved: Annotated[
        Text,
        typer.Option("--saved", metavar="NAME", help="Ask it again: what changed; list: which there are."),
    ] = None,
    forget: Annotated[Text, typer.Option("--forget", metavar="NAME", help="Drop a saved question.")] = None,
    store: Annotated[
        Path | None,
        typer.Option("--home", help="Folder of the store; else $ROLESCOPE_HOME."),
    ] = None,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Search your own store by what jobs are, told by their texts, under every title.

    One entry for each vacancy, its duplicates grouped, with where to apply. `rolescope ingest` fills it.
    """
    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415
    from rolescope.questions.jobs.arguments import Filters  # noqa: PLC0415

    home = Home(store) if store else USUAL
    filters = Filters(
        role=role,
        title=title,
        skill=tuple(skill or ()),
        without_skill=tuple(without_skill or ()),
        employer=employer,
        country=country,
        place=place,
        workplace=workplace,
        level=level,
        pay_min=pay_min,
        currency=currency,
        period=period,
        since=since,
        posted_within=posted_within,
        source=source,
        employment_type=employment_type,
        language=language,
        include_gone=include_gone,
    )
    if sum(one is not None for one in (save, saved, forget)) > 1:
        raise BadQuestion("Give one of --save, --saved and --forget.")
    asked = " ".join(query or ()) or None
    if forget is not None:
        _forget(forget, home)
        return
    if saved is not None:
        _refuse_more(asked, filters)
        _deliver(_saved(saved, home), form, output)
        return
    _deliver(_asked(asked, filters, top, home, save), form, output)


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
    from rolescope.model.job import JobAnswer, SavedAnswer, SavedList  # noqa: PLC0415
    from rolescope.present.terminal import job, jobs, saved_jobs  # noqa: PLC0415

    known: dict[type, Drawn] = {
        JobAnswer: job.lines,
        SavedAnswer: saved_jobs.lines,
        SavedList: saved_jobs.list_lines,
    }
    return known.get(type(answer.view), jobs.lines)
