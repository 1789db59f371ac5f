"""The page of one opening."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.job import JobAnswer, Working
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
        tag("p", " · ".join(filter(None, [job.employer, job.place, *words.about(job)])), class_="question"),
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


def _work(view: JobAnswer) -> Node:
    rows = [
        tag("li", tag("span", f"{share:.0%}"), tag("span", name), bar(share))
        for name, share in words.mixture(view.job)
    ]
    quotes = [
        tag(
            "blockquote",
            verbatim(one.quote),
            tag("p", f"speaks for: {one.label}", class_="quiet"),
            class_="quoted",
        )
        for one in view.workings
    ]
    said = tag(
        "p",
        "How likely each role is to be the main one; told by the text, with the title masked.",
        class_="quiet",
    )
    return tag(
        "section", tag("h2", "Whose work it is"), tag("ul", rows, class_="mixture"), said, quotes, id="work"
    )


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
    return tag("section", tag("h2", "History"), tag("ul", said), id="history")


def _linked(text: str, where: str | None) -> Node:
    return tag("a", text, href=where) if where else text


def _also(view: JobAnswer, href: Href) -> Node:
    if not view.also:
        return None
    rows = [
        tag(
            "li",
            tag("a", words.named(one), href=href(one.id)) if href(one.id) else words.named(one),
            f" ({one.source})",
        )
        for one in view.also
    ]
    return tag("section", tag("h2", words.copies(view.job)), tag("ul", rows), id="also")
