"""Files of one person's profile as text."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.profiles.files import read_profile, read_profile_stream
from rolescope.sources.profiles.json_resume import is_json_resume, read_json_resume

RESUME = {
    "basics": {
        "name": "Gita Sorvik",
        "email": "gita@example.org",
        "location": {"address": "Am Weg 1"},
        "summary": "S.",
    },
    "work": [
        {
            "name": "Acme",
            "position": "Analyst",
            "startDate": "2020-01-15",
            "highlights": ["Wrote SQL", 3, ""],
        },
        {
            "name": "Beta",
            "position": "Clerk",
            "startDate": "2018-01",
            "endDate": "2019-12",
            "location": "Berlin",
        },
    ],
    "education": [
        {"institution": "Calder College", "area": "Physics", "studyType": "BSc", "endDate": "2017"}
    ],
    "skills": [{"name": "Python", "keywords": ["pandas"]}],
    "languages": [{"language": "German", "fluency": "native"}, {"language": "English"}],
    "certificates": [{"name": "PMP"}],
    "projects": [{"name": "P", "description": "D"}],
    "volunteer": 7,
}


def test_json_resume_becomes_text_with_labels() -> None:
    text = read_json_resume(json.dumps(RESUME).encode(), "cv.json").text
    assert "Position: Analyst\nCompany: Acme\nDuration: 01/2020 – present\n• Wrote SQL\n" in text
    assert "Position: Clerk\nCompany: Beta\nLocation: Berlin\nDuration: 01/2018 – 12/2019\n" in text
    assert "BSc in Physics; Calder College; 2017" in text
    assert "• Python, pandas" in text
    assert "• German (native)\n• English\n" in text
    assert "• P: D" in text


@pytest.mark.parametrize("data", [b"", b"[1]", b'{"title": "x"}', b"{", b"[" * 100_000, b'{"a":' * 100_000])
def test_other_json_is_no_resume(data: bytes) -> None:
    assert not is_json_resume(data)
    with pytest.raises(SourceRefused, match=r"cv\.json"):
        read_json_resume(data, "cv.json")


@pytest.mark.parametrize(
    "resume",
    [{"work": "x", "skills": [1, None]}, {"skills": []}, {"work": [{"highlights": {}}], "education": [{}]}],
)
def test_fields_of_a_wrong_kind_are_passed_over(resume: dict[str, object]) -> None:
    data = json.dumps(resume | {"basics": {"name": "Gita Sorvik"}}).encode()
    assert read_json_resume(data, "cv.json").text.startswith("Gita Sorvik\n")


def test_half_a_character_is_replaced() -> None:
    text = read_json_resume(b'{"basics": {"name": "G \\ud800"}}', "cv.json").text
    assert text == "G ?\n"


def test_a_file_is_one_text_of_one_person(tmp_path: Path) -> None:
    (tmp_path / "cv.json").write_text(json.dumps(RESUME))
    assert "Calder College" in read_profile(tmp_path / "cv.json").text
    (tmp_path / "cv.txt").write_text("Experience\nAnalyst")
    assert read_profile(tmp_path / "cv.txt").text.startswith("Experience")
    with pytest.raises(SourceRefused, match="cannot be opened"):
        read_profile(tmp_path / "none.pdf")
    with pytest.raises(SourceRefused, match="one text of one person"):
        read_profile_stream(io.BytesIO(b"description\nA first text\nA second text\n"), "many.csv")
    with pytest.raises(SourceRefused, match="empty"):
        read_profile_stream(io.BytesIO(b" "), "empty.txt")


def test_other_writers_json_is_read_whole() -> None:
    """The first versions of the schema called an employer `company`; projects have lists of their own."""
    project = {"name": "Lathe", "highlights": ["Ran Kafka"], "keywords": ["dbt", "Airflow"]}
    resume = {"work": [{"company": "Old Works", "position": "Clerk"}], "projects": [project]}
    lines = read_json_resume(json.dumps(resume).encode(), "cv.json").text.splitlines()
    assert "Company: Old Works" in lines
    assert [one for one in lines if one.startswith("•")] == ["• Lathe", "• Ran Kafka", "• dbt, Airflow"]


def test_sections_that_hold_nothing_readable_are_refused() -> None:
    data = json.dumps({"basics": "me", "work": {"a": 1}, "skills": ["Python"]}).encode()
    with pytest.raises(SourceRefused, match="hold nothing in the form"):
        read_json_resume(data, "cv.json")


def test_json_that_is_no_resume_is_told_what_a_resume_has(tmp_path: Path) -> None:
    (tmp_path / "cv.json").write_text('{"a": 1}')
    with pytest.raises(SourceRefused, match="sections such as basics"):
        read_profile(tmp_path / "cv.json")
    (tmp_path / "cut.json").write_text('{"basics": {')
    with pytest.raises(SourceRefused, match="begins like JSON"):
        read_profile(tmp_path / "cut.json")
