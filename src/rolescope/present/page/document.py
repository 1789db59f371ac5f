"""The page: one file that asks for nothing from outside."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present.charts.marks import definitions
from rolescope.present.markup import Html, tag
from rolescope.present.page.frame import frame
from rolescope.present.page.sections import closing
from rolescope.present.page.sections.opening import facts, opening, picture
from rolescope.present.page.sections.pay import pay
from rolescope.present.page.sections.skills import skills
from rolescope.present.page.sections.terms import terms
from rolescope.present.page.sections.titles import titles
from rolescope.present.page.sections.work import work
from rolescope.present.page.whole import SEALED, whole
from rolescope.present.palette import INKS, LOOKS, PAPER
from rolescope.present.words import question

POLICY = f"{SEALED}; script-src 'unsafe-inline'; img-src data:"
"""What the page may do beside: run the script and show the pictures that it holds."""


def page(answer: Answer[Comparison]) -> str:
    """One self-contained HTML page."""
    about = frame(answer)
    view = answer.view
    main = tag(
        "main",
        opening(about),
        skills(about),
        work(about),
        terms(about),
        pay(about),
        titles(about),
        closing.related(view),
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
    return whole(
        f"{question(view)} {view.headline}",
        definitions(),
        main,
        foot,
        status,
        tag("script", Html(_file("script.js"))),
        look="rs whole",
        rules=style(),
        version=answer.rolescope,
        policy=POLICY,
        description=view.headline,
    )


def notebook(answer: Answer[Comparison]) -> str:
    """A fragment for notebooks: sentence, facts, picture, skills; its style touches nothing else."""
    about = frame(answer)
    more = tag(
        "p",
        "The whole page: ",
        tag("code", ".to_html()"),
        ". Answer ",
        tag("code", about.answer_id),
        class_="quiet",
    )
    body = [
        tag("h3", answer.view.headline, class_="headline"),
        facts(about),
        picture(about),
        skills(about),
        more,
    ]
    return tag("div", tag("style", Html(style())), definitions(), *body, class_="rs")


def style() -> str:
    """Colours of both themes, then the rules."""
    return f"{colours()}\n{_file('style.css')}"


def colours() -> str:
    """The palette as CSS variables."""
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in {"paper": PAPER[theme], **INKS[theme]}.items())
        + "".join(f"--r{slot}:{getattr(look, theme)};" for slot, look in enumerate(LOOKS))
        for theme in ("light", "dark")
    )
    tints = "".join(f".rs .r{slot}{{--c:var(--r{slot})}}" for slot in range(len(LOOKS)))
    return (
        f".rs{{{light}}}\n@media (prefers-color-scheme:dark){{.rs{{{dark}}}}}\n"
        f"@media print{{.rs{{{light}}}}}\n{tints}.rs .unsure{{--c:var(--unsure)}}"
    )


@cache
def _file(name: str) -> str:
    return (files("rolescope.present.page") / name).read_text(encoding="utf-8")
