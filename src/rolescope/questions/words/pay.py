"""Pay in sentences: each names its population, and none says more than its interval permits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rolescope.model.estimate import Estimate, Published
from rolescope.model.pay import (
    INTERNATIONAL,
    Largest,
    PayGap,
    PayScope,
    PaySubject,
    Population,
    Premium,
    Spread,
)
from rolescope.questions.words.phrases import (
    COUNTRIES,
    amount_step,
    dated,
    listed,
    money,
    opened,
    plural,
    several,
    supported,
    undated_among,
)

NOUNS = {
    "collected": "posted ranges collected by ai-jobs.net (the middle of each)",
    "disclosed": "pay of postings that disclosed it (data_jobs 2023)",
    "offered": "wages offered in H-1B applications",
    "texts": "pay read from the texts of postings (the middle of each)",
    "own": "pay of the postings in your own store (the middle of each)",
    "survey": "survey wages (OEWS)",
}
"""What a population is, in the middle of a sentence."""
SHOWN = 4
"""Populations that sentences speak of, those that can say most first."""
SURVEY = frozenset({"survey", "oews"})
"""Names that the survey's population is asked for by."""
SURVEYED = "US"
"""The only country that it covers."""
NEEDS = "20 records of 5 employers in one population, currency and pay period"
ONE_COUNTRY = 0.8
"""Part of the records from which a median over all countries is one country's."""
NEARLY_ALL = 0.995
"""Part from which a rounded share would read as all."""
MIXED = "as posted, countries mixed"
_YEAR = r"\b(?:19|20)\d\d\b"
MOST_PAIRS = 3
"""Pairs that are all told of; of more, the one furthest apart."""


def where(scope: PayScope) -> str:
    """What was asked about: "Boston, the United States, level senior", "all countries"."""
    country = COUNTRIES.get(scope.country, scope.country) if scope.country else "all countries"
    named = {"level": scope.level, "industry": scope.industry, "since": scope.since}
    rest = [f"{name} {value}".replace("_", " ") for name, value in named.items() if value is not None]
    return ", ".join([*([scope.city] if scope.city else []), country, *rest])


def noun(population: Population) -> str:
    """Whose pay it is, in the middle of a sentence."""
    return NOUNS.get(population.id, population.name)


def _dated(population: Population, role: str | None = None) -> str:
    """Whose pay it is, and of which years: a headline of old records has to say so. Of all roles or one."""
    spreads = [spread for spread in population.spreads if role in {None, spread.role}]
    years = sorted({int(year) for spread in spreads for year in re.findall(_YEAR, spread.years)})
    if not years:
        return noun(population)
    whole = [spread for spread in spreads if spread.level == spreads[0].level]
    unknown = sum(undated_among(spread.years) for spread in whole)
    known = sum(spread.n for spread in whole if spread.years) - unknown
    return f"{noun(population)}, {dated(years[0], years[-1], known, unknown)},"


def amount(value: float, currency: str, figure: Estimate | None = None) -> str:
    """An amount as its size supports it; of an estimate, as its interval does (`amount_step`)."""
    if figure is None:
        said = supported(value, currency)
    else:
        step = amount_step(figure)
        said = money(round(value / step) * step, currency)
    return said.replace(f"{INTERNATIONAL} ", INTERNATIONAL) if currency == INTERNATIONAL else said


def counted(records: int) -> str:
    """A number of records: "1 record"."""
    return several(records, "record")


def per(population: Population) -> str:
    """The pay period after an amount: "a year"."""
    return f"an {population.period}" if population.period == "hour" else f"a {population.period}"


def mostly(population: Population, labels: Mapping[str, str]) -> str:
    """Where the records come from, of all countries: " (data scientists: 90 of 100 records are of …)"."""
    named = [
        f"{plural(labels[one.role])}: {_hundred(one)} of 100 records are of "
        f"{COUNTRIES.get(one.country, one.country)}{_unconverted(one)}"
        for one in population.largest
        if one.role in labels
    ]
    return f" ({'; '.join(named)})" if named else ""


def _hundred(one: Largest) -> str:
    """A country's part of the records; all of them only where it is all."""
    return "over 99" if one.n < one.of and one.share > NEARLY_ALL else f"{100 * one.share:.0f}"


def _unconverted(one: Largest) -> str:
    return f", {one.unconverted:,} could not be converted" if one.unconverted else ""


def _one_countrys(population: Population, subject: PaySubject) -> str:
    """Why a median over all countries does not answer; empty where it may.

    The sentence gives no such median then, for it would be quoted as the world's. The tables keep theirs, and
    say above them that they are as posted, countries mixed, and whose most are: the distribution of a
    collection is a fact about the collection, and its levels, years and skills stand on the same records.
    """
    one = next((each for each in population.largest if each.role == subject.id), None)
    if one is None:
        return ""
    place = COUNTRIES.get(one.country, one.country)
    if one.share > ONE_COUNTRY:
        return (
            f"{one.n:,} of {counted(one.of)} are of {place} ({_hundred(one)} of 100), so that it would "
            "be that country's"
        )
    if one.unconverted > one.of:
        return (
            f"{one.unconverted:,} of {counted(one.of + one.unconverted)} could not be converted, and of the "
            f"other {one.of:,} {one.n:,} are of {place}"
        )
    return ""


def headline(subjects: Sequence[PaySubject], populations: Sequence[Population], scope: PayScope) -> str:
    """One sentence that answers, from the first population that can."""
    labels = {one.id: one.label for one in subjects}
    for population in populations:
        said = (
            _apart(population, labels, scope)
            if len(subjects) > 1
            else _middle(population, subjects[0], scope)
        )
        if said:
            return said
    alone = [_middle(population, one, scope) for population in populations for one in subjects]
    if any(alone):
        known = next(filter(None, alone))
        return f"The roles cannot be compared: in no population do two have 20 records alike. {known}"
    surveyed = [one for population in populations for one in _survey(population, labels)]
    if surveyed:
        return surveyed[0]
    untold = (
        f"Pay of {listed([plural(label) for label in labels.values()])} cannot be told for {where(scope)}"
    )
    if scope.population in SURVEY and scope.country != SURVEYED:
        return f"{untold}: {NOUNS['survey']} cover {COUNTRIES[SURVEYED]} only."
    return f"{untold}: {counted(sum(one.records for one in subjects))} in all, and no population has {NEEDS}."


def _apart(population: Population, labels: Mapping[str, str], scope: PayScope) -> str:
    sure = [gap for gap in population.gaps if gap.pays_more and isinstance(gap.standardised, Estimate)]
    if not sure:
        known = [gap for gap in population.gaps if isinstance(gap.standardised, Estimate)]
        if not known:
            return ""
        among = f"Among {_dated(population)} in {where(scope)}{mostly(population, labels)}"
        furthest = max(known, key=lambda gap: abs(_value(gap)))
        none = f"no reliable difference {_compared(known, labels)}"
        return f"{among}, {_leaning(furthest, population, labels)}: {none}."
    most = max(sure, key=lambda gap: abs(_value(gap)))
    among = f"Among {_dated(population)} in {where(scope)}{mostly(population, labels)}"
    return f"{among}, {_more(most, population, labels)}."


def _compared(known: Sequence[PayGap], labels: Mapping[str, str]) -> str:
    """Between whom no difference is told: a pair that cannot be compared may well differ."""
    met = [role for role in labels if any(role in {gap.a, gap.b} for gap in known)]
    rest = [plural(labels[role]) for role in labels if role not in met]
    pairs = {frozenset({gap.a, gap.b}) for gap in known}
    if len(pairs) < len(met) * (len(met) - 1) // 2:
        return f"in the {len(pairs)} pairs that can be compared"
    between = f"between {listed([plural(labels[role]) for role in met])}"
    return f"{between}; {listed(rest)} cannot be compared" if rest else between


def _value(gap: PayGap) -> float:
    return gap.standardised.value if isinstance(gap.standardised, Estimate) else 0.0


def _more(gap: PayGap, population: Population, labels: Mapping[str, str]) -> str:
    """Whose are higher, by how much, other things equal."""
    assert isinstance(gap.standardised, Estimate)
    assert gap.pays_more is not None
    less = gap.b if gap.pays_more == gap.a else gap.a
    low, high = sorted(abs(edge) for edge in (gap.standardised.low, gap.standardised.high))
    figure = gap.standardised
    edges = " to ".join(amount(edge, population.currency, figure) for edge in (low, high))
    by = amount(abs(figure.value), population.currency, figure)
    return (
        f"the median for {plural(labels[gap.pays_more])} is {by} {per(population)} above that for "
        f"{plural(labels[less])} at equal {listed(gap.adjusted_for)} (likely {edges})"
    )


def _leaning(gap: PayGap, population: Population, labels: Mapping[str, str]) -> str:
    """What the data lean to where nothing is sure: a reader who is told nothing supplies a direction."""
    assert isinstance(gap.standardised, Estimate)
    a, b = (gap.a, gap.b) if gap.standardised.value >= 0 else (gap.b, gap.a)
    figure = gap.standardised
    by = amount(abs(figure.value), population.currency, figure)
    sign = 1 if a == gap.a else -1
    edges = sorted((sign * figure.low, sign * figure.high))
    low, high = (
        f"{amount(abs(e), population.currency, figure)} {'below' if e < 0 else 'above'}" for e in edges
    )
    return (
        f"the median for {plural(labels[a])} leans {by} {per(population)} above that for "
        f"{plural(labels[b])} at equal {listed(gap.adjusted_for)} (likely {low} to {high})"
    )


def _middle(population: Population, subject: PaySubject, scope: PayScope) -> str:
    spread = population.overall(subject.id)
    if spread is None or isinstance(spread.p50, Published) or not isinstance(spread.p50, Estimate):
        return ""
    why = _one_countrys(population, subject)
    if why:
        return (
            f"No median for {plural(subject.label)} speaks for {where(scope)}: among {noun(population)} "
            f"{why}. Ask for one country. Figures for all are {MIXED}."
        )
    named = mostly(population, {subject.id: subject.label})
    among = f"Among {_dated(population, subject.id)} in {where(scope)}{named}"
    return f"{among}, {_half(spread, population, subject)}."


def _half(spread: Spread, population: Population, subject: PaySubject) -> str:
    money_ = population.currency
    quartiles = [q for q in (spread.p25, spread.p75) if isinstance(q, Estimate)]
    assert isinstance(spread.p50, Estimate)
    median, low, high = (
        amount(edge, money_, spread.p50) for edge in (spread.p50.value, spread.p50.low, spread.p50.high)
    )
    span = " and ".join(amount(q.value, money_, q) for q in quartiles)
    return (
        f"half of those for {plural(subject.label)} lie between {span} {per(population)}, around a "
        f"median of {median} (likely {low} to {high}; n = {spread.n:,})"
    )


def findings(subjects: Sequence[PaySubject], populations: Sequence[Population]) -> tuple[str, ...]:
    """What each population says, those that can say most first; then what moved and what goes with more."""
    labels = {one.id: one.label for one in subjects}
    out: list[str] = []
    for population in populations[: SHOWN + 1]:
        said = (
            list(_pairs(population, labels))
            if len(subjects) > 1
            else [
                f"{opened(noun(population))}{mostly(population, labels)}: "
                f"{_half(spread, population, subjects[0])}."
                for spread in population.spreads[:1]
                if isinstance(spread.p50, Estimate)
            ]
        )
        out += [*said, *_survey(population, labels)]
    out += [one for population in populations[:1] for one in _moved(population, labels)]
    out += [one for population in populations for one in _premiums(population, labels)]
    return tuple(out)


def _pairs(population: Population, labels: Mapping[str, str]) -> Iterator[str]:
    known = [gap for gap in population.gaps if isinstance(gap.standardised, Estimate)]
    known.sort(key=lambda gap: -abs(_value(gap)))
    for gap in known if len(population.gaps) <= MOST_PAIRS else known[:1]:
        if gap.pays_more:
            said = _more(gap, population, labels)
        else:
            said = f"{_leaning(gap, population, labels)}: no reliable difference"
        among = f"{opened(noun(population))}{mostly(population, labels)}"
        yield f"{among}: {said}{_mix(gap, population)}."


def _mix(gap: PayGap, population: Population) -> str:
    """The adjustment: raw, and what the mix accounts for."""
    if not isinstance(gap.raw, Estimate) or not isinstance(gap.mix, Estimate):
        return ""
    if gap.mix.low == gap.mix.high:
        return ""  # one level of one year: there is nothing to hold equal
    sign = 1 if _value(gap) >= 0 else -1
    raw, mix = (amount(sign * one.value, population.currency, one) for one in (gap.raw, gap.mix))
    unsure = "" if gap.mix.low > 0 or gap.mix.high < 0 else ", which may be chance"
    return f"; as they are, {raw}, of which the mix accounts for {mix}{unsure}"


def _survey(population: Population, labels: Mapping[str, str]) -> Iterator[str]:
    held: dict[tuple[float, str], list[str]] = {}
    for spread in population.spreads:
        if isinstance(spread.p50, Published):
            held.setdefault((spread.p50.value, spread.years), []).append(plural(labels[spread.role]))
    for (value, years), who in held.items():
        yield (
            f"{opened(noun(population))}, {years}: {amount(value, population.currency)} at the median of the "
            f"occupation that holds {listed(who)}."
        )


def _moved(population: Population, labels: Mapping[str, str]) -> Iterator[str]:
    for change in population.changes:
        if not isinstance(change.change, Estimate):
            continue
        low, high = change.change.low, change.change.high
        role = opened(plural(labels[change.role]))
        span = f"from {change.first} to {change.last}"
        if low <= 0 <= high:
            yield f"{role}, {noun(population)}: no reliable change of the median {span}, at equal levels."
        else:
            way = "rose" if low > 0 else "fell"
            by, least, most = (
                amount(abs(edge), population.currency, change.change)
                for edge in (change.change.value, *sorted((low, high), key=abs))
            )
            yield (
                f"{role}, {noun(population)}: the median {way} by {by} {span} at equal levels (likely "
                f"{least} to {most}), not corrected for inflation."
            )


def _premiums(population: Population, labels: Mapping[str, str]) -> Iterator[str]:
    for role, label in labels.items():
        sure = [one for one in population.premiums if one.role == role and one.sure]
        sure.sort(key=lambda one: -abs(_percent(one)))
        if sure:
            named = [f"{one.label} ({_percent(one):+.0f} %)".replace("-", "−") for one in sure[:3]]
            yield (
                f"{opened(noun(population))}: for {plural(label)}, more or less pay goes with "
                f"{listed(named)}, other things held equal; that is no proof that it is paid for."
            )


def _percent(one: Premium) -> float:
    return 100 * one.premium.value if isinstance(one.premium, Estimate) else 0.0
