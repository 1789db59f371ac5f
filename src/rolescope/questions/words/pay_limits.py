"""What evidence of pay cannot say, and how much of it would be needed where there is too little."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from rolescope.model.estimate import NotEstimable
from rolescope.model.pay import Abroad, PayScope, PaySubject, Population
from rolescope.questions.words.pay import NEEDS, counted, noun, where
from rolescope.questions.words.phrases import COUNTRIES, listed, plural
from rolescope.taxonomy.gazetteer import gazetteer

DEFAULT = "default"
"""How a country was chosen that nobody named."""
FEWEST = 20
NAMED = 4
"""Boards that are named; the rest are counted."""
_NOTHING: Mapping[str, int] = MappingProxyType({})
Counts = Mapping[tuple[str, str, str], int]
"""Records by population (in words), currency and period."""


def needed(subject: PaySubject, counts: Counts, scope: PayScope) -> str:
    """How much there is of a role that no population tells, or hardly, and what it would take."""
    who = plural(subject.label)
    if not counts:
        return f"There is no pay record of {who} for {_whole(scope)} at all. A median takes {NEEDS}."
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    there = [f"{name}, {currency} per {period}: {n:,}" for (name, currency, period), n in ordered]
    said = (
        f"Thin: of {who} in {_whole(scope)} there is evidence of {counted(sum(counts.values()))} of pay "
        f"({'; '.join(there)}). A median takes {NEEDS}"
    )
    lacking = FEWEST - ordered[0][1]
    return f"{said}; the largest lacks {lacking} more." if lacking > 0 else f"{said}."


def industries(subject: PaySubject, named: Mapping[str | None, int], scope: PayScope) -> str:
    """In which industries a role's records are, where too few are in the one asked about.

    Args:
        subject: the role.
        named: its records that were read from texts by industry, None for those whose text names none.
        scope: what was asked about.
    """
    ordered = sorted((-n, name) for name, n in named.items() if name)
    most = [f"{name.replace('_', ' ')} ({-n})" for n, name in ordered[:NAMED]]
    there = replace(scope, industry=None)
    known = sum(-n for n, _ in ordered)
    total = known + named.get(None, 0)
    whose = f"{plural(subject.label)} in {where(there)}"
    shown = f", most of them {listed(most)}" if most else ""
    return (
        f"Of {counted(total)} of {whose} whose text was read {known:,} name{'s' if known == 1 else ''} an "
        f"industry{shown}; other populations name none."
    )


def elsewhere(scope: PayScope) -> str:
    """That a city is looked for at home although its name is another country's; empty where it is not."""
    country = gazetteer().city.get((scope.city or "").strip().casefold())
    if scope.chosen != DEFAULT or country in {None, scope.country}:
        return ""
    there, here = (COUNTRIES.get(code or "", code) for code in (country, scope.country))
    return (
        f"{scope.city} was looked for in {here}, which is meant where no country is named. For the one in "
        f"{there} ask for the country {country} too."
    )


def _whole(scope: PayScope) -> str:
    return f"{where(scope)}, population {scope.population}" if scope.population else where(scope)


def limits(
    subjects: Sequence[PaySubject],
    populations: Sequence[Population],
    scope: PayScope,
    abroad: Sequence[Abroad],
    *,
    without_year: Mapping[str, int] = _NOTHING,
    modelled: Mapping[str, int] = _NOTHING,
) -> tuple[str, ...]:
    """The doubts that hold for this answer, the most particular first.

    Args:
        subjects: the roles.
        populations: what each says.
        scope: what was asked about.
        abroad: other countries.
        without_year: records that a first year leaves out because they have none, by population.
        modelled: rows whose pay a board filled in, by board; the evidence refused them.
    """
    return (
        *_unknown(populations),
        *_since(scope, without_year),
        *_particular(populations, scope, modelled),
        *_general(subjects, populations, abroad),
    )


def _unknown(populations: Sequence[Population]) -> Iterator[str]:
    said = [
        f"No figure here from {noun(one)}: no {listed(one.unknown)} are named."
        for one in populations
        if one.unknown
    ]
    yield from dict.fromkeys(said)


def _since(scope: PayScope, without_year: Mapping[str, int]) -> Iterator[str]:
    for population, n in without_year.items():
        why = "its year is" if n == 1 else "their years are"
        yield f"Since {scope.since} leaves out {counted(n)} of {population} because {why} not known."


def _particular(
    populations: Sequence[Population], scope: PayScope, modelled: Mapping[str, int]
) -> Iterator[str]:
    named = {one.id for one in populations if not one.unknown}
    if "collected" in named:
        yield (
            "Posted ranges are what employers wrote they would pay, not what anybody is paid. The collection "
            "names no employers: identical ranges count as one employer's, of which none has over a tenth of "
            "the weight, and intervals are widened besides. Most of it is of 2024; its years may differ in "
            "who was collected."
        )
    if "disclosed" in named:
        yield (
            "Postings that disclosed pay are a chosen part: where the law does not ask for it, many do not. "
            "The table gives one average a posting and no range."
        )
        yield from _modelled(modelled)
    if "offered" in named:
        yield (
            "Wages in H-1B applications are offers to workers from abroad, of employers that sponsor visas. "
            "They end in 2019: of later years the samples hold titles and no wages."
        )
    if "texts" in named:
        yield "Pay in texts is read by a program and not corrected for what it misses or misreads."
    if "own" in named:
        yield (
            "Pay in your own store is what openings state; where it stands in the text alone it is read by a "
            "program and not corrected."
        )
    if "survey" in named:
        yield "The survey counts everybody in an occupation, whatever the title; roles may share one."
    if scope.country is None:
        yield "Countries are held equal where both roles have records; what a living costs there is not pay."


def _modelled(boards: Mapping[str, int]) -> Iterator[str]:
    """Which boards' pay was refused because they filled it in, those with most rows by name."""
    most = sorted(boards, key=lambda name: (-boards[name], name))
    if most:
        others = len(most) - NAMED
        named = most if others <= 0 else [*most[:NAMED], f"{others} others"]
        yield (
            f"Left out of them are {sum(boards.values()):,} rows of {listed(named)}: unconnected employers "
            "state the same amounts there, so that the board filled in the pay and not the employer."
        )


def _general(
    subjects: Sequence[PaySubject], populations: Sequence[Population], abroad: Sequence[Abroad]
) -> Iterator[str]:
    if len(subjects) > 1:
        yield "A difference at equal level and year says not why: employers, places and duties differ too."
    if any(one.premiums for one in populations):
        yield (
            "What goes with a skill need not be paid for the skill: whoever names it may differ in much that "
            "is not written here. Skills that few postings name, or nearly all do, cannot be told."
        )
    if any(not isinstance(year.median, NotEstimable) for one in populations for year in one.years):
        yield "Medians by year are in the money of the year; nothing is corrected for inflation."
    if abroad:
        thin = {one.country for one in abroad if isinstance(one.international, NotEstimable)}
        yield (
            "Purchasing power compares what money buys on the whole, before tax, not what a person in this "
            f"role buys.{_thin(thin)}"
        )


def _thin(countries: set[str]) -> str:
    named = sorted(
        (COUNTRIES.get(code, code) for code in countries), key=lambda name: name.removeprefix("the ")
    )
    return f" Too few records: {', '.join(named)}." if named else ""
