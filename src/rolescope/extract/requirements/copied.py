"""Stretches of a profile that are the posting's own words, and what a profile shows without them.

A posting pasted into a résumé names all that it asks for and shows nothing. Honest résumés share short
phrases with postings ("experience with Python and SQL"), hardly ever a run of `RUN` words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from rolescope.model.profile import MONTHS, ProfileSkill, Qualifications
from rolescope.model.span import Span

RUN = 8
"""Words in a row that are alike in both texts."""
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]*>")


class Copies:
    """A profile that is held against many postings.

    Args:
        profile: its text.
    """

    def __init__(self, profile: str) -> None:
        found = list(_WORD.finditer(profile))
        words = [one[0].lower() for one in found]
        self._places = [Span(*one.span()) for one in found]
        self._runs = [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]
        self._known = frozenset(self._runs)
        self._words = frozenset(words)

    def of(self, posting: str) -> tuple[Span, ...]:
        """Where the profile repeats a posting, in any case and punctuation, markup left out.

        Args:
            posting: the posting's text.

        Returns:
            Runs of `RUN` words or more that stand in the posting too.
        """
        shared = set(self._shared(_words(posting)))
        spans: list[Span] = []
        for i, run in enumerate(self._runs) if shared else ():
            if run in shared:
                start, end = self._places[i].start, self._places[i + RUN - 1].end
                if spans and start <= spans[-1].end:
                    spans[-1] = Span(spans[-1].start, end)
                else:
                    spans.append(Span(start, end))
        return tuple(spans)

    def _shared(self, asked: list[str]) -> Iterator[tuple[str, ...]]:
        """Runs of a posting that the profile has; where a word is not the profile's, no run is looked at."""
        ours, length = self._words, 0
        for at, word in enumerate(asked, 1):
            length = length + 1 if word in ours else 0
            if length >= RUN and (run := tuple(asked[at - RUN : at])) in self._known:
                yield run


def copied_spans(profile: str, posting: str) -> tuple[Span, ...]:
    """Where one profile repeats one posting, as `Copies.of` finds it."""
    return Copies(profile).of(posting)


def without(person: Qualifications, copied: Sequence[Span]) -> Qualifications:
    """What a person shows outside the copied stretches; what stands only there is left out.

    Why a stated need of sponsorship stays: to leave it out could only make a fit better.
    """
    if not copied:
        return person

    def own(span: Span) -> bool:
        return not any(_inside(span, one) for one in copied)

    skills = (_left(one, tuple(filter(own, one.spans)), person) for one in person.skills)
    return replace(
        person,
        skills=tuple(one for one in skills if one.spans),
        degrees=tuple(one for one in person.degrees if own(one.span)),
        certificates=tuple(one for one in person.certificates if own(one.span)),
        languages=tuple(one for one in person.languages if own(one.span)),
        permits=tuple(one for one in person.permits if one.kind == "sponsorship" or own(one.span)),
    )


def _left(skill: ProfileSkill, spans: tuple[Span, ...], person: Qualifications) -> ProfileSkill:
    """A skill by the places that are left: only jobs that still name it show its years."""
    if spans == skill.spans or not spans:
        return skill._replace(spans=spans)
    jobs = {at: one for at, one in enumerate(person.work) if at in skill.where}
    where = tuple(at for at, one in jobs.items() if any(_inside(span, one.span) for span in spans))
    months = sum(jobs[at].months or 0 for at in where)
    years = min(skill.years or 0.0, round(months / MONTHS, 2)) or None
    return skill._replace(spans=spans, years=years, where=where, claimed=skill.claimed or not where)


def _inside(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _words(text: str) -> list[str]:
    plain = unescape(_TAG.sub(" ", text)) if "<" in text or "&" in text else text
    return list(map(str.lower, _WORD.findall(plain)))
