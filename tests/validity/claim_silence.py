"""Stores of postings that say what is true or nothing, which depends on it; and claims about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rolescope.questions.figures.classes import CATEGORIES
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, store, sure
from tests.validity.claim_postings import (
    COLLECTIONS,
    A,
    B,
    Groups,
    PostingWorld,
    Whole,
    composed,
    confused,
    grouped,
    labels,
    read_as,
)
from tests.validity.claim_trials import Trial

WORKPLACES = ("onsite", "hybrid", "remote")
INDUSTRIES = ("retail", "insurance", "banking")
FINANCE = np.array([[0.2, 0.3, 0.5], [0.2, 0.5, 0.3]])
SAYS_INDUSTRY = (0.3, 0.6, 0.6)
ENDS = ("banking", "retail")
"""One that differs by title, and one that does not."""
NAMED = (("collaborator", "clients", 0.6, 0.7), ("on_call", "required", 0.5, 0.5))
"""Kind, value, true share in either title, and how many of those postings say so."""
SHORT_OF = 1e-6


@dataclass(frozen=True, slots=True)
class Saying:
    """How often postings say where the work is.

    Attributes:
        name: of the world.
        true: shares on site, hybrid, remote, in either title.
        says: how many of each say so.
        least: share from which "at least" is claimed, well within what is true; None if nothing can be told.
        most: share up to which "at most" is claimed, likewise.
    """

    name: str
    true: tuple[float, float, float]
    says: tuple[float, float, float]
    least: float | None
    most: float | None

    @property
    def silent(self) -> float:
        """Share of postings that say nothing."""
        return 1 - sum(t * s for t, s in zip(self.true, self.says, strict=True))


SAYINGS = (
    Saying("remote says so most", (0.3, 0.25, 0.45), (0.4, 0.7, 0.9), 0.25, 0.85),
    Saying("all remote say so", (0.3, 0.25, 0.45), (0.45, 0.45, 1.0), 0.3, 0.9),
    Saying("all silent are remote", (0.3, 0.25, 0.45), (1.0, 1.0, 1 / 3), None, 0.6),
    Saying("hardly any says", (0.1, 0.1, 0.8), (0.7, 0.6, 0.1), None, None),
)
"""Silent are 30, 30, 30 and 79 of 100; worst for "at least" is the second, for "at most" the third."""


def silences(
    world: PostingWorld, saying: Saying, rng: np.random.Generator, folder: Path
) -> tuple[FactStore, list[Trial]]:
    """One sample as a store, with one of these ways to say or not."""
    groups = grouped(world, rng)
    errors = confused(1 + len(WORKPLACES), world.sensitivity)
    true = composed(np.array([saying.true] * 2), groups, world.likeness, groups.size, rng)
    parts: dict[str, tuple[tuple[str, ...], Whole]] = {}
    parts["workplace"] = WORKPLACES, read_as(_said(true, saying.says, rng), errors, rng)[:, 1:]
    industry = composed(FINANCE, groups, world.likeness, groups.size, rng)
    parts["industry"] = INDUSTRIES, _said(industry, SAYS_INDUSTRY, rng)[:, 1:]
    for name, value, share, says in NAMED:
        has = composed(np.array([[1 - share, share]] * 2), groups, world.likeness, groups.size, rng)[:, 1:]
        parts[name] = (value,), rng.binomial(has, says)
    shown = np.array([[saying.silent, *(t * s for t, s in zip(saying.true, saying.says, strict=True))]] * 2)
    labelled = {
        "education": sure(CATEGORIES["degree"]),
        "workplace": labels(("unstated", *WORKPLACES), shown, errors, world.gold, rng),
        "seniority": sure(CATEGORIES["seniority"]),
    }
    made = store(folder, list(_cells(groups, parts)), reader={"values": labelled})
    return made, list(_trials(saying))


def _said(true: Whole, says: tuple[float, ...], rng: np.random.Generator) -> Whole:
    """(G, 1 + C) postings that say nothing, and those that say each."""
    told = rng.binomial(true, np.array(says))
    return np.concatenate(((true - told).sum(axis=1, keepdims=True), told), axis=1)


def _cells(groups: Groups, parts: Mapping[str, tuple[tuple[str, ...], Whole]]) -> Iterator[Cell]:
    for i, (role, collection, employer, n) in enumerate(
        zip(groups.role, groups.collection, groups.employer, groups.size, strict=True)
    ):
        has: dict[str, Any] = {
            name: {value: int(k) for value, k in zip(values, counts[i], strict=True) if k}
            for name, (values, counts) in parts.items()
        }
        yield Cell((A, B)[role], int(employer), int(n), collection=COLLECTIONS[collection], **has)


def _trials(saying: Saying) -> Iterator[Trial]:
    """Claims at the boundary of what is true, and some well on either side."""
    named, share = f"share({A}, workplace:remote)", saying.true[2]
    yield from _at_the_boundary(f"silence, {saying.name}", named, share)
    for relation, words, number in (
        (">=", "at least", saying.least),
        ("<=", "at most", saying.most),
    ):
        if number is not None:
            effect = round(abs(share - number), 2)
            yield Trial(f"silence, {saying.name}, {words}", f"{named} {relation} {number}", True, effect)
    yield Trial(f"silence, {saying.name}, more", f"{named} > share({B}, workplace:remote)", None)
    if saying is SAYINGS[0]:
        yield from _others()


def _at_the_boundary(kind: str, named: str, share: float) -> Iterator[Trial]:
    for relation, words, sign in ((">=", "at least", 1), ("<=", "at most", -1)):
        yield Trial(f"{kind}, {words}", f"{named} {relation} {share + sign * SHORT_OF:.7f}", None)
        yield Trial(
            f"{kind}, {words}, true by a hair", f"{named} {relation} {share - sign * SHORT_OF:.7f}", True
        )


def _others() -> Iterator[Trial]:
    for kind, value, share, says in NAMED:
        named = f"share({A}, {kind}:{value})"
        yield from _at_the_boundary(f"silence, {kind}", named, share)
        least = share * says - 0.1
        yield Trial(f"silence, {kind}, at least", f"{named} >= {least:.7f}", True, round(share - least, 2))
        yield Trial(f"silence, {kind}, more", f"{named} > share({B}, {kind}:{value})", None)
    bank, retail = ((f"share({A}, industry:{name})", f"share({B}, industry:{name})") for name in ENDS)
    yield Trial("silence, an industry, more", f"{bank[0]} > {bank[1]}", True, 0.2)
    yield Trial("silence, an industry, more", f"{bank[1]} > {bank[0]}", False, 0.2)
    yield Trial("silence, an industry, more", f"{retail[0]} > {retail[1]}", None)
