"""Tables of pay: what stands behind every chart, n, employers and years in each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.pay import Abroad, PayGap, PayRecord, Population, Premium, Spread
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page.table import scrolled
from rolescope.present.pay import rows, words
from rolescope.present.words import inside, upper_first

Labels = dict[str, str]


def _table(caption: str, heads: Sequence[str], body: Sequence[Node], name: str = "") -> Html:
    """A table under its caption; `name` tells its region from others of the same caption."""
    head = tag("thead", tag("tr", [tag("th", one, scope="col") for one in heads]))
    table = tag("table", tag("caption", caption), head, tag("tbody", body), class_="figures")
    return scrolled(name or caption, table)


def _of(caption: str, one: Population) -> str:
    return f"{caption} ({words.heading(one)})"


def spread_table(one: Population, slots: dict[str, int], labels: Labels) -> Html:
    """Quantiles by role and level."""
    caption = rows.spread_caption(one)
    body = [_spread(row, one, slots, labels) for row in one.spreads]
    return _table(caption, rows.SPREADS, body, _of(caption, one))


def _spread(row: Spread, one: Population, slots: dict[str, int], labels: Labels) -> Html:
    whole = row.level == one.spreads[0].level
    kind = f"who r{slots[row.role]}" if whole else "part"
    head = tag("th", rows.called(row, one, labels), scope="row", class_=kind)
    counted = [tag("td", cell) for cell in words.counted(one, row)]
    cells = rows.spread(row, one)
    if len(cells) == 1:
        return tag("tr", head, tag("td", cells[0], colspan=6, class_="quiet"), counted)
    low, quarter, median, likely, three, high = cells
    figures: list[Node] = [
        *(tag("td", cell) for cell in (low, quarter)),
        tag("td", tag("b", median)),
        tag("td", likely, class_="quiet"),
        *(tag("td", cell) for cell in (three, high)),
    ]
    return tag("tr", head, figures, counted)


def gap_table(one: Population, labels: Labels) -> Html:
    """Every pair: as it is, at equal mix, and what the mix accounts for, a row each."""
    body = [row for gap in one.gaps for row in _gap(gap, one.currency, labels)]
    return _table(rows.gap_caption(), rows.GAPS, body, _of(rows.gap_caption(), one))


def _gap(gap: PayGap, currency: str, labels: Labels) -> Iterator[Html]:
    n = " and ".join(f"{gap.n[role]:,}" for role in (gap.a, gap.b))
    about = f"{upper_first(words.verdict(gap, labels))}; n = {n}"
    name = f"{labels[gap.a]} less {inside(labels[gap.b])}"
    head = tag("th", name, tag("span", about, class_="quiet n"), scope="rowgroup", colspan=3, class_="who")
    yield tag("tr", head)
    for part, said in words.gap_rows(gap, currency):
        value, _, interval = said.partition(" (likely ")
        named = tag("th", upper_first(part), scope="row", class_="part")
        if not interval:
            yield tag("tr", named, tag("td", said, class_="said quiet", colspan=2))
            continue
        yield tag("tr", named, tag("td", tag("b", value)), tag("td", interval.rstrip(")"), class_="quiet"))


def _said(said: str) -> Html:
    """An amount with its interval below it, neither of them broken; or the reason why there is none."""
    value, _, interval = said.partition(" (likely ")
    if not interval:
        return tag("td", said, class_="said quiet")
    return tag("td", tag("b", value), tag("span", f"likely {interval.rstrip(')')}", class_="quiet n"))


def year_table(one: Population, labels: Labels) -> Html:
    """Medians by year."""
    body = []
    for _, (role, *counted), figures in rows.years(one, labels):
        start = [tag("th", role, scope="row"), *(tag("td", cell) for cell in counted)]
        if len(figures) == 1:
            body.append(tag("tr", start, tag("td", figures[0], colspan=4, class_="quiet")))
        else:
            body.append(tag("tr", start, [tag("td", cell) for cell in figures]))
    caption = rows.year_caption(one)
    return _table(caption, rows.YEARS, body, _of(caption, one))


def premium_table(found: Sequence[Premium], one: Population) -> Html:
    """What goes with each skill or specialisation, the surest and largest first."""
    body = [
        tag(
            "tr",
            tag("th", label, scope="row"),
            [tag("td", cell) for cell in counted],
            tag("td", said, class_="" if row.sure else "quiet"),
        )
        for row, (label, *counted, said) in rows.premiums(found)
    ]
    return _table(words.PREMIUM, rows.PREMIUMS, body, _of(words.GONE_WITH, one))


def abroad_table(found: Sequence[Abroad], name: str) -> Html:
    """Medians of countries, local and in international dollars."""
    body = [
        tag(
            "tr",
            tag("th", where, scope="row"),
            [_said(said) for said in (local, worth)],
            [tag("td", cell) for cell in counted],
        )
        for where, local, worth, *counted in rows.abroad(found)
    ]
    return _table(name, rows.ABROAD, body)


def record_table(found: Sequence[PayRecord], labels: Labels, one: Population) -> Html:
    """The records beside each quantile, as stated."""
    body = [
        tag("tr", tag("th", beside, scope="row"), [tag("td", cell) for cell in cells])
        for beside, *cells in rows.records(found, labels)
    ]
    return _table(words.BESIDE, rows.RECORDS, body, _of(words.BESIDE, one))
