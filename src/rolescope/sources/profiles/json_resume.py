"""JSON Resume (jsonresume.org) as text with a label before each field, to be read as any résumé is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText

OWN = "x-rolescope"
"""Where files of our own have what the schema has no field for."""
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-\d\d)?")
_SHORT = 6
"""Words of a skill's name; what is longer is a sentence."""
_WIDEST = 200
"""Characters of a line; longer ones are taken for texts whose line breaks are lost."""
_SECTIONS = frozenset(("basics", "work", "education", "skills"))


def is_json_resume(data: bytes) -> bool:
    """Whether bytes are an object with a section that JSON Resume has."""
    return bool(_SECTIONS & _object(data).keys())


def is_object(data: bytes) -> bool:
    """Whether bytes are an object of JSON, not an empty one."""
    return bool(_object(data))


def _object(data: bytes) -> Mapping[str, Any]:
    """The object that bytes are; an empty one for anything else."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return {}
    try:
        loaded = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def read_json_resume(data: bytes, key: str) -> PostingText:
    """One résumé in JSON as text.

    Args:
        data: the file.
        key: what to call it.

    Raises:
        SourceRefused: if it is no JSON, or holds no section of JSON Resume.
    """
    try:
        loaded = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SourceRefused(f"{key}: it is no JSON that can be read: {error}.") from error
    if not isinstance(loaded, dict) or not _SECTIONS & loaded.keys():
        raise SourceRefused(
            f"{key}: JSON Resume has sections such as basics, work, education and skills; none is here."
        )
    text = "\n".join(_lines(loaded)).encode("utf-8", "replace").decode()  # half a character is none
    if not text.strip():
        raise SourceRefused(
            f"{key}: its sections hold nothing in the form that JSON Resume gives them: lists of work, "
            "education and skills, each entry with names for its fields."
        )
    return PostingText(key, f"{text}\n")


def _lines(resume: Mapping[str, Any]) -> Iterator[str]:
    basics = _record(resume.get("basics"))
    for field in ("name", "label", "email", "phone", "url"):
        if _text(basics.get(field)):
            yield _text(basics[field])
    address = _record(basics.get("location"))
    if _text(address.get("address")):
        yield f"Address: {_text(address['address'])}"
    summary = basics.get("summary")
    if _text(summary):
        yield from ("", "Summary", *(_text(line) for line in str(summary).split("\n") if _text(line)))
    yield from _work(resume)
    yield from _education(resume)
    yield from _lists(resume)
    for section in _records(_record(resume.get(OWN)).get("sections")):
        yield from ("", _text(section.get("heading")), *(f"• {one}" for one in _texts(section.get("lines"))))


def _work(resume: Mapping[str, Any]) -> Iterator[str]:
    """Jobs, each below a heading of its own: so one without dates does not run into its neighbours.

    Before version 1 of the schema, an employer's name was its `company`.
    """
    for job in _records(resume.get("work")):
        yield from ("", "Work experience")
        for label, words in (
            ("Position", _text(job.get("position"))),
            ("Company", _text(job.get("name")) or _text(job.get("company"))),
            ("Location", _text(job.get("location"))),
            ("Duration", _when(job)),
        ):
            if words:
                yield f"{label}: {words}"
        yield from (
            f"• {line}" for line in (_text(job.get("summary")), *_texts(job.get("highlights"))) if line
        )


def _education(resume: Mapping[str, Any]) -> Iterator[str]:
    """Courses of study. Our own files have the degree in the words of their writer, its field among them."""
    studies = _records(resume.get("education"))
    if studies:
        yield from ("", "Education")
    for one in studies:
        area, degree, own = _text(one.get("area")), _text(one.get("studyType")), _record(one.get(OWN))
        within = degree if own and len(degree.split()) > 1 else ""
        what = within or (f"{degree} in {area}" if area and degree else degree or area)
        state = "not completed" if own.get("finished") is False else ""
        yield "; ".join(part for part in (what, _text(one.get("institution")), _when(one), state) if part)
        yield from (f"• {line}" for line in _texts(one.get("courses")))


def _lists(resume: Mapping[str, Any]) -> Iterator[str]:
    skills = list(_skills(_records(resume.get("skills"))))
    languages = [
        f"{_text(one.get('language'))} ({_text(one.get('fluency'))})".replace(" ()", "")
        for one in _records(resume.get("languages"))
    ]
    certificates = [_text(one.get("name")) for one in _records(resume.get("certificates"))]
    projects = [line for one in _records(resume.get("projects")) for line in _project(one)]
    named = (
        ("Skills", skills),
        ("Languages", languages),
        ("Certificates", certificates),
        ("Projects", projects),
    )
    for heading, lines in named:
        if lines:
            yield from ("", heading, *(f"• {line}" for line in lines if line))


def _project(one: Mapping[str, Any]) -> Iterator[str]:
    """A project, what was done in it, and what it names as its tools."""
    yield ": ".join(part for part in (_text(one.get("name")), _text(one.get("description"))) if part)
    yield from _texts(one.get("highlights"))
    yield ", ".join(_texts(one.get("keywords")))


def _skills(entries: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Lists of skills: one an entry with keywords; short names of other entries beside each other.

    Why beside each other: a word with several meanings is a skill among others, and may be none by itself.
    """
    line: list[str] = []
    for one in entries:
        name, keywords = _text(one.get("name")), _texts(one.get("keywords"))
        if keywords or len(name.split()) > _SHORT:
            yield ", ".join((name, *keywords))
            continue
        if line and sum(map(len, line)) + len(name) > _WIDEST:
            yield ", ".join(line)
            line = []
        line += [name] if name else []
    if line:
        yield ", ".join(line)


def _when(entry: Mapping[str, Any]) -> str:
    """The dates of an entry; one without an end is still going on."""
    start, end = _month(entry.get("startDate")), _month(entry.get("endDate"))
    return f"{start} – {end or 'present'}" if start else end


def _month(value: object) -> str:
    """A month as "03/2019": alone, "2019-03" could also be two years."""
    words = _text(value)
    match = _ISO.fullmatch(words)
    return f"{match[2]}/{match[1]}" if match else words[:7]


def _record(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _records(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    return [_text(one) for one in value if _text(one)] if isinstance(value, list) else []


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
