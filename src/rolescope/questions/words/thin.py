"""Why a role's postings are too few for any share."""

from __future__ import annotations

from rolescope.analyse.support import too_thin
from rolescope.model.comparison import Subject
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS


def why_thin(subject: Subject) -> str | None:
    """Why nothing is told of what its postings ask, as the figures say it; None where they are enough."""
    return too_thin(subject.postings, subject.employers, MIN_POSTINGS, MIN_EMPLOYERS)
