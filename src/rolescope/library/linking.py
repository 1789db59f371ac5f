"""How near titles and sentences come to labels of yours: for lists of any occupations or skills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def rank_titles(titles: Iterable[str], labels: Iterable[str]) -> NDArray[np.float32]:
    """How near each job title comes to each label: an array, titles × labels; higher is nearer.

    Args:
        titles: as posted, or as a table lists them.
        labels: names of occupations. A list that is asked again is remembered.

    Raises:
        BadQuestion: if one of them is a single text, or holds something else than texts.
    """
    from rolescope.extract.linking import rank  # noqa: PLC0415
    from rolescope.model.given import texts_given  # noqa: PLC0415

    return rank.rank_titles(texts_given(titles, "titles"), texts_given(labels, "labels"))


def rank_skills(sentences: Iterable[str], labels: Iterable[str]) -> NDArray[np.float32]:
    """How near each sentence of a posting comes to each label of a skill: an array, sentences × labels.

    Args:
        sentences: sentences or phrases.
        labels: names of skills. A list that is asked again is remembered.

    Raises:
        BadQuestion: if one of them is a single text, or holds something else than texts.
    """
    from rolescope.extract.linking import rank  # noqa: PLC0415
    from rolescope.model.given import texts_given  # noqa: PLC0415

    return rank.rank_skills(texts_given(sentences, "sentences"), texts_given(labels, "labels"))
