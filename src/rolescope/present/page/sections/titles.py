"""Titles through time, one chart per source."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import TitleShare
from rolescope.model.estimate import Estimate
from rolescope.present import findings
from rolescope.present.charts.lines import lines, title_anchor
from rolescope.present.charts.marks import tint
from rolescope.present.cite import source_name
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.card import cited, title_card
from rolescope.present.page.frame import Frame
from rolescope.present.page.sections.skills import section
from rolescope.present.palette import LOOKS
from rolescope.present.words import share

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
    cards = tag(
        "details", tag("summary", "Each share, with its citation"), *_cards(frame, short), class_="more"
    )
    lead = "Shares of all titles in each source. Thin lines stand on fewer than 500 titles a year."
    return section(
        "Titles through time",
        "titles",
        tag("p", lead, class_="quiet") if charts else None,
        tag("div", *charts, class_="multiples two") if charts else None,
        table.single_years(frame, short) if short else None,
        cards if short else None,
    )


def _years(frame: Frame, source: str) -> int:
    """Years for which the source gives any figure."""
    mine = (one for one in frame.view.titles if one.source == source)
    return len({one.year for one in mine if isinstance(one.share, Estimate)})


def _source(frame: Frame, source: str) -> Html:
    shares = [share for share in frame.view.titles if share.source == source]
    name = source_name(frame.answer, source)
    moved = [
        _moved(frame, name, text, [s for s in shares if s.role == role])
        for role, label in frame.labels.items()
        if (text := findings.grown([s for s in shares if s.role == role], label))
    ]
    return tag(
        "figure",
        tag("h3", name),
        *moved,
        _legend(frame, shares),
        lines(f"Share of titles, {name}", shares, frame.slots, frame.labels),
        tag("figcaption", findings.FOLLOWS),
        tag("details", tag("summary", "Each share, with its citation"), *_cards(frame, shares)),
        table.through_years(frame, shares, f"titles by year, {name}"),
        class_="multiple",
    )


def _moved(frame: Frame, name: str, text: str, shares: Sequence[TitleShare]) -> Html:
    """A sentence on how a share moved, which opens the two shares it compares."""
    run = findings.steady(shares)
    ends = [
        tag("li", tag("a", f"{year}: {share(figure, 'titles')} (n = {figure.n:,})", href=f"#{place}"))
        for year, figure in (run[0], run[-1])
        for place in (title_anchor(next(one for one in shares if one.year == year)),)
    ]
    body = [tag("p", "Rests on"), tag("ul", *ends), cited(f"{text} ({name}). {frame.source}")]
    card = tag("div", *body, class_="card")
    return tag("details", tag("summary", text, class_="finding second"), card)


def _legend(frame: Frame, shares: Sequence[TitleShare]) -> Html:
    """Each role's sign and name, above the chart so that no name lies over a line."""
    drawn = {one.role for one in shares if isinstance(one.share, Estimate)}
    return tag(
        "p",
        *(
            tag("span", f"{LOOKS[slot].sign} {frame.labels[role]}", class_=f"who {tint(slot)}")
            for role, slot in frame.slots.items()
            if role in drawn
        ),
        class_="axis many",
    )


def _cards(frame: Frame, shares: Sequence[TitleShare]) -> list[Html]:
    """One share after another, each opening its card; points of the chart lead here."""
    return [
        tag("details", tag("summary", _named(frame, one)), title_card(frame, one), id=title_anchor(one))
        for one in shares
    ]


def _named(frame: Frame, one: TitleShare) -> str:
    name = source_name(frame.answer, one.source)
    return f"{one.year}, {frame.labels[one.role]}: {share(one.share, 'titles')} ({name})"
