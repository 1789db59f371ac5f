"""Styles and script as files whose address changes with their content: browsers keep them for good."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files

from fastapi import APIRouter, HTTPException
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.page.styles import NAMES, css, script
from rolescope.present.server.drawn import Drawn, delivered

routes = APIRouter(include_in_schema=False)

FOREVER = "public, max-age=31536000, immutable"
KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


@cache
def served() -> dict[str, Drawn]:
    """Every file, by the name that its address ends in."""
    texts = {f"{name}.css": css(name) for name in NAMES} | {"page.js": script()}
    texts |= {name: _own(name) for name in ("site.js", "claims.js", "icon.svg")}
    texts["site.css"] = _own("site.css") + _own("pages.css")
    return {
        _hashed(name, text): Drawn(text.encode(), KINDS[name.rpartition(".")[2]])
        for name, text in texts.items()
    }


@cache
def address(name: str) -> str:
    """Where a file is: "site.css" at "/static/site.0123456789.css"."""
    stem, _, kind = name.rpartition(".")
    found = next(one for one in served() if one.startswith(f"{stem}.") and one.endswith(f".{kind}"))
    return f"/static/{found}"


@routes.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """A style sheet or the script."""
    found = served().get(name)
    if found is None:
        raise HTTPException(404, "There is no such file.")
    return delivered(request, found, FOREVER)


def _own(name: str) -> str:
    return (files("rolescope.present.web") / "static" / name).read_text(encoding="utf-8")


def _hashed(name: str, text: str) -> str:
    stem, _, kind = name.rpartition(".")
    return f"{stem}.{sha256(text.encode()).hexdigest()[:10]}.{kind}"
