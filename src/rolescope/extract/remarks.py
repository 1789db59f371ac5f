"""What to know before a text is trusted: words hidden or hostile, an odd amount, a text cut short."""

from __future__ import annotations

from functools import cache

from rolescope.extract.document import Document
from rolescope.extract.language import language
from rolescope.extract.patterns import rows
from rolescope.extract.pay import find_slips
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span

_THIN = 300
"""Characters below which a posting cannot say much of a job: two or three sentences."""
_ELLIPSIS = ("...", "…", "[…]", "[...]")
_ENDING = 40
"""Characters of the end that are looked at."""


def find_warnings(doc: Document, code: str | None = None) -> tuple[ReadingWarning, ...]:
    """All that should be known before a text is trusted.

    Args:
        doc: the posting.
        code: its language, if it has been told already.

    Returns:
        Warnings of kind "hidden_text", "instructions", "amount", "cut_off", "thin" and "language", in this
        order.
    """
    return (
        *(_hidden(span) for span in doc.hidden),
        *(_instructions(span) for span in doc.hostile),
        *(_amount(doc, span) for span in find_slips(doc)),
        *_cut_off(doc),
        *_thin(doc),
        *_not_english(doc, code),
    )


def _hidden(span: Span) -> ReadingWarning:
    return ReadingWarning("hidden_text", "Text that a person would not see was ignored.", span)


def _instructions(span: Span) -> ReadingWarning:
    return ReadingWarning("instructions", "An instruction to a machine was ignored.", span)


def _amount(doc: Document, span: Span) -> ReadingWarning:
    words = doc.given[span.start : span.end]
    return ReadingWarning("amount", f"An amount of pay was not understood: {words}.", span)


def _cut_off(doc: Document) -> tuple[ReadingWarning, ...]:
    """A text that ends with an ellipsis, a comma or a word that cannot end a sentence."""
    words = doc.folded[-_ENDING:].rstrip(" \n*_").rsplit(None, 1)
    last = words[-1] if words else ""  # an ending may be blanks of other kinds
    if not (last.endswith((*_ELLIPSIS, ",", "(")) or last in _open_ends()):
        return ()
    end = len(doc.text.rstrip(" \n*_\t\r\xa0"))
    where = doc.span(max(0, end - len(last)), end)
    return (ReadingWarning("cut_off", "The text ends in the middle of a sentence.", where),)


def _thin(doc: Document) -> tuple[ReadingWarning, ...]:
    length = len(doc.text.strip())
    if length >= _THIN:
        return ()
    return (ReadingWarning("thin", f"The text has only {length} characters.", None),)


def _not_english(doc: Document, code: str | None) -> tuple[ReadingWarning, ...]:
    code = code or language(doc.text)
    if code in (None, "en"):
        return ()
    return (ReadingWarning("language", f"The text is not English ({code}); little of it is read.", None),)


@cache
def _open_ends() -> frozenset[str]:
    """What cannot end a sentence."""
    return frozenset(word for (word,) in rows("open_ends.tsv"))
