"""Questions about a person: what can be asked of one's own résumé, wishes and next step."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.web.person import HUB
from rolescope.present.web.site import page

routes = APIRouter()


@dataclass(frozen=True, slots=True)
class Asks:
    """One question that a person may have.

    Attributes:
        name: as a person would ask it.
        href: the page that answers it.
        says: what the answer says, in a sentence.
        needs: what has to be given.
    """

    name: str
    href: str
    says: str
    needs: str


QUESTIONS = (
    Asks(
        "Which jobs fit you?",
        "/fit",
        "A score for each job that adds up row by row, with the words of both sides, conditions such as a "
        "visa apart, and what would truly change it.",
        "your résumé; a posting, or this server’s openings",
    ),
    Asks(
        "What would open the most jobs?",
        "/gap",
        "What to learn, by how many openings would pass after it, each judged again; and where to stop.",
        "your résumé; this server’s openings",
    ),
    Asks(
        "How do you get from one role to another?",
        "/switch",
        "What carries over, what is missing in order of demand, roles in between, and each level.",
        "two roles",
    ),
    Asks(
        "Which role suits you?",
        "/choose",
        "Your answers held against what people in each role do and are paid; trade-offs, not a verdict.",
        "a few answers",
    ),
    Asks(
        "How do you say what you have so that a posting finds it?",
        "/tailor",
        "Your own facts in the order and the spelling of one posting; nothing is invented.",
        "your résumé; a posting",
    ),
    Asks(
        "What does a machine read of your résumé?",
        "/profile",
        "Skills with the years that show them, and what a parser cannot read.",
        "your résumé",
    ),
)


@routes.get(HUB)
async def you(request: Request) -> Response:
    """The questions, each with what its answer says."""

    def drawn() -> Drawn:
        return Drawn(page("you", here=HUB, questions=QUESTIONS).encode(), HTML)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn(f"page {HUB}", drawn))
