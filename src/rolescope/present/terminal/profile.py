"""A profile in a terminal: what was read, and what a parser cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.json_resume import ProfileAnswer, unsupported
from rolescope.model.profile import Dated, Profile, ProfileSkill
from rolescope.present.reading.words import language
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.words import counted_of

WIDTH = 80
_INDENT = "  "
FOOT = "Name, contacts, photo, age, nationality and the like are set apart; nothing that judges takes them."


def shown(answer: Answer[ProfileAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """Work, education, skills with the years that show them, and the rest."""
    profile = answer.view.profile
    out = [*wrapped(_headline(profile), width, "bold"), *_about(answer, width), line()]
    for title, lines in _parts(profile):
        if lines:
            out += [line(Run(title, "bold"))]
            out += [part for words in lines for part in wrapped(words, width, indent=_INDENT, hang="    ")]
            out.append(line())
    out += wrapped(FOOT, width, "dim")
    return to_ascii(out) if ascii_only else out


def checked(answer: Answer[ProfileAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """What a parser cannot read, what has no date, what nothing supports, what was ignored."""
    profile = answer.view.profile
    claimed = list(unsupported(profile))
    count = len(profile.warnings)
    says = (
        f"{count} {'thing' if count == 1 else 'things'} to mend or to know."
        if count
        else "A parser can read it all."
    )
    out = [*wrapped(says, width, "bold"), *_about(answer, width), *([line()] if count else [])]
    for one in profile.warnings:
        out += wrapped(f"{one.message}", width, indent="! ", hang="  ")
        if one.span:
            words = " ".join(profile.text[one.span.start : one.span.end].split())
            out.append(line(Run(f"  “{clipped(words, width - 4)}”", "dim")))
    if claimed:
        out += [line(), line(Run("Listed, but no job or project shows them", "bold"))]
        out += wrapped(", ".join(one.label for one in claimed), width, indent=_INDENT, hang=_INDENT)
    return to_ascii(out) if ascii_only else out


def table(answer: Answer[ProfileAnswer]) -> str:
    """The profile as plain text, without escapes."""
    return plain(shown(answer))


def _about(answer: Answer[ProfileAnswer], width: int) -> list[Line]:
    read = f"{answer.view.key} · {len(answer.view.profile.text):,} characters · “present” is {answer.as_of}"
    return wrapped(read, width, "dim")


def _headline(profile: Profile) -> str:
    years = "no dated work" if profile.years is None else f"{profile.years:g} years of dated work"
    studies = len(profile.education)
    counts = (
        counted_of(len(profile.work), "job"),
        f"{studies} {'course' if studies == 1 else 'courses'} of study",
        counted_of(len(profile.skills), "skill"),
    )
    return f"{', '.join(counts)}; {years}."


def _parts(profile: Profile) -> Iterator[tuple[str, list[str]]]:
    yield (
        "Work",
        [
            f"{one.title.text if one.title else 'no title read'}, "
            f"{one.employer.text if one.employer else 'no employer read'}: {_when(one.dates)}"
            for one in profile.work
        ],
    )
    yield (
        "Education",
        [
            f"{one.title.text if one.title else 'no degree read'}, "
            f"{one.institution.text if one.institution else 'no school read'}: {_when(one.dates)}"
            for one in profile.education
        ],
    )
    ranked = sorted(profile.skills, key=lambda one: (-(one.years or 0), one.label.lower()))
    yield "Skills, by the dated work that shows them", [_skill(one) for one in ranked if not one.claimed]
    claimed = ", ".join(one.label for one in ranked if one.claimed)
    yield "Skills that only a list or a summary names", [claimed] if claimed else []
    yield "Certificates", [one.name for one in profile.certificates]
    yield (
        "Languages",
        [f"{language(one.code)}: {one.level or 'level not stated'}" for one in profile.languages],
    )
    yield "Allowed", [profile.text[one.span.start : one.span.end] for one in profile.permits]


def _skill(one: ProfileSkill) -> str:
    years = "undated" if one.years is None else f"{one.years:g} years"
    return f"{one.label}: {years}"


def _when(dates: Dated | None) -> str:
    if dates is None:
        return "no date read"
    return f"{dates.start or '?'} to {'present' if dates.current else dates.end or '?'}"
