"""Three layouts kept apart: written before the reader's last shape, and measured twice, never looked into.

They differ from the others in what holds an entry together: a table of a word processor with dates cut in
two, a letter without one heading, a page with a column on the right whose skills are rated.
"""

from __future__ import annotations

from tests.sources.documents.made import docx, paragraph
from tests.validity.people import Person, When
from tests.validity.people_files import Put, page_file, right_of, wrapped
from tests.validity.people_layouts import ENGLISH, LONG


def cut_dates(who: Person) -> bytes:
    """DOCX: dates on two lines in the left cell; employer, title and deeds in the right one."""

    def cell(*lines: str) -> str:
        return f"<w:tc>{''.join(lines)}</w:tc>"

    def row(left: list[str], right: list[str]) -> str:
        return f"<w:tr>{cell(*map(paragraph, left))}{cell(*right)}</w:tr>"

    def escaped(words: str) -> str:
        return words.replace("&", "&amp;")

    jobs = [
        row(
            [_word(job.start), "– " + (_word(job.end) if job.end else "now")],
            [
                paragraph(escaped(f"{job.employer} | {job.place}")),
                paragraph(job.title),
                *(paragraph(escaped(deed), item=True) for deed in job.deeds),
            ],
        )
        for job in who.jobs
    ]
    studies = [
        row([str(one.start), f"– {one.end}"], [paragraph(one.school), paragraph(f"{one.degree}, {one.area}")])
        for one in who.schools
    ]
    return docx(
        paragraph(who.name, style="Title"),
        paragraph(who.email),
        paragraph("Employment", style="Heading1"),
        f"<w:tbl>{''.join(jobs)}</w:tbl>",
        paragraph("Education", style="Heading1"),
        f"<w:tbl>{''.join(studies)}</w:tbl>",
        paragraph("IT skills", style="Heading1"),
        paragraph(", ".join(who.listed)),
    )


def _word(when: When) -> str:
    return f"{ENGLISH[when[1] - 1]} {when[0]}"


def without_headings(who: Person) -> str:
    """Text: no heading; employers in capitals, titles below with dates in brackets, deeds as prose."""
    out = [who.name, f"{who.email}, +1 555 0100", ""]
    for job in who.jobs:
        end = f"{job.end[1]}/{job.end[0]}" if job.end else "today"
        out += [f"{job.employer.upper()}, {job.place}"]
        out += [f"{job.title} ({job.start[1]}/{job.start[0]} to {end})"]
        out += [*wrapped(". ".join(job.deeds) + ".", 72), ""]
    for one in who.schools:
        out += [f"{one.school.upper()}", f"{one.degree}, {one.area} ({one.start} to {one.end})", ""]
    *most, last = who.listed
    return "\n".join([*out, f"I work with {', '.join(most)} and {last}.", ""])


def rated(who: Person) -> bytes:
    """PDF: employers above titles, places and dates at the right edge; a column of rated skills beside."""
    put = [Put(50, 0, who.name, 18), Put(50, 2, "EMPLOYMENT", 12)]
    row = 3
    for job in who.jobs:
        end = f"{LONG[job.end[1] - 1]} {job.end[0]}" if job.end else "Present"
        dates = f"{LONG[job.start[1] - 1]} {job.start[0]}–{end}"
        put += [Put(50, row, job.employer), Put(right_of(job.place, 400), row, job.place)]
        put += [Put(50, row + 1, job.title), Put(right_of(dates, 400), row + 1, dates)]
        row += 2
        for deed in job.deeds:
            first, *more = wrapped(deed, 40)
            put += [Put(60, row, f"• {first}"), *(Put(68, row + n, line) for n, line in enumerate(more, 1))]
            row += 1 + len(more)
        row += 1
    side = ["CONTACT", who.email, "", "SKILLS", *(f"{one} •••••" for one in who.listed), "", "EDUCATION"]
    for one in who.schools:
        side += [f"{one.degree} {one.area}", one.school, f"{one.start}–{one.end}", ""]
    put += [Put(430, at, line) for at, line in enumerate(side, 2) if line]
    return page_file(put)


KEPT_APART = (cut_dates, without_headings, rated)
