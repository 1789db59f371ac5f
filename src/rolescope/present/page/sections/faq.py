"""Questions that people ask, each answered from the cells that it opens."""

from __future__ import annotations

from rolescope.present.faq import Asked, questions
from rolescope.present.markup import Html, tag
from rolescope.present.page.frame import Frame
from rolescope.present.page.rests import sentence_card
from rolescope.present.page.sections.skills import section

HIDING = "How often does the title hide other work?"


def faq(frame: Frame) -> Html | None:
    """On the web: what people ask of a comparison. A file has its facts and tables instead."""
    if frame.web is None:
        return None
    asked = [_asked(frame, one) for one in questions(frame.view)]
    hidden = _hidden(frame) if asked else None
    if not asked:
        return None
    return section("Questions people ask", "faq", tag("div", *asked, hidden, class_="faq"))


def _asked(frame: Frame, one: Asked) -> Html:
    card = sentence_card(frame, " ".join(one.answer), one.cells)
    opened = tag("details", tag("summary", "What it rests on"), card) if one.cells else None
    return tag("div", tag("h3", one.question), *(tag("p", said) for said in one.answer), opened, class_="qa")


def _hidden(frame: Frame) -> Html | None:
    """Whose work stands behind each title: counted by a question of its own, which has its own page."""
    assert frame.web is not None
    if not frame.web.behind:
        return None
    said = [
        tag(
            "p",
            text,
            " ",
            tag("a", f"Behind “{frame.labels[role]}”", href=frame.web.titles[role]),
        )
        for role, text in frame.web.behind.items()
    ]
    return tag("div", tag("h3", HIDING), *said, class_="qa")
