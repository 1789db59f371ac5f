"""A title's change within one source, split, and the work within the title at both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.shift import COMPOSITION, LABEL, WORK, Dated, Measured, Shift, shift
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.shares import PrevalenceRow
from rolescope.model.shift import AFTER, BEFORE, Cause, Moved, WorkMoved
from rolescope.questions.figures.classes import activity_rows
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.scope import Filter, counted, strata_of
from rolescope.questions.figures.spans import HISTORY, Postings, Sized
from rolescope.questions.figures.work import CLASSES, LABELLED, labels_of
from rolescope.questions.words.phrases import several
from rolescope.store.facts import FactStore
from rolescope.taxonomy.roles import judged_role, roles

SEED = 20240504
SHOWN_FROM = 0.02
CAUSES = {"composition": COMPOSITION, "work": WORK, "label": LABEL}


@dataclass(frozen=True, slots=True)
class Split:
    """What came of it.

    Attributes:
        share: the title's share at both ends.
        causes: the parts of the change.
        works: whose work the title's postings are.
    """

    share: Moved
    causes: tuple[Cause, ...]
    works: tuple[WorkMoved, ...]


def none(reason: NotEstimable) -> Split:
    """Nothing but the reason."""
    return Split(Moved(reason, reason, reason), _withheld(reason), ())


def split(store: FactStore, found: Postings, role: str) -> Split:
    """Split the change of a title's share in a source that spans both ends.

    The parts are withheld where either end has too few postings or employers under the title, or too few
    postings so titled were read one by one to know how their work is misread; the share itself is of all
    postings and leans on no reader.
    """
    labels = labels_of(store, role)
    own = sum(labels.by_collection.values(), np.zeros((len(CLASSES), len(CLASSES))))
    made = shift(_dated(found, role), own, np.maximum(labels.elsewhere, 0), seed=SEED)
    sizes = [found.size(end) for end in found.ends]
    share = _moved(made.share, made.change, (), sizes, (None, None))
    if own.sum() < LABELLED:
        n = round(own.sum())
        were = "was" if n == 1 else "were"
        why = f"{several(n, 'posting')} so titled {were} read one by one, needs {LABELLED}"
        return Split(share, _withheld(NotEstimable(why, sum(sizes))), ())
    few = found.unsplit(role)
    if few is not None:
        return Split(share, _withheld(few), _works(found, role, made))
    causes = tuple(Cause(one, _at(made.parts, (at,), sum(sizes))) for one, at in CAUSES.items())
    return Split(share, causes, _works(found, role, made))


def _withheld(reason: NotEstimable) -> tuple[Cause, ...]:
    return tuple(Cause(one, reason) for one in CAUSES)


def _dated(found: Postings, role: str) -> Dated:
    """Every posting at either end as arrays."""
    parts = []
    for one, kept in found.kept.items():
        cells = found.cells[one]
        for place, end in enumerate(found.ends):
            mask = kept & end.holds(cells.year)
            n = int(mask.sum())
            stratum = np.char.add(cells.country[mask].astype("U8"), cells.level[mask].astype("U20"))
            read = np.array([CLASSES.index(work) for work in cells.work[mask].tolist()], dtype=np.int64)
            titled = np.full(n, one == role)
            parts.append(
                (np.full(n, place), stratum, titled, read, cells.employer[mask], cells.postings[mask])
            )
    period, stratum, titled, read, employer, size = (
        np.concatenate(column) for column in zip(*parts, strict=True)
    )
    return Dated(period, _numbered(stratum), titled, read, _numbered(employer), size)


def _numbered(values: NDArray[np.generic]) -> NDArray[np.int64]:
    return np.asarray(np.unique(values, return_inverse=True)[1], dtype=np.int64)


def _works(found: Postings, role: str, made: Shift) -> tuple[WorkMoved, ...]:
    """Works of the title at either end, its own first, then by their share after.

    A work's postings that bear the title are told apart by what is read under it, so that both shares of an
    end need postings and employers enough under the title, and the second also enough of the work.
    """
    own = judged_role(role)
    titled = [found.titled(end, role) for end in found.ends]
    few = [one.few for one in titled]
    sizes = [one.postings for one in titled]
    read = [found.read_as(end) for end in found.ends]
    rows = []
    for c, name in enumerate(CLASSES):
        if made.works.value[:, c].max() < SHOWN_FROM:
            continue
        of = [end.get(name, Sized(0, 0)) for end in read]
        either = [few[i] or of[i].few for i in (0, 1)]
        called = _moved(made.called, made.called_change, c, [one.postings for one in of], either)
        under = _moved(made.works, made.works_change, c, sizes, few)
        label = "The text does not tell" if name == CANNOT_TELL else roles()[name].pref_label
        rows.append(WorkMoved(role=name, label=label, under=under, called=called))
    return tuple(sorted(rows, key=lambda row: (row.role != own, *_largest_first(row))))


def _largest_first(row: WorkMoved) -> tuple[float, str]:
    return (-row.under.after.value if isinstance(row.under.after, Estimate) else 0.0, row.role)


def _moved(
    ends: Measured,
    change: Measured,
    at: int | tuple[()],
    n: Sequence[int],
    few: Sequence[NotEstimable | None],
) -> Moved:
    """A share at both ends; withheld where there is a reason to."""
    where = (at,) if isinstance(at, int) else ()
    before, after = (few[i] or _at(ends, (i, *where), n[i]) for i in (0, 1))
    return Moved(before, after, few[0] or few[1] or _at(change, where, sum(n)))


def _at(measured: Measured, at: tuple[int, ...], n: int) -> Estimate:
    return Estimate(float(measured.value[at]), float(measured.low[at]), float(measured.high[at]), n)


def activities_moved(
    store: FactStore, found: Postings, role: str, asked: Filter
) -> tuple[PrevalenceRow, ...]:
    """What the title's postings are about before and after, over the countries and levels they share."""
    cells = store.history(role) if found.use == HISTORY else store.cells(role)
    kept = asked.rows(cells) & (cells.collection == found.source) & (cells.duties > 0)
    masks = [kept & end.holds(cells.year) for end in found.ends]
    strata = strata_of(asked)
    duties = counted([cells, cells], masks, size=lambda c: c.duties, strata=strata)
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    return activity_rows(duties, (BEFORE, AFTER), reader.confusion("activity"))
