"""The linear model behind a verdict: what each word, activity and skill adds to each role.

A role's logit is a bias plus the sum of the weights of what the text has: its different words and word pairs
(over the root of their number), its skills (likewise), and the activities of its duties (as shares of all).
So every sentence's part in the verdict is a sum too. Compare Joulin et al. 2017, "Bag of Tricks for Efficient
Text Classification"; trained by `evidence/train_roles.py` on postings read one by one and on postings whose
titles passed confident learning (Northcutt et al. 2021).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, repeat

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

    def levelled(self, by: float) -> Floats:
        """The biases, those of roles moved towards their mean (1: all the way); `UNCLEAR` keeps its own."""
        bias = self.bias.copy()
        known = np.array([role != UNCLEAR for role in self.roles])
        bias[known] += np.float32(by) * (self.bias[known].mean() - self.bias[known])
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
        """Sentences of all postings × roles; a word counts where a posting has it first."""
        sentences = [words for posting in postings for words in posting.words]
        if not sentences:
            return np.zeros((0, len(self.roles)), np.float32)
        numbers, buckets, known = numbered(postings, self.vocabulary)
        lengths = np.array([len(words) for words in sentences])
        weights = self.words[numbers]
        weights += self.pairs[buckets]
        total: Floats = np.add.reduceat(weights, lengths.cumsum() - lengths, axis=0)
        total /= np.sqrt(np.maximum(known, 1), dtype=np.float32)[:, None]
        return total

    def _add_duties(self, part: Floats, posting: Evidence) -> None:
        amount = max(1.0, float(posting.shares.sum()))
        np.add.at(part, posting.duties, posting.shares @ self.activities / np.float32(amount))

    def _add_skills(self, part: Floats, posting: Evidence) -> None:
        found = [(self.skills[skill], row) for skill, row in posting.skills.items() if skill in self.skills]
        if found:
            numbers, rows = zip(*found, strict=True)
            np.add.at(part, list(rows), self.skill_weights[list(numbers)] * np.float32(len(found) ** -0.5))


def numbered(
    postings: Sequence[Evidence], vocabulary: Mapping[str, int]
) -> tuple[Integers, Integers, Integers]:
    """The words of some postings as numbers.

    Returns:
        For each word its number and the bucket of it and the word before; 0 where its posting had it before,
        or for no known word. For each sentence, how many different words and pairs its posting has.
    """
    sentences = [words for posting in postings for words in posting.words]
    words = chain.from_iterable(sentences)
    numbers = np.fromiter(map(vocabulary.get, words, repeat(0)), dtype=np.int64)
    lengths = np.array([len(words) for words in sentences])
    owner = np.repeat(np.arange(len(postings)), [len(posting.words) for posting in postings])
    posting = np.repeat(owner, lengths)
    buckets = pair_buckets(numbers, marks=1)
    buckets[lengths.cumsum() - lengths] = 0
    numbers[_repeated(posting, numbers)] = 0
    buckets[_repeated(posting, buckets)] = 0
    known = np.bincount(posting, (numbers > 0).astype(np.int64) + (buckets > 0), len(postings))
    return numbers, buckets, known[owner].astype(np.int64)


def _repeated(posting: Integers, numbers: Integers) -> NDArray[np.bool_]:
    """Which values stood in the same posting before."""
    keys = posting * (int(numbers.max(initial=0)) + 1) + numbers
    _, firsts = np.unique(keys, return_index=True)
    repeated = np.ones(len(keys), dtype=bool)
    repeated[firsts] = False
    return repeated


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
