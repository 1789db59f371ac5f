"""Learning brings together what belongs together, alike each time; without torch these tests are skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.linking.texts import Concept, Marked, Texts
from rolescope.extract.linking.encoder import from_bytes

pytest.importorskip("torch", reason="torch is only in the extra train")

from benchmarks.linking.train import TAUGHT, Ready, make, rate_at, ready, recipe_of
from benchmarks.linking.vocabulary import Sizes

CRAFTS = ("baker", "welder", "nurse", "driver")
WORDS = ("loaf", "seam", "ward", "lorry")
CONCEPTS = tuple(
    Concept((craft, f"{word} worker"), (f"{craft} by {word}",), (f"the {word}",))
    for craft, word in zip(CRAFTS, WORDS, strict=True)
)
SKILLS = tuple(Concept((f"handle a {word}",), (f"{word} is handled",)) for word in WORDS)
MARKED = (Marked("Handle a loaf.", ("handle a loaf",)),)
TEXTS = Texts(CONCEPTS, CONCEPTS, SKILLS, MARKED)
RECIPE = recipe_of(steps=30, dim=16, batch=8, words=100, grams=100, bigrams=10, rate=0.05)


def given() -> Ready:
    """The texts, made ready anew."""
    return ready(TEXTS, Sizes(100, 100, 10))


def test_labels_of_one_concept_come_near(tmp_path: Path) -> None:
    make(RECIPE, given(), tmp_path / "a.npz")
    encoder = from_bytes((tmp_path / "a.npz").read_bytes())
    near = encoder.encode(CRAFTS) @ encoder.encode([f"{word} worker" for word in WORDS]).T
    assert near.argmax(axis=1).tolist() == [0, 1, 2, 3]


def test_the_same_seed_makes_the_same_file(tmp_path: Path) -> None:
    for name in ("a.npz", "b.npz"):
        make(RECIPE._replace(steps=3), given(), tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_every_kind_is_taught() -> None:
    assert set(given().drawers) == set(TAUGHT)


def test_the_rate_goes_up_and_then_down() -> None:
    long = RECIPE._replace(steps=1000)
    assert rate_at(0, long) < rate_at(99, long) > rate_at(500, long) > rate_at(999, long) > 0
