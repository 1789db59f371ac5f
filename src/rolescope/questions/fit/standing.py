"""How a person's score for one job stands beside their scores for like openings; no people are compared."""

from __future__ import annotations

from statistics import median_low

from rolescope.analyse.fit import Scored
from rolescope.model.fit_answer import Standing
from rolescope.model.job import Wanted
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.fit.ranking import Own
from rolescope.questions.fit.words import few_like
from rolescope.questions.jobs.shown import OTHER, label
from rolescope.questions.jobs.terms import uncounted
from rolescope.store.own.file import OwnFile
from rolescope.store.own.requirements import asking
from rolescope.store.own.search import Search

FEWEST = 20
"""Like openings below which nothing is said."""
MOST = 100
"""Like openings that are judged: the first in the order of a search for jobs."""
OUTSIDE = "Its work is outside data, AI and software, where the store tells no openings alike."
UNTOLD = "Whose work it is cannot be told from its text, so nothing is like it."


class Standings:
    """The like openings of a store, judged for one person; each role once.

    Args:
        file: the store.
        own: what the person shows in their own words.
    """

    def __init__(self, file: OwnFile, own: Own) -> None:
        self._file = file
        self._own = own
        self._scores: dict[str, dict[str, int]] = {}

    def of(self, id_: str, work: str | None, scored: Scored) -> tuple[Standing | None, str | None]:
        """Where one opening stands, or why that is not said.

        Args:
            id_: id of the opening that is shown.
            work: the role that its work was told to be.
            scored: its figures.
        """
        if work is None or work == CANNOT_TELL:
            return None, UNTOLD
        if work == OTHER:
            return None, OUTSIDE
        if scored.score is None:
            return None, None
        if work not in self._scores:
            self._scores[work] = self._like(work)
        others = [score for other, score in self._scores[work].items() if other != id_]
        if len(others) < FEWEST:
            return None, few_like(len(others), FEWEST)
        lower, higher = (sum(one < scored.score for one in others), sum(one > scored.score for one in others))
        return (
            Standing(
                role=work,
                label=label(work) or work,
                n=len(others),
                lower=lower,
                same=len(others) - lower - higher,
                higher=higher,
                median=median_low(others),
            ),
            None,
        )

    def _like(self, work: str) -> dict[str, int]:
        """Scores of like openings by id; sources that may not be counted are left out."""
        apart = uncounted()
        numbers = Search(self._file).find(Wanted(role=work), 2 * MOST, apart).numbers
        jobs = [
            one
            for one in asking(self._file, numbers)
            if one.requirements is not None and one.source not in apart
        ][:MOST]
        self._own.fetch(jobs)
        ranked = [self._own.ranked(one) for one in jobs]
        return {one.job.id: one.scored.score for one in ranked if one.scored.score is not None}
