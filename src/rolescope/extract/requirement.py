"""What a text asks of a skill it names: required, preferred, one of alternatives, negated or just mentioned.

Whether it is asked for is a logistic regression over named features, trained on labelled postings by
`evidence/train_requirement.py`; its table, `patterns/requirement_weights.tsv`, can be read and argued with.
How it is asked for is settled by words: "is a plus", "or", "no … needed".
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Hit, meaning
from rolescope.extract.patterns import rows
from rolescope.extract.requirement_features import Key, feature_keys, names
from rolescope.model.reading import Requirement

BIAS = "bias"
SURE = 0.5
"""A probability at which a skill counts as asked for, whatever else the posting asks for."""
SHARE = 0.7
"""Below `SURE`, a skill counts at this share of the posting's most probable one: some texts are terse."""
FAINT = 0.15
"""Below this nothing counts."""

_NO = re.compile(r"\bno (?:prior |previous )?(?:knowledge of |experience (?:in|with) )?\Z")
_NEEDED = re.compile(
    r" ?(?:experience|knowledge|skills?|background)? ?(?:is |are )?(?:required|needed|necessary)"
)
_NOT_USED = re.compile(
    r"\b(?:do|does|will) ?(?:not|n't) (?:use|need|require) (?:[\w+#.]+,? (?:or |and )?){0,4}\Z"
)
_NOT_NEEDED = re.compile(
    r"(?: (?:experience|knowledge|skills?))? (?:is|are) (?:not|n't) (?:required|needed|necessary|used)\b"
)
_OR = re.compile(r" ?,? ?(?:\bor\b|/|and/or) ?")
_JOIN = re.compile(r" ?(?:,|/|,? ?\bor\b|and/or) ?")


def requirements(text: str, folded: str, placed: Sequence[Placed]) -> list[Requirement]:
    """What the text asks of each mention.

    Args:
        text: the document's text.
        folded: the same in lower case.
        placed: mentions with their sentences, in text order.

    Returns:
        One verdict a mention.
    """
    return verdicts(folded, placed, probabilities(text, placed))


def verdicts(folded: str, placed: Sequence[Placed], chances: Sequence[float]) -> list[Requirement]:
    """The verdicts, given how probable it is that each mention is asked for.

    Args:
        folded: the document's text in lower case.
        placed: mentions with their sentences, in text order.
        chances: one probability a mention.
    """
    least = max(min(SURE, SHARE * max(chances, default=0.0)), FAINT)
    alternative = _alternatives(folded, placed)
    return [
        _verdict(folded, hit, frame, asked=chance >= least, alternative=i in alternative)
        for i, ((hit, frame), chance) in enumerate(zip(placed, chances, strict=True))
    ]


def probabilities(text: str, placed: Sequence[Placed]) -> list[float]:
    """How probable it is that a careful reader lists each mention as asked for; 0 for soft skills."""
    bias = _weights()[BIAS]
    return [
        1 / (1 + math.exp(-bias - sum(map(_worth, keys)))) if keys else 0.0
        for keys in feature_keys(text, placed)
    ]


def _verdict(folded: str, hit: Hit, frame: Frame, *, asked: bool, alternative: bool) -> Requirement:
    if frame.means & meaning("not") and _negated(folded, hit, frame):
        return Requirement.NEGATED
    if not asked:
        return Requirement.MENTIONED
    if frame.section == "preferred" or _preferred(hit, frame):
        return Requirement.PREFERRED
    return Requirement.ALTERNATIVE if alternative else Requirement.REQUIRED


def _negated(folded: str, hit: Hit, frame: Frame) -> bool:
    """Whether the sentence says that it is not needed ("no Java experience required") or not used."""
    before = folded[frame.start : hit.start]
    return bool(
        _NOT_USED.search(before)
        or (_NO.search(before) and _NEEDED.match(folded, hit.end))
        or _NOT_NEEDED.match(folded, hit.end)
    )


def _preferred(hit: Hit, frame: Frame) -> bool:
    """Whether the nearest word of wish or demand in the sentence is one of wish ("is a plus")."""
    prefer, after, must = meaning("prefer"), meaning("after"), meaning("must")
    if not frame.means & (prefer | after):
        return False
    nearest, wished = None, False
    for means, start, end in frame.cues:
        follows = start >= hit.end
        wish = bool(means & prefer or (follows and means & after))
        if wish or means & must:
            gap = start - hit.end if follows else hit.start - end
            if nearest is None or gap < nearest:
                nearest, wished = gap, wish
    return wished


def _alternatives(folded: str, placed: Sequence[Placed]) -> set[int]:
    """Mentions in a list that is joined by "or" or a stroke ("Python, R or Julia"): the whole list."""
    found: set[int] = set()
    run = [0]
    ors = False
    for i in range(1, len(placed) + 1):
        gap = folded[placed[i - 1][0].end : placed[i][0].start] if i < len(placed) else "\n"
        if _JOIN.fullmatch(gap):
            run.append(i)
            ors = ors or bool(_OR.fullmatch(gap))
            continue
        if ors:
            found.update(run)
        run, ors = [i], False
    return found


@lru_cache(maxsize=1 << 16)
def _worth(key: Key) -> float:
    """What a group of features adds to the score."""
    weights = _weights()
    return sum(weights.get(name, 0.0) for name in names(key))


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in rows("requirement_weights.tsv")}
