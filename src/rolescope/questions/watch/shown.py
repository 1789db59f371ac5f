"""What is watched of openings: how complete, how much of them is read, and whether their mix is another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from rolescope.analyse.watch_drift import FEW_CLUSTERS, FEWEST, drift
from rolescope.analyse.watch_shares import FEWEST as FEWEST_OPENINGS
from rolescope.analyse.watch_shares import Having, change, share
from rolescope.model.watch import Level, Measure
from rolescope.questions.watch import rules
from rolescope.questions.watch.periods import BEFORE_DAYS, DRIFT_DAYS, RECENT_DAYS
from rolescope.questions.watch.rules import measured
from rolescope.store.own.watched import FOUND, STATED, Mix, Shown

WORDS = {
    "employer": "an employer",
    "place": "a place",
    "country": "a country in a field of its own",
    "date": "a date",
    "stated_pay": "pay in a field of its own",
    "employment_type": "a type of employment",
    "link": "a link",
    "text": "a text of 500 characters or more",
    "work": "a role by its work",
    "title_role": "a role by its title",
    "skills": "skills",
    "years": "years of experience",
    "degree": "a degree",
    "pay": "pay",
    "level": "a level",
    "english": "an English text",
}
"""What openings have, in words."""
Both = Mapping[bool, Shown]
"""Openings seen in the last period (True), and those seen last in the one before it."""


def of_openings(source: str, both: Both, promised: Sequence[str]) -> Iterator[Measure]:
    """What is watched of a source's openings.

    Args:
        source: its id.
        both: its openings.
        promised: what each of its openings has by its documentation.
    """
    now, before = (both.get(one) for one in (True, False))
    for name in STATED:
        yield _changed(rules.COMPLETENESS, source, name, _of_all(now, name), _of_all(before, name))
    for name in promised:
        held = _of_all(now, name)
        told = f"{_part(held)} of {_now(held)} have {WORDS[name]}, which is promised."
        yield measured(rules.PROMISED, source, None, share(held), told, of=name)
    yield _unread(source, now)
    for name in FOUND[1:]:
        yield _changed(rules.EXTRACTION, source, name, _of_read(now, name), _of_read(before, name))


def levels(both: Both) -> tuple[tuple[Level, ...], tuple[Level, ...]]:
    """Shares as they are, of what is stated and of what was read; those of too few openings are left out."""
    now, before = (both.get(one) for one in (True, False))
    stated = ((name, share(_of_all(now, name)), share(_of_all(before, name))) for name in STATED)
    found = ((name, share(_of_read(now, name)), share(_of_read(before, name))) for name in FOUND[1:])
    return (
        tuple(Level(name, is_, was) for name, is_, was in stated if is_),
        tuple(Level(name, is_, was) for name, is_, was in found if is_),
    )


def of_mix(source: str, of: str, mix: Mix | None) -> Measure:
    """Whether what a source's openings are of is another mix than before.

    Args:
        source: its id.
        of: "roles" or "skills".
        mix: what they are of; None for a source without any.
    """
    interval = drift(mix.now, mix.before) if mix else None
    told = (
        f"Too few openings of either period to say whether {of} are another mix: it needs {FEWEST} named, of "
        f"{FEW_CLUSTERS} employers or openings."
    )
    if interval is not None:
        told = f"The mix of {of} in the last {DRIFT_DAYS} days is {interval.value:.2f} from that before."
    return measured(rules.DRIFT, source, None, interval, told, of=of)


def _changed(rule: rules.Rule, source: str, name: str, now: Having, before: Having) -> Measure:
    interval = change(now, before)
    told = f"{_part(now)} of {_now(now)} have {WORDS[name]}; of {before.n:,} of the {BEFORE_DAYS} days before"
    few = f" {_part(before)}"
    if interval is None:
        few += f": it needs {FEWEST_OPENINGS} of each to say more"
    return measured(rule, source, None, interval, f"{told}{few}.", of=name)


def _part(held: Having) -> str:
    return f"{float(held.having.sum()) / held.n:.0%}" if held.n else "none"


def _now(held: Having) -> str:
    return f"{held.n:,} openings of the last {RECENT_DAYS} days"


def _unread(source: str, now: Shown | None) -> Measure:
    held = _of_all(now, "read")
    unread = share(Having(held.total - held.having, held.total))
    told = f"{int(held.n - held.having.sum()):,} of {held.n:,} openings are not read yet."
    return measured(rules.UNREAD, source, None, unread, told)


def _of_all(found: Shown | None, name: str) -> Having:
    return Having(found.having[name], found.total) if found else _NONE


def _of_read(found: Shown | None, name: str) -> Having:
    """Of openings that were read; the others say nothing of the reader."""
    return Having(found.having[name], found.having["read"]) if found else _NONE


_NONE = Having(np.zeros(0), np.zeros(0))
