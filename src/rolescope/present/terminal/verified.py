"""A verified answer on a terminal: OK, or the first difference."""

from __future__ import annotations

import json
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.verified import Verified

LONGEST = 60
"""Characters of a value that are shown."""


def table(answer: Answer[Verified]) -> str:
    """Plain text: one line if it came out again, else what differs and why."""
    found = answer.view
    if found.same:
        return f"OK  {found.given}\n"
    rows = [f"DIFFERS  {found.given}"]
    if found.difference:
        rows += [
            f"  first at   {found.difference.path}",
            f"  was        {_short(found.difference.was)}",
            f"  is now     {_short(found.difference.now)}",
        ]
    rows += [f"  came out   {found.again}", f"  {found.why}"]
    return "\n".join(rows) + "\n"


def _short(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
