"""Evidence on titles and the work behind them."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.works import ambiguity, engineering_work, other_work, settled, work_as
from rolescope.questions.titles import titles
from rolescope.store.facts import embedded

OWN = titles("data scientist").view.titles[0]


def test_figures_are_those_of_the_title() -> None:
    store = embedded()
    for question, name in ((other_work, "other_work"), (engineering_work, "engineering_work")):
        (found,) = question(parse(f"{name}(data_scientist) >= 90%").parts[0], store)
        assert found.left == (OWN.other if name == "other_work" else OWN.engineering)
    (mixed,) = ambiguity(parse("ambiguity(data_scientist) > 1").parts[0], store)
    assert mixed.left == OWN.ambiguity
    (named,) = settled(parse("settled(data_scientist) > 1%").parts[0], store)
    assert isinstance(named.left, Estimate)


def test_work_of_one_other_role() -> None:
    (found,) = work_as(parse("work_as(data_scientist, data_analyst) > 0").parts[0], embedded())
    assert found.left == next(one.share for one in OWN.works if one.role == "data_analyst")
    assert "work of data analyst" in found.says


def test_agencies_against_employers_turn_with_the_question() -> None:
    query = "ambiguity(data_scientist, posted_by={}) > ambiguity(data_scientist, posted_by={})"
    (one,) = ambiguity(parse(query.format("agency", "employer")).parts[0], embedded())
    (other,) = ambiguity(parse(query.format("employer", "agency")).parts[0], embedded())
    assert isinstance(one.effect, Estimate)
    assert isinstance(other.effect, Estimate)
    assert one.effect.value == -other.effect.value
    assert (one.effect.low, one.effect.high) == (-other.effect.high, -other.effect.low)
    with pytest.raises(BadQuestion, match="posted_by parts one title's postings"):
        list(ambiguity(parse(query.format("agency", "agency")).parts[0], embedded()))


def test_work_that_is_not_told_so_finely_is_refused() -> None:
    with pytest.raises(BadQuestion, match="not told as finely"):
        list(work_as(parse("work_as(data_scientist, actuary) >= 10%").parts[0], embedded()))
