"""Titles through time as Markdown: a section per source, its sentences, its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rolescope.model.answer import Answer
from rolescope.model.trend import Series, TrendAnswer
from rolescope.present import markdown_parts as md
from rolescope.present.trend import tables, words


def markdown(answer: Answer[TrendAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    names = words.labels(view, answer.question["roles"])
    sources = words.by_source(view)
    parts = md.opening(words.question(answer), view.headline)
    for series in sources.long:
        parts += _source(series)
    if sources.short:
        parts += [f"## {words.SHORT}", md.table(*tables.short(sources.short))]
    if sources.unseen:
        parts += [f"## {words.UNSEEN}", md.listed(map(words.unseen, sources.unseen))]
        parts.append(md.table(*tables.periods(sources.unseen)))
    if view.crossings:
        said = (words.crossing(one, names) for one in view.crossings)
        parts += [f"## {words.CROSSED}", md.listed(said)]
    parts += _places(view, names)
    return md.document([*parts, *md.closing(answer, view.limits)])


def _source(series: Sequence[Series]) -> Iterator[str]:
    yield f"## {md.text(series[0].source_name)}"
    yield from (md.text(flag) for flag in series[0].flags)
    for one in series:
        yield f"### {md.text(one.label)}"
        yield md.text(f"{words.counted(one)}.")
        yield md.listed(words.sentences(one))
    yield md.table(*tables.periods(series))


def _places(view: TrendAnswer, names: Mapping[str, str]) -> Iterator[str]:
    if not view.places:
        return
    yield f"## {words.LARGEST}"
    yield md.text(words.PLACES)
    for role, source, rows in tables.places(view.places):
        yield f"### {md.text(f'{names[role]}, {source}')}"
        yield md.table(tables.PLACES, rows)
