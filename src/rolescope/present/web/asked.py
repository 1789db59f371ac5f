"""Parameters of pages as forms send them: a field left empty asks for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query
from pydantic import BeforeValidator, StringConstraints


def _unless_blank(value: Any) -> Any:
    """None for a field that was left empty."""
    return None if isinstance(value, str) and not value.strip() else value


def _filled(values: Any) -> Any:
    """Values that are not blank, each without spaces around it."""
    return [one.strip() for one in values if one.strip()] if isinstance(values, list) else values


Named = Annotated[str, StringConstraints(max_length=200)]
Choice = Annotated[Named | None, BeforeValidator(_unless_blank)]
"""One of several values, or None."""
Number = Annotated[int | None, BeforeValidator(_unless_blank)]
"""A whole number, or None."""
Roles = Annotated[Sequence[Named], BeforeValidator(_filled), Query(max_length=12)]
"""Names of roles, blanks left out; how many may be asked about is the question's to say."""
