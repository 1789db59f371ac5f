"""Sentences into queries; what is not understood is refused with the forms that are."""

# ruff: noqa: E501 - a sentence and its query stand on one line

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.english import PATTERNS, understand

SENTENCES = [
    (
        "ML engineers earn more than data scientists in the US",
        "pay(machine_learning_engineer, country=US) > pay(data_scientist, country=US)",
    ),
    (
        "Senior data engineers earn less than senior data scientists in Germany since 2023.",
        ("pay(data_engineer, since=2023, country=DE, level=senior) "
        "< pay(data_scientist, since=2023, country=DE, level=senior)"),
    ),
    ("Data engineers earn much more than data analysts", "pay(data_engineer) > pay(data_analyst)"),
    ("Data engineers earn slightly more than data analysts", "pay_gap(data_engineer, data_analyst) > 0 and pay_gap(data_engineer, data_analyst) <= 0.1"),
    ("data scientists earn over $100k", "pay(data_scientist) >= 100000"),
    ("In the US, data engineers earn more than 150000 dollars", "pay(data_engineer, country=US) >= 150000"),
    ("data scientists earn as much as data engineers", "pay_gap(data_scientist, data_engineer) ~ 0"),
    ("The pay of data scientists and data engineers overlaps heavily", "pay_overlap(data_scientist, data_engineer) >= 0.7"),
    ("Data scientists who know SQL earn more", "premium(data_scientist, skill:sql) > 0"),
    ("90 percent of data scientists are really engineers!", "engineering_work(data_scientist) >= 0.9"),
    ("9 in 10 of data scientist positions need data engineers", "engineering_work(data_scientist) >= 0.9"),
    ("30% of data analysts do something else", "other_work(data_analyst) >= 0.3"),
    ("data scientist is vaguer than software engineer", "ambiguity(data_scientist) > ambiguity(software_engineer)"),
    ("data scientists have overtaken statisticians", "overtaken(data_scientist, statistician) > 0"),
    ("machine learning engineers are growing faster than data scientists", "growth(machine_learning_engineer) > growth(data_scientist)"),
    ("Statisticians are dying", "growth(statistician) < 0"),
    ("statisticians are on the rise", "growth(statistician) > 0"),
    ("There are more data scientist jobs than machine learning engineer jobs", "titles(data_scientist) > titles(machine_learning_engineer)"),
    ("machine learning engineer = data engineer + data scientist", "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9"),
    ("A machine learning engineer is a data engineer plus a data scientist", "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9"),
    ("data scientists need SQL more than machine learning engineers", "share(data_scientist, skill:sql) > share(machine_learning_engineer, skill:sql)"),
    ("data scientists use more Python than data analysts", "share(data_scientist, skill:python) > share(data_analyst, skill:python)"),
    ("Data scientists are more remote than data engineers", "share(data_scientist, workplace:remote) > share(data_engineer, workplace:remote)"),
    ("machine learning engineers don't need SQL", "share(machine_learning_engineer, skill:sql) <= 0.05"),
    ("Most data scientists require a PhD", "share(data_scientist, degree:phd) >= 0.5"),
    ("60% of data scientists use SQL", "share(data_scientist, skill:sql) >= 0.6"),
    ("all data engineers need Spark", "share(data_engineer, skill:apache-spark) >= 0.9"),
    ("data engineers must know Airflow", "share(data_engineer, skill:apache-airflow) >= 0.2"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "query"), SENTENCES)
def test_a_sentence_means(sentence: str, query: str) -> None:
    assert str(understand(sentence)) == query


def test_every_form_has_a_sentence_here() -> None:
    assert len(PATTERNS) <= len(SENTENCES)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("SQL", "is not understood"),
        ("", "is not understood"),
        ("data scientists are taller than data engineers", "is not understood"),
        ("data scientists need unicorn dust", "is no skill that is read"),
        ("data scientists earn no more than data engineers", "is not understood"),
        ("data scientists earn not more than data engineers", "is not understood"),
        ("data scientists earn twice more than data engineers", "is not understood"),
        ("senior data scientists earn more than junior data engineers", "at one level"),
        ("senior data scientists earn more than data engineers", "at one level"),
        ("data scientists are declining in India", "cannot be narrowed to country IN"),
        ("senior data scientists are growing", "cannot be narrowed to level senior"),
        ("data scientists have overtaken statisticians since 2020", "cannot be narrowed to since 2020"),
        ("there are more data scientists than data engineers in Germany", "cannot be narrowed"),
        ("most data engineers need data pipelines", "share of duties is meant"),
        ("dragon tamers earn more than data scientists", "'dragon tamers' stands where a role is meant"),
        ("data scientists do not earn more than data engineers", "stands where a role is meant"),
    ],
)
def test_what_is_refused_says_why(sentence: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=words):
        understand(sentence)


@given(st.text(max_size=80))
def test_any_text_is_understood_or_refused(text: str) -> None:
    with suppress(BadQuestion):
        assert understand(text).parts
