"""How much each score counts in what the package returns, and so in what is left out of it to be measured."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.extract.linking import rank


class Mixture(NamedTuple):
    """Weights of the scores that are added.

    Attributes:
        whole: of the cosine of the whole text.
        window: of the best cosine of a window.
        lexical: of the letters in common, of the whole text.
        words: words of a window; 0 for the whole text alone.
        stride: words from the beginning of a window to that of the next.
    """

    whole: float
    window: float
    lexical: float
    words: int = 0
    stride: int = 1


TITLES = Mixture(whole=1.0, window=0.0, lexical=rank.TITLE_LEXICAL)
SKILLS = Mixture(
    whole=1 - rank.NEAREST,
    window=rank.NEAREST,
    lexical=rank.SKILL_LEXICAL,
    words=rank.WINDOW,
    stride=rank.STEP,
)
