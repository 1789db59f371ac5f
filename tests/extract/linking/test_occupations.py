"""Titles against the occupations of ESCO and O*NET."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.extract.linking import occupations as module
from rolescope.extract.linking.occupations import AHEAD, FAINT, LEAST, MOST, link_titles, vectors
from rolescope.model.title import Linked
from rolescope.taxonomy.occupations import titles_listed

EVERY = 97


def link_title(title: str) -> tuple[Linked, ...]:
    return link_titles([(title, title.lower())])[0]


def linked(title: str) -> dict[str, Linked]:
    return {one.scheme: one for one in link_title(title)}


def test_an_occupations_own_title_is_clear_in_every_scheme() -> None:
    found = linked("Primary school teacher")
    assert found["esco"].sure
    assert found["esco"].candidates[0].code.label == "primary school teacher"
    assert found["isco"].sure
    assert found["isco"].candidates[0].code[1:3] == ("2341", "Primary school teachers")


@pytest.mark.parametrize("title", ["Happiness Ninja", "Associate", "Manager", "Chief of Staff"])
def test_a_title_that_could_be_anything_is_ambiguous(title: str) -> None:
    assert not any(one.sure for one in link_title(title))


@pytest.mark.parametrize("title", ["Crew Member"])
def test_a_name_of_two_kinds_of_work_is_clear_nowhere(title: str) -> None:
    """ESCO lists it for ships, and nothing of the kind is nearest in O*NET."""
    found = linked(title)
    (first, second, *_) = found["esco"].candidates
    assert first.score >= LEAST
    assert first.score - second.score >= AHEAD
    assert not any(one.sure for one in found.values())


@pytest.mark.parametrize("title", ["Auctioneer", "Candle maker", "Electrician", "Sommelier"])
def test_an_own_title_is_clear_whatever_is_next_to_it_and_whatever_the_other_scheme_has(title: str) -> None:
    found = linked(title)
    assert found["esco"].sure
    assert found["isco"].sure
    assert found["esco"].candidates[0].code.label == title.lower()


@pytest.mark.parametrize("title", ["", "!!!", "日本", "the", "of"])
def test_a_title_that_says_nothing_comes_near_nothing(title: str) -> None:
    assert link_title(title) == ()


@pytest.mark.parametrize("title", ["Tax Lawyer", "Lead Pipe Welder (Nights)", "Teaching Assistant", "nurse"])
def test_candidates_fall_and_the_verdict_is_what_is_shown(title: str) -> None:
    for one in link_title(title):
        scores = [found.score for found in one.candidates]
        assert len(scores) <= MOST
        assert min(scores) >= FAINT
        assert scores == sorted(scores, reverse=True)
        assert max(scores) <= 1
        assert one.sure == (scores[0] >= LEAST and round(scores[0] - scores[1], 3) >= AHEAD)


def test_the_vectors_are_this_encoders() -> None:
    """Else: `python -m evidence.occupation_vectors`."""
    table, listed = module._table(), titles_listed()
    some = range(0, len(listed), EVERY)
    anew = vectors([listed[place][0] for place in some], [listed[place][1] for place in some])
    assert len(table.vectors) == len(listed)
    assert np.abs(table.vectors[list(some)] - anew).max() < 0.01
