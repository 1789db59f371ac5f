"""`rolescope export DIR`: the fact tables behind the answers, for those who want to count themselves."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rolescope.present.cli.arguments import Evidence, Whose


class TableForm(StrEnum):
    """Forms of the fact tables."""

    PARQUET = "parquet"
    CSV = "csv"


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")],
    form: Annotated[
        TableForm, typer.Option("--format", help="How to write the fact tables.")
    ] = TableForm.PARQUET,
    evidence: Evidence = Whose.EMBEDDED,
    force: Annotated[
        bool, typer.Option("--force", help="In a folder that is not empty, replace what has the same names.")
    ] = False,
) -> None:
    """Write the fact tables behind the answers into a folder.

    No text is in them. With codebook, confusion matrices, weights, licences and citation, and examples that
    recompute what rolescope answers.
    """
    from rolescope.questions.export import export as written  # noqa: PLC0415

    made = written(folder, form=form.value, force=force, evidence=evidence)
    typer.echo(
        f"Wrote {len(made.files)} files to {made.folder}: {made.rows:,} rows of facts, "
        f"version {made.version}, as of {made.as_of}.\n"
        f"Begin with {made.folder / 'README.md'}."
    )
