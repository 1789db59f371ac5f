"""What surveys of employers say an occupation is paid: published quartiles, without intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from rolescope.model.comparison import PayCell
from rolescope.model.estimate import Figure, NotEstimable, Published
from rolescope.model.pay import PayScope, PayYear, Population, Spread
from rolescope.questions.figures.pay_records import ALL_LEVELS
from rolescope.questions.figures.pay_spreads import nothing
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore

SOURCE, SHORT_NAME = "oews", "survey"
POPULATION = "survey wage of the occupation, employees (OEWS)"
METHOD = "published by the survey for SOC {}"
NO_INTERVAL = "the survey publishes no interval"
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


NO_LEVELS_HELD = NotEstimable("a survey's medians are not parted by level here")
NOT_HELD = NotEstimable("the survey's outer percentiles are not in this evidence")


def survey_population(
    store: FactStore, subjects: Sequence[Named], scope: PayScope, unknown: Sequence[str]
) -> Population | None:
    """The survey beside the populations of pay records: the newest year, and the medians of all years.

    Args:
        store: fact tables to ask.
        subjects: the roles.
        scope: what was asked about.
        unknown: what was asked about and the survey does not know: then it gives no figures, and says why.
    """
    if scope.country != DEFAULT_COUNTRY:
        return None
    asked = Filter(scope.country, scope.chosen, None, scope.since)
    cells = list(survey_wages(store, subjects, asked))
    if not cells:
        return None
    return Population(
        id=SHORT_NAME,
        name=POPULATION,
        source=SOURCE,
        country=DEFAULT_COUNTRY,
        currency="USD",
        period="year",
        method="; ".join(dict.fromkeys(cell.method for cell in cells)),
        caveat=CAVEAT,
        unknown=tuple(unknown),
        spreads=tuple(
            nothing(cell.role, scope.level, unknown) if unknown else _spread(cell) for cell in cells
        ),
        years=() if unknown else tuple(_years(store, subjects, scope.since)),
        curves={},
        excluded={},
    )


def _spread(cell: PayCell) -> Spread:
    outer = NotEstimable(NOT_HELD.reason, cell.n)
    return Spread(
        *(cell.role, cell.level, cell.n, cell.employers, cell.years),
        *(outer, cell.p25, cell.p50, cell.p75, outer),
    )


def _years(store: FactStore, subjects: Sequence[Named], since: int | None) -> Iterator[PayYear]:
    for named in subjects:
        found = store.wages(named.soc) if named.soc else {"year": np.zeros(0)}
        for i, year in enumerate(found["year"].tolist()):
            if since is None or int(year) >= since:
                n = 0 if np.isnan(found["employment"][i]) else int(found["employment"][i])
                median = _figure(float(found["p50"][i]), found["note"][i], n)
                yield PayYear(named.id, int(year), n, None, median, NO_LEVELS_HELD)
