"""The page of a tailored résumé: what was changed and why, what was not added, and the document."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rolescope.model.answer import Answer
from rolescope.model.resume_blocks import Block, Style, blocks
from rolescope.model.tailor import Edit, TailorAnswer, Unshown
from rolescope.present.fit import words as fit_words
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole

LONGEST = 240
"""Characters of a quotation."""
EDITS = {
    "order": "Moved up",
    "spelling": "In the posting’s spelling",
    "listed": "Put into the list",
    "summary": "Said in the summary",
    "left_out": "Left out",
}


def page(answer: Answer[TailorAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[TailorAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    header = tag(
        "header",
        tag("p", f"How does this résumé say what “{view.job}” asks for?", class_="question"),
        tag("h1", view.headline, class_="long"),
        tag("p", "Every word rests on your own text. A check refuses what it lacks.", class_="quiet"),
    )
    parts = [_edits(view), _unshown(view), _document(view), _foot(answer)]
    return Content(
        "A résumé in order for one posting",
        inner([tag("main", header, parts)]),
        look="rs whole tailored",
        styles=("page", "tailor"),
        description="A résumé arranged towards a posting from its own facts.",
    )


def _edits(view: TailorAnswer) -> Html:
    rows = [_edit(one, view.source) for one in view.edits]
    said = None if rows else tag("p", "Nothing: it stands as it should.")
    return tag(
        "section",
        tag("h2", "What was changed"),
        tag("ol", rows, class_="edits") if rows else said,
        id="edits",
    )


def _edit(one: Edit, source: str) -> Html:
    rests = [source[span.start : span.end] for span in one.spans]
    spoken = tag("span", f": {one.place}", class_="spoken")
    return tag(
        "li",
        tag("p", tag("b", EDITS[one.kind.value]), tag("span", f" · {one.place}", class_="quiet")),
        tag("p", tag("del", _cut(one.before))) if one.before else None,
        tag("p", tag("ins", _cut(one.after))) if one.after else None,
        tag("p", one.reason, class_="quiet"),
        tag(
            "details",
            tag("summary", "What it rests on", spoken),
            tag("ul", [tag("li", tag("q", _cut(words))) for words in rests]),
        ),
    )


def _unshown(view: TailorAnswer) -> Node:
    if not view.unshown:
        return None
    return tag(
        "section",
        tag("h2", "Asked for, not shown, and so not added"),
        tag("ul", [_lacking(one) for one in view.unshown]),
        id="unshown",
    )


def _lacking(one: Unshown) -> Html:
    asked = one.requirement
    label = f"{fit_words.requirement(asked)}, {fit_words.ask(asked)}"
    return tag(
        "li", label, " ", tag("q", _cut(asked.quote)), " ", tag("span", one.judged.reason, class_="quiet")
    )


def _document(view: TailorAnswer) -> Html:
    drawn = [
        tag("ul", [tag("li", _block(one)) for one in rows]) if item else [_paragraph(one) for one in rows]
        for item, rows in _runs(blocks(view.resume, view.source))
    ]
    return tag(
        "section",
        tag("h2", "The document"),
        tag("article", drawn, class_="sheet", aria_label="The document"),
        id="document",
    )


def _runs(found: Iterable[Block]) -> Iterable[tuple[bool, list[Block]]]:
    grouped = groupby(found, key=lambda one: one.style is Style.ITEM)
    return [(item, list(rows)) for item, rows in grouped]


def _paragraph(one: Block) -> Html:
    if one.style is Style.HEADING:
        return tag("h3", _block(one))
    return tag("p", _block(one), class_=f"is-{one.style.value}")


def _block(one: Block) -> list[Node]:
    return [tag("b", f"{one.label}: ") if one.label else None, one.text]


def _foot(answer: Answer[TailorAnswer]) -> Html:
    notes = [tag("li", one) for one in answer.view.notes]
    return tag(
        "section",
        tag("h2", "What else to know"),
        tag("ul", notes) if notes else None,
        tag("p", "It makes no claim of its own: what you have and did not write, you have to write."),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        id="limits",
    )


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
