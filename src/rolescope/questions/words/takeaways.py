"""The sentences that carry an answer: generated from cells, withheld if an interval permits the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rolescope.model.comparison import PayContrast, Subject, Takeaway, YearsRow
from rolescope.model.estimate import Estimate
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict
from rolescope.questions.words.pay import amount
from rolescope.questions.words.phrases import listed, of_hundred, opened, plural

NAMED = 3
"""Skills or activities named in one sentence."""
UNMEASURED = frozenset({"soft", "domain"})
"""Kinds of skill that the labelled postings leave out: how well they are read is not known."""
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
    """Rows in which the role is surely above each of the others that can be told, largest gap first.

    Skills of kinds whose reading was never measured lead nothing.
    """
    found = []
    for row in rows:
        told = [other for other in against if isinstance(row.roles[other], Estimate)]
        gaps = [gap for other in told if (gap := _gap(row, role, other)) is not None]
        if told and len(gaps) == len(told) and row.type not in UNMEASURED:
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


CLASSES = frozenset(["programming-languages", "scripting-languages", "databases", "bi-tools", "etl-tools"])
"""Skills that name a whole class of tools: that two roles share one says next to nothing of them."""


def shared_core(rows: Sequence[PrevalenceRow], roles: Sequence[str]) -> list[PrevalenceRow]:
    """Skills core to every role, by the role that asks least."""
    core = [row for row in rows if set(roles) <= set(row.core_in) and row.type not in UNMEASURED]
    core = [row for row in core if row.id not in CLASSES]
    return sorted(core, key=lambda row: (-min(f.value for f in _estimates(row)), row.id))


def apart(row: PrevalenceRow) -> bool:
    """Whether some pair of roles surely differs."""
    return any(difference.verdict in SURE for difference in row.differences)


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
    core = [row for row in shared_core(skills, ids) if not apart(row)]
    if len(ids) > 1 and core:
        parts = [
            f"{row.label} ({listed([of_hundred(row.roles[r]) for r in ids])} of 100)" for row in core[:NAMED]
        ]
        who = "Both ask" if len(ids) == 2 else f"All {len(ids)} ask"  # noqa: PLR2004 - two is both
        text = f"{who} for {listed(parts)}."
        yield Takeaway(text, "shared", tuple(f"skill:{row.id}" for row in core[:NAMED]))


def _against(row: PrevalenceRow, role: str, others: Sequence[str]) -> str:
    told = [of_hundred(row.roles[o]) for o in others if isinstance(row.roles[o], Estimate)]
    return f"{of_hundred(row.roles[role])} against {listed(told)}"


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
    """Who is offered more: one sentence a pair, from the population with most records.

    Where the two tests of a pair disagree (the medians lie apart, the distributions do not), nothing is said.
    """
    labels = {subject.id: plural(subject.label) for subject in subjects}
    for contrast in _largest(contrasts):
        difference = contrast.difference
        assert isinstance(difference, Estimate)
        where = f"{contrast.population}, {contrast.country}, per {contrast.period}, at equal level and year"
        cell = (f"pay:{contrast.source}:{contrast.a}:{contrast.b}",)
        if contrast.pays_more is not None:
            yield Takeaway(_pays_more(contrast, difference, labels, where), "pay", cell)
        elif difference.low <= 0 <= difference.high:
            pair = f"{labels[contrast.a]} and {labels[contrast.b]}"
            yield Takeaway(f"No reliable difference in pay between {pair} ({where}).", "pay", cell)


def _largest(contrasts: Sequence[PayContrast]) -> list[PayContrast]:
    """Of each pair, the estimable contrast with most records."""
    best: dict[tuple[str, str], PayContrast] = {}
    for contrast in contrasts:
        if isinstance(contrast.difference, Estimate):
            known = best.setdefault((contrast.a, contrast.b), contrast)
            if (contrast.difference.n or 0) > (known.difference.n or 0):
                best[contrast.a, contrast.b] = contrast
    return list(best.values())


def _pays_more(contrast: PayContrast, difference: Estimate, labels: dict[str, str], where: str) -> str:
    winner = str(contrast.pays_more)
    loser = contrast.b if winner == contrast.a else contrast.a
    low, high = sorted((abs(difference.low), abs(difference.high)))
    amounts = [amount(one, contrast.currency, difference) for one in (abs(difference.value), low, high)]
    return (
        f"{opened(labels[winner])} are offered more than {labels[loser]}: {amounts[0]} at the median, "
        f"likely {amounts[1]} to {amounts[2]} ({where})."
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
