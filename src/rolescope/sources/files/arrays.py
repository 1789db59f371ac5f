"""A JSON list of objects as rows, object by object: a list of a million postings is never in memory."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from rolescope.sources.documents.json_text import parsed
from rolescope.sources.documents.limits import MAX_BYTES
from rolescope.sources.files.row import Row

_PIECE = 1 << 18
_BLANK = frozenset(" \t\r\n\ufeff")
_ENDS = frozenset(",] \t\r\n")
_BROKEN = "the list is broken here, or breaks off: nothing after it can be read."


def array_rows(text: io.TextIOWrapper) -> Iterator[Row]:
    """The objects of a list. Where one is broken, that and all after it is one refusal."""
    window = _Window(text)
    window.past("[")
    number = 0
    while window.past(",", "]"):
        number += 1
        found = window.value()
        if found is None:
            yield Row(number, None, _BROKEN)
            return
        fields = parsed(found)
        yield Row(number, fields) if isinstance(fields, dict) else Row(number, None, "it is no JSON object.")


class _Window:
    """The part of a text that is being read."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._held = ""
        self._at = 0
        self._decoder = json.JSONDecoder(strict=False)

    def past(self, sign: str, last: str = "") -> bool:
        """Go past blanks and one sign; False at the last sign, and at the end of the text."""
        while self._at < len(self._held) or self._more(_PIECE):
            here = self._held[self._at]
            if here not in _BLANK and here != sign:
                return here != last
            if here == sign:
                sign = ""
            self._at += 1
        return False

    def value(self) -> str | None:
        """The source of the next value; None where it is broken, or larger than any posting."""
        while True:
            try:
                _, end = self._decoder.raw_decode(self._held, self._at)
            except RecursionError:
                return None
            except ValueError:
                end = -1
            if self._held[end : end + 1] not in _ENDS:  # broken, cut off here, or a number that goes on
                held = len(self._held) - self._at
                if held <= MAX_BYTES and self._more(max(_PIECE, held)):
                    continue
                if end < 0 or held > MAX_BYTES:
                    return None
            found, self._at = self._held[self._at : end], end
            return found

    def _more(self, characters: int) -> bool:
        piece = self._text.read(characters)
        self._held, self._at = self._held[self._at :] + piece, 0
        return bool(piece)
