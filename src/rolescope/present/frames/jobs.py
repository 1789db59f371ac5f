"""Openings of a store as rows: how many were found, and what each states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolescope.model.job import Job, JobAnswer, JobsAnswer
from rolescope.model.saved_jobs import Changed, SavedAnswer, SavedList
from rolescope.present.frames.row import Row, count


def jobs(view: JobsAnswer) -> Iterator[Row]:
    """How many vacancies there are of each kind, what each part of the question finds, and those shown."""
    totals = {
        "found": view.total,
        "most like it": view.unsure,
        "uncounted": view.uncounted,
        "titled so": view.apart_total,
    }
    for measure, number in totals.items():
        yield count(number, table="found", measure=measure)
    for one in view.understood:
        yield count(one.found, table="understood", measure=one.kind, id=one.text, said=one.value)
    yield from _listed("jobs", view.jobs)
    yield from _listed("apart", view.apart)


def job(view: JobAnswer) -> Iterator[Row]:
    """The vacancy, its facts in words, its history, and its other openings."""
    yield from _listed("job", (view.job,))
    for fact in view.facts:
        yield Row(table="facts", measure="fact", id=fact.name, said=fact.value)
    for said in view.history:
        yield Row(table="history", measure="history", said=said)
    for other in view.also:
        yield Row(table="also", measure="opening", id=other.id, label=other.title, source=other.source)


def saved(view: SavedAnswer) -> Iterator[Row]:
    """What is new, gone and changed, then the whole answer."""
    yield from _listed("new", view.new)
    yield from _different("gone", view.gone)
    yield from _different("changed", view.changed)
    yield from jobs(view.now)


def saved_list(view: SavedList) -> Iterator[Row]:
    """A row a saved question: how many vacancies it found when it was asked last."""
    for one in view.saved:
        yield count(one.found, table="saved", measure="found", id=one.name, period=one.asked_at)


def _listed(table: str, found: Sequence[Job]) -> Iterator[Row]:
    """How likely each is the role's work, and the ends of its pay as stated; nothing is converted."""
    for one in found:
        yield replace(_row(table, "share", one), value=one.share, unit="proportion")
        if one.pay:
            for measure, end in (("pay_low", one.pay.low), ("pay_high", one.pay.high)):
                if end is not None:
                    row = _row(table, measure, one)
                    yield replace(row, value=end, unit=one.pay.currency, per=one.pay.period)


def _row(table: str, measure: str, one: Job) -> Row:
    return Row(
        table=table,
        measure=measure,
        id=one.id,
        label=one.title,
        role=one.role,
        country=one.country,
        level=one.level,
        period=one.date_posted,
        source=one.source,
    )


def _different(table: str, found: Sequence[Changed]) -> Iterator[Row]:
    for one in found:
        yield Row(table=table, measure="opening", id=one.id, label=one.title, said=one.says)
