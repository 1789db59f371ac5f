"""Whether a source still writes what its documentation promises: an alarm that names the field that moved.

To a reader a field that moved is absent, and absent is no fault: a title that is named otherwise one day
would only make a board smaller. So the promised fields are looked for in every payload.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rolescope.sources.boards.entry import document
from rolescope.sources.boards.xml_feed import elements
from rolescope.sources.live import Live, Unreadable
from rolescope.sources.network.addresses import ANY

_EACH = "[]"
_ROOT = re.compile(rb"<([A-Za-z_][\w.-]*)")


def moved(source: Live, payload: bytes) -> tuple[str, ...]:
    """The promised fields that no entry of a payload has any more.

    A payload that cannot be read, or that has no entry, says nothing of fields. Nor do pages of whoever,
    which leave out what they like.

    Args:
        source: whose `fields` are looked for.
        payload: a list of openings, as it came.

    Returns:
        Paths of `source.fields`, in their order; empty where all is in its place.
    """
    if ANY in source.hosts:
        return ()
    paths = [_steps(field) for field in source.fields]
    try:
        root = _read(payload, paths)
    except Unreadable:
        return ()
    gone = (_seen(root, steps, top=True) is False for steps in paths)
    return tuple(field for field, is_gone in zip(source.fields, gone, strict=True) if is_gone)


def _steps(field: str) -> list[str]:
    """The path "jobs[].title" as "jobs", "[]", "title"."""
    return re.findall(r"\[\]|[^.\[\]]+", field)


def _read(payload: bytes, paths: Sequence[Sequence[str]]) -> Any:
    """A payload as objects and lists; of XML, the elements that the paths begin with."""
    if not payload.lstrip().startswith(b"<"):
        return document(payload)
    root = _ROOT.search(payload)
    names = {steps[0] for steps in paths if steps[1:2] == [_EACH]}
    if root is None or not names:
        raise Unreadable("it is no feed.")
    return {name: elements(payload, root[1].decode("ascii", "replace"), name) for name in names}


def _seen(here: Any, steps: Sequence[str], *, top: bool = False) -> bool | None:
    """Whether a path leads somewhere; None where nothing can be said: no entries, no value, another form."""
    if not steps:
        return True
    step, *rest = steps
    if step == _EACH:
        return _seen_in_any(here, rest, top=top)
    if not isinstance(here, Mapping):
        return None if top or here is None else False
    return step in here and _seen(here[step], rest)


def _seen_in_any(here: Any, rest: Sequence[str], *, top: bool) -> bool | None:
    if not isinstance(here, list):
        return None if top else False
    found = {_seen(one, rest) for one in here}
    return True if True in found else False if False in found else None
