"""What every tool shares: arguments that mean the same everywhere, and how an answer is replied."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any, Literal

from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, ContentBlock, ResourceLink, TextContent
from pydantic import Field

from rolescope.model.answer import Answer
from rolescope.model.errors import RolescopeError
from rolescope.present.mcp.digest import address, digest

Detail = Annotated[
    Literal["digest", "whole"],
    Field(
        description="digest: the sentences with their evidence; whole: the answer's JSON, often very long."
    ),
]
Country = Annotated[
    str | None, Field(description="ISO 3166-1 alpha-2; all: every country; none: the one with most evidence.")
]
Level = Annotated[
    str | None, Field(description="Seniority: intern, entry, mid, senior, staff, lead, manager.")
]
Since = Annotated[int | None, Field(description="First calendar year.")]
Whose = Annotated[
    Literal["embedded", "mine", "both"],
    Field(description="embedded: the snapshot; mine: the user's own store; both, each beside the other."),
]
LONGEST = 100_000
"""Characters of a posting."""


def replied(ask: Callable[[], Answer[Any]], detail: str) -> CallToolResult:
    """An answer as a tool's result: its digest or its JSON, and where the whole is.

    Raises:
        ToolError: if the question cannot be answered; the message says what was wrong and what to try.
    """
    try:
        answer = ask()
    except RolescopeError as error:
        raise ToolError(str(error)) from error
    text = answer.to_json() if detail == "whole" else json.dumps(digest(answer), ensure_ascii=False)
    content: list[ContentBlock] = [TextContent(type="text", text=text)]
    where = address(answer)
    if where is not None:
        content.append(
            ResourceLink(
                type="resource_link",
                uri=where,
                name=answer.answer_id,
                mime_type="application/json",
                description="The whole answer: every figure with its interval, n and source.",
            )
        )
    return CallToolResult(content=content)
