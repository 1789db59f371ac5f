"""An answer cut to what a model can hold: its sentences, what each rests on, and where the whole is."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from rolescope.model.answer import Answer
from rolescope.model.plain import plain
from rolescope.present.mcp.statement import size
from rolescope.present.mcp.statements import statements

SCHEME = "rolescope://answers/"
ROOM = 9_000
"""Characters of a digest: about 2,500 tokens."""
UNKEPT = frozenset({"audit", "choose", "fit", "gap", "profile", "read", "tailor"})
"""Answers about what the asker sent: it is not kept, so they cannot be fetched again."""


def address(answer: Answer[Any]) -> str | None:
    """Where the whole answer is; None where it rests on a text that is not kept."""
    return None if answer.question["name"] in UNKEPT else f"{SCHEME}{quote(answer.answer_id, safe='')}"


def digest(answer: Answer[Any], room: int = ROOM) -> dict[str, Any]:
    """What the answer says, the most important first, as far as the room goes; how much is left out is said.

    Args:
        answer: the answer.
        room: characters of JSON.
    """
    view = answer.view
    out: dict[str, Any] = {
        "answer_id": answer.answer_id,
        "question": plain(answer.question),
        "headline": getattr(view, "headline", None),
        "statements": [],
        "left_out": 0,
        "limits": list(getattr(view, "limits", ())),
        "sources": [f"{ref.id}: {ref.n:,} rows, {ref.period}; {ref.licence}" for ref in answer.evidence],
        "as_of": answer.as_of,
        "whole": address(answer),
    }
    left = room - size(out)
    for one in statements(answer):
        said = {"says": one.says, "evidence": list(one.evidence)}
        left -= size(said) + 2
        if left < 0:
            out["left_out"] += 1
        else:
            out["statements"].append(said)
    return out
