"""Whether some words of a text say a label: each of its telling words in some form, close together.

Two words are forms of one where their first `SAME` letters are the same, or all but an ending is. A noun of
persons is no form of what they do. Words may stand in any order, but where two stand in the reverse of the
label's, the text goes on from the one to the other: no comma, bracket or "and" lies between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from rolescope.extract.linking.tokens import Placed, tokens

FEWEST = 2
"""Telling words that a label must have: one word is for the dictionary."""
SAME = 5
"""First letters that make two words forms of one."""
_SMALL = frozenset(
    tokens(
        "a an and any are as at be by for from have in including is it of on or our such that the their "
        "this to us we which who will with you your"
    )
)
"""Words that say nothing of a skill."""
_ENDING = re.compile(r"(?:ings?|(?<!e)ed|es|s|e|y|ies)$")
_SHORTEST = 3
"""Letters of a word that may have an ending."""
_PERSON = re.compile(r"(?:er|or|ist|yst|ian|ant)s?$")
_NO_PERSON = frozenset(
    tokens(
        "administer answer assist author behavior cater compliant consider cover deliver discover enter "
        "filter foster gather grant master monitor offer order plant recover refer register render tailor "
        "transfer trigger warrant"
    )
)
"""What is done, or a thing, though it ends as a person does."""
_PARTS = re.compile(r"[,;:()&/]|\b(?:and|or|while|that|which)\b", re.IGNORECASE)


def is_telling(word: str) -> bool:
    """Whether a word says something of a skill."""
    return word not in _SMALL


def place_said(text: str, words: Sequence[Placed], label: str) -> tuple[int, int] | None:
    """Where a label is said, by the fewest characters: each telling word, one more between at most.

    Args:
        text: what the words stand in.
        words: some of its words, in order.
        label: of a skill.

    Returns:
        Start and end; None where it is not said, or has fewer than `FEWEST` telling words.
    """
    telling = list(filter(is_telling, tokens(label)))
    if len(telling) < FEWEST:
        return None
    told = [one for one in words if is_telling(one.word)]
    places = [
        (min(one.start for one in some), max(one.end for one in some))
        for start in range(len(told))
        for some in _sayings(telling, told[start : start + len(telling) + 1])
        if all(_goes_on(text, *pair) for pair in pairwise(some))
    ]
    return min(places, key=lambda place: (place[1] - place[0], place), default=None)


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one.

    Args:
        one: of a label.
        other: of a text.
    """
    if _is_person(other) and not _is_person(one):
        return False
    begins_alike = min(len(one), len(other)) >= SAME and one[:SAME] == other[:SAME]
    return begins_alike or _stem(one) == _stem(other)


def _sayings(telling: Sequence[str], part: Sequence[Placed]) -> Iterator[tuple[Placed, ...]]:
    """Choices of a word for each telling one."""
    return product(*([one for one in part if same_word(word, one.word)] for word in telling))


def _goes_on(text: str, one: Placed, other: Placed) -> bool:
    """Whether two words in the label's order stand in it, or in one part of a sentence."""
    return one.start <= other.start or not _PARTS.search(text, other.end, one.start)


def _is_person(word: str) -> bool:
    return len(word) > SAME and _PERSON.search(word) is not None and word.removesuffix("s") not in _NO_PERSON


def _stem(word: str) -> str:
    return _ENDING.sub("", word) if len(word) >= _SHORTEST else word
