"""The page of a posting checked: its text with every finding marked, beside it the findings and edits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.check import Change, CheckAnswer, Edit, Finding, Severity, applied
from rolescope.model.span import Span
from rolescope.model.wording import TEXT, TITLE
from rolescope.present.check import words
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.reading.marks import Mark
from rolescope.present.reading.text import text
from rolescope.present.reading.words import file

SLOTS = {Severity.ERROR: "r2", Severity.WARN: "r1", Severity.NOTE: "r0"}
"""Severity to its place in the palette."""
AROUND = 32
"""Letters shown on each side of an edit."""
LONGEST = 120
"""Letters of what an edit takes out that are shown."""


_OPENED, _CLOSED = re.compile(r"\w*$"), re.compile(r"\w*")
"""What of a word stands before a place, and after it."""
_WORDS = re.compile(r"\s+|\S+")


def page(answer: Answer[CheckAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[CheckAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    title = view.given.beside.title or "A posting without a title"
    found = marks(view)
    slots = {severity.value: slot for severity, slot in SLOTS.items()}
    posting = tag(
        "article",
        tag("div", text(view.given.text, view.reading.sections, found, slots), class_="text"),
        aria_label="The posting",
    )
    columns = tag("div", posting, _panel(view, found), class_="columns")
    foot = tag("footer", tag("p", "Answer ", tag("code", answer.answer_id)), class_="quiet")
    main = tag("main", _heading(view, title, answer.as_of), columns, foot)
    return Content(
        f"{title}: {words.headline(view)}",
        inner([main]),
        look="rs whole reading checked",
        styles=("page", "reading", "check"),
    )


def marks(view: CheckAnswer) -> list[Mark]:
    """The words that raise findings, in text order; of one place the gravest first."""
    found = [
        Mark(span, finding.severity, words.NAMES[finding.severity][0].capitalize(), finding.message)
        for finding in view.findings
        if finding.part == TEXT
        for span in finding.words
    ]
    rank = {severity: number for number, severity in enumerate(Severity)}
    return sorted(
        dict.fromkeys(found), key=lambda one: (one.span.start, -one.span.end, rank[Severity(one.kind)])
    )


def _heading(view: CheckAnswer, title: str, as_of: str) -> Html:
    beside = view.given.beside
    known = (beside.employer, beside.location, file(view.given.key), f"judged for {as_of}")
    return tag(
        "header",
        tag("p", "Is this posting ready to be published?", class_="question"),
        tag("h1", title),
        tag("p", words.headline(view), class_="finding"),
        tag("p", " · ".join(filter(None, known)), class_="quiet"),
    )


def _panel(view: CheckAnswer, found: Sequence[Mark]) -> Html:
    """The findings by severity, each leading to its words; then what was not checked."""
    places = {(mark.span, mark.detail): number for number, mark in reversed(list(enumerate(found)))}
    groups: list[Node] = []
    for severity in Severity:
        ours = [finding for finding in view.findings if finding.severity is severity]
        if ours:
            heading = tag(
                "h2", words.NAMES[severity][1].capitalize(), " ", tag("span", len(ours), class_="quiet")
            )
            items = [_item(view, finding, places) for finding in ours]
            groups += [heading, tag("ul", items, class_=f"findings {SLOTS[severity]}")]
    rest = [tag("p", said, class_="quiet") for said in _closing(view)]
    return tag("aside", groups, rest, aria_label="Findings")


def _closing(view: CheckAnswer) -> Sequence[str]:
    return (*words.paid(view), *words.unchecked(view), words.foot(view))


def _item(view: CheckAnswer, finding: Finding, places: dict[tuple[Span, str], int]) -> Html:
    numbers = [places[span, finding.message] for span in finding.words if finding.part == TEXT]
    said: Node = tag("a", finding.message, href=f"#m{numbers[0]}") if numbers else finding.message
    quote = words.quoted(finding)
    return tag(
        "li",
        tag("p", said),
        tag("p", tag("q", quote), class_="quiet") if quote else None,
        [_edit(view, edit, way) for edit, way in zip(finding.edits, words.ways_out(finding), strict=False)],
        tag("p", finding.only_you, class_="quiet") if finding.only_you else None,
    )


def _edit(view: CheckAnswer, edit: Edit, way: str) -> Html:
    """What to do, and for a short edit how it then reads."""
    return tag("div", tag("p", way), _preview(view, edit), class_="edit")


def _preview(view: CheckAnswer, edit: Edit) -> Node:
    """The words around the first change, with what goes struck out and what comes marked."""
    change = edit.changes[0]
    if change.part == TITLE:
        return tag("p", tag("ins", applied(view.given, edit)[1]))
    whole = view.given.text
    (start, end), new = _by_words(whole, change)
    gone, come = whole[start:end].strip("\n"), new.strip("\n")
    if len(gone) > LONGEST:
        return None
    more = " …" if len(edit.changes) > 1 else ""
    parts = [tag("del", gone) if gone else None, tag("ins", come) if come.strip() else None]
    return tag("p", _before(whole[:start]), parts, _after(whole[end:]), more)


def _by_words(whole: str, change: Change) -> tuple[Span, str]:
    """A change of whole words, without those that stay: letters struck within a word are hard to read."""
    start, end = change.span
    head = _found(_OPENED.search(whole[:start])) if whole[start : start + 1].isalnum() else ""
    tail = _found(_CLOSED.match(whole, end)) if whole[:end][-1:].isalnum() else ""
    start, end, new = start - len(head), end + len(tail), f"{head}{change.new}{tail}"
    old = _WORDS.findall(whole[start:end])
    kept = _WORDS.findall(new)
    while old and kept and old[-1] == kept[-1]:
        end -= len(old.pop())
        kept.pop()
    return Span(start, end), "".join(kept)


def _found(match: re.Match[str] | None) -> str:
    return match[0] if match else ""


def _before(whole: str) -> str:
    """The last words of a line, as many as there is room for."""
    line = whole.rpartition("\n")[2]
    return line if len(line) <= AROUND else f"… {line[-AROUND:].partition(' ')[2]}"


def _after(whole: str) -> str:
    """The first words of a line."""
    line = whole.partition("\n")[0]
    return line if len(line) <= AROUND else f"{line[:AROUND].rpartition(' ')[0]} …"
