"""What a person or a program sends in a request's body, read in memory: nothing of it touches a disk."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText
from rolescope.present.server.desk import Desk
from rolescope.present.server.opening import opened
from rolescope.present.server.settings import Settings
from rolescope.present.server.upload import pasted

JSON = "application/json"
MULTIPART = "multipart/form-data"
URLENCODED = "application/x-www-form-urlencoded"
KINDS = (JSON, MULTIPART, URLENCODED)
"""Media types of a body that is read."""

BESIDE = ("title", "location", "employer")
"""What is known of a posting beside its text."""
POSTING = ("text", *BESIDE, "file")
"""Fields of a posting; a file's is "file"."""
LONGEST_BESIDE = 500
"""Characters of a title, a location or an employer."""
MOST_FIELDS = 12
"""Of a form that has no more names."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file of a form.

    Attributes:
        name: what the sender calls it; never opened.
        data: its bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Form:
    """A body that was read.

    Attributes:
        fields: texts by name; every name once.
        file: the one file, where there is one; a file field left empty is none.
    """

    fields: Mapping[str, str]
    file: SentFile | None = None


class InMemory(MultiPartParser):
    """Starlette's parser, which keeps a file in memory however large: the body's limit is below this one."""

    spool_max_size = 2**40


async def posting_of(request: Request, names: tuple[str, ...] = POSTING) -> PostingText:
    """The posting of a request: pasted as the field `text`, or sent as the one file `file`.

    Multipart forms, urlencoded forms and JSON objects are read alike, with the fields of `POSTING`; `title`,
    `location` and `employer` go before what a file says of itself. The body is read once and in memory; its
    size and the time it may take are limited by what surrounds the application. A file is opened in a
    process of its own.

    Args:
        request: what was sent.
        names: fields that may be in it.

    Raises:
        BadQuestion: if there is no text, or too much; both a text and a file; a field that no posting has.
        SourceRefused: if the file cannot be read.
        HTTPException: 415 for a body of another kind.
        Busy: if too many wait.
    """
    form = await form_of(request, names)
    longest = _settings(request).longest_text
    stated: dict[str, Any] = {name: told for name in BESIDE if (told := _beside(form, name))}
    text, file = form.fields.get("text", ""), form.file
    if file is None:
        one = pasted(text, None, None, longest)
        return replace(one, beside=one.beside._replace(**stated))
    if text.strip():
        raise BadQuestion("There is a pasted text and a file. Send one of them.")
    files: Desk = request.app.state.files
    read = await files.done(lambda: opened(file.data, file.name, longest))
    return replace(read, beside=read.beside._replace(**stated))


async def form_of(request: Request, names: tuple[str, ...]) -> Form:
    """The fields of a request's body, and its file.

    Args:
        request: what was sent.
        names: fields that may be in it; "file" for a file.

    Raises:
        BadQuestion: if it cannot be read, or holds another field, or one of them twice.
        HTTPException: 415 for a body of another kind.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == JSON:
        form = Form(_texts(await request.body(), names))
    elif kind in {MULTIPART, URLENCODED}:
        form = await _parsed(request, kind, max(MOST_FIELDS, len(names)))
    else:
        raise HTTPException(
            415, f"A body is read as one of: {', '.join(KINDS)}.", {"Accept": ", ".join(KINDS)}
        )
    found = {*form.fields, *(["file"] if form.file else [])}
    if "file" in form.fields:
        raise BadQuestion(f"A file is sent as {MULTIPART}; {kind} takes its text.")
    _refuse_others(found, names)
    return form


def _refuse_others(found: set[str], names: tuple[str, ...]) -> None:
    others = sorted(found.difference(names))
    if others:
        raise BadQuestion(f"There is no field {others[0][:40]!r} here. There are: {', '.join(names)}.")


def _beside(form: Form, name: str) -> str | None:
    given = form.fields.get(name, "")
    if len(given) > LONGEST_BESIDE:
        raise BadQuestion(f"The {name} has more than {LONGEST_BESIDE} characters.")
    return given.strip() or None


def _texts(body: bytes, names: tuple[str, ...]) -> dict[str, str]:
    """The texts of a JSON object; null is a field left out."""
    try:
        read: Any = json.loads(body.decode())
    except (ValueError, RecursionError) as error:
        raise BadQuestion("The body is no JSON that can be read.") from error
    if not isinstance(read, dict):
        raise BadQuestion('The body must be a JSON object, such as {"text": "…"}.')
    _refuse_others(set(read), names)
    given = {name: value for name, value in read.items() if value is not None}
    wrong = next((name for name, value in given.items() if not isinstance(value, str)), None)
    if wrong is not None:
        raise BadQuestion(f"The field {wrong[:40]!r} must be a text.")
    return {_whole(name): _whole(value) for name, value in given.items()}


async def _parsed(request: Request, kind: str, most: int) -> Form:
    room = _settings(request).largest_body
    stream = request.stream()
    parser = (
        InMemory(request.headers, stream, max_files=1, max_fields=most, max_part_size=room)
        if kind == MULTIPART
        else FormParser(request.headers, stream, max_fields=most, max_part_size=room)
    )
    try:
        parsed = await parser.parse()
    except MultiPartException as error:
        raise BadQuestion(f"The form cannot be read: {error.message}") from error
    try:
        return await _told(parsed.multi_items(), kind)
    finally:
        await parsed.close()


async def _told(items: Sequence[tuple[str, UploadFile | str]], kind: str) -> Form:
    """The fields of a form that was parsed."""
    twice = next((name for name, times in Counter(name for name, _ in items).items() if times > 1), None)
    if twice is not None:
        raise BadQuestion(f"The field {twice[:40]!r} is there twice.")
    fields: dict[str, str] = {}
    file = None
    for name, value in items:
        if isinstance(value, UploadFile):
            file = await _file(name, value)
        elif name == "file" and kind == MULTIPART:
            file = SentFile("", value.encode()) if value else None  # a part needs no name (RFC 7578, 4.2)
        else:
            fields[name] = _whole(value)
    return Form(fields, file)


async def _file(name: str, value: UploadFile) -> SentFile | None:
    """What was chosen; a browser sends an empty file without a name where nothing was."""
    data = await value.read()
    if name != "file":
        raise BadQuestion("A file is sent in the field 'file'.")
    return SentFile(value.filename or "", data) if data or value.filename else None


def _whole(text: str) -> str:
    """A text of whole characters."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadQuestion("The body holds half a character (a lone surrogate).") from error
    return text


def _settings(request: Request) -> Settings:
    found: Settings = request.app.state.settings
    return found
