"""Stretches of a profile that are the posting's own words, and what a profile shows without them.

A posting pasted into a résumé names all that it asks for and shows nothing. Honest résumés share short
phrases with postings ("experience with Python and SQL"), hardly ever a run of `RUN` words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rolescope.model.profile import Qualifications
from rolescope.model.span import Span

RUN = 8
"""Words in a row that are alike in both texts."""
_WORD = re.compile(r"\w+")


def copied_spans(profile: str, posting: str) -> tuple[Span, ...]:
    """Where a profile repeats a posting.

    Args:
        profile: the profile's text.
        posting: the posting's text.

    Returns:
        Runs of `RUN` words or more that stand in the posting too, without regard to case and punctuation.
    """
    asked = _words(posting)
    known = {tuple(asked[i : i + RUN]) for i in range(len(asked) - RUN + 1)}
    found = list(_WORD.finditer(profile))
    words = [one[0].lower() for one in found]
    spans: list[Span] = []
    for i in range(len(words) - RUN + 1):
        if tuple(words[i : i + RUN]) in known:
            start, end = found[i].start(), found[i + RUN - 1].end()
            if spans and start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, end)
            else:
                spans.append(Span(start, end))
    return tuple(spans)


def without(person: Qualifications, copied: Sequence[Span]) -> Qualifications:
    """What a person shows outside the copied stretches; what stands only there is left out."""
    if not copied:
        return person

    def own(span: Span) -> bool:
        return not any(one.start <= span.start and span.end <= one.end for one in copied)

    skills = (one._replace(spans=tuple(filter(own, one.spans))) for one in person.skills)
    return replace(
        person,
        skills=tuple(one for one in skills if one.spans),
        degrees=tuple(one for one in person.degrees if own(one.span)),
        certificates=tuple(one for one in person.certificates if own(one.span)),
        languages=tuple(one for one in person.languages if own(one.span)),
        permits=tuple(one for one in person.permits if own(one.span)),
    )


def _words(text: str) -> list[str]:
    return [one.lower() for one in _WORD.findall(text)]
