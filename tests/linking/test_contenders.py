"""Windows of a text, and scores that are mixed of parts."""

from __future__ import annotations

import numpy as np

from benchmarks.linking.contenders import mixed, windows_of
from benchmarks.linking.mixture import Mixture
from rolescope.extract.linking.encoder import Encoder
from rolescope.extract.linking.lexical import Lexical

WINDOWS = Mixture(whole=0.0, window=1.0, lexical=0.0, words=2, stride=1)
ENCODER = Encoder(
    rows=np.array([[1, 0], [0, 1]], dtype=np.int8),
    scales=np.ones(2, dtype=np.float32),
    units={"wbake": 0, "wdrive": 1},
    sizes=(3,),
    most=64,
    version="test",
)


def test_windows_cover_a_text_and_a_short_one_is_one() -> None:
    assert windows_of("We bake, we drive", WINDOWS) == ["we bake", "bake we", "we drive"]
    assert windows_of("Bake bread", WINDOWS) == ["Bake bread"]
    assert windows_of("a b c d e", WINDOWS._replace(words=3, stride=2)) == ["a b c", "c d e"]
    assert windows_of("a b c d", WINDOWS._replace(words=3, stride=2)) == ["a b c", "c d"]
    assert windows_of("We bake, we drive", Mixture(1.0, 0.0, 0.0)) == ["We bake, we drive"]


def test_the_best_window_counts_in_full() -> None:
    scores = mixed(ENCODER, WINDOWS)(["bake", "drive"])(["We bake and then we drive far"])
    assert np.allclose(scores, 1.0)


def test_parts_are_added_by_their_weights() -> None:
    weights = Mixture(whole=0.5, window=0.0, lexical=2.0)
    scores = mixed(ENCODER, weights)(["bake", "drive"])(["bake drive"])
    letters = Lexical(["bake", "drive"]).scores(["bake drive"])
    assert np.allclose(scores, 0.5 * np.sqrt(0.5) + 2 * letters, atol=1e-6)
