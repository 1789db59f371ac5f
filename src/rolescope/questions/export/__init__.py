"""For researchers: the fact tables behind the answers, so that anyone can recompute, relabel, replicate."""

from rolescope.questions.export.question import export

__all__ = ["export"]
