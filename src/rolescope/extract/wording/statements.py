"""What a posting says outright of the job and may deny in another sentence."""

from __future__ import annotations

import re
from functools import cache

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind
from rolescope.model.wording import Statement

_SILENT = BOILERPLATE - {SectionKind.BENEFITS}
"""Benefits may state the workplace of the job; the company's own ways and the law do not."""
_SPEAK_ANYWHERE = frozenset({"visa", "degree", "experience"})


def find_statements(doc: Document) -> tuple[Statement, ...]:
    """The statements of a text, in order.

    Args:
        doc: the posting.
    """
    found = [
        Statement(about, value, doc.span(*match.span()))
        for about, value, expression in _expressions()
        for match in expression.finditer(doc.folded)
        if about in _SPEAK_ANYWHERE or doc.section_at(match.start()).kind not in _SILENT
    ]
    return tuple(sorted(found, key=lambda one: one.span))


@cache
def _expressions() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((about, value, re.compile(words)) for about, value, words in rows("statements.tsv"))
