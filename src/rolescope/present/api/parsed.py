"""JSON that comes from outside: an object, not too deep, and of numbers that JSON has."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from rolescope.model.errors import BadQuestion

DEEPEST = 64
"""Objects and lists within each other; an answer has under ten."""


def json_object(body: bytes) -> str:
    """The text of a JSON object.

    Raises:
        BadQuestion: if it is no JSON, no object, too deep, or holds what JSON does not have.
    """
    try:
        text = body.decode()
        read: Any = json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise BadQuestion("The body is no JSON that can be read.") from error
    if not isinstance(read, dict):
        raise BadQuestion("The body must be a JSON object: an answer as it was given.")
    _refuse_odd(read)
    return text


def _refused(name: str) -> NoReturn:
    raise ValueError(name)


def _refuse_odd(read: Any) -> None:
    """Refuse what cannot be written out again: too deep a nest, numbers beyond all bounds."""
    waiting = [(read, 1)]
    while waiting:
        one, depth = waiting.pop()
        if depth > DEEPEST:
            raise BadQuestion(f"The body is nested more than {DEEPEST} deep.")
        if isinstance(one, dict):
            waiting += [(value, depth + 1) for pair in one.items() for value in pair]
        elif isinstance(one, list):
            waiting += [(value, depth + 1) for value in one]
        elif isinstance(one, float) and abs(one) == float("inf"):
            raise BadQuestion("The body holds a number that is too large.")
