"""Things that too few postings name for a row in a comparison: counted by themselves, with their interval."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence, ReaderErrors
from rolescope.model.claim import Term
from rolescope.model.estimate import Figure
from rolescope.questions.claims.finding import scope_of
from rolescope.questions.claims.things import skill_of
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.rows import figure
from rolescope.questions.figures.scope import Counts, counts, settle, strata_of
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore

SKILL = "skill"


def counted_alone(term: Term, store: FactStore) -> Figure:
    """The share of postings that name one thing, corrected as the others are.

    A table leaves out what few name as it was read. What the reader misses is not in that, nor chance: that a
    thing has no row does not say that its share is under any bound.

    Args:
        term: a share of a skill or of what postings name; that it occurs at all was checked.
        store: fact tables.
    """
    kind, _, value = (term.item or "").partition(":")
    (named,) = name_all(store, term.roles[:1])
    within = settle([named.cells], **scope_of(term))
    found = counts([named.cells], within, size=lambda cells: cells.postings, strata=strata_of(within))
    wanted = skill_of(value) if kind == SKILL else value
    shares = prevalence(found.sample, _one(found, kind, wanted), _errors(kind, wanted, store))
    return figure(shares, 0, 0)


def _one(found: Counts, kind: str, wanted: str) -> Incidence:
    """Where the one thing occurs, in whichever table holds it; nowhere, if it does not."""
    if kind == SKILL:
        places = [found.incidence(lambda cells: cells.skills)]
    else:
        places = [
            found.incidence(pick, f"{kind}:")
            for pick in (lambda cells: cells.namings, lambda cells: cells.categories)
        ]
    for every in places:
        at = np.flatnonzero(every.names == wanted)
        if len(at):
            own = every.item == at[0]
            return Incidence(every.row[own], np.zeros(int(own.sum()), np.int64), every.count[own], 1)
    nowhere = np.zeros(0, np.int64)
    return Incidence(nowhere, nowhere, np.zeros(0), 1)


def _errors(kind: str, wanted: str, store: FactStore) -> ReaderErrors | None:
    if kind != SKILL:
        return None
    types = {id_: one.type for id_, one in store.skills().items()}
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    return reader.skills(types).errors([wanted], [types[wanted]])
