"""Duty sentences and the activity each describes.

The classifier is linear over hashed words, word pairs and word parts: a sentence's logit is the sum of the
weights of its features over the root of their number, plus the mean of a second such score over all duty
sentences of the posting (the company a sentence keeps tells what "build features" means), plus a bias.
Compare Joulin et al. 2017, "Bag of Tricks for Efficient Text Classification". Weights are trained by
`evidence/train_duties.py` and stored as 8-bit integers with one scale per column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.extract.sentences import sentences
from rolescope.model.reading import Duty, SectionKind, Span

BUCKETS = 1 << 15
SHORTEST, LONGEST = 4, 90
"""Words in a duty sentence."""
PART = 4
"""Letters in a word part."""
_WORD = re.compile(r"[a-z][a-z+#&-]*|\d+")
_YOU = re.compile(
    r"(?:in this (?:role|position|job)|as (?:an?|our|the) [^,.]{3,60}),?\s+you|you(?:['’]ll| will|"
    r" would| are going to)\b|"
    r"(?:this|the|our) (?:\w+ ){0,4}(?:role|position|person|individual|candidate|incumbent|analyst|"
    r"engineer|scientist|developer|"
    r"manager|architect|specialist|consultant|hire|lead|intern|statistician)\b[^.]{0,40}?\b(?:will|"
    r"is responsible|develops|works|provides|supports|performs)|"
    r"responsib(?:le|ilities)|(?:we(?:['’]re| are)|is) (?:looking for|seeking) [^.]{5,80} (?:to|"
    r"who will|who can) \w",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:\w+ly )?(?:development|design|implementation|creation|maintenance|management|execution|"
    r"preparation|coordination|"
    r"migration|administration|documentation|integration|optimi[sz]ation|automation|delivery|evaluation|"
    r"identification|"
    r"interaction|collaboration|participation|analysis|production|execution|support|oversight|leadership)\s"
    r"(?:and \w+ |, \w+,? and \w+ )?(?:of|with|for|to)\b"
    r"|[^.]{0,80}?\b(?:who|that|role|position|function|focus|duty|purpose|job|team|and|analyst|engineer|"
    r"scientist|developer|[A-Z]{2,3}|"
    r"incumbent|candidate|individual|person|manager)s?\s(?:will|is to|are to|shall)\s(?!have|be (?:a|an|"
    r"the|able|based|responsible to|"
    r"considered|located|required)\b|receive|possess|consider|not|need|bring|also have)\w",
    re.IGNORECASE,
)
_NO_DUTY = re.compile(
    r"^(?:experience|knowledge|proficien\w+|familiar\w*|understanding|bachelor|master|ph\.?d|degree|"
    r"ability|strong|excellent|"
    r"proven|minimum|must|\d+\+?\s*(?:-\s*\d+\s*)?years?|at least|fluent|certif\w+|we offer|salary|pay|"
    r"benefits|medical|equal|all qualified|"
    r"preferred|hands[- ]on|demonstrated|previous|prior|solid|good|advanced|expert\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DutyModel:
    """A linear classifier of the duty sentences of one posting.

    Attributes:
        activities: activity ids, in column order.
        weights: features × (activities for the sentence itself, then activities for the posting around it).
        bias: one per activity.
    """

    activities: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def logits(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Sentences × activities, for the duty sentences of one posting, one or more."""
        found = [features(text) for text in texts]
        lengths = np.array([len(f) for f in found])
        starts = np.concatenate(([0], lengths.cumsum()[:-1]))
        sums = (
            np.add.reduceat(self.weights[np.concatenate(found)], starts, axis=0) / np.sqrt(lengths)[:, None]
        )
        own, around = np.split(sums, 2, axis=1)
        total: NDArray[np.float32] = own + around.mean(axis=0) + self.bias
        return total


def find_duties(doc: Document) -> tuple[Duty, ...]:
    """The duty sentences of a posting, each with its most probable activity.

    Args:
        doc: the posting.

    Returns:
        Duties in text order; empty where the text names none.
    """
    text = doc.text
    spans = list(duty_spans(doc))
    if not spans:
        return ()
    model = _model()
    logits = model.logits([text[s.start : s.end] for s in spans])
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    best = shares.argmax(axis=1)
    return tuple(
        Duty(doc.span(*span), doc.surface(*span), model.activities[k], round(float(share[k]), 4))
        for span, share, k in zip(spans, shares, best, strict=True)
    )


def duty_spans(doc: Document) -> Iterator[Span]:
    """Sentences that say what the person will do: those of duties sections, and others that open like one."""
    text = doc.text
    for sec in doc.sections:
        if sec.kind in BOILERPLATE:
            continue
        for span in sentences(text, Span(sec.body, sec.span.end)):
            words = text[span.start : span.end]
            count = words.count(" ") + 1
            if not SHORTEST <= count <= LONGEST:
                continue
            if _opens_like_duty(words, sec.kind) or (
                sec.kind is SectionKind.DUTIES and not _NO_DUTY.match(words)
            ):
                yield span


def _opens_like_duty(words: str, kind: SectionKind) -> bool:
    """Whether a sentence starts with a duty verb or deed, or with "you will" or the like."""
    opening = _WORD.findall(words[:60].lower())[:2]
    if not opening:
        return False
    first = opening[-1] if opening[0].endswith("ly") else opening[0]
    if first in _verbs() or _YOU.match(words):
        return True
    return kind is SectionKind.OTHER and bool(_DEED.match(words))


@lru_cache(maxsize=1 << 15)
def _word_features(word: str) -> tuple[int, ...]:
    """Buckets of a word and its parts."""
    padded = f"<{word}>"
    parts = [padded[i : i + PART] for i in range(len(padded) - PART + 1)] if len(word) >= PART else []
    return tuple(crc32(part.encode()) % BUCKETS for part in [word, *parts])


@lru_cache(maxsize=1 << 16)
def _pair_feature(first: str, second: str) -> int:
    """Bucket of a word pair."""
    return crc32(f"{first} {second}".encode()) % BUCKETS


def features(text: str) -> NDArray[np.int64]:
    """Buckets of the words, word pairs and word parts of a sentence; never empty."""
    words = ["^", *_WORD.findall(text.lower())]
    found = [bucket for word in words for bucket in _word_features(word)]
    found += [_pair_feature(a, b) for a, b in pairwise(words)]
    return np.array(found, dtype=np.int64)


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
def _model() -> DutyModel:
    """The trained classifier that is shipped."""
    with files("rolescope.extract.weights").joinpath("duties.npz").open("rb") as file, np.load(file) as data:
        scale = data["scale"].astype(np.float32)
        return DutyModel(
            activities=tuple(str(name) for name in data["activities"]),
            weights=data["weights"].astype(np.float32) * scale,
            bias=data["bias"].astype(np.float32),
        )
