"""What is known of things that a posting may be silent on although they hold.

Skills, degrees, fields of study and years are what postings ask for: one that does not name them does not
ask. Where the work is done, in which industry, at which level, with whom, whether there is travel or on-call
duty: that holds or does not, whatever the text says. Of a text that does not say, nothing is known
(decision 14).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rolescope.analyse.composition import Composition
from rolescope.analyse.contrast import contrasts
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.mixing import Measured, difference
from rolescope.analyse.prevalence import Prevalence, prevalence
from rolescope.analyse.sample import Incidence
from rolescope.analyse.silence import among_stating, stating, with_silent
from rolescope.analyse.support import find_support, too_thin
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.figures.classes import CATEGORIES, category_in, category_shares
from rolescope.questions.figures.namings import SILENT, named_in
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.rows import figure
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS, Counts, Filter, counts, strata_of
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore
from rolescope.store.facts import Incidence as Found

TWO_SIDED = frozenset({"workplace", "seniority", "industry", "visa"})
"""Kinds of which a posting has one value, and texts that state any state this one or another."""
ONE_SIDED = frozenset({"on_call", "travel", "clearance"})
"""Kinds of which hardly any text says that there is none: those that say anything say yes."""
MANY = frozenset({"collaborator", "employment_type"})
"""Kinds of which a posting may have several values: one that names another may have this one too."""


def may_be_silent(kind: str, value: str) -> bool:
    """Whether a posting may have it that does not say so; of silence itself there is no doubt."""
    return kind in TWO_SIDED | ONE_SIDED | MANY and value != SILENT


@dataclass(frozen=True, slots=True)
class Told:
    """What postings of one role tell of one value.

    Attributes:
        most: share of postings that state it or say nothing: what it is at most.
        silent: share of postings that say nothing; None where any number of values may be named.
        among: share of those that say which; None unless each says this value or another.
    """

    most: Figure
    silent: Figure | None = None
    among: Figure | None = None


def told(
    kind: str, value: str, named: Sequence[Named], store: FactStore, within: Filter
) -> tuple[list[Told], Estimate | NotEstimable | None]:
    """What is known of one value in some roles, over the mix of strata that they share.

    Args:
        kind: one that texts may be silent on.
        value: of the kind.
        named: one role, or two.
        store: fact tables.
        within: the settled filter.

    Returns:
        One a role; and of two roles the difference of their shares among the postings that say, None where
        there is no such share.
    """
    strata = strata_of(within, by_level=kind != "seniority")
    found = counts([one.cells for one in named], within, size=lambda cells: cells.postings, strata=strata)
    if kind in CATEGORIES:
        return _classes(found, kind, value, named, store)
    return _namings(found, kind, value)


def _classes(
    found: Counts, kind: str, value: str, named: Sequence[Named], store: FactStore
) -> tuple[list[Told], Estimate | NotEstimable]:
    """Of a category that is corrected for how its values are confused."""
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    shares, items = category_shares(found, [one.id for one in named], kind, reader.confusion(kind))
    ids = [item.id for item in items]
    at, none = ids.index(value), ids.index(SILENT)
    most, among = with_silent(shares, at, none), among_stating(shares, at, none)
    enough = _stating(found, kind)
    every = []
    for r, (n, employers) in enumerate(enough):
        thin = shares.reason[r] or items[at].withheld or too_thin(n, employers, MIN_POSTINGS, MIN_EMPLOYERS)
        said = NotEstimable(thin, n) if thin else _measured(among, r, n)
        every.append(Told(_of(shares, most, r, items[at].withheld), figure(shares, r, none), said))
    return every, _apart(every, difference(among, 0, len(named) - 1))


def _of(shares: Composition, found: Measured, r: int, withheld: str | None) -> Figure:
    why = shares.reason[r] or withheld
    return NotEstimable(why, int(shares.n[r])) if why else _measured(found, r, int(shares.n[r]))


def _measured(found: Measured, r: int, n: int) -> Estimate:
    return Estimate(float(found.value[r]), float(found.low[r]), float(found.high[r]), n)


def _apart(every: Sequence[Told], found: Measured) -> Estimate | NotEstimable:
    among = [one.among for one in every]
    for one in among:
        if isinstance(one, NotEstimable):
            return one
    n = min(one.n for one in among if isinstance(one, Estimate))
    return Estimate(float(found.value), float(found.low), float(found.high), n)


def _stating(found: Counts, kind: str) -> list[tuple[int, int]]:
    """Postings of each role that say, in the strata that the roles share, and their employers."""
    sample = found.sample
    support = find_support(sample, min_n=MIN_POSTINGS, min_employers=MIN_EMPLOYERS, cap=EMPLOYER_CAP)
    says = stating(sample, _one(category_in(found, kind), SILENT))
    says = np.where(support.design.weight[sample.stratum] > 0, says, 0)
    own = [(sample.role == r) & (says > 0) for r in range(sample.n_roles)]
    return [(round(says[rows].sum()), len(np.unique(sample.employer[rows]))) for rows in own]


def _namings(found: Counts, kind: str, value: str) -> tuple[list[Told], Estimate | NotEstimable | None]:
    """Of what is taken as read."""
    roles = range(found.sample.n_roles)
    if kind in MANY:
        n = [int(found.sample.size[found.sample.role == r].sum()) for r in roles]
        return [Told(Estimate(1.0, 1.0, 1.0, n[r])) for r in roles], None
    every = named_in(found, kind)
    state, silent = _one(every, value), _one(every, SILENT)
    either = np.bincount(
        np.concatenate((state.row, silent.row)),
        np.concatenate((state.count, silent.count)),
        len(found.sample.size),
    )
    row = np.flatnonzero(either)
    both = Incidence(
        np.concatenate((row, silent.row)),
        np.repeat([0, 1], (len(row), len(silent.row))),
        np.concatenate((either[row], silent.count)),
        2,
    )
    shares = prevalence(found.sample, both)
    most, none = ([figure(shares, r, i) for r in roles] for i in (0, 1))
    if kind in ONE_SIDED:
        return [Told(*one) for one in zip(most, none, strict=True)], None
    among = _among(found, state, silent)
    made = [Told(most[r], none[r], figure(among, r, 0)) for r in roles]
    return made, _difference(among) if len(roles) > 1 else None


def _one(found: Found, value: str) -> Incidence:
    """Where one value occurs; nowhere, if it does not."""
    own = found.item == (found.names.tolist().index(value) if value in found.names.tolist() else -1)
    return Incidence(found.row[own], np.zeros(int(own.sum()), np.int64), found.count[own], 1)


def _among(found: Counts, state: Incidence, silent: Incidence) -> Prevalence:
    """Shares of the postings that say which."""
    sample = found.sample
    says = stating(sample, silent)
    kept = np.flatnonzero(says > 0)
    place = np.full(len(says), -1)
    place[kept] = np.arange(len(kept))
    own = replace(
        sample,
        role=sample.role[kept],
        stratum=sample.stratum[kept],
        employer=sample.employer[kept],
        size=says[kept],
        postings=None,
    )
    return prevalence(own, Incidence(place[state.row], state.item, state.count, 1))


def _difference(among: Prevalence) -> Estimate | NotEstimable:
    found = contrasts(among, 0, 1)
    n = int(among.n.min())
    if np.isnan(found.value[0]):
        return NotEstimable(found.reason or "suppressed", n)
    return Estimate(float(found.value[0]), float(found.low[0]), float(found.high[0]), n)
