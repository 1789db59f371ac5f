"""Stores of titles in time whose truth is known, and claims about them: more, grown, overtaken, most here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from rolescope.analyse.share import EmployerSums
from rolescope.store.facts import FactStore
from rolescope.store.write import Row
from tests.questions.trend_world import titled
from tests.validity.claim_trials import Trial
from tests.validity.trend_worlds import YEAR, Drawn, TrendWorld, draw

A, B, C, D = "data_scientist", "machine_learning_engineer", "data_engineer", "data_analyst"
FIRST = 2014
SOURCE = "paid"
SHARE = 0.05
FEWER = 0.03
GROWTH = 0.15
"""A year: the stated size of effect of growth."""
PLACES = ("Ashford", "Brookfield", "Clayton", "Dalton", "Easton", "Fairview")


def named(rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """Six years: two titles alike, one rarer, one that comes from behind to be alike, one to be ahead."""
    years = 6
    rises = np.linspace(FEWER, SHARE, years)
    shares = {A: np.full(years, SHARE), B: np.full(years, SHARE), C: rises, D: rises[::-1]}
    made = titled(folder, _rows(_draw(TrendWorld(employers=150), shares, rng)))
    return made, [
        Trial("titles, more", f"titles({A}) > titles({B})", None),
        Trial("titles, more", f"titles({A}) > titles({D})", True, SHARE - FEWER),
        Trial("titles, more", f"titles({D}) > titles({A})", False, SHARE - FEWER),
        Trial("titles, at least", f"titles({A}) >= {SHARE + 1e-6}", None),
        Trial("titles, at least", f"titles({A}) >= {FEWER}", True, SHARE - FEWER),
        Trial("titles, at most", f"titles({A}) <= {SHARE - 1e-6}", None),
        Trial("titles, at most", f"titles({A}) <= {2 * SHARE - FEWER}", True, SHARE - FEWER),
        Trial("overtaken, then only level", f"overtaken({C}, {A}) > 0", None),
        Trial("overtaken, at first only level", f"overtaken({A}, {D}) > 0", None),
        Trial("overtaken, level throughout", f"overtaken({A}, {B}) > 0", None),
        Trial("overtaken", f"overtaken({C}, {D}) > 0", True, SHARE - FEWER),
        Trial("overtaken", f"overtaken({D}, {C}) > 0", False, SHARE - FEWER),
    ]


def grown(rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """Eight years: two titles that stay, one that grows, one that grows by what is about none."""
    years = 8
    time = np.arange(years)
    shares = {
        A: np.full(years, SHARE),
        B: np.full(years, SHARE),
        C: 0.02 * (1 + GROWTH) ** time,
        D: SHARE * 0.95**time,
    }
    made = titled(folder, _rows(_draw(TrendWorld(employers=150, shock=0.05), shares, rng)))
    return made, [
        Trial("growth, more than none", f"growth({A}) > 0", None),
        Trial("growth, less than none", f"growth({B}) < 0", None),
        Trial("growth, more than none", f"growth({C}) > 0", True, GROWTH),
        Trial("growth, less than none", f"growth({C}) < 0", False, GROWTH),
        Trial("growth, at least", f"growth({C}) >= {GROWTH + 1e-6:.7f}", None),
        Trial("growth, more than another's", f"growth({A}) > growth({B})", None),
        Trial("growth, more than another's", f"growth({C}) > growth({A})", True, GROWTH),
        Trial("growth, more than another's", f"growth({A}) > growth({C})", False, GROWTH),
        Trial("growth, about none", f"growth({D}) ~ 0.0001", None),
        Trial("growth, about none", f"growth({A}) ~ 0", True),
        Trial("growth, other than none", f"growth({D}) != 0", None),
        Trial("growth, other than none", f"growth({C}) != 0", True, GROWTH),
        Trial("growth, about another's", f"growth({A}) ~ growth({B})", True),
        Trial("growth, about another's", f"growth({C}) ~ growth({A})", False, GROWTH),
    ]


def placed(rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """Six places: one title alike in all, one that is more frequent in the first."""
    years, here, there = 4, [], []
    for i, place in enumerate(PLACES):
        shares = {A: np.full(years, SHARE), B: np.full(years, (0.08 if i == 0 else 0.03))}
        own = _draw(TrendWorld(employers=80), shares, rng)
        there.append(own)
        for role, one in own.items():
            k, n, _ = one.long
            here += [
                (SOURCE, FIRST + t, "US", place, role, int(k[t]), int(n[t])) for t in range(years) if k[t]
            ]
    made = titled(folder, _rows(_added(there)), places=here)
    first, second, other = PLACES[0], PLACES[1], "elsewhere"
    return made, [
        Trial("titles, most here", f"titles({A}, place={first}) > titles({A}, place={other})", None),
        Trial("titles, most here", f"titles({B}, place={first}) > titles({B}, place={other})", True, 0.05),
        Trial("titles, most here", f"titles({B}, place={second}) > titles({B}, place={other})", False, 0.05),
        Trial("titles of a place, at least", f"titles({A}, place={first}) >= {SHARE + 1e-6}", None),
        Trial("titles of a place, at least", f"titles({A}, place={first}) >= {FEWER}", True, SHARE - FEWER),
    ]


Roles = Mapping[str, Drawn]


def _draw(world: TrendWorld, shares: Mapping[str, np.ndarray], rng: np.random.Generator) -> Roles:
    """Titles of every role by year, from employers that post month by month."""
    whole = TrendWorld(
        YEAR * len(next(iter(shares.values()))),
        world.employers,
        world.titles,
        world.spread,
        4 * YEAR / 4,
        world.bunched,
        world.shock,
    )
    by_month = np.array([np.repeat(one, YEAR) for one in shares.values()])
    return dict(zip(shares, draw(whole, by_month, rng), strict=True))


def _added(parts: Sequence[Roles]) -> Roles:
    """Places into one source: every employer is in one, so that sums over employers add up."""
    out = {}
    for role in parts[0]:
        own = [part[role].long for part in parts]
        k, n = np.sum([one[0] for one in own], axis=0), np.sum([one[1] for one in own], axis=0)
        names = ("employers", "kk", "kn", "nn")
        sums = EmployerSums(*(np.sum([getattr(one[2], name) for one in own], axis=0) for name in names))
        out[role] = Drawn(k, n, sums, (k, n, sums))
    return out


def _rows(roles: Roles) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {"title_counts": [], "title_totals": []}
    for position, (role, one) in enumerate(roles.items()):
        k, n, sums = one.long
        for t in range(len(k)):
            year, total, employers = FIRST + t, int(n[t]), int(sums.employers[t])
            if position == 0:
                rows["title_totals"].append((SOURCE, year, None, total, employers, float(sums.nn[t])))
            if k[t]:
                each = (float(sums.kk[t]), float(sums.kn[t]), float(sums.nn[t]))
                rows["title_counts"].append((SOURCE, year, None, role, int(k[t]), total, employers, *each))
    return rows
