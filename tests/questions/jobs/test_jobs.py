"""Openings are found by the work that their texts describe, each vacancy once, under its source's terms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rolescope.model.errors import AmbiguousRole, BadQuestion, StoreUnavailable
from rolescope.model.job import JobsAnswer
from rolescope.questions.evidence import CLOSED, Home
from rolescope.questions.jobs import job, jobs
from rolescope.questions.jobs.arguments import Filters
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from tests.questions.jobs.made import AT, LATER, OFFERS, fill, offer, see_no_more, store


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(store(tmp_path_factory.mktemp("jobs")))


def asked(home: Home, query: str | None = None, **filters: object) -> JobsAnswer:
    return jobs(query, Filters(**filters), home=home).view  # type: ignore[arg-type]


def ids(view: JobsAnswer) -> list[str]:
    return [one.id for one in view.jobs]


def test_a_role_is_found_by_its_work_under_every_title(home: Home) -> None:
    view = asked(home, "ML engineer")
    assert {one.title for one in view.jobs} == {"AI Engineer", "Machine Learning Engineer", "ML Engineer"}
    assert {one.role for one in view.jobs} == {"machine_learning_engineer"}
    assert all(one.share and one.share > 0.5 for one in view.jobs)
    assert view.headline.startswith("2 openings are the work of a machine learning engineer")


def test_less_than_half_of_a_role_is_most_like_it_and_stands_last(tmp_path: Path) -> None:
    def half(file: OwnFile, id_: str, share: float) -> None:
        mixture = json.dumps({"machine_learning_engineer": share, "other": 0.44})
        file.run("UPDATE vacancies SET share = ?, mixture = ? WHERE id = ?", [share, mixture, id_])

    with own_store(AT, tmp_path) as file:
        fill(file)
        half(file, "greenhouse:example:1", 0.47)
    home = Home(tmp_path)
    view = asked(home, "ML engineer")
    assert (view.total, view.unsure, view.uncounted) == (2, 1, 1)
    assert view.headline.startswith(
        "1 opening is the work of a machine learning engineer, whatever the title; 1 more is most like it, "
        "not sure"
    )
    assert (ids(view)[-1], view.jobs[-1].sure) == ("greenhouse:example:1", False)
    assert view.jobs[-1].why[0].startswith("its text is most like the work of a machine learning engineer")
    assert "most like the work of a machine learning engineer, and not surely" in (
        job("greenhouse:example:1", home=home).view.headline
    )
    assert asked(home).unsure == 0, "no role was named"
    with own_store(AT, tmp_path) as file:
        half(file, "greenhouse:example:2", 0.4999)
        half(file, "adzuna:example:8", 0.2)
    found = asked(home, "ML engineer").headline
    assert found.startswith(
        "No opening of your store is surely the work of a machine learning engineer; 2 are"
    )
    with own_store(AT, tmp_path) as file:
        half(file, "greenhouse:example:2", 0.5)
    assert asked(home, "ML engineer").unsure == 1


def test_a_long_time_on_a_board_is_told_and_that_of_a_table_is_not(tmp_path: Path) -> None:
    old = [offer(source, "9", "AI Engineer", day="2026-02-01") for source in ("lever", "file")]
    with own_store(AT, tmp_path) as file:
        fill(file, old)
    signs = {one.source: [sign.says for sign in one.signs] for one in asked(Home(tmp_path)).jobs}
    said = "Posted on 2026-02-01 and still shown on 2026-11-20, 292 days later."
    assert signs == {"lever": [said], "file": []}


def test_what_is_titled_so_and_is_other_work_is_said_apart(home: Home) -> None:
    view = asked(home, "data scientist")
    assert ids(view) == []
    assert [(one.title, one.role) for one in view.apart] == [("Data Scientist", "data_engineer")]
    thin = asked(home, "ML engineer")
    assert [(one.employer, one.role) for one in thin.apart] == [("Thin Ads", None)]
    assert thin.apart_total == 1


def test_a_vacancy_is_one_entry_and_applies_at_the_employers_own_page(home: Home) -> None:
    first = next(one for one in asked(home).jobs if one.employer == "Example Robotics" and one.duplicates)
    assert first.id == "greenhouse:example:1"
    assert first.duplicates == ("remotive:example:7",)
    assert first.apply_url == "https://greenhouse.example.org/jobs/1/apply"
    assert (first.pay and first.pay.high, first.pay and first.pay.currency) == (100_000, "EUR")
    assert "remotive:example:7" not in ids(asked(home))
    assert ids(asked(home, source="remotive", role="ML engineer")) == ["greenhouse:example:1"]


def test_sources_that_may_not_be_counted_are_shown_and_not_counted(home: Home) -> None:
    view = asked(home, "ML engineer")
    assert (view.total, view.uncounted) == (2, 1)
    shown = next(one for one in view.jobs if one.source == "adzuna")
    assert not shown.counted
    assert any("not counted" in note for note in view.notes)
    credit = next(one for one in view.attribution if one.source == "adzuna")
    assert (credit.words, credit.counted) == ("Jobs by Adzuna", False)


@pytest.mark.parametrize(
    ("query", "filters", "found"),
    [
        ("python spark", {}, {"remotive:example:3", "lever:example:4"}),
        ("spark berlin", {}, {"remotive:example:3"}),
        ("made up bank", {}, {"lever:example:4"}),
        ("senior data engineer", {}, {"lever:example:4"}),
        (None, {"skill": ("Tableau",)}, {"ashby:example:5"}),
        ("berlin", {"without_skill": ("pytorch",)}, {"remotive:example:3"}),
        (None, {"title": "data", "country": "France"}, {"ashby:example:5"}),
        (None, {"pay_min": 90_000, "currency": "eur"}, {"greenhouse:example:1"}),
        (None, {"pay_min": 90_000, "currency": "USD"}, set()),
        (None, {"posted_within": "2"}, {"greenhouse:example:1", "lever:example:6", "adzuna:example:8"}),
        (None, {"since": "2026-11-19"}, {"lever:example:6"}),
        (None, {"place": "Münich"}, {"greenhouse:example:2"}),
        ("python developer", {}, set()),
        (None, {"place": "MUNICH"}, {"greenhouse:example:2"}),
    ],
)
def test_filters(home: Home, query: str | None, filters: dict[str, object], found: set[str]) -> None:
    assert set(ids(asked(home, query, **filters))) == found


def test_the_order_is_by_share_in_tenths_and_then_by_day(home: Home) -> None:
    found = asked(home, "ML engineer").jobs
    keys = [(int((one.share or 0) * 10), one.date_posted or "") for one in found]
    assert keys == sorted(keys, reverse=True)
    days = [one.date_posted or "" for one in asked(home).jobs]
    assert days == sorted(days, reverse=True)


def test_the_same_store_gives_the_same_bytes(home: Home, tmp_path: Path) -> None:
    first = jobs("ML engineer", home=home).to_json()
    assert jobs("ML engineer", home=home).to_json() == first
    with own_store(AT, tmp_path) as file:
        for one in reversed(OFFERS):
            fill(file, [one])
        fill(file)
    assert jobs("ML engineer", home=Home(tmp_path)).to_json() == first


def test_where_nothing_fits_each_thing_is_counted_alone(home: Home) -> None:
    view = asked(home, "tableau", place="London")
    assert (view.total, view.jobs) == (0, ())
    assert {(one.kind, one.found) for one in view.understood} == {("skill", 1), ("place", 1)}
    assert any("gone too" in one for one in view.tries)


@pytest.mark.parametrize(
    "filters",
    [
        {"pay_min": 80_000},
        {"currency": "EUR"},
        {"level": "chief"},
        {"country": "Nowhereland"},
        {"skill": ("pythn",)},
        {"since": "2026-13-01"},
        {"posted_within": "soon"},
        {"workplace": "moon"},
        {"source": "greenhous"},
        {"role": "nurse"},
        {"since": "2026-01-01", "posted_within": "3"},
    ],
)
def test_what_cannot_be_asked_is_said(home: Home, filters: dict[str, object]) -> None:
    with pytest.raises(BadQuestion):
        asked(home, None, **filters)


def test_a_query_that_names_two_roles_is_not_guessed(home: Home) -> None:
    with pytest.raises(AmbiguousRole):
        asked(home, "data engineer or data analyst")
    with pytest.raises(BadQuestion, match="--role"):
        asked(home, "data engineer", role="data analyst")


def test_a_skill_that_may_be_of_several_roles_is_that_skill(home: Home) -> None:
    view = asked(home, "machine learning")
    assert [(one.kind, one.value) for one in view.understood] == [("skill", "Machine learning")]
    assert view.total > 0


def test_a_word_for_the_workplace_needs_no_role_beside_it(home: Home) -> None:
    view = asked(home, "python remote Berlin")
    assert [(one.kind, one.text) for one in view.understood] == [
        ("workplace", "remote"),
        ("skill", "python"),
        ("word", "Berlin"),
    ]


def test_openings_that_are_gone_are_left_out_unless_they_are_asked_for(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        fill(file)
        see_no_more(file, "lever", ["lever:example:6"])
        see_no_more(file, "greenhouse", ["greenhouse:example:2"])
    home = Home(tmp_path)
    assert "lever:example:4" not in ids(asked(home))
    gone = next(one for one in asked(home, include_gone=True).jobs if one.id == "lever:example:4")
    assert gone.gone
    # The one that stood for its group is gone: another of it is shown, with the first among its duplicates.
    rest = next(one for one in asked(home).jobs if one.id == "remotive:example:7")
    assert (rest.gone, rest.duplicates) == (False, ("greenhouse:example:1",))
    assert rest.apply_url == "https://remotive.example.org/jobs/7"


def test_a_change_reaches_the_list_with_the_next_ingest(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        fill(file)
        fill(file, [offer("ashby", "5", "Reporting Analyst", place="Oslo, Norway")], LATER)
    home = Home(tmp_path)
    assert ids(asked(home, place="Paris")) == []
    assert ids(asked(home, "reporting", place="oslo")) == ["ashby:example:5"]
    assert asked(home).total + asked(home).uncounted == len(OFFERS) - 1


def test_an_empty_store_says_what_to_try(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        fill(file, [])
    view = asked(Home(tmp_path), "ML engineer")
    assert view.headline == "Your store is empty"
    assert view.tries[0].startswith("rolescope ingest")


def test_no_store_is_said_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="rolescope ingest"):
        asked(Home(tmp_path / "none"))
    assert not (tmp_path / "none").exists()
    with pytest.raises(BadQuestion, match="--store"):
        asked(CLOSED)
    with pytest.raises(StoreUnavailable) as told:
        asked(Home(tmp_path / "none", name="this server's store"))
    assert str(tmp_path) not in str(told.value)


def test_text_of_others_is_only_text(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        fill(file, [offer("lever", "9", "<img src=x onerror=alert(1)>", employer="A</script><b>")])
    page = jobs(home=Home(tmp_path)).to_html()
    assert "<img" not in page
    assert "</script><b>" not in page
