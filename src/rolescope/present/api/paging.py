"""An answer whole, or some of its rows: a page names the answer whose rows it holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.plain import plain
from rolescope.present.api.address import LONGEST_HEADER, address
from rolescope.present.api.answered import Ask, answered, headers
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON, Drawn, delivered
from rolescope.present.server.evidence import state

Rows = Callable[[Any], Sequence[Any]]


SIZE = 20
"""Rows of a page where only its place is given."""


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows were asked for.

    Attributes:
        limit: rows of the page; None where no page was asked for.
        offset: rows before it.
    """

    limit: int | None
    offset: int

    @property
    def whole(self) -> bool:
        """Whether no page was asked for."""
        return self.limit is None and not self.offset

    @property
    def size(self) -> int:
        """Rows of the page."""
        return self.limit or SIZE

    def cut(self, rows: Sequence[Any]) -> dict[str, Any]:
        """The rows of the page, and where they stand."""
        found = [plain(one) for one in rows[self.offset : self.offset + self.size]]
        return {"total": len(rows), "limit": self.size, "offset": self.offset, "items": found}

    def links(self, request: Request, total: int) -> tuple[str, ...]:
        """Links to the pages before and after, as far as a header holds them."""
        after, before = self.offset + self.size, max(0, self.offset - self.size)
        found = [self._link(request, "next", after)] if after < total else []
        found += [self._link(request, "prev", before)] if self.offset else []
        return tuple(link for link in found if len(link) <= LONGEST_HEADER)

    def _link(self, request: Request, to: str, offset: int) -> str:
        asked = [(k, v) for k, v in request.query_params.multi_items() if k not in {"limit", "offset"}]
        query = urlencode([*asked, ("limit", str(self.size)), ("offset", str(offset))])
        return f'<{quote(request.url.path)}?{query}>; rel="{to}"'


async def listed(request: Request, key: str, page: Page, ask: Ask, rows: Rows) -> Response:
    """The whole answer, the same bytes as at every door; or a page of its rows.

    Args:
        request: what was asked.
        key: the question with its arguments, in one spelling.
        page: which rows were asked for.
        ask: answers it.
        rows: the rows of the answer's view that pages are made of.
    """
    if page.whole:
        return await answered(request, key, ask)
    desk: Desk = request.app.state.desk
    asked = f"json {page} {key} {state(request)}"
    return delivered(request, await desk.drawn(asked, lambda: _page(request, ask(), page, rows)))


def _page(request: Request, answer: Answer[Any], page: Page, rows: Rows) -> Drawn:
    cut = page.cut(rows(answer.view))
    named = {"answer_id": answer.answer_id, "question": plain(answer.question), "as_of": answer.as_of}
    links = page.links(request, cut["total"])
    return Drawn(
        json.dumps(named | cut, ensure_ascii=False, indent=1).encode(),
        JSON,
        answer_id=answer.answer_id,
        headers=headers(answer, address(answer.question), *links),
    )
