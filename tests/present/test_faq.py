"""Questions people ask: answered from cells, each naming its rows, none more than they permit."""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.shares import Verdict
from rolescope.present.faq import UNTOLD, questions
from tests.present.example import DE, DS, ML, answer
from tests.present.nurse import thin

VIEW = answer((DS, ML)).view


def test_each_rests_on_rows_of_the_answer() -> None:
    for view in (VIEW, answer((DS, ML, DE)).view):
        rows = {f"{row.noun}:{row.id}" for row in view.rows}
        rows |= {f"years:{row.role}" for row in view.years}
        asked = questions(view)
        assert len(asked) >= 5
        for one in asked:
            assert one.answer
            assert all(cell in rows or cell.startswith("pay:") for cell in one.cells), one.cells


def test_an_unsure_difference_is_not_told() -> None:
    unsure = tuple(
        replace(
            row,
            differences=tuple(replace(d, verdict=Verdict.NO_RELIABLE_DIFFERENCE) for d in row.differences),
        )
        for row in VIEW.skills
    )
    contrasts = tuple(replace(one, pays_more=None) for one in VIEW.pay_contrasts)
    asked = questions(replace(VIEW, skills=unsure, pay_contrasts=contrasts))
    assert not [one for one in asked if "ask for that" in one.question]
    assert next(one for one in asked if "pays more" in one.question).answer == (UNTOLD,)


def test_one_role_or_one_without_postings_has_none() -> None:
    assert questions(answer((DS,)).view) == []
    assert questions(thin().view) == []


def test_of_several_each_is_told_on_a_line_of_its_own() -> None:
    asked = questions(answer((DS, ML, DE)).view)
    assert not [one for one in asked if one.question.endswith("less?")]
    assert [one for one in asked if one.question == "What does each ask for more than all the others?"]
