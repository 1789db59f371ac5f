"""One posting in a terminal, and many as a list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.posting import Level
from rolescope.model.read import Beside, PostingText, ReadAnswer
from rolescope.model.reading import (
    Duty,
    Pay,
    Reading,
    Years,
)
from rolescope.model.span import Marked, Span
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.posting import heading, lines, row, table
from tests.present.posting import answer, reading


@pytest.mark.parametrize("width", [60, 80])
def test_it_fits_the_screen(width: int) -> None:
    drawn = lines(answer(), width=width)
    assert max(map(len, plain(drawn).splitlines())) <= width
    assert len(drawn) < 60


def test_it_is_told_in_order_with_the_words_that_carry_it() -> None:
    text = table(answer())
    parts = [
        "Senior Data Engineer\n",
        "Larkmoor · Hamburg, Germany · posting.txt · 941 characters · English\n",
        "Pay          €70,000 to €85,000 a year, base pay, gross\n             “€ 70.000 – 85.000 gross",
        "             €80,000 to €90,000 from a field beside the text; ends swapped\n",
        "Seniority    senior             read in the title\n",
        "Years        5 or more          “At least 5 years”\n",
        "Skills\nRequired     SQL (expert), Python (3 years)\n",
        "Not needed   Scala\n",
        "Duties, 4 sentences\n  1  Build data pipelines         “Design and run",
        "Warnings\n! An instruction to a machine was ignored.\n",
        "! Text hidden in the page was left out: “<i>call</i> us”\n",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "\x1b" not in text
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_ascii_is_enough_for_it() -> None:
    drawn = plain(lines(answer(), ascii_only=True))
    assert drawn.isascii()
    assert len(drawn.splitlines()) == len(lines(answer()))


def test_silence_is_told() -> None:
    said = table(answer("Come.", Reading(), Beside()))
    assert said == (
        "A posting without a title\nposting.txt · 5 characters\n\nNo pay, terms or requirements recognised.\n"
    )


def test_the_work_is_ranked_and_the_rest_counted() -> None:
    quotes = ["Build it now.", "Build it.", *(f"Do {n}." for n in range(7))]
    names = ["build", "build", *(f"activity_{n}" for n in range(7))]
    duties = tuple(
        Duty(Span(0, 1), quote, name, 0.5 + number / 20)
        for number, (quote, name) in enumerate(zip(quotes, names, strict=True))
    )
    said = table(answer(found=replace(Reading(), duties=duties)))
    assert "Duties, 9 sentences\n  2  build       “Build it.”\n  1  activity_0  “Do 0.”\n" in said
    assert said.endswith("     and 2 more\n")


def test_a_warning_is_told_once() -> None:
    twice = replace(reading(), warnings=reading().warnings * 2)
    assert table(answer(found=twice)) == table(answer())


def listed(found: Reading, beside: Beside | None = None, key: str = "a.txt") -> list[str]:
    """The columns of a posting's line."""
    drawn = plain([row(ReadAnswer(PostingText(key, "", beside or Beside()), found, {}))])
    names = plain([heading()])
    starts = [names.index(name) for name in ("File", "Title", "Level", "Yrs", "Pay", "Skills")]
    return [drawn[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]


def test_a_posting_of_many_is_a_line_under_its_headings() -> None:
    assert listed(reading(), Beside("Senior Data Engineer")) == [
        *("a.txt", "Senior Data Engineer", "senior", "5+", "€70k–85k", "10"),
    ]
    assert listed(Reading(seniority=Marked(Level.UNSTATED.value, None))) == ["a.txt", "", "", "", "", "0"]


def test_long_names_are_cut_where_they_say_least() -> None:
    key, title, *_ = listed(
        Reading(), Beside("A title that is far too long for its column"), "folder/of/many/posting.txt"
    )
    assert len(key) == 19
    assert key.startswith("…")
    assert key.endswith("many/posting.txt")
    assert title.startswith("A title that is far")
    assert title.endswith("…")


@pytest.mark.parametrize(
    ("low", "high", "currency", "period", "said"),
    [
        (120_000, 150_000, "USD", "year", "$120k–150k"),
        (25.5, 30, "USD", "hour", "$25.5–30/h"),
        (90_000, 90_000, "CHF", None, "CHF 90k"),
        (None, 4_000, "EUR", "month", "€4000/m"),
        (50_000, None, None, "year", "50k"),
    ],
)
def test_pay_in_a_column(
    low: float | None, high: float | None, currency: str | None, period: str | None, said: str
) -> None:
    pay = Pay(low, high, currency, period, None, None, None, None, "")
    assert listed(Reading(pay=(pay,), years=Years(0, None, Span(0, 1))))[3:5] == ["0+", said]
