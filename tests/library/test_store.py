"""What is kept and given out through the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.library.roles import role
from rolescope.library.store import home_at, ingest, job, jobs, verify
from rolescope.model.errors import BadQuestion

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
