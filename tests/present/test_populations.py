"""Whose pay comes first, and what a survey cannot tell apart."""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.comparison import Comparison, PayCell
from rolescope.model.estimate import NotEstimable, Published
from rolescope.present.markdown import markdown
from rolescope.present.page import page
from rolescope.present.populations import Use, as_given, as_one, occupation, overall, populations, twins, use
from rolescope.present.terminal import table
from tests.present.example import DS, ML, comparison, envelope


def survey(role: str, median: float) -> PayCell:
    """One role's wage as a survey publishes it."""
    low, middle, high = (
        Published(median * part, "the survey gives no interval", 900, "USD") for part in (0.8, 1.0, 1.3)
    )
    return PayCell(
        role, "US", "all", "survey wage of the occupation", "oews", "USD", "year", low, middle, high,
        n=233_440, employers=None, years="2024", method="as published",
    )  # fmt: skip


def with_survey(second: float, *, only: bool = False) -> Comparison:
    view = comparison()
    cells = (survey(DS, 112_590), survey(ML, second))
    contrasts = () if only else view.pay_contrasts
    return replace(view, pay=cells if only else (*cells, *view.pay), pay_contrasts=contrasts)


def test_populations_that_compare_come_first_and_surveys_last() -> None:
    view = with_survey(112_590)
    ranked = populations(view)
    assert use(view, ranked[0]) is Use.COMPARES
    assert ranked[0].period == "year"
    assert ranked[-1].source == "oews"
    assert "Pay: posted" in table(envelope(view, (DS, ML)))


def test_a_survey_that_tells_the_roles_apart_stands_before_one_that_cannot() -> None:
    apart, same = with_survey(99_000, only=True), with_survey(112_590, only=True)
    assert use(apart, populations(apart)[0]) is Use.TELLS_APART
    assert use(same, populations(same)[0]) is Use.PUBLISHED


def test_roles_of_one_occupation_are_said_not_drawn_twice() -> None:
    view = with_survey(112_590, only=True)
    assert len(twins(view.pay)) == 1
    said = "Data scientist and machine learning engineer are one occupation in this survey, so one wage"
    assert as_one(view, view.pay)[0].startswith(said)
    drawn = table(envelope(view, (DS, ML)))
    assert said in " ".join(drawn.split())
    assert "███" not in drawn[drawn.index("Pay: ") : drawn.index("Cannot say")]
    assert said in page(envelope(view, (DS, ML)))


def test_estimates_are_never_taken_for_twins() -> None:
    cells = [cell for cell in comparison().pay if cell.level == "all"]
    assert len(twins([cells[0], cells[0]])) == 1
    assert len(twins([cells[0], replace(cells[0])])) == 2


def test_a_population_without_any_quartile_says_nothing() -> None:
    few = NotEstimable("suppressed (n = 3, needs 20)", 3)
    cell = replace(survey(DS, 1.0), p25=few, p50=few, p75=few)
    view = replace(comparison(), pay=(cell,), pay_contrasts=())
    assert use(view, populations(view)[0]) is Use.NOTHING


def test_a_level_asked_for_is_the_whole_that_pay_is_told_of() -> None:
    view = comparison()
    cells = tuple(cell for cell in view.pay if cell.level == "senior")
    view = replace(view, scope=replace(view.scope, level="senior"), pay=cells)
    block = populations(view)[0]
    assert {cell.level for cell in overall(view, block)} == {"senior"}
    assert use(view, block) is Use.COMPARES
    assert as_given(view, cells) == "senior, as posted"
    none = replace(view, pay=tuple(cell for cell in comparison().pay if cell.level == "entry"))
    assert overall(none, populations(none)[0]) == []
    for asked in (envelope(view, (DS, ML)), envelope(none, (DS, ML))):
        assert table(asked)
        assert page(asked)
        assert markdown(asked)


def test_a_survey_names_the_occupation_it_counted() -> None:
    cells = [replace(survey(DS, 99.0), method="published by the survey for SOC 15-2051"), survey(ML, 80.0)]
    assert [occupation(cell) for cell in cells] == ["SOC 15-2051", ""]
    view = replace(comparison(), pay=tuple(cells), pay_contrasts=())
    assert "Surveyed as Data scientist SOC 15-2051." in table(envelope(view, (DS, ML)))
    assert as_given(view, cells) == "all levels, as published"
