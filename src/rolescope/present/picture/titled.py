"""Titles against work, claims against evidence, and the work of one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer, ClaimEvidence
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.need import NeedAnswer
from rolescope.model.read import ReadAnswer
from rolescope.model.role_reading import RoleVerdict
from rolescope.model.work import TitlesAnswer, TitleWork
from rolescope.present.charts.lanes import Heading, Lane, Scale, Spot, lanes, share_scale
from rolescope.present.charts.marks import ceiling
from rolescope.present.claim import words as claimed
from rolescope.present.need import words as needed
from rolescope.present.picture.sheet import Block
from rolescope.present.reading.role import headline
from rolescope.present.titles import words
from rolescope.present.words import likely, scope, value

SIDES = {"for": 0, "against": 1, "open": 2}
MISMATCH = "Another role's work, of 100 postings so titled"
MIXTURE = "Mark: how likely the role is the main one. Line: its likely share of the work."


def titles(answer: Answer[TitlesAnswer]) -> tuple[str, Sequence[Block]]:
    """One title: whose work it is, and settled titles beside it. All titles: the mismatch of each."""
    view, asked = answer.view, answer.question["roles"]
    drawn = _of_one(view) if asked else _every(view)
    blocks = [block for block in drawn if block is not None]
    if blocks:
        blocks[0] = replace(blocks[0], notes=(scope(view.scope),))
    return words.question(view, asked), blocks


def _of_one(view: TitlesAnswer) -> list[Block | None]:
    own = view.titles[0]
    rows = [(work.label, work.share, 0 if work.role == own.role else 1) for work in own.works]
    rows.append(("The text does not tell", own.untold, 1))
    name = f"Whose work it is, of 100 postings; {words.counted(own)}"
    return [_forest(name, [_share(*row) for row in rows]), _forest(MISMATCH, _mismatches(view.titles))]


def _every(view: TitlesAnswer) -> list[Block | None]:
    broad, narrow = ([one for one in view.titles if one.narrower is side] for side in (False, True))
    return [_forest(MISMATCH, _mismatches(broad)), _forest(words.NARROWER, _mismatches(narrow))]


def _mismatches(titles: Sequence[TitleWork]) -> list[Lane]:
    """A row for each title that can be told; settled ones, to measure the others by, in grey."""
    known = (one for one in titles if isinstance(one.other, Estimate))
    return [_share(one.label, one.other, 0, sure=not one.control) for one in known]


def _share(label: str, figure: Figure, slot: int, *, sure: bool = True) -> Lane:
    said = f"{value(figure)} ({likely(figure)})" if isinstance(figure, Estimate) else "–"
    return Lane(label, (Spot(figure, slot, said),), sure)


def _forest(name: str, rows: Sequence[Lane]) -> Block | None:
    figures = [spot.figure for row in rows for spot in row.spots]
    if not any(isinstance(figure, Estimate) for figure in figures):
        return None
    return Block(lanes(name, rows, share_scale(ceiling(figures))), name)


def claim(answer: Answer[ClaimAnswer]) -> tuple[str, Sequence[Block]]:
    """Every effect that could be judged, part by part of the claim."""
    view = answer.view
    title = f"{claimed.asked(view)} {claimed.SIGNS[view.verdict]} {view.verdict.capitalize()}"
    parts = claimed.by_part(view)
    drawn = [_effects(text if len(parts) > 1 else view.understood, rows) for text, rows in parts]
    return title, [block for block in drawn if block is not None]


def _effects(name: str, rows: Sequence[ClaimEvidence]) -> Block | None:
    ends = claimed.span(rows)
    if ends is None:
        return None
    known = [one for one in rows if isinstance(one.effect, Estimate)]
    unit = claimed.unit(known[0].effect)
    listed: list[Heading | Lane] = []
    for side, heading in claimed.HEADINGS.items():
        own = [one for one in known if one.side == side]
        if own:
            listed.append(Heading(f"{claimed.SIDES[side]} {heading}"))
        for one in own:
            spot = Spot(one.effect, SIDES[side], claimed.effect(one.effect))
            listed.append(Lane(one.population, (spot,), sure=side != "open"))
    heading = f"{name.rstrip('.')}: left less right{f', {unit}' if unit else ''}"
    scale = Scale(*ends, ticks=((0.0, "0"),), nought=True)
    return Block(lanes(heading, listed, scale), heading)


def read(answer: Answer[ReadAnswer]) -> tuple[str, Sequence[Block]]:
    """The mixture of roles."""
    view, found = answer.view, answer.view.reading.role
    if found is None:
        return "", []
    return headline(view, found), _mixture(found.verdict, view.roles)


def need(answer: Answer[NeedAnswer]) -> tuple[str, Sequence[Block]]:
    """The same of a team's need."""
    return needed.headline(answer.view), _mixture(answer.view.verdict, answer.view.roles)


def _mixture(verdict: RoleVerdict, labels: Mapping[str, str]) -> list[Block]:
    rows = [
        Lane(
            labels.get(role, role.capitalize()),
            (Spot(Estimate(share, low, high, 1), 0, f"{share:.0%} ({low:.0%} to {high:.0%})"),),
        )
        for role, share, low, high in zip(
            verdict.roles, verdict.shares, verdict.lows, verdict.highs, strict=True
        )
    ]
    name = "Whose work it is, of 100"
    return [Block(lanes(name, rows, share_scale(1.0)), name, (MIXTURE,))] if rows else []
