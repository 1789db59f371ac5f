"""How titles moved, in words that the terminal and the page share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.trend import ChangePoint, Crossing, FirstSeen, Growth, PlaceShare, Series, TrendAnswer
from rolescope.present.words import MINUS, inside, join, upper_first
from rolescope.questions.words.trend import NOTHING_TOLD

TENTHS = 0.1
"""Shares under this are given with a decimal of a hundredth."""
SHORT = "Sources too short for a line"
CROSSED = "Which overtook which"
LARGEST = "Where the share is largest"
UNSEEN = "Where it was looked for in vain"
FEWEST_DRAWN = {"year": 3, "month": 6}
"""Periods with a share from which there is a line to draw."""
PLACES = (
    "Places with 200 titles or more. Employers are not known by place, so intervals are widened as the whole "
    "source's are. Above the rest: above the source's other places together, after adjustment for looking at "
    "many, with 20 titles or more."
)


def labels(view: TrendAnswer, asked: Sequence[str]) -> dict[str, str]:
    """Role id to its name, in the order of the question."""
    known = {one.role: one.label for one in view.series}
    return {role: known.get(role, role.replace("_", " ")) for role in asked}


def question(answer: Answer[TrendAnswer]) -> str:
    """The question as a title."""
    names = [inside(label) for label in labels(answer.view, answer.question["roles"]).values()]
    verb = "has" if len(names) == 1 else "have"
    noun = "the title" if len(names) == 1 else "the titles"
    return f"How {verb} {noun} {join([f'“{name}”' for name in names])} moved?"


def share(figure: Figure) -> str:
    """Titles of a hundred: "2.6"."""
    return _hundred(figure.value) if isinstance(figure, Estimate) else "–"


def likely(figure: Figure) -> str:
    """Its interval: "1.8 to 3.6"; the reason where there is none."""
    if not isinstance(figure, Estimate):
        return figure.reason
    return f"{_hundred(figure.low)} to {_hundred(figure.high)}"


def _hundred(value: float) -> str:
    points = 100 * value
    if value >= TENTHS:
        return f"{points:.0f}"
    return f"{points:.2f}" if 0 < points < 0.1 else f"{points:.1f}"  # noqa: PLR2004


def first(found: FirstSeen | None, one: Series) -> str:
    """When a source first has the title, and how rare it may have been before."""
    if found is None:
        limit = _hundred(one.unseen or 0)
        among = f"{one.total:,} {one.counts}"
        return f"Not seen among {among}: a share of {limit} of 100 or more would have been seen."
    if found.limit is None:
        return f"There in the first {one.by} of this source, {found.period}: when it began cannot be told."
    return (
        f"First seen in this source in {found.period} ({found.titles} of its {one.counts}). Among "
        f"{found.before:,} {one.counts} before, a share of {_hundred(found.limit)} of 100 or more would have "
        "been seen."
    )


def growth(one: Growth) -> str:
    """A growth with its stretch: "2013 to 2018: +80% a year, likely +14% to +184%"."""
    stretch = f"{one.start} to {one.end}"
    rate = one.rate
    if not isinstance(rate, Estimate):
        return f"{stretch}: {rate.reason}"
    if not one.told:
        return f"{stretch}: {NOTHING_TOLD}"
    sure = "" if rate.low > 0 or rate.high < 0 else "; no reliable change"
    return f"{stretch}: {_rate(rate.value)} a year, likely {_rate(rate.low)} to {_rate(rate.high)}{sure}"


def _rate(rate: float) -> str:
    shown = round(100 * rate)
    sign = "+" if shown > 0 else MINUS if shown < 0 else ""
    return f"{sign}{abs(shown):,}%"


def change(one: ChangePoint, grown: Sequence[Growth] = ()) -> str:
    """A change with its confidence set: the share on either side, and how it grew.

    Args:
        one: the change.
        grown: growth of the stretches between changes, in the order of time.
    """
    where = (
        f"in {one.period}" if one.low == one.high else f"about {one.period}, likely {one.low} to {one.high}"
    )
    before, after = (_hundred(one.before), _hundred(one.after))
    sides = [f"{before} of 100 right before, {after} right after"] if before != after else []
    at = next((i for i, growth_ in enumerate(grown) if growth_.start == one.period), 0)
    if at:
        sides.append(f"growth {_pace(grown[at - 1])} before, {_pace(grown[at])} after")
    elif before == after:
        sides = [f"growth; {before} of 100 right before and right after"]
    return f"A change {where}: {'; '.join(sides)}."


def _pace(one: Growth) -> str:
    """A growth in a sentence: "+24% a year (likely +8% to +51%)"."""
    rate = one.rate
    if not isinstance(rate, Estimate) or not one.told:
        return "not known"
    return f"{_rate(rate.value)} a year (likely {_rate(rate.low)} to {_rate(rate.high)})"


def untested(one: Series) -> str:
    """Why there is no change, or that none was found."""
    if one.untested is not None:
        return f"Changes: {one.untested}."
    return "" if one.changes else "No change of its growth is found."


def sentences(one: Series) -> list[str]:
    """All that is said of a title in one source: first sight, growth, changes."""
    said = [
        first(one.first, one),
        *(f"{growth(each)}." for each in one.growth),
        *(change(each, one.growth) for each in one.changes),
        untested(one),
    ]
    return [each for each in said if each]


def crossing(one: Crossing, names: Mapping[str, str]) -> str:
    """Whether one overtook the other, in a sentence."""
    a, b = (inside(names[role]) for role in (one.a, one.b))
    stretch = f"{one.start} to {one.end}"
    if one.period is None:
        return f"{one.source_name}, {stretch}: {upper_first(a)} and {b}: {one.reason}."
    return f"{one.source_name}, {stretch}: {a} overtook {b} in {one.period}, likely {one.low} to {one.high}."


def place(one: PlaceShare) -> str:
    """A place with its country."""
    return f"{one.place} ({one.country})"


def counted(one: Series) -> str:
    """Titles or posts, and whose: "335 of 14,060 titles"."""
    who = "" if one.employers_named else "; no employers named"
    return f"{one.titles:,} of {one.total:,} {one.counts}{who}"


def kinds(series: Sequence[Series]) -> str:
    """What several sources count: "titles", or "titles or posts"."""
    return join(list(dict.fromkeys(one.counts for one in series)), "or")


@dataclass(frozen=True, slots=True)
class Sorted:
    """Sources by what there is to show of them.

    Attributes:
        long: series of each source whose periods make a line.
        short: series of sources of a period or two.
        unseen: series of sources that never saw any of the titles: a chart of them would be empty.
    """

    long: tuple[tuple[Series, ...], ...]
    short: tuple[Series, ...]
    unseen: tuple[Series, ...]


def by_source(view: TrendAnswer) -> Sorted:
    """Series source by source, in their order."""
    sources: dict[str, tuple[Series, ...]] = {}
    for one in view.series:
        sources[one.source] = (*sources.get(one.source, ()), one)
    seen = [own for own in sources.values() if any(one.titles for one in own)]
    return Sorted(
        long=tuple(own for own in seen if _drawn(own)),
        short=tuple(one for own in seen if not _drawn(own) for one in own),
        unseen=tuple(one for own in sources.values() if own not in seen for one in own),
    )


def _drawn(series: Sequence[Series]) -> bool:
    """Whether a source has periods enough for a line."""
    return any(
        sum(isinstance(point.share, Estimate) for point in one.points) >= FEWEST_DRAWN[one.by]
        for one in series
    )


def unseen(one: Series) -> str:
    """A source that never saw a title, and how rare it may be there all the same."""
    first_, last = one.points[0].period, one.points[-1].period
    when = first_ if first_ == last else f"{first_} to {last}"
    return f"{one.label}, {one.source_name}, {when}: {first(None, one)[0].lower()}{first(None, one)[1:]}"
