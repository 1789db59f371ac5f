"""What carries the answer: which sentences come first, with the intervals they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.comparison import Comparison, Takeaway
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow
from rolescope.present.populations import as_given, contrasts, overall, populations, whole
from rolescope.present.rows import leader
from rolescope.present.words import counted_of, join, level, likely, pay, people, plural, share, value, years

FACTS = 3
"""Sentences that stand in front."""
SMALL = 100
"""Postings below which a share's interval may span 20 points and more, whatever is counted."""


def lead(view: Comparison, fact: Takeaway) -> str:
    """What the figures behind a sentence are, by its kind; those not named here are intervals of shares."""
    if fact.kind == "pay":
        return f"Medians of {level(whole(view))}, as posted"
    return "Medians" if fact.kind == "experience" else "Likely"


class Support(NamedTuple):
    """One figure behind a sentence.

    Attributes:
        name: what is counted.
        text: its value and interval in each role.
        short: the intervals alone.
    """

    name: str
    text: str
    short: str


def ordered(view: Comparison) -> list[Takeaway]:
    """Sentences strongest first; one on pay is among the first three where there is any."""
    facts = list(view.takeaways)
    paid = _paid(view)
    if paid is None or paid in facts[:FACTS]:
        return facts
    facts.remove(paid)
    return [*facts[: FACTS - 1], paid, *facts[FACTS - 1 :]]


def _paid(view: Comparison) -> Takeaway | None:
    """The sentence on the most useful population, on its widest gap."""
    said = [fact for fact in view.takeaways if fact.kind == "pay"]
    for block in populations(view):
        gaps = {
            (c.a, c.b): abs(c.difference.value)
            for c in contrasts(view, block)
            if isinstance(c.difference, Estimate)
        }
        for a, b in sorted(gaps, key=lambda pair: -gaps[pair]):
            cell = f"pay:{block.source}:{a}:{b}"
            found = next(
                (fact for fact in said if cell in fact.cells and f"per {block.period}" in fact.text), None
            )
            if found:
                return found
    return said[0] if said else None


def small(view: Comparison) -> str | None:
    """A plain warning where a role has few postings; None where all have enough, or none at all."""
    few = [subject for subject in view.subjects if 0 < subject.postings < SMALL]
    if not few:
        return None
    counted = join(
        [f"{counted_of(subject.postings, 'posting')} for {people(subject.label)}" for subject in few]
    )
    return (
        f"Small sample: {counted}. Only large differences can show; more postings may change these figures."
    )


def support(view: Comparison, fact: Takeaway) -> list[Support]:
    """The figures that a sentence rests on, in its order; what has no figure is left out."""
    rows = {f"{row.noun}:{row.id}": row for row in view.rows}
    out: list[Support] = []
    for cell in fact.cells:
        kind, _, rest = cell.partition(":")
        if cell in rows:
            out.append(_row(rows[cell]))
        elif kind == "pay":
            out += _medians(view, rest, fact.text)
        elif kind == "years":
            out += _years(view, rest)
    return out


def _row(row: PrevalenceRow) -> Support:
    """The leading role first, as sentences name it."""
    first = leader(row)
    figures = [row.roles[first]] if first else []
    figures += [figure for role, figure in row.roles.items() if role != first]
    return Support(
        row.label,
        _said(figures, sure=first is not None),
        _against([_edges(figure) for figure in figures], sure=first is not None),
    )


def _against(parts: Sequence[str], *, sure: bool) -> str:
    return f"{parts[0]} against {join(parts[1:])}" if sure and len(parts) > 1 else join(parts)


def _said(figures: Sequence[Figure], *, sure: bool) -> str:
    """As "82 of 100, likely 79 to 85, against 24, likely 18 to 30"."""
    first, *rest = (
        f"{value(figure)}, likely {likely(figure)}" if isinstance(figure, Estimate) else figure.reason
        for figure in figures
    )
    if isinstance(figures[0], Estimate):
        first = share(figures[0])
    return f"{first}, {'against' if sure else 'and'} {'; '.join(rest)}" if rest else first


def _edges(figure: Figure) -> str:
    return likely(figure) if isinstance(figure, Estimate) else figure.reason


def _medians(view: Comparison, cell: str, text: str) -> list[Support]:
    """Medians of the pair named by "source:a:b", in the pay period that the sentence names."""
    source, _, pair = cell.partition(":")
    roles = [subject for subject in view.subjects if subject.id in _pair(view, pair)]
    here = [one for one in populations(view) if one.source == source]
    block = next((one for one in here if f"per {one.period}" in text), here[0] if here else None)
    if block is None:
        return []
    medians = {one.role: one for one in overall(view, block) if isinstance(one.p50, Estimate)}
    return [
        Support(plural(subject.label), f"median of {as_given(view, [medians[subject.id]])}: {said}", said)
        for subject in roles
        if subject.id in medians and (said := pay(medians[subject.id].p50, block.currency))
    ]


def _pair(view: Comparison, pair: str) -> set[str]:
    """Role ids of "a:b"; ids may hold colons themselves."""
    ids = [subject.id for subject in view.subjects]
    return next(({a, b} for a in ids for b in ids if f"{a}:{b}" == pair), set())


def _years(view: Comparison, role: str) -> list[Support]:
    names = {subject.id: subject.label for subject in view.subjects}
    return [
        Support(plural(names[row.role]), f"median {years(row.p50)}", years(row.p50))
        for row in view.years
        if row.role == role
    ]
