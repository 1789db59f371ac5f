"""Conditions of a posting: languages, the right to work, a clearance, a driving licence; and certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rolescope.extract.requirements.lines import lines_with, matches
from rolescope.extract.requirements.wording import SILENT, ask_of, is_hostile, section_kind
from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.reading import Reading
from rolescope.model.span import Marked, Span

DRIVING = "driving"
NO_SPONSOR = "no sponsorship"
"""Stands for the country of a posting that sponsors no visa and names no country."""
_DRIVING = re.compile(r"\b(?:driver'?s?'?|driver’s|driving) licen[cs]e\b", re.IGNORECASE)
_LICENCE = (" licen",)
"""Stands in whatever the expression matches."""
_OR = re.compile(r"\s*(?:,|/|\bor\b)\s*", re.IGNORECASE)


def find_conditions(
    text: str, reading: Reading, sentences: Sequence[Span], certificates: Sequence[tuple[str, Span]] = ()
) -> list[Requirement]:
    """Languages, right to work, clearance, licence and the certificates named, asked for, in no order."""
    return [
        *_languages(text, reading, sentences),
        *_right_to_work(text, reading),
        *_clearance(text, reading),
        *_licence(text, reading, sentences),
        *_certificates(text, reading, sentences, certificates),
    ]


def _one(text: str, kind: Kind, ask: Ask, names: tuple[str, ...], span: Span) -> Requirement:
    return Requirement(kind, ask, names, names, span, text[span.start : span.end])


def _languages(text: str, reading: Reading, sentences: Sequence[Span]) -> Iterator[Requirement]:
    """Each language, and those joined by "or" as one."""
    groups: list[list[tuple[str, Span]]] = []
    for one in reading.spoken:
        if one.span is None:
            continue
        last = groups[-1][-1][1].end if groups else None
        between = text[last : one.span.start] if last is not None and last <= one.span.start else ""
        if between and "or" in between.lower().split() and _OR.fullmatch(between):
            groups[-1].append((one.value, one.span))
        else:
            groups.append([(one.value, one.span)])
    for group in groups:
        span = Span(group[0][1].start, group[-1][1].end)
        yield _one(
            text,
            Kind.LANGUAGE,
            ask_of(text, reading, sentences, span),
            tuple(code for code, _ in group),
            span,
        )


def _right_to_work(text: str, reading: Reading) -> Iterator[Requirement]:
    """Where one must be allowed to work, and that no visa is sponsored: one condition."""
    areas = [one for one in reading.eligible if one.span]
    refused = reading.visa if reading.visa and reading.visa.value == "not_sponsored" else None
    place: Marked | None = refused or (areas[0] if areas else None)
    if place is None or place.span is None:
        return
    countries = tuple(one.value for one in areas) or (
        (reading.country,) if reading.country else (NO_SPONSOR,)
    )
    yield _one(text, Kind.RIGHT_TO_WORK, Ask.REQUIRED, countries, place.span)


def _clearance(text: str, reading: Reading) -> Iterator[Requirement]:
    found = reading.clearance
    if found and found.span:
        ask = Ask.PREFERRED if found.value == "preferred" else Ask.REQUIRED
        yield _one(text, Kind.CLEARANCE, ask, (found.value,), found.span)


def _licence(text: str, reading: Reading, sentences: Sequence[Span]) -> Iterator[Requirement]:
    for match in matches([_DRIVING], text, lines_with(text, text.lower(), _LICENCE)):
        span = Span(*match.span())
        if section_kind(reading, span.start) not in SILENT and not is_hostile(reading, span):
            yield _one(text, Kind.LICENCE, ask_of(text, reading, sentences, span), (DRIVING,), span)
            return


def _certificates(
    text: str, reading: Reading, sentences: Sequence[Span], named: Sequence[tuple[str, Span]]
) -> Iterator[Requirement]:
    """Each certificate once; those joined by "or" or a stroke as one."""
    skills = [one.span for one in reading.skills]
    groups: list[list[tuple[str, Span]]] = []
    seen: set[str] = set()
    for name, span in named:
        silent = section_kind(reading, span.start) in SILENT or is_hostile(reading, span)
        if name in seen or silent or any(s.start <= span.start and span.end <= s.end for s in skills):
            continue
        seen.add(name)
        last = groups[-1][-1][1].end if groups else span.start
        if groups and last < span.start and _OR.fullmatch(text, last, span.start):
            groups[-1].append((name, span))
        else:
            groups.append([(name, span)])
    for group in groups:
        place = Span(group[0][1].start, group[-1][1].end)
        yield _one(
            text, Kind.CERTIFICATE, ask_of(text, reading, sentences, place), tuple(n for n, _ in group), place
        )
