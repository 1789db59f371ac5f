"""Pay as Markdown: a section for each population, nothing mixed."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.pay import PayAnswer, Population
from rolescope.present import markdown_parts as md
from rolescope.present.pay import rows, words
from rolescope.present.words import upper_first

Labels = dict[str, str]


def markdown(answer: Answer[PayAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    labels = {one.id: one.label for one in view.subjects}
    parts = md.opening(words.question(view), view.headline)
    parts += [*map(md.text, view.needed), md.listed(view.findings)]
    for one in view.populations:
        if words.tells(one):
            parts += _population(one, labels)
    thin = words.thin([one for one in view.populations if not words.tells(one)], labels)
    others = [words.other_title(one, labels) for one in view.other_titles]
    for name, said in ((words.THIN, thin), (words.OTHER_TITLES, others)):
        parts += [f"## {name}", md.listed(said)] if said else []
    parts += _abroad(view, labels)
    converted = [view.conversion] if view.conversion and not view.abroad else []
    return md.document([*parts, *md.closing(answer, [*view.limits, *converted])])


def _population(one: Population, labels: Labels) -> Iterator[str]:
    yield f"## {md.text(words.heading(one))}"
    yield from (md.text(said) for said in (words.method(one), words.mostly(one, labels)))
    yield md.text(words.twins(one, labels))
    yield md.text(f"{rows.spread_caption(one)}.")
    yield md.table(rows.SPREADS, rows.spreads(one, labels))
    if words.has_gaps(one):
        yield "### Against each other"
        yield md.text(f"{rows.gap_caption()}.")
        yield md.table(rows.GAPS, rows.gaps(one, labels))
        yield md.listed(said for gap in one.gaps if (said := words.alike(gap, labels)))
    if words.has_years(one):
        yield f"### {md.text(rows.year_caption(one))}"
        yield md.table(rows.YEARS, _years(one, labels))
    if one.premiums:
        yield f"### {words.GONE_WITH}"
        yield md.text(words.PREMIUM)
        yield md.table(rows.PREMIUMS, (cells for _, cells in rows.premiums(one.premiums)))
    if one.records:
        yield f"### {words.BESIDE}"
        yield md.table(rows.RECORDS, rows.records(one.records, labels))


def _years(one: Population, labels: Labels) -> Iterator[list[str]]:
    for _, start, figures in rows.years(one, labels):
        yield [*start, *figures, *[""] * (len(rows.YEARS) - len(start) - len(figures))]


def _abroad(view: PayAnswer, labels: Labels) -> Iterator[str]:
    found = words.abroad(view.abroad, view.scope.country)
    if not found:
        return
    yield f"## {upper_first(words.ABROAD)}"
    for role, short, name in dict.fromkeys((one.role, one.population, one.name) for one in found):
        own = [one for one in found if (one.role, one.population) == (role, short)]
        yield f"### {md.text(f'{labels[role]}: {name}, per year')}"
        yield md.table(rows.ABROAD, rows.abroad(own))
    yield md.text(view.conversion or "")
