"""The question: every measure in every grouping."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import Any

from rolescope._version import __version__
from rolescope.analyse.audit import TWO_PER_CENT, Count, above_median, standing
from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer, Measure, Mode, Scores, Table
from rolescope.model.errors import BadQuestion
from rolescope.questions.audit.scores import (
    are_selections,
    categories,
    column,
    listed,
    numbers,
    rows_of,
    selections,
)
from rolescope.questions.audit.words import LAW, headline, limits

MOST_GROUPS = 4
CROSSED = " × "

Groups = dict[tuple[str, ...], tuple[str | None, ...]]
"""Names of columns to each row's category."""


def audit(
    scores: Scores,
    groups: Sequence[str],
    *,
    score: str | None = None,
    selected: str | None = None,
    components: Sequence[str] = (),
    every_ratio: bool = False,
    about: str = "",
    as_of: str | None = None,
) -> Answer[AuditAnswer]:
    """How often each declared category passes, and what can be said of the differences.

    Args:
        scores: the table; columns that are not named are not looked at.
        groups: columns of declared categories; each is a table, and so is each two of them crossed.
        score: column of scores, of which those above the sample's median pass.
        selected: column of yes and no, instead. None for both: the column called score or selected.
        components: columns of parts of the score, each with tables of its own: numbers, or yes and no.
        every_ratio: give impact ratios also of categories under 2 % of the rows.
        about: where the scores come from, for the record.
        as_of: ISO date of the audit; None: not dated.

    Raises:
        BadQuestion: a column that does not exist, or does not hold what it should.
    """
    named = _groups(scores, groups)
    whole, mode = _whole(scores, score, selected)
    parts = [column(scores, name) for name in components]
    used = [*named, whole, *parts]
    _refuse_twice(used)
    least = Fraction(0) if every_ratio else TWO_PER_CENT
    grouped = _crossed({(name,): categories(scores, name) for name in named})
    measures = [_measure(scores, whole, mode, grouped, least, component=False)]
    measures += [
        _measure(scores, part, _mode(scores, part), grouped, least, component=True) for part in parts
    ]
    return Answer(
        rolescope=__version__,
        question=_asked(scores.key, named, (whole, mode), parts, every_ratio=every_ratio),
        as_of=_day(as_of),
        evidence=(),
        snapshot=_hash(scores, used),
        view=_view(scores, len(used), measures, least, about),
    )


def _asked(
    key: str, named: Sequence[str], whole: tuple[str, Mode], parts: Sequence[str], *, every_ratio: bool
) -> dict[str, Any]:
    """The question, every argument spelled out."""
    name, mode = whole
    return {
        "name": "audit",
        "key": key,
        "group": "+".join(named),
        "selected" if mode is Mode.SELECTED else "score": name,
        "component": "+".join(parts) or None,
        "every_ratio": True if every_ratio else None,
    }


def _view(scores: Scores, used: int, measures: Sequence[Measure], least: Fraction, about: str) -> AuditAnswer:
    return AuditAnswer(
        key=scores.key,
        about=about.strip(),
        headline=headline(measures),
        rows=len(scores.lines),
        unread=len(scores.columns) - used,
        least_share=float(least),
        measures=tuple(measures),
        limits=limits(measures),
        law=LAW,
    )


def _mode(scores: Scores, part: str) -> Mode:
    return Mode.SELECTED if are_selections(scores, part) else Mode.SCORED


def _hash(scores: Scores, used: Sequence[str]) -> str:
    """Of the columns used, whatever the order of their rows."""
    rows = json.dumps([used, rows_of(scores, used)], ensure_ascii=False)
    return hashlib.sha256(rows.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _groups(scores: Scores, groups: Sequence[str]) -> list[str]:
    if not groups:
        raise BadQuestion(f"Name a column of categories (group). Columns: {listed(scores)}.")
    if len(groups) > MOST_GROUPS:
        raise BadQuestion(f"At most {MOST_GROUPS} columns of categories at once; {len(groups)} were given.")
    return [column(scores, name) for name in groups]


def _whole(scores: Scores, score: str | None, selected: str | None) -> tuple[str, Mode]:
    """The column that decides, and how."""
    if score is not None and selected is not None:
        raise BadQuestion("Give a score or a selection, not both: ask twice, or name one as a component.")
    if selected is not None:
        return column(scores, selected), Mode.SELECTED
    if score is not None:
        return column(scores, score), Mode.SCORED
    ways = {"score": Mode.SCORED, "selected": Mode.SELECTED}
    there = [(name, ways[name.casefold()]) for name in scores.columns if name.casefold() in ways]
    if len(there) == 1:
        return there[0]
    raise BadQuestion(
        f"Name the column of scores (score), or that of yes and no (selected). Columns: {listed(scores)}."
    )


def _refuse_twice(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise BadQuestion(f"Column {name!r} is named twice. Name each once.")
        seen.add(name)


def _crossed(single: Groups) -> Groups:
    """Each column, then each two of them; a row is unknown where either is."""
    pairs = {
        (*a, *b): tuple(
            f"{one}{CROSSED}{other}" if one is not None and other is not None else None
            for one, other in zip(single[a], single[b], strict=True)
        )
        for a, b in combinations(single, 2)
    }
    return single | pairs


def _measure(
    scores: Scores, name: str, mode: Mode, grouped: Groups, least: Fraction, *, component: bool
) -> Measure:
    middle, tied = None, 0
    passed: Sequence[bool | None]
    if mode is Mode.SELECTED:
        passed = selections(scores, name)
    else:
        given = numbers(scores, name)
        known = [value for value in given if value is not None]
        if known:
            middle, above = above_median(known)
            tied, in_order = known.count(middle), iter(above)
            passed = [None if value is None else next(in_order) for value in given]
        else:
            passed = [None] * len(given)
    n = sum(one is not None for one in passed)
    if not n:
        raise BadQuestion(f"Column {name!r} of {scores.key} is empty: no row has a value to be judged by.")
    tables = tuple(_table(group, of, passed, least) for group, of in grouped.items())
    blank = len(passed) - n
    return Measure(name, component, mode, middle, tied, n, sum(map(bool, passed)), blank, tables)


def _table(
    group: tuple[str, ...], of: Sequence[str | None], passed: Sequence[bool | None], least: Fraction
) -> Table:
    rows: dict[str | None, list[bool]] = {}
    for name, one in zip(of, passed, strict=True):
        if one is not None:
            rows.setdefault(name, []).append(one)
    unknown = rows.pop(None, [])
    assessed = sum(map(len, rows.values())) + len(unknown)
    counts = {name: Count(len(own), sum(own)) for name, own in rows.items() if name is not None}
    found = standing(counts, assessed, least)
    return Table(group, found.categories, len(unknown), sum(unknown), found.highest, found.against)


def _day(given: str | None) -> str:
    if given is None:
        return ""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise BadQuestion(f"{given!r} is no date. Write it as 2026-01-31.") from error
