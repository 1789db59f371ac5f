"""How titles moved, in sentences, and what these figures cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate
from rolescope.model.trend import TITLES, Crossing, Growth, Series
from rolescope.questions.words.phrases import listed, lowered, several

PERIODS = {"year": "years", "month": "months"}
SOURCES = {
    "h1b_lca": (
        "The H-1B figures are a random sample of applications: a title is “first seen in this sample”, which "
        "is no beginning."
    ),
    "aijobs_salaries": (
        "ai-jobs.net names no employers, and what it collects changed; its shares are of its own rows, never "
        "of the market."
    ),
    "hn_whoishiring": (
        "Hacker News titles are what first lines of comments name; nothing is between May 2018 and 2026, and "
        "no trend is drawn across."
    ),
    "hn_trends": (
        "The Hacker News term counts are posts that name the term anywhere, published by others as shares, "
        "without employers: a cross-check."
    ),
}
"""What must be known of a source before its trend is believed."""
CLAUSES = 3
NOTHING_TOLD = "cannot tell: its share may have halved each year, or doubled"
"""What a growth comes to whose interval says nothing."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A source that has a title and of which no series tells.

    Attributes:
        source_name: what to call it.
        titles: titles, or posts, that name the role.
        counts: "titles" or "posts".
        asked: whether it was looked at, and has no such periods; else another source was asked for.
    """

    source_name: str
    titles: int
    counts: str
    asked: bool


def headline(
    series: Sequence[Series],
    crossings: Sequence[Crossing],
    labels: Mapping[str, str],
    by: str,
    elsewhere: Mapping[str, Sequence[Elsewhere]],
) -> str:
    """One sentence: who overtook whom, else how each title moved where that can be told best.

    Args:
        series: every title in every source that has such periods.
        crossings: of pairs of titles, in sources whose collection did not change.
        labels: role id to name.
        by: "year" or "month".
        elsewhere: role id to the sources that have it beside those of `series`.
    """
    return (len(labels) > 1 and _overtaken(crossings, labels)) or " ".join(
        _best(label, [one for one in series if one.role == role], by, elsewhere.get(role, ()))
        for role, label in labels.items()
    )


def _overtaken(crossings: Sequence[Crossing], labels: Mapping[str, str]) -> str:
    found = [one for one in crossings if one.period is not None]
    if not found:
        return ""
    clauses = [
        f"{lowered(labels[one.a])} overtook {lowered(labels[one.b])} in {one.period} (likely {one.low} to "
        f"{one.high}) in {one.source_name}"
        for one in found[:CLAUSES]
    ]
    said = "; ".join(clauses)
    return f"{said[:1].upper()}{said[1:]}."


def _best(label: str, series: Sequence[Series], by: str, elsewhere: Sequence[Elsewhere]) -> str:
    """The growth of one title in the source that tells it best, of those whose collection did not change."""
    told = [one for one in series if not one.flags and any(growth.told for growth in one.growth)]
    if told:
        one = max(told, key=lambda each: each.titles)
        said = "; ".join(
            f"{grew(growth)}, {growth.start} to {growth.end}" for growth in one.growth if growth.told
        )
        return f"{label} in {one.source_name}: {said}."
    seen = [one for one in series if one.first is not None]
    if not seen:
        return f"{label}: {_not_seen(series, by, elsewhere)}."
    noun = "source" if len(seen) == 1 else "sources"
    return f"{label}: seen in {len(seen)} {noun}; how it moved cannot be told from any."


def _not_seen(series: Sequence[Series], by: str, elsewhere: Sequence[Elsewhere]) -> str:
    """Where a title was looked for in vain, and where it is: a source without months may well have it."""
    if not elsewhere:
        return "never seen in the sources that count titles"
    said = []
    if len(series) == 1:
        said.append(f"not among the {series[0].total:,} {series[0].counts} of {series[0].source_name}")
    elif series:
        said.append(f"not seen in the {len(series)} sources that have {PERIODS[by]}")
    lacking = sorted((one for one in elsewhere if one.asked), key=lambda each: -each.titles)
    said += [
        f"{one.titles:,} {one.counts.removesuffix('s') if one.titles == 1 else one.counts} in "
        f"{one.source_name}, which has no {PERIODS[by]}"
        for one in lacking[:CLAUSES]
    ]
    if not lacking:
        said.append(f"seen in {several(len(elsewhere), 'other source')}, not asked here")
    return "; ".join([*said, *([f"how it moved by {by} cannot be told"] if lacking else [])])


def grew(growth: Growth) -> str:
    """A growth in words: "up 22% a year (likely 10% to 36%)"."""
    rate = growth.rate
    if not isinstance(rate, Estimate):
        return rate.reason
    if not growth.told:
        return NOTHING_TOLD
    low, high = (_percent(edge) for edge in (rate.low, rate.high))
    if rate.low <= 0 <= rate.high:
        return f"no reliable change of its share (likely {low} to {high} a year)"
    more = "up" if rate.value > 0 else "down"
    return f"{more} {_percent(abs(rate.value))} a year (likely {low} to {high})"


def _percent(rate: float) -> str:
    shown = 100 * rate
    if shown >= 1000:  # noqa: PLR2004
        return f"{1 + rate:,.0f} times"
    return f"{shown:.0f}%".replace("-", "−") if round(shown) else "0%"


def few_named(titles: int, needs: int, noun: str = "titles") -> str:
    """Why nothing is told of so few: "suppressed (1 title names it, needs 20)"."""
    name = f"{noun.removesuffix('s')} names" if titles == 1 else f"{noun} name"
    return f"suppressed ({titles} {name} it, needs {needs})"


def few_periods(
    periods: int, needs: tuple[int, str], titles: int, needs_titles: int, noun: str = TITLES
) -> str:
    """Why no change could be looked for.

    Args:
        periods: the most there are without a gap.
        needs: how many a change needs, and of what: "year" or "month".
        titles: titles that name the role.
        needs_titles: how many a change needs.
        noun: what they are: "titles" or "posts".
    """
    least, by = needs
    if periods >= least:
        return few_named(titles, needs_titles, noun)
    return f"a change needs {least} {PERIODS[by]} without a gap; there are {periods}"


def few_titles(a: int, b: int, needs: int, noun: str = TITLES) -> str:
    """Why two titles are not set against each other."""
    return f"suppressed ({a} and {b} {noun}, needs {needs} of each)"


def no_crossing() -> str:
    """Why there is no date."""
    return "no crossing is established: that both were ahead at a time cannot be told from chance"


def jumped(before: tuple[str, float], after: tuple[str, float], per: str, noun: str = TITLES) -> str:
    """A source that collected far more, or far fewer, from one year to the next."""
    first, then = (f"{total:,.0f}" for _, total in (before, after))
    return f"What it collected changed: {first} {noun}{per} in {before[0]}, {then} in {after[0]}."


def drifted(first: tuple[str, float], last: tuple[str, float]) -> str:
    """A source whose mix of titles changed."""
    return (
        f"What it collected changed: of 100 titles {100 * first[1]:.0f} named a role of ours in {first[0]}, "
        f"{100 * last[1]:.0f} in {last[0]}."
    )


def limits(series: Sequence[Series], by: str, left_out: Sequence[str], borrowed: float) -> tuple[str, ...]:
    """The doubts that hold for these figures."""
    return tuple(_limits(series, by, left_out, borrowed))


def _limits(series: Sequence[Series], by: str, left_out: Sequence[str], borrowed: float) -> Iterator[str]:
    used = {one.source for one in series}
    yield from (said for source, said in SOURCES.items() if source in used)
    flagged = list(dict.fromkeys(one.source_name for one in series if one.flags))
    if flagged:
        yield (
            f"What {listed(flagged)} collected changed; growth, changes and crossings there may be the "
            "collection's, and the headline leaves them out where it can."
        )
    if not all(one.employers_named for one in series):
        yield (
            "Where a source names no employers its intervals are widened by a design effect measured where "
            f"employers are named ({borrowed:.1f} times the variance)."
        )
    if left_out:
        yield f"Without {PERIODS[by]}: {listed(left_out)}."
    yield "Sources are never pooled: each covers other jobs. A title counts by its words, not by its work."
    yield "A share of titles is no number of jobs: it falls when other titles grow."
    yield "No employer is capped here: the counts no longer tell employers apart."
    yield (
        "Growth is the yearly rate of a steady trend from one change to the next. A change too small to be "
        "found is not known."
    )
