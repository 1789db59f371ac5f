"""A question about jobs as what a vacancy has to be, and as it was understood, part by part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.job import Understood, Wanted
from rolescope.questions.jobs import arguments as given
from rolescope.questions.jobs.arguments import Filters
from rolescope.questions.jobs.shown import each
from rolescope.questions.jobs.understand import Query, understand
from rolescope.questions.words.phrases import COUNTRIES
from rolescope.taxonomy.roles import roles


@dataclass(frozen=True, slots=True)
class Read:
    """A question as it was read.

    Attributes:
        wanted: what a vacancy has to be.
        understood: the same in words, part by part, each with what it asks for alone.
        role: the role that was named; None for none.
    """

    wanted: Wanted
    understood: tuple[tuple[Understood, Wanted], ...]
    role: Role | None


def read(query: str | None, filters: Filters, as_of: str | None) -> Read:
    """Read a question.

    Args:
        query: in the asker's words.
        filters: beside it; what stands in both may not contradict.
        as_of: the day from which days back are counted.

    Raises:
        BadQuestion: if an argument is none, or query and filters contradict.
        UnknownRole: if `filters.role` names nothing.
        AmbiguousRole: if it, or the query, names several roles.
    """
    asked = understand(query.strip()) if query and query.strip() else Query()
    role = _role(asked, filters)
    parts = [*_of_query(asked), *_of_filters(filters, as_of)]
    if role:
        work = given.work_of(role)
        parts.insert(0, (_role_said(role, work, filters.role or asked.role_text), Wanted(role=work.id)))
    whole = Wanted(gone=filters.include_gone)
    for _, part in parts:
        whole = _both(whole, part)
    return Read(whole, tuple(parts), role)


def _role(asked: Query, filters: Filters) -> Role | None:
    named = given.role_of(filters.role) if filters.role else None
    of_query = roles()[asked.role] if asked.role else None
    if named and of_query and named.id != of_query.id:
        raise BadQuestion(
            f"The query names {of_query.pref_label!r} and --role {named.pref_label!r}. Words of a title are "
            "searched with --title."
        )
    return named or of_query


def _role_said(role: Role, work: Role, text: str) -> Understood:
    value = work.pref_label
    if work.id != role.id:
        value += f" ({role.pref_label} is told from titles alone)"
    return Understood("role", text, value, None)


def _of_query(asked: Query) -> list[tuple[Understood, Wanted]]:
    found = []
    if asked.level:
        said = Understood("level", asked.level_text, asked.level.replace("_", " "), None)
        found.append((said, Wanted(level=asked.level)))
    if asked.workplace:
        found.append(
            (
                Understood("workplace", asked.workplace, asked.workplace, None),
                Wanted(workplace=asked.workplace),
            )
        )
    for skill, text in dict.fromkeys(asked.skills):
        said = Understood("skill", text, given.skill_label(skill), None)
        found.append((said, Wanted(named=((skill, text),))))
    for word in dict.fromkeys(asked.words):
        said = Understood("word", word, "in title, employer or place", None)
        found.append((said, Wanted(words=(word,))))
    return found


def _skill(skill: str, text: str) -> tuple[Understood, Wanted]:
    return Understood("skill", text, given.skill_label(skill), None), Wanted(skills=(skill,))


def _of_filters(filters: Filters, as_of: str | None) -> list[tuple[Understood, Wanted]]:
    found = [_skill(given.skill_of(one), one) for one in filters.skill]
    for one in filters.without_skill:
        skill = given.skill_of(one)
        found.append((Understood("without", one, given.skill_label(skill), None), Wanted(without=(skill,))))
    for kind in ("title", "employer", "place"):
        text = (getattr(filters, kind) or "").strip()
        if text:
            found.append((Understood(kind, text, text, None), _words(kind, text)))
    found += _plain(filters)
    pay = given.pay_of(filters)
    if pay:
        value = f"stated pay reaches {pay.amount:,.0f} {pay.currency} {each(pay.period)}"
        found.append((Understood("pay", f"{pay.amount:g}", value, None), Wanted(pay=pay)))
    since = given.since_of(filters, as_of)
    if since:
        text = filters.since or filters.posted_within or ""
        found.append((Understood("since", text, f"{since} or later", None), Wanted(since=since)))
    return found


def _words(kind: str, text: str) -> Wanted:
    asked: dict[str, Any] = {kind: (text,)}
    return Wanted(**asked)


def _plain(filters: Filters) -> list[tuple[Understood, Wanted]]:
    """Filters with one value of a list."""
    found = []
    if filters.country:
        code = given.country_of(filters.country)
        said = Understood("country", filters.country, COUNTRIES.get(code, code), None)
        found.append((said, Wanted(country=code)))
    if filters.workplace:
        workplace = given.one_of(filters.workplace, given.WORKPLACES, "workplace")
        found.append(
            (Understood("workplace", filters.workplace, workplace, None), Wanted(workplace=workplace))
        )
    if filters.level:
        level = given.level_of(filters.level)
        found.append((Understood("level", filters.level, level.replace("_", " "), None), Wanted(level=level)))
    if filters.employment_type:
        kind = given.one_of(filters.employment_type, given.EMPLOYMENT, "employment type")
        said = Understood("employment_type", filters.employment_type, f"stated as {kind}", None)
        found.append((said, Wanted(employment=kind)))
    if filters.language:
        language = given.language_of(filters.language)
        found.append(
            (
                Understood("language", filters.language, f"text in {language}", None),
                Wanted(language=language),
            )
        )
    if filters.source:
        source = given.source_of(filters.source)
        found.append((Understood("source", filters.source, source, None), Wanted(source=source)))
    return found


SINGLE = ("role", "country", "workplace", "level", "employment", "language", "source", "pay", "since")
SEVERAL = ("skills", "named", "without", "words", "title", "employer", "place")


def _both(one: Wanted, other: Wanted) -> Wanted:
    """What fulfils both.

    Raises:
        BadQuestion: if each asks for another value of one thing.
    """
    joined: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name)))) for name in SEVERAL
    }
    for name in SINGLE:
        a, b = getattr(one, name), getattr(other, name)
        if a and b and a != b:
            raise BadQuestion(f"The query asks for the {name} {a!r} and a filter for {b!r}.")
        joined[name] = a or b
    return replace(one, **joined)
