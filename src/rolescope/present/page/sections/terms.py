"""What is asked and offered beside skills: years, degree, workplace, people, industry, terms."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import YearsRow
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.marks import ceiling, hatched, interval, mark, percent, tint
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.card import years_card
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import rowlist
from rolescope.present.page.sections.skills import section, thin
from rolescope.present.rows import top
from rolescope.present.words import share, years

HEADINGS = {
    "degree": "Lowest degree required",
    "workplace": "Workplace",
    "seniority": "Seniority",
    "collaborator": "Whom they work with",
    "on_call": "On call",
    "industry": "Industry of the employer",
    "field_of_study": "Fields of study named",
    "employment_type": "Employment",
    "visa": "Visa",
    "clearance": "Security clearance",
    "travel": "Travel",
}
SILENCE = "Shares of all postings. What a posting does not name may be so all the same."
VALUES = 4
"""Values of each list on the web, where the others are a link away."""
LONG = 12.0
"""Years at the end of the axis."""


def terms(frame: Frame) -> Html | None:
    """Small charts of what is asked beside skills."""
    view = frame.view
    every = (*view.categories, *view.namings)
    if not view.years and not every:
        return None
    if frame.web and every and (few := thin(every)):
        return section("What is asked and offered", "terms", few)
    parts = [_years(frame)] if view.years else []
    for kind in dict.fromkeys(row.type for row in every):
        rows = [row for row in every if row.type == kind]
        most = ceiling([figure for row in rows for figure in row.roles.values()])
        if frame.web:
            rows = _first(rows)
        parts.append(
            tag(
                "div",
                tag("h3", HEADINGS.get(kind, kind)),
                rowlist(frame, rows, most, "postings"),
                class_="term",
            )
        )
    folded = (
        table.everything(frame, every, "values", "postings", "all-values")
        if frame.web
        else table.prevalence(frame, every, "all that is asked and offered", "postings")
        if every
        else None
    )
    note = tag("p", SILENCE, class_="quiet") if view.namings else None
    return section("What is asked and offered", "terms", tag("div", *parts, class_="terms"), note, folded)


def _first(rows: Sequence[PrevalenceRow]) -> list[PrevalenceRow]:
    """The most frequent values, in their own order."""
    often = sorted(rows, key=lambda row: (-top(row), row.id))[:VALUES]
    return [row for row in rows if row in often]


def _years(frame: Frame) -> Html:
    rows = [_years_row(frame, row) for row in frame.view.years]
    levels = () if frame.cut else frame.view.years_by_level
    folded = table.years(frame, levels, "years of experience by level") if levels else None
    return tag(
        "div", tag("h3", "Years of experience"), tag("div", *rows, class_="rows"), folded, class_="term"
    )


def _years_row(frame: Frame, row: YearsRow) -> Html:
    slot = frame.slots[row.role]
    said = f"median {years(row.p50)}; stated in {share(row.stated, 'postings')}"
    number = "–" if not isinstance(row.p50, Estimate) else f"{row.p50.value:g}"
    line = tag(
        "span",
        tag("span", frame.labels[row.role], class_=f"label who {tint(slot)}"),
        _strip(row, slot),
        tag("span", tag("span", number, class_=f"number {tint(slot)}", aria_hidden="true"), class_="numbers"),
        class_="dotrow",
    )
    summary = tag("summary", line, tag("span", f": {said}", class_="spoken"), title=said)
    return tag("details", summary, years_card(frame, row), class_="row", id=f"years-{row.role}")


def _strip(row: YearsRow, slot: int) -> Html:
    def x(value: float) -> str:
        return percent(3 + 94 * min(value / LONG, 1.0))

    middle = 10.0
    if not isinstance(row.p50, Estimate):
        body = [hatched(row.p50, x="0%", y=4, width="100%", height=12)]
    else:
        low, high = (q.value if isinstance(q, Estimate) else row.p50.value for q in (row.p25, row.p75))
        body = [
            tag("line", x1=x(0), x2=x(LONG), y1=middle, y2=middle, class_="grid"),
            tag("line", x1=x(low), x2=x(high), y1=middle, y2=middle, class_=f"box {tint(slot)}"),
            interval(slot, x(row.p50.low), x(row.p50.high), middle),
            mark(slot, x(row.p50.value), middle),
        ]
    return tag("svg", *body, class_="dots", width="100%", height=20, aria_hidden="true")
