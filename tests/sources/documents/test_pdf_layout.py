"""Pages in the order that a person reads them, on pages made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.sources.documents.pdf import read_pdf
from tests.validity.people_files import Put, page_file, right_of


def _text(*words: Put) -> str:
    return read_pdf(page_file(words), "made.pdf", in_columns=True).text


def _column(x: float, lines: Sequence[str], first: int = 0) -> list[Put]:
    return [Put(x, first + at, line) for at, line in enumerate(lines)]


def test_wide_gaps_in_a_row_are_tabs() -> None:
    dates = "2019 - 2021"
    assert (
        _text(Put(50, 0, "Data Analyst"), Put(right_of(dates, 560), 0, dates)) == "Data Analyst\t2019 - 2021"
    )


def test_columns_are_read_one_after_the_other_however_they_were_drawn() -> None:
    left = [f"skill {number}" for number in range(8)]
    right = [f"A sentence of the main column, number {number}." for number in range(8)]
    words = [*_column(50, left), *_column(250, right)]
    by_rows = sorted(words, key=lambda one: (one.row, one.x))
    assert _text(*words) == _text(*by_rows) == "\n".join([*left, "", *right])


def test_a_margin_of_dates_is_no_column() -> None:
    dates = [f"{year} - {year + 1}" for year in range(2010, 2018)]
    titles = [f"Job number {number}." for number in range(8)]
    rows = [f"{one}\t{other}" for one, other in zip(dates, titles, strict=True)]
    assert _text(*_column(50, dates), *_column(250, titles)) == "\n".join(rows)


def test_a_line_goes_on_only_where_the_next_word_had_no_room() -> None:
    long = "A line that reaches as far to the right as any of the lines of this page"
    found = _text(
        *_column(50, ["Short head", "Another head", long, "Goes on here and ends.", "• item one of two"])
    )
    assert found.split("\n") == [
        "Short head",
        "Another head",
        f"{long} Goes on here and ends.",
        "• item one of two",
    ]


def test_more_room_than_usual_is_an_empty_line() -> None:
    assert (
        _text(*_column(50, ["One.", "Two.", "Three."]), Put(50, 5, "Four.")) == "One.\nTwo.\nThree.\n\nFour."
    )


def test_what_stands_beside_items_at_the_right_is_about_the_row_above_them() -> None:
    found = _text(
        Put(50, 0, "Acme, Clerk"), Put(450, 0, "Berlin"), Put(60, 1, "• wrote letters"),
        Put(450, 1, "2019 - 2021"), Put(60, 2, "• read them"), Put(450, 2, "2 years"),
    )  # fmt: skip
    assert found.split("\n") == [
        "Acme, Clerk\tBerlin\t2019 - 2021\t2 years",
        "• wrote letters",
        "• read them",
    ]


def test_dates_that_a_narrow_margin_broke_are_put_together() -> None:
    found = _text(
        Put(50, 0, "June 2019 –"), Put(150, 0, "Acme, Clerk"), Put(50, 1, "Mar 2021"), Put(150, 1, "Letters.")
    )
    assert found.split("\n") == ["June 2019 – Mar 2021\tAcme, Clerk", "Letters."]
