"""Popular claims held against the figures: supported, contradicted, mixed, or cannot tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.comparison import (
    Contrast,
    GuideClaim,
    PayContrast,
    PrevalenceRow,
    Subject,
    Verdict,
    YearsRow,
)
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.words.guides import guides

A = Subject("a", "Data scientist", "role", None, {}, 100, 50)
B = Subject("b", "ML engineer", "role", None, {}, 100, 50)
FEW = NotEstimable("suppressed (n = 3, needs 20)", 3)


def skill(
    id_: str, core: tuple[str, ...], verdict: Verdict = Verdict.NO_RELIABLE_DIFFERENCE
) -> PrevalenceRow:
    shares = {"a": Estimate(0.61, 0.5, 0.7, 100), "b": Estimate(0.34, 0.3, 0.4, 100)}
    difference = Contrast("a", "b", 0.27, 0.2, 0.3, 0.01, verdict)
    return PrevalenceRow(id_, id_.upper(), "language", shares, core, (difference,))


def paid(winner: str | None, source: str = "one") -> PayContrast:
    return PayContrast(
        a="a",
        b="b",
        country="US",
        level="all",
        population="posted",
        source=source,
        currency="USD",
        period="year",
        difference=Estimate(-20_000, -30_000, -10_000, 200, unit="USD"),
        superiority=Estimate(0.3, 0.2, 0.4, 200),
        overlap=Estimate(0.7, 0.6, 0.8, 200),
        pays_more=winner,
        curves={},
        grid=(),
    )


def asked(role: str, value: float, low: float, high: float) -> YearsRow:
    share, median = Estimate(0.5, 0.4, 0.6, 100), Estimate(value, low, high, 50, unit="years")
    return YearsRow(role, share, median, median, median, 50)


def claim(found: tuple[GuideClaim, ...], of: str) -> GuideClaim:
    return next(one for one in found if of in one.claim)


@pytest.mark.parametrize(
    ("core", "verdict", "said"),
    [
        (("a", "b"), Verdict.HIGHER, "contradicted"),
        (("b",), Verdict.NO_RELIABLE_DIFFERENCE, "contradicted"),
        (("a",), Verdict.HIGHER, "mixed"),
        (("a",), Verdict.NO_RELIABLE_DIFFERENCE, "cannot tell"),
        ((), Verdict.HIGHER, "cannot tell"),
    ],
)
def test_sql_is_one_roles_own(core: tuple[str, ...], verdict: Verdict, said: str) -> None:
    found = claim(guides([A, B], [skill("sql", core, verdict)], [], []), "SQL is a skill of")
    assert found.claim == "SQL is a skill of data scientists and not of ML engineers."
    assert found.verdict == said
    assert found.evidence == (
        "61 of 100 postings for data scientists and 34 of 100 postings for ML engineers ask for it."
    )
    assert found.cells == ("skill:sql",)


def test_nothing_is_said_of_a_skill_that_is_not_known() -> None:
    unknown = replace(skill("sql", ()), roles={"a": FEW, "b": FEW})
    for rows in ([], [unknown]):
        assert not [c for c in guides([A, B], rows, [], []) if "SQL" in c.claim]


@pytest.mark.parametrize(
    ("n", "said"), [(0, "contradicted"), (2, "mixed"), (3, "supported"), (5, "supported")]
)
def test_a_shared_core_of_three(n: int, said: str) -> None:
    rows = [skill(f"s{i}", ("a", "b")) for i in range(n)] + [skill("own", ("a",))]
    found = claim(guides([A, B], rows, [], []), "share a core")
    assert found.verdict == said
    assert len(found.cells) == n
    assert found.evidence.startswith(f"{n} skills" if n else "No skill is core to both.")


@pytest.mark.parametrize(
    ("winners", "said"),
    [
        (["b"], "supported"),
        (["b", "b"], "supported"),
        (["a"], "contradicted"),
        (["b", None], "mixed"),
        (["a", "b"], "mixed"),
        ([None], "cannot tell"),
        ([], "cannot tell"),
    ],
)
def test_who_pays_more(winners: list[str | None], said: str) -> None:
    contrasts = [paid(winner, f"source{i}") for i, winner in enumerate(winners)]
    found = claim(guides([A, B], [], contrasts, []), "pays more")
    assert found.claim == "ML engineer pays more than data scientist."
    assert found.verdict == said
    assert len(found.cells) == len(winners)
    assert "$10,000 to $30,000 a year (posted)" in found.evidence or not winners


def test_pay_that_cannot_be_told_decides_nothing() -> None:
    found = claim(guides([A, B], [], [replace(paid(None), difference=FEW)], []), "pays more")
    assert (found.verdict, found.evidence, found.cells) == ("cannot tell", "Too few records.", ())


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ((5, 5, 6), (3, 2, 4), "contradicted"),
        ((3, 3, 3), (4, 4, 4), "contradicted"),
        ((3, 3, 4), (3, 3, 4), "supported"),
        ((3, 3, 3), (4, 3, 4), "supported"),
        ((3, 2, 4), (3, 2, 4), "cannot tell"),
        ((3, 2, 4), (4, 3, 5), "cannot tell"),
    ],
)
def test_the_same_experience(one: tuple[int, int, int], two: tuple[int, int, int], said: str) -> None:
    """The same means: the intervals permit no more than a year between the medians."""
    found = claim(guides([A, B], [], [], [asked("a", *one), asked("b", *two)]), "same experience")
    assert found.verdict == said
    assert found.cells == ("years:a", "years:b")
    assert f"Data scientist: median {one[0]} years (likely {one[1]} to {one[2]})" in found.evidence


def test_experience_that_is_not_known_is_not_compared() -> None:
    unknown = replace(asked("b", 3, 2, 4), p50=FEW)
    assert not [c for c in guides([A, B], [], [], [asked("a", 3, 2, 4), unknown]) if "experience" in c.claim]


def test_what_is_not_read_is_not_judged() -> None:
    assert claim(guides([A, B], [], [], []), "on call").verdict == "cannot tell"


@pytest.mark.parametrize("subjects", [[A], [A, replace(B, postings=0)], [replace(A, postings=0), B]])
def test_no_claims_without_two_roles_that_were_read(subjects: list[Subject]) -> None:
    assert guides(subjects, [skill("sql", ("a", "b"))], [paid("b")], []) == ()


def test_claims_are_on_the_first_two() -> None:
    third = replace(B, id="c", label="Statistician")
    found = guides([A, B, third], [skill("sql", ("a", "b"))], [paid("b")], [])
    assert not [one for one in found if "tatistician" in one.claim + one.evidence]
