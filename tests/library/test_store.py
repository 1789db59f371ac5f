"""What is kept and given out through the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rolescope.library.people import fit, profile
from rolescope.library.postings import check
from rolescope.library.roles import role
from rolescope.library.store import home_at, ingest, job, jobs, verify
from rolescope.model.errors import BadQuestion
from tests.present.ran import call
from tests.questions.fit.made import AD, AS_OF, CV
from tests.questions.jobs.made import store

POSTING = "title,company,location,date,description\nData Analyst,Exempla,Berlin,2026-01-02,You write SQL.\n"


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    table, home = tmp_path / "jobs.csv", tmp_path / "home"
    table.write_text(POSTING, "utf-8")
    ingest(table, home=home)
    (found,) = jobs(home=home).view.jobs
    assert job(found.id, home=home).view.job.title == "Data Analyst"


def test_a_store_is_the_usual_one_unless_another_is_named(tmp_path: Path) -> None:
    assert home_at(None) != home_at(tmp_path)
    with pytest.raises(BadQuestion):
        jobs(unknown=1, home=tmp_path)


def test_an_answer_is_verified_by_itself() -> None:
    assert str(verify(role("data scientist"))).startswith("OK")


def _files(folder: Path) -> tuple[Path, Path]:
    cv, ad = folder / "cv.txt", folder / "ad.txt"
    cv.write_text(CV, "utf-8")
    ad.write_text(AD, "utf-8")
    return cv, ad


def test_an_answer_about_a_person_is_verified_with_the_text(tmp_path: Path) -> None:
    cv, _ = _files(tmp_path)
    home = store(tmp_path / "own")
    for answer in (
        fit(cv, home=home, as_of=AS_OF),
        fit(cv, "lever:example:4", home=home, as_of=AS_OF),
        profile(cv, as_of=AS_OF),
    ):
        for text in (cv, str(cv)):
            assert str(verify(answer, text=text, home=home)).startswith("OK")
    other = tmp_path / "cv" / "cv.txt"
    other.parent.mkdir()
    other.write_text(CV.replace("SQL", "COBOL"), "utf-8")
    assert not verify(fit(cv, home=home, as_of=AS_OF), text=other, home=home).view.same
    with pytest.raises(BadQuestion, match="text="):
        verify(profile(cv, as_of=AS_OF))


def test_an_answer_about_a_posting_is_verified_with_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ad = _files(tmp_path)
    assert str(verify(check(AD, title="Analyst"), text=AD, title="Analyst")).startswith("OK")
    assert not verify(check(AD, title="Analyst"), text=AD, title="Nurse").view.same
    kept = tmp_path / "check.json"
    call(monkeypatch, "check", ad, "--format", "json", "-o", kept)
    for text in (ad, str(ad)):
        assert str(verify(kept.read_text("utf-8"), text=text)).startswith("OK")


def test_a_text_that_is_none_is_refused_with_words(tmp_path: Path) -> None:
    answer = check(AD)
    assert str(verify(answer, text=AD)).startswith("OK")
    wrongs: tuple[Any, ...] = ("ad-of-mine.txt", tmp_path / "none.txt", {"basics": {}})
    for wrong in wrongs:
        with pytest.raises(BadQuestion, match="file"):
            verify(answer, text=wrong)
    assert not verify(answer, text="One line of another posting.").view.same
