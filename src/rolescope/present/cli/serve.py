"""`rolescope serve`: the pages and the programming interface, on this machine unless it is told otherwise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from rolescope.model.errors import BadQuestion, RolescopeError

WEB = frozenset({"fastapi", "h11", "jinja2", "prometheus_client", "python_multipart", "starlette", "uvicorn"})
"""Packages that the extra `web` brings."""
EVENLY = 240
"""Requests a minute of one address, where others than this machine are served."""
_TOKEN = re.compile(r"[!-~]{16,}")
_NAME = re.compile(r"\*|[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]")


Token = Annotated[
    str | None,
    typer.Option(
        "--token",
        envvar="ROLESCOPE_TOKEN",
        show_envvar=True,
        help="Secret for /metrics and all that looks inside; better in the environment, where no list of "
        "processes shows it.",
    ),
]
Store = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="DIR",
        help="Folder of your own store, which whoever may ask here may then ask too (evidence=mine).",
        file_okay=False,
        exists=True,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Option("--allow-host", metavar="NAME", help="A name by which browsers ask; several, or '*'."),
]
PerMinute = Annotated[
    int | None,
    typer.Option(
        "--per-minute",
        min=0,
        help=f"Requests of one address in a minute; 0: no limit, as on loopback. Elsewhere {EVENLY}.",
    ),
]


def serve(  # noqa: PLR0917
    host: Annotated[str, typer.Option("--host", help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65_535, help="0 takes a free one.")] = 8000,
    token: Token = None,
    allow_host: Names = None,
    per_minute: PerMinute = None,
    store: Store = None,
) -> None:
    """Serve the pages and the HTTP interface; stop with Ctrl+C."""
    try:
        from rolescope.present.server.access import is_loopback  # noqa: PLC0415
        from rolescope.present.server.run import serve as run  # noqa: PLC0415
        from rolescope.present.server.settings import LOOPBACK, Settings  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in WEB:
            raise
        raise RolescopeError(
            f"Serving pages needs {error.name}, which is not installed: pip install 'rolescope[web]'"
        ) from error
    own = is_loopback(host)
    names = _names(allow_host or [])
    if not own and not names:
        raise BadQuestion(
            f"{host} can be reached from other machines. Say by which name they ask: --allow-host NAME "
            "(several, or '*' for any)."
        )
    settings = Settings(
        host=host,
        port=port,
        token=_token(token),
        store=store,
        names=LOOPBACK + names,
        per_minute=(0 if own else EVENLY) if per_minute is None else per_minute,
    )
    run(settings, lambda where: typer.echo(f"rolescope is at {where} (Ctrl+C stops it)"))


def _names(given: list[str]) -> tuple[str, ...]:
    wrong = next((name for name in given if not _NAME.fullmatch(name)), None)
    if wrong is not None:
        raise BadQuestion(
            f"--allow-host takes a name such as jobs.example.org, without scheme or port; not {wrong!r}."
        )
    return tuple(name.lower() for name in given)


def _token(given: str | None) -> str | None:
    if given is not None and not _TOKEN.fullmatch(given):
        raise BadQuestion(
            "The token must be 16 characters or more, of ASCII letters, digits and signs, without spaces."
        )
    return given
