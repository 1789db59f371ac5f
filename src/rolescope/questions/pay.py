"""What is paid for one role or several, by whose figures, and how sure is that?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from rolescope._version import __version__
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate
from rolescope.model.pay import Abroad, OtherTitle, PayAnswer, PayScope, PaySubject, Population
from rolescope.questions.evidence import EMBEDDED, MINE, chosen, marked, refuse_uncounted
from rolescope.questions.figures.pay_abroad import CONVERSION, YEARLY, abroad, prices
from rolescope.questions.figures.pay_gaps import other_titles
from rolescope.questions.figures.pay_populations import (
    NO_CITIES,
    NO_INDUSTRIES,
    NO_LEVELS,
    Brief,
    Collected,
    answered,
    collect,
    industries,
    populations,
    short,
    thin,
    without_year,
)
from rolescope.questions.figures.pay_records import (
    OWN,
    READ,
    TEXTS,
    Records,
    Within,
    records,
    records_by_work,
)
from rolescope.questions.figures.pay_scope import settle_pay
from rolescope.questions.figures.references import reference
from rolescope.questions.figures.subjects import Named, name_all
from rolescope.questions.figures.survey import SHORT_NAME, survey_population
from rolescope.questions.figures.survey import SOURCE as SURVEY
from rolescope.questions.words.limits import NOTICE
from rolescope.questions.words.pay import findings, headline
from rolescope.questions.words.pay_limits import elsewhere, limits, needed
from rolescope.questions.words.pay_limits import industries as industries_named
from rolescope.store.facts import FactStore
from rolescope.store.manifest import MODELLED_PAY
from rolescope.store.remembered import remembered
from rolescope.taxonomy.roles import judged_roles

MOST_ROLES = 6
MOST_ROWS = 50
REMEMBERED = 32
THIN = 100
"""With fewer records in every population it is said how few there are, also where a median can be given."""


def pay(
    roles: Sequence[str],
    *,
    country: str | None = None,
    city: str | None = None,
    level: str | None = None,
    industry: str | None = None,
    since: int | None = None,
    population: str | None = None,
    rows: int = 0,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[PayAnswer]:
    """Pay of one to six roles, each population for itself.

    Args:
        roles: names of roles or occupations.
        country: ISO 3166-1 alpha-2; "all" for every country at purchasing-power parity; None: the United
            States.
        city: a city or metropolitan area within the country; None for all.
        level: seniority to stay within; None for all.
        industry: industry of the employer, where a text tells it; None for all.
        since: first calendar year; records without a known year are then left out.
        population: short name of one population ("collected", "disclosed", "offered", "texts", "survey");
            None for all.
        rows: how many records to show around each quantile, 0 to 50.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: no role or too many, one twice; an unknown country, city, level, industry, population.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    _refuse_too_many(roles)
    refuse_uncounted(population)
    if not 0 <= rows <= MOST_ROWS:
        raise BadQuestion(f"Up to {MOST_ROWS} rows are shown around a quantile; {rows} were asked for.")
    arguments = {"country": country, "city": city, "level": level, "industry": industry, "since": since}
    return _answer(chosen(evidence, store), tuple(roles), **arguments, population=population, rows=rows)


def _refuse_too_many(roles: Sequence[str]) -> None:
    if not 1 <= len(roles) <= MOST_ROLES:
        raise BadQuestion(f"Pay is asked for 1 to {MOST_ROLES} roles; {len(roles)} were named.")


def paid(
    roles: Sequence[str],
    *,
    country: str | None = None,
    city: str | None = None,
    level: str | None = None,
    since: int | None = None,
    premiums: bool = False,
    store: FactStore,
) -> tuple[Population, ...]:
    """The populations of `pay`, in its order, with the figures that a claim is held against and no others.

    Spreads are over all records of a role, gaps lack their mix and their superiority.

    Args:
        roles: as for `pay`; country, city, level, since and the errors likewise.
        country: see there.
        city: see there.
        level: see there.
        since: see there.
        premiums: of one role those of its skills and specialisations too.
        store: fact tables to ask.
    """
    _refuse_too_many(roles)
    arguments = {"country": country, "city": city, "level": level, "industry": None, "since": since}
    return _brief(store, tuple(roles), Brief(premiums), **arguments, population=None)


@remembered(REMEMBERED)
def _brief(store: FactStore, roles: tuple[str, ...], brief: Brief, **asked: Any) -> tuple[Population, ...]:
    named = name_all(store, roles)
    scope, places = settle_pay(store, named, **asked)
    found = collect(store, [one.id for one in named], scope, places, prices(store))
    return _ordered([*populations(found, 0, brief), *_survey(store, named, scope)])


@remembered(REMEMBERED)
def _answer(store: FactStore, roles: tuple[str, ...], *, rows: int, **asked: Any) -> Answer[PayAnswer]:
    named = name_all(store, roles)
    scope, places = settle_pay(store, named, **asked)
    known = prices(store)
    found = collect(store, [one.id for one in named], scope, places, known)
    every = _ordered([*populations(found, rows), *_survey(store, named, scope)])
    elsewhere = tuple(_abroad(found, scope))
    subjects = tuple(PaySubject(n.id, n.label, sum(map(len, found.roles[n.id]))) for n in named)
    view = PayAnswer(
        headline=headline(subjects, every, scope),
        subjects=subjects,
        scope=scope,
        findings=findings(subjects, every),
        populations=every,
        abroad=elsewhere,
        other_titles=tuple(_other_titles(found, scope)),
        needed=tuple(_needed(found, subjects, every)),
        conversion=CONVERSION if elsewhere or scope.country is None else "",
        limits=limits(
            subjects,
            every,
            scope,
            elsewhere,
            without_year=without_year(found),
            modelled=store.manifest.refused_parts(MODELLED_PAY),
        ),
        notice=NOTICE,
    )
    answer = Answer(
        rolescope=__version__,
        question={"name": "pay", "roles": [one.id for one in named], **asked, "rows": rows or None},
        as_of=store.manifest.as_of,
        evidence=_references(store, found, view),
        snapshot=store.manifest.snapshot,
        view=view,
    )
    return marked(store, answer)


def _needed(found: Collected, subjects: Sequence[PaySubject], every: Sequence[Population]) -> Iterator[str]:
    """What would have to be asked, or be there, for an answer; said before anything else."""
    if elsewhere(found.scope):
        yield elsewhere(found.scope)
    if found.scope.population in {SHORT_NAME, SURVEY}:
        return
    for one in subjects:
        told = any(answered(population, one.id) for population in every)
        if not told or max(thin(found, one.id).values(), default=0) < THIN:
            yield needed(one, thin(found, one.id), found.scope)
        if not told and found.scope.industry:
            yield industries_named(one, industries(found, one.id), found.scope)


def _survey(store: FactStore, named: Sequence[Named], scope: PayScope) -> Iterator[Population]:
    if scope.population not in {None, SHORT_NAME, SURVEY}:
        return
    asked = ((scope.city, NO_CITIES), (scope.industry, NO_INDUSTRIES), (scope.level, NO_LEVELS))
    found = survey_population(store, named, scope, [name for value, name in asked if value is not None])
    if found is not None:
        yield found


def _ordered(found: Sequence[Population]) -> tuple[Population, ...]:
    """Those that compare most roles first, then those that describe most; yearly pay before hourly."""
    return tuple(sorted(found, key=_rank))


def _rank(one: Population) -> tuple[Any, ...]:
    compared = sum(isinstance(gap.standardised, Estimate) for gap in one.gaps)
    told = sum(isinstance(spread.p50, Estimate) for spread in one.spreads)
    fewest = min((n for gap in one.gaps for n in gap.n.values()), default=0)
    records_ = sum(spread.n for spread in one.spreads if spread.level in {"all", one.spreads[0].level})
    surveyed = one.id == SHORT_NAME
    apart = one.period != YEARLY
    return (
        bool(one.unknown),
        not told and not surveyed,
        apart,
        surveyed,
        -compared,
        -fewest,
        -records_,
        one.id,
        one.period,
    )


def _abroad(found: Collected, scope: PayScope) -> Iterator[Abroad]:
    """Yearly pay by country, of populations that span several; nothing for one city or industry."""
    if scope.city is not None or scope.industry is not None:
        return
    for role in found.roles:
        everywhere = Within(None, scope.level, scope.since)
        groups: dict[str, list[Records]] = {}
        for one in records(found.store, role, everywhere):
            if one.period == YEARLY and scope.population in {None, one.source, short(one.source)}:
                groups.setdefault(one.source, []).append(one)
        for source, own in groups.items():
            rows = own[0].columns.once(
                ("abroad", role, source, scope.country),
                partial(_by_country, found, role, short(source), own),
            )
            if sum(isinstance(row.international, Estimate) for row in rows) > 1:
                yield from rows


def _by_country(found: Collected, role: str, name: str, own: list[Records]) -> tuple[Abroad, ...]:
    here, known = found.scope.country, found.prices
    return tuple(abroad(role, name, own, here=here, known=known, borrowed=found.borrowed))


def _other_titles(found: Collected, scope: PayScope) -> Iterator[OtherTitle]:
    """From pay of postings that were read, of roles that work is told by: yearly, in the usual currency."""
    read = OWN if found.store.evidence == MINE else TEXTS
    if scope.country is None or scope.population not in {None, read}:
        return
    for role in found.roles:
        own = [one for one in found.roles[role] if one.source == read and one.period == YEARLY]
        titled = max(own, key=len, default=None)
        if titled is not None and role in judged_roles():
            every = titled.columns.once(
                ("other titles", titled.key, role, found.borrowed),
                partial(_told_apart, found, scope, role, titled),
            )
            yield from (one for one in every if one.n and one.own)


def _told_apart(found: Collected, scope: PayScope, role: str, titled: Records) -> tuple[OtherTitle, ...]:
    return tuple(other_titles(role, titled, _worked(found, scope, role, titled), found.borrowed))


def _worked(found: Collected, scope: PayScope, role: str, like: Records) -> Records | None:
    """Records from texts whose work is the role's, in the same currency and period."""
    groups = records_by_work(found.store, role, Within(scope.country, scope.level, scope.since))
    return next((one for one in groups if one.key == like.key), None)


def _references(store: FactStore, found: Collected, view: PayAnswer) -> tuple[EvidenceRef, ...]:
    used: Counter[tuple[str, str]] = Counter()
    for groups in found.roles.values():
        for one in groups:
            for origin, n in one.columns.counted("origin").items():
                used[origin, "texts" if one.source in READ else "pay"] += n
    for population in view.populations:
        if population.id == SHORT_NAME and not population.unknown:
            used[population.source, "occupations"] += len(population.spreads)
    used.update(_converted(store, view))
    return tuple(reference(store, source, use, n) for (source, use), n in sorted(used.items()) if n)


def _converted(store: FactStore, view: PayAnswer) -> Counter[tuple[str, str]]:
    """The tables that amounts were converted with."""
    tables = {"exchange rates": store.exchange_rates, "price levels": store.price_levels}
    return Counter(
        {
            (source.id, source.use): len(tables[source.use]()["year"])
            for source in store.manifest.sources
            if source.use in tables and view.conversion
        }
    )
