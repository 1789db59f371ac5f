"""Addresses of our own pages, written in one way: what is not asked is left out."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlencode

Asked = str | int | None | Sequence[str]


def link(path: str, **asked: Asked) -> str:
    """A path with its query: `link("/compare", role=["a b", "c"])` is "/compare?role=a+b&role=c"."""
    pairs: list[tuple[str, str]] = []
    for name, value in asked.items():
        several = [value] if isinstance(value, str | int) else value or ()
        pairs += [(name, str(one)) for one in several if one != ""]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def part(name: str) -> str:
    """A name as one part of a path: "CI/CD engineer" is "CI%2FCD%20engineer"."""
    return quote(name, safe="")
