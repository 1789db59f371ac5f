"""A role as a blend of others: planted shares, what is left over, what is refused."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import Verdict
from rolescope.questions.blend import blend
from rolescope.store.facts import FactStore, embedded
from tests.questions.world import Cell, store

MLE, DE, DS, DA = "machine_learning_engineer", "data_engineer", "data_scientist", "data_analyst"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Engineers know SQL and Docker, scientists R and Python; the role: half of each, and more Docker.

    An engineer of learning: sql 5 of 10 (half of 10), r 5 (half of 10), python 5, docker 9 instead of 5.
    """
    made = [
        Cell(DE, e, 10, skills={"sql": 10, "docker": 10}, activities={"data_pipelines_etl": 20})
        for e in range(60)
    ]
    made += [
        Cell(DS, 100 + e, 10, skills={"r": 10, "python": 10}, activities={"train_models": 20})
        for e in range(60)
    ]
    made += [
        Cell(
            MLE,
            200 + e,
            10,
            skills={"sql": 5, "r": 5, "python": 5, "docker": 9},
            activities={"data_pipelines_etl": 10, "train_models": 10},
        )
        for e in range(60)
    ]
    made += [Cell(DA, 300 + e, 10, skills={"sql": 8, "teamwork": 9}) for e in range(60)]
    made += [Cell("statistician", 400, 10)]
    return store(tmp_path_factory.mktemp("store"), made)


def value(figure: object) -> float:
    assert isinstance(figure, Estimate)
    return figure.value


def test_the_planted_shares_come_back(world: FactStore) -> None:
    answer = blend(MLE, [DE, DS], store=world)
    view = answer.view
    assert [part.role for part in view.parts] == [DE, DS]
    assert value(view.parts[0].weight) == pytest.approx(0.55, abs=0.06)  # docker draws it to the engineers
    assert sum(value(part.weight) for part in view.parts) == pytest.approx(1)
    assert 0.5 < value(view.apart) <= 1
    assert answer.question["roles"] == [MLE, DE, DS]
    assert answer.answer_id.startswith("blend:machine_learning_engineer+data_engineer+data_scientist#")


def test_what_is_left_over_is_named(world: FactStore) -> None:
    view = blend(MLE, [DE, DS], store=world).view
    docker = next(row for row in view.skills if row.id == "docker")
    assert docker.residual.verdict is Verdict.HIGHER
    assert docker.residual.value == pytest.approx(0.9 - value(view.parts[0].weight), abs=0.02)
    assert value(docker.share) - value(docker.blended) == pytest.approx(docker.residual.value)
    assert docker.parts == {DE: pytest.approx(1.0, abs=0.01), DS: pytest.approx(0.0, abs=0.01)}
    assert "more Docker" in view.headline


def test_rivals_are_judged_alike(world: FactStore) -> None:
    view = blend(MLE, [DE, DS], store=world).view
    kinds = {rival.kind: rival for rival in view.rivals}
    assert set(kinds) == {"single", "pair", "random pair"}  # the nearest role is one of the parts
    assert set(kinds["pair"].roles) == {DE, DS}
    assert kinds["single"].r2 < value(view.r2)
    assert view.pairs == 3  # engineer, scientist, analyst
    assert view.beats == 1.0


def test_soft_skills_are_left_out(world: FactStore) -> None:
    assert "teamwork" not in {row.id for row in blend(DA, [DE, DS], store=world).view.skills}


def test_free_weights(world: FactStore) -> None:
    answer = blend(MLE, [DE], free=True, store=world)
    assert 0.2 < value(answer.view.parts[0].weight) < 0.8
    assert answer.view.free
    assert "free=True" in answer.answer_id


def test_a_thin_role_is_suppressed_with_its_number(world: FactStore) -> None:
    view = blend("statistician", [DE, DS], store=world).view
    assert isinstance(view.r2, NotEstimable)
    assert "n = 10" in view.r2.reason
    assert "cannot be told" in view.headline
    assert view.skills == ()
    view = blend(MLE, [DE, "statistician"], store=world).view
    assert all(isinstance(part.weight, NotEstimable) for part in view.parts)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((MLE,), "1 to 5 others"),
        ((MLE, DE, DS, DA, "statistician", "ai_engineer", "mlops_engineer"), "1 to 5 others"),
        ((MLE, "data engineer", DE), "the same role"),
        ((MLE, "Registered Nurses"), "no posting was read"),
    ],
)
def test_what_cannot_be_answered_says_why(world: FactStore, names: tuple[str, ...], said: str) -> None:
    with pytest.raises(BadQuestion, match=said):
        blend(names[0], list(names[1:]), store=world)


def test_an_unknown_role(world: FactStore) -> None:
    with pytest.raises(UnknownRole):
        blend("machine learning enginer", [DE], store=world)


def test_the_same_question_has_the_same_bytes(world: FactStore) -> None:
    one, two = (blend(name, [DE, DS], store=world) for name in (MLE, "Machine Learning Engineer"))
    assert one.to_json() == two.to_json()


def test_a_machine_learning_engineer_is_more_than_the_two() -> None:
    view = blend(MLE, [DE, DS], store=embedded()).view
    assert value(view.parts[1].weight) > value(view.parts[0].weight)
    assert isinstance(view.apart, Estimate)
    assert view.apart.high < 0.6
    assert {"TensorFlow", "PyTorch"} <= {
        row.label for row in view.skills if row.residual.verdict is Verdict.HIGHER
    }
