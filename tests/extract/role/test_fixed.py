"""What an employer has settled: approach, tools, model."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.role.fixed import find_fixed
from rolescope.extract.skills import find_skills

HEAD = "Requirements\n- "


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("Experience with Python, SQL and Airflow", ["tools"]),
        ("Experience with Python and SQL", []),
        ("Experience with machine learning and statistics", []),
        ("Experience with A/B testing", ["approach"]),
        ("Experience with random forests", ["model"]),
        (
            "Experience with Python, SQL, Spark, survival analysis and transformers",
            ["approach", "tools", "model"],
        ),
    ],
)
def test_what_is_named_is_settled(text: str, settled: list[str]) -> None:
    doc = Document(HEAD + text)
    assert [mark.value for mark in find_fixed(find_skills(doc))] == settled


def test_each_stands_where_it_is_first_said() -> None:
    text = f"{HEAD}Experience with forecasting and A/B testing"
    (mark,) = find_fixed(find_skills(Document(text)))
    assert mark.span is not None
    assert text[mark.span.start : mark.span.end] == "forecasting"
