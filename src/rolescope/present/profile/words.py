"""What was read of a résumé, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.posting import Level
from rolescope.model.profile import Dated, Profile, ProfileSkill, Study, Work
from rolescope.present.words import LEVELS, counted_of, join

QUESTION = "What does a machine read of this résumé?"
APART = (
    "Nothing that judges takes these. Schools, employers, places, dates and gaps between them move no score "
    "either."
)
NOBODY = "Nothing that tells who the person is was read."
SHOW_THEM = "A line of work that names them, with its dates, counts for more than a list."
LIMITS = (
    "It says what the text shows, not what the person can do.",
    "Years are those of dated work that names it. Two jobs at once are counted once; undated work is not.",
    "A skill that the vocabulary does not have is not found.",
)
CONTACTS = {
    "birth_date": "birth date",
    "marital_status": "marital status",
    "url": "web address",
    "email": "email address",
}
PERMITS = {
    "work": "May work in",
    "sponsorship": "Needs sponsorship",
    "clearance": "Clearance",
    "driving": "Drives",
}
DEGREES = {
    "high_school": "High school",
    "associate": "Associate’s degree",
    "bachelor": "Bachelor’s degree",
    "master": "Master’s degree",
    "phd": "PhD",
}


def headline(profile: Profile) -> str:
    """What was read, in a sentence."""
    shown = sum(not one.claimed for one in profile.skills)
    jobs = counted_of(len(profile.work), "job")
    dated = "none of them dated" if profile.years is None else f"{years(profile.years)} of dated work"
    skills = counted_of(len(profile.skills), "skill")
    if not profile.work:
        return f"No job was read; {skills}."
    return f"{jobs}, {dated}; {skills}, {shown} of them shown by work."


def mend(profile: Profile) -> str:
    """How much there is to mend."""
    n = len(profile.warnings)
    if not n:
        return "A parser can read it all."
    return f"{counted_of(n, 'thing')} to mend, or to know."


def years(number: float) -> str:
    """A time: "1 year", "2.5 years"."""
    return f"{number:.1f}".removesuffix(".0") + (" year" if number == 1 else " years")


def level(profile: Profile) -> str | None:
    """The level of the latest title that names one."""
    if profile.level is None:
        return None
    return LEVELS.get(profile.level.value, profile.level.value)


def when(dates: Dated | None) -> str:
    """From when to when."""
    if dates is None:
        return "no date read"
    return (
        f"{dates.start or 'start not read'} to {'present' if dates.current else dates.end or 'end not read'}"
    )


def job(one: Work) -> str:
    """A job's title."""
    return one.title.text if one.title else "No title read"


def job_details(one: Work) -> str:
    """Where and when, and the level that its title names."""
    employer = one.employer.text if one.employer else "no employer read"
    named = None if one.level == Level.UNSTATED else f"level: {LEVELS.get(one.level, one.level)}"
    return " · ".join(filter(None, [employer, one.place, when(one.dates), named]))


def study(one: Study) -> str:
    """A course of study."""
    if one.degree:
        of = f" in {join(one.areas)}" if one.areas else ""
        return f"{DEGREES[one.degree]}{of}{'' if one.finished else ', not finished'}"
    return one.title.text if one.title else "No degree read"


def study_details(one: Study) -> str:
    """Where and when."""
    return f"{one.institution.text if one.institution else 'no school read'} · {when(one.dates)}"


def skill_time(one: ProfileSkill) -> str:
    """How long dated work shows a skill."""
    return "undated" if one.years is None else years(one.years)


def ranked(profile: Profile) -> list[ProfileSkill]:
    """Skills that work or a project shows, the longest shown first."""
    found = [one for one in profile.skills if not one.claimed]
    return sorted(found, key=lambda one: (-(one.years or 0), one.label.casefold()))


def rest(profile: Profile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Certificates, languages and what the person says they are allowed."""
    yield "Certificates", tuple(one.name for one in profile.certificates)
    text = profile.text
    yield (
        "Languages",
        tuple(
            f"“{text[one.span.start : one.span.end]}”: {one.code}, {one.level or 'level not stated'}"
            for one in profile.languages
        ),
    )
    yield (
        "Conditions",
        tuple(
            f"{PERMITS.get(one.kind, one.kind)}: “{' '.join(text[one.span.start : one.span.end].split())}”"
            for one in profile.permits
        ),
    )


def apart(profile: Profile) -> str | None:
    """Kinds of what tells who the person is, each once; their words are not repeated."""
    kinds = dict.fromkeys(CONTACTS.get(one.kind, one.kind) for one in profile.basics.contacts)
    return join(tuple(kinds)) if kinds else None
