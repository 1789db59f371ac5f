"""What public schemes say of an occupation: the only evidence for what lies outside our vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from rolescope.model.comparison import Profile
from rolescope.model.estimate import IMPORTANCE, Estimate, Figure, NotEstimable, Published
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore

SOURCES = {"onet": "onet_29_3", "esco": "esco_1_1_1"}
RATED = {"Knowledge", "Skills"}
"""Headings under which O*NET rates importance; elsewhere it gives shares of respondents."""
SURVEYED = {"Required education", *RATED}
"""Headings under which O*NET has figures: one that is missing was withheld."""
WITHHELD = "withheld by the survey"
NAMED_ONLY = "the scheme names it and gives no share"


def profiles(store: FactStore, subjects: Sequence[Named]) -> tuple[Profile, ...]:
    """One profile per subject and heading, strongest facts first."""
    return tuple(profile for named in subjects for profile in _of(store, named))


def _of(store: FactStore, named: Named) -> list[Profile]:
    made = []
    for occupation in named.occupations:
        scheme = occupation.partition(":")[0]
        found = store.occupation(occupation)
        facts = zip(
            *(found[c].tolist() for c in ("heading", "label", "value", "low", "high", "n")), strict=True
        )
        for heading, group in groupby(facts, key=lambda fact: fact[0]):
            unit = IMPORTANCE if heading in RATED else "proportion"
            surveyed = heading in SURVEYED
            shown = {
                label: _figure(value, low, high, n, unit=unit, surveyed=surveyed)
                for _, label, value, low, high, n in group
            }
            made.append(Profile(named.id, scheme, heading, shown, SOURCES[scheme]))
    return made


def _figure(
    value: float | None,
    low: float | None,
    high: float | None,
    n: float | None,
    *,
    unit: str,
    surveyed: bool,
) -> Figure:
    if value is None or np.isnan(value):
        return NotEstimable(WITHHELD if surveyed else NAMED_ONLY, _count(n))
    count = _count(n)
    if low is None or high is None or np.isnan(low) or np.isnan(high):
        return Published(float(value), "the scheme gives no interval", count, unit)
    return Estimate(float(value), float(low), float(high), count, unit=unit)


def _count(n: float | None) -> int:
    return int(n) if n is not None and not np.isnan(n) else 0
