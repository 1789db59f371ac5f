"""Certificates that a text names, by the expressions of `patterns/certificates.tsv`."""

from __future__ import annotations

import re
from functools import cache

from rolescope.extract.patterns import rows
from rolescope.model.span import Span

_WORDS = ("certifi", " belt", "project management professional")
"""One of these stands in whatever an expression without regard to case can match."""


def named_certificates(text: str) -> list[tuple[str, Span]]:
    """Names in small letters with their places, in text order, none inside another."""
    exact, anyhow = _expressions()
    folded = text.lower()
    looked_for = (*exact, *anyhow) if any(word in folded for word in _WORDS) else exact
    found = [Span(*match.span()) for one in looked_for for match in one.finditer(text)]
    found.sort(key=lambda span: (span.start, -span.end))  # the longest at a place counts
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return [(" ".join(text[span.start : span.end].lower().split()), span) for span in kept]


@cache
def _expressions() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """Those on the text as it stands, and those without regard to case."""
    listed = list(rows("certificates.tsv"))
    exact = tuple(re.compile(expression) for case, expression in listed if case == "exact")
    anyhow = tuple(re.compile(expression, re.IGNORECASE) for case, expression in listed if case != "exact")
    return exact, anyhow
