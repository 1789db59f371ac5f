"""A page is one file: what it may do, how it is called, nothing that could be forged."""

from __future__ import annotations

import pytest

from rolescope.present.markup import tag
from rolescope.present.page.whole import SEALED, whole
from tests.present.reading import read


@pytest.mark.parametrize("description", [None, "Roles & <pay>"])
def test_a_page_names_itself_and_asks_for_nothing(description: str | None) -> None:
    text = whole(
        "Pay < work",
        tag("main", "a & b"),
        look="rs whole",
        rules=".rs>p{color:red}",
        version="0.1",
        description=description,
    )
    page = read(text)
    assert text.startswith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/>')
    assert page.having("body") == [{"class": "rs whole"}]
    assert "".join(page.text).strip() == "Pay < worka & b"
    assert ".rs>p{color:red}" in text
    said = {one.get("name", one.get("http-equiv")): one.get("content") for one in page.having("meta")}
    assert said["Content-Security-Policy"] == SEALED
    assert said["generator"] == "rolescope 0.1"
    assert said.get("description") == description
