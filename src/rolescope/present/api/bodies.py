"""What may be sent, as the document describes it: one text as JSON, as a form or as a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rolescope.present.server.forms import JSON, LONGEST_BESIDE, MULTIPART, URLENCODED
from rolescope.present.server.settings import Settings

TEXT: dict[str, Any] = {
    "type": "string",
    "minLength": 1,
    "description": "The text, plain or with markup. Blanks alone are no text; over "
    f"{Settings().longest_text:,} characters are too many, unless the server was told otherwise.",
}
FILE: dict[str, Any] = {
    "type": "string",
    "format": "binary",
    "description": "Text, HTML, Markdown, PDF, DOCX or JSON-LD with one posting.",
}
BLANK: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[\s\x1c-\x1f]*$",
    "description": "A text field that was left empty, as a browser sends it.",
}
EMPTY: dict[str, Any] = {
    "type": "string",
    "maxLength": 0,
    "description": "A file field in which none was chosen, as a browser sends it.",
}
BESIDE: dict[str, tuple[str, str]] = {
    "title": ("The title as posted.", "Data Scientist"),
    "location": ("The place as posted.", "Berlin, Germany"),
    "employer": ("The employer's name as posted.", "Example Analytics"),
}
SAMPLE = (
    "You will build churn models in Python and present results to product teams. 3+ years of SQL required."
)


def sent(beside: Iterable[str] = BESIDE, sample: str = SAMPLE) -> dict[str, Any]:
    """The media types of a body that holds one text.

    Args:
        beside: fields that may stand beside it.
        sample: an example of a text.
    """
    return body(TEXT | {"examples": [sample]}, FILE, {name: _beside(*BESIDE[name]) for name in beside})


def body(text: dict[str, Any], file: dict[str, Any], fields: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The media types of a body that holds one text or its file.

    Args:
        text: schema of the text.
        file: schema of the file.
        fields: schemas of texts that may stand beside it, by name.
    """
    told: dict[str, Any] = {"text": text, **fields}
    nullable = {name: one | {"type": ["string", "null"]} for name, one in fields.items()}
    filed = _closed({"file": file, "text": BLANK, **fields}, "file")
    return {
        JSON: {"schema": _closed({"text": text, **nullable}, "text")},
        MULTIPART: {"schema": {"oneOf": [_closed(told | {"file": EMPTY}, "text"), filed]}},
        URLENCODED: {"schema": _closed(told, "text")},
    }


def _beside(said: str, example: str) -> dict[str, Any]:
    return {"type": "string", "maxLength": LONGEST_BESIDE, "description": said, "examples": [example]}


def _closed(fields: dict[str, Any], required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": [required],
        "additionalProperties": False,
    }
