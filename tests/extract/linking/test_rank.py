"""Titles and sentences against labels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.linking import rank
from rolescope.extract.linking.rank import rank_skills, rank_titles, windows_of

OCCUPATIONS = ["lawyer", "welder", "data scientist", "registered nurse"]
SKILLS = ["manage budgets", "pipe welding", "write reports", "statistics"]


def test_the_nearest_occupation_is_first() -> None:
    titles = ["Attorney at Law", "Sr. Data Scientist (Remote)", "RN - ICU nurse", "TIG Welder II"]
    assert rank_titles(titles, OCCUPATIONS).argmax(axis=1).tolist() == [0, 2, 3, 1]


def test_a_skill_is_found_at_the_end_of_a_long_sentence() -> None:
    sentence = "Beside all that goes on in a busy office every single day of the year you manage the budgets"
    assert rank_skills([sentence], SKILLS)[0].argmax() == 0


@given(st.permutations(range(len(SKILLS))))
def test_the_order_of_labels_does_not_matter(order: list[int]) -> None:
    for ranked in (rank_titles, rank_skills):
        asked = ["write a budget", "welder", ""]
        turned = ranked(asked, [SKILLS[number] for number in order])
        assert np.allclose(turned, ranked(asked, SKILLS)[:, order], atol=1e-6)


def test_case_and_diacritics_change_nothing() -> None:
    for ranked in (rank_titles, rank_skills):
        plain, dressed = ranked(["resume writer", "RÉSUMÉ WRITER"], SKILLS)
        assert np.array_equal(plain, dressed)


def test_parts_of_any_size_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["write a budget, then weld pipes all day and write reports of it", "welder", "", "statistics"]
    whole = rank_titles(asked, SKILLS), rank_skills(asked, SKILLS)
    monkeypatch.setattr(rank, "TOGETHER", 2)
    for once, again in zip(whole, (rank_titles(asked, SKILLS), rank_skills(asked, SKILLS)), strict=True):
        assert np.allclose(once, again, atol=1e-6)


def test_nothing_asked_or_nothing_to_choose_from() -> None:
    for ranked in (rank_titles, rank_skills):
        assert ranked([], SKILLS).shape == (0, len(SKILLS))
        assert ranked(["welder"], []).shape == (1, 0)
        assert not ranked([""], SKILLS).any()
        assert ranked(["welder"], SKILLS).dtype == np.float32


def test_windows_cover_every_word() -> None:
    words = [f"w{number}" for number in range(19)]
    windows = windows_of(" ".join(words))
    assert {word for window in windows for word in window} == set(words)
    assert max(map(len, windows)) == rank.WINDOW
    assert windows_of("") == [[]]
