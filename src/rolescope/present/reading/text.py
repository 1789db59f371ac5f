"""The posting's text, section by section, each segment under its marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.model.reading import Section, SectionKind
from rolescope.model.span import Span
from rolescope.present.markup import Html, Node, inner, tag, verbatim
from rolescope.present.reading import words
from rolescope.present.reading.facts import Kind
from rolescope.present.reading.marks import Mark, Segment, segments


def text(
    whole: str, sections: Sequence[Section], found: Sequence[Mark], slots: Mapping[str, str]
) -> list[Html]:
    """Sections in order, each under its name.

    Args:
        whole: the posting's text.
        sections: its sections; none: one without a name.
        found: its marks, in text order.
        slots: kind to the class of its colour.
    """
    parts = []
    for section in sections or (Section(SectionKind.OTHER, Span(0, len(whole)), 0),):
        within = _trimmed(whole, section.span)
        if within.end > within.start:
            body = _body(section, within, whole, found, slots)
            label = words.SECTIONS[section.kind]
            parts.append(
                tag(
                    "section",
                    tag("p", label, class_="part"),
                    tag("div", body, class_="said"),
                    class_=f"sec {section.kind.value}",
                    aria_label=label,
                )
            )
    return parts


def _body(
    section: Section, within: Span, whole: str, found: Sequence[Mark], slots: Mapping[str, str]
) -> list[Node]:
    """The heading as it stands, then what follows it."""
    cut = min(max(section.body, within.start), within.end)
    parts = [
        segments(part, found)
        for part in (Span(within.start, cut), Span(cut, within.end))
        if part[0] < part[1]
    ]
    drawn: list[Node] = [[_segment(one, whole, found, slots) for one in part] for part in parts]
    if cut > within.start:
        drawn[0] = tag("span", drawn[0], class_="head")
    return drawn


def _trimmed(whole: str, span: Span) -> Span:
    """The span without blanks at its ends: sections are set apart by the page."""
    part = whole[span.start : span.end]
    left = len(part) - len(part.lstrip())
    return Span(span.start + left, max(span.start + left, span.start + len(part.rstrip())))


def _segment(one: Segment, whole: str, found: Sequence[Mark], slots: Mapping[str, str]) -> Node:
    """Plain text, or a mark. Only where a mention begins can the Tab key stop: once a mention."""
    words_here = verbatim(whole[one.span.start : one.span.end])
    if not one.marks:
        return words_here
    top = found[one.marks[0]]
    duty = any(found[number].kind is Kind.DUTY for number in one.marks)
    names = ["m", slots[top.kind], f"is-{top.kind.value}", top.tone, "on-duty" if duty else ""]
    first = one.begins[0] if one.begins else None
    tip = f"t{one.span.start}"
    return tag(
        "mark",
        [tag("span", id=f"m{number}") for number in one.begins[1:]],
        words_here,
        tag("span", [_note(found[number]) for number in one.marks], class_="tip", role="tooltip", id=tip),
        class_=" ".join(filter(None, names)),
        id=None if first is None else f"m{first}",
        tabindex=None if first is None else "0",
        aria_describedby=None if first is None else tip,
    )


def _note(mark: Mark) -> Html:
    return tag("span", tag("b", mark.title), inner(mark.detail), class_=f"note is-{mark.kind.value}")
