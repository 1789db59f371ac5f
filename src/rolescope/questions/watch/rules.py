"""What is an alarm, on which side of which threshold, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.analyse.watch_verdict import finding
from rolescope.model.watch import Beyond, Finding, Interval, Measure


class Rule(NamedTuple):
    """One alarm.

    Attributes:
        name: of the measure.
        unit: "hours", "visits", "fields", "ratio", "share", "points" or "index".
        beyond: on which side the alarm lies.
        threshold: in the unit; a measure may have one of its own.
        advice: what to do; "{board}" and "{source}" stand for names.
    """

    name: str
    unit: str
    beyond: Beyond
    threshold: float
    advice: str


FRESHNESS = Rule(
    "freshness",
    "hours",
    Beyond.ABOVE,
    168,
    "Run `rolescope ingest {board}`, or keep `rolescope ingest {board} --every 6h` running.",
)
"""The threshold is of a board that was visited once; of others it follows their own visits."""
UNREACHABLE = Rule(
    "unreachable",
    "visits",
    Beyond.ABOVE,
    2,
    "Open the board's page in a browser: it may be closed, renamed, or want a key. "
    "`rolescope ingest {board}` says what it answers.",
)
MOVED = Rule(
    "moved",
    "fields",
    Beyond.ABOVE,
    0,
    "The source writes these fields otherwise now, and what stood in them is lost until the reader of "
    "{source} is mended: report it with one payload, which the store keeps.",
)
FALL = Rule(
    "volume",
    "ratio",
    Beyond.BELOW,
    0.8,
    "Look at {board} in a browser and count: an interface that filters or pages otherwise loses openings.",
)
GROWTH = FALL._replace(
    beyond=Beyond.ABOVE,
    threshold=2.0,
    advice="Look at {board} in a browser and count: one opening may be listed several times.",
)
REFUSED = Rule(
    "refused",
    "points",
    Beyond.ABOVE,
    0.05,
    "Look at the reasons: one that is new names what {source} writes otherwise now.",
)
COMPLETENESS = Rule(
    "completeness",
    "points",
    Beyond.BELOW,
    -0.10,
    "Look at one opening of {source} at its source: if the field stands there, its reader has to be mended; "
    "if not, filters on this field leave out more than they did.",
)
PROMISED = Rule(
    "promised",
    "share",
    Beyond.BELOW,
    0.5,
    "The documentation of {source} promises this field with every opening: it may have been renamed. "
    "Report it.",
)
EXTRACTION = Rule(
    "extraction",
    "points",
    Beyond.BELOW,
    -0.10,
    "Read one new opening with `rolescope read`: texts may have been cut, or have come into another language "
    "or shape.",
)
UNREAD = Rule(
    "unread",
    "share",
    Beyond.ABOVE,
    0.10,
    "Run `rolescope ingest` for any board: it reads what is stored and not read.",
)
DRIFT = Rule(
    "drift",
    "index",
    Beyond.ABOVE,
    0.25,
    "What {source} shows is another mix than before. Figures over both periods mix two populations: compare "
    "within one, or find out what the source lists now.",
)
"""0.25 is where credit scoring calls a population another one (Siddiqi 2006)."""


def measured(
    rule: Rule,
    source: str,
    account: str | None,
    interval: Interval | None,
    told: str,
    *,
    of: str | None = None,
    threshold: float | None = None,
) -> Measure:
    """A measure with what its rule says of it.

    Args:
        rule: which.
        source: id of the source.
        account: whose board; None for all of the source.
        interval: what was measured; None where there is too little.
        told: that in a sentence.
        of: what it is measured on.
        threshold: its own; None for the rule's.
    """
    limit = rule.threshold if threshold is None else threshold
    found = finding(interval, limit, rule.beyond)
    board = ":".join(filter(None, (source, account)))
    return Measure(
        name=rule.name,
        source=source,
        account=account,
        of=of,
        unit=rule.unit,
        interval=interval,
        threshold=limit,
        beyond=rule.beyond,
        finding=found,
        told=told,
        advice=rule.advice.format(board=board, source=source) if found is Finding.ALARM else "",
    )
