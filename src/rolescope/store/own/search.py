"""Which vacancies of a store are what somebody wants, in an order that can be explained."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.model.job import Stored, Wanted
from rolescope.store.own.file import OwnFile

Numbers = NDArray[np.int64]
ANYWHERE = ("title", "employer", "place")
"""Kinds of terms in which a word that is asked for alone may stand."""
_EPOCH = date(1970, 1, 1)
_DAYS, _BANDS = 65_535, 10
_DAY_AT, _BAND_AT = 31, 47
_REACHES, _BELOW = 2, 1


class Hits(NamedTuple):
    """What was found.

    Attributes:
        numbers: vacancies in order, as many as were asked for.
        total: all of sources that may be counted.
        uncounted: all of sources that may not.
        below: vacancies left out because their pay stays below what was asked for.
        unpaid: those left out because they state none that can be compared with it.
    """

    numbers: tuple[int, ...]
    total: int
    uncounted: int
    below: int
    unpaid: int


class Vacancy(NamedTuple):
    """A vacancy as it is stored; attributes as in `rolescope.model.job.Job` where they are named alike."""

    n: int
    id: str
    title: str | None
    employer: str | None
    place: str | None
    source: str
    date_posted: str | None
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


def find(
    file: OwnFile, wanted: Wanted, top: int, uncounted: Sequence[str] = (), *, titled: str | None = None
) -> Hits:
    """The vacancies that are what is wanted: the greatest share of the role first, then the newest.

    Shares count in tenths, so that the day decides among those alike. Of one day the order favours nobody and
    is always the same.

    Args:
        file: the store.
        wanted: what they have to be.
        top: how many to return.
        uncounted: sources that may not be counted.
        titled: instead of the role's work: vacancies whose title names this role and whose work is not
            `wanted.role`.
    """
    found = file.arrays("vacancies_scan", _facts(wanted, uncounted, titled))
    n = np.asarray(found["n"], dtype=np.int64)
    fits = _fitting(file, wanted, n)
    paid = np.asarray(found["paid"])
    below, unpaid = (int(np.count_nonzero(fits & (paid == kind))) for kind in (_BELOW, 0))
    fits &= paid == _REACHES
    apart = int(np.count_nonzero(fits & np.asarray(found["uncounted"], dtype=np.bool_)))
    own = {name: np.asarray(column)[fits] for name, column in found.items()}
    first = _greatest(_key(own, by_share=wanted.role is not None and titled is None), n[fits], top)
    return Hits(tuple(first.tolist()), int(np.count_nonzero(fits)) - apart, apart, below, unpaid)


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
        "since": None if wanted.since is None else (date.fromisoformat(wanted.since) - _EPOCH).days,
        "amount": pay and pay.amount,
        "currency": pay and pay.currency,
        "period": pay and pay.period,
    }


def _fitting(file: OwnFile, wanted: Wanted, n: Numbers) -> NDArray[np.bool_]:
    """Which of these vacancies are found by every term, and by none that is not wanted."""
    fits = np.ones(len(n), dtype=np.bool_)
    size = int(n.max(initial=0)) + 1
    for kinds, term in _terms(file, wanted):
        fits &= _having(file, kinds, term, size)[n]
    for skill, text in wanted.named:
        titled = np.ones(len(n), dtype=np.bool_)
        for word in words(file, text):
            titled &= _having(file, ("title",), word, size)[n]
        fits &= titled | _having(file, ("skill",), skill, size)[n]
    for skill in wanted.without:
        fits &= ~_having(file, ("skill",), skill, size)[n]
    return fits


def _terms(file: OwnFile, wanted: Wanted) -> Iterator[tuple[Sequence[str], str]]:
    """Terms with the kinds in any of which each may stand."""
    texts: list[tuple[Sequence[str], str]] = [(ANYWHERE, one) for one in wanted.words]
    for kind in ANYWHERE:
        texts += [((kind,), one) for one in getattr(wanted, kind)]
    for kinds, text in texts:
        for word in words(file, text):
            yield kinds, word
    yield from ((("skill",), skill) for skill in wanted.skills)
    for kind in ("country", "source", "employment"):
        if getattr(wanted, kind) is not None:
            yield (kind,), getattr(wanted, kind)


def words(file: OwnFile, text: str) -> list[str]:
    """The words of a text in the spelling of the store: small letters without accents."""
    ((found,),) = file.ask("vacancies_words", {"text": text})
    return list(found or ())


def _having(file: OwnFile, kinds: Sequence[str], term: str, size: int) -> NDArray[np.bool_]:
    """By number, whether a vacancy is found by a term of any of these kinds."""
    has = np.zeros(size, dtype=np.bool_)
    for kind in kinds:
        n = np.asarray(file.arrays("vacancies_of_term", {"kind": kind, "term": term})["n"], dtype=np.int64)
        has[n[n < size]] = True
    return has


def _key(found: Mapping[str, NDArray[Any]], *, by_share: bool) -> Numbers:
    """One number a vacancy: the greater, the earlier it is shown."""
    day = np.clip(np.asarray(found["day"], dtype=np.int64) + 1, 0, _DAYS)
    key = (day << _DAY_AT) | np.asarray(found["tie"], dtype=np.int64)
    if by_share:
        share = np.asarray(found["share"], dtype=np.float64)
        key |= (np.floor(np.round(share, 4) * _BANDS).astype(np.int64) + _BANDS) << _BAND_AT
    return np.asarray(key, dtype=np.int64)


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
    source, title, employer, place, posted, url, _, content = openings[id_]
    apply_source, *_, own, direct, _ = openings[apply_id]
    return Vacancy(
        n,
        id_,
        title,
        employer,
        place,
        source,
        posted,
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
