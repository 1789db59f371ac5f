"""Pay in words that the terminal and the page share: headings that name their population, rows, reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import (
    INTERNATIONAL,
    Abroad,
    OtherTitle,
    PayAnswer,
    PayGap,
    PayScope,
    Population,
    Premium,
    Spread,
)
from rolescope.present.words import (
    MINUS,
    country,
    inside,
    join,
    level,
    money,
    people,
    per_hundred,
    share,
    upper_first,
)
from rolescope.questions.words.pay import MIXED
from rolescope.questions.words.phrases import COARSEST, amount_step, several, undated_among

THOUSANDS_FROM = 10_000
"""Amounts from here on are told in thousands in a table."""
ALL = "all"
QUANTILES = ("p10", "p25", "p50", "p75", "p90")
HEADS = ("10 %", "25 %", "median", "75 %", "90 %")
"""How many records of a hundred lie below, as tables head their columns."""
UNNAMED = "unnamed"
SOME = "*"
"""Marks years that are not those of all records."""
GAP = ("as they are", "at equal {}", "the mix accounts for")
KINDS = {
    "title": "the same work under other titles, less that under this one",
    "work": "other work under this title, less its own",
}
PREMIUM = (
    "Pay with it over pay without, less 1, at equal level, year, place and collection where these are known. "
    "It goes with the skill; it need not be paid for it. “May be chance”: among as many as were looked at."
)
BY_YEAR = "Median by year"
GONE_WITH = "What goes with a skill or a specialisation"
OTHER_TITLES = "Same work, other title"
THIN = "Too little to tell"
BESIDE = "Records beside each quantile, as stated; no employer is named"
HOME = "US"
"""Where a dollar needs no name."""
ABROAD = "medians of countries, and what they buy"


def question(view: PayAnswer) -> str:
    """The question as a title."""
    who = join([people(one.label) for one in view.subjects])
    return f"What is paid for {who}? {upper_first(where(view.scope))}."


def where(scope: PayScope) -> str:
    """What was asked about, in a few words."""
    parts = [country(scope.country)]
    if scope.city:
        parts.insert(0, scope.city)
    if scope.level:
        parts.append(level(scope.level))
    if scope.industry:
        parts.append(f"industry {scope.industry.replace('_', ' ')}")
    if scope.since:
        parts.append(f"since {scope.since}")
    return ", ".join(parts)


def heading(population: Population) -> str:
    """Whose pay, where, in what, for how long: "Posted range, collected (ai-jobs.net), …, USD per year"."""
    parts = [country(population.country), population.within]
    place = ", ".join(part for part in parts if part)
    return f"{upper_first(population.name)}, {place}, {population.currency} per {population.period}"


def _left_out(n: int, what: str) -> str:
    """Records that were left out, and why: "1 record in other currencies"."""
    return f"{n:,} {what.replace('records', 'record', 1) if n == 1 else what}"


def method(population: Population) -> str:
    """How an amount was obtained, and what the population cannot say."""
    parts = [f"An amount is {population.method}" if population.id != "survey" else population.method]
    parts.append(population.caveat)
    left = population.excluded
    if left:
        apart = join([_left_out(n, what) for what, n in left.items()])
        parts.append(f"left out {'is' if sum(left.values()) == 1 else 'are'} {apart}")
    return " ".join(f"{upper_first(part)}." for part in parts if part)


def mostly(population: Population, labels: dict[str, str]) -> str:
    """Of all countries, which one most records are of, role by role; empty of one country."""
    said = [
        f"{one.n:,} of {several(one.of, 'record')} of {people(labels[one.role])} "
        f"are of {country(one.country)}"
        f"{f', and {one.unconverted:,} could not be converted' if one.unconverted else ''}"
        for one in population.largest
    ]
    return f"{upper_first(MIXED)}: {'; '.join(said)}." if said else ""


def undated(population: Population, labels: dict[str, str]) -> str:
    """Whose years are not those of all records, and of how many; empty where every record has one."""
    said = [
        f"{people(labels[row.role])} {row.years}"
        for row in population.spreads
        if row.level == population.spreads[0].level and undated_among(row.years)
    ]
    return f"{SOME} Years of the dated records alone: {'; '.join(said)}." if said else ""


def twins(population: Population, labels: dict[str, str]) -> str:
    """Which roles a survey counts as one occupation; empty where it tells all apart."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for row in population.spreads if population.id == "survey" else ():
        groups.setdefault((row.n, row.p50), []).append(people(labels[row.role]))
    said = [f"{upper_first(join(g))} are one occupation here" for g in groups.values() if len(g) > 1]
    return f"{'; '.join(said)}." if said else ""


def unknown(population: Population) -> str:
    """Why it gives no figures though it exists: "does not name cities"."""
    return f"does not name {join(list(population.unknown))}, so it has no figure here"


def counted(population: Population, figure: Spread) -> tuple[str, str, str]:
    """Records, employers and years of one row; a survey counts employees."""
    if not figure.n:
        return "0", "–", "–"
    employers = "–" if population.id == "survey" else UNNAMED
    if figure.employers is not None:
        employers = f"{figure.employers:,}"
    return f"{figure.n:,}", employers, span(figure.years)


def span(years: str) -> str:
    """Years in few characters: "2020–25"; "undated"; of some of the records only: "2024–25*"."""
    known = re.findall(r"\b(?:19|20)\d\d\b", years)
    if not known:
        return "undated"
    some = SOME if undated_among(years) else ""
    return f"{known[0]}–{known[-1][2:]}{some}" if len(known) > 1 else f"{known[0]}{some}"


class Scale(NamedTuple):
    """How the amounts of a population are told: the unit of a table, and the factor."""

    unit: str
    factor: float

    def tell(self, amount: float, step: float = 1.0) -> str:
        """An amount in the table's unit, rounded to what its interval supports."""
        rounded = round(amount / step) * step / self.factor
        digits = 0 if self.factor > 1 or step >= 1 else 1
        return f"{MINUS if round(rounded, digits) < 0 else ''}{abs(rounded):,.{digits}f}"

    def value(self, figure: Figure) -> str:
        """A figure alone."""
        if isinstance(figure, NotEstimable):
            return "–"
        return self.tell(figure.value, _step(figure))

    def likely(self, figure: Figure) -> str:
        """Its interval: "157–160"; nothing where there is none."""
        if not isinstance(figure, Estimate):
            return ""
        step = _step(figure)
        return f"{self.tell(figure.low, step)}–{self.tell(figure.high, step)}"


def scale(population: Population) -> Scale:
    """Thousands where the amounts are large, else the currency itself."""
    largest = max(
        (abs(f.value) for row in population.spreads for f in figures(row) if not isinstance(f, NotEstimable)),
        default=0.0,
    )
    return scale_of(population.currency, population.period, largest)


def scale_of(currency: str, period: str, largest: float) -> Scale:
    """The same for amounts up to so many."""
    many = largest >= THOUSANDS_FROM
    return Scale(f"{'thousands of ' if many else ''}{currency} per {period}", 1000.0 if many else 1.0)


def figures(row: Spread) -> tuple[Figure, ...]:
    """The five quantiles of a row."""
    return (row.p10, row.p25, row.p50, row.p75, row.p90)


def alone(figure: Figure, currency: str) -> str:
    """A quantile alone in a chart, rounded as its table rounds it: "$173,000"; a dash where there is none."""
    return "–" if isinstance(figure, NotEstimable) else _rounded(figure.value, currency, figure)


def around(figure: Figure, currency: str) -> str:
    """The same with its interval: "$173,000, likely $142,000 to $200,000"; or the reason."""
    if isinstance(figure, NotEstimable):
        return figure.reason
    if not isinstance(figure, Estimate):
        return f"{alone(figure, currency)} ({figure.reason})"
    low, high = (_rounded(edge, currency, figure) for edge in (figure.low, figure.high))
    return f"{alone(figure, currency)}, likely {low} to {high}"


def _rounded(amount_: float, currency: str, figure: Figure) -> str:
    published = COARSEST if abs(amount_) >= THOUSANDS_FROM else 1.0
    told = money(amount_, currency, _step(figure) if isinstance(figure, Estimate) else published)
    return told.replace(f"{INTERNATIONAL} ", INTERNATIONAL)


def named(row: Spread, labels: dict[str, str]) -> str:
    """What a row is called: the role, or the level under it."""
    return labels[row.role] if row.level == ALL else upper_first(level(row.level))


def _step(figure: Figure) -> float:
    """How an amount is rounded; what a survey published is told to the unit."""
    return amount_step(figure) if isinstance(figure, Estimate) else 1.0


def amount(figure: Figure, currency: str, step: float | None = None) -> str:
    """An amount with its interval, rounded to what that supports or to `step`; or why there is none."""
    if not isinstance(figure, Estimate):
        return "" if not isinstance(figure, NotEstimable) else figure.reason
    step = step or _step(figure)
    value, low, high = (
        money(edge, currency, step).replace(f"{INTERNATIONAL} ", INTERNATIONAL)
        for edge in (figure.value, figure.low, figure.high)
    )
    return f"{value} (likely {low} to {high})"


def gap_rows(gap: PayGap, currency: str) -> list[tuple[str, str]]:
    """Raw, at equal mix, and the mix, each with its interval or its reason."""
    held = join(list(gap.adjusted_for))
    names = (GAP[0], GAP[1].format(held), GAP[2])
    parts = (gap.raw, gap.standardised, gap.mix)
    step = _together(*parts)
    return [(name, amount(figure, currency, step)) for name, figure in zip(names, parts, strict=True)]


def _together(raw: Figure, standardised: Figure, mix: Figure) -> float | None:
    """One rounding for all three where each for itself would not add up to the eye; else None."""
    known = [one for one in (raw, standardised, mix) if isinstance(one, Estimate)]
    steps = [_step(one) for one in known]
    if len(known) < 3:  # noqa: PLR2004 - the whole and its two parts
        return None
    whole, *rest = (round(one.value / step) * step for one, step in zip(known, steps, strict=True))
    return min(steps) if abs(whole - sum(rest)) >= max(steps) / 2 else None


def alike(gap: PayGap, labels: dict[str, str]) -> str:
    """The chance that one is above the other, the shared area, and how much could be compared."""
    if not isinstance(gap.superiority, Estimate):
        return ""
    a, b = (inside(labels[role]) for role in (gap.a, gap.b))
    chance = share(gap.superiority).replace(" of 100", "")
    said = f"Of 100 pairs alike in these, the {a}'s is above the {b}'s in {chance}"
    if isinstance(gap.overlap, Estimate):
        said += f"; the two distributions share {per_hundred(gap.overlap.value)} of 100 of their area"
    compared = [f"{per_hundred(gap.support[role])} of 100 {people(labels[role])}" for role in (gap.a, gap.b)]
    return f"{said}. In the comparison are {join(compared)}."


def verdict(gap: PayGap, labels: dict[str, str]) -> str:
    """Who is above whom, or that it cannot be told."""
    if isinstance(gap.standardised, NotEstimable):
        return gap.standardised.reason
    if gap.pays_more is None:
        return "no reliable difference"
    return f"{inside(labels[gap.pays_more])} above"


def pair(gap: PayGap, labels: dict[str, str]) -> str:
    """The heading of a pair."""
    return f"{labels[gap.a]} less {inside(labels[gap.b])}"


def percent(one: Premium) -> str:
    """A premium with its interval: "+7 %, likely 4 to 9"; or why there is none."""
    if not isinstance(one.premium, Estimate):
        return one.premium.reason if isinstance(one.premium, NotEstimable) else ""
    value, low, high = (
        f"{100 * edge:+.0f}".replace("-", MINUS) if round(100 * edge) else "0"
        for edge in (one.premium.value, one.premium.low, one.premium.high)
    )
    sure = "" if one.sure else "; may be chance"
    return f"{value} % (likely {low} to {high}){sure}"


def other_title(one: OtherTitle, labels: dict[str, str]) -> str:
    """The same work under other titles, in one sentence."""
    head = f"{labels[one.role]}, {KINDS[one.kind]} (pay read from texts, {one.currency} per {one.period})"
    records = f"{one.n} record{'' if one.n == 1 else 's'}"
    counts = f"{records} of {one.employers} employer{'' if one.employers == 1 else 's'}"
    counts += f" against {one.own} of {one.own_employers}"
    return f"{head}: {amount(one.difference, one.currency)}; {counts}."


def abroad(found: Sequence[Abroad], asked: str | None) -> list[Abroad]:
    """Countries with a median, and the one asked about; the others are named among the limits."""
    return [one for one in found if one.country == asked or not isinstance(one.international, NotEstimable)]


def brief(figure: Figure, currency: str) -> str:
    """An amount with its interval in few characters: "$159,000 (157,500–161,500)"."""
    if not isinstance(figure, Estimate):
        return figure.reason
    step = _step(figure)
    value, low, high = (money(edge, currency, step) for edge in (figure.value, figure.low, figure.high))
    bare = [edge.lstrip("".join(c for c in edge if not c.isdigit())) for edge in (low, high)]
    return f"{value} ({'–'.join(bare)})".replace(f"{INTERNATIONAL} ", INTERNATIONAL)


def foreign(one: Abroad) -> tuple[str, str]:
    """The local median and its worth, or the reasons."""
    return _whose_dollars(amount(one.local, one.currency), one), amount(one.international, INTERNATIONAL)


def local(one: Abroad) -> str:
    """The local median with its interval in few characters."""
    return _whose_dollars(brief(one.local, one.currency), one)


def worth(one: Abroad) -> str:
    """The median in international dollars; its n where it rests on other records than the local one."""
    said = brief(one.international, INTERNATIONAL)
    other = one.converted != one.n and isinstance(one.international, Estimate)
    return f"{said}, n = {one.converted:,}" if other else said


def _whose_dollars(said: str, one: Abroad) -> str:
    """Of another country whose records are in US dollars, as Canada's are: "US$132,000"."""
    return said.replace("$", "US$") if one.currency == "USD" and one.country != HOME else said


def thin(populations: Sequence[Population], labels: dict[str, str]) -> list[str]:
    """Populations none of whose rows has a figure, a line each."""
    blind = [f"{upper_first(one.name)}: {unknown(one)}." for one in populations if one.unknown]
    said = list(dict.fromkeys(blind))
    for one in populations:
        if one.unknown:
            continue
        n = ", ".join(f"{inside(labels[row.role])} {row.n}" for row in one.spreads)
        said.append(f"{heading(one)}: too few records ({n}).")
    return said


def tells(population: Population) -> bool:
    """Whether any of its rows has a median."""
    return any(not isinstance(row.p50, NotEstimable) for row in population.spreads)


def has_gaps(population: Population) -> bool:
    """Whether any pair of roles can be set against each other."""
    return any(not isinstance(gap.raw, NotEstimable) for gap in population.gaps)


def has_years(population: Population) -> bool:
    """Whether medians of more than one year are known."""
    return len({one.year for one in population.years if not isinstance(one.median, NotEstimable)}) > 1
