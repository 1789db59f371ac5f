"""The reader's error: counted on labels, quoted with intervals, used to correct."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.figures.reader import FEWEST, Reader, share
from rolescope.taxonomy.activities import activities

BY_TYPE = {
    "language": {"tp": 90, "fn": 10, "fp": 5, "tp_where_complete": 45, "true_negative_pairs": 9_995},
    "tool": {"tp": 3, "fn": 1, "fp": 1, "tp_where_complete": 2, "true_negative_pairs": 100},
}
BY_SKILL = {
    "sql": {"tp": 80, "fn": 0},
    "r": {"tp": 0, "fn": 8},
    "perl": {"tp": 10, "fn": 2},
    "teamwork": {"tp": 1, "fn": 50},
}
KINDS = {"sql": "language", "r": "language", "perl": "language", "cobol": "language", "teamwork": "soft"}
DEGREES = {
    "bachelor": {"bachelor": 40, "master": 10},
    "master": {"master": 15, "unstated": 5},
    "unstated": {"unstated": 9},
}


@pytest.fixture
def reader() -> Reader:
    error: dict[str, Any] = {
        "postings": 200,
        "skills": {"by_skill": BY_SKILL, "by_type": BY_TYPE},
        "values": {"education": DEGREES},
        "fields": {"years": {"true_positives": 80, "reported": 100, "labelled": 90}},
    }
    names = ["train_models", "other"]
    duties = {"activities": names, "counts": [[30, 10], [5, 55]], "postings": 60}
    return Reader(error, duties, {"roles": names, "counts": [[7, 3], [1, 9]]})


def value(figure: object) -> float:
    assert isinstance(figure, Estimate)
    assert 0 <= figure.low <= figure.value <= figure.high <= 1
    return figure.value


def test_a_share_is_hits_of_cases_with_its_interval() -> None:
    """Wilson at 45 of 50, worked by hand: 0.786 to 0.957."""
    found = share(45, 50)
    assert isinstance(found, Estimate)
    assert (found.value, found.n) == (0.9, 50)
    assert (found.low, found.high) == pytest.approx((0.7864, 0.9565), abs=1e-4)


def test_few_cases_give_no_share() -> None:
    assert isinstance(share(FEWEST, FEWEST), Estimate)
    found = share(9, FEWEST - 1)
    assert found == NotEstimable("suppressed (n = 9 labelled, needs 10)", 9)


def test_precision_counts_only_where_labels_are_complete_and_recall_everywhere(reader: Reader) -> None:
    found = reader.skills(KINDS).measured("language")
    assert value(found.precision) == 0.9, "45 of 45 + 5"
    assert value(found.recall) == 0.9, "90 of 90 + 10"
    assert found.measured_on.startswith("200 labelled postings")


def test_types_with_few_labels_are_not_quoted(reader: Reader) -> None:
    found = reader.skills(KINDS).measured("tool")
    assert isinstance(found.precision, NotEstimable)
    assert isinstance(found.recall, NotEstimable)


@pytest.mark.parametrize("kind", ["soft", "domain"])
def test_types_that_labels_leave_out_are_not_measured(reader: Reader, kind: str) -> None:
    found = reader.skills(KINDS).measured(kind)
    assert isinstance(found.precision, NotEstimable)
    assert found.precision.reason.startswith("not measured")
    assert found.precision == found.recall


def test_types_that_labels_leave_out_are_not_corrected(reader: Reader) -> None:
    found = reader.skills(KINDS).errors(["teamwork", "sql"], ["soft", "language"])
    assert (found.sensitivity[0], found.false_positive[0]) == (1, 0)
    assert (found.sensitivity_var[0], found.false_positive_var[0]) == (0, 0)
    assert found.sensitivity[1] < 1
    assert found.false_positive[1] > 0


def test_recall_is_shrunk_to_the_type_as_far_as_cases_are_few(reader: Reader) -> None:
    """Ninety of a hundred are found: eighty hits stay near one, eight misses move up."""
    found = reader.skills(KINDS).errors(["sql", "r", "cobol"], ["language"] * 3)
    sql, r, cobol = found.sensitivity
    assert 0.9 < sql < 1
    assert 0 < r < cobol < sql
    variance = found.sensitivity_var
    assert variance[0] < variance[2], "what was never labelled is known worst"


def test_false_positives_are_pooled_by_type(reader: Reader) -> None:
    found = reader.skills(KINDS).errors(["sql", "cobol"], ["language"] * 2)
    assert found.false_positive == pytest.approx([5.5 / 10_001] * 2)
    assert (found.false_positive_var > 0).all()


def test_errors_do_not_depend_on_which_skills_are_asked_about(reader: Reader) -> None:
    skills = reader.skills(KINDS)
    together = skills.errors(["cobol", "sql"], ["language"] * 2)
    alone = skills.errors(["sql"], ["language"])
    assert together.sensitivity[1] == pytest.approx(alone.sensitivity[0], abs=0.01)


def test_confusions_are_rows_of_truth_and_columns_of_reading(reader: Reader) -> None:
    found = reader.confusion("degree")
    order = ["bachelor", "master", "unstated", "phd"]
    assert found.counts(order).tolist() == [[40, 10, 0, 0], [0, 15, 5, 0], [0, 0, 9, 0], [0, 0, 0, 0]]
    assert [found.labelled(v) for v in order] == [50, 20, 9, 0]


def test_a_values_precision_and_recall(reader: Reader) -> None:
    found = reader.confusion("degree").measured("master")
    assert value(found.precision) == 0.6, "15 of the 25 read as master"
    assert value(found.recall) == 0.75, "15 of the 20 that are"
    assert isinstance(reader.confusion("degree").measured("unstated").recall, NotEstimable), "nine cases"


def test_activities_have_confusions_of_duties(reader: Reader) -> None:
    found = reader.confusion("activity")
    assert np.array_equal(found.counts(["other", "train_models"]), [[55, 5], [10, 30]])
    assert "100 labelled duties of 60 postings" in found.measured_on
    assert value(found.measured("train_models").recall) == 0.75
    assert found.labelled(next(iter(activities()))) in {0, 40}


def test_a_field_that_is_read_or_not(reader: Reader) -> None:
    found = reader.field("years")
    assert value(found.precision) == 0.8
    assert value(found.recall) == pytest.approx(80 / 90)
