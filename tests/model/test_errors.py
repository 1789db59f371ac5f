"""Each failure says what was wrong, what exists and what to try; and means the same at every door."""

from __future__ import annotations

import pytest

from rolescope.model.errors import (
    AmbiguousRole,
    BadQuestion,
    EvidenceDamaged,
    RolescopeError,
    SourceRefused,
    UnknownRole,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RolescopeError("x"), 1),
        (BadQuestion("x"), 2),
        (UnknownRole("x"), 2),
        (AmbiguousRole("x", ("a", "b")), 2),
        (EvidenceDamaged("x"), 3),
        (SourceRefused("x"), 4),
    ],
)
def test_exit_codes(error: RolescopeError, code: int) -> None:
    assert error.exit_code == code
    assert isinstance(error, RolescopeError)


def test_a_name_that_is_unknown_or_ambiguous_is_a_bad_question() -> None:
    assert issubclass(UnknownRole, BadQuestion)
    assert issubclass(AmbiguousRole, BadQuestion)


def test_an_unknown_name_is_met_with_near_ones() -> None:
    error = UnknownRole("dta scientist", ("Data scientist", "Data engineer"))
    assert str(error) == (
        "No role or occupation is called 'dta scientist'. Did you mean: Data scientist; Data engineer? "
        "`roles` lists them all."
    )
    assert (error.name, error.nearest) == ("dta scientist", ("Data scientist", "Data engineer"))


def test_without_near_names_none_are_made_up() -> None:
    assert "Did you mean" not in str(UnknownRole("qqq"))
    assert "`roles`" in str(UnknownRole("qqq"))


def test_an_ambiguous_name_lists_what_it_can_mean() -> None:
    error = AmbiguousRole("analyst", ("Data analyst", "Business analyst"))
    assert str(error) == (
        "'analyst' can mean several things: Data analyst; Business analyst. Ask for one of them; "
        "`roles` lists more."
    )
    assert error.candidates == ("Data analyst", "Business analyst")
