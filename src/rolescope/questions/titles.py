"""How far do titles tell the work? Shares of postings whose work is another role's, counted and corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rolescope._version import __version__
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.work import Carrier, Kinds, TitlesAnswer, TitleWork
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.questions.figures.namings import Kind, naming_rows
from rolescope.questions.figures.references import by_collection, reference
from rolescope.questions.figures.scope import (
    DEFAULT_COUNTRY,
    EVERYWHERE,
    MIN_POSTINGS,
    Filter,
    counted,
    describe,
    refuse_elsewhere,
    refuse_later,
    settle,
    strata_of,
)
from rolescope.questions.figures.work import Population, agency_contrasts, labels_of, title_work
from rolescope.questions.words.limits import NOTICE
from rolescope.questions.words.titles import headline, limits
from rolescope.store.facts import FactStore, RoleCells
from rolescope.store.remembered import remembered
from rolescope.taxonomy.names import find
from rolescope.taxonomy.roles import judged_role, roles

BY = ("country", "employer", "year")
REMEMBERED = 32
OTHER = "other"
CARRIERS = 8
SIZES = ((1, 1, "who post it once"), (2, 4, "2 to 4 times"), (5, None, "5 times or more"))
"""Employers by how often they post the title: their names are not in the evidence."""
MODES = Kind("mode", {}, exclusive=True)
HYBRIDS = Kind("hybrid", {}, ("methods_build", "methods_analysis", "build_analysis"))
SETTLED = Kind("settled", {}, ("0", "1", "2", "3"), exclusive=True)


def titles(
    name: str | None = None,
    *,
    by: str | None = None,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[TitlesAnswer]:
    """How far one title, or every title of ours, tells the work.

    Args:
        name: a role; None for all.
        by: "country", "employer" or "year", to part one title's postings by.
        country: ISO 3166-1 alpha-2; "all" for every country; None: the one with most evidence, or all where
            `by` is "country".
        level: seniority to stay within.
        since: first calendar year; postings without a known year are then left out.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: an occupation that is no role of ours; `by` without a role; an unknown level or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    if by is not None and by not in BY:
        raise BadQuestion(f"Titles are parted by {', '.join(BY)}; {by!r} is none of them.")
    if by is not None and name is None:
        raise BadQuestion(f"Which title by {by}? Name one, such as “data scientist”.")
    role = _role(name) if name is not None else None
    return _answer(chosen(evidence, store), role, by=by, country=country, level=level, since=since)


def _role(name: str) -> str:
    concept = find(name)
    if concept.id == OTHER:
        raise BadQuestion("“Other” is no title. `rolescope titles` lists the titles that there are.")
    if not isinstance(concept, Role):
        raise BadQuestion(
            f"{concept.pref_label!r} is an occupation of {concept.scheme} of which no posting was read. "
            "`titles` lists the titles that there are."
        )
    return concept.id


@remembered(REMEMBERED)
def _answer(
    store: FactStore,
    role: str | None,
    *,
    by: str | None,
    country: str | None,
    level: str | None,
    since: int | None,
) -> Answer[TitlesAnswer]:
    refuse_elsewhere(country, store.countries())
    refuse_later(since, store.manifest)
    every = [store.bare_cells[one] for one in roles() if one in store.bare_cells]
    where = country or (DEFAULT_COUNTRY if role is None else EVERYWHERE if by == "country" else None)
    asked = settle([store.cells(role)] if role else every, country=where, level=level, since=since)
    view = _one(store, role, by, asked, every) if role else _all(store, asked, every)
    counted_of = [store.bare_cells[one.id] for one in view.titles if one.id in store.bare_cells]
    answer = Answer(
        rolescope=__version__,
        question={
            "name": "titles",
            "roles": [role] if role else [],
            "by": by,
            "country": country,
            "level": level,
            "since": since,
        },
        as_of=store.manifest.as_of,
        evidence=_references(store, asked, counted_of),
        snapshot=store.manifest.snapshot,
        view=view,
    )
    return marked(store, answer)


def _all(store: FactStore, asked: Filter, every: Sequence[RoleCells]) -> TitlesAnswer:
    """Every title with enough postings, the most often misleading first."""
    made = [_whole(store, asked, cells) for cells in every]
    enough = [one for one in made if one.postings >= MIN_POSTINGS]
    ordered = tuple(sorted(enough, key=_most_misleading_first))
    scope = replace(describe(asked, {}, every), standardised_over=())  # each title has a mix of its own
    return TitlesAnswer(
        headline=headline(ordered, None),
        scope=scope,
        titles=ordered,
        limits=limits(scope),
        notice=NOTICE,
    )


def _one(
    store: FactStore, role: str, by: str | None, asked: Filter, every: Sequence[RoleCells]
) -> TitlesAnswer:
    """One title, beside settled ones; by groups; how it is built; who else offers its work."""
    cells, labels = store.cells(role), labels_of(store, role)
    own = _whole(store, asked, cells)
    others = [_whole(store, asked, one) for one in every if one.role != role]
    controls = [one for one in others if one.control and one.postings >= MIN_POSTINGS]
    scope = describe(asked, {}, [cells])
    strata = strata_of(asked)
    shown = (own, *sorted(controls, key=_most_misleading_first))
    return TitlesAnswer(
        headline=headline(shown, role),
        scope=scope,
        titles=shown,
        by=by,
        groups=tuple(title_work(cells, group, labels, strata) for group in _groups(cells, by, asked)),
        kinds=_kinds(cells, asked),
        carriers=_carriers(others, judged_role(role)),
        agencies=agency_contrasts(cells, (asked.agencies(cells), asked.rows(cells)), labels, strata),
        limits=limits(scope),
        notice=NOTICE,
    )


@remembered(256)  # every title is looked at in every question: for its carriers, and beside settled titles
def _whole(store: FactStore, asked: Filter, cells: RoleCells) -> TitleWork:
    population = Population(cells.role, roles()[cells.role].pref_label, asked.rows(cells))
    return title_work(cells, population, labels_of(store, cells.role), strata_of(asked))


def _most_misleading_first(one: TitleWork) -> tuple[bool, float, str]:
    known = one.other.value if isinstance(one.other, Estimate) else 0.0
    return (not isinstance(one.other, Estimate), -known, one.id)


def _groups(cells: RoleCells, by: str | None, asked: Filter) -> Iterator[Population]:
    """Parts of the title's postings, the largest first; years in their order. Unknown values have no part."""
    direct = asked.rows(cells)
    if by == "country":
        sizes = Counter[str]()
        for country, n in zip(cells.country[direct].tolist(), cells.postings[direct].tolist(), strict=True):
            sizes[country] += n if country is not None else 0
        for country, n in sorted(sizes.items(), key=lambda item: (-item[1], str(item[0]))):
            if n >= MIN_POSTINGS:
                yield Population(country, country, direct & (cells.country == country))
    elif by == "year":
        for year in sorted({int(y) for y in cells.year[direct].tolist() if not np.isnan(y)}):
            yield Population(str(year), str(year), direct & (cells.year == year))
    elif by == "employer":
        yield from _by_employer(cells, direct)
        yield Population("agency", "agencies, marketplaces", asked.agencies(cells))


def _by_employer(cells: RoleCells, direct: NDArray[np.bool_]) -> Iterator[Population]:
    employer, at = np.unique(cells.employer, return_inverse=True)
    often = np.bincount(at, np.where(direct, cells.postings, 0), len(employer))[at]
    for least, most, label in SIZES:
        inside = direct & (often >= least) & (often <= (most or np.inf))
        yield Population(f"posts_{least}", label, inside)


def _kinds(cells: RoleCells, asked: Filter) -> Kinds:
    found = counted([cells], [asked.rows(cells)], size=lambda c: c.postings, strata=("collection",))
    parts = [
        {row.id: row.roles[cells.role] for row in naming_rows(found, [cells.role], kind, "")}
        for kind in (MODES, HYBRIDS, SETTLED)
    ]
    modes, hybrids, settled = (dict(sorted(part.items(), key=_largest_first)) for part in parts)
    return Kinds(modes, hybrids, dict(sorted(settled.items())))


def _largest_first(item: tuple[str, Figure]) -> tuple[float, str]:
    name, figure = item
    return (-figure.value if isinstance(figure, Estimate) else 0.0, name)


def _carriers(others: Sequence[TitleWork], role: str) -> tuple[Carrier, ...]:
    """Other titles under which this role's work is offered, narrower ones of the role among them."""
    found = [
        Carrier(one.id, one.label, work.share) for one in others for work in one.works if work.role == role
    ]
    ordered = sorted(found, key=lambda one: _largest_first((one.id, one.share)))
    return tuple(ordered[:CARRIERS])


def _references(store: FactStore, asked: Filter, cells: Sequence[RoleCells]) -> tuple[EvidenceRef, ...]:
    used: Counter[str] = Counter()
    for one in cells:
        used.update(by_collection(one, asked.rows(one)))
    return tuple(reference(store, source, "texts", n) for source, n in sorted(used.items()))
