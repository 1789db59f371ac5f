"""What can be asked of jobs: each filter as it is given, and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any

from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.job import PayFloor
from rolescope.model.posting import Level, PayPeriod
from rolescope.questions.jobs.terms import sources
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.names import find
from rolescope.taxonomy.roles import judged_role, roles
from rolescope.taxonomy.skills import core, key, skills, surfaces

WORKPLACES = ("onsite", "hybrid", "remote")
EMPLOYMENT = ("full_time", "part_time", "contract", "temporary", "internship", "apprenticeship", "permanent")
TOP = 20
MOST = 100
LONGEST_OPENING_ID = 500
"""Characters of an opening's id."""
_CODE = re.compile(r"[A-Za-z]{2}")
_WITHIN = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?|m|months?)?", re.IGNORECASE)
_DAYS = {"d": 1, "w": 7, "m": 30}
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Filters:
    """Filters as they are given; None and empty ask for nothing.

    Attributes:
        role: a role whose work it has to be, by any of its names.
        title: words of the title.
        skill: skills that the text has to ask for, all of them.
        without_skill: skills that it may not ask for.
        employer: words of the employer's name.
        country: ISO 3166-1 alpha-2, or the country's name.
        place: words of the place.
        workplace: "onsite", "hybrid" or "remote".
        level: a `Level` value.
        pay_min: pay that the stated range has to reach, in `currency` and `period`; nothing is converted.
        currency: ISO 4217.
        period: "year", "month", "week", "day" or "hour"; None for a year.
        since: ISO date on or after which it was posted.
        posted_within: days before the store was last filled ("14", "2w").
        source: id of a source that shows it.
        employment_type: as stated ("full_time").
        language: ISO 639-1 of the text.
        include_gone: vacancies that are gone too.
    """

    role: str | None = None
    title: str | None = None
    skill: Sequence[str] = ()
    without_skill: Sequence[str] = ()
    employer: str | None = None
    country: str | None = None
    place: str | None = None
    workplace: str | None = None
    level: str | None = None
    pay_min: float | None = None
    currency: str | None = None
    period: str | None = None
    since: str | None = None
    posted_within: str | None = None
    source: str | None = None
    employment_type: str | None = None
    language: str | None = None
    include_gone: bool = False


NO_FILTERS = Filters()


def named(given: Mapping[str, Any]) -> Filters:
    """Filters by name, lists and single names of skills alike.

    Raises:
        BadQuestion: if there is no such filter; with those that there are.
    """
    known = [one.name for one in fields(Filters)]
    wrong = [name for name in given if name not in known]
    if wrong:
        raise BadQuestion(f"There is no filter {wrong[0]!r}. There are: {', '.join(known)}.")
    several = {name: _several(given[name]) for name in ("skill", "without_skill") if name in given}
    return Filters(**{**given, **several})


def _several(names: str | Sequence[str] | None) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names or ())


RENAMED = {"since": "posted_since"}
"""Filters that an answer's question calls otherwise: of other questions `since` is a year."""


def spelled(query: str | None, filters: Filters, top: int) -> dict[str, Any]:
    """A question with all its arguments, as an answer has it: texts, or None for what is not asked."""
    said: dict[str, Any] = {"name": "jobs", "query": (query or "").strip() or None}
    for one in fields(filters):
        said[RENAMED.get(one.name, one.name)] = _text(getattr(filters, one.name))
    return said | {"top": None if top == TOP else str(top)}


def again(question: Mapping[str, Any]) -> tuple[str | None, Filters, int]:
    """Query, filters and number of jobs of a question as `spelled` has it.

    Raises:
        BadQuestion: if a value is none that it can be.
    """
    given: dict[str, Any] = {}
    for one in fields(Filters):
        value = question.get(RENAMED.get(one.name, one.name))
        if value is not None:
            given[one.name] = value
    for name in ("skill", "without_skill"):
        given[name] = tuple(filter(None, str(given.get(name, "")).split(", ")))
    given["include_gone"] = given.get("include_gone") is not None
    try:
        given["pay_min"] = None if given.get("pay_min") is None else float(given["pay_min"])
        top = int(question.get("top") or TOP)
    except ValueError as error:
        raise BadQuestion(f"This is no question about jobs: {error}.") from error
    return question.get("query"), Filters(**given), top


def _text(value: Any) -> str | None:
    if value is None or value is False or value == ():
        return None
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, float | int):
        return "yes" if value is True else f"{value:g}"
    return ", ".join(value) or None


def role_of(name: str) -> Role:
    """The role that a name means.

    Raises:
        UnknownRole: if nothing answers to it.
        AmbiguousRole: if several roles do.
        BadQuestion: if it is an occupation, whose work is not told from texts.
    """
    found = find(name)
    if not isinstance(found, Role):
        raise BadQuestion(
            f"{found.pref_label!r} is an occupation, whose work is not told from texts. Search titles: "
            f'--title "{found.pref_label}".'
        )
    return found


def work_of(role: Role) -> Role:
    """The role that a text's work is told as: the role itself, or the broader one that it belongs to."""
    return roles()[judged_role(role.id)]


def skill_of(name: str) -> str:
    """The id of a skill by any of its names.

    Raises:
        BadQuestion: if there is none; with those that look alike.
    """
    given = key(name)
    found = surfaces().get(given) or (name if name in skills() else None)
    if found is None:
        found = next((one.id for one in skills().values() if key(one.pref_label) == given), None)
    if found is None:
        labels = {key(one.pref_label): one.pref_label for one in core().values()}
        near = [labels[one] for one in get_close_matches(given, labels, n=3, cutoff=0.6)]
        said = f" Did you mean {' or '.join(near)}?" if near else ""
        raise BadQuestion(f"No skill is called {name!r}.{said} Words of titles are searched with --title.")
    return found


def skill_label(skill: str) -> str:
    """What a skill is called."""
    known = skills().get(skill)
    return known.pref_label if known else skill


def country_of(given: str) -> str:
    """ISO 3166-1 alpha-2 of a code or a country's name.

    Raises:
        BadQuestion: if it is neither.
    """
    named = gazetteer().country.get(given.casefold())
    if named:
        return named
    if _CODE.fullmatch(given):
        return {"UK": "GB"}.get(given.upper(), given.upper())
    raise BadQuestion(f"{given!r} is no country. Give its ISO code, such as US or DE, or its name.")


def level_of(given: str) -> str:
    """A level's value.

    Raises:
        BadQuestion: if there is none such.
    """
    if given not in {one.value for one in Level}:
        raise BadQuestion(f"There is no level {given!r}. Levels are: {', '.join(Level)}.")
    return given


def one_of(given: str, known: Sequence[str], what: str) -> str:
    """A value of a closed list, however its words are joined.

    Raises:
        BadQuestion: if it is none of these.
    """
    plain = re.sub(r"[\W_]+", "", given.lower())
    found = next((one for one in known if one.replace("_", "") == plain), None)
    if found is None:
        raise BadQuestion(f"There is no {what} {given!r}. There are: {', '.join(known)}.")
    return found


def language_of(given: str) -> str:
    """ISO 639-1 in small letters.

    Raises:
        BadQuestion: if it is no code of two letters.
    """
    if not _CODE.fullmatch(given):
        raise BadQuestion(f"{given!r} is no language. Give its ISO code, such as en or de.")
    return given.lower()


def source_of(given: str) -> str:
    """An id of a source.

    Raises:
        BadQuestion: if there is none such.
    """
    if given.lower() not in sources():
        raise BadQuestion(f"There is no source {given!r}. There are: {', '.join(sources())}.")
    return given.lower()


def pay_of(filters: Filters) -> PayFloor | None:
    """The pay that has to be reached.

    Raises:
        BadQuestion: if its currency is missing: amounts of several currencies are not compared.
    """
    if filters.pay_min is None:
        if filters.currency or filters.period:
            raise BadQuestion("--currency and --period go with --pay-min AMOUNT.")
        return None
    if not 0 < filters.pay_min < float("inf"):
        raise BadQuestion("--pay-min takes an amount above nought, such as 80000.")
    currency = (filters.currency or "").upper()
    if not _CURRENCY.fullmatch(currency):
        raise BadQuestion(
            "--pay-min needs its currency, because nothing is converted: --pay-min 80000 --currency EUR."
        )
    period = one_of(filters.period or PayPeriod.YEAR.value, [one.value for one in PayPeriod], "period of pay")
    return PayFloor(filters.pay_min, currency, period)


def since_of(filters: Filters, as_of: str | None) -> str | None:
    """The first day of posting, from a date or from days before the store was last filled.

    Raises:
        BadQuestion: if it is none.
    """
    if filters.posted_within is None:
        return None if filters.since is None else _day(filters.since).isoformat()
    if filters.since is not None:
        raise BadQuestion("Give --since or --posted-within, not both.")
    match = _WITHIN.fullmatch(filters.posted_within.strip())
    if match is None:
        raise BadQuestion(f"{filters.posted_within!r} is no time. Give days or weeks: 14, 14d or 2w.")
    days = int(match[1]) * _DAYS[(match[2] or "d")[0].lower()]
    return None if as_of is None else (date.fromisoformat(as_of) - timedelta(days=days)).isoformat()


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise BadQuestion(f"{given!r} is no day. Give it as 2026-01-31.") from error
