"""How does my store fare? What its visits came to, what its openings have, and what to do about it."""

from rolescope.questions.watch.question import watch

__all__ = ["watch"]
