"""An audit as rows: rates, impact ratios, and ratios that were tested, with their finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolescope.model.audit import AuditAnswer, Category
from rolescope.model.plain import rounded
from rolescope.present.frames.row import Row, count, figure

WITHOUT_INTERVAL = "a ratio to the highest rate, as the rule divides; its interval is that of “ratio”"


def rows(view: AuditAnswer) -> Iterator[Row]:
    """Every category of every table; `source` is the column of scores, `population` those that group."""
    for measure in view.measures:
        for one in measure.tables:
            about = {
                "table": "components" if measure.component else "rates",
                "source": measure.column,
                "population": " × ".join(one.group),
            }
            yield count(one.unknown, measure="unknown", **about)
            for category in one.categories:
                yield from _category(category, {**about, "id": category.name, "label": category.name})


def _category(one: Category, about: dict[str, Any]) -> Iterator[Row]:
    yield count(one.passed, measure="passed", n=one.n, **about)
    yield figure(one.rate, measure="rate", said=one.finding.value, **about)
    yield Row(
        measure="impact ratio",
        value=None if one.impact_ratio is None else rounded(one.impact_ratio),
        unit="ratio",
        n=one.n,
        reason=one.reason or WITHOUT_INTERVAL,
        **about,
    )
    if one.tested:
        yield figure(
            one.tested.ratio,
            measure="ratio",
            against=one.tested.against,
            q_value=rounded(one.tested.adjusted),
            said=one.finding.value,
            **about,
        )
