"""Fields that stand beside a résumé in a form: each page takes those of the others, and shows its own."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import QueryParams
from starlette.requests import Request

from rolescope.present.markup import Html
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import JOB, JOB_TITLE, Sent
from rolescope.present.web.jobs import NAMES, choices, given, kept
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import fragment

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


def has_store(request: Request) -> bool:
    """Whether the server was given a store to search."""
    return not home_of(request).closed
