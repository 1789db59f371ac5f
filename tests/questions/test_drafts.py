"""Titles that would fit some work."""

from __future__ import annotations

from rolescope.model.role_reading import CANNOT_TELL, RoleVerdict
from rolescope.questions.drafts import drafts

FIT = ("BI developer", "Data steward", "Data analyst", "Analytics engineer")


def verdict(best: str, *roles: tuple[str, float]) -> RoleVerdict:
    """A verdict by its shares, with the same titles for all."""
    names, shares = tuple(name for name, _ in roles), tuple(share for _, share in roles)
    return RoleVerdict(best, names, shares, shares, shares, None, None, FIT, None, None, None)


def test_the_work_itself_comes_first_and_roles_without_a_part_are_left_out() -> None:
    found = drafts(
        verdict("data_analyst", ("data_analyst", 0.7), ("bi_developer", 0.25), ("data_steward", 0.05))
    )
    assert found == ("Data analyst", "BI developer")


def test_work_of_no_role_here_has_no_title() -> None:
    assert drafts(verdict("other", ("other", 0.8), ("data_analyst", 0.2))) == ()


def test_work_that_cannot_be_told_has_no_title() -> None:
    untold = verdict(CANNOT_TELL, ("unclear", 1.0))._replace(would_fit=())
    assert drafts(untold) == ()
