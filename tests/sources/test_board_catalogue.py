"""Every live source that there is can be named, and says who it is."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.sources import boards
from rolescope.sources.board_catalogue import BOARDS, board
from rolescope.sources.live import Key, LiveSource
from rolescope.sources.network.addresses import ANY

each = pytest.mark.parametrize("source", BOARDS, ids=lambda one: one.SOURCE.id)


def test_no_source_is_left_out() -> None:
    files = Path(boards.__path__[0]).glob("*.py")
    found = sorted(file.stem for file in files if "\nSOURCE = Live(" in file.read_text("utf-8"))
    assert [one.SOURCE.id for one in BOARDS] == found


@each
def test_it_is_found_by_its_name(source: LiveSource) -> None:
    assert board(f" {source.SOURCE.id.upper()} ") is source


def test_an_unknown_name_is_told_what_there_is() -> None:
    with pytest.raises(BadQuestion, match=r"'monster'.*adzuna, .*greenhouse, .*workable"):
        board("monster")


@each
def test_it_says_who_it_is_and_what_may_be_done(source: LiveSource) -> None:
    said = source.SOURCE
    for words in (said.name, said.limits, said.verified):
        assert words.strip()
    for address in (said.home, said.documentation, said.terms.url):
        assert urlsplit(address).scheme == "https"
    assert said.fields
    assert said.per_minute >= 1
    assert bool(said.keys) == (said.terms.key is not Key.NONE)
    assert said.hosts == (ANY,) or all("." in one and ANY not in one.removeprefix("*.") for one in said.hosts)
