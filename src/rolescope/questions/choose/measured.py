"""What is measured of one role for each question: shares with their intervals, whatever was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.composition import composition
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.peers import Peers, peers
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence, Sample
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.choose.questionnaire import DEGREES, MOST_YEARS, questionnaire
from rolescope.questions.figures.classes import CATEGORIES
from rolescope.questions.figures.pay_records import Records
from rolescope.questions.figures.reader import Confusion, Reader
from rolescope.questions.figures.rows import Shares, figure
from rolescope.questions.figures.scope import (
    MIN_EMPLOYERS,
    MIN_POSTINGS,
    Counts,
    Filter,
    counts,
    strata_of,
)
from rolescope.store.facts import FactStore, RoleCells
from rolescope.store.remembered import remembered

SEED = 20240501
NO_PAY = "no records of pay of this population"
NO_POSTINGS = "no postings within the scope"
WITHIN = {"high_school": 0, "unstated": 0, "associate": 1, "bachelor": 1, "master": 2, "phd": 3}
"""The place among `DEGREES` from which on a posting's degree is no hindrance."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One role.

    Attributes:
        amounts: share by question.
        degrees: share of postings within reach, by place among `DEGREES`.
        years: share of postings within reach, by years from 0 to `MOST_YEARS`.
    """

    amounts: Mapping[str, Figure]
    degrees: tuple[Figure, ...]
    years: tuple[Figure, ...]


@remembered(128)
def measured(store: FactStore, cells: RoleCells, asked: Filter) -> Measured:
    """All figures of one role but those of pay.

    Args:
        store: fact tables.
        cells: the role's postings.
        asked: the settled filter.
    """
    strata = strata_of(asked)
    postings = counts([cells], asked, size=lambda c: c.postings, strata=strata)
    if not len(postings.sample.role):
        none = NotEstimable(NO_POSTINGS)
        nothing: dict[str, Figure] = dict.fromkeys(questionnaire().measures, none)
        return Measured(nothing, (none,) * len(DEGREES), (none,) * (MOST_YEARS + 1))
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    duties = counts([cells], asked, size=lambda c: c.duties, strata=strata)
    amounts = _activities(duties, reader.confusion("activity"))
    for id_, one in questionnaire().measures.items():
        if one.name:
            amounts[id_] = _named(postings, *one.name)
    return Measured(amounts, _degrees(postings, reader.confusion("degree")), _years(postings))


def _activities(duties: Counts, confusion: Confusion) -> dict[str, Figure]:
    """Shares of the questions' kinds of duty, each taken together, among all duties.

    Kinds are grouped before the classifier's confusions are taken out, so that a group is corrected as one
    class: kinds of which few cases were labelled stand with their kin.
    """
    wanted = {id_: one.activities for id_, one in questionnaire().measures.items() if one.activities}
    group = {activity: i for i, every in enumerate(wanted.values(), 1) for activity in every}
    if not len(duties.sample.role):
        return dict.fromkeys(wanted, NotEstimable(NO_POSTINGS))
    shares = _grouped(duties, "", sorted(confusion.table), group, confusion)
    return {id_: figure(shares, 0, i) for i, id_ in enumerate(wanted, 1)}


def _category(
    postings: Counts, name: str, group: Mapping[str, int], confusion: Confusion
) -> tuple[Figure, ...]:
    shares = _grouped(postings, f"{name}:", list(CATEGORIES[name]), group, confusion)
    return tuple(figure(shares, 0, i) for i in range(max(group.values()) + 1))


def _grouped(
    counted: Counts, prefix: str, values: Sequence[str], group: Mapping[str, int], confusion: Confusion
) -> Shares:
    """Shares of groups of a closed list's values; those in none are group 0."""
    at = np.array([group.get(value, 0) for value in values], dtype=np.int64)
    n_groups = max(group.values()) + 1
    together = np.zeros((n_groups, len(values)))
    together[at, np.arange(len(values))] = 1
    table = together @ confusion.counts(values) @ together.T
    found = counted.incidence(lambda c: c.categories if prefix else c.activities, prefix)
    place = np.array([at[values.index(str(name))] for name in found.names], dtype=np.int64)
    item = place[found.item] if len(place) else found.item
    return composition(counted.sample, Incidence(found.row, item, found.count, n_groups), table, seed=SEED)


def _named(postings: Counts, kind: str, value: str) -> Figure:
    """The share of postings that name it, as read."""
    found = postings.incidence(lambda c: c.namings, f"{kind}:")
    if not len(found.names):
        found = postings.incidence(lambda c: c.categories, f"{kind}:")
    own = np.isin(found.item, np.flatnonzero(found.names == value))
    zero = np.zeros(int(own.sum()), dtype=np.int64)
    return figure(prevalence(postings.sample, Incidence(found.row[own], zero, found.count[own], 1)), 0, 0)


def _degrees(postings: Counts, confusion: Confusion) -> tuple[Figure, ...]:
    """By degree, the share of postings that ask for no higher one."""
    reach: list[Figure] = []
    for place in range(len(DEGREES) - 1):
        beyond = {value: 1 for value, least in WITHIN.items() if least > place}
        higher = _category(postings, "degree", beyond, confusion)[1]
        reach.append(_rest(higher))
    highest = reach[-1]
    every = (
        Estimate(1.0, 1.0, 1.0, highest.n, getattr(highest, "employers", None))
        if isinstance(highest, Estimate)
        else highest
    )
    return (*reach, every)


def _rest(share: Figure) -> Figure:
    """What is left of the whole."""
    if not isinstance(share, Estimate):
        return share
    return Estimate(
        1 - share.value, 1 - share.high, 1 - share.low, share.n, share.employers, share.effective_n
    )


def _years(postings: Counts) -> tuple[Figure, ...]:
    """By years of experience, the share of the postings that name years which ask for no more."""
    found = postings.incidence(lambda c: c.years)
    rows = len(postings.sample.size)
    stating = totals(found.row, found.count, rows)
    row = np.flatnonzero(stating)
    if not len(row):
        return (NotEstimable("no posting names years"),) * (MOST_YEARS + 1)
    whole = postings.sample
    part = Sample(whole.role[row], whole.stratum[row], whole.employer[row], stating[row], 1)
    new_row = np.cumsum(stating > 0) - 1
    asked = found.names.astype(np.float64)[found.item]
    return tuple(
        _within(part, new_row[found.row], found.count, asked <= own) for own in range(MOST_YEARS + 1)
    )


def _within(
    part: Sample, row: NDArray[np.int64], count: NDArray[np.float64], reach: NDArray[np.bool_]
) -> Figure:
    zero = np.zeros(int(reach.sum()), dtype=np.int64)
    return figure(prevalence(part, Incidence(row[reach], zero, count[reach], 1)), 0, 0)


def pay_peers(store: FactStore, records: Records | None) -> Peers | None:
    """One role's records of pay, ready for amounts to be held against them."""
    if records is None:
        return None
    named = records.employer
    inflation = store.manifest.pay_design_effect if named is None else 1.0
    return peers(records.amount, named, inflation=inflation, min_n=MIN_POSTINGS, min_employers=MIN_EMPLOYERS)


def reaches(known: Peers | None, amount: int) -> Figure:
    """The share of records of pay that reach an amount."""
    if known is None:
        return NotEstimable(NO_PAY)
    found = known.percentile(float(amount))
    if found.reason is not None:
        return NotEstimable(found.reason, found.n)
    return Estimate(
        1 - found.value / 100, 1 - found.high / 100, 1 - found.low / 100, found.n, found.employers
    )
