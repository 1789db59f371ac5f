"""What answers say of one's own evidence."""

from __future__ import annotations

import pytest

from rolescope.questions.words import own


def limits(openings: int, counted: int, aside: dict[str, int], *, beside: bool = False) -> tuple[str, ...]:
    return own.limits(
        openings=openings,
        counted=counted,
        aside=aside,
        seen="2026-11-28",
        beside=beside,
        forbidden=["Adzuna"],
    )


@pytest.mark.parametrize(
    ("openings", "counted", "aside", "said"),
    [
        (1, 1, {}, "1 of 1 opening counts."),
        (1234, 1000, {"b": 34, "a": 200}, "1,000 of 1,234 openings count. Not counted: 200, a; 34, b."),
        (3, 0, {"a": 3}, "0 of 3 openings count. Not counted: 3, a."),
    ],
)
def test_how_many_count_and_why_not_the_others(
    openings: int, counted: int, aside: dict[str, int], said: str
) -> None:
    first, *rest = limits(openings, counted, aside)
    assert first == f"These are your own openings and no others, seen until 2026-11-28: {said}"
    assert rest[-1] == "Openings from Adzuna are in no figure: the terms forbid counting them."
    assert not any("snapshot together" in one for one in rest)


def test_beside_the_snapshot_it_says_what_is_over_both() -> None:
    first, second, *_ = limits(2, 2, {}, beside=True)
    assert first.startswith("Among them are your own openings")
    assert "pay of the two is never mixed" in second


def test_a_trend_is_refused_by_the_titles_asked_about() -> None:
    assert own.no_trend(["Data scientist", "AI engineer"]).startswith(
        "How “data scientist” and “AI engineer” moved cannot be told from your own store"
    )


def test_what_is_missing_is_told_with_what_to_do() -> None:
    assert "rolescope ingest greenhouse:ACCOUNT" in own.nothing("/home/me", stored=False)
    assert "have not been counted yet" in own.nothing("/home/me", stored=True)
    said = own.none_counts("/home/me", limits(1, 0, {"a": 1}))
    assert "0 of 1 opening count. Not counted: 1, a." in said
    assert "(https://example.org/terms)" in own.refused("Adzuna", "https://example.org/terms")


def test_exported_tables_say_whose_they_are() -> None:
    assert own.exported("# Title\n\nText\n", "embedded") == "# Title\n\nText\n"
    assert own.exported("# Title\n\nText\n\nMore\n", "mine").startswith(
        "# Title\n\nThese are the tables of your own"
    )
