"""The first page: one box, and three figures that each open their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present import findings
from rolescope.present.charts.forest import track
from rolescope.present.charts.marks import definitions
from rolescope.present.markup import Html
from rolescope.present.page.anchors import anchor
from rolescope.present.palette import slots
from rolescope.present.populations import Block, contrasts, overall, populations
from rolescope.present.rows import leader, margin
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.web.drawing import page
from rolescope.present.web.links import link, part
from rolescope.present.web.rolenames import POPULAR
from rolescope.present.web.you import QUESTIONS
from rolescope.present.words import inside, likely, money, noun, people, upper_first, value
from rolescope.questions.compare import compare
from rolescope.questions.roles import roles
from rolescope.questions.titles import titles
from rolescope.questions.words.phrases import amount_step

routes = APIRouter()
PAIR = POPULAR[0]
"""The roles that the figures are of: where this began."""
UNMEASURED = frozenset({"soft", "domain"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One figure.

    Attributes:
        number: the figure, large.
        text: the sentence that it stands in.
        sure: its interval and what it is counted on.
        href: where its evidence is.
        chart: its drawing.
    """

    number: str
    text: str
    sure: str
    href: str
    chart: Html


@dataclass(frozen=True, slots=True)
class Try:
    """An example of what the box takes."""

    kind: str
    text: str
    href: str


TRIES = (
    Try("Two roles", "data scientist or machine learning engineer?", link("/compare", role=PAIR)),
    Try(
        "A title",
        "Senior Applied Scientist, Ads Ranking",
        link("/title", text="Senior Applied Scientist, Ads Ranking"),
    ),
    Try(
        "A claim",
        "ML engineers earn more than data scientists in the US",
        link("/claim", text="ML engineers earn more than data scientists in the US"),
    ),
    Try("A posting", "paste its text, or send its file", "/read"),
)


@routes.get("/")
async def home(request: Request) -> Response:
    """One box: a title, two roles, a claim, or a pasted posting."""
    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn("page /", _drawn))


def _drawn() -> Drawn:
    view = compare(PAIR).view
    body = page(
        "home",
        here="/",
        definitions=definitions(),
        figures=[*_skill(view), *_pay(view), *_title()],
        tries=TRIES,
        popular=[(f"{upper_first(a)} or {b}", link("/compare", role=[a, b])) for a, b in POPULAR],
        about_you=QUESTIONS,
        postings=sum(one.postings for one in roles().view.roles),
    )
    return Drawn(body.encode(), HTML)


def _skill(view: Comparison) -> Iterator[Shown]:
    """The skill of a language or tool that tells the two roles apart most."""
    rows = [row for row in view.skills if leader(row) and row.type not in UNMEASURED]
    first = max(rows, key=margin, default=None)
    if first is None:
        return
    (a, one), (b, two) = sorted(first.roles.items(), key=lambda pair: pair[0] != leader(first))
    names = findings.labels(view)
    if isinstance(one, Estimate) and isinstance(two, Estimate):
        yield Shown(
            f"{value(one)} against {value(two)}",
            f"of 100 postings ask for {noun(first)}: {people(names[a])}’ against {people(names[b])}’.",
            f"Likely {likely(one)} and {likely(two)}; n = {one.n:,} and {two.n:,} postings.",
            _evidence(first),
            track(first.roles, slots(view.subjects), 1.0, sure=True),
        )


def _evidence(row: PrevalenceRow) -> str:
    return f"{link('/compare', role=PAIR)}#{anchor(row.noun, row.id)}"


def _pay(view: Comparison) -> Iterator[Shown]:
    """The gap in pay, from the population that tells most."""
    names = findings.labels(view)
    for block in populations(view):
        for one in contrasts(view, block):
            gap = one.difference
            if not isinstance(gap, Estimate) or one.pays_more is None:
                continue
            less = one.b if one.pays_more == one.a else one.a
            low, high = sorted((abs(gap.low), abs(gap.high)))
            step = amount_step(gap)
            yield Shown(
                money(abs(gap.value), one.currency, step),
                f"a {one.period} more at the median is offered to {people(names[one.pays_more])} than to "
                f"{people(names[less])}, at equal level and year.",
                f"Likely {money(low, one.currency, step)} to {money(high, one.currency, step)}; "
                f"n = {gap.n:,} pay records. {upper_first(one.population)}.",
                f"{link('/compare', role=PAIR)}#{anchor('pay', one.source)}",
                _medians(view, block),
            )
            return


def _medians(view: Comparison, block: Block) -> Html:
    """Both medians on an axis that begins at nought."""
    found = {one.role: one.p50 for one in overall(view, block) if isinstance(one.p50, Estimate)}
    most = max((figure.high for figure in found.values()), default=1.0)
    scaled = {
        role: replace(one, value=one.value / most, low=one.low / most, high=one.high / most)
        for role, one in found.items()
    }
    return track(scaled, slots(view.subjects), 1.0, sure=True)


def _title() -> Iterator[Shown]:
    """How often the title hides other work."""
    first = next(iter(titles(PAIR[0]).view.titles), None)
    if first is not None and isinstance(first.other, Estimate):
        yield Shown(
            f"{value(first.other)} of 100",
            f"postings titled {inside(first.label)} are another role’s work.",
            f"Likely {likely(first.other)}; n = {first.other.n:,} postings.",
            f"/titles/{part(first.label)}",
            track({first.id: first.other}, {first.id: 0}, 1.0, sure=True),
        )
