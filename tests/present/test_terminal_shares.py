"""Bars of a mixture of roles."""

from __future__ import annotations

from rolescope.model.role_reading import RoleVerdict
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.shares import SHOWN, shares

ROLES = ("a", "b", "c", "d", "e")
FOUND = RoleVerdict(
    "a", ROLES, (0.5, 0.3, 0.17, 0.02, 0.01), (0.4, 0.2, 0.1, 0.0, 0.0), (0.6, 0.4, 0.2, 0.1, 0.1),
    None, None, (), None, None, None,
)  # fmt: skip


def test_the_largest_shares_are_drawn_and_no_bar_is_empty() -> None:
    drawn = plain(shares(FOUND, str.upper, first="accent", indent="  ")).splitlines()
    assert len(drawn) == SHOWN
    assert drawn[0] == f"  {'A':<28}  50% {'█' * 10}  40% to 60%"
    assert drawn[3].endswith("2% █  0% to 10%")


def test_the_first_has_a_tone_of_its_own() -> None:
    tones = [[run.style for run in one][1] for one in shares(FOUND, str.upper, first="accent")]
    assert tones == ["accent", "dim", "dim", "dim"]
