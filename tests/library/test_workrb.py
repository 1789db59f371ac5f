"""The door to WorkRB: against the real package where it is installed, else against its interface in short."""

from __future__ import annotations

import importlib
import sys
from abc import ABC, abstractmethod
from enum import StrEnum
from types import ModuleType
from typing import Any

import numpy as np
import pytest

import rolescope

SKILLS = ["manage budgets", "pipe welding", "statistics"]


class InputType(StrEnum):
    JOB_TITLE = "job_title"
    SKILL_NAME = "skill_name"
    SKILL_SENTENCE = "skill_sentence"
    PROJECT_BRIEF_STRING = "brief_string"


class Interface(ABC):
    """What WorkRB 0.6 asks of a model."""

    @property
    @abstractmethod
    def name(self) -> str: ...

    @property
    @abstractmethod
    def description(self) -> str: ...

    @property
    @abstractmethod
    def classification_label_space(self) -> list[str] | None: ...

    @abstractmethod
    def _compute_rankings(self, queries: Any, targets: Any, query: Any, target: Any) -> Any: ...

    @abstractmethod
    def _compute_classification(self, texts: Any, targets: Any, kind: Any, target: Any = None) -> Any: ...

    def compute_rankings(self, *args: Any) -> Any:
        return self._compute_rankings(*args)


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Any:
    if importlib.util.find_spec("workrb") is None:
        made: dict[str, dict[str, Any]] = {
            "torch": {"from_numpy": np.asarray, "Tensor": np.ndarray},
            "workrb": {},
            "workrb.models": {},
            "workrb.models.base": {"ModelInterface": Interface},
            "workrb.types": {"ModelInputType": InputType},
        }
        for name, holds in made.items():
            module = ModuleType(name)
            vars(module).update(holds)
            monkeypatch.setitem(sys.modules, name, module)
        monkeypatch.delitem(sys.modules, "rolescope.library.workrb", raising=False)
    return importlib.import_module("rolescope.library.workrb").RolescopeModel()


def test_sentences_are_ranked_against_skills(model: Any) -> None:
    kind = importlib.import_module("workrb.types").ModelInputType
    sentences = ["You manage the budgets of three teams."]
    ranked = model.compute_rankings(sentences, SKILLS, kind.SKILL_SENTENCE, kind.SKILL_SENTENCE)
    assert np.array_equal(np.asarray(ranked), rolescope.rank_skills(sentences, SKILLS))


def test_names_of_skills_are_ranked_as_skills_whatever_is_asked(model: Any) -> None:
    kind = importlib.import_module("workrb.types").ModelInputType
    for query in (kind.SKILL_NAME, kind.JOB_TITLE):
        ranked = model.compute_rankings(["budgeting"], SKILLS, query, kind.SKILL_NAME)
        assert np.array_equal(np.asarray(ranked), rolescope.rank_skills(["budgeting"], SKILLS))


def test_titles_are_ranked_as_titles(model: Any) -> None:
    kind = importlib.import_module("workrb.types").ModelInputType
    labels = ["welder", "cook"]
    ranked = model.compute_rankings(["TIG welder II"], labels, kind.JOB_TITLE, kind.JOB_TITLE)
    assert np.array_equal(np.asarray(ranked), rolescope.rank_titles(["TIG welder II"], labels))


def test_it_has_a_name_and_no_labels_of_its_own(model: Any) -> None:
    assert model.name == f"rolescope-{rolescope.__version__}"
    assert model.description
    assert model.classification_label_space is None
