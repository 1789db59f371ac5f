"""More résumés in plain text and Markdown: other orders, other dates, other languages, less to hold on to."""

from __future__ import annotations

from tests.validity.people import Person, When
from tests.validity.people_files import wrapped
from tests.validity.people_layouts import ENGLISH, GERMAN, LONG, dotted, numbers, short_months

SPANISH = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre")  # fmt: skip


def grouped(who: Person) -> str:
    """Employers with the whole time there, titles below, as a network shows people who were promoted."""
    out = [who.name, who.email, "", "Experience"]
    for job in who.jobs:
        end = f"{ENGLISH[job.end[1] - 1]} {job.end[0]}" if job.end else "Present"
        out += [job.employer, "3 yrs 2 mos", "", job.title]
        out += [f"{ENGLISH[job.start[1] - 1]} {job.start[0]} - {end} · 1 yr 1 mo", job.place, *job.deeds, ""]
    out += ["Education"]
    for one in who.schools:
        out += [one.school, f"{one.degree}, {one.area}", f"{one.start} - {one.end}", ""]
    return "\n".join([*out, "Skills", *who.listed])


def apostrophes(who: Person) -> str:
    """Years of two digits behind apostrophes, employer and title across a dash, headings with rules."""

    def when(one: When) -> str:
        return f"{ENGLISH[one[1] - 1]} '{one[0] % 100:02d}"

    out = [who.name.upper(), who.email, "", "E X P E R I E N C E", "=" * 40]
    for job in who.jobs:
        out += [
            f"{job.employer} — {job.title}, {when(job.start)} – {when(job.end) if job.end else 'Present'}"
        ]
        out += [f"  + {deed}" for deed in job.deeds]
    out += ["", "E D U C A T I O N", "=" * 40]
    out += [f"{one.school} — {one.degree} {one.area}, {one.start} – {one.end}" for one in who.schools]
    return "\n".join([*out, "", "S K I L L S", "=" * 40, " • ".join(who.listed)])


def year_first(who: Person) -> str:
    """Years before months with slashes, on a line of their own above employer and title."""
    out = [who.name, who.email, "", "EMPLOYMENT", ""]
    for job in who.jobs:
        end = f"{job.end[0]}/{job.end[1]:02d}" if job.end else "Present"
        out += [f"{job.start[0]}/{job.start[1]:02d} - {end}", job.employer, job.title]
        out += [f"    {deed}." for deed in job.deeds] + [""]
    out += ["EDUCATION", ""]
    for one in who.schools:
        out += [f"{one.start} - {one.end}", one.school, f"{one.degree} ({one.area})", ""]
    return "\n".join([*out, "TECHNOLOGIES", "", *wrapped(", ".join(who.listed), 40)])


def from_and_until(who: Person) -> str:
    """Beginning and end as fields of their own."""
    out = [f"Name: {who.name}", f"Email: {who.email}", "", "Work experience:", ""]
    for job in who.jobs:
        out += [f"From: {LONG[job.start[1] - 1]} {job.start[0]}"]
        out += [f"To: {f'{LONG[job.end[1] - 1]} {job.end[0]}' if job.end else 'present'}"]
        out += [f"Job title: {job.title}", f"Employer: {job.employer}", f"City: {job.place}"]
        out += ["Tasks:", *(f"- {deed}" for deed in job.deeds), ""]
    out += ["Education:", ""]
    for one in who.schools:
        out += [f"From: {one.start}", f"To: {one.end}", f"Degree: {one.degree} in {one.area}"]
        out += [f"School: {one.school}", ""]
    return "\n".join([*out, "Skills:", "", ", ".join(who.listed)])


def piped(who: Person) -> str:
    """One line a job between strokes, dates last; nothing of what was done."""
    out = [f"{who.name} | {who.email}", "", "WORK HISTORY"]
    out += [f"{one.employer} | {one.title} | {one.place} | {numbers(one.start, one.end)}" for one in who.jobs]
    out += ["", "EDUCATION"]
    out += [f"{one.school} | {one.degree} | {one.area} | {one.start}–{one.end}" for one in who.schools]
    return "\n".join([*out, "", "SKILLS", ", ".join(sorted({*who.listed, *_shown(who)}))])


def _shown(who: Person) -> list[str]:
    return [one for job in who.jobs for one in job.skills]


def prose(who: Person) -> str:
    """Sentences alone."""
    out = [who.name, who.email, "", "Career", ""]
    for job in who.jobs:
        start = f"{LONG[job.start[1] - 1]} {job.start[0]}"
        if job.end:
            end = f"{LONG[job.end[1] - 1]} {job.end[0]}"
            out += [f"From {start} to {end}: {job.title} at {job.employer}, {job.place}."]
        else:
            out += [f"Since {start}: {job.title} at {job.employer}, {job.place}."]
        out += [" ".join(f"{deed}." for deed in job.deeds), ""]
    out += ["Studies", ""]
    out += [f"{one.degree} in {one.area} from {one.school}, {one.end}." for one in who.schools]
    return "\n".join([*out, "", "Tools", "", ", ".join(who.listed) + "."])


def bold_markdown(who: Person) -> str:
    """Markdown: bold employers, titles in italics, dates in code, places after."""
    out = [f"# {who.name}", "", f"[{who.email}](mailto:{who.email})", "", "---", "", "## Employment", ""]
    for job in who.jobs:
        end = f"{LONG[job.end[1] - 1]} {job.end[0]}" if job.end else "now"
        out += [f"**{job.employer}**, {job.place}  ", f"*{job.title}*  "]
        out += [f"`{LONG[job.start[1] - 1]} {job.start[0]} → {end}`", ""]
        out += [*(f"* {deed}" for deed in job.deeds), ""]
    out += ["## Education", ""]
    for one in who.schools:
        out += [f"**{one.school}**  ", f"*{one.degree}, {one.area}*  ", f"`{one.start} → {one.end}`", ""]
    return "\n".join([*out, "## Skills", "", " ".join(f"`{one}`" for one in who.listed)])


def spanish_style(who: Person) -> str:
    """Spanish headings and months, title and employer with "en"."""
    out = [who.name, who.email, "", "EXPERIENCIA PROFESIONAL", ""]
    for job in who.jobs:
        end = f"{SPANISH[job.end[1] - 1]} de {job.end[0]}" if job.end else "actualidad"
        out += [f"{SPANISH[job.start[1] - 1].capitalize()} de {job.start[0]} – {end}"]
        out += [f"{job.title}, {job.employer} ({job.place})", *(f"- {deed}" for deed in job.deeds), ""]
    out += ["FORMACIÓN ACADÉMICA", ""]
    out += [f"{one.start} – {one.end}  {one.degree} en {one.area}, {one.school}" for one in who.schools]
    return "\n".join([*out, "", "HABILIDADES", ", ".join(who.listed), "", "IDIOMAS", "Español (nativo)"])


def unheaded(who: Person) -> str:
    """No heading anywhere: contacts, jobs as blocks with dates on the left, degrees, a list of skills."""
    out = [who.name, f"{who.email} | +1 555 0100", ""]
    for job in who.jobs:
        out += [f"{short_months(job.start, job.end)}   {job.title}", f"{job.employer}, {job.place}"]
        out += [*(f"- {deed}" for deed in job.deeds), ""]
    out += [f"{one.start} - {one.end}   {one.degree} {one.area}, {one.school}" for one in who.schools]
    return "\n".join([*out, "", ", ".join(who.listed)])


def dates_last(who: Person) -> str:
    """Dates close an entry, below what was done."""
    out = [who.name, who.email, "", "Professional Background"]
    for job in who.jobs:
        out += ["", f"{job.title}, {job.employer}", *(f"• {deed}" for deed in job.deeds)]
        out += [f"{GERMAN[job.start[1] - 1]} {job.start[0]} – " + _german(job.end)]
    out += ["", "Academic Background"]
    out += [f"{one.degree} in {one.area} | {one.school} | {one.end}" for one in who.schools]
    return "\n".join([*out, "", "Core Competencies", *(f"• {one}" for one in who.listed)])


def _german(end: When | None) -> str:
    return f"{GERMAN[end[1] - 1]} {end[0]}" if end else "heute"


def hard_wrapped(who: Person) -> str:
    """Lines broken at 44 characters, as a mail program does it; marks of lists kept, indentation lost."""
    out = [who.name, who.email, "", "RELEVANT EXPERIENCE", ""]
    for job in who.jobs:
        out += [
            job.title,
            f"{job.employer} - {job.place}",
            dotted(job.start, job.end).replace("heute", "now"),
        ]
        out += [line for deed in job.deeds for line in wrapped(f"* {deed} every week of the year", 44)]
        out += [""]
    out += ["EDUCATION", ""]
    for one in who.schools:
        out += [*wrapped(f"{one.degree} in {one.area}, {one.school}, {one.start}-{one.end}", 44)]
    return "\n".join([*out, "", "SKILLS", "", *wrapped(", ".join(who.listed), 44)])


MORE = (
    grouped, apostrophes, year_first, from_and_until, piped, prose, bold_markdown, spanish_style, unheaded,
    dates_last, hard_wrapped,
)  # fmt: skip
