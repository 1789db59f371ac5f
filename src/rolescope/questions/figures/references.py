"""Which sources an answer rests on, and with how many rows of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rolescope.model.answer import EvidenceRef
from rolescope.model.comparison import PayCell, Profile, TitleShare
from rolescope.questions.figures.pay import Counted
from rolescope.questions.figures.pay_records import ALL_LEVELS, READ
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore, RoleCells


def references(
    store: FactStore,
    subjects: Sequence[Named],
    asked: Filter,
    *,
    pay: Sequence[PayCell] | Sequence[Counted],
    titles: Sequence[TitleShare],
    profiles: Sequence[Profile],
) -> tuple[EvidenceRef, ...]:
    """One entry per source and use that contributed, by id."""
    used: Counter[tuple[str, str]] = Counter()
    for named in subjects:
        for collection, postings in by_collection(named.cells, asked.rows(named.cells)).items():
            used[collection, "texts"] += postings
    for cell in pay:
        # Pay read from texts comes from postings that are counted above.
        if cell.level in {ALL_LEVELS, asked.level} and cell.source not in READ:
            used[cell.source, "occupations" if cell.source == "oews" else "pay"] += cell.n
    # The roles of one source and year share one denominator, which counts once.
    for (source, _), n in sorted({(t.source, t.year): t.share.n or 0 for t in titles}.items()):
        used[source, "titles"] += n
    for profile in profiles:
        used[profile.source, "occupations"] += len(profile.facts)
    return tuple(reference(store, source, use, n) for (source, use), n in sorted(used.items()) if n)


def by_collection(cells: RoleCells, rows: NDArray[np.bool_]) -> dict[str, int]:
    """Postings of some cells by collection."""
    collection, postings = cells.collection[rows], cells.postings[rows]
    return {str(c): int(postings[collection == c].sum()) for c in sorted(set(collection.tolist()))}


def reference(store: FactStore, source: str, use: str, n: int) -> EvidenceRef:
    """One source and use, as the manifest describes it, with so many rows used."""
    entry = store.manifest.source(source, use)
    return EvidenceRef(
        id=f"{source}:{use}",
        source=f"{entry.name} ({entry.home}): {use}",
        licence=entry.licence,
        period=entry.period,
        n=n,
    )
