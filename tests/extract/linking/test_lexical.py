"""Letters in common: held against scikit-learn's, and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from rolescope.extract.linking.lexical import Lexical

LABELS = ["data engineer", "software engineer", "nurse", "head nurse", "c++ developer", ""]


def test_scores_are_those_of_scikit_learn() -> None:
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    labels = vectorizer.fit_transform(LABELS)
    queries = ["nurse nurse", "engineer data"]
    theirs = (vectorizer.transform(queries) @ labels.T).toarray()
    assert Lexical(LABELS).scores(queries) == pytest.approx(theirs, abs=1e-6)


def test_the_same_words_score_one_and_nothing_scores_zero() -> None:
    scores = Lexical(LABELS).scores(["Head Nurse", "qqq", ""])
    assert scores[0].argmax() == 3
    assert scores[0, 3] == pytest.approx(1)
    assert not scores[1:].any()


def test_letters_that_no_label_has_make_a_query_less_like_any() -> None:
    known, more = Lexical(LABELS).scores(["nurse", "nurse xylqz"])[:, 2]
    assert known == pytest.approx(1)
    assert more < known


def test_no_labels_and_no_queries() -> None:
    assert Lexical([]).scores(["nurse"]).shape == (1, 0)
    assert Lexical(LABELS).scores([]).shape == (0, len(LABELS))


def test_the_order_of_labels_does_not_matter() -> None:
    turned = Lexical(LABELS[::-1]).scores(["data nurse"])[:, ::-1]
    assert np.allclose(turned, Lexical(LABELS).scores(["data nurse"]))
