"""Titles and claims as rows."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.claim import ClaimAnswer, ClaimEvidence
from rolescope.model.title import TitleAnswer
from rolescope.model.work import Kinds, TitlesAnswer, TitleWork
from rolescope.present.frames.row import Row, count, figure, figures


def titles(view: TitlesAnswer) -> Iterator[Row]:
    """Title by title, then groups, kinds, carriers, agencies."""
    for table, several in (("titles", view.titles), ("groups", view.groups)):
        for one in several:
            yield from _work(table, one)
    if view.kinds is not None:
        yield from _kinds(view.kinds, view.titles[0].id)
    for carrier in view.carriers:
        yield figure(carrier.share, table="carriers", measure="share", id=carrier.id, label=carrier.label)
    for held in view.agencies:
        named = {"agency": held.agency, "direct": held.direct, "difference": held.difference}
        yield from figures(named, table="agencies", id=held.measure)


def _work(table: str, one: TitleWork) -> Iterator[Row]:
    about = {"table": table, "id": one.id, "label": one.label}
    yield count(one.postings, measure="postings", role=one.role, **about)
    yield count(one.employers, measure="employers", role=one.role, **about)
    named = {"same": one.same, "other": one.other, "untold": one.untold, "ambiguity": one.ambiguity}
    named |= {"engineering": one.engineering} if one.engineering is not None else {}
    named |= {"read": one.read} if one.read is not None else {}
    yield from figures(named, role=one.role, **about)
    for work in one.works:
        yield figure(work.share, measure="work", role=work.role, **about)


def _kinds(kinds: Kinds, id_: str) -> Iterator[Row]:
    for name in ("modes", "hybrids", "settled"):
        for label, found in getattr(kinds, name).items():
            yield figure(found, table=f"kinds.{name}", measure="share", id=id_, label=label)


def title(view: TitleAnswer) -> Iterator[Row]:
    """A title has no figures: its verdict, its pieces at their places, its codes, occupations by name."""
    role = view.role.id if view.role else None
    yield Row(
        table="title",
        measure="verdict",
        label=view.title,
        role=role,
        level=view.level.value,
        said=view.verdict.value,
        reason=view.note,
    )
    for one in view.candidates:
        yield Row(table="candidates", measure="candidate", role=one.id, label=one.label)
    for piece in view.pieces:
        yield Row(table="pieces", measure=piece.kind.value, said=piece.text, start=piece.start, end=piece.end)
    for code in view.role.codes if view.role else ():
        yield Row(table="codes", measure=code.scheme, id=code.code, label=code.label, role=role)
    for found in view.occupations:
        where = found.occupation
        yield Row(
            table="occupations", measure=where.scheme, id=where.code, label=where.label, said=found.words
        )
    for linked in view.linked:
        said = "linked" if linked.sure else "ambiguous"
        for near in linked.candidates:
            yield Row(
                table="linked",
                measure=linked.scheme,
                id=near.code.code,
                label=near.code.label,
                value=near.score,
                unit="score",
                said=said,
            )


def claim(view: ClaimAnswer) -> Iterator[Row]:
    """The verdict's effect, then every body of evidence: effect, and the figures on either side."""
    yield figure(view.effect, table="verdict", measure="effect", said=view.verdict.value, label=view.query)
    for one in (*view.evidence_for, *view.evidence_against, *view.evidence_open):
        yield from _evidence(one)


def _evidence(one: ClaimEvidence) -> Iterator[Row]:
    about = {"table": f"evidence_{one.side}", "id": str(one.part), "population": one.population}
    yield figure(one.effect, measure="effect", said=one.says, **about)
    yield figure(one.left, measure="left", **about)
    if one.right is not None:
        yield figure(one.right, measure="right", **about)
