"""What is compared: ours, its parts, lexical scores and a small transformer; each makes scores of labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.linking.mixture import SKILLS, TITLES, Mixture
from benchmarks.linking.sets import Make, Score, Scores, script
from rolescope.extract.linking import rank
from rolescope.extract.linking.encoder import Encoder, encoder, from_bytes
from rolescope.extract.linking.lexical import Lexical
from rolescope.extract.linking.named import encode_skills, encode_titles
from rolescope.extract.linking.tokens import tokens

Encode = Callable[[Sequence[str]], Scores]
HERE = Path(__file__).parents[2] / "src/rolescope/extract/linking/data/encoder.npz"


class Contender(NamedTuple):
    """How titles are scored, and how sentences are."""

    titles: Make
    skills: Make


class Coders(NamedTuple):
    """What makes rows of length one of labels, and of whole queries."""

    labels: Encode
    queries: Encode


def mixed(encoder: Encoder, mixture: Mixture, coders: Coders | None = None) -> Make:
    """Cosine of the whole, of the best window, and letters in common, weighted.

    Args:
        encoder: of windows; of labels and queries too, unless there are coders of theirs.
        mixture: the weights.
        coders: those that know other names of what is listed.
    """
    coders = coders or Coders(encoder.encode, encoder.encode)

    def make(labels: Sequence[str]) -> Score:
        known, letters = coders.labels(labels).T, Lexical(labels)

        def score(queries: Sequence[str]) -> Scores:
            windows = [windows_of(query, mixture) for query in queries]
            starts = np.cumsum([0, *map(len, windows)])[:-1]
            flat = [window for each in windows for window in each]
            total: Scores = mixture.whole * (coders.queries(queries) @ known)
            if mixture.window:
                total += mixture.window * np.maximum.reduceat(encoder.encode(flat) @ known, starts)
            if mixture.lexical:
                total += mixture.lexical * letters.scores(queries)
            return total

        return score

    return make


def windows_of(text: str, mixture: Mixture) -> list[str]:
    """Runs of words, one every few words; the whole of a text that is no longer, or if none are asked for."""
    words = tokens(text)
    if not mixture.words or len(words) <= mixture.words:
        return [text]
    starts = range(0, len(words) - mixture.words + mixture.stride, mixture.stride)
    return [" ".join(words[start : start + mixture.words]) for start in starts]


def ours(file: Path = HERE) -> Contender:
    """The encoder of a file with the mixture that the package uses, without other names of what is listed."""
    encoder = from_bytes(file.read_bytes())
    return Contender(mixed(encoder, TITLES), mixed(encoder, SKILLS))


def _package() -> Contender:
    def titles(labels: Sequence[str]) -> Score:
        return lambda queries: rank.rank_titles(queries, labels)

    def skills(labels: Sequence[str]) -> Score:
        return lambda queries: rank.rank_skills(queries, labels)

    return Contender(titles, skills)


def _without(**parts: Any) -> Callable[[], Contender]:
    def make() -> Contender:
        own = encoder()
        return Contender(
            mixed(own, TITLES._replace(**parts), Coders(encode_titles, encode_titles)),
            mixed(own, SKILLS._replace(**parts), Coders(encode_skills, own.encode)),
        )

    return make


def _baseline(name: str) -> Callable[[], Contender]:
    def make() -> Contender:
        score = script("benchlib").BASELINES[name]()
        return Contender(score, score)

    return make


CONTENDERS: dict[str, Callable[[], Contender]] = {
    "rolescope": _package,
    "rolescope without letters in common": _without(lexical=0.0),
    "rolescope without windows": _without(whole=1.0, window=0.0, words=0),
    "rolescope without other names": ours,
    "rolescope, cosine of the whole alone": _without(whole=1.0, window=0.0, words=0, lexical=0.0),
    "rolescope, letters in common alone": _without(whole=0.0, window=0.0, lexical=1.0),
    "char_wb TF-IDF (2 to 4)": _baseline("char_wb-tfidf(2,4)"),
    "char TF-IDF (1 to 3)": _baseline("char-tfidf(1,3)"),
    "word TF-IDF": _baseline("word-tfidf"),
    "all-MiniLM-L6-v2": _baseline("minilm"),
}
