"""A posting checked, as terminal lines and as a page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rolescope.model.answer import Answer
from rolescope.model.check import Change, CheckAnswer, Edit, Finding, Severity
from rolescope.model.peers import PayPeers, PeerGroup, Standing
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Reading, Section, SectionKind
from rolescope.model.span import Span
from rolescope.present import forms
from rolescope.present.check import page, words
from rolescope.present.check.page import _by_words, marks
from rolescope.present.reading.peers import notes
from rolescope.present.terminal.check import lines, table
from rolescope.present.terminal.ink import plain
from tests.present.marked import read_marks

TEXT = (
    "Your tasks\n- Build <b>reports</b> & models\n- Be a rockstar\n- He will wear many hats in a fast place\n"
)


def at(part: str) -> Span:
    """Where words stand in the text."""
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


def view(*findings: Finding, **unchecked: str) -> CheckAnswer:
    """A view with these findings."""
    given = PostingText("posting.txt", TEXT, Beside(title="Analyst <i>", location="Lyon"))
    section = Section(SectionKind.DUTIES, Span(0, len(TEXT)), 11)
    return CheckAnswer(given, Reading(sections=(section,)), {}, findings, unchecked)


def answer(*findings: Finding, **unchecked: str) -> Answer[CheckAnswer]:
    """The same as an answer."""
    question = {"name": "check", "key": "posting.txt"}
    return Answer("0", question, "2026-01-01", (), "s", view(*findings, **unchecked))


NOTE = Finding(
    "buzzword", "rockstar", Severity.NOTE, "“rockstar” says nothing that can be checked.",
    span=at("Be a rockstar"), quote="Be a rockstar", words=(at("rockstar"),),
    edits=(
        Edit("Say “expert” instead of “rockstar”.", (Change("text", at("a rockstar"), "an expert"),)),
        Edit("Take it out.", (Change("text", at("- Be a rockstar\n"), ""),)),
    ),
)  # fmt: skip
ERROR = Finding(
    "pay_missing", "", Severity.ERROR, "The posting states no pay.",
    edits=(Edit("Add a line.", (Change("text", Span(len(TEXT), len(TEXT)), "\nPay: ____", "\nPay: $5"),)),),
)  # fmt: skip
WARN = Finding(
    "title_misfit", "", Severity.WARN, "The title fits badly.", part="title", span=Span(0, 11),
    quote="Analyst <i>", words=(Span(0, 7),), only_you="Only you know.",
)  # fmt: skip


def test_the_verdict_is_a_sentence() -> None:
    assert words.headline(view(ERROR, NOTE)) == "Not ready to publish: 1 error, 1 note."
    assert words.headline(view(NOTE, NOTE)) == "No errors: 2 notes."
    assert words.headline(view()) == "Nothing was found."


@pytest.mark.parametrize("width", [60, 80])
def test_it_fits_the_screen(width: int) -> None:
    drawn = plain(lines(answer(ERROR, WARN, NOTE, title="it is none"), width=width))
    assert max(map(len, drawn.splitlines())) <= width


def test_findings_are_told_with_their_sentence_and_the_ways_out() -> None:
    text = table(answer(ERROR, WARN, NOTE, title="it is none"))
    parts = [
        "Analyst <i>\nLyon · posting.txt · judged for 2026-01-01\n",
        "Not ready to publish: 1 error, 1 warning, 1 note.\n",
        "error    The posting states no pay.\n         → Add a line.",
        "warning  The title fits badly.\n         “Analyst <i>”\n         Only you know.",
        "note     “rockstar” says nothing that can be checked.\n         “Be a rockstar”",
        "         → Say “expert” instead of “rockstar”.\n         → Or: take it out.",
        "Not checked: title, because it is none.\nEach edit was applied",
        "Answer check::key=posting.txt#",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "\x1b" not in text
    assert plain(lines(answer(ERROR, NOTE), ascii_only=True)).isascii()


def test_without_edits_nothing_is_claimed_to_have_been_tried() -> None:
    assert "applied" not in table(answer(WARN))
    assert table(answer()).count("legal advice") == 1


def test_a_quote_that_the_message_holds_is_not_repeated() -> None:
    assert words.quoted(NOTE._replace(message="Says “Be a rockstar”.")) == ""
    assert words.quoted(NOTE._replace(quote="word " * 80)).endswith("…")


def test_the_page_marks_the_words_and_leads_to_them() -> None:
    whole = page(answer(ERROR, WARN, NOTE))
    drawn = read_marks(whole)
    (mark,) = [one for one in drawn.shown if one.ids]
    assert (mark.words, mark.titles) == ("rockstar", ["Note"])
    assert "is-note" in mark.attributes["class"]
    links = [one["href"] for one in drawn.having("a")]
    assert links == ["#m0"]
    assert "<b>reports</b> & models" in "".join(drawn.said)
    assert "<del>a rockstar</del><ins>an expert</ins>" in whole


@pytest.mark.parametrize(
    ("whole", "span", "new", "gone", "come"),
    [
        ("Junior Data Scientist", Span(0, 8), "D", "Junior ", ""),
        ("Nice, you will", Span(0, 7), "Y", "Nice, you", "You"),
        ("a senior role", Span(2, 8), "junior", "senior", "junior"),
        ("can code", Span(4, 4), "not ", "", "not "),
    ],
)
def test_an_edit_is_shown_in_whole_words(whole: str, span: Span, new: str, gone: str, come: str) -> None:
    place, put = _by_words(whole, Change("text", span, new))
    assert (whole[place.start : place.end], put) == (gone, come)


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    whole = page(answer(ERROR, WARN, NOTE))
    tags = {tag for tag, _ in read_marks(whole).elements}
    assert tags & {"script", "link", "iframe", "img", "object", "form"} == set()
    assert [url for url in re.findall(r"url\(([^)]*)\)", whole) if not url.startswith("#")] == []


def test_marks_of_one_place_are_told_gravest_first() -> None:
    grave = NOTE._replace(severity=Severity.ERROR, message="It is grave.")
    assert [one.kind for one in marks(view(NOTE, grave))] == [Severity.ERROR, Severity.NOTE]
    assert marks(view(WARN)) == []


def test_every_form_draws_it() -> None:
    one = answer(ERROR, NOTE)
    assert forms.html(one) == page(one)
    assert forms.table(one) == table(one)
    assert forms.md(one).startswith("```text\nAnalyst")
    assert ERROR.message in forms.notebook(one)


def test_its_pay_is_held_against_the_same_populations_as_reading_holds_it() -> None:
    ones = [
        Standing(
            value, value - 5, value + 5, name, 100, 40, 1e5, None, None,
            PeerGroup("a", by, "senior", "US", "USD", "year", "2024"),
        )
        for value, name, by in ((21, "ranges", "work"), (27, "texts", "work"), (30, "ranges", "title"))
    ]  # fmt: skip
    found = PayPeers(standing=ones[0], others=(ones[1],), by_title=(ones[2],), stated=True)
    said = list(words.paid(replace(view(), paid=found, roles={"a": "Data analyst"})))
    assert [one.partition(": ")[0] for one in said] == [
        "Its pay among postings alike",
        "Among those of another population",
        "By its title",
    ]
    assert [f"{text}." for _, text in notes(found, {"a": "Data analyst"})] == [
        one.partition(": ")[2] for one in said
    ]
