"""Which vacancies of a store are what somebody wants, in an order that can be explained."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from rolescope.model.job import SURE, Stored, Wanted
from rolescope.store.connect import Columns
from rolescope.store.own.file import OwnFile
from rolescope.store.own.search_terms import Mask, Numbers, Terms, among

FEW = 2_000
"""Vacancies up to which those that have the terms are looked up one by one, and all others are not read."""
_EPOCH = date(1970, 1, 1)
_DAY_AT, _TENTHS_AT = 31, 50
_PAID, _REACHES, _BELOW = 3, 2, 1


class Hits(NamedTuple):
    """What was found.

    Attributes:
        numbers: vacancies in order, as many as were asked for.
        total: all of sources that may be counted.
        uncounted: all of sources that may not.
        below: vacancies left out because their pay stays below what was asked for.
        unpaid: those left out because they state none that can be compared with it.
        unsure: of all in `total`, those with less than `SURE` of the role that is wanted.
    """

    numbers: tuple[int, ...]
    total: int
    uncounted: int
    below: int
    unpaid: int
    unsure: int


class Vacancy(NamedTuple):
    """A vacancy as it is stored; attributes as in `rolescope.model.job.Job` where they are named alike.

    `seen` is the ISO date on which its opening was seen last.
    """

    n: int
    id: str
    title: str | None
    employer: str | None
    place: str | None
    source: str
    date_posted: str | None
    seen: str
    url: str | None
    apply_url: str | None
    apply_source: str
    content: str
    gone: bool
    level: str | None
    title_role: str | None
    work: str | None
    share: float | None
    mixture: Mapping[str, float]
    language: str | None
    country: str | None
    workplace: str | None
    pay_low: float | None
    pay_high: float | None
    pay_currency: str | None
    pay_period: str | None
    skills: tuple[str, ...]
    required: tuple[str, ...]
    duplicates: tuple[str, ...]


class State(NamedTuple):
    """What a store holds, and what an answer from it rests on.

    Attributes:
        stored: counts.
        as_of: ISO date on which an opening was seen last; None for an empty store.
        print: of all that the vacancies were made of.
    """

    stored: Stored
    as_of: str | None
    print: str


def state(file: OwnFile) -> State:
    """What the store holds."""
    ((openings, shown_now, vacancies, unlisted, as_of, print_),) = file.ask("vacancies_stored")
    return State(Stored(openings, shown_now, vacancies, unlisted), as_of, print_)


def find(file: OwnFile, wanted: Wanted, top: int, uncounted: Sequence[str] = ()) -> Hits:
    """The vacancies that are what is wanted, as `Search.find` finds them."""
    return Search(file).find(wanted, top, uncounted)


class Search:
    """A store that is searched several times for one answer: what was looked up is not looked up again.

    Args:
        file: the store; nothing is written to it meanwhile.
    """

    def __init__(self, file: OwnFile) -> None:
        self._file = file
        self._terms = Terms(file)
        self._scans: dict[str, tuple[Numbers, Numbers]] = {}

    def find(
        self, wanted: Wanted, top: int, uncounted: Sequence[str] = (), *, titled: str | None = None
    ) -> Hits:
        """The vacancies that are what is wanted: the greatest share of the role first, then the newest.

        Shares count in tenths, so that the day decides among those alike. Of one day the order favours nobody
        and is always the same.

        Args:
            wanted: what they have to be.
            top: how many to return.
            uncounted: sources that may not be counted.
            titled: instead of the role's work: vacancies whose title names this role and whose work is not
                `wanted.role`.
        """
        terms = self._terms.all_of(wanted)
        n, key = self._scanned(_facts(wanted, uncounted, titled), terms)
        if terms is not None:
            fits = among(n, terms)
            n, key = n[fits], key[fits]
        if wanted.without:
            fits = self._terms.without(wanted.without, n)
            n, key = n[fits], key[fits]
        paid = (key >> 1) & _PAID
        below, unpaid = (int(np.count_nonzero(paid == kind)) for kind in (_BELOW, 0))
        n, key = n[paid == _REACHES], key[paid == _REACHES]
        apart = int(np.count_nonzero(key & 1))
        first = tuple(_greatest(key, n, top).tolist())
        unsure = _unsure(key) if wanted.role is not None and titled is None else 0
        return Hits(first, len(n) - apart, apart, below, unpaid, unsure)

    def _scanned(self, facts: Mapping[str, Any], terms: Mask | None) -> tuple[Numbers, Numbers]:
        """Numbers and keys of vacancies with the plain facts; of few that have the terms, those alone."""
        few = None if terms is None else np.flatnonzero(terms)
        if few is not None and not len(few):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        if few is not None and len(few) <= FEW:
            return _numbers(self._file.arrays("vacancies_scan", facts, among=few.tolist()))
        asked = repr(facts)
        if asked not in self._scans:
            found = self._file.arrays("vacancies_scan", facts, without=" AND n IN ($among)")
            self._scans[asked] = _numbers(found)
        return self._scans[asked]


def _unsure(key: Numbers) -> int:
    """How many that may be counted have less than `SURE` of the role."""
    return int(np.count_nonzero((key >> _TENTHS_AT < round(10 * SURE)) & (key & 1 == 0)))


def _numbers(found: Columns) -> tuple[Numbers, Numbers]:
    return np.asarray(found["n"], dtype=np.int64), np.asarray(found["key"], dtype=np.int64)


def vacancies(file: OwnFile, numbers: Sequence[int]) -> list[Vacancy]:
    """Vacancies by their numbers, in this order."""
    rows = {row[0]: row[1:] for row in file.some("vacancies_shown", "numbers", numbers)}
    ids = list(dict.fromkeys(id_ for row in rows.values() for id_ in row[:2]))
    openings = {row[0]: row[1:] for row in file.some("vacancies_openings", "ids", ids)}
    held: dict[int, list[str]] = {}
    for n, id_ in file.some("vacancies_held", "numbers", numbers):
        held.setdefault(n, []).append(id_)
    return [_vacancy(n, rows[n], openings, held[n]) for n in numbers if n in rows]


def number_of(file: OwnFile, id_: str) -> int | None:
    """The number of the vacancy that an opening belongs to."""
    return next((int(n) for (n,) in file.ask("vacancy_of", {"id": id_})), None)


def _facts(wanted: Wanted, uncounted: Sequence[str], titled: str | None) -> dict[str, Any]:
    pay = wanted.pay
    return {
        "uncounted": list(uncounted),
        "gone": wanted.gone,
        "work": None if titled else wanted.role,
        "titled": titled,
        "not_work": wanted.role,
        "level": wanted.level,
        "workplace": wanted.workplace,
        "language": wanted.language,
        "since": None if wanted.since is None else _since(wanted.since),
        "by_share": wanted.role is not None and titled is None,
        "amount": pay and pay.amount,
        "currency": pay and pay.currency,
        "period": pay and pay.period,
    }


def _since(day: str) -> int:
    """The least `newest` of a day."""
    return max((date.fromisoformat(day) - _EPOCH).days + 1, 0) << _DAY_AT


def _greatest(key: Numbers, n: Numbers, top: int) -> Numbers:
    if len(key) > top:
        chosen = np.argpartition(key, len(key) - top)[len(key) - top :] if top else np.empty(0, np.int64)
        key, n = key[chosen], n[chosen]
    return np.asarray(n[np.lexsort((n, -key))], dtype=np.int64)


def _vacancy(
    n: int, row: tuple[Any, ...], openings: Mapping[str, tuple[Any, ...]], held: Sequence[str]
) -> Vacancy:
    id_, apply_id, gone, level, title_role, work, share, mixture, *rest = row
    language, country, workplace, *pay, skills, required = rest
    low, high, currency, period = pay
    source, title, employer, place, posted, url, _, content, seen = openings[id_]
    apply_source, *_, own, direct, _, _ = openings[apply_id]
    return Vacancy(
        n,
        id_,
        title,
        employer,
        place,
        source,
        posted,
        seen,
        url,
        direct or own,
        apply_source,
        content,
        gone,
        level,
        title_role,
        work,
        share,
        json.loads(mixture) if mixture else {},
        language,
        country,
        workplace,
        low,
        high,
        currency,
        period,
        tuple(skills or ()),
        tuple(required or ()),
        tuple(one for one in held if one != id_),
    )
