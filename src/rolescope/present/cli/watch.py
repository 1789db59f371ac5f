"""`rolescope watch`: how the store of one's own fares. An alarm has an exit code of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.model.errors import RolescopeError
from rolescope.present.cli.arguments import Output
from rolescope.present.cli.output import PROBE, carries, columns, show, write

if TYPE_CHECKING:
    from rolescope.model.watch import WatchAnswer

ALARM = 6
"""The exit code when something is beyond its threshold."""
WAIT = 10.0
"""Seconds to wait for an ingest that has the store."""


class WatchForm(StrEnum):
    """Forms of what is watched."""

    TEXT = "text"
    JSON = "json"
    PROMETHEUS = "prometheus"


def watch(
    home: Annotated[
        Path | None,
        typer.Option(
            "--home", help="Folder of the store; else $ROLESCOPE_HOME, else the platform's folder for data."
        ),
    ] = None,
    form: Annotated[WatchForm, typer.Option("--format", help="How to tell it.")] = WatchForm.TEXT,
    scorecard: Annotated[
        bool, typer.Option("--scorecard", help="How far the reader agrees with labels of the sources.")
    ] = False,
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help="The time taken for now, ISO 8601 in UTC.")
    ] = None,
    output: Output = None,
) -> None:
    """Whether your own store is fresh, whole and as ever: alarms, each with what to do.

    Exit code 6 on an alarm.
    """
    from rolescope.questions.watch import watch as answered  # noqa: PLC0415

    now = at or datetime.now(UTC).replace(microsecond=0).isoformat()
    answer = answered(now, home, wait=WAIT, say=lambda line: typer.echo(line, err=True))
    if form is WatchForm.JSON:
        write(answer.to_json() + "\n", output)
    elif form is WatchForm.PROMETHEUS:
        write(_metrics(answer.view), output)
    else:
        from rolescope.present.terminal.ink import plain  # noqa: PLC0415
        from rolescope.present.terminal.watch import lines  # noqa: PLC0415

        if output is None:
            drawn = lines(answer, width=columns(), ascii_only=not carries(PROBE), scorecard=scorecard)
            show(drawn)
        else:
            write(plain(lines(answer, scorecard=scorecard)), output)
    if answer.view.alarms:
        raise typer.Exit(ALARM)


def _metrics(view: WatchAnswer) -> str:
    try:
        from rolescope.present.server.watch_metrics import text  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name != "prometheus_client":
            raise
        raise RolescopeError(
            "Prometheus's format needs prometheus_client, which is missing: pip install 'rolescope[web]'"
        ) from error
    return text(view)
