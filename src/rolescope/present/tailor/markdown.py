"""A résumé as Markdown: what a person reads in a text editor, and what parsers read as it stands."""

from __future__ import annotations

import re

from rolescope.model.resume import Resume
from rolescope.model.resume_blocks import Block, Style, blocks

_SIGN = re.compile(r"[*`\\]|<(?=[A-Za-z/!])|(?<!\w)_|_(?!\w)|^[#>+-](?=\s)")
_BREAK = "  "
"""At a line's end: the next line is of the same paragraph, and below it."""


def markdown(resume: Resume, source: str) -> str:
    """The document.

    Args:
        resume: it.
        source: the text that its spans count in.
    """
    text = ""
    before: Style | None = None
    for one in blocks(resume, source):
        if before is Style.ENTRY and one.style is Style.LINE:
            text += f"{_BREAK}\n"
        elif before is Style.ITEM and one.style is Style.ITEM:
            text += "\n"
        elif before is not None:
            text += "\n\n"
        text += _drawn(one)
        before = one.style
    return f"{text}\n"


def _drawn(one: Block) -> str:
    words = f"**{_plain(one.label)}:** {_plain(one.text)}" if one.label else _plain(one.text)
    marks = {Style.NAME: f"# {words}", Style.HEADING: f"## {words}", Style.ITEM: f"- {words}"}
    return marks.get(one.style, f"**{words}**" if one.style is Style.ENTRY else words)


def _plain(words: str) -> str:
    """Words whose signs are no marks of Markdown."""
    return _SIGN.sub(lambda sign: f"\\{sign[0]}", words)
