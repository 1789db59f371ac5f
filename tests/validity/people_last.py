"""Three more layouts, written last of all; one thing was changed for them, a date taken for a page number."""

from __future__ import annotations

from html import escape

from tests.sources.documents.made import docx, paragraph
from tests.validity.people import Person
from tests.validity.people_files import Put, page_file, wrapped
from tests.validity.people_layouts import LONG


def form(who: Person) -> str:
    """Text as a public form prints it: dates in square brackets, places with labels, underlined headings."""
    out = [who.name, f"[ E-mail ] {who.email}", "", "WORK EXPERIENCE", "_" * 60, ""]
    for job in who.jobs:
        end = f"{job.end[1]:02d}/{job.end[0]}" if job.end else "Current"
        out += [f"[ {job.start[1]:02d}/{job.start[0]} – {end} ]", "", job.title, "", job.employer, ""]
        out += [f"City: {job.place}", "", *(f"◦ {deed};" for deed in job.deeds), ""]
    out += ["EDUCATION AND TRAINING", "_" * 60, ""]
    for one in who.schools:
        out += [f"[ {one.start} – {one.end} ]", "", f"{one.degree} {one.area}", "", one.school, ""]
    return "\n".join([*out, "DIGITAL SKILLS", "_" * 60, "", " / ".join(who.listed)])


def broad_table(who: Person) -> bytes:
    """DOCX: a table of three columns, title above employer in the middle one, deeds in a row of their own."""

    def row(*cells: tuple[str, ...]) -> str:
        drawn = ("<w:tc>" + "".join(paragraph(escape(one)) for one in cell) + "</w:tc>" for cell in cells)
        return "<w:tr>" + "".join(drawn) + "</w:tr>"

    jobs = ""
    for job in who.jobs:
        end = f"{LONG[job.end[1] - 1]} {job.end[0]}" if job.end else "present"
        dates = f"{LONG[job.start[1] - 1]} {job.start[0]} until {end}"
        jobs += row((dates,), (job.title, job.employer), (job.place,)) + row(job.deeds)
    studies = "".join(
        row((f"{one.start}-{one.end}",), (f"{one.degree} {one.area}", one.school)) for one in who.schools
    )
    return docx(
        paragraph(f"Curriculum Vitae {who.name}"), paragraph(who.email), paragraph("Professional career"),
        f"<w:tbl>{jobs}</w:tbl>", paragraph("Academic education"), f"<w:tbl>{studies}</w:tbl>",
        paragraph("Programming and tools"), *(paragraph(one) for one in who.listed),
    )  # fmt: skip


def side_right(who: Person) -> bytes:
    """PDF: jobs on the left with months in two digits behind the employer; skills on the right."""
    main = [who.name, "", "Work history"]
    for job in who.jobs:
        end = f"{job.end[1]:02d}/{job.end[0] % 100:02d}" if job.end else "now"
        main += [job.title, f"{job.employer} | {job.start[1]:02d}/{job.start[0] % 100:02d}–{end}"]
        main += [line for deed in job.deeds for line in wrapped(f"- {deed}", 55)] + [""]
    side = ["Get in touch", who.email, "", "Tech stack", *who.listed, "", "Education"]
    for one in who.schools:
        side += [one.school, f"{one.degree}, {one.area}", str(one.end), ""]
    put = [Put(45, at, line) for at, line in enumerate(main) if line]
    put += [Put(400, at, line, 9) for at, line in enumerate(side) if line]
    return page_file(sorted(put, key=lambda one: one.row))


LAST = (form, broad_table, side_right)
