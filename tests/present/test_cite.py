"""Citations."""

from __future__ import annotations

from dataclasses import replace

from rolescope.present.cite import cite, source, source_name, text_period
from tests.present.example import answer


def test_a_citation_names_the_figure_its_base_and_the_answer() -> None:
    asked = answer()
    origin = source(asked, asked.answer_id)
    line = cite("SQL, data scientist", "58 of 100, likely 56 to 60", 5127, "2024 to 2025", origin)
    assert line.startswith(
        "SQL, data scientist: 58 of 100, likely 56 to 60 (n = 5,127, 2024 to 2025; 95 % interval)."
    )
    assert line.endswith(asked.answer_id)


def test_the_period_of_texts_is_that_of_their_sources() -> None:
    assert text_period(answer()) == "2024 to 2025"
    assert text_period(replace(answer(), evidence=())) == ""


def test_sources_go_by_name() -> None:
    asked = answer()
    assert source_name(asked, "linkedin_us_2024") == "LinkedIn postings, US"
    assert source_name(asked, "unknown") == "unknown"
