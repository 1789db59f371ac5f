"""Claims that one title has overtaken another: by the crossings that `trend` tests, source by source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rolescope.analyse.claim import Effect
from rolescope.analyse.methods.crossing import LEVEL
from rolescope.model.claim import Comparison
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.trend import Crossing, Point, Series
from rolescope.questions.claims.finding import Finding, apart, label
from rolescope.questions.claims.title_sources import NO_SOURCE, one_source, share_said, source_name
from rolescope.questions.figures.trend import crossings
from rolescope.questions.figures.trend_counts import stretches
from rolescope.questions.trend import trend
from rolescope.questions.words.phrases import lowered
from rolescope.store.facts import FactStore

YEARS = "years"
Pair = tuple[Series, Series]


def overtaken(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """For how many years the first title has been the more frequent, once the rarer; negative: the second.

    From the same sources and the same tested crossing as `trend`, and none from a source whose collection
    changed. That there is a crossing is tested at 5 % in all sources together (Bonferroni 1936), and being
    behind in the newest year likewise.
    """
    roles = part.left.roles
    source = one_source([part.left])
    view = trend(roles, source=source, store=store).view
    by_source: dict[str, dict[str, Series]] = {}
    for one in view.series:
        by_source.setdefault(one.source, {})[one.role] = one
    tried = {one.source for one in view.crossings}
    pairs = {
        name: (own[roles[0]], own[roles[1]])
        for name, own in by_source.items()
        if name in tried and len(own) > 1
    }
    sound = [name for name, (one, _) in pairs.items() if not one.flags]
    found = _crossed(roles, sound, store)
    newest = _newest_ahead(pairs, sound)
    for name, pair in pairs.items():
        told = _finding(pair, found.get(name), len(sound), source_name(store, name))
        yield _outdated(told, pair, newest, store)
    if not pairs:
        yield Finding("titles by year", NO_SOURCE, None, NO_SOURCE, 0.0, f"{NO_SOURCE.reason}.")


def _crossed(roles: Sequence[str], sources: Sequence[str], store: FactStore) -> Mapping[str, Crossing]:
    """The newest crossing in each source, or why there is none."""
    a, b = ({one.source: one for one in stretches(store, role)} for role in roles)
    level = LEVEL / max(len(sources), 1)
    every = {name: list(crossings(a[name], b[name], "year", name, level)) for name in sources}
    return {name: own[-1] for name, own in every.items() if own}


def _newest_ahead(pairs: Mapping[str, Pair], sound: Sequence[str]) -> tuple[str, str] | None:
    """The newest year in which the first title is surely ahead, and in which source; None if in none."""
    ends = {name: years[-1] for name in sound if (years := _both_known(pairs[name]))}
    ahead = [(at[0].period, name) for name, at in ends.items() if _ahead(at, len(sound)) > 0]
    return max(ahead, default=None)


def _outdated(told: Finding, pair: Pair, newest: tuple[str, str] | None, store: FactStore) -> Finding:
    """What a source says of years before those in which another has the first title surely ahead.

    To be behind then is nothing against having overtaken since.
    """
    years = _both_known(pair)
    if newest is None or not years or years[-1][0].period >= newest[0]:
        return told
    if not isinstance(told.effect, Estimate) or told.effect.high >= 0:
        return told
    reason = (
        f"it ends in {years[-1][0].period}; {label(pair[0].role)} is ahead in {newest[0]} in "
        f"{source_name(store, newest[1])}, and whether it overtook in between cannot be told"
    )
    return replace(told, effect=NotEstimable(reason, told.effect.n))


def _finding(pair: Pair, met: Crossing | None, sources: int, population: str) -> Finding:
    one, other = pair
    years = _both_known(pair)
    ends = list(dict.fromkeys((years[0], years[-1]))) if years else []
    says = "; ".join(
        f"{at[0].period}: {share_said(one.role, at[0].share, one.counts)}, "
        f"{share_said(other.role, at[1].share, one.counts)}"
        for at in ends
    )
    if met is not None and met.period is not None:
        names = f"{label(met.a)} overtook {lowered(label(met.b))}"
        says = f"{names} in {met.period} (likely {met.low} to {met.high}); {says}"
    left, right = (years[-1][0].share, years[-1][1].share) if years else (NO_SOURCE, None)
    effect = _led(pair, met, sources)
    when = f"{years[0][0].period} to {years[-1][0].period}" if years else ""
    says = f"{says or 'no year has titles enough'}."
    return Finding(population, left, right, effect, 0.0, says, when, joint=True)


def _led(pair: Pair, met: Crossing | None, sources: int) -> Estimate | NotEstimable:
    """Years in which the first title has led; below nought those in which the second has."""
    one, _ = pair
    n = one.total
    years = _both_known(pair)
    if one.flags:
        return NotEstimable(" ".join(one.flags).rstrip("."), n)
    if met is None or not years:
        return NotEstimable("no years enough without a gap", n)
    first, last = _ahead(years[0], sources), _ahead(years[-1], sources)
    if met.period is not None and last in {0, 1 if met.a == one.role else -1}:
        return _since(met, n, leads=met.a == one.role)
    if last < 0:
        return _trails(years, n)
    if first > 0:
        return NotEstimable(
            f"{label(one.role)} is ahead already in {years[0][0].period}, the first year with titles enough: "
            "whether it overtook before cannot be seen",
            n,
        )
    return NotEstimable(met.reason or "who was ahead at the crossing is not so in the newest year", n)


def _since(met: Crossing, n: int, *, leads: bool) -> Estimate:
    """How long the one that overtook has led, by the set of years in which it may have done so."""
    assert met.period is not None and met.low is not None and met.high is not None  # noqa: PT018
    value, low, high = (float(int(met.end) + 1 - int(at)) for at in (met.period, met.high, met.low))
    if not leads:
        value, low, high = -value, -high, -low
    return Estimate(value, low, high, n, unit=YEARS)


def _trails(years: Sequence[tuple[Point, Point]], n: int) -> Estimate:
    """How long the first has been behind: surely in the newest year, at most in all."""
    behind = [_value(a) < _value(b) for a, b in years]
    in_a_row = next((i for i, so in enumerate(reversed(behind)) if not so), len(behind))
    return Estimate(-float(max(in_a_row, 1)), -float(len(years)), -1.0, n, unit=YEARS)


def _both_known(pair: Pair) -> list[tuple[Point, Point]]:
    """Years in which both shares are known."""
    others = {point.period: point for point in pair[1].points}
    every = [(point, others[point.period]) for point in pair[0].points if point.period in others]
    return [both for both in every if all(isinstance(point.share, Estimate) for point in both)]


def _ahead(both: tuple[Point, Point], sources: int) -> int:
    """1: surely ahead in one year, −1: surely behind, 0: neither."""
    effect = apart(both[0].share, both[1].share)
    assert isinstance(effect, Estimate), "of years with both shares"
    wide = Effect(effect.value, effect.low, effect.high).among(sources)
    return int(wide.low > 0) - int(wide.high < 0)


def _value(point: Point) -> float:
    return point.share.value if isinstance(point.share, Estimate) else 0.0
