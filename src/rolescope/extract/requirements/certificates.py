"""Certificates that a text names, by the expressions of `patterns/certificates.tsv`."""

from __future__ import annotations

import re
from functools import cache

from rolescope.extract.patterns import rows
from rolescope.model.span import Span


def named_certificates(text: str) -> list[tuple[str, Span]]:
    """Names in small letters with their places, in text order, none inside another."""
    found = [Span(*match.span()) for one in _expressions() for match in one.finditer(text)]
    found.sort(key=lambda span: (span.start, -span.end))  # the longest at a place counts
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return [(" ".join(text[span.start : span.end].lower().split()), span) for span in kept]


@cache
def _expressions() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(expression, 0 if case == "exact" else re.IGNORECASE)
        for case, expression in rows("certificates.tsv")
    )
