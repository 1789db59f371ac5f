"""What the evidence cannot say: each doubt is said where it holds, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.comparison import PayCell, PayContrast, Scope, Subject, TitleShare
from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.questions.words.limits import NOTICE, THIN_SUPPORT, limits

A = Subject("a", "Data scientist", "role", None, {}, 100, 50)
B = Subject("b", "ML engineer", "role", None, {}, 100, 50)
NURSE = Subject("n", "Registered Nurses", "onet", None, {}, 0, 0)
SCOPE = Scope("US", "most evidence", None, None, ("collection",), {"a": 1.0, "b": 1.0}, {})
FEW = NotEstimable("suppressed (n = 3, needs 20)", 3)
MEDIAN = Estimate(150_000, 140_000, 160_000, 100, unit="USD")
TITLE = TitleShare("one", 2024, "a", Estimate(0.1, 0.05, 0.2, 100))


def cell(role: str, p50: Figure = MEDIAN) -> PayCell:
    return PayCell(role, "US", "all", "posted", "one", "USD", "year", p50, p50, p50, 100, None, "2024", "m")


def contrast(winner: str | None) -> PayContrast:
    return PayContrast(
        *("a", "b", "US", "all", "posted", "one", "USD", "year"), FEW, FEW, FEW, winner, {}, ()
    )


def said(
    *subjects: Subject,
    scope: Scope = SCOPE,
    pay: tuple[PayCell, ...] = (cell("a"), cell("b"), cell("n")),
    winner: str | None = "a",
    titles: tuple[TitleShare, ...] = (TITLE,),
) -> str:
    return "\n".join(limits(subjects or (A, B), scope, pay, [contrast(winner)], titles))


def test_the_notice_is_no_advice() -> None:
    assert "not advice" in NOTICE


def test_what_always_holds_of_postings_is_said_first() -> None:
    found = limits((A, B), SCOPE, (cell("a"), cell("b")), [contrast("a")], (TITLE,))
    assert len(found) == 5
    assert found[0].startswith("Roles are told by the posting's title")
    assert "corrected for its error" in found[1]
    assert "not corrected" in found[2]
    assert "may be so all the same" in found[2], "silence is not no"
    assert "held equal between roles" in found[3]
    assert "as collected" in said(A)


def test_without_postings_nothing_is_said_of_reading_them() -> None:
    assert "program" not in said(NURSE)
    assert "Registered Nurses: no postings were read under this name" in said(NURSE)
    assert "no postings were read" not in said()


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (SCOPE, "within US, where these roles have most evidence"),
        (replace(SCOPE, country="DE", chosen="asked"), "within DE; elsewhere"),
    ],
)
def test_within_which_country_and_who_chose_it(scope: Scope, expected: str) -> None:
    assert expected in said(scope=scope)


def test_over_all_countries_no_country_is_named() -> None:
    assert "All figures are within" not in said(scope=replace(SCOPE, country=None))


def test_thin_support_is_said_with_what_is_left_out() -> None:
    thin = replace(SCOPE, common_support={"a": 0.654, "b": THIN_SUPPORT})
    assert "Data scientist: 35 of 100 postings lie where another role has none" in said(scope=thin)
    assert "ML engineer:" not in said(scope=thin)


def test_too_few_pay_records() -> None:
    assert "too few pay records" not in said()
    pay = (cell("a", FEW), cell("b", Published(1e5, "no interval", 9, "USD")))
    found = said(pay=pay)
    assert "Data scientist: too few pay records here for a median." in found
    assert "ML engineer: too few" not in found, "a published median is a median"
    assert said(pay=()).count("too few pay records") == 2


def test_who_pays_more_cannot_be_told() -> None:
    sentence = "Which of them pays more cannot be told from these records."
    assert sentence not in said()
    assert sentence in said(winner=None)
    assert sentence not in said(A, winner=None), "of one role alone the question does not arise"


def test_no_dated_titles() -> None:
    assert "No dated source names these titles" in said(titles=())
    assert "No dated source" not in said()


def test_one_role_shares_nothing_with_others() -> None:
    alone = replace(SCOPE, common_support={"a": 0.2})
    assert "where another role has none" not in said(A, scope=alone)
    assert "where another role has none" in said(A, B, scope=alone)


def test_too_few_postings_are_no_lack_of_overlap() -> None:
    few, scope = replace(A, postings=18), replace(SCOPE, common_support={"a": 0.0, "b": 1.0})
    for subjects in ((few,), (few, B)):
        told = said(*subjects, scope=scope)
        assert "too few postings for shares of skills and duties, suppressed (n = 18, needs 20)." in told
        assert "where another role has none" not in told
