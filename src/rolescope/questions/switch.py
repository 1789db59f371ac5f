"""From one role to another: what carries over, what is missing, what lies between, and how each climbs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rolescope._version import __version__
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.comparison import Profile
from rolescope.model.estimate import Estimate
from rolescope.model.pay import Population
from rolescope.model.shares import PrevalenceRow
from rolescope.model.switch import Ladder, Standing, SwitchAnswer, SwitchPay
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.questions.figures.classes import activity_rows
from rolescope.questions.figures.ladder import Climbed, ladder
from rolescope.questions.figures.profiles import profiles
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.references import by_collection, reference
from rolescope.questions.figures.scope import (
    EVERYWHERE,
    Filter,
    counts,
    describe,
    refuse_elsewhere,
    refuse_later,
    settle,
    support,
)
from rolescope.questions.figures.skills import skill_rows
from rolescope.questions.figures.subjects import Named, name_all, subject
from rolescope.questions.figures.switch import (
    Held,
    asks,
    coverage,
    duties,
    held,
    stones,
    strata_in_common,
    unused,
)
from rolescope.questions.figures.switch_facts import split
from rolescope.questions.pay import pay
from rolescope.questions.words.limits import NOTICE
from rolescope.questions.words.switch import headline, limits
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.taxonomy.roles import roles

REMEMBERED = 32


def switch(
    source: str,
    target: str,
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[SwitchAnswer]:
    """What it takes to go from one role to another, so far as postings tell.

    Args:
        source: the role to go from.
        target: the role to go to.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings without a known year are then left out.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: both names are one role; an unknown level or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    return _answer(chosen(evidence, store), (source, target), country, level, since)


@remembered(REMEMBERED)
def _answer(
    store: FactStore, names: tuple[str, str], country: str | None, level: str | None, since: int | None
) -> Answer[SwitchAnswer]:
    named = name_all(store, names)
    refuse_elsewhere(country, store.countries())
    refuse_later(since, store.manifest)
    asked = settle([one.cells for one in named], country=country, level=level, since=since)
    paid = pay(
        [one.id for one in reversed(named)],
        country=asked.country or EVERYWHERE,
        level=level,
        since=since,
        store=store,
    )
    counted = _count(store, named, asked)
    view = _compose(store, counted, paid.view.populations)
    answer = Answer(
        rolescope=__version__,
        question={
            "name": "switch",
            "roles": [one.id for one in named],
            "country": country,
            "level": level,
            "since": since,
        },
        as_of=store.manifest.as_of,
        evidence=_references(store, counted, view.profiles, paid.evidence),
        snapshot=store.manifest.snapshot,
        view=view,
    )
    return marked(store, answer)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What an answer is counted from.

    Attributes:
        named: the first role, then the second.
        asked: the settled filter.
        reader: how well texts are read.
        held: the two and the roles that may lie between.
        skills: of both, as `compare` has them.
        activities: of both, as `compare` has them.
        strata: columns that are held equal.
        support: share of each role's postings that lie where the other has some too.
    """

    named: Sequence[Named]
    asked: Filter
    reader: Reader
    held: Held
    skills: tuple[PrevalenceRow, ...]
    activities: tuple[PrevalenceRow, ...]
    strata: tuple[str, ...]
    support: dict[str, float]


def _count(store: FactStore, named: Sequence[Named], asked: Filter) -> _Counted:
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    cells, ids = [one.cells for one in named], [one.id for one in named]
    strata, labels = strata_in_common(cells, asked), store.skills()
    postings = counts(cells, asked, size=lambda c: c.postings, strata=strata)
    done = counts(cells, asked, size=lambda c: c.duties, strata=strata)
    types = reader.skills({i: s.type for i, s in labels.items()})
    return _Counted(
        named=named,
        asked=asked,
        reader=reader,
        held=held(store, named, asked, reader, strata),
        skills=skill_rows(postings, ids, types, labels),
        activities=activity_rows(done, ids, reader.confusion("activity")),
        strata=strata,
        support=support(postings, ids),
    )


def _compose(store: FactStore, counted: _Counted, populations: Sequence[Population]) -> SwitchAnswer:
    named, asked, found = counted.named, counted.asked, counted.held
    source, target = (one.id for one in named)
    subjects = tuple(subject(one, asked) for one in named)
    described = describe(asked, counted.support, [one.cells for one in named])
    scope = replace(described, standardised_over=counted.strata)
    covered = coverage(found, named, 0, 1)
    wanted = asks(counted.skills, source, target)
    by_standing = {
        standing: tuple(one for one in wanted if one.standing is standing) for standing in Standing
    }
    lacking = by_standing[Standing.MISSING]
    between = stones(found, [one for one in wanted if one.standing is not Standing.SHARED])
    told = isinstance(covered.share, Estimate)
    facts = () if told else profiles(store, named)
    shared_facts, missing_facts = split(facts, named)
    return SwitchAnswer(
        headline=headline(subjects, covered, lacking, between),
        subjects=subjects,
        scope=scope,
        coverage=covered,
        back=coverage(found, named, 1, 0),
        shared=by_standing[Standing.SHARED],
        missing=lacking,
        unsure=by_standing[Standing.CANNOT_TELL],
        unused=unused(counted.skills, source, target),
        duties=duties(counted.activities, source, target),
        stones=between,
        tried=tuple(roles()[found.names[i]].pref_label for i in found.others) if told else (),
        ladders=_ladders(store, counted, populations),
        pay=_pay(populations),
        profiles=facts,
        shared_facts=shared_facts,
        missing_facts=missing_facts,
        limits=limits(subjects, scope, level=asked.level),
        notice=NOTICE,
    )


def _ladders(store: FactStore, counted: _Counted, populations: Sequence[Population]) -> tuple[Ladder, ...]:
    """The second role by level, then the first; none where one level is asked about."""
    if counted.asked.level is not None:
        return ()
    climbed = Climbed(
        counted.named[1].cells, counted.asked, counted.reader, store.skills(), tuple(populations)
    )
    both = (climbed, replace(climbed, cells=counted.named[0].cells))
    return tuple(ladder(one) for one in both if one.cells.postings.size)


def _pay(populations: Sequence[Population]) -> tuple[SwitchPay, ...]:
    """Populations that have records of both roles."""
    return tuple(
        SwitchPay(
            population=one.id,
            name=one.name,
            source=one.source,
            country=one.country,
            currency=one.currency,
            period=one.period,
            caveat=one.caveat,
            gap=gap,
            spreads=tuple(spread for role in (gap.b, gap.a) if (spread := one.overall(role)) is not None),
        )
        for one in populations
        for gap in one.gaps
        if all(gap.n.values())
    )


def _references(
    store: FactStore, counted: _Counted, facts: Sequence[Profile], paid: Sequence[EvidenceRef]
) -> tuple[EvidenceRef, ...]:
    """Postings of the two roles and of those tried between, facts of schemes, and what pay rests on."""
    used = Counter[tuple[str, str]]()
    for name in counted.held.names:
        cells = store.cells(name)
        for collection, n in by_collection(cells, counted.asked.rows(cells)).items():
            used[collection, "texts"] += n
    for one in facts:
        used[one.source, "occupations"] += len(one.facts)
    own = [reference(store, source, use, n) for (source, use), n in used.items() if n]
    known = {one.id for one in own}
    return tuple(sorted((*own, *(one for one in paid if one.id not in known)), key=lambda one: one.id))
