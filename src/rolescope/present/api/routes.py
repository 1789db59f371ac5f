"""Every address of the programming interface."""

from __future__ import annotations

from fastapi import APIRouter

from rolescope.present.api import compare

PREFIX = "/api/v1"

routes = APIRouter(prefix=PREFIX)
routes.include_router(compare.routes)
