"""A profile as the document that its writer made: every visible line in the place that it has there.

A profile keeps what can be judged. What is drawn again has to keep the rest too: words that no vocabulary
has, a summary, awards. A line that belongs to nothing that was read stands in a section of its own, as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rolescope.extract.patterns import expressions
from rolescope.extract.profile.build import blanked
from rolescope.extract.profile.lines import ASIDE, BULLETS, Line
from rolescope.extract.profile.paragraphs import paragraphs
from rolescope.extract.profile.sections import ResumeSection, find_sections, of_kind
from rolescope.extract.profile.skill_lists import skill_groups
from rolescope.model.profile import Profile, Spanned, Study, Work
from rolescope.model.resume import Laid, LaidLine, Lines, Resume
from rolescope.model.span import Span

IGNORED = frozenset(("hidden_text", "instructions", "copied"))
"""Kinds of what no person wrote to be read: it is no part of the document."""
CARRIED = frozenset(
    ("name", "email", "phone", "url", "address", "birth_date", "nationality", "marital_status")
)
"""Kinds of contacts that have a place of their own in the document."""
_EDGE = " \t,;:|-–—·•()[]{}*_#/@\x7f"
_WORD = re.compile(r"[^\W\d_]{2,}|\d+[.,]\d+")
_LINKS = frozenset(
    ("at", "in", "of", "bei", "chez", "to", "the", "and", "from", "company", "position", "title")
)
_MARK = re.compile(rf"[{BULLETS}]|[-–—+]|\d{{1,2}}[.)]")
_BESIDE = 6
"""Characters between a degree and its field."""
_FIELD = 6
"""Words of a field of study."""
_HEADINGS = {"work": "Work experience", "education": "Education", "skills": "Skills"}
_DRAWN = " \t*_`#"
"""Marks of Markdown, which are drawn anew."""
_OTHERS = frozenset(("other", ASIDE, "basics"))


def resume_of(profile: Profile) -> Resume:
    """The document that a profile was read from.

    Args:
        profile: as `build` gives it.

    Returns:
        The same words; what was hidden, or said to machines, is not in it.
    """
    text = _seen(profile)
    sections = find_sections(text)
    work = tuple(_job(text, one) for one in profile.work)
    education = _studies(text, profile, sections)
    return Resume(
        basics=profile.basics,
        headline=tuple(_headline(profile, text, sections)),
        summary=tuple(paragraphs(text, _lines(sections, "summary"))),
        skills=skill_groups(text, _lines(sections, "skills"), profile.skills),
        work=work,
        education=education.studies,
        education_lines=education.lines,
        projects=tuple(paragraphs(text, _lines(sections, "projects"))),
        certificates=tuple(paragraphs(text, _lines(sections, "certificates"))),
        languages=tuple(paragraphs(text, _lines(sections, "languages"))),
        others=tuple(_others(profile, text, sections)),
    )


def _seen(profile: Profile) -> str:
    """The text without what is hidden; no place moves."""
    return blanked(profile.text, [one.span for one in profile.warnings if one.kind in IGNORED and one.span])


def _lines(sections: Sequence[ResumeSection], kind: str) -> list[Line]:
    return [line for one in of_kind(sections, kind) for line in one.lines]


def _headline(profile: Profile, text: str, sections: Sequence[ResumeSection]) -> Iterator[Spanned]:
    """Lines above the first heading without the contacts in them."""
    contacts = [one.span for one in profile.basics.contacts if one.span and one.kind in CARRIED]
    if sections and sections[0].kind == "basics" and sections[0].span.start == 0:
        for line in sections[0].lines:
            yield from _rest(text, line.span, contacts)


def _job(text: str, one: Work) -> Work:
    """A job whose highlights are whole sentences, after what its head says beside title and employer."""
    body = [
        Line(line.text, line.span.start, _is_item(text, line.span.start), None) for line in one.highlights
    ]
    first = min((line.start for line in body), default=one.span.end)
    known = [part.span for part in (one.title, one.employer, one.dates) if part]
    head = _left(text, Span(one.span.start, first), known, [one.place or ""])
    return one._replace(highlights=(*head, *paragraphs(text, body)))


class _Studies(NamedTuple):
    """Courses of study with what is said of each."""

    studies: tuple[Study, ...]
    lines: tuple[tuple[Spanned, ...], ...]


def _studies(text: str, profile: Profile, sections: Sequence[ResumeSection]) -> _Studies:
    """What sections for education say beside degrees, schools and dates: each with the course above it."""
    studies = list(profile.education)
    parts = [part for one in studies for part in (one.title, one.institution, one.dates) if part]
    known = [part.span for part in parts]
    said: dict[int, list[Line]] = {}
    for line in _lines(sections, "education"):
        of = max((at for at, one in enumerate(studies) if one.span.start <= line.start), default=-1)
        for left in _rest(text, line.span, known) if of >= 0 else ():
            if not said.get(of) and _is_field(text, studies[of], left):
                title = studies[of].title or left
                words = f"{title.text}, {left.text}"
                studies[of] = studies[of]._replace(
                    title=Spanned(words, Span(title.span.start, left.span.end))
                )
            else:
                item = line.bullet and left.span.start - line.start <= _BESIDE
                said.setdefault(of, []).append(Line(left.text, left.span.start, item, None))
    lines = {at: tuple(paragraphs(text, found)) for at, found in said.items()}
    return _Studies(tuple(studies), tuple(lines.get(at, ()) for at in range(len(studies))))


def _is_field(text: str, one: Study, left: Spanned) -> bool:
    """Whether words right behind a degree are its field."""
    if one.title is None or len(left.text.split()) > _FIELD:
        return False
    end, start = one.title.span.end, left.span.start
    return end <= start <= end + _BESIDE and "\n" not in text[end:start]


def _left(text: str, whole: Span, known: Sequence[Span], words: Sequence[str]) -> Iterator[Spanned]:
    """The lines of an entry without the parts of it that are known, or stand elsewhere in the same words."""
    said = {word.lower() for one in words for word in _WORD.findall(one)}
    label, _ = _empty()
    for start, stop in _line_spans(text, whole):
        for one in _rest(text, Span(start, stop), known):
            named = {word.lower() for word in _WORD.findall(one.text)} - said
            if not all(label.fullmatch(word) for word in named):
                yield one


def _line_spans(text: str, whole: Span) -> Iterator[tuple[int, int]]:
    at = whole.start
    for raw in text[whole.start : whole.end].split("\n"):
        yield at, at + len(raw)
        at += len(raw) + 1


def _rest(text: str, line: Span, known: Iterable[Span]) -> Iterator[Spanned]:
    """What stays of a line without some places, where that says anything."""
    inside = [Span(max(s, line.start), min(e, line.end)) for s, e in known if s < line.end and e > line.start]
    ends = [(line.start, line.start), *sorted(inside), (line.end, line.end)]
    for (_, begin), (stop, _) in pairwise(ends):
        part = text[begin:stop] if stop > begin else ""
        bare = part.strip(_EDGE)
        if _says(bare):
            start = begin + len(part) - len(part.lstrip(_EDGE))
            closed = bare + ")" * (bare.count("(") > bare.count(")"))
            yield Spanned(" ".join(closed.split()), Span(start, start + len(bare)))


def _says(words: str) -> bool:
    """Whether words say more than that something is told: "at", "Company:", "(2 years)" do not."""
    low = words.lower().strip(" :")
    label, duration = _empty()
    if not words or label.fullmatch(low) or duration.fullmatch(low):
        return False
    return any(one.lower() not in _LINKS for one in _WORD.findall(words))


@cache
def _empty() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Labels of fields, and lengths of time that follow from dates."""
    known = expressions("resume.tsv")
    return known["label"], known["duration"]


def _is_item(text: str, start: int) -> bool:
    """Whether a mark of a list stands before a place on its line."""
    before = text[text.rfind("\n", 0, start) + 1 : start].strip(" \t|\xa0")
    return bool(before) and _MARK.fullmatch(before) is not None


def _others(profile: Profile, text: str, sections: Sequence[ResumeSection]) -> Iterator[Lines]:
    """Sections that have no place of their own, and lines of others that belong to no entry."""
    known = [one.span for one in profile.basics.contacts if one.span and one.kind in CARRIED]
    jobs = [one.span for one in profile.work]
    first = min((one.span.start for one in profile.education), default=len(text))
    for at, section in enumerate(sections):
        lines = section.lines
        if section.kind == "work":
            lines = tuple(one for one in lines if not any(s <= one.start < e for s, e in jobs))
        elif section.kind == "education":
            lines = tuple(one for one in lines if one.start < first)
        elif section.kind not in _OTHERS or at == 0 == section.span.start:
            continue
        if section.kind == "basics":
            kept = [part for line in lines for part in _rest(text, line.span, known)]
        else:
            kept = [one for one in paragraphs(text, lines) if _says(one.text)]
        if kept:
            kind = section.kind if section.kind in {"work", "education"} else "other"
            yield Lines(_heading(text, section), tuple(kept), kind)


def _heading(text: str, section: ResumeSection) -> str:
    """A section's heading as it stands."""
    first = text[section.span.start : section.lines[0].start].strip()
    words = first.split("\n")[0].strip(_EDGE)
    return " ".join(words.split())


def laid_of(profile: Profile, kinds: Collection[str]) -> tuple[Laid, ...]:
    """The sections of some kinds, line by line.

    Args:
        profile: as `build` gives it; what is hidden in it is left out.
        kinds: "work", "education", "skills".
    """
    sections = find_sections(_seen(profile))
    starts = {one.span.start for one in profile.work} | {one.span.start for one in profile.education}
    return tuple(_laid(one, starts) for one in sections if one.kind in kinds)


def _laid(section: ResumeSection, starts: Collection[int]) -> Laid:
    lines = [(one, " ".join(one.text.split()).strip(_DRAWN)) for one in section.lines]
    kept = (LaidLine(words, one.bullet, one.start in starts) for one, words in lines if words)
    return Laid(section.kind, _HEADINGS[section.kind], tuple(kept))
