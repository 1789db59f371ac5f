"""Charts: where marks stand, and what stays legible."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.present.charts.density import Axis, Curve, Key, axis_of, density
from rolescope.present.charts.dots import dots
from rolescope.present.charts.forest import scale, ticks, track
from rolescope.present.charts.lines import lines
from rolescope.present.charts.marks import ceiling, definitions, mark
from rolescope.present.charts.week import columns, week
from rolescope.present.charts.wings import wing
from tests.present.example import DE, DS, LABELS, ML, comparison, share

VIEW = comparison()
SLOTS = {DS: 0, ML: 1}


def test_tracks_draw_every_known_figure_and_hatch_where_none_is() -> None:
    known: dict[str, Figure] = {
        DS: Estimate(0.5, 0.4, 0.6, 100),
        ML: NotEstimable("suppressed (n = 3, needs 20)", 3),
    }
    assert track(known, SLOTS, 1.0, sure=True).count("<use ") == 1
    assert 'class="unsure"' in track(known, SLOTS, 1.0, sure=False)
    assert "hatched" in track({DS: NotEstimable("none", 0)}, SLOTS, 1.0, sure=True)


def test_scales_run_from_nought_to_the_end_in_round_steps() -> None:
    assert ticks(1.0) == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert [round(tick, 2) for tick in ticks(0.2)] == [0.0, 0.05, 0.1, 0.15, 0.2]
    assert scale(0.4).count("<text") == 5


def test_wings_run_outwards_from_the_middle() -> None:
    figure = Estimate(0.5, 0.4, 0.6, 100)
    left = wing(figure, 0, 1.0, left=True, sure=True)
    right = wing(figure, 1, 1.0, left=False, sure=True)
    assert 'x="53%" y="6" width="47%"' in left.replace('height="8" ', "")
    assert 'x="0%" y="6" width="47%"' in right


def test_missing_figures_are_hatched() -> None:
    none = NotEstimable("suppressed (n = 3, needs 20)", 3)
    assert "suppressed (n = 3, needs 20)" in wing(none, 0, 1.0, left=True, sure=False)
    assert 'class="hatched"' in dots({DS: none}, SLOTS, 1.0, sure=False)


@pytest.mark.parametrize("view", [VIEW, comparison((DS,)), comparison((DS, ML, DE))])
def test_the_parts_of_a_week_fill_it(view: object) -> None:
    drawn = week(view, "A week")  # type: ignore[arg-type]
    widths = [float(w) for w in re.findall(r'<svg x="[\d.]+%" y="[\d.]+" width="([\d.]+)%"', drawn)]
    assert sum(widths) == pytest.approx(100 * len(view.subjects), abs=0.5)  # type: ignore[attr-defined]
    assert columns(view, "A week").count("<rect") == drawn.count("<rect")  # type: ignore[arg-type]


def test_pay_curves_and_quartiles_share_an_axis() -> None:
    cells = [c for c in VIEW.pay if c.source == "aijobs_salaries" and c.level == "all"]
    contrast = next(
        c for c in VIEW.pay_contrasts if c.source == "aijobs_salaries" and c.level.startswith("all")
    )
    curves = [Curve(role, contrast.grid, heights) for role, heights in contrast.curves.items()]
    axis = axis_of(cells, curves)
    assert axis is not None
    drawn = density("Pay", cells, curves, axis, Key(SLOTS, LABELS))
    assert drawn.count('class="outline') == 2
    assert drawn.count('class="box') == 2
    assert "median $129,000, likely" in drawn


def test_pay_without_intervals_or_figures_is_drawn_as_such() -> None:
    cell = replace(VIEW.pay[0], p50=Published(100_000, "no interval", 9, "USD"))
    gone = replace(VIEW.pay[0], p50=NotEstimable("suppressed (n = 3, needs 20)", 3))
    axis = Axis(0, 300_000, "USD")
    assert "whisker" not in density("Pay", [cell], [], axis, Key(SLOTS, LABELS))
    assert "suppressed (n = 3, needs 20)" in density("Pay", [gone], [], axis, Key(SLOTS, LABELS))
    assert axis_of([replace(gone, p25=gone.p50, p75=gone.p50)], []) is None


@pytest.mark.parametrize(("low", "high"), [(40_000, 300_000), (20, 90), (0, 1_000_000)])
def test_ticks_are_few_and_inside(low: float, high: float) -> None:
    ticks = Axis(low, high, "USD").ticks()
    assert 2 <= len(ticks) <= 8
    assert all(low <= tick <= high for tick in ticks)


def test_lines_break_where_years_are_missing() -> None:
    shares = [one for one in VIEW.titles if one.source == "h1b_lca"]
    drawn = lines("Titles", shares, SLOTS, LABELS)
    path = re.search(r'<path d="([^"]+)" class="outline r0 thin"', drawn)
    assert path is not None
    assert path.group(1).count("M") == 2  # there is no 2018


def test_axes_end_at_round_shares() -> None:
    assert ceiling([share(0.5, 900)]) == pytest.approx(0.6)
    assert ceiling([share(0.11, 9000)]) == pytest.approx(0.15)
    assert ceiling([]) == pytest.approx(0.1)
    assert ceiling([Estimate(1, 1, 1, 9)]) == 1.0


def test_marks_are_defined_once_and_used_by_reference() -> None:
    assert definitions().count("<g id=") == 7
    assert mark(1, "50%", 10) == '<use href="#rs-m1" x="50%" y="10" class="r1"/>'
