"""The first line of a "Who is hiring?" comment: which titles it names, and who hires."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST_TITLE = 8
"""Words. What is longer is a sentence about the job, not its title."""
_NOUNS = (
    "engineer|developer|scientist|analyst|manager|designer|architect|researcher|programmer|administrator|sysadmin|"
    "consultant|director|statistician|technician|specialist|tester|strategist|writer|recruiter|marketer|"
    "economist|mathematician|quant|sre|cto|cio"
)
_PLURAL = re.compile(rf"\b({_NOUNS}|intern)s\b", re.IGNORECASE)
_TITLE = re.compile(
    rf"\b(?:{_NOUNS})\b|\b(?:vp|head) of\b|\w intern\b|\b(?:tech|team|engineering) lead\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TERMS = "full[- ]?time|part[- ]?time|on[- ]?site|remote|permanent|contract|visa|looking for|is hiring|hiring"
"""Words of terms, not of titles: they part fields as bars do."""
_HARD_BREAK = re.compile(rf"\s*[|•·;:\t]\s*|\s+[-–—]+\s+|\b(?:{_TERMS})\b", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"\s*[,/&+]\s*|\s+(?:and|or)\s+", re.IGNORECASE)


def titles_in(header: str) -> tuple[str, ...]:
    """The titles that a first line names, in order, in the singular.

    Fields are parted by bars and dashes. A field is broken at commas, slashes and "and" only where that gives
    two titles or more: "Engineer, Machine Learning" is one.
    """
    named: list[str] = []
    for field in _fields(header):
        parts = [part for part in _SOFT_BREAK.split(field) if _is_title(part)]
        named.extend(parts if len(parts) > 1 else [field] * _is_title(field))
    return tuple(dict.fromkeys(_PLURAL.sub(r"\1", title) for title in named))


def employer_in(header: str) -> str | None:
    """The first of several fields, by the threads' own custom, unless it is a title."""
    first, *others = _fields(header) or [""]
    named = first and others and not _is_title(first) and len(first.split()) <= _LONGEST_TITLE
    return first if named else None


def _fields(header: str) -> list[str]:
    return list(_nonempty(_HARD_BREAK.split(_BRACKETED.sub(" ", _ADDRESS.sub(" ", header)))))


def _nonempty(parts: Iterable[str]) -> Iterable[str]:
    return (part for part in (" ".join(p.split()).strip(" .,!*+&/@-") for p in parts) if part)


def _is_title(part: str) -> bool:
    return len(part.split()) <= _LONGEST_TITLE and _TITLE.search(_PLURAL.sub(r"\1", part)) is not None
