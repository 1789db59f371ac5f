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
from typing import NamedTuple

from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Hit, meaning
from rolescope.extract.patterns import rows
from rolescope.extract.requirement_features import Key, feature_keys, names
from rolescope.extract.wishes import opens_list, reach
from rolescope.model.reading import Requirement
from rolescope.model.span import Span

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
    r" ?(?:experience|knowledge|skills?|background)? ?(?:is |are )?"
    r"(?:required|needed|necessary|,? ?please\b|,? ?thank)"
)
_NOT_USED = re.compile(
    r"\b(?:do|does|will) ?(?:not|n't) (?:have to |need to )?(?:use|need|require|know|work with) "
    r"(?:to (?:know|use|have) )?(?:(?!but\b|however\b|just\b)[\w+#.]+,? (?:or |and )?){0,4}\Z"
)
_NOT_NEEDED = re.compile(
    r"(?: (?:experience|knowledge|skills?))? (?:is|are) (?:not|n't) (?:required|needed|necessary|used)\b"
    r"(?!,? but\b)"
)
_IS_NEEDED = re.compile(r" (?:is|are) (?:an? |also )?(?:must|required|needed|essential|mandatory|plus)\b")
_TAUGHT = re.compile(
    r"\b(?:we|will|we'll|can|to) (?:also )?(?:teach|train) you (?:(?:in|on|about|how to use|to use) )?"
    r"(?:(?!but\b|if\b|when\b)[\w+#.]+,? (?:or |and )?){0,3}\Z"
)
_SOME = r"\b(?:(?:one|two|three|any|\d)(?: or more)? of|one or more(?: of)?|at least one(?! year)|either)"
_CHOICE = re.compile(
    rf"{_SOME} ?(?:(?:the following|the|these|those) )?[:(]? ?\Z"
    rf"|{_SOME} (?:[\w-]+ ){{0,3}}[\w-]+ ?(?:[:(]|,? (?:such as|like)\b) ?(?:e\.g\.,? ?|such as |like )?\Z"
)
"""What opens a list of which some will do."""
_DEMAND = re.compile(r"must|requir|mandatory|essential|necessary|need")
"""How words of demand begin that contradict a wish; "proven" and the like go with one."""
_QUALITY = re.compile(
    r"required|mandatory|essential|necessary|needed|(?<=\ba )must|must(?:.haves?)?(?= ?[,;:.)])"
)
"""Words of demand that reach as far as a word of wish would in their place."""
_DENIED = re.compile(r"(?:\bnot|n't) (?:(?:an?|really|strictly|absolutely) ){0,2}\Z")
_DENIAL_REACH = 30
"""Characters before a word of demand in which it may be denied: "is not a must" is none."""
_JOIN = re.compile(r" ?(?:,|(?P<stroke>/)|,? ?(?P<word>\bor\b|and/or)|,? ?(?P<both>\band\b|&)) ?")
_LONGEST_JOIN = 8
_CHOICE_REACH = 60
"""Characters before a list in which "one of" may open it."""


class Asked(NamedTuple):
    """What a text asks of one mention.

    Attributes:
        requirement: required, preferred, one of alternatives, negated or just mentioned.
        choice: for one of alternatives the number of their list, the same for all that it is a choice of.
    """

    requirement: Requirement
    choice: int | None = None


def requirements(text: str, folded: str, placed: Sequence[Placed]) -> list[Asked]:
    """What the text asks of each mention.

    Args:
        text: the document's text.
        folded: the same in lower case.
        placed: mentions with their sentences, in text order.

    Returns:
        One verdict a mention.
    """
    return verdicts(folded, placed, probabilities(text, placed))


def verdicts(folded: str, placed: Sequence[Placed], chances: Sequence[float]) -> list[Asked]:
    """The verdicts, given how probable it is that each mention is asked for.

    Args:
        folded: the document's text in lower case.
        placed: mentions with their sentences, in text order.
        chances: one probability a mention.
    """
    least = max(min(SURE, SHARE * max(chances, default=0.0)), FAINT)
    denial, trade = meaning("not"), meaning("sells")
    choices = _choices(folded, placed)
    found: list[Asked] = []
    sentence, claims = None, list[_Claim]()
    for i, ((hit, frame), chance) in enumerate(zip(placed, chances, strict=True)):
        if frame is not sentence:
            sentence, claims = frame, _claims(folded, frame)
        if frame.means & denial and negated(folded, frame.start, hit[1], hit[2]):
            found.append(Asked(Requirement.NEGATED))
        elif chance < least or frame.means & trade or _TAUGHT.search(folded, frame.start, hit[1]):
            found.append(Asked(Requirement.MENTIONED))
        elif _preferred(hit, claims, by_section=frame.section == "preferred"):
            found.append(Asked(Requirement.PREFERRED))
        elif i in choices:
            found.append(Asked(Requirement.ALTERNATIVE, choices[i]))
        else:
            found.append(Asked(Requirement.REQUIRED))
    return found


def probabilities(text: str, placed: Sequence[Placed]) -> list[float]:
    """How probable it is that a careful reader lists each mention as asked for; 0 for soft skills."""
    worth, bias = _worths().__getitem__, _weights()[BIAS]
    return [
        1 / (1 + math.exp(-bias - sum(map(worth, keys)))) if keys else 0.0
        for keys in feature_keys(text, placed)
    ]


def negated(folded: str, sentence: int, start: int, end: int) -> bool:
    """Whether a sentence says that words are not needed ("no Java experience required") or not used.

    Args:
        folded: the document's text in lower case.
        sentence: where the sentence starts.
        start: where the words start.
        end: where they end.
    """
    before = folded[sentence:start]
    return bool(
        (_NOT_USED.search(before) and not _IS_NEEDED.match(folded, end))
        or (_NO.search(before) and _NEEDED.match(folded, end))
        or _NOT_NEEDED.match(folded, end)
    )


class _Claim(NamedTuple):
    """A word of wish or demand, the stretch that it speaks of, and how.

    Attributes:
        cue: the word.
        reach: the stretch.
        wish: whether it wishes.
        wide: whether it may speak of the whole sentence ("must").
        listed: whether a list of what it speaks of follows ("preferred skills: …").
    """

    cue: Span
    reach: Span
    wish: bool
    wide: bool = False
    listed: bool = False


def _claims(folded: str, frame: Frame) -> list[_Claim]:
    """The words of wish and demand of a sentence; none where it wishes for nothing and denies nothing."""
    prefer, after, must, heading, denial = map(meaning, ("prefer", "after", "must", "heading", "not"))
    if not frame.means & (prefer | after | heading | denial) and frame.section != "preferred":
        return []
    sentence = Span(frame.start, frame.end)
    claims: list[_Claim] = []
    for means, start, end in frame.cues:
        cue, listed = Span(start, end), opens_list(folded, end)
        if means & prefer or (means & heading and listed):
            claims.append(_Claim(cue, reach(folded, sentence, cue), wish=True, listed=listed))
        elif means & after:
            claims.append(_Claim(cue, Span(reach(folded, sentence, cue).start, start), wish=True))
        elif means & must and _DEMAND.match(folded, start, end):
            denied = _DENIED.search(folded, max(frame.start, start - _DENIAL_REACH), start) is not None
            if _QUALITY.match(folded, start):
                claims.append(_Claim(cue, reach(folded, sentence, cue), wish=denied, listed=listed))
            elif not denied:
                claims.append(_Claim(cue, sentence, wish=False, wide=True))
    return claims


def _preferred(hit: Hit, claims: Sequence[_Claim], *, by_section: bool) -> bool:
    """Whether it is wished for: the nearest word of wish or demand that speaks of it says so ("is a plus").

    A word that closes the clause it stands in says more of it than a "must" for the whole sentence. In a
    section of wishes only a list of demands ("required skills: …") is none.
    """
    _, begin, stop = hit
    reaching = [claim for claim in claims if claim.reach.start <= begin < claim.reach.end]
    near = [claim for claim in reaching if not claim.wide]
    closed = any(claim.cue.start >= stop for claim in near)
    nearest = min(
        near if closed else reaching,
        key=lambda c: max(c.cue.start - stop, begin - c.cue.end),
        default=None,
    )
    if by_section:
        return nearest is None or nearest.wish or not nearest.listed
    return nearest is not None and nearest.wish


def _choices(folded: str, placed: Sequence[Placed]) -> dict[int, int]:
    """Mentions that "or" or a stroke joins, or that stand in a list opened by "one of", by the list's number.

    "Or" closes the list before it ("Python, R or Julia"), and a comma after it opens the next ("Python or R,
    SQL"). A stroke joins its neighbours only ("SQL, Python/R"). A list has the number of its first mention.
    """
    found: dict[int, int] = {}
    first = 0  # of the list that goes on
    ors = False
    choice = bool(placed) and _opens_choice(folded, placed[0])
    for i in range(1, len(placed) + 1):
        start, stop = placed[i - 1][0][2], placed[i][0][1] if i < len(placed) else sys.maxsize
        join = _JOIN.fullmatch(folded, start, stop) if stop - start <= _LONGEST_JOIN else None
        if join and join["stroke"]:
            found[i] = found.setdefault(i - 1, i - 1)
        if join and (choice or ((join["word"] or join["stroke"] or not ors) and not join["both"])):
            ors = ors or bool(join["word"])
            continue
        if ors or (choice and i - first > 1):
            found.update(dict.fromkeys(range(first, i), first))
        first, ors = i, False
        choice = i < len(placed) and _opens_choice(folded, placed[i])
    return found


def _opens_choice(folded: str, mention: Placed) -> bool:
    """Whether "one of" or the like stands right before a mention."""
    (_, start, _), frame = mention
    return _CHOICE.search(folded, max(frame.start, start - _CHOICE_REACH), start) is not None


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
