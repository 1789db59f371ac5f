"""Openings of a store as rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.present.frames.rows import rows
from rolescope.questions.evidence import Home
from rolescope.questions.jobs import job, jobs, save, saved, saved_list
from rolescope.questions.jobs.arguments import NO_FILTERS
from tests.questions.jobs.made import AT, LATER, store


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(store(tmp_path_factory.mktemp("jobs")))


def test_every_opening_shown_has_its_share_and_its_pay_as_stated(home: Home) -> None:
    answer = jobs("ML engineer", NO_FILTERS, home=home)
    found = rows(answer)
    shown = {row.id: row.value for row in found if row.table == "jobs" and row.measure == "share"}
    assert shown == {one.id: one.share for one in answer.view.jobs}
    paid = {(row.id, row.value, row.unit, row.per) for row in found if row.measure == "pay_low"}
    stated = [(one.id, one.pay) for one in (*answer.view.jobs, *answer.view.apart) if one.pay]
    assert paid == {(id_, pay.low, pay.currency, pay.period) for id_, pay in stated}
    assert paid
    totals = {row.measure: row.value for row in found if row.table == "found"}
    assert (totals["found"], totals["uncounted"]) == (answer.view.total, answer.view.uncounted)


def test_one_opening_is_its_facts_and_its_other_openings(home: Home) -> None:
    head = next(one for one in jobs(None, NO_FILTERS, home=home).view.jobs if one.duplicates)
    view = job(head.id, home=home)
    found = rows(view)
    assert [row.said for row in found if row.table == "facts"] == [one.value for one in view.view.facts]
    assert {row.id for row in found if row.table == "also"} == set(head.duplicates)


def test_a_saved_question_has_what_is_different_and_the_whole(tmp_path: Path) -> None:
    home = Home(store(tmp_path))
    save("ml", "ML engineer", NO_FILTERS, at=AT, home=home)
    (listed,) = rows(saved_list(home=home))
    assert (listed.id, listed.value, listed.period) == ("ml", 3, AT)
    found = rows(saved("ml", at=LATER, home=home))
    assert {row.table for row in found} == {"found", "understood", "jobs", "apart"}
