"""What a text asks of a skill it names: required, preferred, one of alternatives, negated or just mentioned.

Whether it is asked for is a logistic regression over named features, trained on labelled postings by
`evidence/train_requirement.py`; its table, `patterns/requirement_weights.tsv`, can be read and argued with.
How it is asked for is settled by words: "is a plus", "or", "no … needed".
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Sequence
from functools import cache

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
REMEMBERED = 1 << 16
"""Groups of features whose worth is remembered; some 5,000 occur in a few hundred postings."""

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
_JOIN = re.compile(r" ?(?:,|(?P<stroke>/)|,? ?(?P<word>\bor\b|and/or)) ?")
_LONGEST_JOIN = 8


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
    denial, wish, trade = meaning("not"), meaning("prefer") | meaning("after"), meaning("sells")
    alternative = _alternatives(folded, placed)
    found: list[Requirement] = []
    for i, ((hit, frame), chance) in enumerate(zip(placed, chances, strict=True)):
        if frame.means & denial and _negated(folded, hit, frame):
            found.append(Requirement.NEGATED)
        elif chance < least or frame.means & trade:
            found.append(Requirement.MENTIONED)
        elif frame.section == "preferred" or (frame.means & wish and _preferred(hit, frame)):
            found.append(Requirement.PREFERRED)
        else:
            found.append(Requirement.ALTERNATIVE if i in alternative else Requirement.REQUIRED)
    return found


def probabilities(text: str, placed: Sequence[Placed]) -> list[float]:
    """How probable it is that a careful reader lists each mention as asked for; 0 for soft skills."""
    worth, bias = _worths().__getitem__, _weights()[BIAS]
    return [
        1 / (1 + math.exp(-bias - sum(map(worth, keys)))) if keys else 0.0
        for keys in feature_keys(text, placed)
    ]


def _negated(folded: str, hit: Hit, frame: Frame) -> bool:
    """Whether the sentence says that it is not needed ("no Java experience required") or not used."""
    _, start, end = hit
    before = folded[frame.start : start]
    return bool(
        _NOT_USED.search(before)
        or (_NO.search(before) and _NEEDED.match(folded, end))
        or _NOT_NEEDED.match(folded, end)
    )


def _preferred(hit: Hit, frame: Frame) -> bool:
    """Whether the nearest word of wish or demand in the sentence is one of wish ("is a plus")."""
    prefer, after, must = meaning("prefer"), meaning("after"), meaning("must")
    _, begin, stop = hit
    nearest, wished = None, False
    for means, start, end in frame.cues:
        follows = start >= stop
        wish = bool(means & prefer or (follows and means & after))
        if wish or means & must:
            gap = start - stop if follows else begin - end
            if nearest is None or gap < nearest:
                nearest, wished = gap, wish
    return wished


def _alternatives(folded: str, placed: Sequence[Placed]) -> set[int]:
    """Mentions that "or" or a stroke joins.

    "Or" closes the list before it ("Python, R or Julia"), and a comma after it opens the next ("Python or R,
    SQL"). A stroke joins its neighbours only ("SQL, Python/R").
    """
    found: set[int] = set()
    first = 0  # of the list that goes on
    ors = False
    for i in range(1, len(placed) + 1):
        start, stop = placed[i - 1][0][2], placed[i][0][1] if i < len(placed) else sys.maxsize
        join = _JOIN.fullmatch(folded, start, stop) if stop - start <= _LONGEST_JOIN else None
        if join and join["stroke"]:
            found |= {i - 1, i}
        if join and (join["word"] or join["stroke"] or not ors):
            ors = ors or bool(join["word"])
            continue
        if ors:
            found.update(range(first, i))
        first, ors = i, False
    return found


class _Worths(dict[Key, float]):
    """What each group of features adds to the score, worked out when first asked for."""

    def __missing__(self, group: Key) -> float:
        if len(self) >= REMEMBERED:
            self.clear()
        weights = _weights()
        self[group] = worth = sum(weights.get(name, 0.0) for name in names(group))
        return worth


@cache
def _worths() -> _Worths:
    return _Worths()


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in rows("requirement_weights.tsv")}
