"""Words that a source lacks and that say more than how something is put: names, numbers, years, strength."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick

from rolescope.extract.patterns import expressions
from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.inventions.entries import Found
from rolescope.extract.profile.inventions.numbers import YEARS, Number
from rolescope.extract.profile.inventions.places import Places
from rolescope.extract.profile.inventions.source import Said, words_of
from rolescope.extract.profile.inventions.times import time_of
from rolescope.extract.profile.lines import Line, lines_of
from rolescope.extract.profile.sections import find_sections, of_kind
from rolescope.extract.profile.skill_lists import skill_groups
from rolescope.model.profile import ProfileSkill
from rolescope.model.span import Span
from rolescope.model.tailor import InventionKind

_TOLERANCE = 0.05
"""Years: those of a profile are rounded."""
_NAME = re.compile(r"(?<![\w@./-])(?:[^\W\d_][\w&’'.+#-]*[\w+#]|[^\W\d_]|\d+[^\W\d_][\w-]*)")
_STARTS = re.compile(r"(?:^|[.:;!?•|]\s+|[–—]\s+|\n\s*)[\"“‘'(*_#>\s•–-]*$")
_COMMON = re.compile(
    r"(?i)\w+(?:ed|ing|ly|tion|tions|ment|ments|ship|ity|ness|ance|ence|ies|able|ful|ive)"
    r"|the|an?|in|with|for|as|at|on|my|i|we|our|to|from|over|by|since|during|while|after|before|when|also|this|these"
    r"|it|all|each|main|key|led|built|ran|wrote|cut|kept|drove|took|made|set|grew|brought|taught|began|won|held|gave"
    r"|put|part|work|team|use|used|known|strong|daily|every|both|where|who|which|through|under|of|and|or|but|not|no"
)
_LABELS = re.compile(
    r"(?:Address|Date of birth|Nationality|Marital status|Position|Company|Location|Duration)(?=:)"
)
"""What our own documents write before a field."""
_OFFICES = re.compile(
    r"(?i)\b(?:head of|director|manager|principal|chief|senior|vice president|president|executive|founder"
    r"|co-founder|supervisor|architect|professor|partner|team lead|tech lead|c[tefo]o|vp"
    r"|lead(?= (?:\w+ )?(?:engineer|developer|analyst|scientist|designer)\b))\b"
)
_DEGREES = re.compile(
    r"(?i)\b(?:ph\.?d|doctora\w+|master['’]?s(?= degree| in\b)|master of|bachelor['’]?s(?= degree| in\b)"
    r"|bachelor of|mba|m\.?sc|b\.?sc)\b"
)
_HONOURS = re.compile(
    r"(?i)\b(?:with (?:highest |high |great )?(?:distinction|honou?rs)|(?:summa |magna )?cum laude"
    r"|first[- ]class(?= (?:honou?rs|degree))|valedictorian|top of (?:the|my|his|her|their) (?:class|year))\b"
)
_STRONG = re.compile(
    r"(?i)\b(?:expert(?:ise)?|advanced|proficient|proficiency|fluent|deep|extensive|mastery|master|strong|"
    r"comprehensive|in-depth|seasoned|world-class)\b"
)
_STRONG_REACH = 30
_OF = re.compile(
    r"\s?\+?\s?(?:years?|yrs?\.?|jahren?)['’]?\s(?:of\s|in\s|with\s|using\s|as\s)?[^,;.:()\n]*", re.IGNORECASE
)
_UP_TO = re.compile(r"\s?[(:,–—-]?\s?(?:for |over |about )?")
_BETWEEN = 10
"""Characters at most between a skill and years of it."""
_NEAR = 60
"""Characters in front of a word that tell whether it is the first of a sentence."""
_CONTACTS = frozenset(("email", "phone", "url", "address"))


def in_words(source: Said, edited: Said) -> Iterator[Found]:
    """What the words of an edited résumé say and those of its source do not."""
    lines = lines_of(edited.visible)
    yield from _skills(source, edited, lines)
    yield from _listed(source, edited)
    yield from _strength(source, edited)
    yield from _dates(source, edited)
    yield from _numbers(source, edited)
    yield from _offices(source, edited)
    yield from _names(source, edited, lines)


def _skills(source: Said, edited: Said, lines: list[Line]) -> Iterator[Found]:
    begins = [one.start for one in lines]
    titles = _titles(source)
    for one in edited.profile.skills:
        for span in one.spans if one.skill not in source.skills else ():
            at = bisect_right(begins, span.start) - 1
            line = lines[at] if at >= 0 and span.start < lines[at].span.end else None
            # A word with two meanings has the same one in a line, or a title, that is the source's own.
            if line is None or not (source.is_own(line.text) or _is_in_title(titles, edited, span)):
                yield Found(InventionKind.SKILL, span, f"The source does not show {one.label}.")


def _titles(source: Said) -> AhoCorasick:
    """The titles of a source's jobs, in small letters."""
    return AhoCorasick(list({one.title.text.lower() for one in source.profile.work if one.title}))


def _is_in_title(titles: AhoCorasick, edited: Said, span: Span) -> bool:
    """Whether a place is in words that are the title of a job of the source."""
    line, start = edited.line(span).lower(), edited.visible.rfind("\n", 0, span.start) + 1
    found = titles.find_matches_as_indexes(line, overlapping=True)
    return any(_in(span, Span(start + begin, start + end)) for _, begin, end in found)


def _listed(source: Said, edited: Said) -> Iterator[Found]:
    """Items of lists of skills in words that the source does not have at all."""
    sections = find_sections(edited.visible)
    lines = [line for one in of_kind(sections, "skills") for line in one.lines]
    for group in skill_groups(edited.visible, lines, edited.profile.skills):
        for item in group.items:
            if not (item.skills or all(map(source.has_stem, words_of(item.text)))):
                yield Found(InventionKind.SKILL, item.span, "The source has no such words.")


def _strength(source: Said, edited: Said) -> Iterator[Found]:
    known = {
        (one.skill, word)
        for one in source.profile.skills
        for span in one.spans
        for word, _ in _strong(source.visible, span)
    }
    for one in edited.profile.skills:
        for span in one.spans:
            for word, here in _strong(edited.visible, span):
                if (one.skill, word) not in known and not source.is_own(edited.line(here)):
                    reason = f"The source does not say {word} of {one.label}."
                    yield Found(InventionKind.SKILL, here, reason)


def _strong(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Words of strength right before a skill, in its phrase."""
    begin = max(0, span.start - _STRONG_REACH)
    before = re.split(r"[,;.:\n•|]", text[begin : span.start])[-1]
    at = span.start - len(before)
    for match in _STRONG.finditer(before):
        yield match[0].lower(), Span(at + match.start(), at + match.end())


def _dates(source: Said, edited: Said) -> Iterator[Found]:
    for one in edited.dates:
        if not source.times.tell(time_of(one)):
            yield Found(InventionKind.DATE, one.span, "The source tells no such time.")
    at = 0
    for line in edited.visible.split("\n"):
        for left in find_dates(line).unread:
            words = line[left.span.start : left.span.end]
            if not source.has(words):
                span = Span(at + left.span.start, at + left.span.end)
                yield Found(InventionKind.DATE, span, "The source tells no such time.")
        at += len(line) + 1


def _numbers(source: Said, edited: Said) -> Iterator[Found]:
    contacts = Places(
        one.span for one in edited.profile.basics.contacts if one.kind in _CONTACTS and one.span
    )
    # A number can be part of the name of a skill that the source has ("Python 3").
    names = Places(span for skill, spans in edited.skills.items() if skill in source.skills for span in spans)
    said = [one for one in source.numbers if one.unit == YEARS]
    stated = {(one.value, skill) for one in said for skill in _years_of(source, one)}
    known = {one.skill: one for one in source.profile.skills}
    for one in edited.numbers:
        if contacts.hold(one.span._replace(end=one.span.start + 1)):
            continue
        if one.unit == YEARS:
            yield from _years(source, edited, one, stated, known)
        elif not source.amounts.has(one) and not names.hold(one.span):
            yield Found(InventionKind.NUMBER, one.span, "The source has no such number.")


def _years(
    source: Said,
    edited: Said,
    one: Number,
    stated: set[tuple[float, str]],
    known: Mapping[str, ProfileSkill],
) -> Iterator[Found]:
    """Years of a skill against its dated work, years of anything else against all of it."""
    for skill in _years_of(edited, one):
        if (one.value, skill) in stated:
            continue
        shown = known.get(skill)
        most = (shown and shown.years) or 0.0 if skill else source.profile.years or 0.0
        if one.value > most + _TOLERANCE:
            what = shown.label if shown else "work"
            yield Found(InventionKind.YEARS, one.span, f"The source shows {most:g} dated years of {what}.")


def _years_of(said: Said, one: Number) -> list[str]:
    """The skills that some years are of: those behind the number in its phrase, or the one before it."""
    behind = _OF.match(said.visible, one.span.end)
    end = behind.end() if behind else one.span.end
    found = list(said.skills_in(Span(one.span.end, end)))
    if found:
        return found
    before = [
        skill
        for skill, span in said.skills_ending(Span(one.span.start - _BETWEEN, one.span.start))
        if _UP_TO.fullmatch(said.visible, span.end, one.span.start)
    ]
    return before or [""]


def _in(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _offices(source: Said, edited: Said) -> Iterator[Found]:
    for match in _OFFICES.finditer(edited.visible):
        if not source.has(match[0]):
            yield Found(InventionKind.TITLE, Span(*match.span()), "The source has no such title.")
    levels = {_degree(match[0]) for match in _DEGREES.finditer(source.visible)}
    levels |= {(one.degree or "")[:1] for one in source.profile.education}
    for match in _DEGREES.finditer(edited.visible):
        if _degree(match[0]) not in levels:
            yield Found(InventionKind.DEGREE, Span(*match.span()), "The source has no such degree.")
    for match in _HONOURS.finditer(edited.visible):
        if not source.has(match[0]):
            yield Found(InventionKind.DEGREE, Span(*match.span()), "The source tells of no such honours.")


def _degree(words: str) -> str:
    """The first letter of a degree's level: p of "phd", m of "master", b of "bachelor"."""
    first = words[0].lower()
    return "p" if first == "d" else first


def _names(source: Said, edited: Said, lines: list[Line]) -> Iterator[Found]:
    """Words with capitals or digits that the source does not have."""
    apart = [span for skill, spans in edited.skills.items() if skill in source.skills for span in spans]
    apart += [one.span for one in edited.profile.basics.contacts if one.kind in _CONTACTS and one.span]
    apart += [one.span for one in edited.dates]
    known = Places(apart)
    for line in lines:
        if line.heading is not None:
            continue
        label = _LABELS.match(line.text.lstrip("*"))
        for match in _NAME.finditer(line.text, label.end() if label else 0):
            span = Span(line.start + match.start(), line.start + match.end())
            if known.meet(span):
                continue
            before = max(0, match.start() - _NEAR)
            if _is_name(source, match[0], first=bool(_STARTS.search(line.text, before, match.start()))):
                yield Found(InventionKind.NAME, span, "The source does not have this word.")


def _is_name(source: Said, word: str, *, first: bool) -> bool:
    """Whether a word is a proper name that a source does not have."""
    if word.islower() or all(part in source.words for part in words_of(word)):
        return False
    plain = word[0].isupper() and word[1:].islower()
    low = word.lower()
    if plain and first:
        return not (_COMMON.fullmatch(low) or _verb().fullmatch(low) or source.has_stem(low))
    return word != "I"


@cache
def _verb() -> re.Pattern[str]:
    """Words that begin what was done."""
    return expressions("resume.tsv")["verb_start"]
