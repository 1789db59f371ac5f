"""What may be sent about one person, as the document describes it: a résumé, and a posting beside it."""

from __future__ import annotations

from typing import Any

from rolescope.present.api.bodies import body
from rolescope.present.server.forms import LONGEST_BESIDE
from rolescope.present.server.people import JOB, JOB_TITLE
from rolescope.present.server.settings import Settings

LIMIT = f"over {Settings().longest_text:,} characters are too many, unless the server was told otherwise."
SAMPLE = (
    "Experience\nData Analyst, Example Analytics, Berlin    Jan 2021 - Present\n- Built dashboards in SQL "
    "for five teams\n\nSkills\nPython, SQL"
)
TEXT: dict[str, Any] = {
    "type": "string",
    "minLength": 1,
    "description": "One person's own résumé: plain text, or JSON Resume. It is read in memory and kept "
    f"nowhere. Blanks alone are no text; over {Settings().longest_resume:,} characters are too many.",
    "examples": [SAMPLE],
}
FILE: dict[str, Any] = {
    "type": "string",
    "format": "binary",
    "description": "PDF, DOCX, HTML, Markdown, text or JSON Resume: one text of one person.",
}
POSTING: dict[str, dict[str, Any]] = {
    JOB: {
        "type": "string",
        "description": f"A posting's text, plain or with markup; {LIMIT}",
        "examples": ["We need 3+ years of SQL and Python. You will build dashboards for product teams."],
    },
    JOB_TITLE: {
        "type": "string",
        "maxLength": LONGEST_BESIDE,
        "description": "The posting's title, as posted.",
        "examples": ["Data Analyst"],
    },
}


def resume(fields: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """The media types of a body that holds one person's résumé.

    Args:
        fields: texts that may stand beside it, by name.
    """
    return body(TEXT, FILE, fields or {})
