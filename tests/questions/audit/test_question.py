"""The audit as asked: measures, groupings, order, and what is refused."""

from __future__ import annotations

import random

import pytest

from rolescope.model.audit import Finding, Mode, Scores, Table
from rolescope.model.errors import BadQuestion
from rolescope.questions.audit import audit
from rolescope.questions.audit.scores import from_columns
from rolescope.questions.audit.words import LAW

SEX = ["m"] * 80 + ["f"] * 48
HIRED = ["yes"] * 48 + ["no"] * 32 + ["yes"] * 12 + ["no"] * 36


def table(given: Scores, *groups: str, **asked: object) -> Table:
    """The first table of an audit."""
    return audit(given, groups, **asked).view.measures[0].tables[0]  # type: ignore[arg-type]


def test_48_of_80_against_12_of_48() -> None:
    view = audit(from_columns({"sex": SEX, "selected": HIRED}), ["sex"]).view
    assert view.measures[0].mode is Mode.SELECTED
    assert view.headline == "1 of 1 comparison flagged: f (sex) at 0.42 of m."
    assert view.law == LAW
    assert all("2026-" in one for one in LAW), "law is cited with the day it was read"
    assert "Not legal advice" in view.limits[0]


def test_ties_at_the_median_do_not_pass() -> None:
    """Scores 1 2 2 3 | 2 2 3 4: the median is 2; above it 1 of 4 and 2 of 4."""
    scores = from_columns({"g": list("aaaabbbb"), "score": [1, 2, 2, 3, 2, 2, 3, 4]})
    measure = audit(scores, ["g"]).view.measures[0]
    assert (measure.median, measure.tied, measure.passed) == (2.0, 4, 3)
    found = {one.name: (one.passed, one.impact_ratio, one.finding) for one in measure.tables[0].categories}
    assert found == {"a": (1, 0.5, Finding.TOO_FEW), "b": (2, 1.0, Finding.TOO_FEW)}


def test_the_median_is_that_of_all_rows_with_a_score() -> None:
    scores = from_columns({"g": ["a", "a", "b", "", "", ""], "score": [1, 5, 3, 10, 20, ""]})
    measure = audit(scores, ["g"]).view.measures[0]
    assert (measure.median, measure.n, measure.blank) == (5.0, 5, 1)
    assert (measure.tables[0].unknown, measure.tables[0].passed_unknown) == (2, 2)


def test_all_unknown() -> None:
    view = audit(from_columns({"g": ["", "unknown"], "score": [1, 2]}), ["g"]).view
    assert view.measures[0].tables[0].categories == ()
    assert view.headline == "Nothing can be said: the category of none of the 2 rows is known."


def test_two_columns_are_crossed_and_a_row_unknown_in_one_is_unknown_there() -> None:
    scores = from_columns({"sex": ["f", "m", "f", ""], "race": ["x", "y", "", "x"], "score": [1, 2, 3, 4]})
    first, second, both = audit(scores, ["sex", "race"]).view.measures[0].tables
    assert (first.unknown, second.unknown, both.unknown) == (1, 1, 2)
    assert both.group == ("sex", "race")
    assert [one.name for one in both.categories] == ["f × x", "m × y"]


def test_components_have_tables_of_their_own() -> None:
    scores = from_columns(
        {"sex": SEX, "selected": HIRED, "test": range(128), "talk": ["yes", "no"] * 64, "bit": [0, 1] * 64}
    )
    view = audit(scores, ["sex"], components=["test", "talk", "bit"]).view
    assert [one.mode for one in view.measures] == [Mode.SELECTED, Mode.SCORED, Mode.SELECTED, Mode.SELECTED]
    assert [one.component for one in view.measures] == [False, True, True, True]


def test_the_order_of_rows_changes_nothing() -> None:
    drawn = random.Random(5)  # noqa: S311  # no secret
    rows = [(drawn.choice("abc"), drawn.choice(["x", "X", "y", ""]), drawn.randint(0, 9)) for _ in range(200)]
    answers = set()
    for _ in range(4):
        drawn.shuffle(rows)
        g, h, score = zip(*rows, strict=True)
        answers.add(audit(from_columns({"g": g, "h": h, "score": score}), ["g", "h"]).to_json())
    assert len(answers) == 1


def test_columns_that_are_not_named_are_not_looked_at() -> None:
    data = {"sex": SEX, "selected": HIRED}
    plain = audit(from_columns(data), ["sex"])
    named = audit(from_columns(data | {"name": [f"Canary {i}" for i in range(128)]}), ["sex"])
    assert named.view.unread == 1
    assert "Canary" not in named.to_json()
    assert named.view.measures == plain.view.measures


def test_small_categories_have_ratios_when_they_are_asked_for() -> None:
    scores = from_columns({"g": ["a"] * 99 + ["b"], "selected": ["yes", "no"] * 50})
    assert table(scores, "g").categories[1].impact_ratio is None
    assert table(scores, "g", every_ratio=True).categories[1].impact_ratio == 0


def test_nobody_selected() -> None:
    view = audit(from_columns({"g": list("ab") * 20, "selected": ["no"] * 40}), ["g"]).view
    assert view.headline.startswith("Nothing can be compared")


@pytest.mark.parametrize(
    ("groups", "asked", "said"),
    [
        ([], {}, "Name a column of categories .group.. Columns: g, h, s, empty"),
        (["g"], {}, "Name the column of scores .score."),
        (["g"], {"score": "s", "selected": "h"}, "not both"),
        (["g"], {"score": "g"}, "named twice"),
        (["g", "g", "g", "g", "g"], {"score": "s"}, "At most 4"),
        (["g"], {"score": "empty"}, "'empty' of scores is empty"),
        (["g"], {"score": "s", "as_of": "yesterday"}, "'yesterday' is no date"),
    ],
)
def test_what_cannot_be_asked_is_said(groups: list[str], asked: dict[str, str], said: str) -> None:
    scores = from_columns({"g": ["a", "b"], "h": ["x", "y"], "s": [1, 2], "empty": ["", ""]})
    with pytest.raises(BadQuestion, match=said):
        audit(scores, groups, **asked)  # type: ignore[arg-type]


def test_the_date_is_an_argument() -> None:
    scores = from_columns({"g": ["a", "b"], "score": [1, 2]})
    assert audit(scores, ["g"], as_of="2026-01-31").as_of == "2026-01-31"
    assert audit(scores, ["g"]).as_of == ""
