"""One opening in full: what it states, whose work it is and why, when it was seen, and its duplicates."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.evidence import Home
from rolescope.questions.jobs import is_id, job, jobs
from rolescope.questions.jobs.shown import each, percent, work_of
from rolescope.questions.jobs.words import money
from rolescope.store.own.open import own_store
from tests.questions.jobs.made import AT, LATER, MODELS, OFFERS, fill, offer, see_no_more, store


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(store(tmp_path_factory.mktemp("one")))


def test_it_says_whose_work_it_is_with_sentences_of_its_text(home: Home) -> None:
    view = job("greenhouse:example:1", home=home).view
    said = "“AI Engineer” at Example Robotics: by its text, the work of a machine learning engineer"
    assert view.headline == said
    assert view.workings
    assert all(one.quote in " ".join(MODELS.split()) for one in view.workings)
    assert view.required
    assert "Python" in view.skills
    facts = {one.name: one.value for one in view.facts}
    assert facts["Pay"] == "80,000 to 100,000 EUR a year"
    assert facts["Years of experience"] == "4 or more"


def test_a_duplicates_id_leads_to_its_vacancy(home: Home) -> None:
    view = job("remotive:example:7", home=home).view
    assert view.job.id == "greenhouse:example:1"
    assert [one.id for one in view.also] == ["remotive:example:7"]


def test_its_history_is_what_was_seen(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        fill(file)
        see_no_more(file, "lever", ["lever:example:6"])
    said = " ".join(job("lever:example:4", home=Home(tmp_path)).view.history)
    assert "Gone since 2026-11-27." in said
    with own_store(LATER, tmp_path) as file:
        fill(file, [one for one in OFFERS if one.source == "lever"], "2026-11-28T08:00:00Z")
    said = " ".join(job("lever:example:4", home=Home(tmp_path)).view.history)
    assert "gone on 2026-11-27 and back on 2026-11-28" in said
    listed = jobs(home=Home(tmp_path)).view.jobs
    signs = {one.id: [sign.says for sign in one.signs] for one in listed}
    assert signs["lever:example:4"] == ["Gone on 2026-11-27 and back on 2026-11-28."]


def test_a_share_below_half_is_never_shown_as_half() -> None:
    assert [percent(share) for share in (0.4, 0.4961, 0.5, 0.996)] == ["40%", "49%", "50%", "100%"]


def test_what_is_no_id_is_said(home: Home) -> None:
    assert is_id("greenhouse:example:1", home)
    assert is_id("greenhouse:example:404", home), (
        "of a source of ours, so that it is missed and not searched for"
    )
    assert not is_id("C++:example", home)
    assert not is_id("ML engineer", home)
    with pytest.raises(BadQuestion, match="A search for jobs lists"):
        job("greenhouse:example:404", home=home)


def test_an_address_that_is_no_web_address_is_no_link(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        bad = offer("lever", "9", "Data Engineer")
        object.__setattr__(bad, "apply_url", "javascript:alert(1)")
        fill(file, [bad])
    assert 'href="javascript' not in job("lever:example:9", home=Home(tmp_path)).to_html()


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Data scientist", "the work of a data scientist"),
        ("MLOps engineer", "the work of an MLOps engineer"),
        ("DevOps engineer", "the work of a DevOps engineer"),
        ("Other", "work outside data, AI and software"),
    ],
)
def test_whose_work_it_is_in_a_sentence(label: str, said: str) -> None:
    assert work_of(label) == said


def test_pay_is_for_an_hour_and_for_a_year() -> None:
    assert [each("hour"), each("year")] == ["an hour", "a year"]
    assert money(55.0, 55.0, "USD", "hour") == "55 USD an hour"
