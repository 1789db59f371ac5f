"""What a sentence rests on: its cells as links to their cards, each with its figures and n."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.shares import PrevalenceRow
from rolescope.present.markup import Html, tag
from rolescope.present.page.anchors import anchor, anchors
from rolescope.present.page.card import cited
from rolescope.present.page.frame import Frame
from rolescope.present.words import pay, share, years

NOTHING = "Rests on no figure; the sentence says why."


def sentence_card(frame: Frame, text: str, cells: Sequence[str]) -> Html:
    """Card of a sentence: the cells it rests on, and the sentence as a citation."""
    rests = [_rest(frame, cell) for cell in cells]
    body = [tag("p", "Rests on"), tag("ul", *rests)] if rests else [tag("p", NOTHING)]
    return tag("div", *body, cited(f"{text} {frame.source}"), class_="card")


def _rest(frame: Frame, cell: str) -> Html:
    kind, _, name = cell.partition(":")
    place = anchor(kind, name)
    view = frame.view
    rows = {anchor(row.noun, row.id): row for row in view.rows}
    row = rows.get(place)
    label = row.label if row else place.replace("-", " ").replace("_", " ")
    link = tag("a", label, href=f"#{place}") if place in anchors(view) else tag("span", cell)
    said = list(
        _row(frame, row) if row else _years(frame, name) if kind == "years" else _pay(frame, kind, name)
    )
    return tag("li", link, f": {'; '.join(said)}" if said else None)


def _row(frame: Frame, row: PrevalenceRow) -> Iterator[str]:
    for role, figure in row.roles.items():
        employers = getattr(figure, "employers", None)
        counted = f"n = {figure.n or 0:,}" + (f", {employers:,} employers" if employers else "")
        yield f"{frame.labels[role]} {share(figure)} ({counted})"


def _years(frame: Frame, role: str) -> Iterator[str]:
    for row in frame.view.years:
        if row.role == role:
            yield f"{frame.labels[role]}, median {years(row.p50)} (n = {row.n:,})"


def _pay(frame: Frame, kind: str, name: str) -> Iterator[str]:
    """Differences of the pair named by "source:a:b"; of every pair where only the source is named."""
    source, _, pair = name.partition(":")
    for one in frame.view.pay_contrasts if kind == "pay" else ():
        if one.source == source and pair in {"", f"{one.a}:{one.b}", f"{one.b}:{one.a}"}:
            less = f"{frame.labels[one.a]} less {frame.labels[one.b]}"
            gap = pay(one.difference, one.currency)
            yield f"{less}, per {one.period}: {gap} (n = {one.difference.n or 0:,})"
