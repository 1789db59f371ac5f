"""Columns: by a map, by their usual names, or a message that lists those there are."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.sources.documents.columns import Columns, column_map, posting, resolved


def test_usual_names_need_no_map() -> None:
    found = resolved({}, ["Job ID", "Job-Title", "Company", "Location", "Description", "description_html"])
    assert found == Columns("Description", "Job-Title", "Location", "Company", "Job ID")


def test_a_map_comes_first_and_the_rest_is_found() -> None:
    found = resolved(column_map("text = ad , title=role"), ["role", "ad", "description", "city"])
    assert (found.text, found.title, found.location, found.employer) == ("ad", "role", "city", None)
    assert found.named() == ("ad", "role", "city")


@pytest.mark.parametrize("asked", ["description", "text=", "colour=red", "text=a,,b"])
def test_a_map_is_pairs_of_known_fields(asked: str) -> None:
    with pytest.raises(BadQuestion, match="text, title, location, employer, key"):
        column_map(asked)


def test_the_columns_there_are_told() -> None:
    with pytest.raises(SourceRefused, match=r"no column ad; its columns are role, body2"):
        resolved({"text": "ad"}, ["role", "body2"])
    with pytest.raises(SourceRefused, match=r"its columns are role, body2\. .*--columns text=NAME"):
        resolved({}, ["role", "body2"])


def test_rows_are_postings_or_refusals() -> None:
    columns = Columns("text", "title", key="id")
    one = posting({"text": "We plan.", "title": " Planner ", "id": 7}, columns, "a.csv", 3)
    assert isinstance(one, PostingText)
    assert (one.key, one.text, one.beside.title) == ("a.csv#7", "We plan.", "Planner")
    assert posting({"text": " ", "id": None}, columns, "a.csv", 3) == Refusal(
        "a.csv#3", "no text in column text."
    )
    assert isinstance(posting({"text": 5}, columns, "a.csv", 1), Refusal)
