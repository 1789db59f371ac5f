"""A title's change drawn: every number of the answer, in the terminal and on the page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from rolescope.model.answer import Answer
from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict
from rolescope.model.shift import Cause, Moved, ShiftAnswer, Span, WorkMoved
from rolescope.present import forms
from rolescope.present.charts.pairs import Pair, pairs
from rolescope.present.charts.waterfall import HEIGHT, Step, waterfall
from rolescope.present.cli.app import app
from rolescope.present.shift import page, words
from rolescope.present.terminal import shift as drawn
from rolescope.present.terminal.ink import plain

NONE = NotEstimable("no source of postings spans both ends", 0)
DS = "data_scientist"


def est(value: float, reach: float = 0.01) -> Estimate:
    return Estimate(value, value - reach, value + reach, 900)


def moved(before: float, after: float, reach: float = 0.01) -> Moved:
    return Moved(est(before, reach), est(after, reach), est(after - before, reach))


def duty(label: str, before: Figure, after: Figure, verdict: Verdict) -> PrevalenceRow:
    contrast = Contrast("before", "after", -0.2, -0.3, -0.1, 0.01, verdict)
    return PrevalenceRow(label, label, "activity", {"before": before, "after": after}, (), (contrast,))


def answer(*, known: bool = True) -> Answer[ShiftAnswer]:
    parts = {"composition": est(0.002), "work": est(-0.03), "label": est(0.078)}
    spans = (
        Span("hn", "Hacker <News>", "postings", 2013, 2018, 900, 1203, 141, None, known, ""),
        Span(
            "h1b",
            "H-1B",
            "titles",
            2019,
            2024,
            9000,
            8000,
            99,
            moved(0.01, 0.02, 0.005),
            False,
            "titles alone",
        ),
        Span("pool", "Pool", "postings", None, None, 0, 0, 0, None, False, "too few: 0 postings"),
    )
    view = ShiftAnswer(
        headline="It moved.",
        role=DS,
        label="Data scientist",
        start="2013-2014",
        end="2018",
        source="hn" if known else None,
        scope=Scope(None, "asked", None, None, (), {}, {}),
        share=moved(0.03, 0.08) if known else Moved(NONE, NONE, NONE),
        causes=tuple(Cause(id_, part if known else NONE) for id_, part in parts.items()),
        works=(
            WorkMoved(DS, "Data scientist", moved(0.8, 0.6, 0.1), moved(0.2, 0.5, 0.1)),
            WorkMoved("data_analyst", "Data <analyst>", moved(0.1, 0.15, 0.1), moved(0.01, 0.02)),
        )
        if known
        else (),
        activities=(
            duty("Train models", est(0.2), est(0.4), Verdict.LOWER),
            duty("Other", est(0.2), est(0.21), Verdict.EQUIVALENT),
        )
        if known
        else (),
        spans=spans,
        limits=("A limit.",),
        notice="A notice.",
    )
    question = {"name": "shift", "roles": [DS], "start": "2013-2014", "end": "2018"}
    return Answer("0.1.0", question, "2025-11-30", (), "0" * 16, view)


def test_a_change_in_a_terminal() -> None:
    text = drawn.table(answer())
    assert text.startswith("Why did “data scientist” move from 2013-2014 to 2018?")
    assert re.search(r"2013-2014 +3\.0 2\.0 to 4\.0 +█+\n", text)
    assert re.search(r"Other work +−3\.0 −4\.0 to −2\.0 +█+\n", text)
    assert re.search(r"The same work, renamed +\+7\.8 \+6\.8 to \+8\.8 +█+\n", text)
    row = r"Data scientist +80 \(70 to 90\) +→ 60 \(50 to 70\) +−20\.0 \(−30\.0 to −10\.0\)\n"
    assert re.search(row, text)
    whole = " ".join(text.split())
    assert (
        "20 bore the title before (likely 10 to 30), 50 after (likely 40 to 60): +30.0 points, likely +20.0 "
        "to +40.0." in whole
    )
    assert "Not parted" not in text
    assert "Hacker <News>: postings, 2013 to 2018; 900 before, 1,203 after; 141 so titled." in whole
    assert "Share 1.0 to 2.0 of 100 (+1.0 points, likely +0.5 to +1.5). Titles alone." in whole
    assert "Not at both ends: Pool (postings, no dates)." in whole
    assert "1 of 2 kinds of duty moved reliably" in whole


def test_a_change_that_is_not_parted_says_why_once() -> None:
    few = NotEstimable("16 postings under the title in 2013, needs 20", 16)
    thin = NotEstimable("suppressed (n = 16, needs 20)", 16)
    whole = answer()
    own = replace(
        whole.view.works[0],
        under=Moved(thin, est(0.6, 0.1), thin),
        called=Moved(thin, est(0.5, 0.1), thin),
    )
    view = replace(whole.view, causes=tuple(Cause(c.id, few) for c in whole.view.causes), works=(own,))
    text = drawn.table(replace(whole, view=view))
    assert text.count("16 postings under the title in 2013, needs 20") == 1
    assert re.search(r"Data scientist +– \(n = 16\) +→ 60 \(50 to 70\) +cannot tell\n", text)
    assert "before cannot be told (n = 16), 50 after (likely 40 to 60)." in " ".join(text.split())
    html = page(replace(whole, view=view))
    assert "Not parted by cause: 16 postings under the title in 2013, needs 20." in html
    assert "50 after (likely 40 to 60)." in html
    neither = replace(view, works=(replace(own, called=Moved(thin, thin, thin)),))
    assert "how many bore the title cannot be told: suppressed (n = 16, needs 20)." in " ".join(
        drawn.table(replace(whole, view=neither)).split()
    )


def test_steps_begin_where_the_one_before_ended() -> None:
    bars = [line for line in drawn.table(answer()).splitlines() if "█" in line][:5]
    begins = [line.index("█") for line in bars]
    ends = [line.rindex("█") for line in bars]
    assert begins[0] == begins[4]
    assert abs(begins[1] - ends[0]) <= 1
    assert abs(ends[2] - ends[1]) <= 1  # it goes down from there
    assert abs(begins[3] - begins[2]) <= 1


def test_a_refusal_names_what_each_source_has() -> None:
    text = drawn.table(answer(known=False))
    assert "█" not in text
    assert "Of 100 postings" not in text
    assert "2013 to 2018; 900 before" in text
    html = page(answer(known=False))
    assert "<svg" not in html.split('class="defs"')[1].split("</defs></svg>")[1]
    assert "Not at both ends: Pool (postings, no dates)." in html


def test_it_keeps_the_width_and_can_be_ascii() -> None:
    for known in (True, False):
        for width in (60, 80):
            lines = drawn.lines(answer(known=known), width=width, ascii_only=True)
            assert max(len("".join(run.text for run in line)) for line in lines) <= width
            assert plain(lines).isascii()


def test_the_page_stands_alone_and_holds_every_number() -> None:
    html = page(answer())
    assert html.startswith("<!doctype html>")
    assert "<script" not in html
    assert "http" not in html.split("</style>")[1]
    for said in (
        "Data &lt;analyst&gt;",
        "−3.0 points, likely −4.0 to −2.0",
        "80 before, 60 after",
        "A limit.",
    ):
        assert said in html
    assert html.count('role="img"') == 3
    assert "Hacker &lt;News&gt;" in html


def test_forms_draw_it() -> None:
    assert forms.table(answer()) == drawn.table(answer())
    assert forms.html(answer()) == page(answer())


def test_a_waterfall_goes_from_column_to_column() -> None:
    steps = [
        Step("2013", est(0.1, 0), "10", whole=True, slot=0),
        Step("down", est(-0.05, 0), "−5", whole=False, slot=1),
        Step("up", est(0.15, 0), "+15", whole=False, slot=None),
        Step("2018", est(0.2, 0), "20", whole=True, slot=0),
    ]
    html = waterfall("Change", steps)
    assert 'aria-label="Change. 2013: 10. down: −5. up: +15. 2018: 20"' in html
    boxes = [
        (float(y), float(height))
        for y, height in re.findall(r'<rect x="[\d.]+%" y="([\d.]+)" width="[\d.]+%" height="([\d.]+)"', html)
    ]
    (first, whole), (down, fall), (up, rise), (last, all_) = boxes
    assert down == pytest.approx(first)  # hangs from where the first ended
    assert fall == pytest.approx(whole / 2, abs=0.1)
    assert up == pytest.approx(last)
    assert up + rise == pytest.approx(down + fall, abs=0.1)
    assert all_ == pytest.approx(2 * whole, abs=0.1)
    assert max(y + height for y, height in boxes) < HEIGHT


def test_words() -> None:
    assert words.plus(0.0002) == "0.0"
    assert words.plus(-0.012) == "−1.2"
    assert words.moved(NONE) == NONE.reason
    assert words.share(NONE) == NONE.reason
    assert not words.sure(NONE)


def test_a_count_stands_beside_its_own_figure() -> None:
    thin = NotEstimable("suppressed (n = 7, needs 20)", 7)
    half = Moved(thin, est(0.26, 0.2), thin)
    assert words.ends(half) == "n = 7 before, 26 after"
    assert words.between(half) == "cannot tell"
    assert words.ranged(thin) == "– (n = 7)"
    assert words.ranged(NONE) == "–"
    assert words.share(est(0.26, 0.2)) == "26.0 of 100, likely 6.0 to 46.0; n = 900"
    drawn_ = str(pairs("It", [Pair("A", (thin, est(0.26)), "said")], ("before", "after")))
    assert 'class="hatched"' in drawn_
    assert "<title>after: 26 of 100</title>" in drawn_


def test_what_cannot_be_told_has_not_stood_still() -> None:
    known, blind = (duty("It", est(0.2), after, Verdict.SUPPRESSED) for after in (est(0.2), NONE))
    assert words.duties_told([blind]) == (
        "Whether any kind of duty moved cannot be told: one end has too few"
    )
    assert words.duties_told([known, blind]) == (
        "None of 1 kinds of duty moved reliably by 5 points or more; of 1 more it cannot be told"
    )


def test_the_command() -> None:
    done = CliRunner().invoke(app, ["shift", "data scientist", "--from", "1990", "--to", "1991"])
    assert done.exit_code == 0, done.exception
    assert "no source of postings spans both ends" in " ".join(done.stdout.split())
