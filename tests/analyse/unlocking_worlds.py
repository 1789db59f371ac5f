"""Small made worlds for what unlocks: people, jobs by what they ask for, and a count that runs everything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from hypothesis import strategies as st

from rolescope.analyse.counterfactuals import changed
from rolescope.analyse.fit import fit
from rolescope.analyse.unlocking import Asking
from rolescope.model.fit import Ask, Change, Kind, Related, Relation, Requirement, State
from rolescope.model.profile import (
    Certificate,
    Degree,
    Permit,
    ProfileSkill,
    Qualifications,
    QualifiedWork,
    SpokenLanguage,
)
from rolescope.model.span import Span

RELATED: Related = {
    "b": (Relation("a", "b", 0.7, "family: letters"),),
    "c": (Relation("d", "c", 1.0, "d is part of c"), Relation("b", "c", 0.4, "family: letters")),
    "f": (Relation("e", "f", 0.6, "family: vowels"), Relation("a", "f", 0.6, "family: vowels")),
}
NAMES = "abcdefgh"
LONGER = ("a", "b", "a b", "c")
"""Names of certificates, of which some hold others."""


def asks(
    *names: str, ask: Ask = Ask.REQUIRED, years: int | None = None, kind: Kind = Kind.SKILL, at: int = 0
) -> Requirement:
    """A requirement: any of these will do."""
    return Requirement(kind, ask, names, names, Span(at, at + 1), "/".join(names), years)


def has(*names: str, years: float | None = None) -> Qualifications:
    """A person who shows these."""
    return Qualifications(
        skills=tuple(ProfileSkill(n, n, (Span(1, 2),), years, (), claimed=True) for n in names), years=years
    )


def learn(name: str, years: int | None = None, kind: Kind = Kind.SKILL) -> Change:
    """A change."""
    return Change(kind, name, name, years)


def passing(person: Qualifications, jobs: Sequence[Asking], threshold: int, related: Related) -> set[str]:
    """Ids of the jobs that pass: every job run, and nothing left out."""
    found = set()
    for job in jobs:
        one = fit(person, job.requirements, related=related)
        barred = any(blocker.judged.state is State.CONTRADICTED for blocker in one.blockers)
        if one.score is not None and one.score >= threshold and not barred:
            found.add(job.id)
    return found


def unlocked_by_running_all(
    person: Qualifications,
    jobs: Sequence[Asking],
    changes: Sequence[Change],
    threshold: int,
    related: Related = RELATED,
) -> set[str]:
    """What `Unlocking.unlocked` has to be."""
    then = reduce(changed, changes, person)
    return passing(then, jobs, threshold, related) - passing(person, jobs, threshold, related)


names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple)
ask = st.sampled_from(Ask)
some_years = st.none() | st.integers(1, 9)


@st.composite
def requirements(draw: st.DrawFn) -> Requirement:
    """Anything a posting can ask for."""
    kind = draw(st.sampled_from([Kind.SKILL] * 8 + [one for one in Kind if one is not Kind.SKILL]))
    what = draw(names)
    years = None
    if kind is Kind.YEARS:
        return Requirement(kind, draw(ask), (), (), Span(0, 1), "years", draw(st.integers(1, 9)), what)
    if kind is Kind.DEGREE:
        what = (draw(st.sampled_from(("bachelor", "master"))),)
    if kind is Kind.CERTIFICATE:
        what = (draw(st.sampled_from(LONGER)),)
    if kind is Kind.SKILL:
        years = draw(some_years)
    return asks(*what, ask=draw(ask), years=years, kind=kind)


@st.composite
def people(draw: st.DrawFn) -> Qualifications:
    """Anybody."""
    held = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=5))
    total = draw(st.none() | st.floats(0.1, 20))
    permits = st.builds(Permit, st.sampled_from(("work", "sponsorship")), st.just(""), st.just(Span(0, 1)))
    return Qualifications(
        skills=tuple(
            ProfileSkill(n, n, (Span(1, 2),), draw(st.none() | st.floats(0.1, 9)), (), claimed=True)
            for n in held
        ),
        work=(QualifiedWork(None if total is None else int(total * 12), "senior", (), Span(3, 4)),),
        degrees=(Degree("bachelor", (), True, Span(7, 8)),) if draw(st.booleans()) else (),
        certificates=tuple(
            Certificate(n, Span(5, 6)) for n in draw(st.lists(st.sampled_from(LONGER), max_size=1))
        ),
        languages=tuple(
            SpokenLanguage(n, None, Span(5, 6)) for n in draw(st.lists(st.sampled_from(NAMES), max_size=1))
        ),
        permits=tuple(draw(st.lists(permits, max_size=1))),
        years=total,
    )


postings = st.lists(st.lists(requirements(), max_size=7), min_size=1, max_size=8).map(
    lambda texts: [Asking(str(number), tuple(text)) for number, text in enumerate(texts)]
)
changes = st.one_of(
    st.builds(learn, st.sampled_from(NAMES), some_years),
    st.builds(learn, st.sampled_from(LONGER), kind=st.just(Kind.CERTIFICATE)),
    st.builds(learn, st.sampled_from(NAMES), kind=st.just(Kind.LANGUAGE)),
)
thresholds = st.integers(1, 100)
