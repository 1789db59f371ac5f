"""The page of one posting: its text with every mention marked and explained, its facts beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.read import ReadAnswer
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.reading import words
from rolescope.present.reading.facts import Kind
from rolescope.present.reading.marks import Mark, marks
from rolescope.present.reading.panel import panel
from rolescope.present.reading.seeker import Seeker
from rolescope.present.reading.seeker import section as brief
from rolescope.present.reading.text import text

LEGEND = {
    Kind.SKILL: ("r0", "Skills"),
    Kind.DUTY: ("unsure", "Duties"),
    Kind.ASKED: ("r3", "Asked of the person"),
    Kind.PAY: ("r1", "Pay"),
    Kind.TERMS: ("r4", "Where and how"),
    Kind.PEOPLE: ("r5", "Who"),
    Kind.WARNING: ("r2", "Warnings"),
}
"""Kind to its place in the palette and its name."""


def page(answer: Answer[ReadAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[ReadAnswer], seeker: Seeker | None = None) -> Content:
    """What the page shows.

    Args:
        answer: one posting read.
        seeker: what the web adds above the text; None for a page that stands alone.
    """
    view = answer.view
    found = marks(view)
    title = view.given.beside.title or "A posting without a title"
    above = brief(view, seeker, found) if seeker else None
    panelled = panel(view, found, asking=seeker is None)
    columns = tag("div", _posting(view, found), panelled, class_="columns")
    foot = tag("footer", tag("p", "Answer ", tag("code", answer.answer_id)), class_="quiet")
    return Content(
        f"{title}: what the posting says",
        inner([tag("main", _heading(view, title), above, columns, foot)]),
        look="rs whole reading briefed" if seeker else "rs whole reading",
        styles=("page", "titles", "reading") if seeker else ("page", "reading"),
    )


def _heading(view: ReadAnswer, title: str) -> Html:
    beside = view.given.beside
    size = f"{len(view.given.text):,} characters"
    known = (beside.employer, beside.location, words.file(view.given.key), size)
    code = view.reading.language
    language = words.language(code) if code else None
    return tag(
        "header",
        tag("p", "What does this posting say?", class_="question"),
        tag("h1", title),
        tag("p", " · ".join(filter(None, (*known, language))), class_="quiet"),
    )


def _posting(view: ReadAnswer, found: Sequence[Mark]) -> Html:
    slots = {kind.value: slot for kind, (slot, _) in LEGEND.items()}
    return tag(
        "article",
        _legend(found),
        tag("div", text(view.given.text, view.reading.sections, found, slots), class_="text"),
        aria_label="The posting",
    )


def _legend(found: Sequence[Mark]) -> Html:
    """A checkbox a kind: what is not ticked is not marked."""
    counts = Counter(mark.kind for mark in found)
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", id=f"show-{kind.value}", checked=True),
            tag("span", f"{name} ", tag("span", counts[kind], class_="quiet"), class_=f"key {slot}"),
            for_=f"show-{kind.value}",
        )
        for kind, (slot, name) in LEGEND.items()
        if counts[kind]
    ]
    lines: Node = tag(
        "p",
        "Skills: ",
        [
            [tag("span", said, class_=f"sample r0 {tone}"), " "]
            for tone, said in (
                ("required", "required"),
                ("alternative", "one of several"),
                ("preferred", "preferred"),
                ("mentioned", "mentioned"),
                ("negated", "not needed"),
            )
        ],
        class_="quiet tones",
    )
    how = "Point at a mark, touch it, or go to it with the Tab key: it says what was read."
    hint = tag("p", how, class_="quiet")
    return tag("fieldset", tag("legend", "Marked in the text"), boxes, lines, hint, class_="legend")
