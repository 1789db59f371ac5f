"""An audit in a sentence, what its figures cannot say, and the rules that they follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.analyse.audit import FEWEST
from rolescope.model.audit import FLAGGED, Category, Finding, Measure, Mode, Table

READ = "2026-11-29"
_CITY = (
    "New York City Local Law 144, rules 6 RCNY 5-300 and following: selection rate, scoring rate, impact "
    f"ratio, the 2 % rule and unknown categories. Read in part on {READ}, in others' copies of the final "
    "rule of April 2023, not at the city's own address."
)
_FEDERAL = (
    "29 CFR 1607.4, Uniform Guidelines on Employee Selection Procedures: four fifths, smaller and larger "
    f"differences, small numbers, components. Read in part on {READ}, in others' copies, not at the Code's "
    "own address."
)
LAW = (_CITY, _FEDERAL)
_ADVICE = (
    "Not legal advice, and no bias audit as Local Law 144 asks for: that takes an independent auditor, who "
    "answers for the data. Rules change: read them again before anything is published."
)
_FLAG = (
    "A flag is a difference that chance explains badly. It does not say why, and no flag is no proof of "
    "equal treatment."
)
_MEDIAN = (
    "The median is that of all rows with a score, also of unknown category; a score at the median is not "
    "above it. A rate above the median says nothing of what becomes of those above it."
)
_FEW = (
    f"Where the highest rate is that of fewer than {FEWEST} rows, impact ratios divide by it, as the rule "
    "says; tests hold against the highest rate of the larger categories."
)
MOST_NAMED = 3


def headline(measures: Sequence[Measure]) -> str:
    """One sentence: who is flagged, or why nobody is."""
    whole, *parts = measures
    found = list(_compared(whole))
    if not any(table.categories for table in whole.tables):
        return f"Nothing can be said: the category of none of the {whole.n:,} rows is known."
    flagged = [one for one in found if one[1].finding in FLAGGED]
    by_part = [one.column for one in parts if any(c.finding in FLAGGED for _, c in _compared(one))]
    beside = f" Components with a flag: {', '.join(by_part)}." if by_part else ""
    if not found:
        return f"Nothing can be compared: {_why_nothing(whole)}.{beside}"
    total = f"{len(found)} comparison{'' if len(found) == 1 else 's'}"
    if flagged:
        named = "; ".join(_told(table, one) for table, one in flagged[:MOST_NAMED])
        more = f"; and {len(flagged) - MOST_NAMED} more" if len(flagged) > MOST_NAMED else ""
        return f"{len(flagged)} of {total} flagged: {named}{more}.{beside}"
    rest = [
        f"{n} {said}"
        for finding, said in (
            (Finding.BELOW_ALONE, "below four fifths and reliable alone, not among all pairs"),
            (Finding.BELOW_BY_CHANCE, "below four fifths, which may be chance"),
            (Finding.TOO_FEW, "too few to say"),
            (Finding.OPEN, "not sure beyond this sample"),
        )
        if (n := sum(one.finding is finding for _, one in found))
    ]
    return f"None of {total} flagged{': ' if rest else ''}{', '.join(rest)}.{beside}"


def limits(measures: Sequence[Measure]) -> tuple[str, ...]:
    """What the figures cannot say."""
    tables = sum(len(one.tables) for one in measures)
    many = (
        "Flags allow for the pairs of categories within a table, not for the number of tables: where nothing "
        f"differs, at most 5 % of tables have one. Here {tables} table{' was' if tables == 1 else 's were'} "
        "looked at."
    )
    said = [_ADVICE, _FLAG, many]
    if any(one.mode is Mode.SCORED for one in measures):
        said.append(_MEDIAN)
    if any(table.against not in {None, *table.highest} for one in measures for table in one.tables):
        said.append(_FEW)
    return tuple(said)


def _compared(measure: Measure) -> Iterator[tuple[Table, Category]]:
    """Categories that stand beside another: all but the one that the others are held against."""
    for table in measure.tables:
        stood = [one for one in table.categories if _stands_beside(one)]
        if all(one.finding in {Finding.TOO_FEW, Finding.LEFT_OUT} for one in table.categories):
            stood = [one for one in stood if one.name not in table.highest[:1]]
        yield from ((table, one) for one in stood)


def _stands_beside(one: Category) -> bool:
    """Whether it is held against another; one that has the highest rate too, is."""
    if one.finding is Finding.HIGHEST:
        return one.tested is not None
    return one.finding not in {Finding.NOTHING, Finding.LEFT_OUT}


def _why_nothing(measure: Measure) -> str:
    """Why no two categories can be held against each other."""
    findings = [[one.finding for one in table.categories] for table in measure.tables]
    of = " that are not left out" if any(Finding.LEFT_OUT in one for one in findings) else ""
    if all(sum(one is not Finding.LEFT_OUT for one in found) <= 1 for found in findings):
        return f"there are no two categories{of}"
    return f"where there are two categories{of}, nobody passed"


def _told(table: Table, one: Category) -> str:
    assert one.tested is not None, "what is flagged was tested"
    return f"{one.name} ({' × '.join(table.group)}) at {one.tested.ratio.value:.2f} of {one.tested.against}"
