"""How a finding gets its sentence."""

from __future__ import annotations

from rolescope.model.check import Severity
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import SectionKind
from rolescope.model.span import Span
from rolescope.questions.check.question import examined

TEXT = "Your tasks\n- Build one thing\n- Mend  another\n"
CASE = examined(PostingText("a", TEXT, Beside(title="Analyst")), "2026-01-01")


def at(words: str) -> Span:
    """Where words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_the_sentence_of_some_words_is_quoted() -> None:
    finding = CASE.finding("id", Severity.NOTE, "It is.", words=[at("another"), at("one")])
    assert (finding.quote, finding.span) == ("Mend  another", at("Mend  another"))
    assert finding.key == ("id", "")


def test_a_finding_about_the_whole_text_has_no_sentence() -> None:
    finding = CASE.finding("id", Severity.NOTE, "It is.", about="all")
    assert (finding.quote, finding.span, finding.words) == ("", None, ())
    assert finding.key == ("id", "all")


def test_a_finding_in_the_title_quotes_the_title() -> None:
    finding = CASE.of_title("id", Severity.NOTE, "It is.", words=[Span(0, 3)])
    assert (finding.part, finding.quote, finding.span) == ("title", "Analyst", Span(0, 7))


def test_words_are_said_on_one_line_and_know_their_section() -> None:
    assert CASE.said(at("Mend  another")) == "Mend another"
    assert CASE.section(at("one")) is SectionKind.DUTIES
