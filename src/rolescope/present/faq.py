"""What people ask of a comparison, answered from its cells; where these do not tell, the answer says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rolescope.model.comparison import Comparison, PayContrast
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present import findings
from rolescope.present.populations import contrasts, populations
from rolescope.present.rows import CATCH_ALL, estimates, is_sure, leader, margin
from rolescope.present.words import join, noun, people, share, upper_first, value, years
from rolescope.questions.words.takeaways import UNMEASURED

NAMED = 3
"""Rows that one sentence names."""
PAIRS = 3
"""Pairs of roles that are named where there are more."""
TWO = 2
UNTOLD = "This evidence does not tell: no difference is reliable."


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with its answer.

    Attributes:
        question: as people put it.
        answer: sentences made from cells.
        cells: ids of the rows that they rest on.
    """

    question: str
    answer: tuple[str, ...]
    cells: tuple[str, ...]


def questions(view: Comparison) -> list[Asked]:
    """Those that a comparison of two roles or more can be asked, in the order in which people ask them."""
    if len(view.subjects) < TWO or not all(subject.postings for subject in view.subjects):
        return []
    parts: tuple[Callable[[Comparison], Iterator[Asked]], ...] = (
        _pay,
        _shared,
        _asks,
        _does,
        _degree,
        _years,
        _remote,
    )
    return [one for part in parts for one in part(view)]


def _pay(view: Comparison) -> Iterator[Asked]:
    """Each pair from the population that tells most of it."""
    if not view.pay:
        return
    told: dict[frozenset[str], PayContrast] = {}
    for block in populations(view):
        for one in contrasts(view, block):
            if isinstance(one.difference, Estimate) and one.pays_more:
                told.setdefault(frozenset({one.a, one.b}), one)
    widest = sorted(told.values(), key=lambda one: -abs(one.difference.value))[:PAIRS]  # type: ignore[union-attr]
    said = [f"{text} ({one.population})." for one in widest if (text := findings.paid(one, view))]
    said += (
        [f"{len(told) - len(widest)} more pairs differ; they stand under Pay."]
        if len(told) > len(widest)
        else []
    )
    cells = tuple(f"pay:{one.source}:{one.a}:{one.b}" for one in widest)
    yield Asked(f"Which {_of(view)} pays more?", tuple(said) or (UNTOLD,), cells)


def _of(view: Comparison) -> str:
    return "of the two" if len(view.subjects) == TWO else "of these roles"


def _shared(view: Comparison) -> Iterator[Asked]:
    who = "both" if len(view.subjects) == TWO else "all of them"
    facts = [fact for fact in view.takeaways if fact.kind == "shared"]
    said = tuple(fact.text for fact in facts) or (
        "None that is surely asked for in 20 of 100 postings of each, without a reliable difference.",
    )
    cells = tuple(cell for fact in facts for cell in fact.cells)
    yield Asked(f"Which skills do {who} ask for?", said, cells)


def _asks(view: Comparison) -> Iterator[Asked]:
    rows = [row for row in view.skills if row.type not in UNMEASURED]
    yield from _led(view, rows, ("ask for", "postings"))


def _does(view: Comparison) -> Iterator[Asked]:
    yield from _led(view, view.activities, ("do", "duties"))


def _led(view: Comparison, rows: Sequence[PrevalenceRow], words: tuple[str, str]) -> Iterator[Asked]:
    """For each role, the rows in which it surely stands above every other."""
    (verb, of), names = words, findings.labels(view)
    led = {role: _ahead(rows, role) for role in names}
    said = {
        role: f"Of 100 {of} ({_counted(first[0])}), {'; '.join(_against(row, role) for row in first)}."
        for role, first in led.items()
        if first
    }
    if len(names) > TWO and said:
        lines = tuple(f"{people(names[role])}: {text}" for role, text in said.items())
        cells = _cells([row for first in led.values() for row in first])
        yield Asked(f"What does each {verb} more than all the others?", tuple(map(upper_first, lines)), cells)
        return
    for role, text in said.items():
        other = next(label for key, label in names.items() if key != role)
        question = f"What do {people(names[role])} {verb} that {people(other)} {verb} less?"
        yield Asked(question, (text,), _cells(led[role]))


def _ahead(rows: Sequence[PrevalenceRow], role: str) -> list[PrevalenceRow]:
    led = [row for row in rows if leader(row) == role and row.id != CATCH_ALL]
    return sorted(led, key=margin, reverse=True)[:NAMED]


def _counted(row: PrevalenceRow) -> str:
    return f"n = {join([f'{figure.n or 0:,}' for figure in row.roles.values()])}"


def _against(row: PrevalenceRow, role: str) -> str:
    rest = [
        value(figure) for key, figure in row.roles.items() if key != role and isinstance(figure, Estimate)
    ]
    return f"{noun(row)} {share(row.roles[role]).replace(' of 100', '', 1)}, against {join(rest)}"


def _degree(view: Comparison) -> Iterator[Asked]:
    asked = "Is a degree needed?", "By the lowest degree that postings require"
    yield from _values(view, "degree", asked, "bachelor", "master", "phd")


def _remote(view: Comparison) -> Iterator[Asked]:
    yield from _values(view, "workplace", ("Is it remote?", "By what postings say"), "remote", "hybrid")


def _values(view: Comparison, kind: str, words: tuple[str, str], *values: str) -> Iterator[Asked]:
    """Values of one category, role by role, and how often postings do not say."""
    found = {row.id: row for row in view.categories if row.type == kind}
    shown = [found[one] for one in values if one in found and estimates(found[one])]
    if not shown:
        return
    silent = found.get("unstated")
    rows = [*shown, silent] if silent and estimates(silent) else shown
    said = [f"{row.label}: {_each(view, row)}." for row in rows]
    sure = () if any(is_sure(row) for row in shown) else ("No difference between the roles is reliable.",)
    yield Asked(words[0], (f"{words[1]}, of 100 ({_counted(shown[0])}).", *said, *sure), _cells(rows))


def _each(view: Comparison, row: PrevalenceRow) -> str:
    names = findings.labels(view)
    told = [
        f"{people(names[role])} {share(figure).replace(' of 100', '', 1)}"
        for role, figure in row.roles.items()
        if isinstance(figure, Estimate)
    ]
    return "; ".join(told)


def _years(view: Comparison) -> Iterator[Asked]:
    """The sentence that says who asks more, where there is one; the medians in any case."""
    names = findings.labels(view)
    known = [row for row in view.years if isinstance(row.p50, Estimate)]
    if not known:
        return
    surer = [fact.text for fact in view.takeaways if fact.kind == "experience"]
    medians = [f"{people(names[row.role])}, {years(row.p50)} (n = {row.n:,})" for row in known]
    said = f"The median of postings that state years: {'; '.join(medians)}."
    cells = tuple(f"years:{row.role}" for row in known)
    yield Asked("Which asks for more years of experience?", (*(surer or (UNTOLD,)), said), cells)


def _cells(rows: Sequence[PrevalenceRow]) -> tuple[str, ...]:
    return tuple(f"{row.noun}:{row.id}" for row in rows)
