"""The page of one opening."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.job import Job, JobAnswer, Working
from rolescope.present.jobs import words
from rolescope.present.jobs.page import LOOK, STYLES, Href, apply, bar, credited, nowhere
from rolescope.present.markup import Html, Node, inner, tag, verbatim
from rolescope.present.page.whole import Content

TOLD = "How likely each role is to be the main one; told by the text, with the title masked."


def content(answer: Answer[JobAnswer], href: Href = nowhere) -> Content:
    """What the page of one opening shows."""
    view = answer.view
    job = view.job
    main = tag(
        "main",
        tag("p", _known(job), class_="question"),
        tag("h1", view.headline, class_="long"),
        apply(job),
        _work(view),
        _facts(view),
        _skills(view),
        _history(view),
        _also(view, href),
        credited(view.attribution),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
    return Content(f"{words.title(job)} · rolescope", inner([main]), LOOK, STYLES, view.headline)


def _known(job: Job) -> Node:
    """Employer, place and what else is short; an amount or a day is not parted."""
    short = [tag("span", one, class_="kept-whole") for one in words.about(job)]
    return [
        [" · " if at else "", one]
        for at, one in enumerate([*filter(None, [job.employer, job.place]), *short])
    ]


def _work(view: JobAnswer) -> Node:
    rows = [
        tag("li", tag("span", f"{share:.0%}"), tag("span", name), bar(share))
        for name, share in words.mixture(view.job)
    ]
    shares = tag("ul", rows, class_="mixture")
    said = tag("p", TOLD, class_="quiet")
    quotes = [_quoted(one) for one in view.workings]
    return tag("section", tag("h2", "Whose work it is"), shares, said, quotes, id="work")


def _quoted(one: Working) -> Html:
    said = tag("p", f"speaks for: {one.label}", class_="quiet")
    return tag("blockquote", verbatim(one.quote), said, class_="quoted")


def _facts(view: JobAnswer) -> Node:
    rows = [[tag("dt", one.name), tag("dd", one.value)] for one in view.facts]
    return tag("section", tag("h2", "Facts"), tag("dl", rows, class_="known"), id="facts") if rows else None


def _skills(view: JobAnswer) -> Node:
    needed, others = view.skills[: view.required], view.skills[view.required :]
    rows = [
        [tag("dt", name), tag("dd", ", ".join(some))]
        for name, some in (("Required", needed), ("Named", others))
        if some
    ]
    if not rows:
        return None
    return tag("section", tag("h2", "Skills it asks for"), tag("dl", rows, class_="known"), id="skills")


def _history(view: JobAnswer) -> Node:
    said = [tag("li", one) for one in (*view.history, *(sign.says for sign in view.job.signs))]
    left = [tag("li", one) for one in view.cannot_tell]
    open_ = tag("ul", left, class_="quiet", aria_label="What this cannot tell") if left else None
    return tag("section", tag("h2", "History"), tag("ul", said), open_, id="history")


def _linked(text: str, where: str | None) -> Node:
    return tag("a", text, href=where) if where else text


def _also(view: JobAnswer, href: Href) -> Node:
    if not view.also:
        return None
    rows = [tag("li", _linked(words.named(one), href(one.id)), f" ({one.source})") for one in view.also]
    return tag("section", tag("h2", words.copies(view.job)), tag("ul", rows), id="also")
