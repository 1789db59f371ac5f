"""The table behind every chart: plain words in front, the statistics in columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from rolescope.model.comparison import PayCell, TitleShare, YearsRow
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow
from rolescope.present import words
from rolescope.present.cite import source_name
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page.anchors import anchor
from rolescope.present.page.frame import Frame
from rolescope.present.words import contrast, likely, pay, share, upper_first, value


def folded(
    summary: str,
    head: Sequence[str],
    body: Iterable[Sequence[Node]],
    places: Iterable[str] = (),
    *,
    is_open: bool = False,
) -> Html:
    """A table folded away under its name; it scrolls by itself where the page is narrow.

    Args:
        summary: its name.
        head: names of its columns.
        body: its rows, the name of each first.
        places: where links to each row lead; none for a table that is not linked to.
        is_open: whether it stands open.
    """
    columns = tag("tr", *(tag("th", name, scope="col") for name in head))
    rows = [
        tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest), data_row=place)
        for (first, *rest), place in zip(body, chain(places, repeat(None)), strict=False)
    ]
    table = tag("table", tag("caption", summary), tag("thead", columns), tag("tbody", *rows))
    return tag(
        "details", tag("summary", f"Table: {summary}"), scrolled(summary, table), class_="table", open=is_open
    )


def scrolled(name: str, table: Html) -> Html:
    """A table that moves along by itself where the page is narrow, also by keyboard."""
    return tag("div", table, class_="scroll", role="region", aria_label=name, tabindex=0)


def prevalence(
    frame: Frame, rows: Sequence[PrevalenceRow], summary: str, noun: str, *, is_open: bool = False
) -> Html:
    """Shares, intervals, n and verdicts of all rows."""
    head = ["Name", "Type"]
    for label in frame.labels.values():
        head += [f"{label}, of 100 {noun}", "likely", "n"]
    head += [f"{frame.labels[d.a]} against {frame.labels[d.b]}" for d in rows[0].differences] if rows else []
    head += ["Precision and recall of the reader"]
    places = [] if frame.web is None else [anchor(row.noun, row.id) for row in rows]
    return folded(summary, head, (_cells(frame, row) for row in rows), places, is_open=is_open)


def everything(frame: Frame, rows: Sequence[PrevalenceRow], name: str, noun: str, place: str) -> Html | None:
    """On the web: the way to all rows, or all of them as an open table; a file has them in its charts."""
    if frame.web is None or not rows:
        return None
    if frame.cut is not None:
        link = tag("a", f"All {len(rows)} {name}", href=f"{frame.cut}#{place}")
        return tag("p", link, ", in one table with every figure", class_="quiet all-rows")
    return tag("div", prevalence(frame, rows, f"all {len(rows)} {name}", noun, is_open=True), id=place)


def _cells(frame: Frame, row: PrevalenceRow) -> list[Node]:
    cells: list[Node] = [row.label, row.type]
    for figure in row.roles.values():
        cells += _figure(figure)
    cells += [contrast(difference, frame.labels) for difference in row.differences]
    reader = row.reader
    cells.append("" if reader is None else f"{value(reader.precision)} and {value(reader.recall)} of 100")
    return cells


def both_ways(frame: Frame, rows: Sequence[PrevalenceRow], summary: str) -> Html:
    """Each row by title and by work."""
    head = ["Name"]
    for role in rows[0].by_work:
        head += [f"{frame.labels[role]}, by title", "likely", "by work", "likely", "n by work"]
    return folded(summary, head, (_both(row) for row in rows))


def _both(row: PrevalenceRow) -> list[Node]:
    cells: list[Node] = [row.label]
    for role, figure in row.by_work.items():
        cells += [*_figure(row.roles[role])[:2], *_figure(figure)]
    return cells


def _figure(figure: Figure) -> list[Node]:
    if isinstance(figure, Estimate):
        return [value(figure), likely(figure), f"{figure.n:,}"]
    return [value(figure), tag("span", figure.reason, class_="hatch-text"), f"{figure.n or 0:,}"]


def years(frame: Frame, rows: Sequence[YearsRow], summary: str) -> Html:
    """Quartiles of years asked, level by level."""
    head = ["Level", "Role", "Lower quartile", "Median", "Upper quartile", "Stated", "n"]
    body = [
        [
            upper_first(words.level(row.level)),
            frame.labels[row.role],
            *(words.years(quartile) for quartile in (row.p25, row.p50, row.p75)),
            share(row.stated),
            f"{row.n:,}",
        ]
        for row in rows
    ]
    return folded(summary, head, body)


def quartiles(frame: Frame, cells: Sequence[PayCell], summary: str) -> Html:
    """Pay cells."""
    head = [
        "Role",
        "Level",
        "Country",
        "Lower quartile",
        "Median",
        "Upper quartile",
        "n",
        "Employers",
        "Years",
    ]
    body = [
        [
            frame.labels[cell.role],
            cell.level,
            cell.country,
            *(pay(quartile, cell.currency) for quartile in (cell.p25, cell.p50, cell.p75)),
            f"{cell.n:,}",
            "not named" if cell.employers is None else f"{cell.employers:,}",
            cell.years,
        ]
        for cell in cells
    ]
    return folded(summary, head, body)


def through_years(frame: Frame, shares: Sequence[TitleShare], summary: str) -> Html:
    """Title shares."""
    head = ["Year", "Title", "Of 100 titles", "likely", "n"]
    return folded(summary, head, [[str(s.year), frame.labels[s.role], *_figure(s.share)] for s in shares])


def single_years(frame: Frame, shares: Sequence[TitleShare]) -> Html:
    """Title shares of sources that cover a year or two."""
    head = ["Source", "Year", "Title", "Of 100 titles", "likely", "n"]
    body = [
        [source_name(frame.answer, s.source), str(s.year), frame.labels[s.role], *_figure(s.share)]
        for s in shares
    ]
    return folded("titles in sources of one or two years", head, body)
