"""rolescope as a model of WorkRB, the public benchmark of work: `pip install "rolescope[workrb]"`.

Sentences, and whatever is held against names of skills, are ranked as `rank_skills` does it, everything else
as `rank_titles` does; nothing is fitted to a task.

    import workrb
    from rolescope.library.workrb import RolescopeModel
    workrb.evaluate(RolescopeModel(), tasks, output_folder="results/rolescope")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from workrb.models.base import ModelInterface
from workrb.types import ModelInputType

from rolescope._version import __version__
from rolescope.library.linking import rank_skills, rank_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

SENTENCES = (ModelInputType.SKILL_SENTENCE, ModelInputType.PROJECT_BRIEF_STRING)
"""Kinds of queries that are read by windows: long, and of which a few words may be meant."""


class RolescopeModel(ModelInterface):
    """The encoder and the letters in common that the package ships: NumPy, on a processor."""

    @property
    def name(self) -> str:
        """Of the model and its version."""
        return f"rolescope-{__version__}"

    @property
    def description(self) -> str:
        """What it is, in a sentence."""
        return "Static sums of word and letter vectors, and letters in common; 9 MB, NumPy alone."

    @property
    def classification_label_space(self) -> None:
        """It knows no labels of its own: it ranks any."""
        return

    def _compute_rankings(
        self,
        queries: Sequence[str],
        targets: Sequence[str],
        query_input_type: ModelInputType | None = None,
        target_input_type: ModelInputType | None = None,
    ) -> torch.Tensor:
        of_skills = query_input_type in SENTENCES or target_input_type is ModelInputType.SKILL_NAME
        rank = rank_skills if of_skills else rank_titles
        return torch.from_numpy(rank(queries, targets))

    def _compute_classification(
        self,
        texts: Sequence[str],
        targets: Sequence[str],
        input_type: ModelInputType | None = None,
        target_input_type: ModelInputType | None = None,
    ) -> torch.Tensor:
        return self._compute_rankings(texts, targets, input_type, target_input_type)
