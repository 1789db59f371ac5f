"""Certificates and licences that a person states, by their names as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.marks import marks
from rolescope.extract.profile.sections import ResumeSection, of_kind
from rolescope.model.profile import Certificate
from rolescope.model.span import Span

_LONGEST = 120
_EDGE = " ,;:|-–—()[]*_."


def find_certificates(sections: Sequence[ResumeSection]) -> tuple[Certificate, ...]:
    """One for each line below a heading for certificates; elsewhere those known by name, each once."""
    found: dict[str, Certificate] = {}
    for section in of_kind(sections, "certificates"):
        for line in section.lines:
            spans = [one.span for one in find_dates(line.text).dates]
            end = min([s.start for s in spans if s.start > 0] or [len(line.text)])
            begin = max([s.end for s in spans if s.start == 0] or [0])
            words = line.text[begin : max(end, begin)] if end > begin else line.text[begin:]
            bare = words.strip(_EDGE)
            if bare and len(bare) <= _LONGEST:
                at = line.start + begin + words.index(bare)
                found.setdefault(bare.lower(), Certificate(bare, Span(at, at + len(bare))))
    for section in sections:
        if section.kind in {"certificates", "basics"}:
            continue
        for line in section.lines:
            for match in marks()["certificate"].finditer(line.text):
                if not any(match[0].lower() in known for known in found):
                    here = Span(line.start + match.start(), line.start + match.end())
                    found[match[0].lower()] = Certificate(match[0], here)
    return tuple(sorted(found.values(), key=lambda one: one.span))
