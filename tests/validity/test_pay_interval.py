"""How often a single posting's pay lies within its interval: on held-out records, and in simulated worlds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.analyse.pay import PaySample
from rolescope.analyse.pay_interval import KnownPay, pay_intervals
from rolescope.questions.figures.pay_records import pay_rows
from rolescope.questions.figures.pay_runs import clusters
from rolescope.store.facts import embedded
from rolescope.store.schema import POSTED
from rolescope.taxonomy.roles import roles
from tests.validity.pay_worlds import PayWorld, draw_pay
from tests.validity.size import samples

Codes = NDArray[np.int64]
POPULATIONS = {
    "collected, a year": ("posted range, collected (ai-jobs.net)", "year"),
    "disclosed, a year": ("posted pay, postings that disclosed it (data_jobs 2023)", "year"),
    "disclosed, an hour": ("posted pay, postings that disclosed it (data_jobs 2023)", "hour"),
    "offered, a year": ("offered wage, H-1B applications (samples)", "year"),
    "texts, a year": (POSTED, "year"),
}
ENOUGH = 60
"""Records of a country and currency from which it takes part; held-out employers to judge a group by."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Real records of one population: amounts, whose each is, group (0: at home, 1: elsewhere), factors.

    At home is the United States. Where no employers are named identical ranges are held out together, and the
    method is not told of them: each posting stands alone.
    """

    value: NDArray[np.float64]
    employer: Codes
    named: bool
    group: Codes
    factors: tuple[Codes, ...]

    def known(self, rows: NDArray[np.bool_]) -> KnownPay:
        """Some of them, as the method takes them."""
        cluster = self.employer[rows] if self.named else None
        return KnownPay(self.value[rows], cluster, self.group[rows], [f[rows] for f in self.factors])


def records_of(population: str, period: str) -> Rows:
    """Every role's records of a population, countries with few records left out."""
    columns: dict[str, list[NDArray[np.object_]]] = {}
    for role in sorted(roles()):
        pay = pay_rows(embedded(), role)
        keep = pay.among("population", (population,)) & pay.among("period", (period,))
        own = np.flatnonzero(keep & (pay["country"].astype(str) != "None"))
        found = pay.at(np.repeat(own, pay["records"][own].astype(np.int64)))
        taken = {name: found[name] for name in ("low", "high", "level", "year", "country", "currency")}
        taken |= {"cluster": clusters(found), "role": np.repeat(role, found.height)}
        for name, column in taken.items():
            columns.setdefault(name, []).append(column.astype(object))
    whole = {name: np.concatenate(parts) for name, parts in columns.items()}
    money = np.char.add(whole["country"].astype(str), whole["currency"].astype(str))
    _, code, size = np.unique(money, return_inverse=True, return_counts=True)
    rows = size[code] >= ENOUGH
    kept = {name: column[rows] for name, column in whole.items()}
    cluster = kept["cluster"].astype(np.int64)
    ids, named = np.unique(cluster, return_inverse=True)[1], bool((cluster >= 0).all())
    year = np.nan_to_num(kept["year"].astype(float))
    level, role_code, year_code = (
        np.unique(column, return_inverse=True)[1]
        for column in (kept["level"].astype(str), kept["role"].astype(str), year)
    )
    value = (kept["low"].astype(float) + kept["high"].astype(float)) / 2
    factors = (level, role_code, year_code, code[rows])
    return Rows(value, ids, named, (kept["country"] != "US").astype(np.int64), factors)


def held_out(rows: Rows, splits: int) -> dict[int, tuple[float, float, float, float]]:
    """By group: coverage over rows and over employers, rows and employers held out, means over the splits.

    A third of the employers is held out; where the source names none, of the ranges that differ.
    """
    found: dict[int, list[tuple[float, float, float, float]]] = {0: [], 1: []}
    for split in range(splits):
        part = np.random.default_rng(split).permutation(rows.employer.max() + 1)[rows.employer] % 3
        out = part == 0
        asked = pay_intervals(rows.known(~out), rows.group[out], [f[out] for f in rows.factors], seed=split)
        told = np.array([reason is None for reason in asked.reason])
        inside = (asked.low <= rows.value[out]) & (rows.value[out] <= asked.high)
        for group, results in found.items():
            own = told & (rows.group[out] == group)
            _, employer, size = np.unique(rows.employer[out][own], return_inverse=True, return_counts=True)
            if len(size) >= ENOUGH:
                each = np.average(inside[own], weights=1 / size[employer])
                results.append((inside[own].mean(), float(each), own.sum(), len(size)))
    means = {group: np.mean(results, axis=0).tolist() for group, results in found.items() if results}
    return {group: (one, two, n, m) for group, (one, two, n, m) in means.items()}


@pytest.mark.parametrize("name", POPULATIONS)
def test_nine_in_ten_held_out_rows_lie_within(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """90 ± 2 of 100, in every population and country group that has employers enough to tell."""
    found = held_out(records_of(*POPULATIONS[name]), 12)
    assert 0 in found
    with capsys.disabled():
        for group, (by_row, by_employer, n, employers) in found.items():
            where = f"{name}, {'elsewhere' if group else 'United States'}"
            counted = f"{n:.0f} rows, {employers:.0f} employers held out"
            print(f"\n{where}: {by_row:.3f} of rows, {by_employer:.3f} of employers; {counted}")  # noqa: T201
    for by_row, _, _, _ in found.values():
        assert 0.88 <= by_row <= 0.92, found


WORLDS = {
    "100 employers": PayWorld(),
    "60 employers": PayWorld(employers=60, records=180),
    "employers alike": PayWorld(employers=60, records=600, likeness=0.7),
}


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_a_new_employers_posting(world: PayWorld) -> None:
    """Each world is drawn twice: what is known, and a posting each of employers that nobody has seen."""
    rng, kept, told = np.random.default_rng(3), 0.0, 0.0
    for seed in range(samples(120)):
        known, new = draw_pay(world, rng).roles[0], draw_pay(world, rng).roles[0]
        inside, answered = _new(known, new, seed)
        kept, told = kept + inside, told + answered
    assert told > 0
    assert 0.88 <= kept / told <= 0.95, kept / told


def _new(known: PaySample, new: PaySample, seed: int) -> tuple[float, float]:
    assert known.cluster is not None
    assert known.stratum is not None
    assert new.cluster is not None
    assert new.stratum is not None
    nobody = np.zeros(len(known.value), dtype=np.int64)
    first = np.unique(new.cluster, return_index=True)[1]
    asked = pay_intervals(
        KnownPay(known.value, known.cluster, nobody, (known.stratum,)),
        np.zeros(len(first), dtype=np.int64),
        (new.stratum[first],),
        seed=seed,
    )
    told = ~np.isnan(asked.low)
    inside = (asked.low <= new.value[first]) & (new.value[first] <= asked.high)
    return float(inside[told].sum()), float(told.sum())
