"""A blend drawn: every number of the answer, in the terminal and on the page."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from rolescope.model.answer import Answer
from rolescope.model.blend import BLEND, BlendAnswer, Part, ResidualRow, Rival
from rolescope.model.comparison import Scope, Subject
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, Verdict
from rolescope.present import forms
from rolescope.present.blend import page, words
from rolescope.present.charts.pairs import Pair, pairs
from rolescope.present.charts.stacked import Part as Piece
from rolescope.present.charts.stacked import stacked
from rolescope.present.cli.app import app
from rolescope.present.terminal import blend as drawn
from rolescope.present.terminal.ink import plain

NONE = NotEstimable("suppressed (n = 3, needs 20)", 3)
MLE, DE, DS = "machine_learning_engineer", "data_engineer", "data_scientist"


def share(value: float) -> Estimate:
    return Estimate(value, value - 0.05, value + 0.05, 200, 144)


def row(label: str, own: float, blended: float, kind: str, verdict: Verdict) -> ResidualRow:
    gap = own - blended
    contrast = Contrast(MLE, BLEND, gap, gap - 0.04, gap + 0.04, 0.001, verdict)
    parts = {DE: blended, DS: blended}
    return ResidualRow(label.lower(), label, kind, share(own), share(blended), contrast, parts)


def answer(weight: Figure | None = None, *, apart: Figure | None = None) -> Answer[BlendAnswer]:
    subjects = tuple(
        Subject(id_, label, "role", None, {}, 200, 144)
        for id_, label in (
            (MLE, "Machine learning engineer"),
            (DE, "Data engineer"),
            (DS, "Data <scientist>"),
        )
    )
    view = BlendAnswer(
        headline="The nearest blend is this.",
        subjects=subjects,
        scope=Scope("US", "most evidence", None, None, ("collection",), {}, {}),
        free=False,
        parts=(Part(DE, "Data engineer", weight or share(0.2)), Part(DS, "Data <scientist>", share(0.8))),
        r2=share(0.29),
        apart=apart or share(-0.2),
        average_of=9,
        rivals=(
            Rival("pair", (DS, "ai_engineer"), ("Data scientist", "AI engineer"), (0.54, 0.46), 0.47, 0.43),
            Rival("random pair", (), (), (), -0.18, None),
        ),
        pairs=36,
        beats=0.75,
        skills=(
            row("TensorFlow", 0.55, 0.13, "library", Verdict.HIGHER),
            row("SQL", 0.25, 0.6, "language", Verdict.LOWER),
            row("Python", 0.7, 0.71, "language", Verdict.EQUIVALENT),
        ),
        activities=(row("Train models", 0.3, 0.06, "activity", Verdict.HIGHER),),
        limits=("A limit.",),
        notice="A notice.",
    )
    question = {"name": "blend", "roles": [MLE, DE, DS], "free": None}
    return Answer("0.1.0", question, "2025-11-30", (), "0" * 16, view)


def test_a_blend_in_a_terminal() -> None:
    text = drawn.table(answer())
    whole = " ".join(text.split())
    assert text.startswith("Is machine learning engineer = data engineer + data <scientist>?")
    assert re.search(r"Data engineer +20 15 to 25 +█+\n", text)
    assert re.search(r"TensorFlow +○─+◆ +\+42 \+38 to \+46\n", text)
    assert re.search(r"SQL +◆─+○ +−35 −39 to −31\n", text)
    assert "average role: −20 of 100, likely −25 to −15." in whole
    assert "The nearest pair of all (Data scientist 54 + AI engineer 46): 43, R² 47." in whole
    assert "The middle one of all pairs: –, R² −18." in whole
    assert "27 fit no better than data engineer and data <scientist>." in whole
    assert "Answer blend:machine_learning_engineer+data_engineer+data_scientist#" in text


def test_it_keeps_the_width_and_can_be_ascii() -> None:
    for width in (60, 80):
        lines = drawn.lines(answer(), width=width, ascii_only=True)
        assert max(len("".join(run.text for run in line)) for line in lines) <= width
        assert plain(lines).replace("R?", "R2").isascii()


def test_what_is_suppressed_says_why() -> None:
    text = drawn.table(answer(NONE, apart=NONE))
    assert "Data engineer: suppressed (n = 3, needs 20)" in text
    assert "average role: suppressed (n = 3, needs 20)." in " ".join(text.split())
    assert "suppressed (n = 3, needs 20)" in page(answer(NONE, apart=NONE))


def test_the_page_stands_alone_and_holds_every_number() -> None:
    html = page(answer())
    assert html.startswith("<!doctype html>")
    assert "<script" not in html
    assert "http" not in html.split("</style>")[1]
    for said in ("20 of 100, likely 15 to 25", "Data &lt;scientist&gt;", "55 against 13, +42", "A limit."):
        assert said in html
    assert html.count('role="img"') == 3
    assert html.count('scope="row"') == 3 + 3 + 1  # blends, skills, duties


def test_forms_draw_it() -> None:
    assert forms.table(answer()) == drawn.table(answer())
    assert forms.html(answer()) == page(answer())


def test_pairs_say_what_they_show() -> None:
    html = pairs(
        "Shares",
        [Pair("SQL", (share(0.2), share(0.6)), "20 against 60"), Pair("R", (NONE, NONE), "–")],
        ("a", "b"),
    )
    assert 'aria-label="Shares. SQL: 20 against 60. R: –"' in html
    assert html.count("whisker") == 2
    assert "suppressed (n = 3, needs 20)" in html
    assert "hatched" in html


def test_parts_of_a_bar_fill_it() -> None:
    html = stacked("Whole", [Piece("a", 0.25, "25", 1), Piece("b", 0.74, "74", 2), Piece("c", 0.01, "1", 3)])
    widths = [float(width) for width in re.findall(r'<svg x="[\d.]+%" y="0" width="([\d.]+)%"', html)]
    assert sum(widths) == pytest.approx(100, abs=0.1)
    assert ">1</text>" not in html  # too narrow for its number, which stands in its title
    assert "<title>c: 1</title>" in html


def test_words() -> None:
    assert words.signed(-0.004) == "0"
    assert words.plus(0.2) == "+20"
    assert words.explained(NONE) == NONE.reason
    assert words.told(answer().view.activities) == "1 of 1 duties differ reliably by 5 points or more"


def test_the_command() -> None:
    done = CliRunner().invoke(app, ["blend", "machine learning engineer", "data engineer", "data scientist"])
    assert done.exit_code == 0, done.exception
    assert "= data engineer + data scientist?" in done.stdout
    assert CliRunner().invoke(app, ["blend", "machine learning engineer"]).exit_code != 0
