"""A table of scores as it is sent, kept in memory: pasted, or as one file."""

from __future__ import annotations

from typing import NamedTuple

from starlette.requests import Request

from rolescope.model.errors import BadQuestion
from rolescope.present.server.forms import form_of
from rolescope.present.server.upload import PASTED

NO_TABLE = "There is no table. Paste it as CSV, with a header, or choose its file."


class Table(NamedTuple):
    """The bytes of a CSV file, and what it is called."""

    data: bytes
    name: str


async def table_of(
    request: Request, names: tuple[str, ...], none: str = NO_TABLE
) -> tuple[Table, dict[str, str]]:
    """The table of a request, in the field `text` or as the one file `file`; and its other fields.

    Args:
        request: what was sent.
        names: fields that may be in it.
        none: what to say where there is none.

    Raises:
        BadQuestion: if there is no table, or both a text and a file; a field that is not known.
        HTTPException: 415 for a body of another kind.
    """
    form = await form_of(request, names)
    text = form.fields.get("text", "")
    rest = {name: value for name, value in form.fields.items() if name != "text"}
    if form.file is None:
        if not text.strip():
            raise BadQuestion(none)
        return Table(text.encode(), PASTED), rest
    if text.strip():
        raise BadQuestion("There is a pasted text and a file. Send one of them.")
    return Table(form.file.data, form.file.name.replace("\\", "/").rpartition("/")[2] or PASTED), rest
