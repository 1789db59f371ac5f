"""What surveys of employers say an occupation is paid: published quartiles, without intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from rolescope.model.comparison import PayCell
from rolescope.model.estimate import Figure, NotEstimable, Published
from rolescope.questions.figures.pay import ALL_LEVELS
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore

SOURCE = "oews"
POPULATION = "survey wage of the occupation, employees (OEWS)"
METHOD = "published by the survey for SOC {}"
NO_INTERVAL = "the survey publishes no interval for quartiles"
CAVEAT = "counts everybody in the occupation, whatever their title; several roles may share one occupation"


def survey_wages(store: FactStore, subjects: Sequence[Named], asked: Filter) -> Iterator[PayCell]:
    """The newest survey year of each subject's occupation; nothing abroad, or for one level."""
    if asked.level is not None or asked.country not in {None, DEFAULT_COUNTRY}:
        return
    for named in subjects:
        for cell in _newest(store, named.id, named.soc) if named.soc else ():
            if asked.since is None or int(cell.years) >= asked.since:
                yield cell


def _newest(store: FactStore, role: str, soc: str) -> Iterator[PayCell]:
    found = store.wages(soc)
    if not len(found["year"]):
        return
    newest = {name: column[-1] for name, column in found.items()}
    n = 0 if np.isnan(newest["employment"]) else int(newest["employment"])
    p25, p50, p75 = (_figure(float(newest[q]), newest["note"], n) for q in ("p25", "p50", "p75"))
    yield PayCell(
        role=role,
        country=DEFAULT_COUNTRY,
        level=ALL_LEVELS,
        population=POPULATION,
        source=SOURCE,
        currency="USD",
        period="year",
        p25=p25,
        p50=p50,
        p75=p75,
        n=n,
        employers=None,
        years=str(int(newest["year"])),
        method=METHOD.format(soc),
        caveat=CAVEAT,
    )


def _figure(value: float, note: str | None, n: int) -> Figure:
    if np.isnan(value):
        return NotEstimable(note or "not published", n)
    return Published(value, NO_INTERVAL, n, "USD")
