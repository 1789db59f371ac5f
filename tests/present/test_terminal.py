"""The terminal: 80 columns, under 60 lines, plain when piped."""

from __future__ import annotations

import pytest

from rolescope.model.comparison import Comparison
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present.rows import fitting
from rolescope.present.terminal import lines, table
from rolescope.present.terminal.butterfly import bar
from rolescope.present.terminal.ink import Canvas, Run, clipped, plain
from rolescope.present.terminal.names import names
from rolescope.present.terminal.week import allotted
from tests.present.example import DE, DS, ML, answer, comparison, share
from tests.present.nurse import thin

ANSWERS = {"one": answer((DS,)), "two": answer((DS, ML)), "three": answer((DS, ML, DE)), "thin": thin()}


@pytest.mark.parametrize("which", ANSWERS)
def test_it_fits_the_screen(which: str) -> None:
    drawn = lines(ANSWERS[which])
    assert len(drawn) < 60
    assert max(sum(len(run.text) for run in line) for line in drawn) <= 80


@pytest.mark.parametrize("which", ANSWERS)
def test_a_narrow_terminal_breaks_only_what_is_copied(which: str) -> None:
    drawn = plain(lines(ANSWERS[which], width=60)).splitlines()
    assert not [x for x in drawn if len(x) > 60 and not x.startswith(("rolescope ", "… --all", "Answer "))]


@pytest.mark.parametrize("which", ANSWERS)
def test_it_is_plain_and_stable(which: str) -> None:
    text = table(ANSWERS[which])
    assert "\x1b" not in text
    assert text == table(ANSWERS[which])
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert "significant" not in text


def test_the_story_is_told_in_order() -> None:
    text = table(ANSWERS["two"])
    view = ANSWERS["two"].view
    told = [
        "Data scientist or",
        "1. ",
        "Skills, of 100",
        "of 100  ",
        "A week",
        "Pay:",
        "Cannot say",
        "--format html",
    ]
    places = [text.index(part) for part in told]
    assert places == sorted(places)
    assert view.takeaways[2].text[:30] in text


def test_all_tells_the_rest() -> None:
    text = plain(lines(ANSWERS["two"], everything=True))
    view = ANSWERS["two"].view
    joined = " ".join(text.split())
    for part in (
        view.notice,
        view.guides[2].claim,
        view.limits[1],
        "Titles through time",
        "Years of experience",
    ):
        assert part in joined
    for cell in view.pay:
        assert cell.population[1:] in joined
    assert "suppressed (n = 12, needs 20)" in joined


@pytest.mark.parametrize("which", ANSWERS)
@pytest.mark.parametrize("everything", [True, False])
def test_ascii_stands_in_one_for_one(which: str, everything: bool) -> None:
    rich = lines(ANSWERS[which], everything=everything)
    poor = lines(ANSWERS[which], everything=everything, ascii_only=True)
    assert plain(poor).isascii()
    assert [[len(run.text) for run in line] for line in rich] == [
        [len(run.text) for run in line] for line in poor
    ]


def test_bars_fade_over_their_interval() -> None:
    figure = share(0.5, 60)
    text = "".join(run.text for run in bar(figure, 1.0, 20, "r0"))
    assert len(text) == 20
    assert text.index("█") < text.index("▓") < text.index("░")


def test_weeks_fill_their_columns() -> None:
    assert sum(allotted([0.5, 0.3, 0.15, 0.05], 79)) == 79
    assert allotted([], 10) == []


def test_columns_go_to_the_sure_first() -> None:
    rows = comparison().skills
    kept = fitting(rows, 20)
    assert len(kept) == 20
    assert all(row.differences[0].verdict in {"higher", "lower"} for row in kept)


def test_canvas_joins_neighbours_and_cuts_what_falls_outside() -> None:
    canvas = Canvas(4, 1)
    canvas.put(2, 0, "abc", "bold")
    assert canvas.lines() == [(Run("  "), Run("ab", "bold"))]


def test_clipping() -> None:
    assert clipped("abcdef", 4) == "abc…"
    assert clipped("abc", 4) == "abc"


def test_names_are_listed_with_postings_and_definitions() -> None:
    found = RoleList((
        RoleEntry("data_scientist", "Data scientist", "role", "Explains with data.", 5127, ()),
        RoleEntry("onet:15-2051.00", "Data Scientists", "onet", None, 0, ()),
    ))  # fmt: skip
    text = plain(names(found))
    assert "  5,127  Data scientist\n         Explains with data.\n" in text
    assert "Data Scientists  O*NET" in text
    assert '2 roles and occupations. rolescope role "data scientist"' in text
    assert plain(names(RoleList(()))) == "No role is called that.\n"


def test_a_view_with_nothing_in_it_is_still_told() -> None:
    view: Comparison = thin().view
    assert view.headline.split(";")[0] in table(thin())
