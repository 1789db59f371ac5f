"""Texts of many vacancies at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rolescope.store.own.file import OwnFile


def texts_among(file: OwnFile, numbers: Sequence[int]) -> dict[str, str]:
    """Texts as posted, by id of the opening that is shown.

    Why one pass over the table: looked up one by one, a thousand texts take seconds.

    Args:
        file: the store.
        numbers: of vacancies.
    """
    with file.staged({"n": np.asarray(numbers, dtype=np.int64)}):
        return dict(file.ask("texts_among"))
