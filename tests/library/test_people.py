"""Questions about people through the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import rolescope
from rolescope.library.people import audit, choose
from rolescope.model.errors import BadQuestion
from rolescope.questions.choose import answers_of
from tests.questions.fit.made import AD, AS_OF, CV
from tests.questions.jobs.made import store

COLUMNS = {"sex": ["a"] * 8 + ["b"] * 8, "score": [*range(16)]}


def test_one_column_of_categories_may_be_named_alone() -> None:
    assert audit(COLUMNS, group="sex") == audit(COLUMNS, group=["sex"])


def test_fit_takes_files_texts_and_ids_and_one_job_or_many(tmp_path: Path) -> None:
    cv, posting = tmp_path / "cv.txt", tmp_path / "ad.txt"
    cv.write_text(CV, "utf-8")
    posting.write_text(AD, "utf-8")
    of_file = rolescope.fit(cv, posting, as_of=AS_OF)
    of_text = rolescope.fit(cv, text=AD, as_of=AS_OF)
    assert of_file.view.fits[0].fit.score == of_text.view.fits[0].fit.score is not None
    home = store(tmp_path / "own")
    many = rolescope.fit(str(cv), query="data engineer", top=2, home=home, as_of=AS_OF)
    assert len(many.view.fits) == 2
    one = rolescope.fit(cv, many.view.fits[0].fit.job, home=home, as_of=AS_OF)
    assert one.view.fits[0].fit == many.view.fits[0].fit
    assert "not estimable" in str(one)


def test_fit_says_what_does_not_go_together(tmp_path: Path) -> None:
    cv = tmp_path / "cv.txt"
    cv.write_text(CV, "utf-8")
    with pytest.raises(BadQuestion, match="one of job and text"):
        rolescope.fit(cv, "greenhouse:a:1", text=AD)
    with pytest.raises(BadQuestion, match="neither query nor filters"):
        rolescope.fit(cv, text=AD, country="DE")
    with pytest.raises(BadQuestion, match="no filter"):
        rolescope.fit(cv, colour="red", home=tmp_path)


def test_a_choice_takes_a_mapping_a_path_or_its_text(tmp_path: Path) -> None:
    file = tmp_path / "answers.toml"
    file.write_text("version = 1\nstatistics = 4\n", "utf-8")
    said, roles = {"statistics": 4}, ["data scientist", "data analyst"]
    given = choose(said, roles)
    assert given.view.roles[0].role == "data_scientist"
    assert choose(file, roles) == choose(str(file), roles) == choose(answers_of(said), roles) == given


def test_a_profile_is_taken_as_file_text_or_json_resume(tmp_path: Path) -> None:
    cv = tmp_path / "cv.txt"
    cv.write_text(CV, "utf-8")
    of_file, of_text = rolescope.profile(cv, as_of=AS_OF), rolescope.profile(CV, as_of=AS_OF)
    skills = [(one.skill, one.years) for one in of_file.view.profile.skills]
    assert skills
    assert [(one.skill, one.years) for one in of_text.view.profile.skills] == skills
    again = rolescope.profile(of_file.to_dict()["answer"], as_of=AS_OF)
    assert [(one.skill, one.years) for one in again.view.profile.skills] == skills
    assert "skills" in str(of_file)


def test_a_resume_is_arranged_towards_a_file_or_a_text(tmp_path: Path) -> None:
    cv, posting = tmp_path / "cv.txt", tmp_path / "ad.txt"
    cv.write_text(CV, "utf-8")
    posting.write_text(AD, "utf-8")
    of_file, of_text = rolescope.tailor(cv, posting, as_of=AS_OF), rolescope.tailor(CV, text=AD, as_of=AS_OF)
    assert of_file.view.resume.work == of_text.view.resume.work
    assert "no new fact" in str(of_file)
    with pytest.raises(BadQuestion, match="one of job and text"):
        rolescope.tailor(cv)


@pytest.mark.parametrize("answers", [[], None, 4, [("statistics", 4)]])
def test_answers_of_another_kind_are_refused_in_words(answers: Any) -> None:
    with pytest.raises(BadQuestion, match="mapping from questions to answers"):
        rolescope.choose(answers)


@pytest.mark.parametrize("threshold", ["x", 60.5, True, None, 0, 101])
def test_a_threshold_is_a_whole_score(threshold: Any, tmp_path: Path) -> None:
    file = tmp_path / "cv.txt"
    file.write_text("Skills\nPython\n")
    with pytest.raises(BadQuestion, match="1 to 100"):
        rolescope.gap(file, threshold=threshold)
