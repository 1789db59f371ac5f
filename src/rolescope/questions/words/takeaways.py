"""The sentences that carry an answer: generated from cells, withheld if an interval permits the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rolescope.model.comparison import (
    Contrast,
    PayContrast,
    PrevalenceRow,
    Subject,
    Takeaway,
    Verdict,
    YearsRow,
)
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.words.phrases import listed, money, of_hundred, opened, plural

NAMED = 3
"""Skills or activities named in one sentence."""
SURE = (Verdict.HIGHER, Verdict.LOWER)


def takeaways(
    subjects: Sequence[Subject],
    skills: Sequence[PrevalenceRow],
    activities: Sequence[PrevalenceRow],
    years: Sequence[YearsRow],
    contrasts: Sequence[PayContrast],
) -> tuple[Takeaway, ...]:
    """All sentences that the cells support, strongest first."""
    return (
        *skill_takeaways(subjects, skills),
        *activity_takeaways(subjects, activities),
        *pay_takeaways(subjects, contrasts),
        *years_takeaways(subjects, years),
    )


def leads(rows: Sequence[PrevalenceRow], role: str, against: Sequence[str]) -> list[PrevalenceRow]:
    """Rows in which the role is surely above each of the others, largest gap to the nearest first."""
    found = []
    for row in rows:
        gaps = [gap for other in against if (gap := _gap(row, role, other)) is not None]
        if against and len(gaps) == len(against):
            found.append((min(gaps), row))
    return [row for _, row in sorted(found, key=lambda pair: (-pair[0], pair[1].id))]


def _gap(row: PrevalenceRow, role: str, other: str) -> float | None:
    """By how much the role is surely above the other; None if the interval permits the opposite."""
    for difference in row.differences:
        if {difference.a, difference.b} == {role, other} and difference.verdict in SURE:
            value, low, high = _seen_from(difference, role)
            return value if low > 0 and high > 0 else None
    return None


def _seen_from(difference: Contrast, role: str) -> tuple[float, float, float]:
    value, low, high = difference.value, difference.low, difference.high
    assert value is not None and low is not None and high is not None  # noqa: PT018 - one fact: not suppressed
    return (value, low, high) if difference.a == role else (-value, -high, -low)


def shared_core(rows: Sequence[PrevalenceRow], roles: Sequence[str]) -> list[PrevalenceRow]:
    """Skills core to every role, by the role that asks least."""
    core = [row for row in rows if set(roles) <= set(row.core_in)]
    return sorted(core, key=lambda row: (-min(f.value for f in _estimates(row)), row.id))


def _estimates(row: PrevalenceRow) -> list[Estimate]:
    return [figure for figure in row.roles.values() if isinstance(figure, Estimate)]


def skill_takeaways(subjects: Sequence[Subject], skills: Sequence[PrevalenceRow]) -> Iterator[Takeaway]:
    """What each role asks for more often than every other, and what all ask for."""
    ids = [subject.id for subject in subjects]
    for subject in subjects:
        others = [other for other in ids if other != subject.id]
        found = leads(skills, subject.id, others)[:NAMED]
        if found:
            parts = [f"{row.label} ({_against(row, subject.id, others)})" for row in found]
            text = f"{opened(plural(subject.label))}' postings ask more often for {listed(parts)}, of 100."
            yield Takeaway(text, "skills", tuple(f"skill:{row.id}" for row in found))
    core = shared_core(skills, ids)
    if len(ids) > 1 and core:
        parts = [
            f"{row.label} ({listed([of_hundred(row.roles[r]) for r in ids])} of 100)" for row in core[:NAMED]
        ]
        who = "Both ask" if len(ids) == 2 else f"All {len(ids)} ask"  # noqa: PLR2004 - two is both
        more = f", and {len(core) - NAMED} more" if len(core) > NAMED else ""
        text = f"{who} for {listed(parts)}{more}: core to each."
        yield Takeaway(text, "shared", tuple(f"skill:{row.id}" for row in core[:NAMED]))


def _against(row: PrevalenceRow, role: str, others: Sequence[str]) -> str:
    return f"{of_hundred(row.roles[role])} against {listed([of_hundred(row.roles[o]) for o in others])}"


def activity_takeaways(
    subjects: Sequence[Subject], activities: Sequence[PrevalenceRow]
) -> Iterator[Takeaway]:
    """Which duties set each role apart."""
    ids = [subject.id for subject in subjects]
    for subject in subjects:
        others = [other for other in ids if other != subject.id]
        found = [row for row in leads(activities, subject.id, others) if row.id != "other"][:NAMED]
        if found:
            parts = [f"“{row.label}” ({_against(row, subject.id, others)})" for row in found]
            text = f"Of 100 duties in {plural(subject.label)}' postings, more are {listed(parts)}."
            yield Takeaway(text, "activities", tuple(f"activity:{row.id}" for row in found))


def pay_takeaways(subjects: Sequence[Subject], contrasts: Sequence[PayContrast]) -> Iterator[Takeaway]:
    """Who is paid more, population by population; silence is said too where the samples are large."""
    labels = {subject.id: plural(subject.label) for subject in subjects}
    for contrast in contrasts:
        difference, superiority = contrast.difference, contrast.superiority
        if isinstance(difference, NotEstimable) or not isinstance(superiority, Estimate):
            continue
        where = f"{contrast.population}, {contrast.country}, per {contrast.period}"
        cell = (f"pay:{contrast.source}:{contrast.a}:{contrast.b}",)
        if contrast.pays_more is None:
            pair = f"{labels[contrast.a]} and {labels[contrast.b]}"
            text = f"No reliable difference in pay between {pair} ({where})."
        else:
            text = _pays_more(contrast, labels, where)
        yield Takeaway(text, "pay", cell)


def _pays_more(contrast: PayContrast, labels: dict[str, str], where: str) -> str:
    difference, superiority = contrast.difference, contrast.superiority
    assert isinstance(difference, Estimate)
    assert isinstance(superiority, Estimate)
    winner = contrast.pays_more
    loser = contrast.b if winner == contrast.a else contrast.a
    low, high = sorted((abs(difference.low), abs(difference.high)))
    chance = superiority.value if winner == contrast.a else 1 - superiority.value
    amounts = [money(amount, contrast.currency) for amount in (abs(difference.value), low, high)]
    return (
        f"Pay stated for {labels[str(winner)]} is higher: its median is {amounts[0]} above that for "
        f"{labels[loser]}, likely {amounts[1]} to {amounts[2]}, at equal level and year ({where}); "
        f"a random one exceeds the other {100 * chance:.0f} times of 100."
    )


def years_takeaways(subjects: Sequence[Subject], years: Sequence[YearsRow]) -> Iterator[Takeaway]:
    """Whose postings ask for more experience, only where the intervals of the medians lie apart."""
    labels = {subject.id: plural(subject.label) for subject in subjects}
    for one, two in combinations(years, 2):
        if not isinstance(one.p50, Estimate) or not isinstance(two.p50, Estimate):
            continue
        more, less = (one, two) if one.p50.value >= two.p50.value else (two, one)
        if isinstance(more.p50, Estimate) and isinstance(less.p50, Estimate) and more.p50.low > less.p50.high:
            text = (
                f"{opened(labels[more.role])}' postings ask for more experience: a median of "
                f"{more.p50.value:.0f} years against {less.p50.value:.0f}."
            )
            yield Takeaway(text, "experience", (f"years:{more.role}", f"years:{less.role}"))
