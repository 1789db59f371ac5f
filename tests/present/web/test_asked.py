"""Fields left empty ask for nothing."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from rolescope.present.web.asked import Choice, Number, Roles


def test_blanks_are_no_values() -> None:
    assert TypeAdapter(Choice).validate_python("  ") is None
    assert TypeAdapter(Number).validate_python("") is None
    assert TypeAdapter(Number).validate_python("2023") == 2023
    assert list(TypeAdapter(Roles).validate_python([" a ", "", "b"])) == ["a", "b"]


def test_what_is_too_long_or_no_number_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Choice).validate_python("x" * 201)
    with pytest.raises(ValidationError):
        TypeAdapter(Number).validate_python("soon")
    with pytest.raises(ValidationError):
        TypeAdapter(Roles).validate_python(["x" * 201])
