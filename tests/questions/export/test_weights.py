"""The tables of weights are the whole model, and the program beside them makes a model of them again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from rolescope.extract.role import find
from rolescope.extract.role import model as judging
from rolescope.questions.export.weights import ROLE_WEIGHTS, role_intervals, role_weights
from tests.questions.export.written import Export, ask


@pytest.fixture(scope="module")
def note(exports: Mapping[str, Export]) -> str:
    return (exports["csv"].folder / "weights/README.md").read_text("utf-8")


def test_every_weight_has_a_row() -> None:
    model, found = judging.role_model(), role_weights()
    assert list(found) == list(ROLE_WEIGHTS.columns)
    features = [
        *(("word", model.words[1:]), ("pair", model.pairs[1:]), ("skill", model.skill_weights)),
        *(("activity", model.activities), ("bias", model.bias[None])),
    ]
    for kind, weights in features:
        own = found["kind"] == kind
        assert np.array_equal(found["weight"][own], weights.ravel())
        assert found["weight"].dtype == np.float32
    assert not model.words[0].any()
    assert not model.pairs[0].any()


def test_features_have_their_names_and_numbers() -> None:
    model, found = judging.role_model(), role_weights()
    words = found["kind"] == "word"
    names = dict(zip(found["feature"][words].tolist(), found["number"][words].tolist(), strict=True))
    assert names == {word: number for word, number in model.vocabulary.items() if number}
    skills = found["kind"] == "skill"
    assert dict(zip(found["feature"][skills], found["number"][skills], strict=True)) == model.skills
    assert found["role"][: len(model.roles)].tolist() == [
        "cannot_tell" if role == judging.UNCLEAR else role for role in model.roles
    ]


def test_intervals_are_those_of_the_model() -> None:
    model, found = judging.role_model(), role_intervals()
    assert [found[c].tolist() for c in ("share", "low", "high")] == [
        model.knots.tolist(),
        model.lows.tolist(),
        model.highs.tolist(),
    ]


def test_what_is_written_is_exact(exports: Mapping[str, Export]) -> None:
    path = exports["parquet"].folder / "weights/role_weights.parquet"
    found = [weight for (weight,) in ask(f"FROM '{path}' SELECT weight")]
    assert np.array_equal(np.array(found, np.float32), role_weights()["weight"])


def test_the_note_says_what_the_code_does(note: str) -> None:
    own = (judging.__doc__ or "").split("\n")[2]
    assert own[:60] in " ".join(note.replace("   > ", "").split())
    assert f"fewer than {find.THIN} words" in note
    assert f"under {find.LEAST:.2f}".replace("0.", ".") in note
    assert f"mod {len(judging.role_model().pairs) - 1} + 1" in note


def test_the_program_makes_the_model_again(
    note: str, exports: Mapping[str, Export], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "weights").symlink_to(exports["csv"].folder / "weights")
    monkeypatch.chdir(tmp_path)
    (program,) = re.findall(r"```python\n(.*?)```", note, re.DOTALL)
    exec(compile(program, "weights/README.md", "exec"), {})  # noqa: S102
    model = judging.role_model()
    monkeypatch.setattr(judging, "files", lambda _: tmp_path)
    again = judging.role_model.__wrapped__()
    for name in ("words", "pairs", "skill_weights", "activities", "bias", "knots"):
        assert np.array_equal(getattr(again, name), getattr(model, name)), name
    assert (again.roles, again.vocabulary, again.skills) == (model.roles, model.vocabulary, model.skills)
