"""Résumés of people of our own making, in many layouts; each is a function of the person alone."""

from __future__ import annotations

from tests.validity.people import PLACES, TITLES, Person, When

ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
GERMAN = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
)  # fmt: skip
LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def short_months(start: When, end: When | None) -> str:
    """Jan 2020 - Present."""
    return f"{ENGLISH[start[1] - 1]} {start[0]} - " + (
        f"{ENGLISH[end[1] - 1]} {end[0]}" if end else "Present"
    )


def long_months(start: When, end: When | None) -> str:
    """January 2020 to March 2022."""
    return f"{LONG[start[1] - 1]} {start[0]} to " + (f"{LONG[end[1] - 1]} {end[0]}" if end else "Current")


def numbers(start: When, end: When | None) -> str:
    """01/2020 – 03/2022."""
    return f"{start[1]:02d}/{start[0]} – " + (f"{end[1]:02d}/{end[0]}" if end else "present")


def dotted(start: When, end: When | None) -> str:
    """03.2019 – heute."""
    return f"{start[1]:02d}.{start[0]} – " + (f"{end[1]:02d}.{end[0]}" if end else "heute")


def german(start: When, end: When | None) -> str:
    """März 2019 bis heute."""
    return f"{GERMAN[start[1] - 1]} {start[0]} bis " + (f"{GERMAN[end[1] - 1]} {end[0]}" if end else "heute")


def iso(start: When, end: When | None) -> str:
    """2019-03 – 2020-05."""
    return f"{start[0]}-{start[1]:02d} – " + (f"{end[0]}-{end[1]:02d}" if end else "present")


def _schools(who: Person, line: str) -> list[str]:
    return [line.format(s=one, years=f"{one.start} - {one.end}") for one in who.schools]


def chronological(who: Person) -> str:
    """Titles first, dates to the right."""
    out = [who.name, f"{who.email} | +49 30 5550100", "", "SUMMARY"]
    out += ["Analyst who turns messy tables into decisions that hold.", "", "EXPERIENCE"]
    for job in who.jobs:
        out.append(f"{job.title}, {job.employer}, {job.place}    {short_months(job.start, job.end)}")
        out += [f"• {deed}" for deed in job.deeds]
    out += ["", "EDUCATION", *_schools(who, "{s.degree} in {s.area}, {s.school}    {years}")]
    return "\n".join([*out, "", "SKILLS", ", ".join(who.listed)])


def dates_left(who: Person) -> str:
    """Dates on the left, employer below."""
    out = [who.name, who.email, "", "Professional Experience"]
    for job in who.jobs:
        out.append(f"{numbers(job.start, job.end)}  {job.title}")
        out.append(f"{job.employer}, {job.place}")
        out += [f"- {deed}." for deed in job.deeds]
    out += ["", "Education", *_schools(who, "{years}  {s.degree} {s.area}, {s.school}")]
    return "\n".join([*out, "", "Technical Skills", *(f"- {one}" for one in who.listed)])


def stacked(who: Person) -> str:
    """Employer, title, dates on lines of their own; nothing marks the deeds."""
    out = [who.name.upper(), f"{who.email} · linkedin.com/in/someone", "", "Work Experience"]
    for job in who.jobs:
        out += [job.employer, job.title, job.place, long_months(job.start, job.end)]
        out += [f"{deed}." for deed in job.deeds]
    out += ["", "Education"]
    for one in who.schools:
        out += [one.school, f"{one.degree}, {one.area}", f"{one.start} - {one.end}"]
    return "\n".join([*out, "", "Skills", " | ".join(who.listed)])


def two_columns(who: Person) -> str:
    """A narrow column of contacts, skills and languages before the wide one, as a PDF gives them."""
    out = [
        "Contact",
        who.email,
        "Skills",
        *who.listed,
        "Languages",
        "English - C1",
        "German - native",
        who.name,
    ]
    out.append("Employment History")
    for job in who.jobs:
        out += [f"{job.title} at {job.employer}", f"{short_months(job.start, job.end)} | {job.place}"]
        out += [f"• {deed}" for deed in job.deeds]
    return "\n".join([*out, "Education", *_schools(who, "{s.degree}, {s.area}, {s.school} ({years})")])


def functional(who: Person) -> str:
    """What was done first, by theme; jobs as one line each."""
    out = [who.name, who.email, "", "Key Skills", ", ".join(who.listed), "", "Highlights"]
    out += [f"* {deed}" for job in who.jobs for deed in job.deeds]
    out += ["", "Employment History"]
    out += [f"{job.title} - {job.employer} ({numbers(job.start, job.end)})" for job in who.jobs]
    return "\n".join([*out, "", "Education", *_schools(who, "{s.degree} {s.area} - {s.school}, {s.end}")])


def table(who: Person) -> str:
    """Jobs as rows of a table."""
    out = [f"# {who.name}", who.email, "", "## Experience", "", "| Dates | Title | Employer | Place |"]
    out.append("|---|---|---|---|")
    out += [f"| {iso(one.start, one.end)} | {one.title} | {one.employer} | {one.place} |" for one in who.jobs]
    out += ["", "## Skills", "", ", ".join((*who.listed, *(s for job in who.jobs for s in job.skills)))]
    return "\n".join(
        [*out, "", "## Education", "", *_schools(who, "| {years} | {s.degree} in {s.area} | {s.school} |")]
    )


def markdown(who: Person) -> str:
    """Headings for jobs, dates in italics below."""
    out = [f"# {who.name}", f"<{who.email}>", "", "## Work experience"]
    for job in who.jobs:
        out += [
            "",
            f"### {job.title} — {job.employer}",
            f"*{short_months(job.start, job.end)}* — {job.place}",
            "",
        ]
        out += [f"- {deed}" for deed in job.deeds]
    out += ["", "## Education", "", *_schools(who, "- **{s.degree} in {s.area}**, {s.school}, {years}")]
    return "\n".join([*out, "", "## Skills", "", *(f"- {one}" for one in who.listed)])


def one_line(who: Person) -> str:
    """All line breaks lost."""
    out = [f"{who.name} {who.email} SUMMARY Analyst with a liking for plain answers. EXPERIENCE"]
    for job in who.jobs:
        out.append(f"{job.title}, {job.employer}, {job.place}, {short_months(job.start, job.end)}.")
        out += [f"{deed}." for deed in job.deeds]
    out += ["EDUCATION", *_schools(who, "{s.degree} in {s.area}, {s.school}, {years}.")]
    return " ".join([*out, "SKILLS", ", ".join(who.listed) + "."])


def german_style(who: Person) -> str:
    """A German CV: personal data, months with full stops, titles with their employers below."""
    out = [
        "Lebenslauf",
        who.name,
        "",
        "Persönliche Daten",
        "Geburtsdatum: 12.04.1990",
        "Familienstand: ledig",
    ]
    out += [f"E-Mail: {who.email}", "", "Berufserfahrung"]
    for job in who.jobs:
        out += [f"{dotted(job.start, job.end)}", f"{job.title} bei {job.employer}, {job.place}"]
        out += [f"– {deed}" for deed in job.deeds]
    out += ["", "Ausbildung", *_schools(who, "{years}: {s.degree} {s.area}, {s.school}")]
    return "\n".join(
        [
            *out,
            "",
            "Kenntnisse",
            ", ".join(who.listed),
            "",
            "Sprachen",
            "Deutsch (Muttersprache), Englisch (C1)",
        ]
    )


def narrative(who: Person) -> str:
    """Jobs behind dates in brackets, deeds as one paragraph each."""
    out = [who.name, f"{who.email} | +1 555 0100", "", "Career History", ""]
    for job in who.jobs:
        out += [f"[{german(job.start, job.end)}] {job.employer}: {job.title} ({job.place})"]
        out += [". ".join(job.deeds) + ".", ""]
    out += ["Tools", " / ".join(who.listed), "", "Studies"]
    return "\n".join([*out, *_schools(who, "[{years}] {s.school}: {s.degree}, {s.area}")])


SEEN = (
    chronological,
    dates_left,
    stacked,
    two_columns,
    functional,
    table,
    markdown,
    one_line,
    german_style,
    narrative,
)
"""Layouts that the reader was written on."""


def exported(who: Person) -> str:
    """As a professional network exports it: employer, title, dates with their length, place."""
    out = [
        who.name,
        TITLES[0],
        PLACES[0],
        "",
        "Contact",
        who.email,
        "",
        "Top Skills",
        *who.listed,
        "",
        "Experience",
        "",
    ]
    for job in who.jobs:
        out += [
            job.employer,
            job.title,
            f"{long_months(job.start, job.end).replace(' to ', ' - ')} (1 year 2 months)",
        ]
        out += [job.place, *(f"- {deed}" for deed in job.deeds), ""]
    out.append("Education")
    for one in who.schools:
        out += [one.school, f"{one.degree}, {one.area} · ({one.start} - {one.end})"]
    return "\n".join(out)


def labelled(who: Person) -> str:
    """A form with a label in front of each field."""
    out = [
        "CURRICULUM VITAE",
        f"Name: {who.name}",
        f"E-mail: {who.email}",
        "Nationality: none stated",
        "",
        "WORK HISTORY",
        "",
    ]
    for job in who.jobs:
        out += [
            f"Company: {job.employer}",
            f"Position: {job.title}",
            f"Duration: {numbers(job.start, job.end)}",
        ]
        out += [f"Location: {job.place}", "Responsibilities:", *(f"* {deed}." for deed in job.deeds), ""]
    out += ["ACADEMIC QUALIFICATIONS", *_schools(who, "{s.degree} ({s.area}) - {s.school} - {years}"), ""]
    return "\n".join([*out, "COMPUTER SKILLS", "; ".join(who.listed)])


def bracketed(who: Person) -> str:
    """Employers in brackets behind titles, French dates on a line of their own below."""
    months = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
              "novembre", "décembre")  # fmt: skip
    out = [who.name, who.email, "", "EXPÉRIENCE PROFESSIONNELLE", ""]
    for job in who.jobs:
        end = f"{months[job.end[1] - 1]} {job.end[0]}" if job.end else "aujourd'hui"
        out += [
            f"{job.title} ({job.employer})",
            f"{job.place} — {months[job.start[1] - 1]} {job.start[0]} à {end}",
        ]
        out += [f"▪ {deed}" for deed in job.deeds]
    out += ["", "FORMATION", *_schools(who, "{s.end} : {s.degree} {s.area}, {s.school}")]
    return "\n".join(
        [*out, "", "COMPÉTENCES", " · ".join(who.listed), "", "LANGUES", "Français (langue maternelle)"]
    )


LATER = (exported, labelled, bracketed)
"""Layouts written after the reader's first shape, and unseen by it; seen by now."""
