"""Every address of the programming interface."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from rolescope.present.api import (
    audit,
    blend,
    check,
    choose,
    claim,
    claims,
    compare,
    fit,
    gap,
    jobs,
    kinds,
    need,
    pay,
    profile,
    read,
    role,
    roles,
    shift,
    switch,
    tailor,
    title,
    titles,
    trend,
    verify,
)
from rolescope.present.api.address import PREFIX
from rolescope.present.api.asked import known_only

__all__ = ["PREFIX", "routes"]

QUESTIONS = (
    *(compare, role, roles, pay, trend, shift, blend, title, titles, claim, claims, jobs),
    *(read, check, need, verify),
    *(profile, fit, gap, switch, choose, tailor, audit),
)

routes = APIRouter()
for one in QUESTIONS:
    routes.include_router(one.routes, prefix=PREFIX, dependencies=[Depends(known_only)])
routes.include_router(kinds.routes)
