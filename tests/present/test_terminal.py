"""The terminal: 80 columns, under 60 lines, plain when piped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.model.shares import ReaderError
from rolescope.present import reader
from rolescope.present.terminal import lines, table
from rolescope.present.terminal.butterfly import bar
from rolescope.present.terminal.forest import forest
from rolescope.present.terminal.ink import Canvas, Run, clipped, plain
from rolescope.present.terminal.names import names
from rolescope.present.terminal.week import week
from tests.present.example import DE, DS, ML, answer, comparison, row, share
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
        "Duties, of 100",
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


@pytest.mark.parametrize("which", ["one", "two", "three"])
def test_the_default_shows_the_picture_the_week_and_pay(which: str) -> None:
    text = table(ANSWERS[which])
    for part in ("Skills, of 100 postings", "A week", "Pay: "):
        assert part in text


def test_signs_in_one_column_stand_side_by_side() -> None:
    same = row("Python", "language", {DS: share(0.5, 900), ML: share(0.5, 900)})
    view = replace(comparison(), skills=(same,), activities=())
    drawn = plain(forest(view, view.skills, 80, "Skills", differing=1, alike=1)).splitlines()[1]
    assert "●◆" in drawn


def test_names_are_whole_where_there_is_room() -> None:
    view = ANSWERS["two"].view
    drawn = plain(forest(view, view.skills, 80, "Skills", differing=60, alike=60))
    assert "Natural language processing " in drawn


def test_a_week_names_the_most_frequent_duties_of_both_side_by_side() -> None:
    drawn = plain(week(ANSWERS["two"].view, 80)).splitlines()
    assert drawn[0].startswith("A week of each: the 5 duties")
    assert len(drawn) == 7
    assert "Analyse data" in drawn[2]
    assert "Train models" in drawn[2]
    assert max(map(len, drawn)) <= 80


def test_the_readers_error_stands_under_every_table_that_rests_on_it() -> None:
    view = ANSWERS["two"].view
    assert "Reader's precision and recall, of 100: skills 93, 81" in table(ANSWERS["two"])
    joined = " ".join(plain(lines(ANSWERS["two"], everything=True)).split())
    assert "duties" in reader.short(view)
    assert joined.count(" labelled postings).") >= 2


def test_reader_lines_range_over_values_and_say_what_is_not_measured() -> None:
    def error(right: float) -> ReaderError:
        return ReaderError(Estimate(right, 0, 1, 90), Estimate(0.98, 0, 1, 90), "233 labelled postings")

    none = NotEstimable("not measured")
    soft = ReaderError(none, none, "233 labelled postings")
    one = reader.note([("language", error(0.82)), ("language", error(0.82))])
    assert one == "Read with precision 82, recall 98 of 100 (233 labelled postings)."
    several = reader.note(
        [("language", error(0.8)), ("tool", error(0.6)), ("tool", error(0.7)), ("soft", soft)]
    )
    assert several == (
        "Read with language: precision 80, recall 98; tool: precision 60 to 70, recall 98 of 100 "
        "(233 labelled postings); soft skills not measured."
    )
    assert reader.note([("degree", None)]) == ""


def test_small_samples_are_said_before_anything_else() -> None:
    text = table(thin())
    assert text.index("Small sample: 97 postings") < text.index(thin().view.headline[:30])


def test_surveys_speak_by_default_only_where_no_posting_was_read() -> None:
    assert "What surveys say" in table(thin())
    view = thin().view
    read = replace(view, subjects=tuple(replace(one, postings=200) for one in view.subjects))
    asked = replace(thin(), view=read)
    assert "What surveys say" not in table(asked)
    assert "What surveys say" in plain(lines(asked, everything=True))


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


def test_long_lists_of_occupations_are_cut_and_say_so() -> None:
    many = tuple(RoleEntry(f"onet:{i}", f"Nurses {i}", "onet", None, 0, ()) for i in range(40))
    text = plain(names(RoleList(many)))
    assert text.count("O*NET") == 12
    assert "40 occupations, 12 of them shown; a longer name finds fewer." in text


def test_everything_says_whom_they_work_with_and_on_what_terms() -> None:
    said = plain(lines(answer(), everything=True))
    for heading in (
        *("How skills are asked for, of 100", "Duties by level, of 100", "Whom they work with", "On call"),
        *("Industries", "Fields of study", "Employment, visa, clearance, travel"),
    ):
        assert f"\n{heading}\n" in said, heading
    assert "Collaborators not measured." in said
    assert "Senior, data scientist: median 5 years" in said
