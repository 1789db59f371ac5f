"""Fields that stand beside a résumé in a form: each page takes those of the others, and shows its own."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import QueryParams
from starlette.requests import Request

from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText
from rolescope.present.markup import Html
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import JOB, JOB_TITLE, Sent, job_beside
from rolescope.present.web.jobs import NAMES, choices, given, kept
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import fragment
from rolescope.questions.jobs.arguments import LONGEST_OPENING_ID

SEARCH = ("query", *NAMES, "top")
"""A search for openings of the server's store."""
ID, THRESHOLD, SHORT, ORDER = "id", "threshold", "short", "order"
ALONE = (JOB, JOB_TITLE, ID, THRESHOLD, SHORT, ORDER)
FIELDS = (*ALONE, *SEARCH)
"""What buttons of one page send to the next."""
POSTING, STORE = "posting", "store"
"""Kinds of fields: a posting that is pasted, or one opening by its id; a search of the store."""


def params(sent: Sent | None) -> QueryParams:
    """The fields of a search as a page of jobs has them in its address; here they never stand in one."""
    fields = {} if sent is None else sent.form.fields
    return QueryParams([(name, value) for name, value in fields.items() if name in SEARCH])


def extra(sent: Sent | None, shown: Collection[str], *, opening: str | None = None) -> Html:
    """The fields of a page beside the résumé.

    Args:
        sent: what was sent, to be changed and sent again.
        shown: kinds of fields, and names of single ones.
        opening: id of an opening that the page was asked about.
    """
    fields = {} if sent is None else sent.form.fields
    found = kept(given(params(sent)))
    return fragment(
        "person_fields",
        shown=shown,
        told={ID: opening} if opening else {name: fields.get(name, "") for name in ALONE},
        kept=found,
        names=role_names() if STORE in shown else (),
        filtered=any(value for name, value in found.items() if name not in {"query", "top"}),
        **choices(),
    )


def opening_in(request: Request) -> str | None:
    """The id of an opening that stands in the address of a form, as links of lists of jobs have it."""
    return request.query_params.get(ID, "").strip()[:LONGEST_OPENING_ID] or None


def one_job(request: Request, sent: Sent) -> PostingText | str | None:
    """What a résumé is held against: the posting that was pasted, or an opening's id; None where neither is.

    Raises:
        BadQuestion: if there are both, or the posting is too long.
    """
    posting, opening = job_beside(request, sent), sent.field(ID)
    if posting is not None and opening is not None:
        raise BadQuestion("There is a pasted posting and an opening's id. Send one of them.")
    return posting or opening


def has_store(request: Request) -> bool:
    """Whether the server was given a store to search."""
    return not home_of(request).closed
