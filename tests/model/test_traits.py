from rolescope.model.traits import Rule
from tests.extract.test_same_vacancy import ONE


def test_rules_stand_in_the_order_in_which_they_are_asked() -> None:
    assert [rule.value for rule in Rule] == ["requisition", "apply page", "title and place", "text"]


def test_the_employers_own_stands_before_others_and_the_earlier_before_the_later() -> None:
    board = ONE._replace(first_party=False, first_seen="2025-01-01")
    early, late = ONE._replace(first_seen="2026-01-02"), ONE._replace(first_seen="2026-01-03")
    lesser = late._replace(id="ashby:acme:0")
    ranked = sorted([board, late, lesser, early], key=lambda one: one.precedence)
    assert ranked == [early, lesser, late, board]
