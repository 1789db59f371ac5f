"""One file per question: picks the evidence, runs the analyses, composes one frozen answer."""

from rolescope.questions.compare import compare
from rolescope.questions.role import role
from rolescope.questions.roles import roles

__all__ = ["compare", "role", "roles"]
