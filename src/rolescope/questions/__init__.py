"""One file per question: picks the evidence, runs the analyses, composes one frozen answer."""

from rolescope.questions.compare import compare
from rolescope.questions.read import read, read_all
from rolescope.questions.role import role
from rolescope.questions.roles import roles

__all__ = ["compare", "read", "read_all", "role", "roles"]
