"""The server: tools, whole answers as resources, and how it is run."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import ToolAnnotations
from pydantic import ValidationError

from rolescope._version import __version__
from rolescope.model.errors import RolescopeError
from rolescope.present.mcp.digest import SCHEME
from rolescope.present.mcp.tools import TOOLS
from rolescope.questions.verify import again

INSTRUCTIONS = (
    "rolescope answers questions about jobs from counted job postings, offline. Every statement carries "
    "pointers to the figures that it rests on; `evidence` opens one, the resource named in `whole` is the "
    "full answer. Quote a figure with its interval, n and population; never mix populations of pay. 'No "
    "reliable difference' and 'cannot tell' are answers. Cite answer_id. It is information, not advice."
)


class Server(MCPServer):
    """The official server, that says of wrong arguments what is wrong and repeats nothing of them."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Call a tool.

        Raises:
            ToolError: as the official server does; of arguments, what should stand where.
        """
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError(refused(name, error.__cause__)) from None
            raise


def refused(name: str, error: ValidationError) -> str:
    """What is wrong with a tool's arguments, each by its name: "by: should be 'year' or 'month'"."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    said = [
        f"{'.'.join(map(str, one['loc']))}: "
        f"{'is needed' if one['type'] == 'missing' else one['msg'].removeprefix('Input ')}"
        for one in found
    ]
    return f"{name} cannot be asked so. {'; '.join(said)}."


def server() -> MCPServer:
    """A server with every tool; it reads, writes nothing and opens no connection of its own."""
    made = Server(
        "rolescope", title="rolescope", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING"
    )
    reads = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
    for tool in TOOLS:
        made.tool(annotations=reads, structured_output=False)(tool)
    made.resource(
        f"{SCHEME}{{answer_id}}",
        name="answer",
        mime_type="application/json",
        description="A whole answer, by its id.",
    )(whole)
    return made


def whole(answer_id: str) -> str:
    """The JSON of an answer, worked out again from its id: the same bytes as at every other door.

    Raises:
        ResourceNotFoundError: if it is no id of ours, or its answer has another id now.
    """
    asked = unquote(answer_id)
    try:
        answer = again(asked)
    except RolescopeError as error:
        raise ResourceNotFoundError(str(error)) from error
    if answer.answer_id != asked:
        raise ResourceNotFoundError(
            f"{asked} is of another version or evidence; asked again it is {answer.answer_id}."
        )
    return answer.to_json()
