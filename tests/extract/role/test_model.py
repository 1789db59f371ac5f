"""The linear model: parts that add up, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.extract.duties import vocabulary_of
from rolescope.extract.role.evidence import Evidence
from rolescope.extract.role.model import RoleModel, numbered, role_model
from rolescope.model.span import Span
from rolescope.taxonomy.roles import judged_roles

ROLES = ("a", "b")


def model() -> RoleModel:
    """Two roles, two words, one skill, one activity; no pairs."""
    return RoleModel(
        roles=ROLES,
        vocabulary=vocabulary_of(["", "build", "report"]),
        words=np.array([[0, 0], [1, 0], [0, 2]], np.float32),
        pairs=np.zeros((1 << 16, 2), np.float32),
        skills={"python": 0},
        skill_weights=np.array([[0.5, 0]], np.float32),
        activities=np.array([[0, 1]], np.float32),
        bias=np.zeros(2, np.float32),
        profile=np.ones((2, 1), np.float32),
        knots=np.array([0, 1], np.float32),
        lows=np.array([0, 1], np.float32),
        highs=np.array([0, 1], np.float32),
    )


def posting(words: list[list[str]], shares: float = 0.0) -> Evidence:
    """A posting of sentences, the first of which may be a duty and names Python."""
    spans = [Span(i, i + 1) for i in range(len(words))]
    return Evidence(spans, words, [0], np.array([[shares]], np.float32), {"python": 0})


def test_a_word_counts_where_it_stands_over_the_root_of_all() -> None:
    """Of two different words each adds its weight over the root of two; said again, log 2 of that."""
    (part,) = model().parts([posting([["build"], ["report", "build"]])])
    assert part[0].tolist() == pytest.approx([1 / 2**0.5 + 0.5, 0])
    assert part[1].tolist() == pytest.approx([np.log(2) / 2**0.5, 2 / 2**0.5])


def test_duties_add_their_activities_as_shares_of_all() -> None:
    (part,) = model().parts([posting([["build"]], shares=2.0)])
    assert part[0].tolist() == pytest.approx([1.5, 1])


def test_postings_do_not_know_each_other() -> None:
    one, two = posting([["build"]]), posting([["build"], ["build", "report"]])
    together = model().parts([one, two])
    for alone, found in zip((one, two), together, strict=True):
        assert model().parts([alone])[0].tolist() == found.tolist()


def test_a_posting_without_sentences_has_no_parts() -> None:
    nothing = Evidence([], [], [], np.zeros((0, 1), np.float32), {})
    assert [part.shape for part in model().parts([nothing, posting([["build"]])])] == [(0, 2), (1, 2)]


def test_a_word_said_again_counts_less_and_an_unknown_one_nothing() -> None:
    """Said three times, it counts 1 + log 3 over the root of the one different word."""
    found = numbered([posting([["build", "zebra"], ["build", "build"]])], {"build": 1})
    assert found.words.tolist() == [1, 0, 1, 1]
    assert found.gains[[0, 2, 3]] == pytest.approx([1, np.log(2), np.log(3 / 2)])
    assert found.gains[[0, 2, 3]].sum() == pytest.approx(1 + np.log(3))


def test_pairs_count_once_and_not_across_sentences() -> None:
    found = numbered([posting([["build", "models"], ["build", "models"]])], {"build": 1, "models": 2})
    assert (found.pairs > 0).tolist() == [False, True, False, False]
    assert found.gains[0] == pytest.approx(2**-0.5)
    assert found.pair_gains[1] == pytest.approx(3**-0.5)


def test_the_shipped_model_knows_every_role() -> None:
    shipped = role_model()
    assert shipped.roles == (*judged_roles(), "unclear")
    assert not shipped.words[0].any()
    assert not shipped.pairs[0].any()
    assert (np.diff(shipped.lows) >= 0).all()
    assert (shipped.lows <= shipped.highs).all()
    assert shipped.profile.sum(axis=1) == pytest.approx(np.ones(len(shipped.roles)), abs=1e-4)
