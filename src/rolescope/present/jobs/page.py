"""Pages of jobs: the list, one opening, and what changed since a question was asked last."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rolescope.model.answer import Answer
from rolescope.model.job import Attribution, Job, JobsAnswer
from rolescope.present.jobs import words
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content

Href = Callable[[str], str | None]
"""Address of an opening's own page, by its id; None where there is none."""
STYLES = ("page", "jobs")
LOOK = "rs whole plain"
APPLY = "noreferrer noopener nofollow"


def nowhere(_: str) -> None:
    """In a file, an opening has no page of its own."""


def content(answer: Answer[JobsAnswer], href: Href = nowhere) -> Content:
    """The page of a list."""
    view = answer.view
    main = tag(
        "main",
        tag("p", "Which openings are what you look for?", class_="question"),
        tag("h1", view.headline, class_="long"),
        _asked(view),
        tag("p", f"Order: {view.order}.", class_="quiet") if view.jobs else None,
        jobs(words.parted(view)[0], href),
        _unsure(view, href),
        tag("p", f"{words.left(view):,} more are not on this page.") if words.left(view) > 0 else None,
        _apart(view, href),
        _notes(view, view.tries if href is nowhere else words.tries(view)),
        credited(view.attribution),
        tag("p", words.stored(view), class_="quiet") if view.stored.openings else None,
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
    return Content(f"{view.headline} · rolescope", inner([main]), LOOK, STYLES, view.headline)


def _asked(view: JobsAnswer) -> Node:
    said = [tag("li", words.understood(one)) for one in view.understood]
    return tag("ul", said, class_="asked-for", aria_label="As it was read") if said else None


def jobs(found: Iterable[Job], href: Href, *, plain: bool = False) -> Node:
    """Jobs as a list; plain ones without where to apply."""
    rows = [_job(one, href, plain=plain) for one in found]
    return tag("ol", rows, class_="jobs plain" if plain else "jobs") if rows else None


def _job(job: Job, href: Href, *, plain: bool) -> Html:
    page = href(job.id)
    name = words.title(job)
    asked = [one for one in job.why if not one.startswith("its text is")]
    more = [*asked, *filter(None, [words.copies(job)])]
    return tag(
        "li",
        tag("h3", tag("a", name, href=page) if page else name),
        tag("p", " · ".join(filter(None, [job.employer, job.place])), class_="who-where"),
        _of_work(job),
        tag("p", [tag("span", one, class_=_look(job, one)) for one in words.about(job)], class_="about"),
        tag("p", "; ".join(more), class_="quiet") if more else None,
        [tag("p", sign.says, class_="sign") for sign in job.signs],
        None if plain else apply(job),
    )


def _look(job: Job, said: str) -> str | None:
    return "paid" if said == words.paid(job) else None


def _of_work(job: Job) -> Html:
    """Whose work it is, with its share as a bar."""
    said = tag("span", words.work(job))
    return tag("p", said, bar(job.share), class_="of-work")


def bar(share: float | None) -> Node:
    """A share as a part of a whole; the number stands beside it."""
    if share is None:
        return None
    parts = [
        tag("rect", x=0, y=0, width=100, height=6, class_="all"),
        tag("rect", x=0, y=0, width=round(100 * share, 2), height=6, class_="part"),
    ]
    return tag("svg", parts, view_box="0 0 100 6", preserve_aspect_ratio="none", aria_hidden="true")


def apply(job: Job) -> Node:
    """Where to apply; other addresses than those of the web are no links."""
    where = web(job.apply_url)
    if where is None:
        return tag("p", "No address to apply at is stated.", class_="quiet")
    spoken = tag("span", f": {words.title(job)}", class_="spoken")
    return tag("p", tag("a", "Where to apply", spoken, href=where, rel=APPLY, class_="apply"), source(job))


def source(job: Job) -> Node:
    """Its page at its source, which the terms of many ask to be linked."""
    page = web(job.url)
    if page is None or page == job.apply_url:
        return None
    return tag("span", " ", tag("a", f"as posted at {job.source}", href=page, rel=APPLY), class_="quiet")


def web(url: str | None) -> str | None:
    """An address of the web; None for any other scheme, such as one that runs a script."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


def _unsure(view: JobsAnswer, href: Href) -> Node:
    found = words.parted(view)[1]
    return tag("section", tag("h2", words.unsure(view)), jobs(found, href), id="unsure") if found else None


def _apart(view: JobsAnswer, href: Href) -> Node:
    if not view.apart:
        return None
    return tag("section", tag("h2", words.apart(view)), jobs(view.apart, href, plain=True), id="apart")


def _notes(view: JobsAnswer, said: Iterable[str]) -> Node:
    notes = [tag("p", one, class_="quiet") for one in view.notes]
    rows = [tag("li", one) for one in said]
    tries = tag("ul", rows) if rows else None
    return [notes, tag("h2", "What to try", class_="small") if tries else None, tries]


def credited(found: Iterable[Attribution]) -> Node:
    """What the terms of sources want said, each with a link to its home."""
    said = []
    for one in found:
        home = web(one.home)
        name = one.words or f"Source: {one.name}"
        rest = "" if one.counted else "; shown, not counted"
        said.append(tag("li", tag("a", name, href=home, rel="noreferrer noopener") if home else name, rest))
    return tag("ul", said, class_="quiet", aria_label="Sources of what is shown") if said else None
