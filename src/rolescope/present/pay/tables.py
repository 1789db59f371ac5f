"""Tables of pay: what stands behind every chart, n, employers and years in each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Abroad, PayGap, PayRecord, Population, Premium, Spread
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page.table import scrolled
from rolescope.present.pay import words
from rolescope.present.words import country, inside, upper_first

Labels = dict[str, str]


def _table(caption: str, heads: Sequence[str], rows: Sequence[Node], name: str = "") -> Html:
    """A table under its caption; `name` tells its region from others of the same caption."""
    head = tag("thead", tag("tr", [tag("th", one, scope="col") for one in heads]))
    body = tag("table", tag("caption", caption), head, tag("tbody", rows), class_="figures")
    return scrolled(name or caption, body)


def _of(caption: str, one: Population) -> str:
    return f"{caption} ({words.heading(one)})"


def spread_table(one: Population, slots: dict[str, int], labels: Labels) -> Html:
    """Quantiles by role and level."""
    told = words.scale(one)
    heads = ("role", "10 %", "25 %", "median", "likely", "75 %", "90 %", "n", "employers", "years")
    rows = [_spread(row, one, told, slots, labels) for row in one.spreads]
    caption = f"{upper_first(told.unit)}: so many of 100 records lie below"
    return _table(caption, heads, rows, _of(caption, one))


def _spread(row: Spread, one: Population, told: words.Scale, slots: dict[str, int], labels: Labels) -> Html:
    whole = row.level == one.spreads[0].level
    called = labels[row.role] if whole else words.named(row, labels)
    head = tag("th", called, scope="row", class_=f"who r{slots[row.role]}" if whole else "part")
    counted = [tag("td", cell) for cell in words.counted(one, row)]
    if isinstance(row.p50, NotEstimable):
        return tag("tr", head, tag("td", row.p50.reason, colspan=6, class_="quiet"), counted)
    low, quarter, median, three, high = words.figures(row)
    cells: list[Node] = [
        *(tag("td", told.value(f)) for f in (low, quarter)),
        tag("td", tag("b", told.value(median))),
        tag("td", told.likely(median) or "no interval", class_="quiet"),
        *(tag("td", told.value(f)) for f in (three, high)),
    ]
    return tag("tr", head, cells, counted)


def gap_table(one: Population, labels: Labels) -> Html:
    """Every pair: as it is, at equal mix, and what the mix accounts for, a row each."""
    rows = [row for gap in one.gaps for row in _gap(gap, one.currency, labels)]
    caption = "Difference of the medians before these are rounded, the first less the second"
    return _table(caption, ("roles", "difference", "likely"), rows, _of(caption, one))


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
    told = words.scale(one)
    heads = ("role", "year", "n", "employers", "median", "likely", "at one mix of levels", "likely")
    rows: list[Node] = []
    for year in one.years:
        employers = "–" if one.id == "survey" else words.UNNAMED
        counted = [f"{year.n:,}", employers if year.employers is None else f"{year.employers:,}"]
        cells = [tag("td", cell) for cell in (str(year.year), *counted)]
        start = [tag("th", labels[year.role], scope="row"), *cells]
        if isinstance(year.median, NotEstimable):
            rows.append(tag("tr", start, tag("td", year.median.reason, colspan=4, class_="quiet")))
            continue
        same = told.value(year.same_mix), told.likely(year.same_mix)
        figures = (told.value(year.median), told.likely(year.median), *same)
        rows.append(tag("tr", start, [tag("td", cell) for cell in figures]))
    caption = f"{words.BY_YEAR}, {told.unit}"
    return _table(caption, heads, rows, _of(caption, one))


def premium_table(found: Sequence[Premium], one: Population) -> Html:
    """What goes with each skill or specialisation, the surest and largest first."""
    ordered = sorted(found, key=lambda row: (not row.sure, -_size(row), row.id))
    rows = [
        tag(
            "tr",
            tag("th", row.label, scope="row"),
            tag("td", row.kind),
            tag("td", f"{row.n:,} of {row.of:,}"),
            tag("td", words.UNNAMED if row.employers is None else f"{row.employers:,}"),
            tag("td", words.percent(row), class_="" if row.sure else "quiet"),
        )
        for row in ordered
    ]
    heads = ("named", "kind", "n", "employers", "pay with it")
    return _table(words.PREMIUM, heads, rows, _of("What goes with a skill or a specialisation", one))


def _size(one: Premium) -> float:
    return abs(one.premium.value) if isinstance(one.premium, Estimate) else -1.0


def abroad_table(found: Sequence[Abroad], name: str) -> Html:
    """Medians of countries, local and in international dollars."""
    rows = [
        tag(
            "tr",
            tag("th", upper_first(country(one.country)), scope="row"),
            [_said(said) for said in words.foreign(one)],
            tag("td", f"{one.n:,}"),
            tag("td", words.UNNAMED if one.employers is None else f"{one.employers:,}"),
            tag("td", words.span(one.years)),
            tag("td", f"{one.converted:,}"),
        )
        for one in found
    ]
    heads = ("country", "median a year", "what it buys", "n", "employers", "years", "records converted")
    return _table(name, heads, rows)


def record_table(found: Sequence[PayRecord], labels: Labels, one: Population) -> Html:
    """The records beside each quantile, as stated."""
    rows = [
        tag(
            "tr",
            tag("th", f"{labels[row.role]}, {words.HEADS[words.QUANTILES.index(row.quantile)]}", scope="row"),
            [
                tag("td", cell)
                for cell in (
                    f"{row.low:,.0f}",
                    f"{row.high:,.0f}",
                    row.currency,
                    row.period,
                    "undated" if row.year is None else row.year,
                    row.level,
                    row.country,
                    row.place or "–",
                    row.source,
                    row.method,
                )
            ],
        )
        for row in found
    ]
    heads = (
        "beside",
        "low",
        "high",
        "currency",
        "per",
        "year",
        "level",
        "country",
        "place",
        "source",
        "method",
    )
    caption = "Records beside each quantile, as stated; no employer is named"
    return _table(caption, heads, rows, _of(caption, one))
