"""A switch of roles as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolescope.model.estimate import Figure
from rolescope.model.switch import Ask, Change, Coverage, Duty, Ladder, Rung, Stone, SwitchAnswer, SwitchPay
from rolescope.present.frames.row import Row, count, difference, figure, figures

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
    for duty in view.duties:
        yield from _duty(duty, ids)
    for stone in view.stones:
        yield from _stone(stone)
    for ladder in view.ladders:
        yield from _ladder(ladder)
    for one in view.pay:
        yield from _pay(one)


def _coverage(table: str, one: Coverage) -> Iterator[Row]:
    whose = {"role": one.source, "against": one.target}
    for cut in one.by_cut:
        yield figure(cut.share, table=table, measure=f"covered at {cut.cut:g}", **whose)
    yield figure(one.duties, table=table, measure="duties covered", **whose)


def _ask(table: str, ask: Ask, ids: tuple[str, ...]) -> Iterator[Row]:
    whose: dict[str, Any] = {"table": table, "id": ask.id, "label": ask.label}
    yield from _both(ask, ids, whose)
    parts = {name: getattr(ask, name) for name in ("required", "preferred", "advanced", "basic")}
    known: dict[str, Figure] = {name: one for name, one in parts.items() if one is not None}
    yield from figures(known, role=ids[1], **whose)


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
        yield from _rung(ladder.role, rung)
    for change in ladder.tracks.rows if ladder.tracks is not None else ():
        yield _change("ladders.tracks", change)


def _rung(role: str, rung: Rung) -> Iterator[Row]:
    for change in (*rung.more, *rung.less):
        yield _change("ladders.changes", change, level=rung.level)
    if rung.years is not None:
        named = {"stated": rung.years.stated, "p50": rung.years.p50}
        yield from figures(named, table="ladders.years", role=role, level=rung.level)
    for row in rung.activities:
        share = row.roles[role]
        yield figure(
            share,
            table="ladders.activities",
            measure="share",
            id=row.id,
            label=row.label,
            role=role,
            level=rung.level,
        )
    for one in rung.pay:
        yield figure(
            one.spread.p50,
            table="ladders.pay",
            measure="p50",
            role=role,
            level=rung.level,
            population=one.name,
            source=one.source,
            per=one.period,
        )


def _change(table: str, one: Change, **rest: Any) -> Row:
    return difference(one.difference, table=table, id=one.id, label=one.label, **rest)


def _pay(one: SwitchPay) -> Iterator[Row]:
    named = {"difference": one.gap.raw, "difference at the same mix": one.gap.standardised}
    yield from figures(
        named,
        table="pay",
        role=one.gap.a,
        against=one.gap.b,
        id=one.population,
        population=one.name,
        source=one.source,
        country=one.country,
        per=one.period,
    )
