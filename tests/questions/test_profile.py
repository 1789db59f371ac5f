"""A profile from a text, and back from the JSON Resume that it is written as."""

from __future__ import annotations

import json
import socket

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText
from rolescope.questions.profile import profile, profile_of
from rolescope.sources.profiles.json_resume import read_json_resume
from tests.validity.people import AS_OF, person
from tests.validity.people_layouts import chronological, markdown

MONTH = f"{AS_OF[0]}-{AS_OF[1]:02d}"


def _given(number: int = 1) -> PostingText:
    return PostingText("cv.txt", chronological(person(number)))


def test_the_same_text_gives_the_same_bytes_and_no_socket_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refused)
    first, second = (profile(_given(), as_of=MONTH) for _ in range(2))
    assert first.to_json() == second.to_json()
    assert first.answer_id == second.answer_id
    assert json.loads(first.to_json())["answer"]["work"]


@pytest.mark.parametrize("number", range(8))
def test_what_is_written_as_json_resume_reads_back_as_the_same_qualifications(number: int) -> None:
    read = profile(_given(number), as_of=MONTH)
    data = json.dumps(read.view.to_plain()).encode()
    again = profile_of(read_json_resume(data, "cv.json"), as_of=MONTH)
    old, new = read.view.profile.qualifications(), again.qualifications()
    assert [(one.skill, one.years, one.where, one.claimed) for one in old.skills] == [
        (one.skill, one.years, one.where, one.claimed) for one in new.skills
    ]
    assert [one[:3] for one in old.work] == [one[:3] for one in new.work]
    assert [one[:3] for one in old.degrees] == [one[:3] for one in new.degrees]
    assert old.years == new.years


def test_two_layouts_of_one_person_qualify_alike() -> None:
    read = [
        profile_of(PostingText("cv", layout(person(4))), as_of=MONTH) for layout in (chronological, markdown)
    ]
    first, second = ([(one.skill, one.years) for one in each.skills] for each in read)
    assert first == second


def test_present_is_the_evidences_month_or_the_latest_that_a_job_names() -> None:
    old = PostingText("cv", "Experience\nAnalyst, Acme GmbH   Jan 2010 - Dec 2012\n")
    new = PostingText("cv", "Experience\nAnalyst, Acme GmbH   Jan 2033 - Dec 2034\n")
    assert profile_of(old).as_of.year < 2033
    assert str(profile_of(new).as_of) == "2034-12"
    with pytest.raises(BadQuestion, match="2026-01"):
        profile_of(old, as_of="today")
