"""How do roles differ, what do they share, what do people in them do, what are they paid?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison, Profile, TitleShare, YearsRow
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.shares import LevelDuties, PrevalenceRow
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.questions.figures.by_work import activities_by_work, skills_by_work
from rolescope.questions.figures.classes import CATEGORIES, activity_rows, category_rows
from rolescope.questions.figures.lanes import side_by_side
from rolescope.questions.figures.levels import activities_by_level, years_by_level
from rolescope.questions.figures.namings import (
    COLLABORATORS,
    CONDITIONS,
    FIELDS,
    INDUSTRIES,
    ON_CALL,
    Kind,
    naming_rows,
)
from rolescope.questions.figures.pay import Pay, pay
from rolescope.questions.figures.profiles import profiles
from rolescope.questions.figures.reader import Confusion, Reader
from rolescope.questions.figures.references import references
from rolescope.questions.figures.scope import (
    Counts,
    Filter,
    counts,
    describe,
    refuse_elsewhere,
    refuse_later,
    settle,
    strata_of,
    support,
)
from rolescope.questions.figures.skills import skill_rows
from rolescope.questions.figures.subjects import Named, name_all, subject
from rolescope.questions.figures.survey import survey_wages
from rolescope.questions.figures.titles import titles
from rolescope.questions.figures.years import years_rows
from rolescope.questions.words.guides import guides
from rolescope.questions.words.headline import headline
from rolescope.questions.words.limits import NOTICE, limits
from rolescope.questions.words.takeaways import takeaways
from rolescope.store.facts import FactStore, RoleCells, SkillLabel
from rolescope.store.remembered import remembered
from rolescope.taxonomy.roles import judged_roles

FEWEST, MOST = 2, 6
REMEMBERED = 16
"""Answers kept in memory; one takes about a megabyte."""
RELATED = 5


def compare(
    roles: Sequence[str],
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[Comparison]:
    """Compare two to six roles on counted evidence.

    Args:
        roles: names of roles or occupations.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings without a known year are then left out.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: too few or too many roles, one role twice, an unknown level or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    if not FEWEST <= len(roles) <= MOST:
        named = "1 was" if len(roles) == 1 else f"{len(roles)} were"
        raise BadQuestion(f"A comparison takes {FEWEST} to {MOST} roles; {named} named.")
    return answer("compare", tuple(roles), chosen(evidence, store), country=country, level=level, since=since)


@remembered(REMEMBERED)
def answer(name: str, roles: tuple[str, ...], store: FactStore, **arguments: Any) -> Answer[Comparison]:
    """Answer for one role or several: `role` is a comparison with itself alone.

    Answers are remembered: they are frozen, and the same question to the same tables has the same answer.
    """
    named = name_all(store, roles)
    refuse_elsewhere(arguments["country"], store.countries())
    refuse_later(arguments["since"], store.manifest)
    asked = settle([one.cells for one in named], **arguments)
    found = profiles(store, named)
    shares = titles(store, named, asked)
    counted = _count(store, named, asked)
    wanted, given = side_by_side(
        lambda: _wanted(counted), lambda: _given(store, counted), rows=len(counted.postings.sample.role)
    )
    made = Answer(
        rolescope=__version__,
        question={"name": name, "roles": [one.id for one in named], **arguments},
        as_of=store.manifest.as_of,
        evidence=references(store, named, asked, pay=given.pay.cells, titles=shares, profiles=found),
        snapshot=store.manifest.snapshot,
        view=_compose(counted, wanted, given, titles=shares, profiles=found),
    )
    return marked(store, made)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What an answer is counted from: all of it read, so that nothing more is asked of the store but pay.

    Attributes:
        named: the roles.
        asked: the settled filter.
        reader: how well texts are read.
        labels: how to print each skill.
        postings: by title.
        duties: by title.
        works: roles that work is told by.
        worked: postings and duties by that work, whatever the title; None without such roles.
    """

    named: Sequence[Named]
    asked: Filter
    reader: Reader
    labels: Mapping[str, SkillLabel]
    postings: Counts
    duties: Counts
    works: tuple[str, ...]
    worked: tuple[Counts, Counts] | None

    @property
    def cells(self) -> list[RoleCells]:
        """Each role's cells."""
        return [one.cells for one in self.named]

    @property
    def roles(self) -> list[str]:
        """Role ids in order."""
        return [one.id for one in self.named]


def _count(store: FactStore, named: Sequence[Named], asked: Filter) -> _Counted:
    by_work = [store.work_cells(one.id) for one in named if one.id in judged_roles()]
    postings, duties = _both(asked, [one.cells for one in named])
    return _Counted(
        named=named,
        asked=asked,
        reader=Reader(store.reader_error, store.duty_confusion, store.role_confusion),
        labels=store.skills(),
        postings=postings,
        duties=duties,
        works=tuple(one.role for one in by_work),
        worked=_both(asked, by_work) if by_work else None,
    )


def _both(asked: Filter, cells: Sequence[RoleCells]) -> tuple[Counts, Counts]:
    """Postings and duties within the filter."""
    strata = strata_of(asked)
    return (
        counts(cells, asked, size=lambda c: c.postings, strata=strata),
        counts(cells, asked, size=lambda c: c.duties, strata=strata),
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What postings ask for and name."""

    skills: tuple[PrevalenceRow, ...]
    years: tuple[YearsRow, ...]
    collaborators: tuple[PrevalenceRow, ...]
    on_call: tuple[PrevalenceRow, ...]
    industries: tuple[PrevalenceRow, ...]
    fields_of_study: tuple[PrevalenceRow, ...]
    conditions: tuple[PrevalenceRow, ...]


def _wanted(counted: _Counted) -> _Wanted:
    reader, roles, postings = counted.reader, counted.roles, counted.postings
    return _Wanted(
        skills=_skills(counted),
        years=years_rows(postings, roles, reader.field("years")),
        collaborators=_named(postings, roles, COLLABORATORS, reader),
        on_call=_named(postings, roles, ON_CALL, reader),
        industries=_named(postings, roles, INDUSTRIES, reader),
        fields_of_study=_named(postings, roles, FIELDS, reader),
        conditions=tuple(row for kind in CONDITIONS for row in _named(postings, roles, kind, reader)),
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """What people in the roles do, at which levels and how, and what they are paid."""

    pay: Pay
    activities: tuple[PrevalenceRow, ...]
    activities_by_level: tuple[LevelDuties, ...]
    years_by_level: tuple[YearsRow, ...]
    categories: tuple[PrevalenceRow, ...]


def _given(store: FactStore, counted: _Counted) -> _Given:
    cells, asked, reader = counted.cells, counted.asked, counted.reader
    confusion = reader.confusion("activity")
    paid = pay(store, counted.named, asked)
    return _Given(
        pay=Pay((*paid.cells, *survey_wages(store, counted.named, asked)), paid.contrasts),
        activities=_activities(counted, confusion),
        activities_by_level=activities_by_level(cells, asked, confusion),
        years_by_level=years_by_level(cells, asked, reader.field("years")),
        categories=_categories(cells, counted.roles, asked, counted.postings, reader),
    )


def _compose(
    counted: _Counted,
    wanted: _Wanted,
    given: _Given,
    *,
    titles: tuple[TitleShare, ...],
    profiles: tuple[Profile, ...],
) -> Comparison:
    """Put the figures into words."""
    asked, paid = counted.asked, given.pay
    skills, activities, years = wanted.skills, given.activities, wanted.years
    subjects = tuple(subject(one, asked) for one in counted.named)
    scope = describe(asked, support(counted.postings, counted.roles), counted.cells)
    return Comparison(
        headline=headline(subjects, skills, activities, surveyed=bool(profiles)),
        subjects=subjects,
        scope=scope,
        takeaways=takeaways(subjects, skills, activities, years, paid.contrasts),
        skills=skills,
        activities=activities,
        activities_by_level=given.activities_by_level,
        categories=given.categories,
        years=years,
        years_by_level=given.years_by_level,
        collaborators=wanted.collaborators,
        on_call=wanted.on_call,
        industries=wanted.industries,
        fields_of_study=wanted.fields_of_study,
        conditions=wanted.conditions,
        pay=paid.cells,
        pay_contrasts=paid.contrasts,
        titles=titles,
        profiles=profiles,
        related=_related(counted.named),
        guides=guides(subjects, (*skills, *activities, *wanted.on_call), paid.contrasts, years),
        limits=limits(subjects, scope, paid.cells, paid.contrasts, titles),
        notice=NOTICE,
    )


def _skills(counted: _Counted) -> tuple[PrevalenceRow, ...]:
    """Skills by title and, of roles that work is told by, by the work whatever the title."""
    reader = counted.reader.skills({i: s.type for i, s in counted.labels.items()})
    by_title = skill_rows(counted.postings, counted.roles, reader, counted.labels)
    if counted.worked is None:
        return by_title
    return skills_by_work(by_title, counted.worked[0], counted.works, reader)


def _activities(counted: _Counted, confusion: Confusion) -> tuple[PrevalenceRow, ...]:
    """Activities both ways."""
    by_title = activity_rows(counted.duties, counted.roles, confusion)
    if counted.worked is None:
        return by_title
    return activities_by_work(by_title, counted.worked[1], counted.works, confusion)


def _named(counted: Counts, roles: Sequence[str], kind: Kind, reader: Reader) -> tuple[PrevalenceRow, ...]:
    return naming_rows(counted, roles, kind, reader.measured_on)


def _categories(
    cells: Sequence[RoleCells], roles: Sequence[str], asked: Filter, postings: Counts, reader: Reader
) -> tuple[PrevalenceRow, ...]:
    """Degree and workplace at equal levels; the levels themselves as they are."""
    as_they_are = counts(cells, asked, size=lambda c: c.postings, strata=strata_of(asked, by_level=False))
    samples = {category: as_they_are if category == "seniority" else postings for category in CATEGORIES}
    return tuple(
        row
        for category, sample in samples.items()
        for row in category_rows(sample, roles, category, reader.confusion(category))
    )


def _related(named: Sequence[Named]) -> tuple[tuple[str, ...], ...]:
    """Pairs worth comparing next: each role with its nearest neighbour that was not asked about, in turn."""
    asked = {one.id for one in named}
    neighbours = [
        [(one.id, other) for other in one.concept.related if other not in asked]
        for one in named
        if isinstance(one.concept, Role)
    ]
    turns = [pair for turn in zip_longest(*neighbours) for pair in turn if pair is not None]
    return tuple(turns[:RELATED])
