"""Records of pay of our own making, for questions about pay."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rolescope.questions.figures.pay_records import Records, Within, records
from rolescope.store.facts import FactStore
from rolescope.store.schema import POSTED
from tests.questions.world import Pay, store

DS, DE = "data_scientist", "data_engineer"
RATES = [
    ("EUR", 2024, 1.0),
    ("USD", 2024, 1.1),
    ("INR", 2024, 90.0),
    ("USD", 2023, 1.05),
    ("GBP", 2024, 0.85),
]
PRICES = [("US", 2023, 1.0), ("US", 2024, 1.0), ("DE", 2024, 0.7), ("IN", 2024, 20.0)]
"""Of our own making: no real rates."""


def several(role: str, n: int, first: float = 100_000, step: float = 1000, **what: Any) -> list[Pay]:
    """Amounts a step apart, each of an employer of its own unless one is given."""
    return [Pay(role, first + step * i, **({"employer": 1000 + i} | what)) for i in range(n)]


def texts(role: str, n: int, first: float = 100_000, **what: Any) -> list[Pay]:
    """The same, as read from texts."""
    return several(role, n, first, **({"source": "one", "population": POSTED, "work": role} | what))


def world(folder: Path, rows: Iterable[Pay] = (), posted: Iterable[Pay] = ()) -> FactStore:
    """A store of these records, with rates and price levels."""
    return store(
        folder,
        [],
        pay=[one.row() for one in rows],
        posted_pay=[one.posted_row() for one in posted],
        exchange_rates=RATES,
        price_levels=PRICES,
    )


def of(made: FactStore, role: str = DS, country: str | None = "US") -> list[Records]:
    """A role's records, by population, currency and period."""
    return list(records(made, role, Within(country)))
