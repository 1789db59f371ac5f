"""Skills that a résumé names, each with the dated work that shows it.

The dictionary and the rules for words with other meanings are those of postings; here a list under a heading
for skills stands for what a posting asks for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rolescope.extract.document import Document
from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Cue, Hit, find_hits
from rolescope.extract.profile.denied import is_denied
from rolescope.extract.profile.sections import ResumeSection
from rolescope.extract.skill_context import stands
from rolescope.model.profile import MONTHS, Month, ProfileSkill, Work, months
from rolescope.model.reading import SectionKind
from rolescope.model.span import Span

_LISTS = frozenset(("skills", "certificates", "summary"))
_SHOWN = frozenset(("work", "projects"))
_REACH = 500


def find_skills(
    doc: Document, sections: Sequence[ResumeSection], work: Sequence[Work], as_of: Month
) -> tuple[ProfileSkill, ...]:
    """Every skill named, by id; one that is only denied or wished for is not.

    Args:
        doc: the text with basics, names of employers and schools, and what is flagged, blanked out.
        sections: of the text.
        work: jobs; a skill is shown in those whose entries name it.
        as_of: the month that "present" stands for.
    """
    places: dict[str, list[Span]] = {}
    labels: dict[str, str] = {}
    for (label, start, end), frame in stands(doc, list(_framed(doc, sections))):
        if is_denied(doc.folded, frame.start, start, end):
            continue
        places.setdefault(label.skill, []).append(doc.span(start, end))
        labels[label.skill] = label.name
    found = []
    for skill in sorted(places):
        spans = tuple(places[skill])
        where = tuple(at for at, one in enumerate(work) if any(_inside(span, one.span) for span in spans))
        dated = [one.dates.stretch(as_of) for at, one in enumerate(work) if at in where and one.dates]
        stretches = [one for one in dated if one]
        years = round(months(stretches) / MONTHS, 2) if stretches else None
        shown = bool(where) or any(section_of(sections, span) in _SHOWN for span in spans)
        found.append(ProfileSkill(skill, labels[skill], spans, years, where, not shown))
    return tuple(found)


def section_of(sections: Sequence[ResumeSection], span: Span) -> str | None:
    """The kind of the section that holds a place."""
    return next((one.kind for one in sections if _inside(span, one.span)), None)


def _inside(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _framed(doc: Document, sections: Sequence[ResumeSection]) -> Iterator[Placed]:
    """Each hit with its sentence; lists of skills stand for what is asked for."""
    hits, cues = find_hits(doc.folded)
    begins = [cue[1] for cue in cues]
    for hit in hits:
        start, end = doc.sentence_at(hit[1])
        start, end = max(start, hit[1] - _REACH), max(min(end, hit[1] + _REACH), hit[2])
        wanting = section_of(sections, doc.span(hit[1], hit[2])) in _LISTS
        yield hit, _frame(hit, start, end, cues, begins, wanting=wanting)


def _frame(
    hit: Hit, start: int, end: int, cues: Sequence[Cue], begins: Sequence[int], *, wanting: bool
) -> Frame:
    del hit
    inside = cues[bisect_right(begins, start - 1) : bisect_right(begins, end - 1)]
    means = 0
    for cue in inside:
        means |= cue[0]
    kind = SectionKind.REQUIREMENTS if wanting else SectionKind.DUTIES
    return Frame(start, end, kind.value, False, wanting, inside, means)
