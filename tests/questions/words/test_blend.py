from rolescope.model.blend import BLEND, Part, ResidualRow
from rolescope.model.comparison import Scope, Subject
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, Verdict
from rolescope.questions.words.blend import headline, limits

ROLE = Subject("ml", "ML engineer", "role", None, {}, 200, 150)
EMPTY = Subject("actuary", "Actuary", "role", None, {}, 0, 0)
NONE = NotEstimable("ML engineer: suppressed (n = 3, needs 20)", 3)


def est(value: float, reach: float = 0.1) -> Estimate:
    return Estimate(value, value - reach, value + reach, 200)


def parts(a: Figure, b: Figure) -> list[Part]:
    return [Part("de", "Data engineer", a), Part("ds", "Data scientist", b)]


def row(label: str, gap: float, verdict: Verdict, kind: str = "library") -> ResidualRow:
    contrast = Contrast("ml", BLEND, gap, gap - 0.05, gap + 0.05, 0.01, verdict)
    return ResidualRow(label, label, kind, est(0.5), est(0.5 - gap), contrast, {})


def test_the_blend_what_it_explains_and_what_is_left() -> None:
    rows = [
        row("PyTorch", 0.4, Verdict.HIGHER),
        row("Statistics", -0.3, Verdict.LOWER, "method"),
        row("Train models", 0.3, Verdict.HIGHER, "activity"),
        row("Docker", 0.1, Verdict.NO_RELIABLE_DIFFERENCE),
    ]
    assert headline(ROLE, parts(est(0.19), est(0.81)), est(0.24), rows) == (
        "The nearest blend to ML engineer is 19 parts data engineer and 81 parts data scientist; "
        "it explains 24 of 100 (likely 14 to 34) of what sets ML engineers apart from the average role; "
        "it asks for more PyTorch and for less statistics."
    )


def test_a_part_of_nothing_is_not_named() -> None:
    said = headline(ROLE, parts(est(0.0), est(1.0)), est(0.24), [])
    assert "is 100 parts data scientist;" in said
    assert "asks for" not in said


def test_a_blend_that_explains_nothing() -> None:
    assert "it explains nothing of what sets ML engineers apart" in headline(
        ROLE, parts(est(0.5), est(0.5)), est(-0.5), []
    )
    assert "cannot be told (too alike)" in headline(
        ROLE, parts(est(0.5), est(0.5)), NotEstimable("too alike"), []
    )


def test_what_is_suppressed_says_why() -> None:
    assert headline(ROLE, parts(NONE, NONE), NONE, []) == (
        f"Whether ML engineer is a blend of these cannot be told here: {NONE.reason}."
    )


def test_limits_name_roles_without_postings_and_where_they_hold() -> None:
    scope = Scope("US", "most evidence", None, 2024, (), {}, {"postings of unknown year, ml": 12})
    said = limits([ROLE, EMPTY], scope)
    assert "12 postings are left out because their year is not known." in said
    assert "Actuary: no postings were read under this name." in said
    assert "where these roles have most evidence" in said[-1]
