"""Thirty claims that guides make, each with its verdict, and a box for another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.claim import ClaimAnswer, ClaimVerdict
from rolescope.model.errors import BadQuestion
from rolescope.present.charts.stacked import Part, stacked
from rolescope.present.claim.words import SIGNS
from rolescope.present.markup import Html
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.verdicts import verdicts_of
from rolescope.present.web.asked import Choice
from rolescope.present.web.claim import helped
from rolescope.present.web.links import link
from rolescope.present.web.site import page
from rolescope.questions.claims.thirty import Claimed, thirty

routes = APIRouter()
PATHS = {one: one.value.replace(" ", "-") for one in ClaimVerdict}
TINTS = {
    ClaimVerdict.SUPPORTED: "r0",
    ClaimVerdict.CONTRADICTED: "r1",
    ClaimVerdict.MIXED: "r2",
    ClaimVerdict.CANNOT_TELL: "unsure",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the list.

    Attributes:
        id: its short name.
        claim: the sentence.
        tests: why its query stands for it.
        href: where its verdict is.
        verdict: in words; None while it is not judged.
        sign: the verdict's sign.
        tint: class of its colour.
        because: what the verdict rests on.
    """

    id: str
    claim: str
    tests: str
    href: str
    verdict: str | None = None
    sign: str = "…"
    tint: str = "unsure"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A link to the claims of one verdict, or to all."""

    name: str
    n: int
    href: str
    chosen: bool


@routes.get("/claims")
async def claims(request: Request, verdict: Choice = None) -> Response:
    """The list at once, with the verdicts that there are."""
    if verdict is not None and verdict not in PATHS.values():
        raise BadQuestion(f"There is no verdict {verdict!r}. There are: {', '.join(PATHS.values())}.")
    judging = verdicts_of(request.app)
    judging.go_on()
    known = judging.known
    counts = Counter(one.verdict for one in known.values())
    rows = [_row(one, known.get(one.id)) for one in thirty()]
    body = page(
        "claims",
        here="/claims",
        canonical=link("/claims", verdict=verdict),
        heading=_heading(counts, whole=judging.whole),
        picture=_picture(counts) if judging.whole else None,
        whole=judging.whole,
        judged=len(known),
        total=len(thirty()),
        rows=[one for one in rows if verdict in {None, (one.verdict or "").replace(" ", "-")}],
        filters=_filters(counts, verdict),
        help=helped(),
    )
    return delivered(request, Drawn(body.encode(), HTML))


def _row(one: Claimed, view: ClaimAnswer | None) -> Row:
    href = link("/claim", query=one.query)
    if view is None:
        return Row(one.id, one.claim, one.tests, href)
    return Row(
        one.id, one.claim, one.tests, href, view.verdict.value, SIGNS[view.verdict], TINTS[view.verdict],
        view.reason.partition("). ")[2],
    )  # fmt: skip


def _heading(counts: Mapping[ClaimVerdict, int], *, whole: bool) -> str:
    """What comes out of the thirty, once all are judged."""
    if not whole:
        return f"{len(thirty())} claims that guides make, held against the evidence"
    held, not_held, both, open_ = (counts.get(one, 0) for one in ClaimVerdict)
    return (
        f"Of {len(thirty())} claims that guides make, {held} {'holds' if held == 1 else 'hold'}, {not_held} "
        f"{'does' if not_held == 1 else 'do'} not, {both} {'is' if both == 1 else 'are'} mixed, and {open_} "
        "cannot be told"
    )


def _picture(counts: Mapping[ClaimVerdict, int]) -> Html:
    """The verdicts as parts of one bar."""
    slots = {"r0": 0, "r1": 1, "r2": 2, "unsure": None}
    parts = [
        Part(one.value, counts[one], f"{SIGNS[one]} {counts[one]}", slots[TINTS[one]])
        for one in ClaimVerdict
        if counts.get(one)
    ]
    return stacked("The thirty claims by verdict", parts)


def _filters(counts: Mapping[ClaimVerdict, int], chosen: str | None) -> list[Filter]:
    every = Filter("All", len(thirty()), "/claims", chosen is None)
    return [every] + [
        Filter(
            f"{SIGNS[one]} {one.value.capitalize()}",
            counts.get(one, 0),
            link("/claims", verdict=path),
            chosen == path,
        )
        for one, path in PATHS.items()
    ]
