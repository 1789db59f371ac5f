"""Boards that fill in pay of their own: told by employers that have nothing in common and agree to the cent.

Employers agree on round amounts now and then, and never on odd ones. A board whose employers agree much more
often than that does not pass on what they wrote. Nothing is looked up: the table convicts its boards.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rolescope.model.posting import PayPeriod

AGREEMENT = 0.05
"""Chance that two employers of a board state one amount, from which its pay is not theirs. Boards known to
pass on what employers write have .002 to .04 (docs/sources/data_jobs_2023.md)."""
ODD = 1 / 3
"""Share of a board's records with an odd amount that several employers state, from which it is not theirs."""
SEVERAL = 5
"""Employers that must state one amount before it counts as a sign: fewer agree by chance or are one."""
ROUND = {PayPeriod.YEAR: 250.0, PayPeriod.HOUR: 0.25}
"""Half of the step that employers round to: the average of two round ends is a multiple of it."""
_FIRST = 5

_VIA = re.compile(r"^via\s+(?:.*\s-\s)?(?:the\s+)?", re.IGNORECASE)
_DOMAIN = re.compile(r"\.com\b.*$", re.IGNORECASE)


class Stated(NamedTuple):
    """One record: the board it came through, what its pay covers, whose it is, the amount."""

    board: str
    period: PayPeriod
    employer: str
    amount: float


@dataclass(frozen=True, slots=True)
class Board:
    """How the amounts of one board and pay period repeat.

    Attributes:
        name: the board.
        period: what one payment covers.
        records: amounts.
        employers: different employers.
        amounts: different amounts.
        top_five: share of the records that state one of the five most frequent amounts.
        same: employers that state the amount which most of them state.
        agreement: chance that two statements (an employer's amount, each counted once) agree.
        odd: share of the records whose amount is not round and which `SEVERAL` employers state.
    """

    name: str
    period: PayPeriod
    records: int
    employers: int
    amounts: int
    top_five: float
    same: int
    agreement: float
    odd: float

    @property
    def models(self) -> bool:
        """Whether its pay is its own and not that of the employers."""
        return self.same >= SEVERAL and (self.agreement >= AGREEMENT or self.odd >= ODD)


def board_name(via: str) -> str:
    """The board in "via Atlanta, GA - Geebo": its name, without the place, the article and the domain."""
    return _DOMAIN.sub("", _VIA.sub("", via.strip())).strip()


def boards(stated: Iterable[Stated]) -> tuple[Board, ...]:
    """Every board and period, those with most records first."""
    apart: dict[tuple[str, PayPeriod], list[Stated]] = defaultdict(list)
    for one in stated:
        apart[one.board, one.period].append(one)
    found = (_board(name, period, own) for (name, period), own in apart.items())
    return tuple(sorted(found, key=lambda one: (-one.records, one.name, one.period)))


def modelling(stated: Iterable[Stated]) -> frozenset[str]:
    """The boards whose pay is their own: what models one kind of pay is trusted with none."""
    return frozenset(one.name for one in boards(stated) if one.models)


def _board(name: str, period: PayPeriod, stated: list[Stated]) -> Board:
    times = Counter(round(one.amount, 2) for one in stated)
    by_employer = Counter(amount for _, amount in {(one.employer, round(one.amount, 2)) for one in stated})
    pairs = by_employer.total() * (by_employer.total() - 1)
    alike = sum(n * (n - 1) for n in by_employer.values())
    shared = (amount for amount, n in by_employer.items() if n >= SEVERAL)
    odd = sum(times[amount] for amount in shared if not _round(amount, period))
    return Board(
        name=name,
        period=period,
        records=len(stated),
        employers=len({one.employer for one in stated}),
        amounts=len(times),
        top_five=sum(n for _, n in times.most_common(_FIRST)) / len(stated),
        same=max(by_employer.values()),
        agreement=alike / pairs if pairs else 0.0,
        odd=odd / len(stated),
    )


def _round(amount: float, period: PayPeriod) -> bool:
    steps = amount / ROUND[period]
    return abs(steps - round(steps)) < 1e-6  # noqa: PLR2004 - a last digit
