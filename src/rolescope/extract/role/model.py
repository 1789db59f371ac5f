"""The linear model behind a verdict: what each word, activity and skill adds to each role.

A role's logit is a bias plus the sum of the weights of what the text has: its words, one said n times
counting 1 + log n (Salton and Buckley 1988), its different word pairs, its skills, each over the root of how
many there are, and the activities of its duties (as shares of all). The n-th time a word is said adds
log n − log(n − 1), so every sentence's part in the verdict is a sum too. Compare Joulin et al. 2017, "Bag of
Tricks for Efficient Text Classification"; trained by `evidence/train_roles.py` on postings read one by one
and on postings whose titles passed confident learning (Northcutt et al. 2021).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.duties import Vocabulary, pair_buckets, vocabulary_of
from rolescope.extract.role.evidence import Evidence

UNCLEAR = "unclear"
"""The class of texts that do not say what the work is."""

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class RoleModel:
    """A linear classifier of postings.

    Attributes:
        roles: role ids and `UNCLEAR`, in column order.
        vocabulary: words by number; 0 stands for all others.
        words: weights, words × roles; the first row is zero.
        pairs: weights of word pairs, buckets × roles; the first row is zero.
        skills: known skills by number.
        skill_weights: weights, skills × roles.
        activities: weights, activities × roles.
        bias: one per role.
        profile: how many of a role's duties are of which activity, roles × activities, rows sum to 1.
        knots: shares at which the ends of intervals are known, ascending.
        lows: lower ends of 90 % intervals there.
        highs: upper ends.
    """

    roles: tuple[str, ...]
    vocabulary: Vocabulary
    words: Floats
    pairs: Floats
    skills: Mapping[str, int]
    skill_weights: Floats
    activities: Floats
    bias: Floats
    profile: Floats
    knots: Floats
    lows: Floats
    highs: Floats

    def levelled(self, by: float, clearer: float = 0.0) -> Floats:
        """The biases, those of roles moved towards their mean (1: all the way), that of `UNCLEAR` lowered."""
        bias = self.bias.copy()
        known = np.array([role != UNCLEAR for role in self.roles])
        bias[known] += np.float32(by) * (self.bias[known].mean() - self.bias[known])
        bias[~known] -= np.float32(clearer)
        return bias

    def parts(self, postings: Sequence[Evidence]) -> list[Floats]:
        """What each sentence adds to each role: for each posting, sentences × roles."""
        total = self._of_words(postings)
        ends = np.cumsum([len(posting.words) for posting in postings])
        found = np.split(total, ends[:-1])
        for part, posting in zip(found, postings, strict=True):
            if len(part):
                self._add_duties(part, posting)
                self._add_skills(part, posting)
        return found

    def _of_words(self, postings: Sequence[Evidence]) -> Floats:
        """Sentences of all postings × roles."""
        sentences = [words for posting in postings for words in posting.words]
        if not sentences:
            return np.zeros((0, len(self.roles)), np.float32)
        found = numbered(postings, self.vocabulary)
        lengths = np.array([len(words) for words in sentences])
        weights = self.words[found.words] * found.gains[:, None]
        weights += self.pairs[found.pairs] * found.pair_gains[:, None]
        total: Floats = np.add.reduceat(weights, lengths.cumsum() - lengths, axis=0)
        return total

    def _add_duties(self, part: Floats, posting: Evidence) -> None:
        amount = max(1.0, float(posting.shares.sum()))
        np.add.at(part, posting.duties, posting.shares @ self.activities / np.float32(amount))

    def _add_skills(self, part: Floats, posting: Evidence) -> None:
        found = [(self.skills[skill], row) for skill, row in posting.skills.items() if skill in self.skills]
        if found:
            numbers, rows = zip(*found, strict=True)
            np.add.at(part, list(rows), self.skill_weights[list(numbers)] * np.float32(len(found) ** -0.5))


class Numbered(NamedTuple):
    """The words of some postings as numbers, one after another.

    Attributes:
        words: number of each; 0 for no known one.
        gains: what each counts: the n-th time a posting says it, 1 or log n − log(n − 1), over the root of
            its posting's different words.
        pairs: bucket of each and the word before; 0 for none, or where its posting had the pair before.
        pair_gains: what each counts: 1 over the root of its posting's different words and pairs.
        posting: which posting each is of.
    """

    words: Integers
    gains: Floats
    pairs: Integers
    pair_gains: Floats
    posting: Integers


def numbered(postings: Sequence[Evidence], vocabulary: Mapping[str, int]) -> Numbered:
    """Number the words of some postings; what one counts does not depend on the other postings."""
    sentences = [words for posting in postings for words in posting.words]
    words = np.fromiter(map(vocabulary.get, chain.from_iterable(sentences), repeat(0)), dtype=np.int64)
    lengths = np.array([len(words) for words in sentences], dtype=np.int64)
    owner = np.repeat(np.arange(len(postings)), [len(posting.words) for posting in postings])
    posting = np.repeat(owner, lengths)
    pairs = pair_buckets(words, marks=1) if len(words) else words
    pairs[lengths.cumsum() - lengths] = 0
    time, pair_time = _times(posting, words), _times(posting, pairs)
    pairs[pair_time > 1] = 0
    different = np.bincount(posting, (time == 1) & (words > 0), len(postings))
    both = different + np.bincount(posting, pairs > 0, len(postings))
    gains = np.log(time / np.maximum(time - 1, 1), where=time > 1, out=np.ones(len(time)))
    gains /= np.sqrt(np.maximum(different, 1))[posting]
    pair_gains = 1 / np.sqrt(np.maximum(both, 1))[posting]
    return Numbered(words, gains.astype(np.float32), pairs, pair_gains.astype(np.float32), posting)


def _times(posting: Integers, numbers: Integers) -> Integers:
    """The how manieth time its posting has each number, from 1."""
    keys = posting * (int(numbers.max(initial=0)) + 1) + numbers
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    runs = np.diff(np.append(starts, len(keys)))
    times = np.empty(len(keys), np.int64)
    times[order] = np.arange(len(keys)) - np.repeat(starts, runs) + 1
    return times


@cache
def role_model() -> RoleModel:
    """The trained model that is shipped."""
    with files("rolescope.extract.weights").joinpath("roles.npz").open("rb") as file, np.load(file) as data:
        scale = data["scale"].astype(np.float32)
        return RoleModel(
            roles=tuple(str(name) for name in data["roles"]),
            vocabulary=vocabulary_of(str(data["vocabulary"]).split("\n")),
            words=data["words"].astype(np.float32) * scale,
            pairs=data["pairs"].astype(np.float32) * scale,
            skills={skill: number for number, skill in enumerate(str(data["skills"]).split("\n"))},
            skill_weights=data["skill_weights"],
            activities=data["activities"],
            bias=data["bias"],
            profile=data["profile"],
            knots=data["knots"],
            lows=data["lows"],
            highs=data["highs"],
        )
