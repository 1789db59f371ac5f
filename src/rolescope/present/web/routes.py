"""Every page of the site."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.problems import Problem
from rolescope.present.web import (
    ask,
    audit,
    blend,
    check,
    choose,
    claim,
    claims,
    compare,
    errors,
    files,
    fit,
    gap,
    home,
    jobs,
    method,
    need,
    pay,
    profile,
    read,
    role,
    roles,
    shift,
    sources,
    switch,
    tailor,
    title,
    titles,
    trends,
    you,
)
from rolescope.present.web.errors import Form
from rolescope.present.web.person import person_form
from rolescope.present.web.posting import posting_form

routes = APIRouter(include_in_schema=False)
PEOPLE = (audit, choose, fit, gap, profile, switch, tailor, you)
OWN = (blend, check, claim, claims, jobs, method, need, read, shift, sources, title, titles, trends)
for one in (files, home, ask, roles, role, compare, pay, *PEOPLE, *OWN):
    routes.include_router(one.routes)

FORMS: Mapping[str, Form] = {
    "compare": compare.form,
    "pay": pay.form,
    "jobs": jobs.form_again,
    "roles": roles.form,
    "trends": trends.form_again,
    "shift": shift.form_again,
    "blend": blend.form_again,
    "titles": titles.form_again,
    "title": title.form_again,
    "claim": claim.form_again,
    "read": lambda _: posting_form("/read", again=True),
    "check": lambda _: posting_form("/check", again=True),
    "need": lambda _: posting_form("/need", again=True),
    "choose": choose.form_again,
    "switch": switch.form_again,
    "tailor": tailor.form_again,
    "fit": fit.form_again,
    "gap": gap.form_again,
    "profile": lambda _: person_form("/profile", again=True),
    "audit": lambda _: audit.form(again=True),
}
"""By the first part of a path: what draws the form of its page with what was asked in it."""


def error_page(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """What was wrong, what exists and what to try, as a page."""
    first = request.url.path.split("/")[1]
    form = FORMS.get(first)
    if first == "role":  # its name stands in the path
        name = str(request.path_params.get("role", ""))
        form = partial(role.form, role=name)
    return errors.error_page(request, problem, headers, form)
