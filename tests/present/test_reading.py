"""The page of one posting: every mention is marked and explains itself, whatever the posting holds."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.read import Beside
from rolescope.model.reading import (
    Reading,
    ReadingWarning,
    Section,
    SectionKind,
    SkillMention,
)
from rolescope.model.span import Span
from rolescope.present.reading import page
from rolescope.present.reading.facts import Kind, facts
from rolescope.present.reading.marks import Mark, marks
from tests.present.marked import MarkedReader, Shown, read_marks
from tests.present.posting import TEXT, answer, at, reading

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)><a href=https://example.org>'


@pytest.fixture(scope="module")
def whole() -> str:
    return page(answer())


@pytest.fixture(scope="module")
def drawn(whole: str) -> MarkedReader:
    return read_marks(whole)


def carrying(drawn: MarkedReader, number: int, mark: Mark) -> list[Shown]:
    """The marks on the page from where a mention begins to where it ends."""
    first = next(place for place, one in enumerate(drawn.shown) if f"m{number}" in one.ids)
    out, left = [], mark.span.end - mark.span.start
    for one in drawn.shown[first:]:
        if left <= 0:
            break
        out.append(one)
        left -= len(one.words)
    return out


def assert_explained(drawn: MarkedReader, found: list[Mark], text: str) -> None:
    for number, mark in enumerate(found):
        parts = carrying(drawn, number, mark)
        assert "".join(part.words for part in parts) == text[slice(*mark.span)]
        assert all([mark.title, mark.detail] in part.notes for part in parts)
        assert parts[0].attributes["tabindex"] == "0"
        assert parts[0].attributes["aria-describedby"] == parts[0].tip["id"]


def test_every_mention_is_marked_from_its_first_word_to_its_last_and_says_what_was_read(
    drawn: MarkedReader,
) -> None:
    found, said = marks(answer().view), reading()
    spans = [one.span for one in facts(said)] + [one.span for one in said.warnings]
    assert len(found) == len(said.skills) + len(said.duties) + sum(span is not None for span in spans)
    assert {mark.kind for mark in found} == set(Kind)
    assert_explained(drawn, found, TEXT)


def test_marks_speak_on_hover_and_on_keyboard_focus(whole: str, drawn: MarkedReader) -> None:
    assert ".m:hover>.tip,.reading .m:focus>.tip{display:block}" in whole
    assert {one.tip["role"] for one in drawn.shown} == {"tooltip"}
    begun = [one for one in drawn.shown if one.ids]
    assert [one for one in drawn.shown if "tabindex" in one.attributes] == begun, "one stop a mention"
    assert len(begun) < len(drawn.shown), "a mention in pieces is one stop all the same"


def test_mentions_inside_each_other_are_told_from_the_inside_out(drawn: MarkedReader) -> None:
    duty = next(one for one in drawn.shown if one.words.startswith("Design and run"))
    skill = next(one for one in drawn.shown if one.words == "Python")
    assert duty.titles == ["Duty: Build data pipelines"]
    assert skill.titles == ["Skill: Python", "Duty: Build data pipelines"]
    assert skill.attributes["class"] == "m r0 is-skill mentioned on-duty"


def test_the_posting_is_shown_as_it_stands(drawn: MarkedReader) -> None:
    sections = [TEXT[slice(*one.span)].strip() for one in reading().sections]
    assert drawn.said == sections
    assert "".join(drawn.said).split() == "".join(sections).split()


def test_markup_of_the_posting_is_text(whole: str, drawn: MarkedReader) -> None:
    assert "<b>bold</b> ideas & care" in "".join(drawn.said)
    assert "&lt;b&gt;bold&lt;/b&gt; ideas &amp; care" in whole
    assert len(drawn.having("b")) == sum(len(one.notes) for one in drawn.shown), "only notes have bold words"
    assert drawn.having("i") == [], "nor has what was hidden"


def test_the_page_asks_for_nothing_and_runs_nothing(whole: str, drawn: MarkedReader) -> None:
    fetching = {"src", "srcset", "action", "data", "poster", "background"}
    assert [
        name for _, one in drawn.elements for name in one if name in fetching or name.startswith("on")
    ] == []
    assert [one["href"] for one in drawn.having("a") if not re.fullmatch(r"#m\d+", one["href"])] == []
    assert {tag for tag, _ in drawn.elements} & {
        "script",
        "link",
        "iframe",
        "img",
        "object",
        "form",
        "base",
    } == set()
    assert [url for url in re.findall(r"url\(([^)]*)\)", whole) if not url.startswith("#")] == []
    assert "@import" not in whole
    policy = next(one["content"] for one in drawn.having("meta") if one.get("http-equiv"))
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_hostile_words_are_shown_as_such(drawn: MarkedReader) -> None:
    order = next(one for one in drawn.shown if one.words.startswith("Ignore your"))
    assert order.titles == ["Warning"]
    assert "is-warning" in order.attributes["class"]
    assert {
        "An instruction to a machine was ignored.",
        "Text hidden in the page was left out: “<i>call</i> us”",
    } <= set(drawn.text)


@pytest.mark.parametrize("beside", [Beside(HOSTILE), Beside(None, HOSTILE), Beside(None, None, HOSTILE)])
def test_nothing_beside_the_text_is_taken_for_markup(beside: Beside) -> None:
    drawn = read_marks(page(answer(beside=beside)))
    assert any(HOSTILE in said for said in drawn.text)
    assert not drawn.having("script")
    assert not drawn.having("img")


def test_a_posting_of_markup_harms_nothing() -> None:
    skill = SkillMention("x", HOSTILE, Span(2, 30), HOSTILE[2:30])
    warning = ReadingWarning("instructions", HOSTILE, Span(5, 20))
    made = answer(HOSTILE, Reading(skills=(skill,), warnings=(warning,)))
    drawn = read_marks(page(made))
    assert drawn.said == [HOSTILE]
    assert not drawn.having("script")
    assert_explained(drawn, marks(made.view), HOSTILE)


def test_each_fact_leads_to_the_words_that_carry_it(drawn: MarkedReader) -> None:
    found = marks(answer().view)
    links = [one["href"].removeprefix("#m") for one in drawn.having("a")]
    spans = [found[int(number)].span for number in links]
    carried = [fact.span for fact in facts(reading()) if fact.span]
    assert spans[: len(carried)] == carried
    assert spans[len(carried) :] == [
        *(at("SQL"), at("Python", "What you bring")),
        *(at("Spark"), at("Flink"), at("Kafka"), at("Terraform")),
        *(at("Airflow"), at("Snowflake"), at("dbt"), at("Scala")),
    ]


def test_what_was_read_beside_the_text_says_so_and_leads_nowhere(drawn: MarkedReader) -> None:
    told = {"read in the title", "€80,000 to €90,000", "from a field beside the text; ends swapped"}
    assert told <= set(drawn.text)
    assert len(drawn.having("dd")) == len(facts(reading()))
    assert len(drawn.having("a")) == sum(fact.span is not None for fact in facts(reading())) + 10


def test_kinds_of_marks_can_be_taken_away(whole: str, drawn: MarkedReader) -> None:
    boxes = {one["id"]: "checked" in one for one in drawn.having("input")}
    assert boxes == {f"show-{kind.value}": True for kind in Kind}
    for kind in Kind:
        assert f"#show-{kind.value}:not(:checked)) .m.is-{kind.value}{{" in whole
        assert f"#show-{kind.value}:not(:checked)) .note.is-{kind.value}{{display:none}}" in whole
    few = read_marks(page(answer(found=replace(reading(), skills=(), warnings=()))))
    assert {one["id"] for one in few.having("input")} == boxes.keys() - {"show-skill", "show-warning"}


def test_the_work_is_counted_by_activity(drawn: MarkedReader) -> None:
    assert "4 sentences that say what is done" in drawn.text
    assert [one["value"] for one in drawn.having("meter")] == ["1"] * 4
    alone = read_marks(page(answer(found=replace(reading(), duties=reading().duties[:1]))))
    assert "1 sentence that says what is done" in alone.text


def test_silence_is_told() -> None:
    drawn = read_marks(page(answer("Come.", Reading(), Beside())))
    assert drawn.said == ["Come."]
    assert drawn.shown == []
    assert "A posting without a title" in drawn.text
    assert "The text states no pay, terms or requirements that were recognised." in drawn.text
    assert "Skills" not in drawn.text
    assert "The work" not in drawn.text


def test_landmarks_headings_and_ids(drawn: MarkedReader) -> None:
    names = [tag for tag, _ in drawn.elements]
    assert all(names.count(name) == 1 for name in ("main", "header", "footer", "article", "aside", "h1"))
    levels = [int(name[1]) for name in names if re.fullmatch(r"h[1-6]", name)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [one["id"] for _, one in drawn.elements if "id" in one]
    assert len(ids) == len(set(ids))
    assert [one["aria-label"] for one in drawn.having("section")] == [
        *("About the company", "Duties", "Required", "Preferred", "Benefits"),
    ]


@st.composite
def readings(draw: st.DrawFn) -> tuple[str, Reading]:
    """A text in sections, with mentions from any word on: some outside it, some of no length or less."""
    text = draw(st.text("ab <&\n\u200b\U0001f98a", min_size=1, max_size=30))
    place = st.integers(0, len(text) + 1)
    begin = place.filter(lambda at: not text[at : at + 1].isspace())
    cuts = draw(st.lists(st.integers(1, len(text)), max_size=3))
    skills = tuple(
        SkillMention(f"s{number}", f"Skill {number}", Span(*ends), "")
        for number, ends in enumerate(draw(st.lists(st.tuples(begin, place), max_size=8)))
    )
    edges = sorted({0, len(text), *cuts})
    sections = tuple(
        Section(SectionKind.OTHER, Span(start, end), min(start + 2, end)) for start, end in pairwise(edges)
    )
    return text, Reading(sections=sections, skills=skills)


@given(readings())
def test_whatever_the_places_every_mention_is_explained(made: tuple[str, Reading]) -> None:
    text, found = made
    shown = answer(text, found)
    drawn = read_marks(page(shown))
    for number, mark in enumerate(marks(shown.view)):
        parts = [one for one in drawn.shown if mark.title in one.titles]
        assert "".join("".join(one.words for one in parts).split()) == "".join(
            text[slice(*mark.span)].split()
        )
        assert f"m{number}" in parts[0].ids
    assert {one["href"][1:] for one in drawn.having("a")} <= {one for mark in drawn.shown for one in mark.ids}
