"""The card behind a number: of how many, whose, how sure, from when, how well read, how to cite it."""

from __future__ import annotations

from rolescope.model.comparison import PayCell, PrevalenceRow, ReaderError, YearsRow
from rolescope.model.estimate import Estimate, Figure
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page.frame import Frame
from rolescope.present.words import contrast, join, pay, per_hundred, share, years


def row_card(frame: Frame, row: PrevalenceRow, noun: str) -> Html:
    """Card of one skill, activity or category value."""
    parts: list[Node] = []
    for role, figure in row.roles.items():
        said = share(figure, noun)
        facts = [said, *counted(figure, noun, frame.period), *_observed(figure)]
        label = frame.labels[role]
        what = f"{row.label}, {label}"
        line = frame.cite(what, said, figure.n) if isinstance(figure, Estimate) else None
        parts.append(_entry(frame, role, label, facts, line))
    parts += [tag("p", contrast_line(frame, row, i)) for i in range(len(row.differences))]
    if row.core_in:
        core = join([frame.labels[role] for role in row.core_in])
        parts.append(tag("p", f"Core to {core}: surely asked for in 20 of 100 or more."))
    parts.append(reader_line(row.reader))
    return tag("div", *parts, class_="card")


def contrast_line(frame: Frame, row: PrevalenceRow, index: int) -> str:
    """One pair's difference in words, the statistic after it."""
    difference = row.differences[index]
    pair = f"{frame.labels[difference.a]} against {frame.labels[difference.b]}: "
    q = "" if difference.q_value is None else f" (q = {difference.q_value:.2g})"
    return f"{pair if len(row.differences) > 1 else ''}{contrast(difference, frame.labels)}{q}"


def counted(figure: Figure, noun: str, period: str) -> list[str]:
    """What a figure is counted on."""
    if not isinstance(figure, Estimate):
        return [f"n = {figure.n or 0:,}"]
    employers = f"{figure.employers:,} employers" if figure.employers is not None else "employers not named"
    facts = [f"n = {figure.n:,} {noun}, {employers}{', ' + period if period else ''}"]
    if figure.effective_n is not None:
        facts.append(f"worth {figure.effective_n:,.0f} independent {noun} after clustering and weighting")
    return facts


def _observed(figure: Figure) -> list[str]:
    if not isinstance(figure, Estimate) or figure.observed is None:
        return []
    return [f"as read {per_hundred(figure.observed)} of 100, before correction for the reader's error"]


def reader_line(reader: ReaderError | None) -> Html | None:
    """How well the reader finds this."""
    if reader is None:
        return None
    right, found = (share(figure) for figure in (reader.precision, reader.recall))
    return tag(
        "p",
        f"Reader's error: right in {right} of its finds (precision); "
        f"finds {found} of what is there (recall). Measured on {reader.measured_on}.",
        class_="quiet",
    )


def years_card(frame: Frame, row: YearsRow) -> Html:
    """Card of the experience one role asks for."""
    label = frame.labels[row.role]
    facts = [
        f"lower quartile {years(row.p25)}",
        f"median {years(row.p50)}",
        f"upper quartile {years(row.p75)}",
        f"stated in {share(row.stated, 'postings')}",
        f"n = {row.n:,} postings that state years{', ' + frame.period if frame.period else ''}",
    ]
    line = frame.cite(f"Median years asked, {label}", years(row.p50), row.n)
    return tag("div", _entry(frame, row.role, label, facts, line), reader_line(row.reader), class_="card")


def pay_card(frame: Frame, cell: PayCell) -> Html:
    """Card of one role's pay in one population."""
    label = frame.labels[cell.role]
    facts = [
        f"lower quartile {pay(cell.p25, cell.currency)}",
        f"median {pay(cell.p50, cell.currency)}",
        f"upper quartile {pay(cell.p75, cell.currency)}",
        f"n = {cell.n:,} pay records, "
        + (f"{cell.employers:,} employers" if cell.employers is not None else "employers not named")
        + f", {cell.years}",
        f"how amounts were obtained: {cell.method}",
    ]
    what = f"Median pay per {cell.period}, {label}, {cell.country}, {cell.level}, {cell.population}"
    line = frame.cite(what, pay(cell.p50, cell.currency), cell.n, cell.years)
    return _entry(frame, cell.role, label, facts, line)


def _entry(frame: Frame, role: str, label: str, facts: list[str], citation: str | None) -> Html:
    head = tag("p", label, class_=f"who r{frame.slots[role]}")
    return tag("div", head, tag("ul", *(tag("li", fact) for fact in facts)), cited(citation), class_="entry")


def cited(line: str | None) -> Html | None:
    """A citation as text, with a button to copy it where scripts run."""
    if line is None:
        return None
    button = tag("button", "Copy citation", type="button", class_="copy", hidden=True)
    return tag("p", tag("cite", line), " ", button, class_="citation")
