"""Three layouts written after the reader was done, and measured before it was changed for them."""

from __future__ import annotations

from html import escape

from tests.sources.documents.made import docx, paragraph
from tests.validity.people import Person
from tests.validity.people_files import Put, page_file, right_of, wrapped
from tests.validity.people_layouts import ENGLISH, LONG


def definitions(who: Person) -> str:
    """HTML: lists of definitions, an employer and dates as the term, cells that only a style keeps apart."""
    jobs = ""
    for job in who.jobs:
        end = f"{job.end[0]}-{job.end[1]:02d}" if job.end else "present"
        dates = f"<time>{job.start[0]}-{job.start[1]:02d}</time> &ndash; <time>{end}</time>"
        jobs += f"<dt><span>{escape(job.employer)}</span><span>{dates}</span></dt>"
        jobs += f"<dd><strong>{job.title}</strong>, {job.place}<p>{escape('. '.join(job.deeds))}.</p></dd>"
    studies = "".join(
        f"<dt><span>{one.school}</span><span>{one.start}&ndash;{one.end}</span></dt>"
        f"<dd>{one.degree} in {one.area}</dd>"
        for one in who.schools
    )
    skills = "".join(f"<span class=tag>{one}</span> " for one in who.listed)
    return (
        f"<!DOCTYPE html><html><body><h1>{who.name}</h1><p>{who.email}</p><section><h2>Career</h2>"
        f"<dl>{jobs}</dl></section><section><h2>Studies</h2><dl>{studies}</dl></section>"
        f"<section><h2>Technologies</h2><div>{skills}</div></section></body></html>"
    )


def own_words(who: Person) -> bytes:
    """DOCX: headings in one's own words, years alone in brackets behind titles, deeds with semicolons."""
    body = [paragraph(who.name), paragraph(who.email), paragraph("What I have worked as", style="Heading1")]
    for job in who.jobs:
        dates = f"{ENGLISH[job.start[1] - 1].upper()} {job.start[0]} TO "
        dates += f"{ENGLISH[job.end[1] - 1].upper()} {job.end[0]}" if job.end else "TODAY"
        body += [
            paragraph(f"{job.title} [{dates}]"),
            paragraph(escape(f"with {job.employer} in {job.place}")),
        ]
        body += [paragraph(escape("; ".join(job.deeds)))]
    body += [paragraph("What I have studied", style="Heading1")]
    body += [
        paragraph(f"{one.degree} {one.area} [{one.start} to {one.end}], {one.school}") for one in who.schools
    ]
    return docx(*body, paragraph("Skills", style="Heading1"), paragraph("; ".join(who.listed)))


def centred(who: Person) -> bytes:
    """PDF: headings, employers and titles in the middle, dates under them, deeds as prose."""

    def middle(words: str, row: int, size: float = 10) -> Put:
        return Put((612 + right_of(words, 0, size)) / 2, row, words, size)

    put, row = [middle(who.name, 0, 18), middle(who.email, 1), middle("PROFESSIONAL HISTORY", 3, 12)], 4
    for job in who.jobs:
        end = f"{LONG[job.end[1] - 1]} {job.end[0]}" if job.end else "Present"
        put += [middle(job.employer, row, 11), middle(job.title, row + 1)]
        put += [middle(f"{LONG[job.start[1] - 1]} {job.start[0]} – {end} | {job.place}", row + 2)]
        lines = wrapped(" ".join(f"{deed}." for deed in job.deeds), 90)
        put += [Put(50, row + 3 + at, line) for at, line in enumerate(lines)]
        row += 4 + len(lines)
    put += [middle("EDUCATION", row, 12)]
    for at, one in enumerate(who.schools):
        put += [middle(f"{one.degree}, {one.area}, {one.school}, {one.end}", row + 1 + at)]
    row += 2 + len(who.schools)
    put += [middle("EXPERTISE", row, 12), middle(" | ".join(who.listed), row + 1)]
    return page_file(put)


AFTERWARDS = (definitions, own_words, centred)
