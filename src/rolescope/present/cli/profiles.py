"""A person's own text as every command takes it: FILE, - or NAME. One place says what that means."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rolescope.model.read import PostingText

METAVAR = "FILE|-|NAME"
ProfileSource = Annotated[
    str,
    typer.Argument(
        metavar=METAVAR,
        help="A résumé (PDF, DOCX, HTML, Markdown, text, JSON Resume), standard input, or a kept profile.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM", help='What "present" means; else the evidence\'s own month.'),
]
Home = Annotated[
    Path | None,
    typer.Option(
        "--home", help="Folder of the store; else $ROLESCOPE_HOME, else the platform's folder for data."
    ),
]


def given(source: str, home: Path | None = None) -> PostingText:
    """The text of a profile; nothing of it is stored.

    Args:
        source: a file's path, "-" for standard input, or the name of a kept profile. A file comes first.
        home: folder of the store, where kept profiles are; None for the usual.

    Raises:
        SourceRefused: if it is none of these, or cannot be read.
    """
    from rolescope.ingest.profiles import given_profile  # noqa: PLC0415

    return given_profile(source, sys.stdin.buffer, home)
