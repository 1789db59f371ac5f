"""spaCy's PhraseMatcher over the labels, on lower-cased tokens of the blank English tokeniser."""

from __future__ import annotations

import importlib

from benchmarks.reading.peers.base import SKILLS, Facts, Posting, Read, lacking
from benchmarks.reading.peers.labels import labels

NAME = "spaCy PhraseMatcher"
MEASURES: tuple[str, ...] = SKILLS


def missing() -> str | None:
    """SpaCy."""
    return lacking("spacy")


def load() -> Read:
    """One matcher over all labels; nothing of the pipeline but the tokeniser."""
    spacy = importlib.import_module("spacy")
    nlp = spacy.blank("en")
    matcher = importlib.import_module("spacy.matcher").PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("label", list(nlp.tokenizer.pipe(labels())))

    def read(posting: Posting) -> Facts:
        doc = nlp.make_doc(posting.text)
        return Facts(skills=tuple({doc[start:end].text for _, start, end in matcher(doc)}))

    return read
