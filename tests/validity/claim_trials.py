"""Claims of known truth, asked of the question itself, and how its verdicts came out."""

from __future__ import annotations

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from rolescope.questions.claims import claim
from rolescope.store.facts import FactStore
from rolescope.store.manifest import digest, load_manifest


@dataclass(frozen=True, slots=True)
class Trial:
    """One claim.

    Attributes:
        kind: what kind of claim, with its relation.
        query: the claim.
        true: whether it is true; None: false by next to nothing, the hardest case.
        effect: by how much it is true or false, in the measure's unit.
    """

    kind: str
    query: str
    true: bool | None
    effect: float = 0.0


Verdicts = Counter[str]


@dataclass(slots=True)
class Tally:
    """Verdicts on one kind of claim, by whether it was true and by how much."""

    counts: dict[tuple[bool | None, float], Verdicts] = field(default_factory=lambda: defaultdict(Counter))

    def rate(self, verdict: str, true: bool | None) -> float | None:
        """Share of the claims so true that had the verdict; None if there were none."""
        every = [counted for (so, _), counted in self.counts.items() if so is true]
        total = sum(counted.total() for counted in every)
        return sum(counted[verdict] for counted in every) / total if total else None

    @property
    def effect(self) -> float:
        """By how much its true claims are true."""
        return max((effect for (true, effect) in self.counts if true), default=0.0)


Draw = Callable[[np.random.Generator, Path], tuple[FactStore, list[Trial]]]


def tried(draw: Draw, times: int, seed: int, only: str = "") -> dict[str, Tally]:
    """Verdicts on every trial of so many samples."""
    rng = np.random.default_rng(seed)
    found: dict[str, Tally] = defaultdict(Tally)
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder:
            made, trials = draw(rng, Path(folder))
            for one in trials:
                if only in one.kind:
                    verdict = claim(query=one.query, store=made).view.verdict.value
                    found[one.kind].counts[one.true, one.effect][verdict] += 1
    return found


def table(found: dict[str, Tally]) -> Iterator[str]:
    """One line a kind and truth."""
    for kind, tally in found.items():
        for (true, effect), counted in sorted(tally.counts.items(), key=str):
            said = {True: "true", False: "false", None: "false by a hair"}[true]
            by = f" by {effect:g}" if effect else ""
            rates = ", ".join(f"{name} {n / counted.total():.3f}" for name, n in counted.most_common())
            yield f"{kind:50} {said}{by}: {rates} ({counted.total()})"


def with_measured(made: FactStore, name: str, content: dict[str, Any]) -> FactStore:
    """The same store with another file of how well the reader reads."""
    path = made.folder / name
    path.write_text(json.dumps(content))
    manifest = load_manifest(made.folder)
    files = tuple(replace(one, sha256=digest(path)) if one.name == name else one for one in manifest.files)
    replace(manifest, files=files).save(made.folder)
    return FactStore(made.folder)
