"""Titles and the work behind them, drawn: every number of the answer, in the terminal and on the page."""

from __future__ import annotations

import re

import pytest

from rolescope.model.answer import Answer
from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.work import ROLES, AgencyContrast, Carrier, Kinds, TitlesAnswer, TitleWork, WorkShare
from rolescope.present import forms
from rolescope.present.terminal import titles as drawn
from rolescope.present.terminal.ink import plain
from rolescope.present.titles import page, words

NONE = NotEstimable("suppressed (20 postings so titled were read one by one, needs 25)", 143)


def share(value: float, unit: str = "proportion") -> Estimate:
    return Estimate(value, value - 0.05, value + 0.05, 100, 80, 60.0, value, unit)


def work(label: str, other: Figure, *, control: bool = False) -> TitleWork:
    known = isinstance(other, Estimate)
    works = (
        WorkShare("data_scientist", "Data scientist", share(0.7)),
        WorkShare("data_analyst", "Data <analyst>", share(0.2)),
    )
    return TitleWork(
        *("data_scientist", label, "data_scientist", "Data scientist", 3695, 2500),
        *(share(0.7), other, share(0.1), share(2.4, ROLES) if known else NONE),
        works=works if known else (),
        labelled=306,
        read=share(0.21) if known else None,
        control=control,
    )


def answer(asked: str | None = "data_scientist", by: str | None = "year") -> Answer[TitlesAnswer]:
    titles = (work("Data scientist", share(0.2)), work("Backend developer", NONE, control=True))
    view = TitlesAnswer(
        headline="Of 100 postings, 20 are another role's work.",
        scope=Scope("US", "most evidence", None, None, (), {}, {}),
        titles=titles,
        by=by,
        groups=(work("2024", share(0.3)),) if by else (),
        kinds=Kinds(
            {"methods": share(0.6)}, {"methods_build": share(0.3)}, {"2": share(0.4), "3": share(0.1)}
        ),
        carriers=(Carrier("applied_scientist", "Applied scientist", share(0.22)),),
        agencies=(
            AgencyContrast("other", share(0.3), share(0.2), share(0.1)),
            AgencyContrast("ambiguity", share(2.1, ROLES), share(2.0, ROLES), Estimate(0.1, -0.2, 0.4, 9)),
        ),
        limits=("A limit.",),
        notice="A notice.",
    )
    question = {"name": "titles", "roles": [asked] if asked else [], "by": by}
    return Answer("0.1.0", question, "2025-11-30", (), "0" * 16, view)


def test_a_title_in_a_terminal() -> None:
    text = drawn.table(answer())
    assert "What stands behind “data scientist”?" in text
    assert re.search(r"Data scientist +70 65 to 75 +█+\n", text)
    assert re.search(r"the text does not tell +10 5 to 15", text)
    assert re.search(
        r"Data scientist +3,695 .*● .* 20 15 to 25 +2\.4\n", text.replace("─●", "● ").replace("●─", " ●")
    )
    assert "Backend developer         " in text
    assert "suppressed (20 postings" in text
    assert "By year" in text
    assert "30 against 20 (+10 points, likely +5 to +15)." in " ".join(text.split())
    assert "no reliable difference" in " ".join(text.split())
    assert "Applied scientist 22 (17 to 27)" in " ".join(text.split())
    assert "methods 60" in text
    assert "50 of 100 settle two or all" in text
    assert "Answer titles:data_scientist:by=year#" in text


def test_it_keeps_the_width_and_can_be_ascii() -> None:
    for asked, by in (("data_scientist", "year"), (None, None)):
        for width in (60, 80):
            lines = drawn.lines(answer(asked, by), width=width, ascii_only=True)
            assert max(len("".join(run.text for run in line)) for line in lines) <= width
            assert plain(lines).isascii()


def test_every_title_in_a_terminal() -> None:
    text = drawn.table(answer(None, None))
    assert text.startswith("How far do titles tell the work?")
    assert "Too few postings read one by one to tell: Backend developer (3,695)." in " ".join(text.split())


@pytest.mark.parametrize("asked", ["data_scientist", None])
def test_the_page_stands_alone_and_holds_every_number(asked: str | None) -> None:
    html = page(answer(asked, "year" if asked else None))
    assert html.startswith("<!doctype html>")
    assert "<script" not in html
    assert "http" not in html.split("</style>")[1]
    for said in ("15 to 25", "2.4, likely" if not asked else "Data &lt;analyst&gt;", "A limit."):
        assert said in html
    assert html.count('scope="row"') >= (5 if asked else 1)


def test_forms_draw_it() -> None:
    assert forms.table(answer()) == drawn.table(answer())
    assert forms.html(answer()) == page(answer())


def test_sentences() -> None:
    suppressed = AgencyContrast("other", NONE, NONE, NONE)
    assert words.measured(suppressed) == f"Another role's work, of 100: {NONE.reason}."
    assert words.built(Kinds({}, {}, {})) == []
    assert words.checked(work("Actuary", NONE)) == ""
    assert words.effective(NONE) == NONE.reason
    level = AgencyContrast("ambiguity", share(2.1, ROLES), share(2.1, ROLES), Estimate(-0.01, -0.3, 0.2, 9))
    assert "2.1 against 2.1 (0.0, likely −0.3 to +0.2; no reliable difference)" in words.measured(level)
