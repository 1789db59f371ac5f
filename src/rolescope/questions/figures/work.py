"""The work behind a title: roles as judged from the text, corrected by what was labelled under the title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.composition import Composition, composition
from rolescope.analyse.mixing import Measured, calibrated, difference, diversity, unions
from rolescope.analyse.sample import Floats, Incidence
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.work import ROLES, AgencyContrast, TitleWork, WorkShare
from rolescope.questions.figures.reader import share
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS, Counts, counted
from rolescope.store.facts import FactStore, RoleCells
from rolescope.store.remembered import remembered
from rolescope.taxonomy.roles import judged_role, judged_roles, roles

SEED = 20240502
LABELLED = 20
"""What the postings of a title that were read one by one must be worth, or nothing is said of it."""
LABELLED_FOR_INDEX = 50
"""And below which not how mixed it is: in simulated worlds with fewer, intervals of that miss too often."""
SHOWN_FROM = 0.01
CONTROLS = (
    "backend_developer",
    "frontend_developer",
    "web_developer",
    "software_engineer",
    "database_administrator",
)
"""Titles that are reasonably well agreed upon, to measure the others by."""
CLASSES = (*judged_roles(), CANNOT_TELL)
SAME, OTHER, UNTOLD, ENGINEERING = range(4)
ENGINEERS = frozenset(
    {
        "machine_learning_engineer",
        "ai_engineer",
        "mlops_engineer",
        "data_engineer",
        "analytics_engineer",
        "data_architect",
        "database_administrator",
        "bi_developer",
        "software_engineer",
    }
)
"""Roles that build and run systems."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Postings under one title that were read one by one.

    Attributes:
        by_collection: (C, C) counts by labelled and read role, each read by a model that was not taught it.
        elsewhere: (C, C) all others read one by one: those under other titles, and of this one what
            `by_collection` leaves out, agencies' postings and those beyond an employer's tenth.
    """

    by_collection: Mapping[str, Floats]
    elsewhere: Floats

    @property
    def n(self) -> int:
        """How many, those beyond a tenth of one employer left out."""
        return round(sum(float(counts.sum()) for counts in self.by_collection.values()))

    def weighed(self, postings: Mapping[str, float]) -> Floats:
        """(C, C) counts with the population's mix of collections, as many as they are worth (Kish 1965).

        Titles mislead more in one collection than in another, and postings were not read one by one in
        proportion. A collection without labelled postings is left out of the mix.

        Args:
            postings: the population's postings by collection.
        """
        known = {name: counts for name, counts in self.by_collection.items() if postings.get(name)}
        if not known:
            return _sum(self.by_collection.values())
        weight = {name: postings[name] / counts.sum() for name, counts in known.items()}
        total = sum(weight[name] * counts.sum() for name, counts in known.items())
        squares = sum(weight[name] ** 2 * counts.sum() for name, counts in known.items())
        worth = float(total / squares)
        return _sum(weight[name] * worth * counts for name, counts in known.items())


def _sum(tables: Iterable[Floats]) -> Floats:
    total = np.zeros((len(CLASSES), len(CLASSES)))
    for table in tables:
        total += table
    return total


def labels_of(store: FactStore, title: str) -> Labels:
    """The labelled postings that tell how the reader errs under a title.

    Those of its narrower or broader titles do not: what is read as the role of a product analyst is wrong
    for other reasons, and more often, than what is read so of a data analyst.
    """
    found = {}
    for collection, cases in store.role_confusion["by_title"].get(title, {}).items():
        counts = found[collection] = np.zeros((len(CLASSES), len(CLASSES)))
        for labelled, read, n in cases:
            counts[CLASSES.index(labelled), CLASSES.index(read)] += n
    every = np.array(store.role_confusion["counts"], dtype=np.float64)
    return Labels(found, every - _sum(found.values()))


@dataclass(frozen=True, slots=True)
class Population:
    """Postings to be judged together.

    Attributes:
        id: what tells them from others: the title, or a country, an employer, a year.
        label: the name to print.
        mask: which cells of the title.
    """

    id: str
    label: str
    mask: NDArray[np.bool_]


def title_work(cells: RoleCells, population: Population, labels: Labels, strata: Sequence[str]) -> TitleWork:
    """Whose work the postings of one population are.

    Args:
        cells: the title's cells.
        population: which of them.
        labels: how the reader errs under the title.
        strata: columns that tell populations of employers apart.
    """
    found = counted([cells], [population.mask], size=lambda c: c.postings, strata=strata)
    read = _as_read(found)
    cases = labels.weighed(_by_collection(cells, population.mask))
    reason = read.reason[0] or _few(cases, LABELLED)
    role = judged_role(cells.role)
    none = NotEstimable(reason or "", int(read.n[0]))
    untold = TitleWork(
        id=population.id,
        label=population.label,
        role=role,
        role_label=roles()[role].pref_label,
        postings=int(read.n[0]),
        employers=int(read.employers[0]),
        same=none,
        other=none,
        untold=none,
        ambiguity=none,
        labelled=labels.n,
        narrower=cells.role != role,
        control=cells.role in CONTROLS,
    )
    if reason:
        return untold
    return _told_work(untold, read, calibrated(read, cases, labels.elsewhere, seed=SEED), cases)


def _told_work(untold: TitleWork, read: Composition, shares: Measured, cases: Floats) -> TitleWork:
    """The same with its figures."""
    members = _members(untold.role)
    parts, observed = unions(shares, members, read.effective_n), read.observed @ members
    same, other, silent, engineering = (
        _figure(parts, (0, part), read, observed[0, part]) for part in range(members.shape[1])
    )
    few = _few(cases, LABELLED_FOR_INDEX)
    mixed = _figure(diversity(shares, _told()), (0,), read, unit=ROLES)
    ordered = sorted(range(len(CLASSES) - 1), key=lambda c: (-shares.value[0, c], CLASSES[c]))
    works = (
        WorkShare(
            role=CLASSES[c],
            label=roles()[CLASSES[c]].pref_label,
            share=_figure(shares, (0, c), read, read.observed[0, c]),
        )
        for c in ordered
        if shares.value[0, c] >= SHOWN_FROM
    )
    return replace(
        untold,
        same=same,
        other=other,
        untold=silent,
        ambiguity=NotEstimable(few, untold.postings) if few else mixed,
        engineering=engineering,
        works=tuple(works),
        read=_as_labelled(cases, untold.role),
    )


def agency_contrasts(
    cells: RoleCells, masks: Sequence[NDArray[np.bool_]], labels: Labels, strata: Sequence[str]
) -> tuple[AgencyContrast, ...]:
    """Agencies against employers, over the mix of strata that they share.

    Each side is counted on its own postings, their difference on both.

    Args:
        cells: the title's cells.
        masks: those of agencies and marketplaces, and those of employers.
        labels: how the reader errs under the title, taken to be alike for both.
        strata: columns to hold equal.
    """
    found = counted([cells, cells], masks, size=lambda c: c.postings, strata=strata)
    read = _as_read(found)
    cases = labels.weighed(_by_collection(cells, masks[0] | masks[1]))
    reason = next(filter(None, (*read.reason, _few(cases, LABELLED))), None)
    if reason:
        none = NotEstimable(reason, int(read.n[0]))
        return (AgencyContrast("other", none, none, none),)
    shares = calibrated(read, cases, labels.elsewhere, seed=SEED)
    parts = unions(shares, _members(judged_role(cells.role)), read.effective_n)
    gap = difference(parts, 0, 1)
    mixed = diversity(shares, _told())
    made = {
        name: AgencyContrast(
            measure=name,
            agency=_figure(parts, (0, part), read, population=0),
            direct=_figure(parts, (1, part), read, population=1),
            difference=_figure(gap, (part,), read),
        )
        for name, part in (("other", OTHER), ("untold", UNTOLD))
    }
    ambiguity = AgencyContrast(
        measure="ambiguity",
        agency=_figure(mixed, (0,), read, unit=ROLES, population=0),
        direct=_figure(mixed, (1,), read, unit=ROLES, population=1),
        difference=_figure(difference(mixed, 0, 1), (), read, unit=ROLES),
    )
    return (made["other"], ambiguity, made["untold"])


def _few(cases: Floats, needed: int) -> str | None:
    """Why nothing can be corrected; None if it can."""
    worth = float(cases.sum())
    if worth >= needed:
        return None
    return f"suppressed (postings so titled that were read one by one are worth {worth:.0f}, needs {needed})"


def _as_read(found: Counts) -> Composition:
    """Shares of the roles as the reader judged them."""
    item = np.concatenate([_class(c)[kept >= 0] for c, kept in zip(found.cells, found.kept, strict=True)])
    predicted = Incidence(np.arange(len(item)), item, found.sample.size, len(CLASSES))
    minima = {"min_n": MIN_POSTINGS, "min_employers": MIN_EMPLOYERS}
    return composition(found.sample, predicted, None, seed=SEED, **minima)


@remembered(128)
def _class(cells: RoleCells) -> NDArray[np.int64]:
    """(N,) place among the classes of the work that each of a title's cells was judged to be."""
    place = {name: at for at, name in enumerate(CLASSES)}
    return np.fromiter((place[name] for name in cells.work.tolist()), np.int64, len(cells.work))


def _members(role: str) -> NDArray[np.bool_]:
    """(C, 4) the role's own class, the other roles', that of texts that do not tell, engineers'.

    Engineers are all of them, the role's own class among them if it is one: a title may be held against an
    engineer's role without being one itself, as applied scientists are against ML engineers.
    """
    own = np.array([name == role for name in CLASSES])
    untold = np.array([name == CANNOT_TELL for name in CLASSES])
    engineers = np.array([name in ENGINEERS for name in CLASSES])
    return np.column_stack((own, ~own & ~untold, untold, engineers))


def _told() -> NDArray[np.bool_]:
    return np.array([name != CANNOT_TELL for name in CLASSES])


def _by_collection(cells: RoleCells, mask: NDArray[np.bool_]) -> dict[str, float]:
    names, at = np.unique(cells.collection[mask].astype(str), return_inverse=True)
    return dict(zip(names.tolist(), np.bincount(at, cells.postings[mask], len(names)).tolist(), strict=True))


def _as_labelled(cases: Floats, role: str) -> Figure:
    by_label = cases.sum(axis=1)
    return share(float(by_label @ _members(role)[:, OTHER]), float(by_label.sum()))


def _figure(
    measured: Measured,
    at: tuple[int, ...],
    read: Composition,
    observed: float | None = None,
    unit: str = "proportion",
    *,
    population: int | None = None,
) -> Estimate:
    """A figure of one population; of all of them together, for what is between two, where none is named."""
    of = 0 if len(read.n) == 1 else population
    return Estimate(
        float(measured.value[at]),
        float(measured.low[at]),
        float(measured.high[at]),
        n=int(read.n.sum() if of is None else read.n[of]),
        employers=None if of is None else int(read.employers[of]),
        effective_n=None if of is None else float(read.effective_n[of]),
        observed=None if observed is None else float(observed),
        unit=unit,
    )
