"""The page: one file that asks for nothing from outside."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present.charts.marks import definitions
from rolescope.present.markup import inner, tag
from rolescope.present.page.frame import frame
from rolescope.present.page.sections import closing
from rolescope.present.page.sections.faq import faq
from rolescope.present.page.sections.opening import opening
from rolescope.present.page.sections.pay import pay
from rolescope.present.page.sections.skills import skills
from rolescope.present.page.sections.terms import terms
from rolescope.present.page.sections.titles import titles
from rolescope.present.page.sections.work import work
from rolescope.present.page.styles import BASE
from rolescope.present.page.web import Web, linked
from rolescope.present.page.whole import Content, whole
from rolescope.present.words import question


def page(answer: Answer[Comparison]) -> str:
    """One self-contained HTML page."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[Comparison], web: Web | None = None) -> Content:
    """What the page shows.

    Args:
        answer: what was answered.
        web: where the page stands on the web, which shows fewer rows and links to the others; None in a file.
    """
    about = frame(answer, web)
    view = answer.view
    main = tag(
        "main",
        opening(about),
        skills(about),
        work(about),
        terms(about),
        pay(about),
        titles(about),
        faq(about),
        web.ask_next if web else closing.related(answer),
        closing.guides(about),
        closing.profiles(about),
        closing.limits(view),
        closing.evidence(about),
    )
    status = tag("p", role="status", class_="spoken", id="rs-status")
    foot = tag(
        "footer",
        tag("p", "rolescope: what a job really is, counted from the text of job postings."),
        class_="quiet",
    )
    body = inner([definitions(), main, None if web else foot, status])
    return Content(
        f"{question(view)} · rolescope",
        body if web is None else linked(body, web),
        look="rs whole",
        styles=(BASE,),
        description=view.headline,
        scripted=True,
    )
