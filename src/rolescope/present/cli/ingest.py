"""`rolescope ingest SOURCE[:ACCOUNT]|FILE …`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.model.errors import BadQuestion, RolescopeError
from rolescope.present.cli.tables import told

if TYPE_CHECKING:
    from rolescope.ingest.asked_tables import AskedTable
    from rolescope.ingest.live import BoardIngested, Ingested

MISSED = 1
"""The exit code when a board, or a part of one, could not be seen."""
NETWORK = ("httpcore", "protego")
WAIT = 60.0
"""Seconds for which an ingest waits for another one."""


Home = Annotated[
    Path | None,
    typer.Option(
        "--home", help="Folder of the store; else $ROLESCOPE_HOME, else the platform's folder for data."
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--map", help="What a table's columns hold: a map's name, a TOML file, or title=NAME,text=NAME."
    ),
]


def ingest(  # noqa: PLR0917
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE[:ACCOUNT]|FILE…",
            help="Boards, such as remotive or greenhouse:acme; or tables: CSV, JSON, JSONL, Parquet.",
        ),
    ],
    home: Home = None,
    every: Annotated[
        str | None,
        typer.Option(
            "--every", metavar="TIME", help="Go on in rounds, such as 90m, 6h or 1d; Ctrl+C ends it."
        ),
    ] = None,
    columns: Columns = None,
    name: Annotated[
        str | None, typer.Option("--name", help="What to keep a table under, instead of its file's name.")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="Of a table, where its first bytes do not tell.")
    ] = None,
    wait: Annotated[
        float, typer.Option("--wait", min=0, help="Seconds to wait for another process that has the store.")
    ] = WAIT,
) -> None:
    """Keep what job boards and tables show in your own store; the same again adds nothing.

    `rolescope sources` lists the boards. One that cannot be seen is unknown: nothing on it counts as gone.
    One that its source's terms do not let us ask yet is told and left. A table with columns such as title,
    company, location, date and description needs no map. Exit code 1 where something could not be seen.
    """
    from rolescope.ingest.asked_tables import asked_tables, is_table  # noqa: PLC0415

    files = [one for one in dict.fromkeys(names) if is_table(one)]
    boards = [one for one in names if one not in files]
    if not files and (columns or name or encoding):
        raise BadQuestion("--map, --name and --encoding are for tables, and no file is named.")
    if boards:
        _need_network()
    if every is None:
        _ingest(asked_tables(files, columns, name, encoding), boards, home, wait)
        return
    if files:
        raise BadQuestion("--every is for boards: a table shows the same each time.")
    from rolescope.present.cli.rounds import ingest_in_rounds  # noqa: PLC0415

    ingest_in_rounds(names, home, every)


def _need_network() -> None:
    """Boards are asked with libraries of the extra `live`, which tables need not."""
    missing = [name for name in NETWORK if find_spec(name) is None]
    if missing:
        raise RolescopeError(
            f"Asking boards needs {missing[0]}, which is not installed: pip install 'rolescope[live]'"
        )


def _ingest(tables: Sequence[AskedTable], boards: Sequence[str], home: Path | None, wait: float) -> None:
    """Tables first: no network is asked before it is known that they can be read."""
    from rolescope.ingest.asked_tables import patience  # noqa: PLC0415
    from rolescope.ingest.tables import TablesIngested, ingest_tables  # noqa: PLC0415

    waiting = patience(wait, lambda line: typer.echo(line, err=True))
    if boards or not tables:
        from rolescope.ingest.live import all_asked  # noqa: PLC0415  (in the extra `live`, which tables need not)

        all_asked(boards)
    kept = ingest_tables(tables, home, waiting) if tables else TablesIngested(())
    for table in kept.tables:
        for line in told(table):
            typer.echo(line)
    sums, grouped, missed = kept.counts, kept.grouped, any(table.broken for table in kept.tables)
    if boards:
        from rolescope.ingest.live import ingest as ingested  # noqa: PLC0415

        came = ingested(boards, home, waiting)
        _say(came)
        sums, grouped = sums + came.counts, came.grouped
        missed = missed or any(one.missed for one in came.boards)
    said = f"read {sums.read}, new {sums.new}, unchanged {sums.unchanged}, refused {sums.refused}"
    typer.echo(f"{said}, grouped {grouped}")
    if missed:
        raise typer.Exit(MISSED)


def _say(came: Ingested) -> None:
    for one in came.boards:
        typer.echo(_told(one))
    for held in came.held:
        typer.echo(f"{held.name}: asked again after {held.after} ({held.why})")


def _told(one: BoardIngested) -> str:
    counts = one.counts
    seen = f"{one.name}: {one.outcome.value}, read {counts.read}"
    rest = {"changed": counts.changed, "came back": counts.returned, "gone": counts.gone}
    said = ", ".join([seen, *(f"{name} {count}" for name, count in rest.items() if count)])
    return f"{said} ({one.reason})" if one.reason else said
