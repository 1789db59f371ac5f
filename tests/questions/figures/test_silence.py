"""What postings tell of a thing that they may be silent on, counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.figures.scope import settle
from rolescope.questions.figures.silence import Told, may_be_silent, told
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, store

A, B = "data_scientist", "data_engineer"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Thirty employers of ten postings: of A 2 say remote, 2 on site; of B 1 and 3; the rest say nothing."""
    cells = [
        Cell(
            role,
            i,
            workplace={"remote": remote, "onsite": 4 - remote},
            industry={"banking": remote, "retail": 4 - remote},
            on_call={"required": remote},
            collaborator={"clients": remote},
        )
        for role, remote in ((A, 2), (B, 1))
        for i in range(30)
    ]
    return store(Path(tmp_path_factory.mktemp("silence")), cells)


def of(kind: str, value: str, facts: FactStore) -> tuple[list[Told], Estimate | NotEstimable | None]:
    named = name_all(facts, (A, B))
    within = settle([one.cells for one in named], country="US", level=None, since=None)
    return told(kind, value, named, facts, within)


@pytest.mark.parametrize(("kind", "value"), [("workplace", "remote"), ("industry", "banking")])
def test_of_one_value_a_posting(made: FactStore, kind: str, value: str) -> None:
    (one, other), apart = of(kind, value, made)
    for figure, share in (
        (one.most, 0.8), (one.silent, 0.6), (one.among, 0.5), (other.most, 0.7), (other.among, 0.25)
    ):  # fmt: skip
        assert isinstance(figure, Estimate)
        assert figure.value == pytest.approx(share, abs=0.01)
    assert isinstance(one.among, Estimate)
    assert one.among.n == 120
    assert isinstance(apart, Estimate)
    assert apart.value == pytest.approx(0.25, abs=0.01)
    assert 0 < apart.low < apart.high < 0.5


def test_where_nobody_says_no_there_is_no_share_of_those_that_say(made: FactStore) -> None:
    (one, _), apart = of("on_call", "required", made)
    assert isinstance(one.most, Estimate)
    assert one.most.value == pytest.approx(1.0)
    assert one.among is None
    assert apart is None


def test_of_many_values_the_others_may_have_it_too(made: FactStore) -> None:
    (one, _), apart = of("collaborator", "clients", made)
    assert one == Told(Estimate(1.0, 1.0, 1.0, 300))
    assert apart is None


def test_too_few_that_say_are_no_share(tmp_path: Path) -> None:
    cells = [Cell(role, i, workplace={"remote": 1} if i < 8 else {}) for role in (A, B) for i in range(30)]
    (one, _), apart = of("workplace", "remote", store(tmp_path, cells))
    assert isinstance(one.among, NotEstimable)
    assert "n = 8" in one.among.reason
    assert isinstance(apart, NotEstimable)
    assert isinstance(one.most, Estimate)


def test_what_is_asked_for_and_silence_itself_are_no_matter_of_silence() -> None:
    assert may_be_silent("workplace", "remote")
    assert not may_be_silent("workplace", "unstated")
    assert not may_be_silent("skill", "sql")
    assert not may_be_silent("field_of_study", "statistics")
