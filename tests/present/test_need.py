"""A team's need, as terminal lines and as a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.answer import Answer
from rolescope.model.need import Missing, NeedAnswer
from rolescope.model.read import PostingText
from rolescope.model.reading import Duty
from rolescope.model.role_reading import CANNOT_TELL, RoleSentence, RoleVerdict
from rolescope.model.span import Span
from rolescope.present import forms
from rolescope.present.need import page, words
from rolescope.present.need.page import marks
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.need import lines, table
from tests.present.marked import read_marks

TEXT = """- Load <events> into the warehouse every hour
- Explain the figures to the board
- We are nice people here
"""
LOAD, EXPLAIN, NICE = (line[2:] for line in TEXT.splitlines())


def at(part: str) -> Span:
    """Where words stand in the text."""
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


VIEW = NeedAnswer(
    given=PostingText("backlog.txt", TEXT),
    verdict=RoleVerdict(
        "data_engineer", ("data_engineer", "data_analyst", "unclear"), (0.6, 0.25, 0.15), (0.4, 0.1, 0.05),
        (0.8, 0.4, 0.3), None, None, ("Data engineer", "Analytics engineer"), None, None, None,
    ),
    titles=("Data engineer", "Analytics engineer"),
    sentences=(
        RoleSentence(at(LOAD), LOAD, "data_engineer", 1.5),
        RoleSentence(at(EXPLAIN), EXPLAIN, "data_analyst", 0.7),
    ),
    duties=(Duty(at(LOAD), LOAD, "data_pipelines_etl", 0.9),),
    silent=(at(NICE),),
    missing=(Missing("dashboards_reports", "How many reports?", "data_analyst", "data_engineer"),),
    split=(),
    roles={"data_engineer": "Data engineer", "data_analyst": "Data analyst"},
    activities={"data_pipelines_etl": "Build data pipelines", "dashboards_reports": "Build dashboards"},
)  # fmt: skip
UNTOLD = replace(VIEW, verdict=VIEW.verdict._replace(verdict=CANNOT_TELL), titles=(), sentences=())


def answer(view: NeedAnswer = VIEW) -> Answer[NeedAnswer]:
    """The view as an answer."""
    return Answer("0", {"name": "need", "key": "backlog.txt"}, "", (), "s", view)


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (VIEW, "Draft title: Data engineer or Analytics engineer; most likely a data engineer's work (60%)."),
        (UNTOLD, "Cannot tell whom you need: the text says too little of the work."),
        (
            replace(UNTOLD, language="de"),
            "Cannot tell whom you need: too little of the text is English.",
        ),
        (
            replace(VIEW, verdict=VIEW.verdict._replace(lows=(0.0, 0.0, 0.0), highs=(1.0, 0.8, 0.7))),
            (
                "The text leaves open whom you need: most likely a data engineer's work (60%). "
                "It could be called Data engineer or Analytics engineer."
            ),
        ),
        (
            replace(VIEW, split=("data_engineer", "data_analyst")),
            (
                "This may be several jobs, data engineer and data analyst: "
                "most likely a data engineer's work (60%)."
            ),
        ),
        (
            replace(VIEW, verdict=VIEW.verdict._replace(verdict="other")),
            "None of the roles known here: most likely work of another kind (60%).",
        ),
    ],
    ids=["told", "untold", "foreign", "open", "several", "other"],
)
def test_the_headline(view: NeedAnswer, said: str) -> None:
    assert words.headline(view) == said


@pytest.mark.parametrize("width", [60, 80])
def test_it_fits_the_screen(width: int) -> None:
    drawn = plain(lines(answer(), width=width))
    assert max(map(len, drawn.splitlines())) <= width


def test_it_is_told_in_order() -> None:
    text = table(answer())
    parts = [
        "Draft title: Data engineer",
        "backlog.txt · ",
        "Data engineer                 60% ████████████  40% to 80%",
        "Argues for data engineer\n  “Load <events> into the warehouse every hour”  (build data pipelines)",
        "Argues for data analyst\n  “Explain the figures to the board”\n",
        "Missing to tell the roles apart\n? How many reports?\n  Build dashboards: yes speaks for",
        "Not read as work\n  “We are nice people here”",
        "Judged by a model of postings",
        "need::key=backlog.txt#",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert plain(lines(answer(), ascii_only=True)).isascii()


def test_many_silent_sentences_are_counted() -> None:
    text = table(answer(replace(VIEW, silent=(at(NICE),) * 9)))
    assert text.count("nice people") == words.MOST_SILENT
    assert "and 3 more" in text


def test_the_page_marks_what_argues_for_a_role() -> None:
    whole = page(answer())
    drawn = read_marks(whole)
    assert [one.words for one in drawn.shown if one.ids] == [LOAD, EXPLAIN]
    assert [one.title for one in marks(VIEW)] == [
        "Argues for data engineer (+1.50)",
        "Argues for data analyst (+0.70)",
    ]
    assert "How many reports?" in "".join(drawn.text)
    assert "<events>" not in whole.replace("&lt;events&gt;", "")


def test_every_form_draws_it() -> None:
    assert forms.html(answer()) == page(answer())
    assert forms.table(answer()) == table(answer())
