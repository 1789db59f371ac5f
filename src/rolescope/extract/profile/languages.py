"""Natural languages that a person says they speak, and how well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rolescope.extract.patterns import rows
from rolescope.extract.profile.sections import ResumeSection
from rolescope.model.profile import SpokenLanguage
from rolescope.model.span import Span

_REACH = 40


def find_languages(text: str, sections: Sequence[ResumeSection]) -> tuple[SpokenLanguage, ...]:
    """The languages named below a heading for them or alone as a skill; else those with words of fluency.

    Each once, in text order; a level is taken from the same item of a list.
    """
    found: dict[str, SpokenLanguage] = {}
    for section in sections:
        if section.kind == "basics":
            continue
        for match in _names().finditer(text, *section.span):
            end = min(section.span.end, match.end() + _REACH)
            after = re.split(r"[,;\n•|]|(?<=\))", text[match.end() : end], maxsplit=1)[0]
            before = re.split(
                r"[,;\n•|:.(]", text[max(section.span.start, match.start() - 25) : match.start()]
            )[-1]
            level = _level(after) or _level(before)
            alone = section.kind == "skills" and not before.strip() and not after.strip()
            listed = section.kind == "languages" or alone
            spoken = listed or (level and level not in {"basic", "professional"}) or (level and "(" in after)
            code = _codes()[match[0].lower()]
            if spoken and (code not in found or (found[code].level is None and level)):
                found[code] = SpokenLanguage(code, level, Span(*match.span()))
    return tuple(sorted(found.values(), key=lambda one: one.span))


def _level(words: str) -> str | None:
    match = _levels().search(words.lower())
    return match.lastgroup if match else None


@cache
def _levels() -> re.Pattern[str]:
    listed = (rf"(?P<{level}>\b(?:{words})\b)" for level, words in rows("language_levels.tsv"))
    return re.compile("|".join(listed))


@cache
def _codes() -> dict[str, str]:
    others = {name: code for code, names in rows("language_names.tsv") for name in names.split("|")}
    return others | {name: code for code, name in rows("languages.tsv")}


@cache
def _names() -> re.Pattern[str]:
    written = {form for name in _codes() for form in (name.capitalize(), name.upper())}
    names = sorted(written, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
