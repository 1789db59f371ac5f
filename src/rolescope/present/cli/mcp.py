"""`rolescope mcp`: the answers as tools, over standard input and output, or over HTTP."""

from __future__ import annotations

from typing import Annotated

import typer

from rolescope.model.errors import BadQuestion, RolescopeError

EXTRA = frozenset({"mcp", "mcp_types"})
"""Packages that the extra `mcp` brings."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def mcp(
    http: Annotated[
        bool, typer.Option("--http", help="Listen at an address instead of standard input.")
    ] = False,
    host: Annotated[
        str, typer.Option("--host", help="This machine's own address; only used with --http.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65_535, help="Only used with --http.")] = 8001,
) -> None:
    """Serve tools to programs that hold conversations (Model Context Protocol)."""
    try:
        from rolescope.present.mcp.server import server  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRA:
            raise
        raise RolescopeError(
            f"The tools need {error.name}, which is not installed: pip install 'rolescope[mcp]'"
        ) from error
    if host not in LOOPBACK:
        raise BadQuestion(
            f"Tools are served to this machine only, and {host} can be reached from others. Use one of "
            f"{', '.join(LOOPBACK)}, and a proxy that knows who may ask."
        )
    if http:
        typer.echo(f"rolescope's tools are at http://{host}:{port}/mcp (Ctrl+C stops them)", err=True)
        server().run("streamable-http", host=host, port=port, stateless_http=True, json_response=True)
    else:
        server().run("stdio")
