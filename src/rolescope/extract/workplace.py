"""Where the work is done: on site, hybrid or remote, where the posting says so.

Each cue word ("remote", "in the office") is looked at in its own small window. Words about this very job
("this role is", "Location:") go before words about the company's ways of working; what holds for some jobs
only, or for somebody else, does not count. Of equally clear statements hybrid goes before remote, and remote
before on site, because postings that offer a mix name all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions, rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.span import Marked, Origin

VALUES = ("hybrid", "remote", "onsite")
"""In the order in which equally clear statements count."""

_REACH = 80
_BEFORE, _AFTER, _SOME_BEFORE, _SOME_AFTER = 28, 28, 70, 40
_DENIED_BEFORE = 40
_SETTLED = frozenset({"hard", "alone", "tag"})
"""Groups of `site` that hold whatever follows them; a hash tag also whatever stands before it."""


class _Wording(NamedTuple):
    """The expressions of `patterns/workplace.tsv`: what states each workplace, and what takes it back."""

    hybrid_word: re.Pattern[str]
    hybrid_days: re.Pattern[str]
    hybrid_mix: re.Pattern[str]
    remote: re.Pattern[str]
    site: re.Pattern[str]
    not_remote: re.Pattern[str]
    remote_denied: re.Pattern[str]
    remote_other: re.Pattern[str]
    site_of_others: re.Pattern[str]
    site_thing: re.Pattern[str]
    some_jobs: re.Pattern[str]
    this_job: re.Pattern[str]


_MOST = 200
"""Cue words that are looked at: a text with more of them is no posting."""


class _Rule(NamedTuple):
    """An expression by its name, what it states, and the words one of which its window must hold."""

    name: str
    value: str
    expression: re.Pattern[str]
    needs: tuple[str, ...]


class _Stated(NamedTuple):
    """A statement with its clarity: 2 about this job, 1 about the work in general, 0 in boilerplate."""

    clarity: int
    value: str
    start: int
    end: int


def workplace(doc: Document) -> Marked | None:
    """The workplace a posting states.

    Args:
        doc: the posting; its location is used where the text is silent, its title where both are.

    Returns:
        "hybrid", "remote" or "onsite" with its place (None where title or location carry it); None if
        unstated.
    """
    found = list(_statements(doc))
    if found:
        best = min(found, key=lambda s: (-s.clarity - (s.value == "hybrid"), VALUES.index(s.value), s.start))
        return Marked(best.value, doc.span(best.start, best.end))
    return _outside_text(doc.location, Origin.LOCATION) or _outside_text(doc.title, Origin.TITLE)


def _statements(doc: Document) -> Iterator[_Stated]:
    """What the text says about the work, in text order."""
    folded = doc.folded
    automaton, rules = _cues()
    for at, start, end in automaton.find_matches_as_indexes(folded)[:_MOST]:
        begin, stop = max(0, start - _REACH), end + _REACH
        window = folded[begin:stop]
        for rule in rules[at]:
            if not any(word in window for word in rule.needs):
                continue
            for match in rule.expression.finditer(folded, begin, stop):
                if match.start() <= end and match.end() >= start and _counts(doc, rule.name, match):
                    yield _stated(doc, rule.value, match)


def _stated(doc: Document, value: str, match: re.Match[str]) -> _Stated:
    start, end = _words(match)
    if _wording().this_job.search(doc.folded, max(0, match.start() - 60), match.end() + 30):
        return _Stated(2, value, start, end)
    return _Stated(0 if doc.section_at(start).kind in BOILERPLATE else 1, value, start, end)


def _words(match: re.Match[str]) -> tuple[int, int]:
    """Where the words stand that state the workplace."""
    return match.span(match.lastgroup) if match.lastgroup else match.span()


def _counts(doc: Document, name: str, match: re.Match[str]) -> bool:
    """Whether the words are about the work of this job, not about some jobs, clients or a gym."""
    wording, folded = _wording(), doc.folded
    start, end = _words(match)
    first, last = doc.sentence_at(start).start, max(end, doc.sentence_at(end).end)
    around = folded[max(first, start - _SOME_BEFORE) : min(last, end + _SOME_AFTER)]
    if any(word in around for word in _some_words()) and wording.some_jobs.search(around):
        return False
    if name == "remote":
        if " not " in match[0]:
            return False
        before = folded[max(first, start - _DENIED_BEFORE) : start]
        other = wording.remote_other.search(folded, start, end + _AFTER)
        return not other and not wording.remote_denied.search(before)
    if name == "site":
        after = "" if match.lastgroup in _SETTLED else folded[end : end + _AFTER]
        before = "" if match.lastgroup == "tag" else folded[max(0, start - _BEFORE) : start]
        return not wording.site_of_others.search(before) and not wording.site_thing.search(after)
    return not folded.endswith("no ", max(0, start - _BEFORE), start)


def _outside_text(words: str | None, origin: Origin) -> Marked | None:
    """The workplace in a title or a place string."""
    low = (words or "").lower()
    for sign, value in (
        ("hybrid", "hybrid"),
        ("remote", "remote"),
        ("on-site", "onsite"),
        ("onsite", "onsite"),
    ):
        if sign in low:
            return Marked(value, None, origin)
    return None


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("workplace.tsv"))


@cache
def _some_words() -> tuple[str, ...]:
    """Words without one of which `some_jobs` cannot match."""
    return tuple(word for name, word in rows("workplace_cues.tsv") if name == "some_jobs")


@cache
def _cues() -> tuple[AhoCorasick, tuple[tuple[_Rule, ...], ...]]:
    """The cue words in one automaton, with the rules that are tried around each."""
    wording = _wording()
    listed: dict[str, list[str]] = {}
    for name, word in rows("workplace_cues.tsv"):
        listed.setdefault(name, []).append(word)

    def rule(name: str, value: str, needs: str = "") -> _Rule:
        return _Rule(name, value, getattr(wording, name), tuple(listed[needs]) if needs else ("",))

    mix, home = rule("hybrid_mix", "hybrid", "mix_needs"), rule("remote", "remote")
    rules = {
        "hybrid": (rule("hybrid_word", "hybrid"),),
        "remote": (mix, home, rule("not_remote", "onsite", "denial_needs")),
        "home": (mix, home),
        "mix": (mix,),
        "desk": (rule("hybrid_days", "hybrid", "days_needs"), rule("site", "onsite")),
        "week": (rule("hybrid_days", "hybrid", "week_needs"), rule("site", "onsite", "week_needs")),
    }
    cues = [(word, rules[name]) for name in rules for word in listed[name]]
    automaton = AhoCorasick(
        [word for word, _ in cues], MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, tuple(tried for _, tried in cues)
