"""Certificates that a text names, by the expressions of `patterns/certificates.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import rows
from rolescope.extract.requirements.lines import lines_with, matches
from rolescope.model.span import Span

_WORDS = ("certifi", " belt", "project management professional")
"""One of these stands in whatever an expression without regard to case can match."""


def named_certificates(text: str) -> list[tuple[str, Span]]:
    """Names in small letters with their places, in text order, none inside another."""
    exact, anyhow = _expressions()
    low = text.lower()
    found = [Span(*match.span()) for one in exact for match in one.anywhere(text)]
    if any(word in low for word in _WORDS):
        found += [Span(*match.span()) for match in matches(anyhow, text, lines_with(text, low, _WORDS))]
    found.sort(key=lambda span: (span.start, -span.end))  # the longest at a place counts
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return [(" ".join(text[span.start : span.end].lower().split()), span) for span in kept]


class _Exact(NamedTuple):
    """An expression on the text as it stands.

    Attributes:
        whole: it.
        loose: it without the start of a word before it. It is tried only at letters that it may begin with,
            so that it is ten times as fast; where it finds nothing, the whole does not either.
    """

    whole: re.Pattern[str]
    loose: re.Pattern[str]

    def anywhere(self, text: str) -> Iterator[re.Match[str]]:
        """All that it matches."""
        return iter(()) if self.loose.search(text) is None else self.whole.finditer(text)


@cache
def _expressions() -> tuple[tuple[_Exact, ...], tuple[re.Pattern[str], ...]]:
    """Those on the text as it stands, and those without regard to case."""
    listed = list(rows("certificates.tsv"))
    exact = tuple(
        _Exact(re.compile(expression), re.compile(expression.removeprefix(r"\b")))
        for case, expression in listed
        if case == "exact"
    )
    anyhow = tuple(re.compile(expression, re.IGNORECASE) for case, expression in listed if case != "exact")
    return exact, anyhow
