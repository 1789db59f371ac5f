"""Evidence on how many titles name a role, source by source."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.named import titles
from rolescope.store.facts import embedded

A, B = "data_scientist", "machine_learning_engineer"


def test_the_newest_year_of_every_source_that_names_both() -> None:
    found = list(titles(parse(f"titles({A}) > titles({B})").parts[0], embedded()))
    assert len(found) > 3
    assert len({one.population for one in found}) == len(found)


def test_sides_speak_of_one_source_that_exists() -> None:
    two = f"titles({A}, source=h1b_lca) > titles({B}, source=hn_whoishiring)"
    for query, words in (
        (two, "the same source"),
        (f"titles({A}, source=nosuch) > 1%", "No source 'nosuch'"),
        (f"titles({A}) > titles({A}, place=Boston)", "on the left side"),
    ):
        with pytest.raises(BadQuestion, match=words):
            list(titles(parse(query).parts[0], embedded()))
