"""Words that readers associate with men or women, outside boilerplate (Gaucher, Friesen and Kay 2011)."""

from __future__ import annotations

import re
from functools import cache

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.wording import Coded

STEM = "*"
"""Ends a form that is the beginning of a word."""
_WORD = re.compile(r"(?<![\w'-])[a-z]+(?:-[a-z]+)*")


def find_coded(doc: Document) -> tuple[Coded, ...]:
    """The coded words of a text, in order.

    A word joined to another by a hyphen counts only as the whole it is part of: "self-reliant" does,
    "data-driven" and "event-driven" do not.

    Args:
        doc: the posting.
    """
    words, stems = _forms()
    found = []
    for match in _WORD.finditer(doc.folded):
        word = match[0]
        known = words.get(word) or next((stems[s] for s in stems if word.startswith(s)), None)
        if known and doc.section_at(match.start()).kind not in BOILERPLATE:
            side, instead = known
            found.append(Coded(side, doc.span(*match.span()), instead or None))
    return tuple(found)


@cache
def _forms() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """Whole words, and beginnings of words, each with its side and what could stand instead."""
    listed = [(form, (side, rest[0] if rest else "")) for side, form, *rest in rows("coded_words.tsv")]
    words = {form: known for form, known in listed if not form.endswith(STEM)}
    stems = {form.removesuffix(STEM): known for form, known in listed if form.endswith(STEM)}
    return words, stems
