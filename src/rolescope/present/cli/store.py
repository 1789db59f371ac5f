"""`rolescope store check|export|compact|erase`: the upkeep of a user's own store."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rolescope.model.errors import BadQuestion, EvidenceDamaged

WAIT = 60.0
"""Seconds to wait for another process that has the store open."""
_MB = 1e6

store = typer.Typer(
    help="Look after your own store of postings: check, export, compact, erase.", no_args_is_help=True
)


class StoreForm(StrEnum):
    """Forms of the tables of a store."""

    PARQUET = "parquet"
    CSV = "csv"
    JSONL = "jsonl"


Home = Annotated[
    Path | None,
    typer.Option(
        "--home", help="Folder of the store; else $ROLESCOPE_HOME, else the platform's folder for data."
    ),
]
Wait = Annotated[
    float, typer.Option("--wait", min=0, help="Seconds to wait for another process that has the store.")
]


@store.command()
def check(home: Home = None, wait: Wait = WAIT) -> None:
    """Look at every row: what is stored is hashed again, and what points at a row has to find it.

    Nothing is changed. Exit code 3 where something is damaged.
    """
    from rolescope.ingest.asked_tables import patience  # noqa: PLC0415
    from rolescope.ingest.upkeep import check_store, place, size  # noqa: PLC0415

    found = check_store(home, patience(wait, _aside))
    typer.echo(f"{place(home)}: {size(home) / _MB:,.1f} MB")
    kinds = {"payload": found.payloads, "opening": found.openings, "refusal": found.refused}
    typer.echo(", ".join(_many(count, kind) for kind, count in kinds.items()))
    for what, done in (("read", found.read), ("grouped", found.grouped)):
        if done < found.openings:
            typer.echo(f"Not {what} yet: {_many(found.openings - done, 'opening')}; the next ingest does it.")
    for one in found.findings:
        typer.echo(f"{one.what}: {one.rows:,}, such as {one.example}. {one.mend}")
    if found.findings:
        raise typer.Exit(EvidenceDamaged.exit_code)
    typer.echo("Nothing is damaged.")


@store.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")],
    form: Annotated[StoreForm, typer.Option("--format", help="How to write the tables.")] = StoreForm.PARQUET,
    force: Annotated[
        bool, typer.Option("--force", help="In a folder that is not empty, replace what has the same names.")
    ] = False,
    home: Home = None,
    wait: Wait = WAIT,
) -> None:
    """Write the tables of your store into a folder, with a codebook.

    Texts are those of your own tables, and of sources whose terms allow passing them on.
    """
    from rolescope.ingest.asked_tables import patience  # noqa: PLC0415
    from rolescope.ingest.upkeep import export_store  # noqa: PLC0415

    made = export_store(folder, form.value, home, patience(wait, _aside), force=force)
    typer.echo(f"Wrote to {made.folder}: " + ", ".join(f"{one.path} ({one.rows:,})" for one in made.tables))
    if made.with_texts:
        typer.echo(f"Texts are those of {', '.join(made.with_texts)}.")
    if made.without_texts:
        typer.echo(f"Without texts, by their terms: {', '.join(made.without_texts)}.")
    typer.echo(f"Begin with {made.folder / 'CODEBOOK.md'}.")


@store.command()
def compact(
    keep: Annotated[
        int | None,
        typer.Option(
            "--keep", metavar="N", help="Also leave out payloads behind the newest N of an address."
        ),
    ] = None,
    home: Home = None,
    wait: Wait = WAIT,
) -> None:
    """Rewrite the store's file without what was deleted or replaced in it.

    Payloads that an opening rests on always stay. There has to be room for a second file.
    """
    from rolescope.ingest.asked_tables import patience  # noqa: PLC0415
    from rolescope.ingest.upkeep import compact_store, place  # noqa: PLC0415

    made = compact_store(home, patience(wait, _aside), keep)
    dropped = f", {_many(made.payloads, 'old payload')} left out" if keep is not None else ""
    typer.echo(f"{place(home)}: {made.before / _MB:,.1f} MB before, {made.after / _MB:,.1f} MB now{dropped}")


@store.command()
def erase(
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="SOURCE[:ACCOUNT]", help="Only this, such as greenhouse:acme."),
    ] = None,
    account: Annotated[
        str | None, typer.Option("--account", help="Of the source, only this board or table.")
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Erase it; without, it is only told what would be.")
    ] = False,
    home: Home = None,
    wait: Wait = WAIT,
) -> None:
    """Erase the whole store, or one source in it. No byte of it stays in the file or beside it.

    Copies that you made, and what the disk itself keeps of deleted files, are out of reach.
    """
    if source is None and account:
        raise BadQuestion("--account is one of a source: say --source too.")
    if source is None:
        _erase_whole(home, yes)
        return
    from rolescope.ingest.asked_tables import patience  # noqa: PLC0415
    from rolescope.ingest.upkeep import erase_source, would_erase  # noqa: PLC0415

    name, _, own = source.partition(":")
    waiting = patience(wait, _aside)
    found = (erase_source if yes else would_erase)(name, account or own or None, home, waiting)
    openings, payloads = _many(found.openings, "opening"), _many(found.payloads, "payload")
    what = f"{openings}, {payloads} and {_many(found.visits, 'visit')}"
    named = f"{name}:{account}" if account else source
    if not yes:
        raise BadQuestion(f"This would erase {what} of {named}. Say --yes to do it.")
    typer.echo(f"Erased {what} of {named}.")


def _erase_whole(home: Path | None, yes: bool) -> None:
    from rolescope.ingest.upkeep import erase_store, place, size  # noqa: PLC0415

    if not yes:
        raise BadQuestion(
            f"This would erase all of {place(home)} ({size(home) / _MB:,.1f} MB). Say --yes to do it, or "
            "--source to erase a part."
        )
    for path in erase_store(home):
        typer.echo(f"Deleted {path}")


def _many(count: int, kind: str) -> str:
    return f"{count:,} {kind}" + ("" if count == 1 else "s")


def _aside(line: str) -> None:
    typer.echo(line, err=True)
