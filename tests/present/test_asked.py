"""How a skill is asked for, in words: shares of postings, and depth of those that mention it."""

from __future__ import annotations

from dataclasses import replace

from rolescope.present import asked
from tests.present.example import DS, ML, comparison
from tests.present.nurse import thin

VIEW = comparison()
PYTHON = next(row for row in VIEW.skills if row.label == "Python")


def test_a_card_says_of_what_each_share_is() -> None:
    required, preferred, advanced, basic = asked.facts(PYTHON, DS)
    assert required.startswith("required: 55 of 100 postings, likely ")
    assert preferred.startswith("preferred: 8 of 100 postings")
    assert advanced.startswith("advanced or expert depth: 15 of 100 postings that mention it")
    assert basic.startswith("basic or working depth")


def test_a_depth_that_is_not_known_says_why() -> None:
    rare = next(row for row in VIEW.skills if row.label == "Econometrics")
    assert "needs 20" in asked.facts(rare, ML)[2]


def test_where_nothing_was_read_nothing_is_said() -> None:
    silent = replace(PYTHON, required={}, preferred={}, advanced={}, basic={})
    assert asked.facts(silent, DS) == []
    assert asked.must(VIEW, [silent]) == ""
    assert asked.must(thin().view, thin().view.skills) == ""


def test_the_line_under_the_picture_names_the_most_required() -> None:
    said = asked.must(VIEW, VIEW.skills)
    assert said.startswith("Required, of 100 postings: ")
    assert "Python ●55 ◆57" in said
    assert said.count(";") == asked.NAMED - 1


def test_duties_of_a_level() -> None:
    assert asked.duties_of(VIEW, 0).startswith("mid level (n = ●20,508 ◆1,648 duties): ")
