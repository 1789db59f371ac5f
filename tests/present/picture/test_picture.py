"""Charts that stand on their own: whole, readable in both themes, and honest about what is missing."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.read import Beside, PostingText
from rolescope.present.charts.lanes import Heading, Lane, Scale, Spot, lanes, share_scale
from rolescope.present.markup import tag
from rolescope.present.palette import INKS, LOOKS, PAPER
from rolescope.present.picture import chart, has_chart
from rolescope.present.picture.charts import CHARTS
from rolescope.present.picture.colours import sheet as style
from rolescope.present.picture.moved import blend, shift, trend
from rolescope.present.picture.paid import pay
from rolescope.present.picture.shared import comparison
from rolescope.present.picture.sheet import WIDTH, Block, sheet
from rolescope.present.picture.titled import claim, need, titles
from rolescope.questions.read import read
from tests.present import (
    example,
    paid,
    test_blend,
    test_check,
    test_claim,
    test_need,
    test_shift,
    test_titles,
    test_trend,
)
from tests.present.example import DE, DS, ML

DUTIES = "Duties\n- Train and deploy models\n- Build data pipelines\n- Monitor models in production\n"
DRAWN: dict[str, Answer[Any]] = {
    "comparison": example.answer(),
    "one role": example.answer((DS,)),
    "three": example.answer((DS, ML, DE)),
    "pay": paid.answer(),
    "trend": test_trend.BOTH,
    "shift": test_shift.answer(),
    "blend": test_blend.answer(),
    "title": test_titles.answer(),
    "titles": test_titles.answer(None, None),
    "claim": test_claim.answer(),
    "need": test_need.answer(),
    "read": read(PostingText("text", DUTIES, Beside(title="Data <scientist>"))),
}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_is_a_whole_document_that_says_what_it_shows(name: str) -> None:
    found = chart(DRAWN[name])
    root = ET.fromstring(found.svg)  # noqa: S314  (our own)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert title is not None
    assert title.text == found.title
    assert description is not None
    assert description.text
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert DRAWN[name].answer_id in " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_asks_for_nothing_and_knows_all_it_refers_to(name: str) -> None:
    svg = chart(DRAWN[name]).svg
    assert re.findall(r'(?:href|src)="(?!#)', svg) == []
    assert re.findall(r"url\((?!#)", svg) == []
    named = set(re.findall(r'\bid="([^"]+)"', svg))
    assert set(re.findall(r'(?:href="|url\()#([\w-]+)', svg)) <= named
    assert "<script" not in svg
    assert "<a " not in svg


@pytest.mark.parametrize("name", DRAWN)
def test_same_answer_same_bytes(name: str) -> None:
    assert chart(DRAWN[name]) == chart(DRAWN[name])


def test_colours_are_explicit_and_change_with_the_surroundings() -> None:
    light, _, dark = style().partition("@media screen and (prefers-color-scheme:dark)")
    assert "var(" not in style()
    assert all(look.light in light and look.dark in dark for look in LOOKS)
    assert INKS["light"]["ink"] in light
    assert INKS["dark"]["ink"] in dark
    assert f".rs .paper{{fill:{PAPER['dark']}}}" in dark


def test_a_style_inside_a_page_touches_nothing_else() -> None:
    selectors = re.findall(r"(?:^|[{}\n])\s*([^{}@\n]+)\{", style())
    parts = [part for selector in selectors for part in selector.split(",")]
    assert parts
    assert [part for part in parts if not part.startswith(".rs ")] == []


@pytest.mark.parametrize(
    "found",
    [rolescope.roles("nurse"), rolescope.title("DS II"), test_check.answer(test_check.NOTE)],
    ids=lambda found: found.question["name"],
)
def test_an_answer_without_a_chart_says_what_to_do_instead(found: Answer[Any]) -> None:
    assert not has_chart(found)
    with pytest.raises(BadQuestion, match=r"has no chart; print it, or take its table with to_polars"):
        found.chart()


def test_an_answer_whose_figures_are_missing_says_so() -> None:
    missing = test_shift.answer(known=False)
    assert not has_chart(missing)
    with pytest.raises(BadQuestion, match="no figure that could be drawn"):
        missing.chart()


def test_the_library_draws_it() -> None:
    assert DRAWN["pay"].chart() == chart(DRAWN["pay"])
    assert len(CHARTS) == 9


def test_each_kind_shows_what_it_is_about() -> None:
    assert [block.heading for block in comparison(DRAWN["comparison"])[1]] == [
        "Skills, of 100 postings",
        "What people do, of 100 duties",
    ]
    assert all("per year" in block.heading for block in pay(DRAWN["pay"])[1][:1])
    assert trend(DRAWN["trend"])[1][0].notes[0] == "What it collected changed."
    assert "waterfall" in shift(DRAWN["shift"])[1][0].drawn
    assert [slot for slot, _ in blend(DRAWN["blend"])[1][0].keys] == [2, 0]
    assert titles(DRAWN["title"])[1][0].heading.startswith("Whose work it is")
    assert titles(DRAWN["titles"])[1][0].heading.startswith("Another role's work")
    assert "left less right" in claim(DRAWN["claim"])[1][0].heading
    assert "main one" in need(DRAWN["need"])[1][0].notes[0]


ROWS = (
    Heading("First more", 0),
    Lane("R & D", (Spot(Estimate(0.5, 0.4, 0.6, 90), 0, "50"), Spot(Estimate(0.1, 0, 0.2, 90), 1, "10"))),
    Lane(
        "A name that is long enough to take a second line of its own",
        (Spot(NotEstimable("too few"), 0, "–"),),
    ),
    Lane("Grey", (Spot(Estimate(0.2, 0.1, 0.3, 90), 0, "20"),), sure=False),
)


def test_lanes_draw_every_figure_and_hatch_where_none_is() -> None:
    drawn = lanes("Skills", ROWS, share_scale(1.0))
    assert drawn.count("<use ") == 3
    assert drawn.count('class="hatched"') == 1
    assert "too few" in drawn
    assert 'class="said unsure"' in drawn
    assert "R &amp; D: 50; 10" in drawn
    assert 'class="group r0"' in drawn


def test_an_axis_may_hold_nought_in_its_middle() -> None:
    row = Lane("More", (Spot(Estimate(5.0, 4.0, 6.0, 9), 0, "+5"),))
    drawn = lanes("Effects", [row], Scale(-10.0, 10.0, ((0.0, "0"),), nought=True))
    assert drawn.count('class="nought"') == 1
    assert lanes("Effects", [row], share_scale(0.2)).count('class="nought"') == 0


def test_keys_that_do_not_fit_side_by_side_take_another_line() -> None:
    names = tuple((slot, "A rather long name of a role") for slot in range(6))
    drawn = tag("svg", tag("title", "T"), tag("desc", "D & d"), height=40)
    one, many = (sheet("T", [Block(drawn, keys=names[:n])], "foot") for n in (1, 6))
    places = [float(x) for x in re.findall(r'<text x="([\d.]+)" y="[\d.]+" class="name', many.svg)]
    assert len(places) == 6
    assert max(places) < WIDTH - 100
    assert _height(many.svg) > _height(one.svg)
    assert "<desc>D &amp; d</desc>" in one.svg


def _height(svg: str) -> int:
    found = re.search(r'viewBox="0 0 \d+ (\d+)"', svg)
    assert found
    return int(found[1])
