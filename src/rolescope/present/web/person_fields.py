"""Fields that may stand beside a résumé in a form: each page takes those of the others, and asks its own."""

from __future__ import annotations

from starlette.datastructures import QueryParams

from rolescope.present.server.people import JOB, JOB_TITLE, Sent
from rolescope.present.web.jobs import NAMES

FIELDS = (JOB, JOB_TITLE, "query", *NAMES, "top")
"""What buttons of one page send to the next."""


def params(sent: Sent) -> QueryParams:
    """The fields of a search as a page of jobs has them in its address; here they never stand in one."""
    return QueryParams(
        [(name, value) for name, value in sent.form.fields.items() if name in {"query", *NAMES, "top"}]
    )
