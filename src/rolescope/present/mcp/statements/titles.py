"""How far titles tell the work: mismatch, ambiguity, whose work it is instead."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.estimate import Estimate
from rolescope.model.work import TitlesAnswer, TitleWork
from rolescope.present.mcp.statement import Statement, at
from rolescope.present.titles import words
from rolescope.present.words import inside, share, value

OTHERS = 3


def statements(view: TitlesAnswer) -> Iterator[Statement]:
    """A sentence for each title, or for each part of one title's postings."""
    for number, one in enumerate(view.titles):
        if isinstance(one.other, Estimate):
            yield Statement(_said(one), (at("titles", number),))


def _said(one: TitleWork) -> str:
    others = ", ".join(f"{inside(other.label)} {value(other.share)}" for other in one.others[:OTHERS])
    mixed = (
        f" Roles in effect: {words.effective(one.ambiguity)}." if isinstance(one.ambiguity, Estimate) else ""
    )
    instead = f" Most often: {others}." if others else ""
    return (
        f"{one.label}: {share(one.other, 'postings')} are another role's work than {inside(one.role_label)}."
        f"{instead}{mixed} ({words.counted(one)})"
    )
