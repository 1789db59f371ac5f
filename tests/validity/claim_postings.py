"""Stores of postings whose truth is known, and claims about them that are known to be true or false.

Two titles, two collections with habits and mixes of their own, employers whose postings resemble each other
and of whom some hire for both, and a reader that errs and whose errors are known from labelled postings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from rolescope.questions.figures.classes import CATEGORIES
from rolescope.store.facts import DUTY_CONFUSION, FactStore
from rolescope.taxonomy.activities import activities
from tests.questions.world import Cell, store, sure
from tests.validity.claim_trials import Trial, with_measured

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
A, B = "data_scientist", "machine_learning_engineer"
COLLECTIONS = ("one", "two")
SKILLS: Mapping[str, tuple[float, float]] = {
    "sql": (0.45, 0.45),
    "python": (0.6, 0.45),
    "r": (0.25, 0.25),
    "docker": (0.06, 0.06),
}
"""True shares in either title, before habits; the labels of a small store hold these skills."""
DEGREES = ("unstated", "bachelor", "master", "phd")
DEGREE = np.array([[0.2, 0.3, 0.25, 0.25], [0.3, 0.3, 0.3, 0.1]])
WORKPLACES = ("unstated", "onsite", "hybrid", "remote")
WORKPLACE = np.array([[0.4, 0.1, 0.2, 0.3], [0.3, 0.25, 0.1, 0.35]])
"""As postings say it: of those that say, one half is remote in either title."""
ON_CALL = (0.15, 0.3)
SETTLED = ("0", "1", "2", "3")
SETTLED_SHARES = np.array([[0.3, 0.3, 0.2, 0.2], [0.2, 0.25, 0.2, 0.35]])
MODES = ("methods", "build", "analysis")
MODE_SHARES = np.array([[0.2, 0.3, 0.5], [0.2, 0.5, 0.3]])
YEARS = (1, 2, 3, 5, 8)
YEARS_SHARES = np.array([[0.08, 0.12, 0.2, 0.351, 0.249], [0.3, 0.25, 0.19, 0.16, 0.1]])
"""Medians 5 and 2; upper quartiles 5 both, by a hair not 8 and not 3."""
STATE_YEARS = 0.6


@dataclass(frozen=True, slots=True)
class PostingWorld:
    """How postings come about.

    Attributes:
        employers: employers of each title; three of ten hire for both.
        postings: postings of each title.
        likeness: correlation of two postings of one employer.
        habit: largest difference of a skill between the two collections, in points.
        mix: share of the first title's postings that come from the first collection; the other has the rest.
        sensitivity: mean share of what is there that the reader finds.
        gold: labelled postings.
    """

    employers: int = 120
    postings: int = 500
    likeness: float = 0.1
    habit: float = 0.1
    mix: float = 0.65
    sensitivity: float = 0.85
    gold: int = 300


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Postings counted by title, collection and employer."""

    role: Whole
    collection: Whole
    employer: Whole
    size: Whole


def postings(world: PostingWorld, rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """One sample as a store, and claims about it."""
    groups = grouped(world, rng)
    habit = rng.uniform(0, world.habit, len(SKILLS))
    found, reader = _skills(world, groups, habit, rng)
    usual = _activity_shares(rng)
    parts: dict[str, tuple[tuple[Any, ...], Whole]] = {"skills": (tuple(SKILLS), found)}
    rows = confused(len(DEGREES), world.sensitivity), confused(len(WORKPLACES), world.sensitivity)
    for name, values, shares, errors in (
        ("degree", DEGREES, DEGREE, rows[0]),
        ("workplace", WORKPLACES, WORKPLACE, rows[1]),
        ("settled", SETTLED, SETTLED_SHARES, np.eye(4)),
        ("mode", MODES, MODE_SHARES, np.eye(3)),
    ):
        true = composed(shares, groups, world.likeness, groups.size, rng)
        parts[name] = (values, read_as(true, errors, rng))
    stated = rng.binomial(groups.size, STATE_YEARS)
    parts["years"] = (YEARS, composed(YEARS_SHARES, groups, world.likeness, stated, rng))
    duties = composed(usual, groups, world.likeness, 5 * groups.size, rng)
    errors = confused(usual.shape[1], world.sensitivity)
    parts["activities"] = (tuple(activities()), read_as(duties, errors, rng))
    called = _rated(np.array([ON_CALL]).T, groups, world.likeness, rng)
    parts["on_call"] = (("required",), called)
    labelled = {
        "education": labels(DEGREES, DEGREE, rows[0], world.gold, rng),
        "workplace": labels(WORKPLACES, WORKPLACE, rows[1], world.gold, rng),
        "seniority": sure(CATEGORIES["seniority"]),
    }
    made = store(folder, list(_cells(groups, parts)), reader={"skills": reader, "values": labelled})
    gold = rng.multinomial(4 * world.gold, usual.mean(axis=0))
    cases = [rng.multinomial(n, row).tolist() for n, row in zip(gold, errors, strict=True)]
    confusion = {"activities": list(activities()), "counts": cases, "postings": world.gold}
    made = with_measured(made, DUTY_CONFUSION, confusion)
    return made, list(_trials(groups, habit))


def grouped(world: PostingWorld, rng: np.random.Generator) -> Groups:
    shared, rows = int(0.3 * world.employers), []
    for role in (0, 1):
        ids = np.concatenate((np.arange(shared), role * world.employers + np.arange(shared, world.employers)))
        heavy = rng.pareto(1.3, world.employers) + 0.3
        more = rng.choice(world.employers, world.postings - world.employers, p=heavy / heavy.sum())
        owner = np.concatenate((np.arange(world.employers), more))
        share = world.mix if role == 0 else 1 - world.mix
        favourite = rng.beta(2 * share, 2 * (1 - share), world.employers)
        collection = (rng.random(len(owner)) > favourite[owner]).astype(np.int64)
        rows.append(np.stack((np.full(len(owner), role), collection, ids[owner])))
    cells, size = np.unique(np.concatenate(rows, axis=1), axis=1, return_counts=True)
    return Groups(cells[0], cells[1], cells[2], size)


def _rated(share: Array, groups: Groups, likeness: float, rng: np.random.Generator) -> Whole:
    """(G, I) postings that have it: an employer's rate is beta-distributed about the title's, and its own."""
    mean = share[groups.role] if share.ndim == 2 else share[groups.role, groups.collection]
    latent = rng.random((groups.employer.max() + 1, mean.shape[1]))[groups.employer]
    k = (1 - likeness) / likeness
    rate = np.clip(betaincinv(mean * k, (1 - mean) * k, latent), 0, 1)
    return np.asarray(rng.binomial(groups.size[:, None], rate), dtype=np.int64)


def _skills(
    world: PostingWorld, groups: Groups, habit: Array, rng: np.random.Generator
) -> tuple[Whole, dict[str, Any]]:
    """Mentions as read, and the reader's errors as its labelled postings show them."""
    share = np.array(list(SKILLS.values())).T[:, None, :] + np.array([0.0, 1.0])[:, None] * habit
    have = _rated(share, groups, world.likeness, rng)
    s = np.clip(rng.beta(20 * world.sensitivity, 20 * (1 - world.sensitivity), len(SKILLS)), 0.5, 0.99)
    f = np.full(len(SKILLS), 0.005)
    read = rng.binomial(have, s) + rng.binomial(groups.size[:, None] - have, f)
    true = rng.binomial(world.gold, share.mean(axis=(0, 1)))
    hits, wrong = rng.binomial(true, s), rng.binomial(world.gold - true, f)
    by_skill = {
        name: {"tp": int(tp), "fn": int(n - tp)} for name, tp, n in zip(SKILLS, hits, true, strict=True)
    }
    pooled = {
        "tp": int(hits.sum()),
        "tp_where_complete": int(hits.sum()),
        "fn": int((true - hits).sum()),
        "fp": int(wrong.sum()),
        "true_negative_pairs": int((world.gold - true - wrong).sum()),
    }
    kinds = ("language", "platform", "soft", "domain", "tool", "method", "framework", "database", "cloud")
    return read, {"by_skill": by_skill, "by_type": dict.fromkeys(kinds, pooled)}


def composed(shares: Array, groups: Groups, likeness: float, n: Whole, rng: np.random.Generator) -> Whole:
    """(G, C) of n: an employer's mix is Dirichlet about the title's, one mix per title and employer."""
    k = (1 - likeness) / likeness
    at = np.unique(np.stack((groups.role, groups.employer)), axis=1, return_inverse=True)
    mixes = rng.standard_gamma(np.maximum(shares[at[0][0]] * k, 1e-3)) + 1e-12
    mixes /= mixes.sum(axis=1, keepdims=True)
    return np.asarray(rng.multinomial(n, mixes[np.ravel(at[1])]), dtype=np.int64)


def read_as(true: Whole, errors: Array, rng: np.random.Generator) -> Whole:
    read = np.stack([rng.multinomial(true[:, c], errors[c]) for c in range(true.shape[1])])
    return np.asarray(read.sum(axis=0), dtype=np.int64)


def confused(classes: int, sensitivity: float) -> Array:
    rows = np.full((classes, classes), (1 - sensitivity) / (classes - 1))
    np.fill_diagonal(rows, sensitivity)
    return rows


def labels(
    values: tuple[str, ...], shares: Array, errors: Array, gold: int, rng: np.random.Generator
) -> dict[str, dict[str, int]]:
    true = rng.multinomial(gold, shares.mean(axis=0))
    return {
        value: dict(zip(values, rng.multinomial(n, row).tolist(), strict=True))
        for value, n, row in zip(values, true, errors, strict=True)
    }


def _activity_shares(rng: np.random.Generator) -> Array:
    """(2, A) duties by activity: two fixed ones of which one differs, the rest drawn."""
    names = list(activities())
    rest = rng.dirichlet(np.full(len(names), 2.0), 2)
    shares = np.empty_like(rest)
    fixed = [names.index(name) for name in ("train_models", "dashboards_reports")]
    others = np.setdiff1d(np.arange(len(names)), fixed)
    for role, own in enumerate(((0.15, 0.15), (0.15, 0.05))):
        shares[role, fixed] = own
        shares[role, others] = rest[role, others] / rest[role, others].sum() * (1 - sum(own))
    return shares


def _cells(groups: Groups, parts: Mapping[str, tuple[tuple[Any, ...], Whole]]) -> Iterator[Cell]:
    for i, (role, collection, employer, n) in enumerate(
        zip(groups.role, groups.collection, groups.employer, groups.size, strict=True)
    ):
        has: dict[str, Any] = {
            name: {value: int(k) for value, k in zip(values, counts[i], strict=True) if k}
            for name, (values, counts) in parts.items()
        }
        for silent in ("degree", "workplace"):
            has[silent].pop("unstated", None)
        yield Cell((A, B)[role], int(employer), int(n), collection=COLLECTIONS[collection], **has)


def _trials(groups: Groups, habit: Array) -> Iterator[Trial]:
    """Claims with what is true of them: at the boundary of what is false, and by how much they are true."""
    own = groups.role == 0
    second = float(groups.size[own & (groups.collection == 1)].sum() / groups.size[own].sum())
    truth = {name: SKILLS[name][0] + second * habit[i] for i, name in enumerate(SKILLS)}
    numbers = {
        "share of a skill": ("share({}, skill:{})", A, "sql", truth["sql"], 0.15),
        "share of a degree": ("share({}, degree:{})", A, "phd", DEGREE[0, 3], 0.15),
        "share of duties": ("share({}, activity:{})", A, "train_models", 0.15, 0.1),
        "share of a rare skill": ("share({}, skill:{})", A, "docker", truth["docker"], 0.1),
    }
    for kind, (term, role, item, at, effect) in numbers.items():
        named = term.format(role, item)
        yield Trial(f"{kind}, at least", f"{named} >= {at + 1e-6:.6f}", None)
        if at > effect:
            yield Trial(f"{kind}, at least", f"{named} >= {at - effect:.6f}", True, effect)
        yield Trial(f"{kind}, at most", f"{named} <= {at - 1e-6:.6f}", None)
        yield Trial(f"{kind}, at most", f"{named} <= {at + effect:.6f}", True, effect)
    yield from _silent()
    settled = float(SETTLED_SHARES[0, 3])
    yield Trial("settled, at least", f"settled({A}) >= {settled + 1e-6:.6f}", None)
    yield Trial("settled, at least", f"settled({A}) >= {settled - 0.1:.6f}", True, 0.1)
    pairs = {
        "share of a skill, more": ("skill:sql", "skill:python", A, B, 0.15),
        "share of a degree, more": ("degree:bachelor", "degree:phd", A, B, 0.15),
        "share of a workplace, more": ("workplace:remote", None, A, B, 0.0),
        "share of duties, more": ("activity:train_models", "activity:dashboards_reports", A, B, 0.1),
        "share of a work mode, more": ("mode:methods", "mode:build", B, A, 0.2),
    }
    for kind, (same, other, more, less, effect) in pairs.items():
        if same:
            yield Trial(kind, f"share({A}, {same}) > share({B}, {same})", None)
            yield Trial(f"{kind.removesuffix('more')}about", f"share({A}, {same}) ~ share({B}, {same})", True)
        if other:
            yield Trial(kind, f"share({more}, {other}) > share({less}, {other})", True, effect)
            yield Trial(kind, f"share({less}, {other}) > share({more}, {other})", False, effect)
    yield Trial("settled, more", f"settled({B}) > settled({A})", True, 0.15)
    yield from _years()


def _silent() -> Iterator[Trial]:
    """Where the truth lies at the end of what silence leaves open: no silent posting has it, or all have."""
    remote, silent = float(WORKPLACE[0, 3]), float(WORKPLACE[0, 0])
    named = f"share({A}, workplace:remote)"
    yield Trial("share of a workplace, at least", f"{named} >= {remote + 1e-6:.6f}", None)
    yield Trial("share of a workplace, at least", f"{named} >= {remote - 0.15:.6f}", True, 0.15)
    yield Trial("share of a workplace, at most", f"{named} <= {remote + silent - 1e-6:.6f}", None)
    yield Trial("share of a workplace, at most", f"{named} <= {remote + silent + 0.15:.6f}", True, 0.15)
    called = f"share({A}, on_call:required)"
    yield Trial("share on call, at least", f"{called} >= {ON_CALL[0] + 1e-6:.6f}", None)
    yield Trial("share on call, at least", f"{called} >= {ON_CALL[0] - 0.1:.6f}", True, 0.1)
    yield Trial("share on call, at most", f"{called} <= {1 - 1e-6:.6f}", None)
    for more, less in ((A, B), (B, A)):
        yield Trial(
            "share on call, more", f"share({more}, on_call:required) > share({less}, on_call:required)", None
        )


def _years() -> Iterator[Trial]:
    yield Trial("years, at least", f"years({A}, p=75) >= 5.5", None)
    yield Trial("years, at least", f"years({A}) >= 2", True, 3.0)
    yield Trial("years, at most", f"years({B}, p=75) <= 4.5", None)
    yield Trial("years, at most", f"years({A}) <= 8", True, 3.0)
    yield Trial("years, more", f"years({A}, p=75) > years({B}, p=75)", None)
    yield Trial("years, more", f"years({A}) > years({B})", True, 3.0)
    yield Trial("years, more", f"years({B}) > years({A})", False, 3.0)
