"""Stored vacancies as jobs: what is shown of each, and why it was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolescope.model.article import with_article
from rolescope.model.job import SURE, Job, JobPay, Sign, Wanted
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.jobs.arguments import skill_label
from rolescope.questions.words.phrases import listed
from rolescope.store.own.search import Vacancy
from rolescope.taxonomy.roles import roles

OTHER = "other"
OUTSIDE = "work outside data, AI and software"
NOUGHT = 0.01
"""Shares of the work below this are not shown."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What was asked for, as far as it explains why a job is shown.

    Attributes:
        wanted: what the vacancies have to be.
        uncounted: sources whose terms forbid counting.
    """

    wanted: Wanted
    uncounted: Sequence[str]


def job(found: Vacancy, asking: Asking, signs: tuple[Sign, ...] = ()) -> Job:
    """A vacancy as it is shown."""
    work = None if found.work in {None, CANNOT_TELL} else found.work
    shown = Job(
        id=found.id,
        title=found.title,
        role=work,
        employer=found.employer,
        place=found.place,
        pay=pay(found),
        date_posted=found.date_posted,
        apply_url=found.apply_url,
        source=found.source,
        duplicates=found.duplicates,
        role_label=label(work),
        share=found.mixture.get(work) if work else None,
        mixture={role: share for role, share in found.mixture.items() if share >= NOUGHT},
        title_role=found.title_role,
        level=found.level,
        workplace=found.workplace,
        country=found.country,
        language=found.language,
        url=found.url,
        apply_source=found.apply_source if found.apply_url else None,
        gone=found.gone,
        counted=found.source not in asking.uncounted,
        signs=signs,
    )
    return replace(shown, why=tuple(_why(found, shown, asking.wanted)))


def label(role: str | None) -> str | None:
    """A role's name."""
    known = roles().get(role or "")
    return known.pref_label if known else role


def pay(found: Vacancy) -> JobPay | None:
    """Pay as stated; None where no amount is."""
    if found.pay_low is None and found.pay_high is None:
        return None
    return JobPay(found.pay_low, found.pay_high, found.pay_currency, found.pay_period)


def _why(found: Vacancy, shown: Job, wanted: Wanted) -> Iterator[str]:
    """Why it was found: its work, the skills asked for, its pay."""
    work = shown.role
    if work:
        yield f"its text is {work_as(label(work) or work, sure=shown.sure)}{_likely(found, work)}"
    elif wanted.role:
        yield "its text does not tell whose work it is"
    sought = dict.fromkeys((*wanted.skills, *(skill for skill, _ in wanted.named)))
    asked = [_asked(found, one) for one in sought if one in found.skills]
    if asked:
        yield f"asks for {listed(asked)}"
    titled = [text for skill, text in wanted.named if skill not in found.skills]
    if titled:
        yield f"its title says {listed(titled)}"
    if wanted.pay:
        floor = wanted.pay
        yield f"states pay that reaches {floor.amount:,.0f} {floor.currency} {each(floor.period)}"


def _asked(found: Vacancy, skill: str) -> str:
    return f"{skill_label(skill)}{' (required)' if skill in found.required else ''}"


def _likely(found: Vacancy, work: str) -> str:
    share = found.mixture.get(work)
    others = sorted(
        (one for one in found.mixture.items() if one[0] not in {work, "unclear"} and one[1] >= NOUGHT),
        key=lambda one: (-one[1], one[0]),
    )
    rest = f"; else {article(label(others[0][0]) or others[0][0])}, {others[0][1]:.0%}" if others else ""
    return "" if share is None else f" ({percent(share)} likely{rest})"


def work_of(noun: str) -> str:
    """Whose work it is, within a sentence: "the work of a data scientist"; or that it is nobody's of ours."""
    return OUTSIDE if noun == label(OTHER) else f"the work of {article(noun)}"


def work_as(noun: str, *, sure: bool) -> str:
    """Whose work it is; of a role whose share is below `SURE`, that it is most like it."""
    return work_of(noun) if sure else f"most like {work_of(noun)}"


def percent(share: float) -> str:
    """A share in percent; of less than `SURE` never more than a whole percent below it."""
    return f"{share if round(share, 4) >= SURE else min(share, SURE - 0.01):.0%}"


def named(role: str | None) -> str | None:
    """A role's name where it stands alone: "Other" would tell nothing."""
    return f"{OUTSIDE[:1].upper()}{OUTSIDE[1:]}" if role == OTHER else label(role)


def article(noun: str) -> str:
    """A role's name within a sentence, with its article: "a data scientist", "an ML engineer"."""
    if noun == label(OTHER):
        return "other work"
    first = noun.split(maxsplit=1)[0]
    return with_article(f"{noun[:1].lower()}{noun[1:]}" if first[1:].islower() else noun)


def each(period: str) -> str:
    """A period of pay, as it is said: "a year", "an hour"."""
    return "an hour" if period == "hour" else f"a {period}"
