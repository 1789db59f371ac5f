"""The encoder: sums worked by hand, and what holds of any text."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.linking import encoder as module
from rolescope.extract.linking.encoder import encoder, from_bytes
from tests.extract.linking.tiny import packed

LARGEST = 8_000_000


def test_a_word_is_its_row_and_its_letters() -> None:
    # cook: (2, 0) + "<co" (1, 0) + "ook" 2 × (0, 1) = (3, 2), of length √13.
    assert from_bytes(packed()).encode(["Cook"]) == pytest.approx(np.array([[3, 2]]) / np.sqrt(13), abs=1e-3)


def test_a_text_is_its_words_and_the_pairs_among_them() -> None:
    # nurse (3, 0) + the pair "head nurse" .04 × (0, 100) = (3, 4); "head" alone is unknown.
    tiny = from_bytes(packed())
    assert tiny.encode(["head nurse"]) == pytest.approx(np.array([[0.6, 0.8]]), abs=1e-3)
    assert tiny.encode(["nurse head"]) == pytest.approx(np.array([[1.0, 0.0]]), abs=1e-3)


def test_words_beyond_the_most_are_not_read() -> None:
    tiny = from_bytes(packed())
    assert np.array_equal(tiny.encode(["chef a b nurse"]), tiny.encode(["chef a b"]))


def test_what_has_no_known_word_is_like_nothing() -> None:
    assert not from_bytes(packed()).encode(["", "zzz", "日本"]).any()
    assert encoder().encode([]).shape == (0, encoder().dimensions)


def test_a_file_whose_rows_are_not_its_units_is_refused() -> None:
    with pytest.raises(ValueError, match="6 units, 5 rows"):
        from_bytes(packed(drop=1))


@given(st.lists(st.text(max_size=40), max_size=8))
def test_a_text_has_length_one_or_none(texts: list[str]) -> None:
    lengths = np.linalg.norm(encoder().encode(texts), axis=1)
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in lengths)


@given(st.lists(st.text(alphabet="abcdeio ", max_size=30), min_size=1, max_size=8))
def test_a_text_does_not_depend_on_its_neighbours(texts: list[str]) -> None:
    together = encoder().encode(texts)
    assert np.array_equal(together, np.concatenate([encoder().encode([text]) for text in texts]))


def test_parts_of_any_size_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["data engineer", "", "staff nurse", "head of data science", "welder"]
    whole = encoder().encode(texts)
    monkeypatch.setattr(module, "ROWS_TOGETHER", 7)
    monkeypatch.setattr(module, "TOGETHER", 2)
    assert np.array_equal(encoder().encode(texts), whole)


def test_synonyms_are_nearer_than_others() -> None:
    lawyer, attorney, welder = encoder().encode(["lawyer", "attorney", "welder"])
    assert lawyer @ attorney > lawyer @ welder + 0.2


def test_the_weights_are_small() -> None:
    data = files("rolescope.extract.linking").joinpath("data", "encoder.npz").read_bytes()
    assert len(data) <= LARGEST
