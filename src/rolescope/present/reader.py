"""How well the reader reads, in one line to stand under each table that rests on it."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow, ReaderError
from rolescope.present.words import join, per_hundred, upper_first

NAMES = {
    "soft": "soft skills",
    "domain": "domains",
    "activity": "duties",
    "collaborator": "collaborators",
    "on_call": "on-call duty",
    "field_of_study": "fields of study",
    "employment_type": "employment types",
}
"""Kinds whose name alone would not say what was read."""


def note(readers: Sequence[tuple[str, ReaderError | None]]) -> str:
    """Precision and recall by kind: "Read with precision 82, recall 98 of 100 (233 labelled postings).".

    A kind whose values are measured one by one is given from the lowest to the highest. Empty where nothing
    was read.

    Args:
        readers: the kind of each row, and the error of what read it.
    """
    read = [(kind, reader) for kind, reader in readers if reader is not None]
    kinds = {kind: [reader for k, reader in read if k == kind] for kind, _ in read}
    said, unmeasured = [], []
    for kind, group in kinds.items():
        name = NAMES.get(kind, kind)
        right, found = (
            _range(figures) for figures in zip(*((r.precision, r.recall) for r in group), strict=True)
        )
        if right or found:
            said.append(
                f"{f'{name}: ' if len(kinds) > 1 else ''}precision {right or '–'}, recall {found or '–'}"
            )
        else:
            unmeasured.append(name)
    where = "; ".join(dict.fromkeys(reader.measured_on for _, reader in read))
    parts = [f"Read with {'; '.join(said)} of 100 ({where})"] if said else []
    parts += [f"{join(unmeasured)} not measured"] if unmeasured else []
    return upper_first(f"{'; '.join(parts)}.") if parts else ""


def rows_note(rows: Sequence[PrevalenceRow]) -> str:
    """The line under a table of skills, duties or categories."""
    return note([(row.type, row.reader) for row in rows])


def short(view: Comparison) -> str:
    """The one line under the opening picture: lowest to highest precision and recall of each half."""
    parts = []
    for name, rows in (("skills", view.skills), ("duties", view.activities)):
        read = [row.reader for row in rows if row.reader is not None]
        right, found = (_range([getattr(r, one) for r in read], "–") for one in ("precision", "recall"))
        if right and found:
            parts.append(f"{name} {right}, {found}")
    return f"Reader's precision and recall, of 100: {'; '.join(parts)}." if parts else ""


def _range(figures: Sequence[Figure], to: str = " to ") -> str:
    """Lowest to highest of what was measured; empty where nothing was."""
    known = sorted(figure.value for figure in figures if isinstance(figure, Estimate))
    edges = dict.fromkeys(per_hundred(share) for share in (known[:1] + known[-1:]))
    return to.join(edges)
