"""What is found in résumés of people of our own making, against what is true of them."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from rolescope.extract.profile.build import build
from rolescope.model.profile import Month, Profile
from rolescope.sources.profiles.files import read_profile_stream
from tests.validity.people import AS_OF, Person, person
from tests.validity.people_afterwards import AFTERWARDS
from tests.validity.people_last import LAST
from tests.validity.people_layouts import LATER, SEEN
from tests.validity.people_pages import PAGES
from tests.validity.people_texts import MORE

Layout = Callable[[Person], str | bytes]
Facts = Mapping[str, Counter[object]]
FIELDS = ("dates", "titles", "employers", "skills", "degrees", "jobs")
"""`jobs` are title, employer and dates of one job, all right and together."""
JUDGED = FIELDS[:-1]
DEVELOPED: tuple[Layout, ...] = (*SEEN, *LATER, *MORE, *PAGES, *AFTERWARDS, *LAST)
"""Layouts whose errors were looked at; those kept apart are not among them."""
_BEGINS = {b"%PDF": "pdf", b"PK\x03\x04": "docx", b"<!do": "html"}


def read(made: str | bytes) -> Profile:
    """A résumé's file as the command reads it; text as a text file."""
    data = made.encode() if isinstance(made, str) else made
    given = read_profile_stream(io.BytesIO(data), f"made.{_BEGINS.get(data[:4].lower(), 'md')}")
    return build(given.text, Month(*AS_OF), given.warnings)


def truth(who: Person) -> Facts:
    """What is true of a person, as fields."""
    jobs = [((one.start, one.end), _folded(one.title), _folded(one.employer)) for one in who.jobs]
    return {
        "dates": Counter(dates for dates, _, _ in jobs),
        "titles": Counter(title for _, title, _ in jobs),
        "employers": Counter(employer for _, _, employer in jobs),
        "skills": Counter(who.skills),
        "degrees": Counter(one.level for one in who.schools),
        "jobs": Counter(jobs),
    }


def found(profile: Profile) -> Facts:
    """What was read of a person, as fields."""
    jobs = [
        (
            one.dates
            and (one.dates.start and tuple(one.dates.start), one.dates.end and tuple(one.dates.end)),
            one.title and _folded(one.title.text),
            one.employer and _folded(one.employer.text),
        )
        for one in profile.work
    ]
    return {
        "dates": Counter(dates for dates, _, _ in jobs if dates),
        "titles": Counter(title for _, title, _ in jobs if title),
        "employers": Counter(employer for _, _, employer in jobs if employer),
        "skills": Counter(one.skill for one in profile.skills),
        "degrees": Counter(one.degree for one in profile.education if one.degree),
        "jobs": Counter(jobs),
    }


def f1(pairs: Iterable[tuple[Facts, Facts]]) -> dict[str, float]:
    """F1 of each field over pairs of what is true and what was found."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for true, read_ in pairs:
        for field in FIELDS:
            right[field] += 2 * (true[field] & read_[field]).total()
            total[field] += true[field].total() + read_[field].total()
    return {field: right[field] / total[field] for field in FIELDS}


def layout_f1(layout: Layout, people: Iterable[int]) -> dict[str, float]:
    """F1 of each field in one layout."""
    return f1((truth(who), found(read(layout(who)))) for who in map(person, people))


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
