"""What `audit` answers with: how often each declared category passed, beside the highest rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from rolescope.model.estimate import Estimate
from rolescope.model.frozen import FrozenMappings
from rolescope.model.plain import fields, plain

UNKNOWN = "unknown"
"""What a blank, or a category that was not declared, is counted as."""


@dataclass(frozen=True, slots=True)
class Scores(FrozenMappings):
    """Columns of scores and of declared categories: what an audit takes. A row is one assessment.

    Attributes:
        key: the file, or what the table is called.
        columns: name to its cells as written, all of one length; a blank is empty.
        lines: where each row stands in the file, for messages.
    """

    key: str
    columns: Mapping[str, tuple[str, ...]]
    lines: tuple[int, ...]


class Mode(StrEnum):
    """What passing means."""

    SELECTED = "selected"
    SCORED = "scored above the median"


class Finding(StrEnum):
    """What can be said of a category's rate beside the rate that it is held against."""

    HIGHEST = "highest"
    BELOW = "below four fifths, and reliably lower"
    BELOW_ALONE = "below four fifths; reliable alone, not among all pairs"
    BELOW_BY_CHANCE = "below four fifths, may be chance"
    SMALLER = "four fifths or more, and reliably lower"
    OPEN = "four fifths or more here, not sure beyond this sample"
    ABOVE = "four fifths or more, no reliable difference"
    TOO_FEW = "too few to say"
    LEFT_OUT = "left out"
    NOTHING = "nothing to hold it against"


FLAGGED = frozenset({Finding.BELOW, Finding.SMALLER})
"""Findings that call for a closer look: differences that chance explains badly."""


class Tested(NamedTuple):
    """A category held against the one with the highest rate that has people enough.

    Attributes:
        against: that category.
        ratio: rate ÷ its rate, with Miettinen and Nurminen's interval.
        fisher: two-sided p of Fisher's exact test.
        z: difference of the rates in pooled standard errors; None where nobody or everybody passed.
        z_p: two-sided p of z; None likewise.
        adjusted: `fisher` times the pairs of categories that could have been held against each other.
    """

    against: str
    ratio: Estimate
    fisher: float
    z: float | None
    z_p: float | None
    adjusted: float


class Category(NamedTuple):
    """One category.

    Attributes:
        name: as most rows write it; two columns' are joined by " × ".
        n: rows in it.
        passed: those that were selected, or scored above the median.
        share: of all rows assessed.
        rate: passed ÷ n, with Wilson's interval.
        impact_ratio: rate ÷ the highest rate; None where it is left out or there is none.
        reason: why there is no impact ratio; empty where there is.
        tested: None for the highest, and where there is nothing to test.
        finding: what can be said.
    """

    name: str
    n: int
    passed: int
    share: float
    rate: Estimate
    impact_ratio: float | None
    reason: str
    tested: Tested | None
    finding: Finding


@dataclass(frozen=True, slots=True)
class Table:
    """Categories of one column, or of two crossed, by one measure.

    Attributes:
        group: names of the columns.
        categories: largest first.
        unknown: rows assessed whose category is not known.
        passed_unknown: those of them that passed.
        highest: categories with the highest rate among those that are not left out.
        against: the category that the others are held against; None where none has people enough.
    """

    group: tuple[str, ...]
    categories: tuple[Category, ...]
    unknown: int
    passed_unknown: int
    highest: tuple[str, ...]
    against: str | None

    def to_plain(self) -> dict[str, Any]:
        """The fields by name, those of each category too."""
        return fields(self) | {"categories": [_named(one) for one in self.categories]}


def _named(one: Category | Tested) -> dict[str, Any]:
    """A category with its test, by name: JSON has no tuples whose places have names."""
    return {
        name: _named(value) if isinstance(value, Tested) else plain(value)
        for name, value in one._asdict().items()
    }


@dataclass(frozen=True, slots=True)
class Measure:
    """One score or selection, in every grouping.

    Attributes:
        column: its name.
        component: whether it is one part of what decides, not the whole.
        mode: what passing means.
        median: the sample's median score; None for selections.
        tied: rows whose score is the median: none of them passes.
        n: rows assessed.
        passed: rows that passed.
        blank: rows without a value, which are not assessed.
        tables: by each column, then by two crossed.
    """

    column: str
    component: bool
    mode: Mode
    median: float | None
    tied: int
    n: int
    passed: int
    blank: int
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class AuditAnswer:
    """Rates of all categories, and what can be said of their differences.

    Attributes:
        key: the file.
        about: where the scores come from, as told by who asks; empty where it was not told.
        headline: one sentence.
        rows: rows of the file.
        unread: columns of the file that were not looked at.
        least_share: categories under this share of the rows have no impact ratio.
        measures: the whole first, then its components.
        limits: what these figures cannot say.
        law: rules that the figures follow, each with the day it was read.
    """

    key: str
    about: str
    headline: str
    rows: int
    unread: int
    least_share: float
    measures: tuple[Measure, ...]
    limits: tuple[str, ...]
    law: tuple[str, ...]
