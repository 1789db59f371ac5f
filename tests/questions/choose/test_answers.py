"""Files of answers: what is written is read again, and what cannot be read says why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.errors import BadQuestion
from rolescope.model.role_choice import Form, RoleAnswers, Said
from rolescope.questions.choose.answers import (
    LARGEST,
    answers_of,
    key_of,
    parsed,
    value_in_words,
    written,
)
from rolescope.questions.choose.questionnaire import questionnaire

QUESTIONS = questionnaire().questions


@st.composite
def said(draw: st.DrawFn) -> RoleAnswers:
    """Any answers that can be given."""
    found = []
    for id_, question in QUESTIONS.items():
        if draw(st.booleans()):
            value = (
                draw(st.sampled_from([one.value for one in question.options]))
                if question.options
                else str(draw(st.integers(question.least, question.most)))
            )
            found.append(Said(id_, value, draw(st.integers(1, 3))))
    return RoleAnswers(tuple(found))


@given(said())
def test_what_is_written_is_read_again(answers: RoleAnswers) -> None:
    assert parsed(written(answers)) == answers == answers_of(answers)


def test_the_blank_file_has_every_question_and_skips_them_all() -> None:
    blank = written()
    assert parsed(blank) == RoleAnswers()
    for id_, question in QUESTIONS.items():
        assert f"[{id_}]" in blank
        assert question.asks in " ".join(blank.replace("\n# ", " ").split())


def test_the_order_of_a_file_does_not_matter() -> None:
    one = parsed("version = 1\nsoftware = 3\nstatistics = 1")
    assert one == parsed("version = 1\nstatistics = 1\nsoftware = 3")
    assert [row.question for row in one.said] == ["statistics", "software"]


def test_short_and_long_forms_are_one() -> None:
    long = "version = 1\n[education]\nanswer = 'Master'\nimportance = 2\n"
    assert parsed(long) == parsed("version = 1\neducation = 'master'") == answers_of({"education": "master"})


@pytest.mark.parametrize(
    "skipped", ["answer = 'skip'", "answer = 3\nimportance = 0", "importance = 3", "answer = ''"]
)
def test_skipping_in_every_way_is_one(skipped: str) -> None:
    assert parsed(f"version = 1\n[statistics]\n{skipped}") == RoleAnswers()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("version = 1\nstatistic = 3", "No question is called 'statistic'. Did you mean statistics"),
        ("version = 1\nzodiac = 3", "No question is called 'zodiac'. There are: statistics, "),
        ("version = 1\nstatistics = 5", "statistics: 5 is no answer. It takes 0 .none of it., "),
        ("version = 1\nstatistics = 2.5", "2.5 is no answer"),
        ("version = 1\nstatistics = true", "True is no answer"),
        ("version = 1\nstatistics = [1]", "is no answer"),
        ("version = 1\nexperience = 99", "takes a whole number from 0 to 20, or skip"),
        ("version = 1\nexperience = -1", "-1 is no answer"),
        ("version = 1\npay = 12", "takes a whole number from 1,000 to 100,000,000"),
        ("version = 1\neducation = 'mba'", "'mba' is no answer. It takes none .no degree., bachelor"),
        ("version = 1\n[pay]\nanswer = 90000\nimportance = 4", "importance is a whole number from 0 to 3; 4"),
        ("version = 1\n[pay]\nanswer = 90000\nimportance = true", "True is none"),
        ("version = 1\n[pay]\nanswer = 90000\nweight = 1", "'weight' is neither"),
        ("version = 2\nstatistics = 3", "version 2 of the questionnaire; this is version 1"),
        ("statistics = 3", "names no version"),
        ("version = 1\nstatistics = ", "is no TOML: .* --blank"),
        ("I like data.", "is no TOML"),
        (f"version = 1\npay = {'9' * 5000}", "a number in it is too long"),
        (f"version = 1\npay = {'9' * 4000}", r"pay: 9+\.\.\.9+ is no answer"),
        (f"version = 1\npay = '{'9' * 5000}'", r"pay: '9+\.\.\.9+' is no answer"),
        (f"version = 1\npay = {'[' * 20000}", "brackets stand too deep"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, message: str) -> None:
    with pytest.raises(BadQuestion, match=message):
        parsed(text)


def test_files_that_are_none_say_so(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    with pytest.raises(BadQuestion, match=r"Cannot read .*: No such file"):
        answers_of(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadQuestion, match="not text in UTF-8"):
        answers_of(path)
    path.write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(BadQuestion, match="longer than 100,000 bytes"):
        answers_of(path)
    path.write_text("\ufeff" + written(), "utf-8")
    assert answers_of(str(path)) == RoleAnswers()


@pytest.mark.parametrize("given_", [{"version": 3}, {"statistics": None}, {}])
def test_mappings_are_checked_too(given_: dict[str, Any]) -> None:
    if given_.get("version"):
        with pytest.raises(BadQuestion, match="version 3"):
            answers_of(given_)
    else:
        assert answers_of(given_) == RoleAnswers()


def test_a_key_tells_answers_apart_and_says_nothing() -> None:
    one, two = answers_of({"statistics": 4}), answers_of({"statistics": 3})
    assert key_of(one) == key_of(one) != key_of(two)
    assert len(key_of(one)) == 16


def test_values_in_words() -> None:
    assert value_in_words(QUESTIONS["experience"], "1") == "1 year"
    assert value_in_words(QUESTIONS["pay"], "95000") == "95,000 a year"
    assert value_in_words(QUESTIONS["statistics"], "3") == "much"
    assert QUESTIONS["pay"].form is Form.PAY
