"""What the work of a posting is judged by, sentence by sentence: words, activities, skills.

A posting says its own title over and over ("As a Data Scientist, you …"). Whoever judges by these words
follows the title: names of roles are masked, they read as if they were not there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from numpy.typing import NDArray

from rolescope.extract.document import Document
from rolescope.extract.duties import Judged, parted
from rolescope.extract.language import language
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import (
    Duty,
    SectionKind,
    SkillMention,
    Years,
)
from rolescope.model.span import Marked, Span
from rolescope.taxonomy.roles import roles

_UNREAD = BOILERPLATE | {SectionKind.PAY}
PAY_AND_LITTLE_ELSE = 40
"""Words up to which a sentence that states the pay says nothing of the work."""
ENGLISH = "en"
_MASK = " "
"""Whatever is put in a name's place must not tell the name: not even its length."""


class Found(NamedTuple):
    """What other readers found in a posting, as far as its work is judged by it.

    Attributes:
        doc: the posting.
        judged: its sentences that may be duties.
        skills: its skills.
        duties: its duties.
        years: years of experience asked for.
        level: seniority.
        language: of the text; None where that is not known.
        paid: where pay is stated, outside a section of pay too.
    """

    doc: Document
    judged: Judged
    skills: tuple[SkillMention, ...]
    duties: tuple[Duty, ...]
    years: Years | None
    level: Marked | None
    language: str | None
    paid: tuple[Span, ...] = ()


class Evidence(NamedTuple):
    """What one posting is judged by.

    Attributes:
        spans: where its sentences outside boilerplate stand in the text as given, in order.
        words: the words of each.
        duties: numbers of those sentences that may be duties.
        shares: the shares of the activities in each of these; the rest of 1 is for no duty.
        skills: skill id to the number of the sentence that names it first.
    """

    spans: list[Span]
    words: list[list[str]]
    duties: list[int]
    shares: NDArray[np.float32]
    skills: dict[str, int]


def evidence(
    doc: Document,
    judged: Judged,
    mentions: Sequence[SkillMention],
    paid: Sequence[Span] = (),
    *,
    mixed: bool = False,
) -> Evidence:
    """Gather what a posting is judged by.

    Args:
        doc: the posting.
        judged: its sentences that may be duties.
        mentions: its skills.
        paid: where pay is stated: a sentence of that and little else is left out, with its skills.
        mixed: whether to leave out what is not English, with its skills.
    """
    every = [(span, doc.span(*span), words) for span, words in _sentences(doc)]
    silent = {whole for _, whole, words in every if _only_pays(whole, words, paid)} if paid else set()
    if mixed:
        spoken = _languages([doc.text[start:end] for (start, end), _, _ in every])
        silent |= {whole for (_, whole, _), code in zip(every, spoken, strict=True) if code != ENGLISH}
    found = [one for one in every if one[1] not in silent] if silent else every
    number = {span.start: i for i, (span, _, _) in enumerate(found)}
    kept = [i for i, span in enumerate(judged.spans) if span.start in number]
    spans = [whole for _, whole, _ in found]
    starts = [span.start for span in spans]
    skills: dict[str, int] = {}
    firsts = [whole.start for _, whole, _ in every] if silent else []
    for mention in mentions if starts else ():
        at = bisect_right(firsts, mention.span.start) - 1
        if at >= 0 and every[at][1] in silent and mention.span.start < every[at][1].end:
            continue
        skills.setdefault(mention.skill, max(0, bisect_right(starts, mention.span.start) - 1))
    return Evidence(
        spans,
        [words for _, _, words in found],
        [number[judged.spans[i].start] for i in kept],
        judged.shares[kept, :-1],
        skills,
    )


def _languages(sentences: Sequence[str]) -> list[str | None]:
    """The language of each sentence; of one too short to say that of the sentence before, or else after."""
    told = [language(sentence) for sentence in sentences]
    known: str | None = None
    for at, code in enumerate(told):
        known = told[at] = code or known
    first = next(filter(None, told), None)
    return [code or first for code in told]


def _only_pays(sentence: Span, words: Sequence[str], paid: Sequence[Span]) -> bool:
    """Whether a sentence states the pay and little else."""
    little = len(words) <= PAY_AND_LITTLE_ELSE
    return little and any(sentence.start <= pay.start < sentence.end for pay in paid)


def _sentences(doc: Document) -> list[tuple[Span, list[str]]]:
    """The sentences that say something of the work and their words, in text order, none without words.

    Saying a thing again says no more: of sentences in the same words the first counts, and a word said
    over and over without another between counts once; a sentence of nothing else is none.
    """
    text = masked(parted(doc.folded))
    sections = iter(doc.sections)
    sec = next(sections)
    found = []
    said: set[tuple[str, ...]] = set()
    for span in doc.sentences:
        while span.start >= sec.span.end:
            sec = next(sections)
        if span.start < sec.body or sec.kind in _UNREAD:
            continue
        spoken = text[span.start : span.end].split()
        words = [word for word, _ in groupby(spoken)]
        once = tuple(words)
        if words and once not in said and not len(words) == 1 < len(spoken):
            said.add(once)
            found.append((span, words))
    return found


def masked(text: str) -> str:
    """A text in lower case, its names of roles blanked; of the same length."""
    plain = f" {text} ".replace("-", " ").replace("\n", " ")
    pieces = []
    at = 0
    for _, start, end in _names().find_matches_as_indexes(plain):
        pieces += [text[at:start], _MASK * (end - start - 2)]
        at = end - 2
    pieces.append(text[at:])
    return "".join(pieces)


@cache
def _names() -> AhoCorasick:
    """Every label of every role, in the singular and the plural, between blanks."""
    labels = [label for role in roles().values() for label in (role.pref_label, *role.alt_labels)]
    plain = [" ".join(parted(label.lower()).replace("-", " ").split()) for label in labels]
    names = sorted({f" {name}{ending} " for name in plain for ending in ("", "s") if name})
    return AhoCorasick(
        names, matchkind=MatchKind.LeftmostLongest, store_patterns=False, implementation=Implementation.DFA
    )
