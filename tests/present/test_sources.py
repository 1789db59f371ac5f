"""The sources as a page and in a terminal: each with its terms, its rows, and why the rest do not count."""

from __future__ import annotations

import re

from rolescope.model.answer import Answer
from rolescope.model.sourcelist import Source, SourceList, SourceUse
from rolescope.present.sources import content, page
from rolescope.present.terminal.sources import table
from rolescope.questions.sources import sources
from tests.present.reading import read

USE = SourceUse("texts", "2024", 10, 8, {"<cut> off": 2}, 7, {"a near-duplicate": 1}, "0" * 64)
OURS = Source(
    "ours", "Ours & theirs", "https://example.org/a?b=1&c=2", "CC0. Ours", "<b>Texts</b>.", "Few.", (USE,)
)
ONE: Answer[SourceList] = Answer(
    "0.1.0", {"name": "sources"}, "2025-01-01", (), "0" * 12, SourceList((OURS,))
)


def test_all_of_a_source_is_told_and_none_of_it_is_markup() -> None:
    drawn = page(ONE)
    read(drawn)
    for said in (
        "Ours &amp; theirs",
        "CC0. Ours",
        "&lt;b&gt;Texts",
        "7 counted, of 10 rows",
        "&lt;cut&gt; off",
    ):
        assert said in drawn
    assert 'width="70"' in drawn  # the bar is of the numbers beside it
    assert "1 sources, never mixed: 7 postings read in full from 1 of them" in drawn


def test_every_source_of_the_snapshot_stands_under_a_heading() -> None:
    answer = sources()
    body = content(answer).body
    for one in answer.view.sources:
        assert body.count(f'id="source-{one.id}"') == 1
    drawn = [float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)"', body)]
    assert drawn
    assert max(drawn) <= 100


def test_the_terminal_has_each_with_its_rows() -> None:
    drawn = table(ONE)
    assert "Ours & theirs" in drawn
    assert "texts: 7 counted, of 10 rows; 2024" in drawn
    assert max(map(len, table(sources()).splitlines())) <= 100
