"""Names that a taxonomy lists, moved towards what it lists beside them."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.extract.linking.encoder import encoder
from rolescope.extract.linking.named import OF_OCCUPATION, OF_SKILL, encode_skills, encode_titles
from rolescope.extract.linking.occupations import vectors_named
from rolescope.taxonomy.skill_names import names_beside

UNLISTED = "happiness ninja of the third order"


@pytest.mark.parametrize("encode", [encode_titles, encode_skills])
def test_what_no_taxonomy_lists_is_its_own_words(encode: object) -> None:
    assert callable(encode)
    np.testing.assert_allclose(encode([UNLISTED]), encoder().encode([UNLISTED]), atol=1e-6)
    assert encode([]).shape == (0, encoder().dimensions)
    assert not encode([""]).any()


def test_a_listed_title_is_moved_by_its_share() -> None:
    own, towards = encoder().encode(["Attorney"]), vectors_named(["Attorney"])
    assert np.linalg.norm(towards) == pytest.approx(1, abs=1e-5)
    moved = own + OF_OCCUPATION * towards
    np.testing.assert_allclose(encode_titles(["Attorney"]), moved / np.linalg.norm(moved), atol=1e-6)


def test_a_listed_skill_is_moved_by_its_share() -> None:
    names = names_beside("cultivate plankton")
    assert len(names) > 1
    mean = encoder().encode(names).mean(axis=0)
    moved = encoder().encode(["cultivate plankton"])[0] + OF_SKILL * mean / np.linalg.norm(mean)
    np.testing.assert_allclose(
        encode_skills(["cultivate plankton"])[0], moved / np.linalg.norm(moved), atol=1e-5
    )


def test_names_of_one_concept_come_nearer() -> None:
    names = names_beside("cultivate plankton")[:3]
    before, after = encoder().encode(names), encode_skills(names)
    assert (after @ after.T).min() > (before @ before.T).min()


def test_vectors_of_names_that_nothing_lists_are_nought() -> None:
    assert not vectors_named([UNLISTED, "", "日本"]).any()
    assert np.array_equal(vectors_named(["RÉSUMÉ WRITER"]), vectors_named(["resume writer"]))
    assert vectors_named(["resume writer"]).any()
