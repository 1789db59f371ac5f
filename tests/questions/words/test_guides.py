"""Popular claims: the verdict each must get from figures made for it, whichever way round it is asked."""

from __future__ import annotations

import pytest

from rolescope.model.comparison import PayContrast, Subject, YearsRow
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict
from rolescope.questions.words.guides import JUDGES, claims, guides
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.skills import core

DS, ML = "data_scientist", "machine_learning_engineer"
SUBJECTS = [Subject(i, roles()[i].pref_label, "role", None, {}, 100, 50) for i in (DS, ML)]


def row(
    id_: str, a: tuple[float, float, float], b: tuple[float, float, float], verdict: Verdict
) -> PrevalenceRow:
    shares: dict[str, Figure] = {DS: Estimate(*a, 100), ML: Estimate(*b, 100)}
    in_core = tuple(role for role, (_, low, _) in ((DS, a), (ML, b)) if low >= 0.2)
    gap = Contrast(DS, ML, a[0] - b[0], -1, 1, 0.01, verdict)
    kind = "activity" if id_ in activities() else "on_call" if id_ == "required" else "language"
    return PrevalenceRow(id_, id_, kind, shares, in_core, (gap,))


def pay(difference: Figure, winner: str | None, source: str = "one") -> PayContrast:
    unknown = NotEstimable("none")
    return PayContrast(
        DS,
        ML,
        "US",
        "all",
        f"posted {source}",
        source,
        "USD",
        "year",
        difference,
        unknown,
        unknown,
        winner,
        {},
        (),
    )


def verdict(claim: str, rows: list[PrevalenceRow], contrasts: tuple[PayContrast, ...] = ()) -> str:
    found = guides(SUBJECTS, rows, contrasts, ())
    turned = guides(SUBJECTS[::-1], rows, contrasts, ())
    assert found == turned, "the direction is the claim's, not the question's"
    return next(g.verdict for g in found if claim in g.claim)


HIGH, MIDDLE, LOW = (0.5, 0.4, 0.6), (0.2, 0.12, 0.3), (0.1, 0.05, 0.15)


@pytest.mark.parametrize(
    ("a", "b", "difference", "expected"),
    [
        (HIGH, LOW, Verdict.HIGHER, "supported"),
        (HIGH, HIGH, Verdict.EQUIVALENT, "contradicted"),
        (HIGH, MIDDLE, Verdict.HIGHER, "mixed"),
        (MIDDLE, MIDDLE, Verdict.NO_RELIABLE_DIFFERENCE, "cannot tell"),
    ],
)
def test_a_skill_of_one_only(
    a: tuple[float, float, float], b: tuple[float, float, float], difference: Verdict, expected: str
) -> None:
    assert verdict("SQL", [row("sql", a, b, difference)]) == expected


@pytest.mark.parametrize(
    ("difference", "expected"),
    [
        (Verdict.LOWER, "supported"),
        (Verdict.HIGHER, "contradicted"),
        (Verdict.EQUIVALENT, "contradicted"),
        (Verdict.NO_RELIABLE_DIFFERENCE, "cannot tell"),
        (Verdict.SUPPRESSED, "cannot tell"),
    ],
)
def test_more_of_a_skill_or_activity(difference: Verdict, expected: str) -> None:
    assert verdict("Scala", [row("scala", LOW, MIDDLE, difference)]) == expected
    assert verdict("large language", [row("llm_applications", LOW, MIDDLE, difference)]) == expected


@pytest.mark.parametrize(
    ("difference", "expected"),
    [
        (Verdict.LOWER, "supported"),
        (Verdict.HIGHER, "contradicted"),
        (Verdict.EQUIVALENT, "cannot tell"),
        (Verdict.NO_RELIABLE_DIFFERENCE, "cannot tell"),
    ],
)
def test_silence_on_a_duty_is_no_evidence_against_it(difference: Verdict, expected: str) -> None:
    assert verdict("on call", [row("required", LOW, MIDDLE, difference)]) == expected
    assert verdict("on call", []) == "cannot tell"


def test_what_is_named_is_told_with_what_is_not() -> None:
    rows = [row("required", LOW, MIDDLE, Verdict.LOWER)]
    said = next(g for g in guides(SUBJECTS, rows, (), ()) if "on call" in g.claim)
    assert "10 of 100 postings of data scientists" in said.evidence
    assert said.evidence.endswith("the others do not say.")
    assert said.cells == ("on_call:required",)


def test_a_core_is_whole_partial_or_absent() -> None:
    names = ("python", "tensorflow", "pytorch", "feature-engineering")
    same = Verdict.EQUIVALENT
    assert verdict("core", [row(n, HIGH, HIGH, same) for n in names]) == "supported"
    assert verdict("core", [row("python", HIGH, HIGH, same), row("pytorch", LOW, HIGH, same)]) == "mixed"
    assert verdict("core", [row("python", LOW, HIGH, same)]) == "contradicted"
    assert verdict("core", []) == "cannot tell"


def test_pay_by_the_populations_that_can_tell() -> None:
    up, down = Estimate(-9e3, -12e3, -6e3, 99, unit="USD"), Estimate(9e3, 6e3, 12e3, 99, unit="USD")
    unsure = Estimate(-1e3, -6e3, 4e3, 99, unit="USD")
    paid = "are paid slightly more"
    assert verdict(paid, [], (pay(up, ML),)) == "supported"
    assert verdict(paid, [], (pay(up, ML), pay(unsure, None, "two"))) == "supported"
    assert verdict(paid, [], (pay(down, DS),)) == "contradicted"
    assert verdict(paid, [], (pay(up, ML), pay(down, DS, "two"))) == "mixed"
    assert verdict(paid, [], (pay(unsure, None),)) == "cannot tell"
    assert verdict(paid, [], (pay(NotEstimable("few"), None),)) == "cannot tell"


def test_the_gap_is_told_from_the_claims_side() -> None:
    up = Estimate(-9e3, -12e3, -6e3, 99, unit="USD")
    said = next(g for g in guides(SUBJECTS, [], (pay(up, ML),), ()) if "paid" in g.claim)
    assert "machine learning engineers less the other's: $6,000 to $12,000 a year" in said.evidence


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((3, 3, 3), (3, 3, 4), "supported"),
        ((3, 2, 4), (5, 5, 6), "contradicted"),
        ((3, 2, 4), (4, 3, 5), "cannot tell"),
    ],
)
def test_the_same_experience(
    one: tuple[float, float, float], two: tuple[float, float, float], expected: str
) -> None:
    rows = [
        YearsRow(
            role, NotEstimable(""), NotEstimable(""), Estimate(*m, 50, unit="years"), NotEstimable(""), 50
        )
        for role, m in ((DS, one), (ML, two))
    ]
    said = next(g for g in guides(SUBJECTS, [], (), rows) if "experience" in g.claim)
    assert said.verdict == expected


def test_claims_are_of_pairs_that_were_read() -> None:
    unread = Subject(ML, "ML", "role", None, {}, 0, 0)
    assert guides([SUBJECTS[0], unread], [], (), ()) == ()
    other = Subject("product_manager", "Product manager", "role", None, {}, 100, 50)
    assert guides([SUBJECTS[0], other], [], (), ()) == (), "guides are not made to say what they do not"


def test_every_claim_names_things_that_exist() -> None:
    for claim in claims():
        assert set(claim.roles) <= set(roles()), claim
        assert {claim.role} - {""} <= set(claim.roles), claim
        assert {claim.skill, *claim.skills} - {""} <= set(core()), claim
        assert {claim.activity} - {""} <= set(activities()), claim
        assert claim.kind in JUDGES, claim
