"""The sources as a page and in a terminal: each with its terms, its rows, and why the rest do not count."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from rolescope.model.answer import Answer
from rolescope.model.sourcelist import LiveEntry, LiveTerms, Source, SourceList, SourceUse
from rolescope.present.sources import content, page
from rolescope.present.sources.terms import asked
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


TERMS = LiveTerms(True, False, False, "From <Board>", True, 24, 360, "https://example.org/terms", None)
BOARD = LiveEntry(
    "board", "Board & co", "https://example.org", "https://example.org/doc", "a name, such as acme", TERMS,
    "free", ("BOARD_KEY",), "four a day", 2, "pages count from nought",
)  # fmt: skip
LIVE: Answer[SourceList] = replace(ONE, view=SourceList((OURS,), (BOARD,)))
SAID = (
    "A name, such as acme.",
    "Show openings; not: count them, pass texts on; link back to each; say “From <Board>”.",
    "Needs a key, which it gives out for nothing: BOARD_KEY in the environment.",
    "four a day; asked 2 times a minute at most, a board every 6 hours; 24 hours late.",
    "pages count from nought; terms not read on any day.",
)


def test_a_live_source_says_its_terms_key_limits_and_what_is_unverified() -> None:
    assert tuple(said for _, said in asked(BOARD)) == SAID
    page_text, terminal = unescape(page(LIVE)), " ".join(table(LIVE).split())
    read(page(LIVE))
    for said in SAID:
        assert said in page_text
        assert said in terminal
    assert "<Board>" not in page(LIVE)
    checked = replace(BOARD, terms=replace(TERMS, checked="2026-11-01"), unverified="", takes="")
    assert dict(asked(checked))["Unverified"] == "terms read on 2026-11-01."
    assert "Takes" not in dict(asked(checked))


def test_every_live_source_is_drawn() -> None:
    answer = sources()
    body, terminal = content(answer).body, table(answer)
    for one in answer.view.live:
        assert body.count(f'id="live-{one.id}"') == 1
        assert f"\n{one.id}  {one.name}\n" in terminal


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


def test_a_copy_in_which_terms_were_read_is_told_with_its_date() -> None:
    copied = replace(BOARD, terms=replace(TERMS, copy="acme/api at 0c37c31 of 2026-01-20"), unverified="")
    assert dict(asked(copied))["Unverified"] == (
        "terms not read on any day; read in acme/api at 0c37c31 of 2026-01-20, not at their address."
    )
    read = replace(copied, terms=replace(copied.terms, checked="2026-11-01"))
    assert dict(asked(read))["Unverified"] == "terms read on 2026-11-01."
