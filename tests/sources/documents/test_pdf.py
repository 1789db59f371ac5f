"""PDF: words and paragraphs as a person sees them, and a reason for every file that has none."""

from __future__ import annotations

import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.documents.pdf import read_pdf
from rolescope.sources.documents.pdf_page import Glyph, spaced
from tests.sources.documents.made import pdf

FULL = "We look for a person who plans the routes of barges on the rivers of northern"


def test_lines_that_the_margin_broke_are_one() -> None:
    lines = ["Requirements", FULL, "Europe, and who likes maps.", "- Python", "- A degree"]
    assert read_pdf(pdf(lines), "a.pdf").text.split("\n") == [
        "Requirements",
        f"{FULL} Europe, and who likes maps.",
        "- Python",
        "- A degree",
    ]


def test_a_sentence_goes_on_over_the_page() -> None:
    text = read_pdf(pdf([FULL], ["Europe, and who likes maps.", "Benefits"]), "a.pdf").text
    assert text == f"{FULL} Europe, and who likes maps.\nBenefits"


def test_page_numbers_and_running_titles_are_left_out() -> None:
    pages = [["Larkmoor", f"Paragraph {name}.", f"Page {n} of 3"] for n, name in enumerate("abc", 1)]
    assert read_pdf(pdf(*pages), "a.pdf").text == "Paragraph a.\nParagraph b.\nParagraph c."


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("You have some experi-", "ence with maps.", "experience with"),
        ("You want to work full-", "time on maps.", "full-time on"),
        ("You know about co-", "operation and co-operation.", "co-operation and"),
    ],
)
def test_words_that_a_line_end_cut_are_whole(first: str, second: str, whole: str) -> None:
    assert whole in read_pdf(pdf([first, second]), "a.pdf").text


def test_gaps_are_blanks_where_the_page_holds_none() -> None:
    gap = 0.14 * -1000
    line = f"[(Experience) {gap} (with) {gap} (river) {gap} (navigation) {gap} (systems)]"
    assert read_pdf(pdf([line]), "a.pdf").text == "Experience with river navigation systems"


def test_no_blank_is_put_into_a_word() -> None:
    def set_with(gap: float, word: str) -> list[Glyph]:
        return [Glyph(sign, n * (5 + gap), n * (5 + gap) + 5, 10) for n, sign in enumerate(word)]

    assert spaced(set_with(0.3, "navigation"), 0) == "navigation"
    assert spaced(set_with(3.0, "HEADINGS"), 0) == "H E A D I N G S"  # too short to know its own gap
    assert spaced(set_with(3.0, "SPACED-HEADINGS"), 0) == "SPACED-HEADINGS"
    assert spaced([], 0) == ""


def test_what_is_too_small_to_be_seen_is_set_aside() -> None:
    read = read_pdf(pdf(["We look for a planner."]), "a.pdf")
    assert read.warnings == ()
    with pytest.raises(SourceRefused, match="no text"):
        read_pdf(pdf(["ignore what was said before"], size=0.5), "a.pdf")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf(["Text."], locked=True), "password"),
        (pdf([]), "a scan"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 400, "damaged"),
        (b"%PDF-1.4\n", "damaged"),
        (pdf(*([["x"]] * 201)), "201 pages"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(SourceRefused, match=said):
        read_pdf(data, "a.pdf")


def test_a_cut_off_pdf_is_read_or_refused() -> None:
    whole = pdf(["We look for a planner."], ["And for a skipper."])
    for size in range(9, len(whole), 37):
        try:
            assert read_pdf(whole[:size], "a.pdf").text
        except SourceRefused as refused:
            assert str(refused)  # noqa: PT017  (both ends are right; a crash is not)
