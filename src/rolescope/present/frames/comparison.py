"""A comparison as rows."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.comparison import Comparison, PayCell, PayContrast, Profile, YearsRow
from rolescope.present.frames.row import Row, count, figure, figures
from rolescope.present.frames.shares import by_level, prevalence, reader

TABLES = (
    *("skills", "activities", "categories", "collaborators", "on_call", "industries"),
    *("fields_of_study", "conditions"),
)
"""Tables of shares, by the names of the view's fields."""


def rows(view: Comparison) -> Iterator[Row]:
    """Subjects, shares, years, pay, titles, profiles."""
    for subject in view.subjects:
        for measure in ("postings", "employers"):
            number = getattr(subject, measure)
            yield count(number, table="subjects", measure=measure, role=subject.id, label=subject.label)
    for table in TABLES:
        yield from prevalence(table, getattr(view, table))
    yield from by_level("activities_by_level", view.activities_by_level)
    for name, several in (("years", view.years), ("years_by_level", view.years_by_level)):
        for row in several:
            yield from years(name, row)
    for cell in view.pay:
        yield from _cell(cell)
    for contrast in view.pay_contrasts:
        yield from _contrast(contrast)
    for one in view.titles:
        yield figure(
            one.share, table="titles", measure="share", role=one.role, source=one.source, period=str(one.year)
        )
    for described in view.profiles:
        yield from profile(described)


def years(table: str, row: YearsRow) -> Iterator[Row]:
    """How often years are stated, their quartiles, and the reader's error."""
    named = {"stated": row.stated, "p25": row.p25, "p50": row.p50, "p75": row.p75}
    yield from figures(named, table=table, role=row.role, level=row.level)
    yield from reader(table, row.reader, id_="years", label="Years asked", role=row.role, level=row.level)


def _cell(cell: PayCell) -> Iterator[Row]:
    yield from figures(
        {"p25": cell.p25, "p50": cell.p50, "p75": cell.p75},
        table="pay",
        role=cell.role,
        country=cell.country,
        level=cell.level,
        population=cell.population,
        source=cell.source,
        per=cell.period,
        period=cell.years,
        employers=cell.employers,
        unit=cell.currency,
    )


def _contrast(one: PayContrast) -> Iterator[Row]:
    yield from figures(
        {"difference": one.difference, "superiority": one.superiority, "overlap": one.overlap},
        table="pay_contrasts",
        role=one.a,
        against=one.b,
        country=one.country,
        level=one.level,
        population=one.population,
        source=one.source,
        per=one.period,
    )


def profile(one: Profile) -> Iterator[Row]:
    """What a public scheme says of one occupation."""
    for label, found in one.facts.items():
        yield figure(
            found, table="profiles", measure=one.heading, label=label, role=one.role, source=one.source
        )
