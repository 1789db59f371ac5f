"""How do roles differ, what do they share, what do people in them do, what are they paid?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison, Profile, TitleShare
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.figures.by_work import activities_by_work, skills_by_work
from rolescope.questions.figures.classes import CATEGORIES, activity_rows, category_rows
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
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.references import references
from rolescope.questions.figures.scope import (
    Counts,
    Filter,
    counts,
    describe,
    refuse_elsewhere,
    refuse_future,
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
from rolescope.store.facts import FactStore, RoleCells, embedded
from rolescope.taxonomy.roles import judged_roles

FEWEST, MOST = 2, 6
REMEMBERED = 64
"""Answers kept in memory; one takes about a megabyte."""
RELATED = 5


def compare(
    roles: Sequence[str],
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
) -> Answer[Comparison]:
    """Compare two to six roles on counted evidence.

    Args:
        roles: names of roles or occupations.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings without a known year are then left out.
        store: fact tables to ask; None for the embedded snapshot.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: too few or too many roles, one role twice, an unknown level or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    if not FEWEST <= len(roles) <= MOST:
        named = "1 was" if len(roles) == 1 else f"{len(roles)} were"
        raise BadQuestion(f"A comparison takes {FEWEST} to {MOST} roles; {named} named.")
    return answer("compare", tuple(roles), store or embedded(), country=country, level=level, since=since)


@lru_cache(maxsize=REMEMBERED)
def answer(name: str, roles: tuple[str, ...], store: FactStore, **arguments: Any) -> Answer[Comparison]:
    """Answer for one role or several: `role` is a comparison with itself alone.

    Answers are remembered: they are frozen, and the same question to the same tables has the same answer.
    """
    named = name_all(store, roles)
    refuse_elsewhere(arguments["country"], store.countries())
    refuse_future(arguments["since"], store.manifest.as_of)
    asked = settle([one.cells for one in named], **arguments)
    found = profiles(store, named)
    shares = titles(store, named, asked)
    paid = pay(store, named, asked)
    paid = Pay((*paid.cells, *survey_wages(store, named, asked)), paid.contrasts)
    return Answer(
        rolescope=__version__,
        question={"name": name, "roles": [one.id for one in named], **arguments},
        as_of=store.manifest.as_of,
        evidence=references(store, named, asked, pay=paid.cells, titles=shares, profiles=found),
        snapshot=store.manifest.snapshot,
        view=_compose(store, named, asked, paid, titles=shares, profiles=found),
    )


def _compose(
    store: FactStore,
    named: Sequence[Named],
    asked: Filter,
    paid: Pay,
    *,
    titles: tuple[TitleShare, ...],
    profiles: tuple[Profile, ...],
) -> Comparison:
    """Count, estimate, and put into words."""
    cells = [one.cells for one in named]
    roles = [one.id for one in named]
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    postings = counts(cells, asked, size=lambda c: c.postings, strata=strata_of(asked))
    duties = counts(cells, asked, size=lambda c: c.duties, strata=strata_of(asked))
    subjects = tuple(subject(one, asked) for one in named)
    scope = describe(asked, support(postings, roles), cells)
    skills, activities = _both_ways(store, roles, asked, reader, (postings, duties))
    years = years_rows(postings, roles, reader.field("years"))
    on_call = _named(postings, roles, ON_CALL, reader)
    return Comparison(
        headline=headline(subjects, skills, activities),
        subjects=subjects,
        scope=scope,
        takeaways=takeaways(subjects, skills, activities, years, paid.contrasts),
        skills=skills,
        activities=activities,
        activities_by_level=activities_by_level(cells, asked, reader.confusion("activity")),
        categories=_categories(cells, roles, asked, postings, reader),
        years=years,
        years_by_level=years_by_level(cells, asked, reader.field("years")),
        collaborators=_named(postings, roles, COLLABORATORS, reader),
        on_call=on_call,
        industries=_named(postings, roles, INDUSTRIES, reader),
        fields_of_study=_named(postings, roles, FIELDS, reader),
        conditions=tuple(row for kind in CONDITIONS for row in _named(postings, roles, kind, reader)),
        pay=paid.cells,
        pay_contrasts=paid.contrasts,
        titles=titles,
        profiles=profiles,
        related=_related(named),
        guides=guides(subjects, (*skills, *activities, *on_call), paid.contrasts, years),
        limits=limits(subjects, scope, paid.cells, paid.contrasts, titles),
        notice=NOTICE,
    )


def _both_ways(
    store: FactStore, roles: Sequence[str], asked: Filter, reader: Reader, counted: tuple[Counts, Counts]
) -> tuple[tuple[PrevalenceRow, ...], tuple[PrevalenceRow, ...]]:
    """Skills and activities by title and, of roles that work is told by, by the work whatever the title."""
    postings, duties = counted
    labels = store.skills()
    skill_reader = reader.skills({i: s.type for i, s in labels.items()})
    confusion = reader.confusion("activity")
    skills = skill_rows(postings, roles, skill_reader, labels)
    activities = activity_rows(duties, roles, confusion)
    worked = [store.work_cells(role) for role in roles if role in judged_roles()]
    if not worked:
        return skills, activities
    works, strata = [one.role for one in worked], strata_of(asked)
    by_postings = counts(worked, asked, size=lambda c: c.postings, strata=strata)
    by_duties = counts(worked, asked, size=lambda c: c.duties, strata=strata)
    return (
        skills_by_work(skills, by_postings, works, skill_reader),
        activities_by_work(activities, by_duties, works, confusion),
    )


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
