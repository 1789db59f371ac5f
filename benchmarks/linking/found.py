"""Labels that stand word for word in the sentences and titles of postings: pairs that nobody had to mark.

A sentence that names a label is a sentence about it (distant supervision: Mintz et al. 2009; for ESCO
skills, Decorte et al. 2022). The words of the label are also taken out, so that what stands around them
has to say it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.linking.texts import Concept
from rolescope.extract.linking.tokens import tokens

LONGEST = 7
SHORTEST_ALONE = 4
BRACKET = re.compile(r"\s*\([^)]*\)\s*$")
Names = dict[tuple[str, ...], int]


class Found(NamedTuple):
    """A text that names a concept, and the text without the name."""

    concept: int
    text: str
    rest: str


def names_of(concepts: Sequence[Concept]) -> Names:
    """The labels of concepts as words; a label of several concepts is a name of none.

    A label in one word counts if it is long, or if it is the preferred one.
    """
    owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, concept in enumerate(concepts):
        for at, label in enumerate(concept.labels):
            words = tuple(tokens(BRACKET.sub("", label)))
            alone = len(words) == 1 and at > 0 and len(words[0]) < SHORTEST_ALONE
            if words and len(words) <= LONGEST and not alone:
                owners[words].add(number)
    return {words: next(iter(numbers)) for words, numbers in owners.items() if len(numbers) == 1}


def longest(words: Sequence[str], names: Names) -> tuple[int, int] | None:
    """Where the longest name stands, from and to; of equally long ones the last."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size, -1, -1):
            if tuple(words[start : start + size]) in names:
                return start, start + size
    return None


def find(texts: Iterable[str], names: Names, most: int) -> Iterator[Found]:
    """Texts that name a concept, at most so many for each concept, in the order of the texts."""
    beginnings = {words[0] for words in names}
    had: Counter[int] = Counter()
    for text in texts:
        words = tokens(text)
        place = longest(words, names) if not beginnings.isdisjoint(words) else None
        if place is None:
            continue
        concept = names[tuple(words[slice(*place)])]
        had[concept] += 1
        if had[concept] <= most:
            yield Found(concept, text, " ".join([*words[: place[0]], *words[place[1] :]]))
