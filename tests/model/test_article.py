"""Articles go by sound: letters that are spelled out are said by their names."""

from __future__ import annotations

import pytest

from rolescope.model.article import with_article


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("data scientist", "a data scientist"),
        ("actuary", "an actuary"),
        ("MLOps engineer", "an MLOps engineer"),
        ("NLP engineer", "an NLP engineer"),
        ("AI engineer", "an AI engineer"),
        ("BI developer", "a BI developer"),
        ("QA engineer", "a QA engineer"),
        ("UX designer", "a UX designer"),
        ("DevOps engineer", "a DevOps engineer"),
    ],
)
def test_the_article_goes_by_the_sound(name: str, said: str) -> None:
    assert with_article(name) == said
