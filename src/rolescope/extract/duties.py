"""Duty sentences and the activity each describes.

One linear classifier says whether a sentence tells what the person will do, and what: a sentence's logit is
the sum of the weights of its words and word pairs over the root of their number, plus a bias. Compare Joulin
et al. 2017, "Bag of Tricks for Efficient Text Classification". A word's weights hold those of its parts, so
that "dashboarding" is near "dashboard". Marks before the words say what section the sentence stands in and
whether it opens with a verb. Weights are trained by `evidence/train_duties.py` and stored as 8-bit integers
with one scale per column; the activity "" stands for sentences that are no duty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, repeat
from typing import IO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.company import tells_of_company
from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import Duty, SectionKind
from rolescope.model.span import Span

NO_DUTY = ""
"""The class of sentences that say nothing of the work."""
SHORTEST, LONGEST = 3, 90
"""Words in a duty sentence."""
READ = 60
"""Words of a sentence that are looked at."""
PAIRS = 1 << 16
"""Buckets of word pairs."""
THRESHOLD = 0.7
"""A sentence is a duty where its share of `NO_DUTY` is under this."""

UNKNOWN, START = "", "<start>"
MARKS = (UNKNOWN, START, "<duties>", "<other>", "<elsewhere>", "<verb>", "<no verb>")
"""The first words of every vocabulary; no word of a text is spelled like one."""
_SECTION_MARK = {SectionKind.DUTIES: "<duties>", SectionKind.OTHER: "<other>"}
_MARKS_BETWEEN = b'.,;:()[]{}!?"*\xb7|<>_~=%$\\/'
_WORDS = bytes(0x20 if code in _MARKS_BETWEEN else code for code in range(256))
"""What each character reads as; those beyond Latin-1 (list marks, other scripts) come as "?", a blank."""

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]


class Vocabulary(dict[str, int]):
    """Numbers of known words; any other word has number 0."""

    def __missing__(self, word: str) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class DutyModel:
    """A linear classifier of sentences.

    Attributes:
        activities: activity ids and `NO_DUTY`, in column order.
        vocabulary: words by number, the marks first.
        words: weights, words × activities.
        pairs: weights, buckets × activities; the first row is zero.
        bias: one per activity.
    """

    activities: tuple[str, ...]
    vocabulary: Vocabulary
    words: Floats
    pairs: Floats
    bias: Floats

    def logits(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """Sentences × activities, for one or more sentences of marks and words."""
        words = chain.from_iterable(sentences)
        numbers = np.fromiter(map(self.vocabulary.get, words, repeat(0)), dtype=np.int64)
        lengths = np.array([len(words) for words in sentences])
        weights = self.words[numbers]
        weights += self.pairs[pair_buckets(numbers)]
        starts = lengths.cumsum() - lengths
        total: Floats = np.add.reduceat(weights, starts, axis=0)
        total /= np.sqrt(lengths, dtype=np.float32)[:, None]
        return total + self.bias


class Judged(NamedTuple):
    """The sentences of a posting that may be duties, judged.

    Attributes:
        spans: where they stand in the document's text.
        shares: sentences × activities and `NO_DUTY`; rows sum to 1.
        best: the column of each sentence's most probable activity.
        certain: that activity's share among activities; 0 where the sentence is no duty.
    """

    spans: list[Span]
    shares: Floats
    best: list[int]
    certain: list[float]


def judge(docs: Sequence[Document], model: DutyModel | None = None, *, of_team: bool = False) -> list[Judged]:
    """Judge the sentences of some postings.

    Args:
        docs: judged together: one look at the weights for all is half the work of one for each.
        model: other than the one that is shipped.
        of_team: whether "we" are those who have the work to do, as in a backlog, not an employer who posts.

    Returns:
        One for each posting, in order.
    """
    model = model or duty_model()
    found = [candidates(doc, of_team=of_team) for doc in docs]
    sentences = [words for sentences in found for _, words in sentences]
    if not sentences:
        nothing = np.zeros((0, len(model.activities)), np.float32)
        return [Judged([], nothing, [], []) for _ in docs]
    shares = shares_of(model.logits(sentences))
    best, certain = chosen(model, shares)
    judged = []
    at = 0
    for spans in ([span for span, _ in sentences] for sentences in found):
        part = slice(at, at + len(spans))
        judged.append(Judged(spans, shares[part], best[part].tolist(), certain[part].tolist()))
        at += len(spans)
    return judged


def find_duties(doc: Document, judged: Judged) -> tuple[Duty, ...]:
    """The duty sentences of a posting, each with its most probable activity, in text order.

    Args:
        doc: the posting.
        judged: its sentences.
    """
    names = duty_model().activities
    return tuple(
        Duty(doc.span(*span), doc.surface(*span), names[k], round(share, 4))
        for span, k, share in zip(judged.spans, judged.best, judged.certain, strict=True)
        if share
    )


def shares_of(logits: Floats) -> Floats:
    """Each sentence's shares over activities and `NO_DUTY`."""
    shares: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def chosen(model: DutyModel, shares: Floats) -> tuple[Integers, Floats]:
    """The most probable activity of each sentence and its share among activities, 0 where it is no duty."""
    column = model.activities.index(NO_DUTY)
    rest = 1 - shares[:, column]
    activities = shares.copy()
    activities[:, column] = 0
    best = activities.argmax(axis=1)
    top = activities[np.arange(len(best)), best]
    duty = shares[:, column] < THRESHOLD
    return best, np.where(duty, top / np.maximum(rest, 1e-6), 0).astype(np.float32)


def candidates(doc: Document, *, of_team: bool = False) -> list[tuple[Span, list[str]]]:
    """Sentences that may be duties, each with its marks and words, in text order.

    They stand outside boilerplate; among requirements and pay only those count that open with a verb, and
    where no heading says what follows only those that do not tell of the company.

    Args:
        doc: the posting.
        of_team: as in `judge`.
    """
    text = parted(doc.folded)
    sections = iter(doc.sections)
    sec = next(sections)
    found = []
    for span in doc.sentences:
        start, end = span
        while start >= sec.span.end:
            sec = next(sections)
        if start < sec.body or sec.kind in BOILERPLATE:
            continue
        unplaced = sec.kind is SectionKind.OTHER and not of_team
        if unplaced and tells_of_company(doc.folded, *span, doc.employer):
            continue
        words = text[start:end].split()
        if SHORTEST <= len(words) <= LONGEST and (sec.kind in _SECTION_MARK or opens_with_verb(words)):
            found.append((span, marked(words, sec.kind)))
    return found


def marked(words: list[str], kind: SectionKind) -> list[str]:
    """The words of a sentence behind its marks."""
    return [
        _SECTION_MARK.get(kind, "<elsewhere>"),
        "<verb>" if opens_with_verb(words) else "<no verb>",
        START,
        *words[:READ],
    ]


def words_of(sentence: str) -> list[str]:
    """The words of a sentence in lower case, as they are looked up."""
    return parted(sentence).split()


def parted(folded: str) -> str:
    """The text with blanks between its words, character for character; bytes are ten times as fast."""
    return folded.encode("latin-1", "replace").translate(_WORDS).decode("latin-1")


def opens_with_verb(words: Sequence[str]) -> bool:
    """Whether a sentence starts with a duty verb, or with an adverb and one."""
    if words[0].endswith("ly") and len(words) > 1:
        return words[1] in _verbs()
    return words[0] in _verbs()


def pair_buckets(numbers: Integers, marks: int = len(MARKS)) -> Integers:
    """The bucket of each word with the word before it; 0 where either is unknown or this one is a mark.

    Args:
        numbers: words by number.
        marks: how many numbers are not those of a text's words.
    """
    before = np.empty_like(numbers)
    before[0] = 0
    before[1:] = numbers[:-1]
    buckets = ((before * 40503 + numbers * 2654435761) >> 7) % (PAIRS - 1) + 1
    buckets[(before == 0) | (numbers < marks)] = 0
    return buckets


@cache
def _verbs() -> frozenset[str]:
    """Verbs that open duties, in the forms that postings use."""
    return frozenset(form for row in rows("duty_verbs.tsv") for form in _forms(row[0]))


def _forms(verb: str) -> Iterator[str]:
    """A verb as it opens a duty: "manage", "manages", "managing"."""
    yield verb
    yield (
        verb[:-1] + "ies"
        if verb.endswith("y") and verb[-2] not in "aeiou"
        else verb + ("es" if verb[-1] in "sxzh" else "s")
    )
    yield (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


@cache
def duty_model() -> DutyModel:
    """The trained classifier that is shipped."""
    with files("rolescope.extract.weights").joinpath("duties.npz").open("rb") as file:
        return load_duty_model(file)


def load_duty_model(file: IO[bytes]) -> DutyModel:
    """A classifier as `evidence/train_duties.py` writes it."""
    with np.load(file) as data:
        scale = data["scale"].astype(np.float32)
        return DutyModel(
            activities=tuple(str(name) for name in data["activities"]),
            vocabulary=vocabulary_of(str(data["vocabulary"]).split("\n")),
            words=data["words"].astype(np.float32) * scale,
            pairs=data["pairs"].astype(np.float32) * scale,
            bias=data["bias"].astype(np.float32),
        )


def vocabulary_of(words: Sequence[str]) -> Vocabulary:
    """A vocabulary of words in the order of their numbers."""
    return Vocabulary({word: number for number, word in enumerate(words)})
