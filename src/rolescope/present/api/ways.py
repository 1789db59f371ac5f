"""How an address may be asked: one that is asked in another way says all the ways that there are."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

_WAYS: defaultdict[str, set[str]] = defaultdict(set)


class Address(APIRoute):
    """A route that knows of the others at its path; HEAD goes wherever GET does."""

    def __init__(self, path: str, endpoint: Any, **told: Any) -> None:
        super().__init__(path, endpoint, **told)
        self.own = frozenset(self.methods or ())
        _WAYS[self.path] |= self.own | ({"HEAD"} if "GET" in self.own else set())

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer.

        Raises:
            HTTPException: 405 with every method of the path.
        """
        if scope["method"] not in self.own:
            ways = ", ".join(sorted(_WAYS[self.path]))
            raise HTTPException(405, f"This address is asked by {ways}.", {"Allow": ways})
        await super().handle(scope, receive, send)
