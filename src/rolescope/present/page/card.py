"""The card behind a number: of how many, whose, how sure, from when, how well read, how to cite it."""

from __future__ import annotations

from rolescope.model.comparison import PayCell, PayContrast, TitleShare, YearsRow
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import PrevalenceRow, ReaderError
from rolescope.present import asked
from rolescope.present.cite import source_name
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page.frame import Frame
from rolescope.present.populations import as_given, whole
from rolescope.present.rows import SURE
from rolescope.present.words import (
    contrast,
    join,
    level,
    likely,
    pay,
    per_hundred,
    points,
    share,
    value,
    years,
)


def row_card(frame: Frame, row: PrevalenceRow, noun: str) -> Html:
    """Card of one skill, activity or category value."""
    parts: list[Node] = []
    for role, figure in row.roles.items():
        said = share(figure, noun)
        facts = [said, *counted(figure, noun, frame.period), *_observed(figure), *asked.facts(row, role)]
        label = frame.labels[role]
        what = f"{row.label}, {label}"
        line = frame.cite(what, said, figure.n) if isinstance(figure, Estimate) else None
        parts.append(_entry(frame, role, label, facts, line))
    parts += _differences(frame, row)
    if row.core_in:
        core = join([frame.labels[role] for role in row.core_in])
        parts.append(tag("p", f"Core to {core}: surely asked for in 20 of 100 or more."))
    parts.append(reader_line(row.reader))
    return tag("div", *parts, class_="card")


def _differences(frame: Frame, row: PrevalenceRow) -> list[Html]:
    """Every pair; of many pairs, on the web, those that surely differ: the table there has all of them."""
    if frame.web is None or len(row.differences) == 1:
        return [_difference(frame, row, i) for i in range(len(row.differences))]
    sure = [i for i, one in enumerate(row.differences) if one.verdict in SURE]
    rest = len(row.differences) - len(sure)
    pairs = "other pair" if sure else "pair"
    open_ = f"Of {rest} {pairs}{'s' if rest > 1 else ''}, no difference is sure." if rest else None
    return [tag("ul", [tag("li", contrast_line(frame, row, i)) for i in sure]), tag("p", open_)]


def _difference(frame: Frame, row: PrevalenceRow, index: int) -> Html:
    """One pair's difference in words and as a number, whether it is sure or not, to be cited."""
    one = row.differences[index]
    said = contrast_line(frame, row, index)
    if one.value is None:
        return tag("p", said)
    what = f"{frame.labels[one.a]} less {frame.labels[one.b]}"
    n = sum(row.roles[role].n or 0 for role in (one.a, one.b))
    line = frame.cite(f"{row.label}, {what}", f"{points(one)} ({one.verdict.value})", n)
    return tag("div", tag("p", said), tag("p", f"{what}: {points(one)}."), cited(line), class_="entry")


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
    if not isinstance(figure, Estimate) or figure.observed in {None, figure.value}:
        return []
    assert figure.observed is not None
    return [f"as read {per_hundred(figure.observed)} of 100, before correction for the reader's error"]


def reader_line(reader: ReaderError | None) -> Html | None:
    """How well the reader finds this."""
    if reader is None:
        return None
    if isinstance(reader.precision, NotEstimable) and reader.precision == reader.recall:
        return tag("p", f"Reader's error: {reader.precision.reason}; as read, not corrected.", class_="quiet")
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
    given = as_given(frame.view, [cell]) if cell.level == whole(frame.view) else level(cell.level)
    facts = [
        f"lower quartile {pay(cell.p25, cell.currency)}",
        f"median, {given}: {pay(cell.p50, cell.currency)}",
        f"upper quartile {pay(cell.p75, cell.currency)}",
        f"n = {cell.n:,} pay records, "
        + (f"{cell.employers:,} employers" if cell.employers is not None else "employers not named")
        + f", {cell.years}",
        f"how amounts were obtained: {cell.method}",
    ]
    what = f"Median pay per {cell.period}, {label}, {cell.country}, {given}, {cell.population}"
    line = frame.cite(what, pay(cell.p50, cell.currency), cell.n, cell.years)
    return _entry(frame, cell.role, label, facts, line)


def contrast_card(frame: Frame, one: PayContrast, years: str) -> Html | None:
    """Card of two roles' pay held against each other: difference, chance of the higher pay, overlap."""
    a, b = frame.labels[one.a], frame.labels[one.b]
    where = f"{one.country}, per {one.period}, {one.population}"
    said: list[tuple[str, str, int]] = []
    if isinstance(one.difference, Estimate):
        gap = pay(one.difference, one.currency)
        said.append((f"Median pay, {a} less {b}, {level(one.level)}", gap, one.difference.n))
    if isinstance(one.superiority, Estimate):
        chance = share(one.superiority, "pairs")
        said.append((f"{a} has the higher pay of a random pair with {b}", chance, one.superiority.n))
    if isinstance(one.overlap, Estimate):
        area = f"about {value(one.overlap)} of 100; interval, approximate: {likely(one.overlap)}"
        said.append((f"Shared area of the pay of {a} and {b}", area, one.overlap.n))
    entries = [
        tag(
            "div",
            tag("p", f"{what}: {figure} (n = {n:,} pay records)"),
            cited(frame.cite(f"{what}, {where}", figure, n, years)),
            class_="entry",
        )
        for what, figure, n in said
    ]
    return tag("div", *entries, class_="card") if entries else None


def title_card(frame: Frame, one: TitleShare) -> Html:
    """Card of one title's share in one year of one source."""
    name = source_name(frame.answer, one.source)
    said = share(one.share, "titles")
    facts = [said, *counted(one.share, "titles", str(one.year)), f"Source: {name}"]
    what = f"Share of titles, {frame.labels[one.role]}, {name}"
    line = frame.cite(what, said, one.share.n, str(one.year)) if isinstance(one.share, Estimate) else None
    return tag("div", _entry(frame, one.role, frame.labels[one.role], facts, line), class_="card")


def _entry(frame: Frame, role: str, label: str, facts: list[str], citation: str | None) -> Html:
    head = tag("p", label, class_=f"who r{frame.slots[role]}")
    return tag("div", head, tag("ul", *(tag("li", fact) for fact in facts)), cited(citation), class_="entry")


def cited(line: str | None) -> Html | None:
    """A citation as text, with a button to copy it where scripts run."""
    if line is None:
        return None
    button = tag("button", "Copy citation", type="button", class_="copy", hidden=True)
    return tag("p", tag("cite", line), " ", button, class_="citation")
