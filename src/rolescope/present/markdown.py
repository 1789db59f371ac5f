"""The answer as Markdown: the page's story in headings, sentences and tables."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.model.shares import LevelDuties, PrevalenceRow
from rolescope.present import asked, by_work, findings
from rolescope.present import markdown_parts as md
from rolescope.present.cite import source, source_name
from rolescope.present.commands import command
from rolescope.present.populations import as_given, as_one, block_of, contrasts, populations, whole
from rolescope.present.populations import overall as all_levels
from rolescope.present.reader import note, rows_note
from rolescope.present.rows import by_difference, tables
from rolescope.present.support import ordered, small, support
from rolescope.present.words import (
    contrast,
    country,
    level,
    pay,
    question,
    scope,
    share,
    titled,
    upper_first,
    years,
)


def markdown(answer: Answer[Comparison]) -> str:
    """The whole answer as one Markdown document."""
    view = answer.view
    parts = [
        [f"# {md.text(view.headline)}", f"**{md.text(warning)}**" if (warning := small(view)) else ""],
        [md.text(question(view)), md.text(scope(view.scope))],
        [_facts(view)],
        _shares("Skills", view.skills, view, "postings"),
        _asked(view),
        _both_ways(view),
        _shares("What people do", view.activities, view, "duties"),
        *(_level_duties(view, one) for one in view.activities_by_level),
        *(_shares(title, rows, view, "postings", ordered=False) for title, rows in tables(view)),
        _years(view),
        _pay(view),
        _titles(answer),
        _profiles(answer),
        _closing(answer),
    ]
    return md.document(block for part in parts for block in part)


def _facts(view: Comparison) -> str:
    """Sentences, each with its intervals below it."""
    return "\n".join(
        line
        for fact in ordered(view)
        for line in (
            f"- {md.text(fact.text)}",
            *(f"  - {md.text(f'{one.name}: {one.text}')}" for one in support(view, fact)),
        )
    )


def _shares(
    heading: str, rows: Sequence[PrevalenceRow], view: Comparison, noun: str, *, ordered: bool = True
) -> list[str]:
    if not rows:
        return []
    names = findings.labels(view)
    told = {row.id for row in by_difference(rows)}
    drawn = [*by_difference(rows), *(row for row in rows if row.id not in told)] if ordered else list(rows)
    pairs = rows[0].differences
    against = [f"{names[d.a]} against {names[d.b]}" if len(pairs) > 1 else "Difference" for d in pairs]
    head = ["", *(f"{label}, {noun}" for label in names.values()), *against, "n"]
    body = [
        [
            row.label,
            *(share(figure) for figure in row.roles.values()),
            *(contrast(difference, names) for difference in row.differences),
            ", ".join(f"{figure.n or 0:,}" for figure in row.roles.values()),
        ]
        for row in drawn
    ]
    title = findings.differing(rows, view, noun) if ordered else None
    return [
        f"## {heading}",
        md.text(f"{title}.") if title else "",
        md.table(head, body),
        md.text(rows_note(rows)),
    ]


def _asked(view: Comparison) -> list[str]:
    """Required, preferred and depth, for every skill that has them."""
    rows = asked.has_parts(view.skills)
    if not rows:
        return []
    names = findings.labels(view)
    head = [
        "How skills are asked for",
        "Role",
        "Required",
        "Preferred",
        "Advanced or expert",
        "Basic or working",
    ]
    body = [
        [
            row.label,
            label,
            *(share(by[role]) for by in (row.required, row.preferred, row.advanced, row.basic)),
        ]
        for row in rows
        for role, label in names.items()
    ]
    return [md.table(head, body), md.text(asked.TOLD)]


def _both_ways(view: Comparison) -> list[str]:
    """Rows by title and by work."""
    rows = by_work.rows(view)
    if not rows:
        return []
    labels = findings.labels(view)
    head = ["Of 100", *(f"{labels[role]}, {way}" for role in rows[0].by_work for way in ("title", "work"))]
    body = [
        [row.label, *(share(f) for role, by in row.by_work.items() for f in (row.roles[role], by))]
        for row in rows
    ]
    return [f"## {by_work.NAME}", md.table(head, body), md.text(by_work.TOLD)]


def _level_duties(view: Comparison, one: LevelDuties) -> list[str]:
    heading, *table = _shares(f"What people do, {level(one.level)}", one.activities, view, "duties")
    return [f"#{heading}", *table]


def _years(view: Comparison) -> list[str]:
    if not view.years:
        return []
    names = findings.labels(view)
    head = ["Years of experience", "Level", "Lower quartile", "Median", "Upper quartile", "Stated", "n"]
    body = [
        [
            names[row.role],
            level(row.level),
            *(years(quartile) for quartile in (row.p25, row.p50, row.p75)),
            share(row.stated),
            f"{row.n:,}",
        ]
        for row in (*view.years, *view.years_by_level)
    ]
    read = note([("years", row.reader) for row in view.years])
    return [md.table(head, body), md.text(read)]


def _pay(view: Comparison) -> list[str]:
    if not view.pay:
        return []
    names = findings.labels(view)
    head = [
        "Role",
        "Population",
        "Where",
        "Level",
        "Per",
        "Lower quartile",
        "Median",
        "Upper quartile",
        "n",
        "Years",
    ]
    body = [
        [
            names[cell.role],
            cell.population,
            country(cell.country),
            as_given(view, [cell]) if cell.level == whole(view) else level(cell.level),
            cell.period,
            *(pay(quartile, cell.currency) for quartile in (cell.p25, cell.p50, cell.p75)),
            f"{cell.n:,}",
            cell.years,
        ]
        for block in populations(view)
        for cell in view.pay
        if block_of(cell) == block
    ]
    overall = [c for block in populations(view) for c in contrasts(view, block)]
    said = [f"{text} ({c.population})." for c in overall if (text := findings.paid(c, view))]
    caveats = dict.fromkeys(cell.caveat for cell in view.pay if cell.caveat)
    said += [text for block in populations(view) for text in as_one(view, all_levels(view, block))]
    return ["## Pay", md.listed(said), md.table(head, body), md.listed(caveats)]


def _titles(answer: Answer[Comparison]) -> list[str]:
    view = answer.view
    if not view.titles:
        return []
    names = findings.labels(view)
    body = [
        [
            source_name(answer, one.source),
            str(one.year),
            names[one.role],
            share(one.share),
            f"{one.share.n or 0:,}",
        ]
        for one in view.titles
    ]
    return [
        "## Titles through time",
        md.table(["Source", "Year", "Title", "Share of titles", "n"], body),
        findings.FOLLOWS,
    ]


def _profiles(answer: Answer[Comparison]) -> list[str]:
    """What surveys say of occupations that no posting was read for; of others the page tells."""
    names = findings.labels(answer.view)
    unread = {subject.id for subject in answer.view.subjects if not subject.postings}
    out = []
    for profile in answer.view.profiles:
        if profile.role in unread:
            source = source_name(answer, profile.source)
            out.append(f"## {md.text(f'{names[profile.role]}: {profile.heading} ({source})')}")
            out.append(md.listed(titled(label, figure) for label, figure in profile.facts.items()))
    return out


def _closing(answer: Answer[Comparison]) -> list[str]:
    view = answer.view
    sources = [[ref.source, ref.period, f"{ref.n:,}", ref.licence] for ref in answer.evidence]
    return [
        "## Compare next" if view.related else "",
        "\n".join(f"    {command(roles, answer.question)}" for roles in view.related),
        "## Guides say, evidence says" if view.guides else "",
        md.listed(f"Guides say: {g.claim} {upper_first(g.verdict)}. {g.evidence}" for g in view.guides),
        "## What this cannot say" if view.limits else "",
        md.listed(view.limits),
        "## Evidence",
        md.table(["Source", "Period", "n", "Licence"], sources),
        md.text(source(answer, answer.answer_id)),
        md.text(view.notice),
    ]
