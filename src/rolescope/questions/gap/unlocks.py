"""What was found by running the fit again, as records: things, skills with years, pairs and a plan."""

from __future__ import annotations

from rolescope.analyse.complements import complements
from rolescope.analyse.learning_plan import learning_plan
from rolescope.analyse.touching import key_of
from rolescope.analyse.unlocking import Unlocked, Unlocking
from rolescope.model.fit import Change
from rolescope.model.gap import Dated, Pair, Plan, Step, Unlock, WithYears
from rolescope.model.job import Job
from rolescope.questions.gap import words
from rolescope.questions.gap.found import Found, name
from rolescope.questions.gap.pay import market_of, pay_of
from rolescope.taxonomy.effort import effort, hardness, kind_of

JOBS, PAIRS, DATED = 5, 5, 3
"""Ids of jobs, pairs, and skills that need years that are shown."""
MOST_STEPS = 8


def unlocks(found: Found, top: int) -> tuple[Unlock, ...]:
    """The first things that unlock anything."""
    first = [(change, jobs) for change, jobs in list(found.alone.items())[:top] if jobs]
    named = found.ids(found.now.passing).union(*(found.ids(jobs) for _, jobs in first))
    shown = [one for one in found.field.shown if one.id in named]
    return tuple(_unlock(found, change, jobs, shown) for change, jobs in first)


def _unlock(found: Found, change: Change, jobs: Unlocked, shown: list[Job]) -> Unlock:
    now, ids = found.now, found.ids(jobs)
    best = sorted(jobs, key=lambda i: (-jobs[i], now.jobs[i].id))
    return Unlock(
        change=change,
        assumed=words.assumed(change),
        kind=kind_of(change),
        asked=now.asked[key_of(change)],
        unlocks=len(jobs),
        by_name=now.naming(change, jobs),
        employers=found.employers(jobs),
        passing=len(now.passing) + len(jobs),
        jobs=tuple(now.jobs[i].id for i in best[:JOBS]),
        with_years=_with_years(now, change),
        effort=effort(change, found.skills),
        pay=pay_of(shown, market_of(shown), found.ids(now.passing), ids),
    )


def _with_years(now: Unlocking, change: Change) -> WithYears | None:
    years = now.years.get(key_of(change))
    if years is None:
        return None
    return WithYears(years, len(now.unlocked(change._replace(years=years))))


def dated(found: Found) -> tuple[Dated, ...]:
    """Skills of which only dated years unlock anything, of most jobs first."""
    merely = {key_of(one) for one, jobs in found.alone.items() if jobs}
    some = [(one, found.now.unlocked(one)) for one in found.now.dated if key_of(one) not in merely]
    first = sorted(((one, jobs) for one, jobs in some if jobs), key=lambda it: (-len(it[1]), name(it[0])))
    return tuple(
        Dated(one, one.name in found.skills, len(jobs), found.employers(jobs)) for one, jobs in first[:DATED]
    )


def pairs(found: Found) -> tuple[Pair, ...]:
    """Pairs that unlock together more than the sum of each alone."""
    best = complements(found.now, found.alone, most=PAIRS)
    return tuple(
        Pair(
            first=one.first,
            second=one.second,
            alone=one.alone,
            together=one.together,
            more=one.more,
            employers=found.employers(found.now.unlocked(one.first, one.second)),
        )
        for one in best
    )


def plan(found: Found) -> Plan:
    """What to learn first, second and so on, and why to stop."""
    planned = learning_plan(
        found.now,
        found.alone,
        least=found.least,
        most=MOST_STEPS,
        effort=lambda then, one: hardness(effort(one, _shown(then))),
    )
    steps, unlocked = [], 0
    for one in planned.steps:
        unlocked += len(one.added)
        steps.append(
            Step(
                change=one.change,
                adds=len(one.added),
                unlocked=unlocked,
                passing=len(found.now.passing) + unlocked,
                employers=found.employers(one.added),
                effort=effort(one.change, _shown(one.before)),
            )
        )
    stop = words.stop(planned, found.least, len(found.now.eligible))
    return Plan(tuple(steps), found.least, stop, planned.next_adds)


def _shown(then: Unlocking) -> frozenset[str]:
    return frozenset(one.skill for one in then.person.skills)
