"""A comparison's page on the web: fewer rows, and no link to a row leads nowhere."""

from __future__ import annotations

import re
from dataclasses import replace

from rolescope.model.comparison import Profile
from rolescope.model.estimate import NotEstimable
from rolescope.present.markup import Html
from rolescope.present.page import content
from rolescope.present.page.web import Web, linked
from tests.present.example import DE, DS, ML, answer
from tests.present.reading import read

HERE = "/compare?role=a&role=b&all=1"


def test_links_to_rows_that_are_not_shown_lead_to_the_page_that_has_them() -> None:
    body = Html('<i id="a"></i><a href="#a">a</a><a href="#b">b</a>')
    escaped = HERE.replace("&", "&amp;")
    assert linked(body, Web(HERE)) == f'<i id="a"></i><a href="#a">a</a><a href="{escaped}#b">b</a>'
    assert linked(body, Web(HERE, every=True)) == body


def test_a_row_of_tables_has_its_place_in_the_first_unless_a_chart_has_it() -> None:
    body = Html('<tr data-row="a"></tr><tr data-row="b"></tr><tr data-row="b"></tr><i id="a"></i>')
    placed = '<tr></tr><tr id="b"></tr><tr></tr><i id="a"></i>'
    assert linked(body, Web(HERE, every=True)) == placed


def test_every_row_is_in_one_of_the_two_pages_and_each_place_once() -> None:
    for roles in ((DS, ML), (DS, ML, DE), (DS,)):
        asked = answer(roles)
        some, every = (str(content(asked, Web(HERE, every=e)).body) for e in (False, True))
        ids = re.findall(r' id="([^"]+)"', every)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="[^"#]*all=1#([^"]+)"', some)) <= set(ids)
        assert set(re.findall(r'href="#([^"]+)"', every)) <= set(ids)
        assert all(read(one) for one in (f"<div>{some}</div>", f"<div>{every}</div>"))


def test_a_file_is_not_changed_by_any_of_this() -> None:
    body = content(answer((DS, ML))).body
    assert "data-row" not in body
    assert "Questions people ask" not in body
    assert "all-skills" not in body


def test_figures_that_are_all_suppressed_are_said_once() -> None:
    asked = answer((DS, ML))
    few = NotEstimable("suppressed (n = 3, needs 20)", 3)
    rows = tuple(replace(row, roles=dict.fromkeys(row.roles, few)) for row in asked.view.skills)
    body = content(replace(asked, view=replace(asked.view, skills=rows)), Web(HERE)).body
    assert f"Too little evidence for any of {len(rows)} figures: suppressed (n = 3, needs 20)." in body


def test_surveys_that_a_page_leaves_out_are_a_link_away() -> None:
    asked = answer((DS, ML))
    surveys = (Profile(DS, "onet", "Knowledge", {"Mathematics": NotEstimable("not stated")}, "onet_29_3"),)
    given = replace(asked, view=replace(asked.view, profiles=surveys))
    some, every = (str(content(given, Web(HERE, every=e)).body) for e in (False, True))
    assert f'href="{HERE.replace("&", "&amp;")}#profiles"' in some
    assert "Mathematics" not in some
    assert "Mathematics" in every
