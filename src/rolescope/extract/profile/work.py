"""Jobs held: title, employer, place, dates, what was done; the level and the roles that the title names."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.extract.profile.dates import Unread
from rolescope.extract.profile.entries import Entry, entries_of
from rolescope.extract.profile.heads import JobHead, head_worth, job_heads
from rolescope.extract.profile.sections import ResumeSection, of_kind
from rolescope.extract.profile.wording import wording
from rolescope.model.profile import Month, Spanned, Work
from rolescope.taxonomy.titles import resolve_title


def find_work(sections: Sequence[ResumeSection], as_of: Month) -> tuple[tuple[Work, ...], list[Unread]]:
    """The jobs of a résumé in text order, and the dates that were left unread.

    Args:
        sections: of the résumé.
        as_of: the month that "present" stands for.
    """
    entries: list[Entry] = []
    unread: list[Unread] = []
    for section in of_kind(sections, "work"):
        found, left = entries_of(section.lines, wording().title_noun, head_worth)
        entries += found
        unread += left
    work: list[Work] = []
    for entry, head in zip(entries, job_heads([one.head for one in entries]), strict=True):
        one = _job(entry, head, as_of)
        if one is None:
            continue
        if one.employer is None and work and len(entry.head) <= 1 and one.title:
            one = one._replace(employer=work[-1].employer)  # a second job at the same place
        work.append(one)
    return tuple(_promoted(work)), unread


def _promoted(work: Sequence[Work]) -> list[Work]:
    """Jobs; a title that stands right above another one's, nothing done between, is at its place."""
    found = list(work)
    for at in range(len(found) - 2, -1, -1):
        one, below = found[at], found[at + 1]
        if one.title and one.employer is None and not one.highlights and below.employer:
            found[at] = one._replace(employer=below.employer)
    return found


def _job(entry: Entry, head: JobHead, as_of: Month) -> Work | None:
    title, employer, place = head
    if title is None and employer is None:
        return None
    named = resolve_title(title.text) if title else None
    stretch = entry.dates.stretch(as_of) if entry.dates else None
    return Work(
        title=title,
        employer=employer,
        place=place,
        dates=entry.dates,
        highlights=tuple(Spanned(line.text, line.span) for line in entry.body),
        span=entry.span,
        level=named.level.value if named else "unstated",
        roles=named.candidates if named else (),
        months=stretch and stretch[1] - stretch[0],
    )
