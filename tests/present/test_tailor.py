"""A tailored résumé drawn: Markdown, DOCX and JSON Resume come back as the same person; the terminal fits."""

from __future__ import annotations

import io
import json
import zipfile
from xml.etree import ElementTree as ET

import pytest

from rolescope.ingest.profiles import profile_in
from rolescope.model.answer import Answer
from rolescope.model.profile import Basics, Contact, Spanned
from rolescope.model.read import PostingText
from rolescope.model.resume import Item, Resume, SkillGroup
from rolescope.model.span import Span
from rolescope.model.tailor import TailorAnswer
from rolescope.present.tailor import docx, markdown
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.tailor import checked, lines, table
from rolescope.questions.profile import profile_of
from rolescope.questions.tailor import check, tailor
from tests.validity.people import person
from tests.validity.people_layouts import chronological

JOB = PostingText(
    "job.txt", "Requirements\n- 3 years of SQL\n- Python and Apache Spark\n- PostgreSQL\n- Kafka\n"
)
NOW = "2026-01"
HERE = Span(0, 1)
CV = PostingText("cv.txt", chronological(person(3)))


@pytest.fixture(scope="module")
def answer() -> Answer[TailorAnswer]:
    """One person's answer."""
    return tailor(CV, JOB, as_of=NOW)


def _written(view: TailorAnswer, form: str) -> bytes:
    if form == "docx":
        return docx(view.resume, view.source)
    if form == "md":
        return markdown(view.resume, view.source).encode()
    return json.dumps(view.to_plain()["document"]).encode()


@pytest.mark.parametrize("form", ["md", "docx", "json"])
def test_what_is_written_is_read_as_the_same_person(answer: Answer[TailorAnswer], form: str) -> None:
    again = profile_in(_written(answer.view, form), f"new.{form}")
    before, after = (profile_of(one, as_of=NOW) for one in (CV, again))
    assert [(s.skill, s.years) for s in after.skills] == [(s.skill, s.years) for s in before.skills]
    assert after.years == before.years
    assert [one.title and one.title.text for one in after.work] == [
        one.title and one.title.text for one in before.work
    ]
    assert [one.employer and one.employer.text for one in after.work] == [
        one.employer and one.employer.text for one in before.work
    ]
    assert [one.degree for one in after.qualifications().degrees] == [
        one.degree for one in before.qualifications().degrees
    ]
    assert after.basics.first("name") == person(3).name
    assert after.basics.first("email") == person(3).email
    assert check(CV, again, as_of=NOW).view.inventions == ()


def test_the_same_document_is_the_same_bytes_and_names_nobody_else(answer: Answer[TailorAnswer]) -> None:
    made = _written(answer.view, "docx")
    assert made == _written(tailor(CV, JOB, as_of=NOW).view, "docx")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {one.date_time[0] for one in archive.infolist()} == {1980}
        assert not [name for name in archive.namelist() if name.startswith("docProps")]
        for name in archive.namelist():
            ET.fromstring(archive.read(name))  # noqa: S314  (our own)


def test_signs_of_markup_stay_words() -> None:
    words = "<b>C* & _x_ `y` 100 % \x0b\ud800"
    resume = Resume(
        basics=Basics((Contact("name", "A & B <c>", None),)),
        summary=(Spanned(words, HERE),),
        skills=(SkillGroup("", (Item("C#", HERE),)),),
    )
    assert "\\<b>C\\* & \\_x\\_ \\`y\\` 100 %" in markdown(resume, "")
    text = profile_in(docx(resume, ""), "x.docx").text
    assert "A & B <c>" in text
    assert "<b>C* & _x_ `y` 100 %" in text


def test_the_terminal_tells_what_was_done_and_what_is_missing(answer: Answer[TailorAnswer]) -> None:
    text = plain(lines(answer))
    assert max(map(len, text.splitlines())) <= 80
    assert len(text.splitlines()) <= 60
    for words in ("no new fact", "What was changed, and why", "Asked for, and not shown", "Apache Kafka"):
        assert words in text
    assert table(answer).isascii() or "·" in table(answer)
    assert plain(lines(answer, ascii_only=True)).isascii()


def test_a_check_in_a_terminal_has_each_finding_with_its_place() -> None:
    edited = PostingText("new.txt", f"{CV.text}\nSummary\nKnows Kafka since 1999.\n")
    text = plain(checked(check(CV, edited, as_of=NOW)))
    assert max(map(len, text.splitlines())) <= 80
    assert "“Kafka” (skill, line" in text
    assert plain(checked(check(CV, CV, as_of=NOW))).startswith("Nothing that the source does not have.")
