"""A reading into the facts that are counted: one way for the embedded evidence and a store of one's own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rolescope.extract.role.model import UNCLEAR
from rolescope.model.facts import Facts, MainPay, SkillAsked
from rolescope.model.posting import Level
from rolescope.model.reading import Depth, Pay, Reading, Requirement, SkillMention
from rolescope.model.role_reading import CANNOT_TELL

SILENT = "unstated"
"""The value that stands for silence: the text does not say."""
CATEGORIES = (
    *("mode", "settled", "degree", "travel", "workplace", "industry", "on_call", "visa", "clearance"),
)
"""Closed lists with one value a posting, beside the work itself."""
AS_READ = "main pay of each posting, as read from its text"
AS_STATED = "main pay of each posting, as stated beside its text or else read from it"

HYBRID = 0.25
"""Share of a mode of work from which a posting holds it; one that holds two is a hybrid."""


def facts_of(reading: Reading) -> Facts:
    """What counting needs of a reading. A skill is asked for once however often it is named."""
    return Facts(
        work=reading.role.verdict.verdict if reading.role else CANNOT_TELL,
        judged=_judged(reading),
        level=reading.seniority.value if reading.seniority else Level.UNSTATED.value,
        country=reading.country,
        industry=reading.industry.value if reading.industry else None,
        years=reading.years.minimum if reading.years else None,
        pay=main_pay(reading.pay),
        activities=tuple(Counter(duty.activity for duty in reading.duties).items()),
        skills=tuple(_asked(skill, mentions) for skill, mentions in _by_skill(reading).items()),
        categories=tuple(_categories(reading)),
        namings=tuple(dict.fromkeys(_namings(reading))),
    )


def main_pay(stated: Sequence[Pay]) -> MainPay | None:
    """The main pay, which stands first, if it is whole.

    On-target earnings and total packages hold what may never be paid, so only base pay counts, and pay that
    the text calls nothing else.
    """
    for pay in stated[:1]:
        before_tax_and_sure = pay.kind in {None, "base"} and pay.tax != "net"
        if before_tax_and_sure and pay.currency and pay.period and pay.minimum and pay.maximum:
            return MainPay(pay.currency, pay.period, pay.minimum, pay.maximum)
    return None


def _judged(reading: Reading) -> bool:
    """Whether somebody was asked whose work it is: not of too thin a text, or too little of it in English.

    There nothing but `UNCLEAR` has a chance. Where a model was asked and found that the text does not tell,
    one that was not taught it may say otherwise, and how it errs is counted with that answer.
    """
    return reading.role is not None and reading.role.verdict.roles != (UNCLEAR,)


def _by_skill(reading: Reading) -> dict[str, list[SkillMention]]:
    """Mentions by skill; one that denies the skill ("no SQL needed") is none."""
    found: dict[str, list[SkillMention]] = defaultdict(list)
    for mention in reading.skills:
        if mention.requirement is not Requirement.NEGATED:
            found[mention.skill].append(mention)
    return found


def _asked(skill: str, mentions: Sequence[SkillMention]) -> SkillAsked:
    ways = {mention.requirement for mention in mentions}
    depths = {mention.depth for mention in mentions}
    requirement = depth = ""
    if not ways.isdisjoint((Requirement.REQUIRED, Requirement.ALTERNATIVE)):
        requirement = "required"
    elif Requirement.PREFERRED in ways:
        requirement = "preferred"
    if not depths.isdisjoint((Depth.ADVANCED, Depth.EXPERT)):
        depth = "advanced"
    elif not depths.isdisjoint((Depth.BASIC, Depth.WORKING)):
        depth = "basic"
    return SkillAsked(skill, requirement, depth)


def _categories(reading: Reading) -> Iterator[tuple[str, str]]:
    """What is said of each closed list."""
    marks = {
        "workplace": reading.workplace,
        "industry": reading.industry,
        "on_call": reading.on_call,
        "visa": reading.visa,
        "clearance": reading.clearance,
    }
    modes = _modes(reading)
    if modes:
        yield "mode", max(modes, key=modes.__getitem__)
    if reading.role:
        yield "settled", str(len(reading.role.fixed))
    if reading.education:
        yield "degree", reading.education.minimum
    if reading.travel:
        yield "travel", "asked"
    yield from ((category, mark.value) for category, mark in marks.items() if mark)


def _modes(reading: Reading) -> dict[str, float]:
    """Shares of the modes of work; empty where the duties tell none."""
    verdict = reading.role.verdict if reading.role else None
    if verdict is None or verdict.methods is None:
        return {}
    return {
        "methods": verdict.methods,
        "build": verdict.build or 0.0,
        "analysis": verdict.analysis or 0.0,
    }


def _namings(reading: Reading) -> Iterator[tuple[str, str]]:
    """What may be named several times over."""
    held = [mode for mode, share in _modes(reading).items() if share >= HYBRID]
    yield from (("hybrid", f"{a}_{b}") for a, b in combinations(held, 2))
    yield from (("collaborator", mark.value) for mark in reading.collaborators)
    yield from (("employment_type", mark.value) for mark in reading.employment_type)
    if reading.education:
        yield from (("field_of_study", name) for name in reading.education.fields)
