"""A switch of roles as rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from rolescope.model.estimate import Figure
from rolescope.model.pay import Spread
from rolescope.model.switch import Ask, Change, Coverage, Duty, Ladder, Rung, Stone, SwitchAnswer, SwitchPay
from rolescope.present.frames.comparison import profile, years
from rolescope.present.frames.pay import QUANTILES
from rolescope.present.frames.pay import gap as gap_rows
from rolescope.present.frames.row import Row, count, difference, figure, figures
from rolescope.present.frames.shares import prevalence, reader

ASKS = ("shared", "missing", "unsure", "unused")


def rows(view: SwitchAnswer) -> Iterator[Row]:
    """Subjects, covered shares, asks, duties, roles between, both ladders, pay."""
    for subject in view.subjects:
        for measure in ("postings", "employers"):
            number = getattr(subject, measure)
            yield count(number, table="subjects", measure=measure, role=subject.id, label=subject.label)
    for table in ("coverage", "back"):
        yield from _coverage(table, getattr(view, table))
    ids = tuple(one.id for one in view.subjects)
    for table in ASKS:
        for ask in getattr(view, table):
            yield from _ask(table, ask, ids)
    parts = (
        *(_duty(one, ids) for one in view.duties),
        *map(_stone, view.stones),
        *map(_ladder, view.ladders),
        *map(_pay, view.pay),
        *map(profile, view.profiles),
    )
    yield from chain.from_iterable(parts)


def _coverage(table: str, one: Coverage) -> Iterator[Row]:
    whose = {"role": one.source, "against": one.target}
    for cut in one.by_cut:
        yield figure(cut.share, table=table, measure=f"covered at {cut.cut:g}", **whose)
    yield figure(one.share, table=table, measure="covered", **whose)
    yield figure(one.duties, table=table, measure="duties covered", **whose)


def _ask(table: str, ask: Ask, ids: tuple[str, ...]) -> Iterator[Row]:
    whose: dict[str, Any] = {"table": table, "id": ask.id, "label": ask.label}
    yield from _both(ask, ids, whose)
    parts = {name: getattr(ask, name) for name in ("required", "preferred", "advanced", "basic")}
    known: dict[str, Figure] = {name: one for name, one in parts.items() if one is not None}
    yield from figures(known, role=ids[1], **whose)
    yield from reader(table, ask.reader, id_=ask.id, label=ask.label)


def _duty(duty: Duty, ids: tuple[str, ...]) -> Iterator[Row]:
    yield from _both(duty, ids, {"table": "duties", "id": duty.id, "label": duty.label})


def _both(one: Ask | Duty, ids: tuple[str, ...], whose: dict[str, Any]) -> Iterator[Row]:
    for role, share in zip(ids, (one.shown, one.wanted), strict=True):
        yield figure(share, measure="share", role=role, **whose)
    yield difference(one.difference, **whose)


def _stone(one: Stone) -> Iterator[Row]:
    named = {
        "first step": one.first,
        "second step": one.second,
        "gain of the first": one.first_gain,
        "gain of the second": one.second_gain,
    }
    said = "reliable" if one.reliable else "not reliable"
    yield from figures(named, table="stones", id=one.role, label=one.label, said=said, q_value=one.q_value)


def _ladder(ladder: Ladder) -> Iterator[Row]:
    for rung in ladder.rungs:
        yield count(
            rung.postings,
            table="ladders",
            measure="postings",
            role=ladder.role,
            level=rung.level,
            reason=rung.reason,
        )
        yield from _rung(rung)
    for change in ladder.tracks.rows if ladder.tracks is not None else ():
        yield from _change("ladders.tracks", change)


def _rung(rung: Rung) -> Iterator[Row]:
    for change in (*rung.more, *rung.less):
        yield from _change("ladders.changes", change, level=rung.level)
    if rung.years is not None:
        yield from years("ladders.years", rung.years)
    yield from prevalence("ladders.activities", rung.activities, rung.level)
    for one in rung.pay:
        whose = {"population": one.name, "source": one.source, "per": one.period}
        yield from _spread("ladders.pay", one.spread, whose)


def _change(table: str, one: Change, **rest: Any) -> Iterator[Row]:
    whose: dict[str, Any] = {"table": table, "id": one.id, "label": one.label}
    for level, share in ((one.difference.a, one.here), (one.difference.b, one.there)):
        yield figure(share, measure="share", level=level, **whose)
    yield difference(one.difference, **whose, **rest)


def _spread(table: str, spread: Spread, whose: dict[str, Any]) -> Iterator[Row]:
    named = {name: getattr(spread, name) for name in QUANTILES}
    about = {"role": spread.role, "level": spread.level, "period": spread.years or None}
    yield from figures(named, table=table, employers=spread.employers, n=spread.n, **about, **whose)


def _pay(one: SwitchPay) -> Iterator[Row]:
    whose: dict[str, Any] = {
        "id": one.population,
        "population": one.name,
        "source": one.source,
        "country": one.country,
        "per": one.period,
    }
    for spread in one.spreads:
        yield from _spread("pay.spreads", spread, whose)
    yield from gap_rows(one.gap, whose)
