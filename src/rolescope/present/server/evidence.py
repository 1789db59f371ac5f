"""Whose evidence a request asks: the snapshot's, or that of the store that the server was given."""

from __future__ import annotations

from starlette.requests import Request

from rolescope.present.server.settings import Settings
from rolescope.questions.evidence import CLOSED, EMBEDDED, FactStore, Home, chosen, given_or_own, stamp

PARAMETER = "evidence"
NAME = "this server's store"
"""What it is called before others, whom its path is no business of."""


def home_of(request: Request) -> Home:
    """Where the server's store is; nothing is told of any where it was given none."""
    settings: Settings = request.app.state.settings
    return CLOSED if settings.store is None else Home(settings.store, name=NAME)


def facts(request: Request, evidence: str | None) -> FactStore:
    """The fact tables that a question asks; in turn, because they may have to be opened.

    Args:
        request: whose server has a store, or none.
        evidence: as asked for; None for the snapshot.

    Raises:
        BadQuestion: for another word, or where there is no such evidence here.
    """
    return chosen(evidence or EMBEDDED, home=home_of(request))


def facts_for_text(request: Request, evidence: str | None) -> FactStore | None:
    """The same for a text, which hardly ever needs any: None for the snapshot."""
    return given_or_own(evidence or EMBEDDED, home=home_of(request))


def state(request: Request) -> str:
    """What tells an answer of one state of the evidence from that of the next, to remember it by."""
    return stamp(request.query_params.get(PARAMETER, EMBEDDED), home_of(request))
