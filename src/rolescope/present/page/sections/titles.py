"""Titles through time, one chart per source."""

from __future__ import annotations

from rolescope.model.estimate import Estimate
from rolescope.present import findings
from rolescope.present.charts.lines import lines
from rolescope.present.cite import source_name
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.frame import Frame
from rolescope.present.page.sections.skills import section

FEWEST = 3
"""Years below which there is no line to draw: those sources stand in a table."""


def titles(frame: Frame) -> Html | None:
    """One small chart per source, never joined."""
    if not frame.view.titles:
        return None
    sources = list(dict.fromkeys(share.source for share in frame.view.titles))
    long = [source for source in sources if _years(frame, source) >= FEWEST]
    charts = [_source(frame, source) for source in long]
    short = [share for share in frame.view.titles if share.source not in long]
    lead = "Shares of all titles in each source. Thin lines stand on fewer than 500 titles a year."
    return section(
        "Titles through time",
        "titles",
        tag("p", lead, class_="quiet") if charts else None,
        tag("div", *charts, class_="multiples two") if charts else None,
        table.single_years(frame, short) if short else None,
    )


def _years(frame: Frame, source: str) -> int:
    """Years for which the source gives any figure."""
    mine = (one for one in frame.view.titles if one.source == source)
    return len({one.year for one in mine if isinstance(one.share, Estimate)})


def _source(frame: Frame, source: str) -> Html:
    shares = [share for share in frame.view.titles if share.source == source]
    name = source_name(frame.answer, source)
    moved = [
        text
        for role, label in frame.labels.items()
        if (text := findings.grown([s for s in shares if s.role == role], label))
    ]
    return tag(
        "figure",
        tag("h3", name),
        *(tag("p", text, class_="finding second") for text in moved),
        lines(f"Share of titles, {name}", shares, frame.slots, frame.labels),
        table.through_years(frame, shares, f"titles by year, {name}"),
        class_="multiple",
    )
