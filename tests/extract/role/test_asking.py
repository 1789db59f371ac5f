"""What a text leaves unsaid, and what would tell the roles apart."""

from __future__ import annotations

from rolescope.extract.role.asking import ASKED, COMMON, missing
from rolescope.extract.role.questions import questions, telling
from rolescope.model.role_reading import CANNOT_TELL, RoleVerdict


def verdict(*roles: tuple[str, float], best: str | None = None) -> RoleVerdict:
    """A verdict by its shares alone."""
    names, shares = tuple(name for name, _ in roles), tuple(share for _, share in roles)
    return RoleVerdict(best or names[0], names, shares, shares, shares, None, None, (), None, None, None)


TWO = verdict(("data_engineer", 0.55), ("data_scientist", 0.45))


def test_what_the_text_tells_is_not_asked() -> None:
    first = missing(TWO, ())[0]
    assert first.activity not in {one.activity for one in missing(TWO, {first.activity})}
    assert len(missing(TWO, {first.activity})) == ASKED


def test_the_best_questions_are_those_of_the_reading() -> None:
    asked = [(one.question, one.yes, one.no) for one in missing(TWO, ())]
    assert asked == [tuple(one) for one in questions(TWO)]
    assert len(telling(TWO)) > ASKED


def test_one_role_leaves_nothing_to_ask() -> None:
    assert missing(verdict(("data_engineer", 0.98)), ()) == ()


def test_where_nothing_is_known_the_usual_roles_are_told_apart() -> None:
    asked = missing(verdict(("unclear", 1.0), best=CANNOT_TELL), ())
    assert len(asked) == ASKED
    assert {role for one in asked for role in (one.yes, one.no)} <= set(COMMON)
