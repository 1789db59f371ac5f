"""One posting and many through the library."""

from __future__ import annotations

from typing import Any

import pytest

from rolescope.library.postings import check, need, read, read_many
from rolescope.model.errors import BadQuestion

TEXT = "Requirements:\n- 3 years of Python\n- SQL\n\nYou will build dashboards for the finance team."


def test_many_are_read_as_each_alone() -> None:
    assert list(read_many([TEXT, "We need R."], ["Data Analyst", None])) == [
        read(TEXT, title="Data Analyst"),
        read("We need R."),
    ]


def test_a_text_is_checked_with_what_stands_beside_it() -> None:
    assert check(TEXT, title="Rockstar Analyst").answer_id != check(TEXT, title="Data Analyst").answer_id
    assert need("We need somebody who builds dashboards and writes SQL.").question["name"] == "need"


@pytest.mark.parametrize("link", ["no", 1, None])
def test_links_are_asked_for_by_true_or_false(link: Any) -> None:
    for ask in (lambda: read(TEXT, link=link), lambda: read_many([TEXT], link=link)):
        with pytest.raises(BadQuestion, match="link must be True or False"):
            ask()


def test_links_are_given_where_they_are_asked_for() -> None:
    text = "Responsibilities\n- You provide user documentation to everybody."
    linked = read(text, link=True)
    assert [link.label for link in linked.links] == ["provide user documentation"]
    assert list(read_many([text], link=True)) == [linked]
    assert "links" not in read(text).to_dict()
