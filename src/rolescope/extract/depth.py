"""How well, and for how many years, a skill should be known, by the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Cue, Hit, meaning
from rolescope.extract.patterns import rows
from rolescope.model.reading import Depth

REACH = 60
"""Characters before a skill in which a word of depth or a number of years still speaks of it."""
PHRASE = 12
"""Words of depth at most this far apart make one phrase: "strong working knowledge"."""
MOST_YEARS = 30
LONGEST = 20
"""Characters that a phrase which says no depth has on either side of the word that looks like one."""
KINDS = frozenset({"deep", "good", "solid", "sound"})
"""Words of depth that say which skill it is where its name begins with them: "deep neural networks"."""
DEMAND = "experience"
"""Ends spellings that ask for what follows too: "programming experience in Python"."""

_APART = re.compile(r"[,;&]|\band\b")
_ONLY_AND = re.compile(r"(?: of| in| with)? ?(?:and|&|and/or) ?")
_YEARS = re.compile(r"(?<!\d)(\d{1,2})(?: ?\+| ?(?:-|to) ?\d{1,2}\+?| or more| plus)? ?(?:years?|yrs?)\b")
_AFTER = re.compile(
    r" ?(?:programming |development )?(?:experience )?[(:,-]? ?\(?(\d{1,2}) ?\+? ?(?:years?|yrs?)\b"
    r"(?! (?:of|with|in|using) )"
)
_BETWEEN = re.compile(
    r"'? ?(?:of )?(?:[\w-]+ )?"
    r"|'? ?(?:of )?(?:[\w-]+ ){0,3}"
    r"(?:experience|expertise|knowledge|working|work|programming|coding|developing)"
    r"(?: (?:with|in|using|of|on|developing|writing)){0,3}(?: [\w-]+){0,2} ?"
)


def parts_of_names(folded: str, placed: Sequence[Placed]) -> set[int]:
    """Where words of depth start that are parts of names: "advanced" of "advanced analytics", "deep dive".

    Args:
        folded: the document's text in lower case.
        placed: the skills it names, in text order, each with its sentence.
    """
    every = every_depth()
    parts: set[int] = set()
    cues: Sequence[Cue] = ()
    at = 0
    for hit, frame in placed:
        if not frame.means & every:
            continue
        if cues is not frame.cues:
            cues, at = frame.cues, 0
        while at < len(cues) and cues[at][1] < hit[2]:
            means, start, end = cues[at]
            if means & every and (_names(folded, hit, start, end) or _of_another_thing(folded, start, end)):
                parts.add(start)
            at += 1
    return parts


def depth_of(
    folded: str, hit: Hit, frame: Frame, parts: AbstractSet[int], ends: AbstractSet[int]
) -> Depth | None:
    """The depth asked for: by the nearest phrase before the skill, and its firmest word.

    Args:
        folded: the document's text in lower case.
        hit: the skill.
        frame: its sentence.
        parts: where words start that are passed over, since they are `parts_of_names`.
        ends: where skills end: a word right behind one speaks of it alone ("SQL expertise").

    Returns:
        None where no word says so.
    """
    every = every_depth()
    if not frame.means & every:
        return None
    _, begin, _ = hit
    phrase = last = 0
    alone = False
    for means, start, end in frame.cues:
        if start > begin:
            break
        if start in parts:
            continue
        if means & every:
            plain = means & every == meaning(Depth.WORKING.value)
            joined = _one_phrase(folded, last, start, goes_on=plain and not alone)
            phrase = (phrase if joined else 0) | means & every
            last, alone = end, start - 1 in ends
        elif means & meaning("years"):
            phrase = 0  # another demand begins: "basic Tableau, 3 years of AWS"
    if not phrase or begin - last > REACH or ";" in folded[last:begin]:
        return None
    return _deepest(phrase)


def years_of(folded: str, hit: Hit, frame: Frame) -> int | None:
    """The years asked for with this skill ("3+ years of Python").

    Args:
        folded: the document's text in lower case.
        hit: the skill.
        frame: its sentence.

    Returns:
        The smallest number that will do; None where none is named beside the skill.
    """
    if not frame.means & meaning("years"):
        return None
    _, start, end = hit
    named = [*_YEARS.finditer(folded, max(frame.start, start - REACH), start)]
    if named and _BETWEEN.fullmatch(folded, named[-1].end(), start):
        return _plausible(named[-1][1])
    after = _AFTER.match(folded, end, min(end + REACH, frame.end))
    return _plausible(after[1]) if after else None


def _one_phrase(folded: str, last: int, start: int, *, goes_on: bool) -> bool:
    """Whether two words of depth are of one phrase.

    Args:
        folded: the document's text in lower case.
        last: where the one ends.
        start: where the other starts.
        goes_on: whether "and" between them may join them: "deep knowledge and experience".
    """
    if start - last > PHRASE:
        return False
    parted = _APART.search(folded, last, start)
    return not parted or (goes_on and _ONLY_AND.fullmatch(folded, last, start) is not None)


def _names(folded: str, hit: Hit, start: int, end: int) -> bool:
    """Whether a word inside a spelling says which skill it is; in "Advanced SQL" it says the level."""
    label, begin, stop = hit
    if not (begin <= start and end <= stop):
        return False
    word = folded[start:end]
    if start == begin:
        return word in KINDS or label.name.lower().startswith(word)
    return end < stop or word != DEMAND


def _of_another_thing(folded: str, start: int, end: int) -> bool:
    """Whether a word of depth belongs to a phrase that says none."""
    around = _phrases_without().finditer(folded, max(0, start - LONGEST), end + LONGEST)
    return any(found.start() <= start and end <= found.end() for found in around)


@cache
def _phrases_without() -> re.Pattern[str]:
    phrases = "|".join(phrase.replace(" ", "[ -]") for (phrase,) in rows("no_depth.tsv"))
    return re.compile(rf"\b(?:{phrases})\b")


def _plausible(number: str) -> int | None:
    return int(number) if int(number) <= MOST_YEARS else None


@cache
def _deepest_first() -> tuple[tuple[Depth, int], ...]:
    """Depths with their cue bits; firm words before "experience", which says little beside "basic"."""
    order = (Depth.EXPERT, Depth.ADVANCED, Depth.BASIC, Depth.WORKING)
    return tuple((depth, meaning(depth.value)) for depth in order)


@cache
def _deepest(meanings: int) -> Depth:
    return next(depth for depth, bit in _deepest_first() if meanings & bit)


@cache
def every_depth() -> int:
    """The bits of all cues of depth: a sentence without them says nothing of it."""
    return sum(bit for _, bit in _deepest_first())
