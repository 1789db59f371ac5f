"""Do scores pass some categories of people less often than others? From columns alone, without names."""

from rolescope.questions.audit.question import audit
from rolescope.questions.audit.scores import from_bytes, scores_of

__all__ = ["audit", "from_bytes", "scores_of"]
