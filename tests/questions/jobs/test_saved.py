"""Saved questions say what is new, gone and changed, whatever the order, and when the question is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.evidence import Home
from rolescope.questions.jobs import forget, save, saved, saved_list
from rolescope.questions.jobs.arguments import NO_FILTERS, Filters
from rolescope.store.own.open import own_store
from tests.questions.jobs.made import AT, LATER, OFFERS, fill, offer, see_no_more

AGAIN = "2026-11-28T08:00:00Z"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    with own_store(AT, tmp_path) as file:
        fill(file)
    return Home(tmp_path)


def test_nothing_changed_where_nothing_did(home: Home) -> None:
    save("ml", "ML engineer", NO_FILTERS, at=AT, home=home)
    view = saved("ml", at=LATER, home=home).view
    assert view.headline == "Nothing changed since 2026-11-20"
    assert (view.new, view.gone, view.changed, view.notes) == ((), (), (), ())


def test_new_gone_and_changed_are_told_apart(home: Home) -> None:
    save("ml", "ML engineer", NO_FILTERS, at=AT, home=home)
    with own_store(LATER, home.path) as file:
        fill(file, [offer("greenhouse", "1", "AI Engineer II", pay=(90_000, 110_000, "EUR"))], LATER)
        fill(
            file, [offer("lever", "20", "Applied AI Engineer", employer="New Works", day="2026-11-27")], LATER
        )
        see_no_more(file, "greenhouse", ["greenhouse:example:1"], AGAIN)
    view = saved("ml", at=AGAIN, home=home).view
    assert [one.id for one in view.new] == ["lever:example:20"]
    assert [(one.id, one.says) for one in view.gone] == [
        ("greenhouse:example:2", "gone: its source does not show it any more")
    ]
    (changed,) = view.changed
    assert "title: AI Engineer → AI Engineer II" in changed.says
    assert "pay: 80,000 to 100,000 EUR a year → 90,000 to 110,000 EUR a year" in changed.says
    # Now it is remembered: asked again, nothing changed.
    assert saved("ml", at=AGAIN, home=home).view.headline.startswith("Nothing changed")


def test_another_order_is_no_change_and_another_head_is_none_either(home: Home) -> None:
    save("all", None, NO_FILTERS, at=AT, home=home)
    with own_store(LATER, home.path) as file:
        text = OFFERS[4].posting.text
        newer = offer("ashby", "5", "Data Analyst", text, "Sample Shop", "Paris, France", "2026-11-26")
        fill(file, [newer], LATER)
        see_no_more(file, "greenhouse", ["greenhouse:example:2"], AGAIN)
    view = saved("all", at=AGAIN, home=home).view
    assert (view.new, view.gone) == ((), ())
    assert {one.id for one in view.changed} == {"ashby:example:5", "remotive:example:7"}


def test_what_no_longer_fits_is_not_called_gone(home: Home) -> None:
    save("berlin", None, Filters(place="Berlin"), at=AT, home=home)
    with own_store(LATER, home.path) as file:
        text = OFFERS[2].posting.text
        moved = offer("remotive", "3", "Data Scientist", text, "Sample Shop", "Oslo, Norway")
        fill(file, [moved], LATER)
    (left,) = saved("berlin", at=LATER, home=home).view.gone
    assert left.says == "still shown, and no longer what was asked for"


def test_another_question_under_the_name_and_another_reader_are_said(home: Home) -> None:
    save("ml", "ML engineer", NO_FILTERS, at=AT, home=home)
    save("ml", "ML engineer", Filters(country="DE"), at=LATER, home=home)
    with own_store(LATER, home.path) as file:
        file.run("UPDATE readings SET reader = 'another'")
    notes = " ".join(saved("ml", at=LATER, home=home).view.notes)
    assert "It was: query ML engineer." in notes
    assert "another reader" in notes


def test_they_are_listed_and_forgotten(home: Home) -> None:
    save("ml", "ML engineer", Filters(skill=("python", "pytorch")), at=AT, home=home)
    (one,) = saved_list(home=home).view.saved
    assert (one.name, dict(one.question)) == ("ml", {"query": "ML engineer", "skill": "python, pytorch"})
    forget("ml", at=LATER, home=home)
    assert saved_list(home=home).view.saved == ()
    with pytest.raises(BadQuestion, match="Nothing was saved"):
        saved("ml", at=LATER, home=home)
    for name in ("list", "", "a/b"):
        with pytest.raises(BadQuestion):
            save(name, None, NO_FILTERS, at=AT, home=home)
