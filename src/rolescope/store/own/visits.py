"""The end of a visit: what a complete list no longer shows is gone, and the visit is recorded."""

from __future__ import annotations

import json
from dataclasses import replace

from rolescope.store.own.file import OwnFile
from rolescope.store.own.records import Counts, Outcome, VisitEnd
from rolescope.store.own.rows import texts


def end_visit(file: OwnFile, visit: VisitEnd) -> Counts:
    """Record a visit and return its counts with the openings that it found gone.

    An opening that was seen in the second in which the visit began, or later, is never found gone.

    Raises:
        StoreUnavailable: if it cannot be written; then nothing is marked.
    """
    board = {"source": visit.source, "account": visit.account, "at": visit.at}
    with file.transaction():
        counts = visit.counts
        if visit.outcome is Outcome.COMPLETE:
            with file.staged(texts(("id",), [(one,) for one in sorted(visit.present)])):
                gone = len(file.ask("openings_gone", board))
            counts = replace(counts, gone=counts.gone + gone)
        figures = {name: getattr(counts, name) for name in counts.__slots__}
        ended = {"outcome": visit.outcome.value, "reason": visit.reason}
        asked = {"requests": visit.requests, "missed": visit.missed, "moved": json.dumps(visit.moved)}
        file.ask("visit_add", board | figures | ended | asked)
    return counts
