"""The page: self-contained, accessible, complete, and safe against what labels may hold."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from rolescope.model.comparison import Takeaway
from rolescope.model.estimate import Estimate
from rolescope.present import forms
from rolescope.present.page import page
from rolescope.present.page.styles import BASE, colours, css
from rolescope.present.rows import is_sure
from rolescope.present.words import points, share
from tests.present.example import DE, DS, ML, answer, comparison, envelope
from tests.present.nurse import thin
from tests.present.reading import Reader, read

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
ANSWERS = {"one": answer((DS,)), "two": answer((DS, ML)), "three": answer((DS, ML, DE)), "thin": thin()}


@pytest.fixture(scope="module", params=ANSWERS)
def drawn(request: pytest.FixtureRequest) -> tuple[str, Reader]:
    text = page(ANSWERS[request.param])
    return text, read(text)


def test_the_page_asks_for_nothing(drawn: tuple[str, Reader]) -> None:
    text, reader = drawn
    fetching = [
        a for _, attributes in reader.elements for a in attributes if a in {"src", "srcset", "action"}
    ]
    links = [attributes["href"] for _, attributes in reader.elements if "href" in attributes]
    assert fetching == []
    assert [link for link in links if not link.startswith("#")] == []
    assert "@import" not in text
    assert [url for url in re.findall(r"url\(([^)]*)\)", text) if not url.startswith("#")] == []
    assert "<link" not in text


def test_landmarks_and_headings(drawn: tuple[str, Reader]) -> None:
    _, reader = drawn
    names = [tag for tag, _ in reader.elements]
    assert names.count("main") == names.count("h1") == names.count("header") == names.count("footer") == 1
    levels = [int(tag[1]) for tag in names if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert reader.having("html")[0]["lang"] == "en"
    assert reader.having("title")


def test_ids_are_unique_and_links_lead_somewhere(drawn: tuple[str, Reader]) -> None:
    _, reader = drawn
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {a["href"][1:] for _, a in reader.elements if a.get("href", "").startswith("#")}
    assert targets <= set(ids)
    assert {a["aria-labelledby"] for _, a in reader.elements if "aria-labelledby" in a} <= set(ids)


def test_every_chart_says_what_it_shows(drawn: tuple[str, Reader]) -> None:
    _, reader = drawn
    charts = [a for a in reader.having("svg") if a.get("role") == "img"]
    hidden = [a for a in reader.having("svg") if a.get("aria-hidden") == "true"]
    assert all(a["aria-label"] for a in charts)
    assert len(reader.having("desc")) >= len(charts) > 0
    assert hidden  # the small ones in rows, whose figures stand beside them in words


def test_every_table_has_heads_and_a_name(drawn: tuple[str, Reader]) -> None:
    _, reader = drawn
    assert len(reader.having("table")) == len(reader.having("caption")) > 0
    assert {a["scope"] for a in reader.having("th")} == {"col", "row"}
    regions = [a for a in reader.having("div") if a.get("role") == "region"]
    assert all(a["tabindex"] == "0" and a["aria-label"] for a in regions)


def test_every_row_opens_its_card_and_cites_the_answer() -> None:
    asked = ANSWERS["two"]
    reader = read(page(asked))
    rows = [a for a in reader.having("details") if a.get("class", "").startswith("row")]
    view = asked.view
    assert len(rows) == len(view.rows) + len(view.years)
    text = "".join(reader.text)
    assert "n = 5,127 postings, 1,893 employers, 2024 to 2025" in text
    assert "Reader's error: right in 93 of 100, likely 89 to 96 of its finds" in text
    assert text.count(asked.answer_id) > 2 * len(view.skills)


def test_cards_say_how_skills_are_asked_for_and_what_was_not_measured() -> None:
    text = "".join(read(page(ANSWERS["two"])).text)
    assert "advanced or expert depth: 15 of 100 postings that mention it" in text
    assert "Reader's error: not measured" in text
    for heading in ("Whom they work with", "On call", "Industry of the employer", "Fields of study named"):
        assert heading in text
    assert "What a posting does not name may be so all the same." in text
    assert "largest shares of duties, senior" in text
    assert "years of experience by level" in text


def test_titles_guides_and_surveys_open_their_cards_too() -> None:
    asked = ANSWERS["two"]
    text = "".join(read(page(asked)).text)
    year = next(one for one in asked.view.titles if isinstance(one.share, Estimate))
    assert f"Share of titles, Data scientist, aijobs.net salaries: {share(year.share, 'titles')}" in text
    assert text.count("Share of titles, ") >= sum(isinstance(t.share, Estimate) for t in asked.view.titles)
    for guide in asked.view.guides:
        claim = guide.claim.rstrip(".")
        assert f"“{claim}”: {guide.verdict}. {guide.evidence} rolescope" in text
    assert "Data scientist less Machine learning engineer, per year: −\u2060$17,000" in text
    nurse = "".join(read(page(ANSWERS["thin"])).text)
    assert "No interval: the scheme gives no interval" in nurse
    assert "No figure: O*NET lists it without a share" in nurse
    source = f"rolescope 0.1.0, evidence of 2025-11-30, {thin().answer_id}"
    assert f"Charting software: 40 of 100 (onet_29_3). {source}" in nurse


def test_unsure_differences_have_their_number_and_can_be_cited() -> None:
    text = "".join(read(page(ANSWERS["two"])).text)
    row = next(r for r in ANSWERS["two"].view.skills if r.label == "Teamwork")
    assert not is_sure(row)
    less = "Data scientist less Machine learning engineer"
    assert f"{less}: {points(row.differences[0])}." in text
    assert (
        f"Teamwork, {less}: {points(row.differences[0])} ({row.differences[0].verdict.value}) (n = " in text
    )


def test_raw_medians_and_rough_overlaps_say_what_they_are() -> None:
    text = "".join(read(page(ANSWERS["two"])).text)
    assert "median, all levels, as posted: $134,000" in text
    assert "All levels, as posted" in text
    assert "The two distributions share about 78 of 100 parts of their area." in text
    assert "about 78 of 100; interval, approximate: 72 to 84" in text


def test_the_story_is_told_in_order() -> None:
    text = "".join(read(page(ANSWERS["two"])).text)
    view = ANSWERS["two"].view
    told = [
        view.headline,
        view.takeaways[0].text,
        "Data scientists are asked more often for",
        "A week of each",
        "Years of experience",
        "are offered more than",
        "Titles through time",
        'rolescope compare "data scientist" "data engineer"',
        view.guides[0].claim,
        view.limits[0],
        ANSWERS["two"].evidence[0].source,
        view.notice,
    ]
    body = text[text.index("Data scientist or", text.index("?") + 1) :]
    places = [body.index(part) for part in told]
    assert places == sorted(places)


def test_populations_keep_their_names_and_caveats() -> None:
    text = "".join(read(page(ANSWERS["two"])).text)
    for cell in ANSWERS["two"].view.pay:
        assert cell.population[1:] in text
        assert cell.caveat in text


def test_suppressed_cells_are_hatched_and_say_their_n() -> None:
    text = page(ANSWERS["two"])
    assert 'class="hatched"' in text
    assert "suppressed (n = 3, needs 20)" in text
    assert "suppressed (n = 12, needs 20)" in text


def test_no_label_can_break_out() -> None:
    view = comparison()
    skills = tuple(replace(row, label=HOSTILE, id=f"{HOSTILE}{i}") for i, row in enumerate(view.skills))
    view = replace(
        view,
        headline=HOSTILE,
        skills=skills,
        takeaways=(Takeaway(HOSTILE, HOSTILE, (f"skill:{HOSTILE}0",)),),
        subjects=tuple(replace(s, label=HOSTILE + s.id, definition=HOSTILE) for s in view.subjects),
        pay=tuple(replace(cell, population=HOSTILE, caveat=HOSTILE, method=HOSTILE) for cell in view.pay),
        limits=(HOSTILE,),
        notice=HOSTILE,
    )
    for text in (page(envelope(view, (DS, ML))), forms.notebook(envelope(view, (DS, ML)))):
        reader = read(text)
        assert reader.having("img") == []
        assert len(reader.having("script")) <= 1
        assert not [a for _, attributes in reader.elements for a in attributes if a.startswith("on")]


def test_words_that_are_never_used() -> None:
    for asked in ANSWERS.values():
        assert "significant" not in page(asked).lower()


def test_both_themes_print_and_motion_are_looked_after() -> None:
    rules = css(BASE)
    for query in ("prefers-color-scheme:dark", "@media print", "prefers-reduced-motion"):
        assert query in rules
    assert ":focus-visible" in rules
    assert colours().count("--r0:") == 3  # light, dark, and light again on paper


def test_style_touches_nothing_outside_its_own_element() -> None:
    rules = re.sub(r"/\*.*?\*/", "", css(BASE), flags=re.DOTALL)
    selectors = re.findall(r"(?:^|[{}])\s*([^{}@]+)\{", rules)
    parts = [part.strip() for selector in selectors for part in re.split(r",(?![^(]*\))", selector)]
    assert [part for part in parts if not part.startswith(".rs")] == []


def test_same_answer_same_bytes() -> None:
    assert page(answer()) == page(answer())
