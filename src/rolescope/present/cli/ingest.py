"""`rolescope ingest SOURCE[:ACCOUNT] …`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rolescope.ingest.live import BoardIngested

MISSED = 1
"""The exit code when a board, or a part of one, could not be seen."""


def ingest(
    names: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE[:ACCOUNT]…", help="Boards, such as remotive or greenhouse:acme."),
    ],
    home: Annotated[
        Path | None,
        typer.Option(
            "--home", help="Folder of the store; else $ROLESCOPE_HOME, else the platform's folder for data."
        ),
    ] = None,
    every: Annotated[
        str | None,
        typer.Option(
            "--every", metavar="TIME", help="Go on in rounds, such as 90m, 6h or 1d; Ctrl+C ends it."
        ),
    ] = None,
) -> None:
    """Visit job boards and keep what they show in your own store; the same again adds nothing.

    `rolescope sources` lists them. A board that cannot be seen is unknown: nothing on it counts as gone.
    One that its source's terms do not let us ask yet is told and left. Exit code 1 where something could not
    be seen.
    """
    if every is not None:
        from rolescope.present.cli.rounds import ingest_in_rounds  # noqa: PLC0415

        ingest_in_rounds(names, home, every)
        return
    from rolescope.ingest.live import ingest as ingested  # noqa: PLC0415

    came = ingested(names, home)
    for one in came.boards:
        typer.echo(_told(one))
    for held in came.held:
        typer.echo(f"{held.name}: asked again after {held.after} ({held.why})")
    sums = came.counts
    told = f"read {sums.read}, new {sums.new}, unchanged {sums.unchanged}, refused {sums.refused}"
    typer.echo(f"{told}, grouped {came.grouped}")
    if any(one.missed for one in came.boards):
        raise typer.Exit(MISSED)


def _told(one: BoardIngested) -> str:
    counts = one.counts
    seen = f"{one.name}: {one.outcome.value}, read {counts.read}"
    rest = {"changed": counts.changed, "came back": counts.returned, "gone": counts.gone}
    told = ", ".join([seen, *(f"{name} {count}" for name, count in rest.items() if count)])
    return f"{told} ({one.reason})" if one.reason else told
