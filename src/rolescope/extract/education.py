"""The lowest degree a posting requires, its fields of study, and whether experience is accepted instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions, rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import Education, SectionKind
from rolescope.model.span import Span

DEGREES = ("high_school", "associate", "bachelor", "master", "phd")
"""Lowest first."""
GENERIC = "generic"
"""Marks words for a degree without its level: "university degree"; read as the lowest, a bachelor's."""
NO_FIELD = "-"
"""Stands in the list of fields for words that only look like one: "Bachelor of Science"."""

_SENTENCE_REACH = 400
_REACH = 120
_FIELDS_AFTER, _FIELDS_BEFORE = 260, 50
_BARE = frozenset(("BA", "BS", "BE", "MA", "MS"))
"""Short forms that mean much else: states, analysts, a company's products."""
_BARE_REACH = 160
_MOST = 200
"""Degrees by words, and by short forms, that are looked at: more than any posting names."""
_YEARS = re.compile(r"\byears?\b|\byrs?\b")


class _Wording(NamedTuple):
    """The expressions of `patterns/education.tsv`."""

    not_degree: re.Pattern[str]
    denied: re.Pattern[str]
    experience_instead: re.Pattern[str]
    later: re.Pattern[str]
    school_equal: re.Pattern[str]
    wished: re.Pattern[str]
    required: re.Pattern[str]
    firm: re.Pattern[str]
    demanded: re.Pattern[str]
    option: re.Pattern[str]
    student: re.Pattern[str]
    clause: re.Pattern[str]
    form_end: re.Pattern[str]
    school_form_end: re.Pattern[str]
    associate_form_end: re.Pattern[str]
    town: re.Pattern[str]
    state_after: re.Pattern[str]
    subject_after: re.Pattern[str]
    named_after: re.Pattern[str]
    named_before: re.Pattern[str]


class _Candidate(NamedTuple):
    """One degree named as required.

    `firm`: its section or sentence says that it is required; `generic`: its level is not named.
    """

    rank: int
    start: int
    end: int
    sentence: Span
    firm: bool
    generic: bool


def education(doc: Document) -> Education | None:
    """The lowest degree required.

    Degrees joined in one sentence ("Bachelor's or Master's") are alternatives: the lowest counts. Of
    sentences that each end in "required" all must be met. Wished degrees do not count, nor do those of one
    profession (M.D., J.D.), which have no place among the levels.

    Args:
        doc: the posting.

    Returns:
        The degree with its fields and its place; None where none is required.
    """
    found = list(_candidates(doc))
    if not found:
        return None
    named = [c for c in found if not c.generic] or found
    firm = [c for c in named if c.firm] or named
    lowest = _lowest(doc, firm)
    place = doc.span(lowest.start, lowest.end)
    return Education(DEGREES[lowest.rank], _instead(doc, lowest), _fields(doc, lowest), place)


def _lowest(doc: Document, found: list[_Candidate]) -> _Candidate:
    """The lowest degree; where several sentences demand one each, that of the sentence that asks for most."""
    by_sentence: dict[Span, _Candidate] = {}
    for one in sorted(found, key=lambda c: (c.rank, c.start)):
        by_sentence.setdefault(one.sentence, one)
    lowest = list(by_sentence.values())
    demanded = [one for one in lowest if _wording().demanded.search(doc.folded, *one.sentence)]
    return max(demanded, key=lambda c: c.rank) if len(demanded) > 1 else lowest[0]


def _candidates(doc: Document) -> Iterator[_Candidate]:
    """Required degrees."""
    wording, folded = _wording(), doc.folded
    for name, start, end in degrees_named(doc):
        kind = doc.section_at(start).kind
        sentence = _sentence(doc, start)
        words = folded[sentence.start : sentence.end]
        if _is_outside(kind, words) or wording.student.search(words):
            continue
        if wording.not_degree.search(folded, max(0, start - 20), end + 16) or wording.denied.match(
            folded, end
        ):
            continue
        if _is_wished(words, start - sentence.start, end - sentence.start):
            continue
        firm = kind is SectionKind.REQUIREMENTS or bool(wording.required.search(words))
        generic = name == GENERIC
        if firm or kind is SectionKind.DUTIES or name not in ("phd", GENERIC):
            rank = DEGREES.index("bachelor" if generic else name)
            yield _Candidate(rank, start, end, sentence, firm, generic)


def _sentence(doc: Document, at: int) -> Span:
    """The sentence around a degree; only its near part if it is very long."""
    start, end = doc.sentence_at(at)
    return Span(max(start, at - _SENTENCE_REACH), min(end, at + _SENTENCE_REACH))


def degrees_named(doc: Document) -> Iterator[tuple[str, int, int]]:
    """Words and short forms that name a degree: which, from where, to where."""
    yield from islice(_by_words(doc), _MOST)
    yield from islice(_by_form(doc.text), _MOST)


def _by_words(doc: Document) -> Iterator[tuple[str, int, int]]:
    """Degrees named in words."""
    folded, text, cues = doc.folded, doc.text, _cues()
    for at, start, _ in cues.words.find_matches_as_indexes(folded):
        degree, expression = cues.degrees[at]
        match = expression.match(folded, start)
        if match and not (text[start].islower() and text[start - 1 : start].isalpha()):
            yield degree, start, match.end()


def _by_form(text: str) -> Iterator[tuple[str, int, int]]:
    """Degrees named by a short form."""
    cues = _cues()
    for at, start, stop in cues.forms.find_matches_as_indexes(text):
        degree, ends = cues.form_degrees[at]
        end = stop + (text[stop : stop + 1] == "." and "." in text[start:stop])
        before = text[start - 1 : start]
        if before.isupper() or before.isdigit() or text[end : end + 1].isalnum() or not ends.match(text, end):
            continue
        if text[start:end] not in _BARE or _is_degree(text, start, end):
            yield degree, start, end


def _is_degree(text: str, start: int, end: int) -> bool:
    """Whether two bare letters are a degree by the words around them, not a state or a job."""
    wording = _wording()
    before = text[max(0, start - _BARE_REACH) : start].rpartition("\n")[2]
    after = text[end : end + _BARE_REACH]
    if wording.subject_after.match(after):
        return True
    if wording.town.search(before) or wording.state_after.match(after):
        return False
    return bool(wording.named_after.match(after) or wording.named_before.search(before))


def _is_outside(kind: SectionKind, words: str) -> bool:
    """Whether a section speaks of wishes or of the company, and the sentence does not say otherwise."""
    if kind is SectionKind.PREFERRED:
        return not _wording().firm.search(words)
    return kind in BOILERPLATE and not _wording().option.search(words)


def _is_wished(words: str, start: int, end: int) -> bool:
    """Whether the degree's own clause calls it a wish."""
    wording = _wording()
    begin = max((m.start() for m in wording.clause.finditer(words, 0, start)), default=0)
    stop = wording.clause.search(words, end)
    clause = words[begin : stop.start() if stop else len(words)]
    return bool(wording.wished.search(clause)) and not wording.required.search(clause)


def _instead(doc: Document, degree: _Candidate) -> bool:
    """Whether experience or the like is accepted instead of the degree."""
    wording, folded, (start, end) = _wording(), doc.folded, degree.sentence
    if degree.rank == 0 and wording.school_equal.search(folded, start, end):
        return False
    near = max(start, degree.start - _REACH), min(end, degree.end + 2 * _REACH)
    return bool(
        wording.experience_instead.search(folded, *near) or wording.later.search(folded, end, end + _REACH)
    )


def _fields(doc: Document, degree: _Candidate) -> tuple[str, ...]:
    """Fields of study after the degree, or else right before it, in the order they are named."""
    folded, sentence = doc.folded, degree.sentence
    after = folded[degree.end : min(sentence.end, degree.end + _FIELDS_AFTER)]
    before = folded[max(sentence.start, degree.start - _FIELDS_BEFORE) : degree.start]
    automaton, names = _field_cues()
    for words in (_YEARS.split(after, maxsplit=1)[0], before):
        found = [
            names[at]
            for at, start, end in automaton.find_matches_as_indexes(words)
            if not (start and words[start - 1].isalnum()) and not words[end : end + 1].isalnum()
        ]
        if found:
            return tuple(dict.fromkeys(name for name in found if name != NO_FIELD))
    return ()


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("education.tsv"))


class _Cues(NamedTuple):
    """Words and short forms that name degrees, each with its degree and what must match there."""

    words: AhoCorasick
    degrees: tuple[tuple[str, re.Pattern[str]], ...]
    forms: AhoCorasick
    form_degrees: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _cues() -> _Cues:
    wording = _wording()
    ends = {"high_school": wording.school_form_end, "associate": wording.associate_form_end}
    words, forms = rows("degrees.tsv"), rows("degree_forms.tsv")
    return _Cues(
        _automaton([cue for cue, _, _ in words]),
        tuple((degree, re.compile(expression or rf"{cue}\b")) for cue, degree, expression in words),
        _automaton([form for form, _ in forms]),
        tuple((degree, ends.get(degree, wording.form_end)) for _, degree in forms),
    )


@cache
def _field_cues() -> tuple[AhoCorasick, tuple[str, ...]]:
    """The fields' forms, and the canonical name of each."""
    listed = [(form, field) for field, forms in rows("fields_of_study.tsv") for form in forms.split("|")]
    return _automaton([form for form, _ in listed]), tuple(field for _, field in listed)


def _automaton(phrases: list[str]) -> AhoCorasick:
    return AhoCorasick(phrases, MatchKind.LeftmostLongest, implementation=Implementation.DFA)
