"""Résumés as HTML, DOCX and PDF files, made by hand."""

from __future__ import annotations

from html import escape

from tests.sources.documents.made import docx, paragraph
from tests.validity.people import Person
from tests.validity.people_files import Put, page_file, right_of, wrapped
from tests.validity.people_layouts import long_months, numbers, short_months


def web_article(who: Person) -> str:
    """HTML: a heading a job, employer and dates in a paragraph below."""
    jobs = "".join(
        f"<h3>{job.title}</h3><p><b>{escape(job.employer)}</b> &middot; <i>{job.place}</i><br>"
        f"<time>{short_months(job.start, job.end)}</time></p><ul>{_items(job.deeds)}</ul>"
        for job in who.jobs
    )
    studies = "".join(
        f"<h3>{one.degree} {one.area}</h3><p>{one.school}<br>{one.start} &ndash; {one.end}</p>"
        for one in who.schools
    )
    return (
        f"<!DOCTYPE html><html><body><header><h1>{who.name}</h1><p>{who.email}</p></header>"
        f"<h2>Experience</h2>{jobs}<h2>Education</h2>{studies}<h2>Skills</h2><ul>{_items(who.listed)}</ul>"
        "</body></html>"
    )


def _items(words: tuple[str, ...]) -> str:
    return "".join(f"<li>{escape(one)}</li>" for one in words)


def web_table(who: Person) -> str:
    """HTML: a table with dates in the left cell, all else in the right one."""
    jobs = "".join(
        f"<tr><td>{numbers(job.start, job.end)}</td><td><b>{job.title}</b><br>{escape(job.employer)}, "
        f"{job.place}<ul>{_items(job.deeds)}</ul></td></tr>"
        for job in who.jobs
    )
    studies = "".join(
        f"<tr><td>{one.start} - {one.end}</td><td>{one.degree}, {one.area}<br>{one.school}</td></tr>"
        for one in who.schools
    )
    return (
        f"<!DOCTYPE html><html><body><h1>{who.name}</h1><p>{who.email}</p><h2>Work experience</h2>"
        f"<table>{jobs}</table><h2>Education</h2><table>{studies}</table><h2>Technical skills</h2>"
        f"<p>{', '.join(who.listed)}</p></body></html>"
    )


def word_tabs(who: Person) -> bytes:
    """DOCX: employer and place, title and dates, each pair across a tab."""
    tab = "<w:r><w:tab/></w:r>"
    body = [paragraph(who.name, style="Title"), paragraph(who.email)]
    body += [paragraph("PROFESSIONAL EXPERIENCE", style="Heading1")]
    for job in who.jobs:
        body += [paragraph(escape(job.employer), tab, job.place)]
        body += [paragraph(job.title, tab, long_months(job.start, job.end).replace(" to ", " – "))]
        body += [paragraph(escape(deed), item=True) for deed in job.deeds]
    body += [paragraph("EDUCATION", style="Heading1")]
    for one in who.schools:
        body += [
            paragraph(one.school, tab, f"{one.start} – {one.end}"),
            paragraph(f"{one.degree}, {one.area}"),
        ]
    return docx(*body, paragraph("SKILLS", style="Heading1"), paragraph(", ".join(who.listed)))


def word_rows(who: Person) -> bytes:
    """DOCX: a table with a row a job, and what was done in a row below."""

    def row(*cells: list[str]) -> str:
        return "<w:tr>" + "".join("<w:tc>" + "".join(one) + "</w:tc>" for one in cells) + "</w:tr>"

    def one_line(*words: str) -> str:
        return row(*([paragraph(escape(one))] for one in words))

    jobs = "".join(
        one_line(short_months(job.start, job.end), job.title, job.employer)
        + row([paragraph(escape(deed), item=True) for deed in job.deeds])
        for job in who.jobs
    )
    studies = "".join(
        one_line(f"{one.start} - {one.end}", f"{one.degree} in {one.area}", one.school) for one in who.schools
    )
    return docx(
        paragraph(who.name), paragraph(who.email), paragraph("Work History"), f"<w:tbl>{jobs}</w:tbl>",
        paragraph("Education"), f"<w:tbl>{studies}</w:tbl>", paragraph("Skills"),
        *(paragraph(one, item=True) for one in who.listed),
    )  # fmt: skip


def page_dates_right(who: Person) -> bytes:
    """PDF: one column; title and employer on the left, dates at the right edge, broken items."""
    put, row = [Put(50, 0, who.name, 18), Put(50, 1, who.email), Put(50, 3, "EXPERIENCE", 12)], 4
    for job in who.jobs:
        dates = short_months(job.start, job.end)
        put += [Put(50, row, job.title, 11), Put(right_of(dates, 560), row, dates)]
        put += [Put(50, row + 1, job.employer), Put(right_of(job.place, 560), row + 1, job.place)]
        row += 2
        for deed in job.deeds:
            first, *more = wrapped(f"{deed}, and kept it in order for all the years that came after it", 80)
            put += [Put(60, row, f"• {first}"), *(Put(68, row + n, one) for n, one in enumerate(more, 1))]
            row += 1 + len(more)
        row += 1
    put += [Put(50, row, "EDUCATION", 12)]
    for one in who.schools:
        put += [Put(50, row + 1, one.school), Put(right_of(f"{one.start} - {one.end}", 560), row + 1,
                f"{one.start} - {one.end}"), Put(50, row + 2, f"{one.degree} in {one.area}")]  # fmt: skip
        row += 2
    put += [Put(50, row + 2, "SKILLS", 12), Put(50, row + 3, ", ".join(who.listed))]
    return page_file(put)


def page_dates_left(who: Person) -> bytes:
    """PDF: dates in the left margin, all else indented beside and below them."""
    put, row = [Put(50, 0, who.name, 18), Put(50, 1, who.email), Put(50, 3, "Professional experience", 13)], 4
    for job in who.jobs:
        put += [Put(50, row, numbers(job.start, job.end)), Put(170, row, job.title, 11)]
        put += [Put(170, row + 1, f"{job.employer}, {job.place}")]
        put += [Put(170, row + 2 + n, f"– {deed}") for n, deed in enumerate(job.deeds)]
        row += 3 + len(job.deeds)
    put += [Put(50, row, "Education", 13)]
    for one in who.schools:
        put += [Put(50, row + 1, f"{one.start} – {one.end}"), Put(170, row + 1, f"{one.degree} {one.area}")]
        put += [Put(170, row + 2, one.school)]
        row += 2
    return page_file([*put, Put(50, row + 2, "Skills", 13), Put(170, row + 3, ", ".join(who.listed))])


def page_side_left(who: Person, *, by_rows: bool = False) -> bytes:
    """PDF: a narrow column on the left with contacts, skills and education; jobs on the right."""
    side = ["Contact", who.email, "Berlin", "", "Skills", *who.listed, "", "Education"]
    for one in who.schools:
        side += [one.degree, one.area, one.school, f"{one.start} - {one.end}", ""]
    main = [who.name, "", "Work Experience"]
    for job in who.jobs:
        main += [f"{job.title} | {job.employer}", f"{long_months(job.start, job.end)} | {job.place}"]
        main += [line for deed in job.deeds for line in wrapped(f"• {deed}", 60)] + [""]
    put = [Put(40, n, one, 9) for n, one in enumerate(side, 1) if one]
    put += [Put(220, n, one) for n, one in enumerate(main) if one]
    return page_file(sorted(put, key=lambda one: (one.row, one.x)) if by_rows else put)


def page_columns_by_rows(who: Person) -> bytes:
    """PDF: two columns drawn row by row, so that the file's own order mixes them."""
    return page_side_left(who, by_rows=True)


PAGES = (
    web_article, web_table, word_tabs, word_rows, page_dates_right, page_dates_left, page_side_left,
    page_columns_by_rows,
)  # fmt: skip
