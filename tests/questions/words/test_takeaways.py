"""A sentence is withheld if its interval permits the opposite."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.comparison import PayContrast, Subject
from rolescope.model.estimate import Estimate
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict
from rolescope.questions.words.takeaways import leads, pay_takeaways, shared_core, skill_takeaways

A, B = (
    Subject(i, label, "role", None, {}, 100, 50)
    for i, label in (("a", "Data scientist"), ("b", "ML engineer"))
)


def row(value: float, low: float, high: float, verdict: Verdict, name: str = "sql") -> PrevalenceRow:
    shares = {"a": Estimate(0.6, 0.5, 0.7, 100), "b": Estimate(0.6 - value, 0.1, 0.9, 100)}
    core = ("a", "b") if verdict is Verdict.EQUIVALENT else ()
    return PrevalenceRow(
        name, name.upper(), "language", shares, core, (Contrast("a", "b", value, low, high, 0.01, verdict),)
    )


@given(st.floats(-0.5, 0.5), st.floats(0, 0.6), st.floats(0, 0.6), st.sampled_from(list(Verdict)))
def test_no_sentence_where_the_interval_permits_the_opposite(
    value: float, down: float, up: float, verdict: Verdict
) -> None:
    found = row(value, value - down, value + up, verdict)
    said = [t for t in skill_takeaways([A, B], [found]) if t.kind == "skills"]
    if value - down <= 0 <= value + up or verdict not in {Verdict.HIGHER, Verdict.LOWER}:
        assert not said


def test_the_sentence_names_both_counts() -> None:
    (said,) = skill_takeaways([A, B], [row(0.35, 0.2, 0.5, Verdict.HIGHER)])
    assert said.text == "Data scientists' postings ask more often for SQL (60 against 25), of 100."
    assert said.cells == ("skill:sql",)


def test_the_other_role_leads_where_the_difference_is_negative() -> None:
    assert [r.id for r in leads([row(-0.3, -0.5, -0.1, Verdict.LOWER)], "b", ["a"])] == ["sql"]
    assert leads([row(-0.3, -0.5, -0.1, Verdict.LOWER)], "a", ["b"]) == []


def test_shared_core_needs_every_role() -> None:
    core = shared_core(
        [row(0, -0.05, 0.05, Verdict.EQUIVALENT), row(0.3, 0.1, 0.5, Verdict.HIGHER, "r")], ["a", "b"]
    )
    assert [r.id for r in core] == ["sql"]


def contrast(winner: str | None) -> PayContrast:
    return PayContrast(
        a="a",
        b="b",
        country="US",
        level="all",
        population="posted",
        source="one",
        currency="USD",
        period="year",
        difference=Estimate(-21_400, -30_200, -12_600, 200, unit="USD"),
        superiority=Estimate(0.3, 0.2, 0.4, 200),
        overlap=Estimate(0.7, 0.6, 0.8, 200),
        pays_more=winner,
        curves={},
        grid=(),
    )


def test_pay_is_said_of_the_one_that_pays_more() -> None:
    (said,) = pay_takeaways([A, B], [contrast("b")])
    assert said.text.startswith("ML engineers are offered more than data scientists: $21,000 at the median")
    assert "likely $13,000 to $30,000" in said.text


def test_no_reliable_difference_in_pay_is_said_as_such() -> None:
    unsure = replace(contrast(None), difference=Estimate(-2_000, -9_000, 5_000, 200, unit="USD"))
    (said,) = pay_takeaways([A, B], [unsure])
    assert said.text.startswith("No reliable difference in pay between data scientists and ML engineers")


def test_nothing_is_said_where_medians_lie_apart_and_distributions_do_not() -> None:
    assert list(pay_takeaways([A, B], [contrast(None)])) == []


def test_one_sentence_a_pair_from_the_population_with_most_records() -> None:
    small, large = (
        contrast("b"),
        replace(contrast("a"), source="two", difference=Estimate(9e3, 5e3, 1e4, 900)),
    )
    (said,) = pay_takeaways([A, B], [small, large])
    assert said.cells == ("pay:two:a:b",)
