"""What comes near what: known pairs, traps, and a table without dead names."""

from __future__ import annotations

import pytest

from rolescope.taxonomy.relatedness import WHOLE, related
from rolescope.taxonomy.skills import skills


def _figure(shown: str, asked: str) -> float:
    return next((one.figure for one in related().get(asked, ()) if one.shown == shown), 0.0)


@pytest.mark.parametrize(
    ("shown", "asked"),
    [
        ("pytorch", "tensorflow"),
        ("tableau", "power-bi"),
        ("azure", "aws"),
        ("snowflake", "bigquery"),
        ("dagster", "apache-airflow"),
        ("mysql", "postgresql"),
        ("salesforce", "hubspot"),
        ("cypress", "selenium"),
        ("aws-lambda", "azure-functions"),
    ],
)
def test_sister_tools_are_near_both_ways(shown: str, asked: str) -> None:
    assert 0 < _figure(shown, asked) < 1
    assert _figure(shown, asked) == _figure(asked, shown)


def test_the_narrower_shows_the_broader_and_not_the_reverse() -> None:
    assert _figure("pytorch", "deep-learning") == WHOLE
    assert _figure("deep-learning", "pytorch") == 0


@pytest.mark.parametrize(
    ("shown", "asked"),
    [("java", "javascript"), ("javascript", "java"), ("python", "sql"), ("excel", "python")],
)
def test_a_like_name_or_being_used_together_brings_nothing_near(shown: str, asked: str) -> None:
    assert _figure(shown, asked) == 0


def test_every_name_is_a_skill_and_every_figure_has_a_source() -> None:
    known = skills().keys()
    for asked, near in related().items():
        assert {asked, *(one.shown for one in near)} <= known
        assert all(one.asked == asked and one.source and 0 < one.figure <= 1 for one in near)
        assert [one.figure for one in near] == sorted((one.figure for one in near), reverse=True)
        assert len({one.shown for one in near}) == len(near)
        assert asked not in {one.shown for one in near}
