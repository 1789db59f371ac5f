"""`rolescope read FILE|-|DIRECTORY`: the one command that opens files of others."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Annotated

import typer

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.present.cli.arguments import Evidence, Whose
from rolescope.present.cli.readings import (
    ReadForm,
    Tally,
    deliver_many,
    deliver_one,
    deliver_parts,
    is_folder,
)

STANDARD_INPUT = "-"


def read(  # noqa: PLR0917
    source: Annotated[
        str,
        typer.Argument(
            metavar="FILE|-|DIRECTORY",
            help="Text, HTML, Markdown, PDF, DOCX, JSON-LD; or CSV, JSONL, Parquet with a posting a row.",
        ),
    ],
    title: Annotated[str | None, typer.Option("--title", help="The title as posted.")] = None,
    location: Annotated[str | None, typer.Option("--location", help="The place as posted.")] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", help="Columns of a table: text=description,title=job_title,location=…"),
    ] = None,
    evidence: Evidence = Whose.EMBEDDED,
    form: Annotated[ReadForm, typer.Option("--format", help="How to draw what was read.")] = ReadForm.TABLE,
    link: Annotated[
        bool, typer.Option("--link", help="Link sentences that name no skill to ESCO skills, where sure.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "--out", "-o", help="Write to this file; parquet: or folder/, in parts."),
    ] = None,
) -> None:
    """Read postings: everything each of them says, with its place in the text."""
    from rolescope.questions import read as question  # noqa: PLC0415

    tally = Tally()
    postings = tally.kept(postings_of(source, columns))
    first = list(islice(postings, 2))
    if not first:
        raise SourceRefused(f"{source} holds no posting that can be read.")
    if len(first) == 1:
        first = [named(first[0], title, location)]
    elif title or location:
        raise BadQuestion(f"--title and --location speak of one posting; {source} holds several.")
    if len(first) == 1 and form not in {ReadForm.JSONL, ReadForm.PARQUET}:
        deliver_one(question.read(first[0], evidence=evidence, link=link), form, output)
    elif link and form in {ReadForm.PARQUET, ReadForm.TABLE}:
        raise BadQuestion(f"--link has no place in a {form.value} of several postings. Try --format jsonl.")
    elif form is ReadForm.PARQUET and is_folder(output):
        deliver_parts(chain(first, postings), output, tally, evidence)
    else:
        views = question.read_all(chain(first, postings), evidence=evidence, link=link)
        deliver_many(views, form, output, tally, evidence)
    if tally.refused:
        raise typer.Exit(SourceRefused.exit_code)


def only(source: str, title: str | None = None, location: str | None = None) -> PostingText:
    """The one posting, or other text, that a source holds.

    Raises:
        SourceRefused: if it holds none that can be read.
        BadQuestion: if it holds several.
    """
    tally = Tally()
    first = list(islice(tally.kept(postings_of(source, None)), 2))
    if not first:
        raise SourceRefused(f"{source} holds no text that can be read.")
    if len(first) > 1:
        raise BadQuestion(f"One text is judged at a time; {source} holds several.")
    return named(first[0], title, location)


def named(one: PostingText, title: str | None, location: str | None) -> PostingText:
    """The posting with what a person says of it, which goes before what its file says."""
    beside = one.beside
    title, location = ((given or "").strip() for given in (title, location))
    stated = beside._replace(title=title or beside.title, location=location or beside.location)
    return replace(one, beside=stated)


def postings_of(source: str, columns: str | None) -> Iterator[PostingText | Refusal]:
    """The postings of a file, of standard input, or of every file in a folder.

    A file that is asked for by its name and cannot be read ends the command; one of a folder is passed over.
    """
    from rolescope.sources.documents import files  # noqa: PLC0415

    asked = files.column_map(columns) if columns else {}
    path = Path(source)
    if source == STANDARD_INPUT:
        yield from files.read_stream(sys.stdin.buffer, asked)
    elif path.is_dir():
        for file in files.documents_in(path):
            yield from _of_many(file, file.relative_to(path).as_posix(), asked)
    else:
        yield from files.read_file(path, asked, path.name)


def _of_many(file: Path, key: str, asked: Mapping[str, str]) -> Iterator[PostingText | Refusal]:
    from rolescope.sources.documents import files  # noqa: PLC0415

    try:
        yield from files.read_file(file, asked, key)
    except SourceRefused as refused:
        yield Refusal(key, str(refused).removeprefix(f"{key}: "))
