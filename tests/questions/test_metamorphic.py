"""What must hold between two answers: the order of the question and bystanders change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import numpy as np
import pytest

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.questions.compare import compare
from rolescope.questions.role import role
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, Pay, store

DS, DE, SE = "data_scientist", "data_engineer", "software_engineer"
NOBODY = "statistician"
TURNED = {Verdict.HIGHER: Verdict.LOWER, Verdict.LOWER: Verdict.HIGHER}
"""Shares corrected by draws may differ by this much: each role has its own draws."""


def made_cells() -> list[Cell]:
    """Two roles of uneven size over two levels, with employers in common."""
    rng = np.random.default_rng(7)
    return [
        Cell(
            role_,
            int(employer),
            12,
            level=level,
            skills={"sql": int(rng.binomial(11, share)) + 1, "python": int(rng.binomial(11, 0.5)) + 1},
            activities={"train_models": int(rng.integers(1, 9)), "other": int(rng.integers(1, 9))},
            degree={"bachelor": int(rng.integers(1, 12))},
            years={int(rng.integers(1, 9)): 6},
        )
        for role_, share, n in ((DS, 0.3, 30), (DE, 0.8, 45))
        for employer in rng.permutation(60)[:n]
        for level in ("mid", "senior")
    ]


def made_pay() -> list[Pay]:
    rng = np.random.default_rng(8)
    means = ((DS, 11.9), (DE, 11.6))
    return [
        Pay(role_, float(rng.lognormal(mean, 0.3)), employer=i) for role_, mean in means for i in range(60)
    ]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    pay = [one.row() for one in made_pay()]
    return store(tmp_path_factory.mktemp("metamorphic"), made_cells(), pay=pay)


def by_id(rows: Sequence[PrevalenceRow]) -> dict[tuple[str, str], PrevalenceRow]:
    return {(row.type, row.id): row for row in rows}


def observed(view: Comparison, role_: str) -> dict[tuple[str, str], float | None]:
    every = by_id((*view.skills, *view.activities, *view.categories))
    return {key: f.observed for key, row in every.items() if isinstance(f := row.roles[role_], Estimate)}


@pytest.fixture(scope="module")
def there(world: FactStore) -> Comparison:
    return compare((DS, DE), store=world).view


@pytest.fixture(scope="module")
def back(world: FactStore) -> Comparison:
    return compare((DE, DS), store=world).view


def test_swapping_the_roles_turns_every_difference_of_skills(there: Comparison, back: Comparison) -> None:
    turned = by_id(back.skills)
    assert there.skills
    for key, row in by_id(there.skills).items():
        (one,), (two,) = row.differences, turned[key].differences
        assert (one.a, one.b) == (two.b, two.a)
        assert one.value is not None
        assert (two.value, two.low, two.high) == pytest.approx(
            (-one.value, -(one.high or 0), -(one.low or 0))
        )
        assert one.q_value == pytest.approx(two.q_value)
        assert two.verdict == TURNED.get(one.verdict, one.verdict)


def test_swapping_the_roles_changes_no_share_of_skills(there: Comparison, back: Comparison) -> None:
    turned = by_id(back.skills)
    for key, row in by_id(there.skills).items():
        for role_ in (DS, DE):
            one, two = row.roles[role_], turned[key].roles[role_]
            assert isinstance(one, Estimate)
            assert isinstance(two, Estimate)
            assert (one.value, one.low, one.high) == pytest.approx((two.value, two.low, two.high))
        assert set(row.core_in) == set(turned[key].core_in)


def test_swapping_the_roles_changes_no_share_of_classes(there: Comparison, back: Comparison) -> None:
    one, two = (by_id((*view.activities, *view.categories)) for view in (there, back))
    assert one.keys() == two.keys()
    for key, row in one.items():
        for role_ in (DS, DE):
            pair = row.roles[role_], two[key].roles[role_]
            values = [figure.value for figure in pair if isinstance(figure, Estimate)]
            assert values == pytest.approx(values[::-1], abs=1e-9)
        (first,), (second,) = row.differences, two[key].differences
        assert first.value == pytest.approx(-(second.value or 0), abs=1e-9)


def test_swapping_the_roles_changes_nothing_that_was_counted(there: Comparison, back: Comparison) -> None:
    for role_ in (DS, DE):
        assert observed(there, role_) == pytest.approx(observed(back, role_))
        assert {s.id: (s.postings, s.employers) for s in there.subjects} == {
            s.id: (s.postings, s.employers) for s in back.subjects
        }
    assert {row.role: (row.p50, row.n) for row in there.years} == {
        row.role: (row.p50, row.n) for row in back.years
    }
    assert set(there.pay) == set(back.pay)
    assert dict(there.scope.common_support) == pytest.approx(dict(back.scope.common_support))


def test_swapping_the_roles_turns_the_contrast_of_pay(there: Comparison, back: Comparison) -> None:
    (one,), (two,) = there.pay_contrasts, back.pay_contrasts
    assert one.pays_more == two.pays_more == DS
    figures = one.difference, two.difference, one.superiority, two.superiority
    values = [(f.value, f.low, f.high) for f in figures if isinstance(f, Estimate)]
    (d, d_low, d_high), turned, (s, s_low, s_high), chance = values
    assert turned == pytest.approx((-d, -d_high, -d_low))
    assert chance == pytest.approx((1 - s, 1 - s_high, 1 - s_low))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_bystander_without_postings_changes_nothing_that_was_observed(
    world: FactStore, there: Comparison, place: int
) -> None:
    names = [DS, DE]
    names.insert(place, NOBODY)
    crowd = compare(names, store=world).view
    for role_ in (DS, DE):
        assert observed(crowd, role_) == pytest.approx(observed(there, role_))
        support = crowd.scope.common_support[role_]
        assert support == pytest.approx(there.scope.common_support[role_])
    assert all(not isinstance(row.roles[NOBODY], Estimate) for row in crowd.skills)
    assert set(crowd.pay) == set(there.pay)


def test_a_bystander_changes_no_share_of_skills_either(world: FactStore, there: Comparison) -> None:
    crowd = by_id(compare((DS, DE, NOBODY), store=world).view.skills)
    for key, row in by_id(there.skills).items():
        for role_ in (DS, DE):
            assert crowd[key].roles[role_] == row.roles[role_]


def test_one_role_alone_is_counted_on_all_its_postings(world: FactStore) -> None:
    own = [cell for cell in made_cells() if cell.role == DS]
    asking, postings = sum(cell.skills["sql"] for cell in own), sum(cell.postings for cell in own)
    view = role(DS, store=world).view
    sql = next(row for row in view.skills if row.id == "sql").roles[DS]
    assert isinstance(sql, Estimate)
    assert sql.observed == pytest.approx(asking / postings)
    assert sql.n == postings


def test_the_same_question_has_the_same_bytes(world: FactStore) -> None:
    again = FactStore(world.folder)
    assert compare((DS, DE), store=world).to_json() == compare((DS, DE), store=again).to_json()


def test_nobody_spoils_the_next_ones_answer(world: FactStore) -> None:
    mine = compare((DS, DE), store=world, level="mid")
    before = mine.to_json()
    with suppress(TypeError):  # a mapping that cannot be written to is as good as a copy
        mine.question["name"] = "spoiled"  # type: ignore[index]
    assert compare((DS, DE), store=world, level="mid").to_json() == before
