"""A switch drawn: its numbers in the terminal, on the page, as Markdown and rows; one screen by default."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import Contrast, Verdict
from rolescope.model.switch import Ask, Standing, SwitchAnswer
from rolescope.present import forms
from rolescope.present.cli.app import app
from rolescope.present.frames.rows import rows
from rolescope.present.switch import markdown, page, words
from rolescope.present.switch.sections import sections
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.switch import SCREEN, lines
from rolescope.present.words import likely, value

FROM, TO = "data analyst", "machine learning engineer"
PAIRS = ((FROM, TO), ("software engineer", "engineering manager"), ("registered nurses", "data scientist"))


@cache
def answer(source: str = FROM, target: str = TO) -> Answer[SwitchAnswer]:
    return rolescope.switch(source, target)


def drawn(view: Answer[SwitchAnswer], *, everything: bool = False) -> str:
    return plain(lines(view, everything=everything))


@pytest.mark.parametrize("pair", PAIRS)
def test_it_fits_one_screen(pair: tuple[str, str]) -> None:
    told = drawn(answer(*pair)).splitlines()
    assert len(told) <= SCREEN
    assert max(map(len, told)) <= 80


@pytest.mark.parametrize("pair", PAIRS)
def test_all_of_it_fits_the_width_and_every_skill_is_there(pair: tuple[str, str]) -> None:
    told = drawn(answer(*pair), everything=True)
    assert max(map(len, told.splitlines())) <= 80
    view = answer(*pair).view
    for ask in view.missing:
        assert ask.label[:20] in told
    assert " ".join(view.limits[-1].split()[:5]) in " ".join(told.split())


def test_numbers_come_with_their_intervals() -> None:
    view = answer().view
    share = view.coverage.share
    assert isinstance(share, Estimate)
    for text in (drawn(answer()), page(answer()), markdown(answer())):
        assert value(share) in text
        assert likely(share) in text


def test_it_can_be_drawn_without_colour_and_signs_of_their_own() -> None:
    assert plain(lines(answer(), ascii_only=True)).isascii()


def test_stones_stand_with_both_steps() -> None:
    one = answer().view.stones[0]
    assert words.steps(one).startswith(f"first step {value(one.first)} (")
    assert one.label in drawn(answer())
    assert "not reliably nearer" in words.steps(replace(one, reliable=False))


def test_no_stone_says_which_were_tried() -> None:
    view = replace(answer().view, stones=())
    assert words.no_stone(view).startswith(
        f"None is reliably nearer to both, of {len(view.tried)} roles tried: "
    )
    assert words.no_stone(answer().view) == ""


def test_what_is_there_less_here_has_its_sign_turned() -> None:
    """The contrast is the first role less the second; a reader goes to the second."""
    lower = Contrast("a", "b", -0.14, -0.2, -0.09, 0.001, Verdict.LOWER)
    assert words.gained(lower) == "+14 points, likely 9 to 20"
    assert words.gained(replace(lower, value=0.03, low=-0.01, high=0.07)) == "−3 points, likely −7 to 1"
    assert words.gained(replace(lower, value=None, reason="suppressed")) == "suppressed"


def test_required_preferred_and_depth_are_told_where_counted() -> None:
    half = Estimate(0.5, 0.4, 0.6, 100)
    apart = Contrast("a", "b", None, None, None, None, Verdict.SUPPRESSED)
    bare = Ask("sql", "SQL", "language", Standing.MISSING, half, half, apart, 0.2)
    assert words.must(bare) == ""
    assert words.depth(bare) == ""
    told = replace(bare, required=half, preferred=Estimate(0.1, 0.05, 0.2, 100), advanced=half)
    assert words.must(told) == "required 50, preferred 10"
    assert words.depth(told) == "advanced in 50 of 100 mentions"
    assert words.brief(told) == "req 50 pref 10 adv 50"
    assert words.depth(replace(told, advanced=NotEstimable("few", 3))) == ""


def test_tracks_that_are_too_thin_say_so() -> None:
    told = words.tracks(answer().view.ladders[0])
    assert "cannot tell" in told
    assert "20 of 5 employers are needed" in told


def test_what_schemes_name_stands_for_occupations() -> None:
    told = drawn(answer("registered nurses", "data scientist"))
    assert "Technology, as public schemes name it" in told
    assert "How much is covered" not in told
    assert "Asked there" in told


@pytest.mark.parametrize("pair", PAIRS)
def test_the_page_has_every_section_and_no_script(pair: tuple[str, str]) -> None:
    html = page(answer(*pair))
    assert "<script" not in html
    for one in sections(answer(*pair).view):
        assert f'id="{one.id}"' in html
    assert answer(*pair).answer_id in html


def test_names_are_escaped() -> None:
    view = answer().view
    subjects = tuple(replace(one, label="<b>x</b>") for one in view.subjects)
    html = page(replace(answer(), view=replace(view, subjects=subjects)))
    assert "<b>x</b>" not in html


def test_every_form_is_registered() -> None:
    made = answer()
    assert str(made) == forms.table(made)
    assert made.to_markdown() == markdown(made)
    assert forms.html(made) == page(made)


def test_rows_hold_the_covered_share_and_every_ask() -> None:
    told = rows(answer())
    covered = next(row for row in told if (row.table, row.measure) == ("coverage", "covered at 0.2"))
    share = answer().view.coverage.share
    assert isinstance(share, Estimate)
    assert covered.value == pytest.approx(share.value, rel=1e-5)
    missing = {row.id for row in told if row.table == "missing"}
    assert missing == {ask.id for ask in answer().view.missing}


def test_the_command_gives_every_form(tmp_path: Path) -> None:
    run = CliRunner().invoke
    assert run(app, ["switch", FROM, TO, "--format", "json"]).output == answer().to_json() + "\n"
    assert run(app, ["switch", FROM, TO, "--format", "md"]).output == markdown(answer())
    assert json.loads(run(app, ["switch", FROM, TO, "--level", "senior", "--format", "json"]).output)[
        "question"
    ] == {
        "name": "switch",
        "roles": ["data_analyst", "machine_learning_engineer"],
        "country": None,
        "level": "senior",
        "since": None,
    }
    file = tmp_path / "switch.txt"
    assert run(app, ["switch", FROM, TO, "--all", "--output", str(file)]).exit_code == 0
    assert file.read_text("utf-8") == drawn(answer(), everything=True)
