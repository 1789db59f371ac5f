"""What goes with a skill or a specialisation: planted, and found with its numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rolescope.model.estimate import Estimate
from rolescope.model.pay import RATIO, Premium
from rolescope.questions.figures.pay_premiums import role_premiums
from rolescope.store.facts import FactStore
from tests.questions.figures.paid import DS, of
from tests.questions.world import Pay, store

LEVELS = ("entry", "senior")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Python goes with a tenth more; SQL with nothing, but with seniors, who are paid half more."""
    rng = np.random.default_rng(5)
    rows, skills = [], []
    for i in range(400):
        senior = i % 2
        python, sql = bool(rng.random() < 0.5), bool(rng.random() < (0.8 if senior else 0.2))
        about = "nlp" if rng.random() < 0.2 else None
        log = 11.5 + 0.4 * senior + np.log(1.1) * python + (0.2 if about else 0) + rng.normal(0, 0.1)
        rows.append(
            Pay(DS, float(np.exp(log)), level=LEVELS[senior], employer=i, record=i, specialisation=about)
        )
        skills += [(i, name) for name, has in (("python", python), ("sql", sql)) if has]
    skills.append((3, "r"))
    folder = tmp_path_factory.mktemp("premiums")
    return store(
        folder, [], pay=[one.row() for one in rows], pay_skills=sorted(skills, key=lambda s: (s[1], s[0]))
    )


@pytest.fixture(scope="module")
def found(made: FactStore) -> dict[str, Premium]:
    (group,) = of(made)
    return {one.id: one for one in role_premiums(made, DS, group, 4.0)}


def test_what_was_planted_is_found(found: dict[str, Premium]) -> None:
    python = found["python"]
    assert isinstance(python.premium, Estimate)
    assert python.premium.low < 0.1 < python.premium.high
    assert (python.kind, python.of, python.sure, python.premium.unit) == ("skill", 400, True, RATIO)
    assert python.employers == python.n


def test_a_level_that_comes_with_a_skill_is_not_its_premium(found: dict[str, Premium]) -> None:
    sql = found["sql"]
    assert isinstance(sql.premium, Estimate)
    assert sql.premium.low < 0 < sql.premium.high
    assert not sql.sure


def test_specialisations_too(found: dict[str, Premium]) -> None:
    nlp = found["nlp"]
    assert isinstance(nlp.premium, Estimate)
    assert nlp.kind == "specialisation"
    assert nlp.premium.low < np.expm1(0.2) < nlp.premium.high


def test_what_few_name_is_not_looked_at(found: dict[str, Premium]) -> None:
    assert "r" not in found


def test_a_population_without_skills_has_none(tmp_path: Path) -> None:
    made = store(tmp_path, [], pay=[Pay(DS, 1e5 + i, employer=i).row() for i in range(60)])
    (group,) = of(made)
    assert list(role_premiums(made, DS, group, 4.0)) == []
