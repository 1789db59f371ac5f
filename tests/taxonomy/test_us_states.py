"""States by code and by name, in any case."""

from __future__ import annotations

import pytest

from rolescope.taxonomy.us_states import STATES, state_code


@pytest.mark.parametrize("name", ["TX", "tx", " Texas ", "TEXAS"])
def test_a_state_has_one_code(name: str) -> None:
    assert state_code(name) == "TX"


def test_there_are_fifty_and_the_district() -> None:
    assert len(STATES) == len(set(STATES.values())) == 51


@pytest.mark.parametrize("name", ["", "Bavaria", "Austin", "PR"])
def test_what_is_no_state_has_none(name: str) -> None:
    assert state_code(name) is None
