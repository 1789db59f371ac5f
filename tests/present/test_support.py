"""The sentences in front, and the intervals under them."""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.comparison import Takeaway
from rolescope.present.page import page
from rolescope.present.support import FACTS, ordered, small, support
from rolescope.present.terminal import table
from tests.present.example import DE, DS, LABELS, ML, comparison, envelope

PAID = Takeaway("Pay is higher, likely so (posted, per year).", "pay", (f"pay:data_jobs_2023:{DS}:{ML}",))
SKILLS = [Takeaway(f"Sentence {i}.", "skills", ("skill:statistics",)) for i in range(4)]


def test_pay_stands_among_the_first_three() -> None:
    view = replace(comparison(), takeaways=(*SKILLS, PAID))
    facts = ordered(view)
    assert facts.index(PAID) == FACTS - 1
    assert sorted(facts, key=str) == sorted(view.takeaways, key=str)
    without = replace(view, takeaways=tuple(SKILLS))
    assert ordered(without) == SKILLS


def test_intervals_stand_under_each_sentence() -> None:
    view = replace(comparison(), takeaways=tuple(SKILLS[:1]))
    found = support(view, SKILLS[0])[0]
    assert found.text == "61 of 100, likely 59 to 63, against 24, likely 18 to 30"
    assert found.short == "59 to 63 against 18 to 30"
    assert f"Statistics {found.short}" in table(envelope(view, (DS, ML)))
    assert f"</span>: {found.text}" in page(envelope(view, (DS, ML)))


def test_the_leading_role_stands_first() -> None:
    view = comparison((DS, ML, DE))
    found = support(view, Takeaway("x", "skills", ("skill:sql",)))[0]
    assert found.short.startswith("77 to 81 against")


def test_pay_and_years_give_medians_with_intervals() -> None:
    view = comparison()
    names = [one.name for one in support(view, PAID)]
    assert names == [f"{LABELS[DS]}s", f"{LABELS[ML]}s"]
    asked = support(view, Takeaway("x", "experience", (f"years:{DS}",)))
    assert asked[0].text == "median 3 years, likely 3 to 4"


def test_cells_that_do_not_exist_are_left_out() -> None:
    assert support(comparison(), Takeaway("x", "skills", ("skill:none", "pay:none:a:b", "titles:x"))) == []


def test_small_samples_are_named() -> None:
    view = comparison()
    assert small(view) is None
    few = replace(view, subjects=(view.subjects[0], replace(view.subjects[1], postings=23)))
    assert str(small(few)).startswith("Small sample: 23 postings for machine learning engineers.")
    unread = replace(view, subjects=(view.subjects[0], replace(view.subjects[1], postings=0)))
    assert small(unread) is None
    drawn = page(envelope(few, (DS, ML)))
    assert drawn.index("Small sample") < drawn.index("<h1")
