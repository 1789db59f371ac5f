"""The headline: what is flagged, what may be chance, what cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import rolescope
from rolescope.questions.audit.words import headline


def selected(**counts: tuple[int, int]) -> Mapping[str, Sequence[str]]:
    """Rows of categories: how many, and how many of them were selected."""
    group = [name for name, (n, _) in counts.items() for _ in range(n)]
    hired = [("yes" if i < k else "no") for n, k in counts.values() for i in range(n)]
    return {"g": group, "selected": hired}


def said(**counts: tuple[int, int]) -> str:
    """The headline over one table."""
    answer = rolescope.audit(selected(**counts), group="g")
    assert headline(answer.view.measures) == answer.view.headline
    return answer.view.headline


def test_headlines() -> None:
    assert said(a=(30, 18), b=(30, 13)) == (
        "None of 1 comparison flagged: 1 below four fifths, which may be chance."
    )
    assert said(a=(40, 20), b=(3, 0)) == "None of 1 comparison flagged: 1 too few to say."
    assert said(a=(4000, 2400), b=(4000, 2380)) == "None of 1 comparison flagged."
    assert said(a=(60, 36), b=(60, 33)) == "None of 1 comparison flagged: 1 not sure beyond this sample."
    assert said(a=(60, 40), b=(60, 26), c=(60, 36), d=(60, 35)) == (
        "None of 3 comparisons flagged: 1 below four fifths and reliable alone, not among all pairs, "
        "2 not sure beyond this sample."
    )


def test_why_nothing_can_be_compared() -> None:
    assert said(a=(30, 0), b=(30, 0)) == (
        "Nothing can be compared: where there are two categories, nobody passed."
    )
    assert said(a=(30, 10)) == "Nothing can be compared: there are no two categories."
    assert said(a=(99, 10), b=(1, 1)) == (
        "Nothing can be compared: there are no two categories that are not left out."
    )


def test_a_comparison_is_of_two_categories() -> None:
    assert said(a=(2, 1), b=(3, 0)) == "None of 1 comparison flagged: 1 too few to say."
    assert said(a=(4, 1), b=(4, 1), c=(4, 0)) == "None of 2 comparisons flagged: 2 too few to say."
    assert said(a=(20, 20), b=(20, 20)) == "None of 1 comparison flagged."
    assert said(a=(20, 10), b=(40, 20), c=(30, 15)) == "None of 2 comparisons flagged."
    assert said(a=(40, 20), lucky=(3, 3)) == "None of 1 comparison flagged: 1 too few to say."


def test_flagged_components_are_named_beside_a_whole_that_is_not() -> None:
    whole = {**selected(a=(60, 30), b=(60, 30))}
    whole["talk"] = selected(a=(60, 45), b=(60, 10))["selected"]
    found = rolescope.audit(whole, group="g", selected="selected", components=["talk"]).view.headline
    assert found.endswith("Components with a flag: talk.")


def test_a_divisor_of_few_rows_is_told() -> None:
    told = rolescope.audit(selected(a=(60, 36), b=(60, 12), lucky=(3, 3)), group="g").view.limits
    assert any("fewer than 10 rows" in one for one in told)
    assert not any("fewer than" in one for one in rolescope.audit(selected(a=(9, 1)), group="g").view.limits)
