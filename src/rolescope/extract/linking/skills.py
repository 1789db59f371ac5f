"""Skills of ESCO in sentences that name none: duties and requirements, held against every ESCO label.

Only sentences without a skill of the dictionary are looked at, by windows of a few words; those that speak of
degrees, permits or how to apply are not. A window is linked to the nearest label where their cosine is at
least `LEAST` and the window says the label (`said`), and does not deny it: texts may be near because they
speak of one field, as "technical skills" and "apply technical communication skills" do, and such a label
would be a guess. Chosen on validation parts and by hand: `docs/linking.md` has the figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.education import degrees_named
from rolescope.extract.linking.encoder import encoder
from rolescope.extract.linking.nearest import Nearest
from rolescope.extract.linking.rank import LONGEST, STEP, WINDOW
from rolescope.extract.linking.said import FEWEST, place_said
from rolescope.extract.linking.tokens import Placed, tokens_placed
from rolescope.extract.patterns import rows
from rolescope.extract.requirement import negated
from rolescope.model.linked import SkillLink
from rolescope.model.reading import Reading, SectionKind
from rolescope.model.span import Span
from rolescope.taxonomy.skills import core, skills

LEAST = 0.66
"""The lowest cosine that is sure, where the words are said too."""
LOOKED_AT = {SectionKind.DUTIES, SectionKind.REQUIREMENTS, SectionKind.PREFERRED}
_OTHER = re.compile(
    r"\b(?:degrees?\b|bachelor|master[’']?s|ph\.?d|diploma|high school|ged\b"
    r"|citizen|authori[sz](?:ed|ation)|visa|asylum|clearance|classified\b|background check"
    r"|disabilit|veteran|accommodat|interested in\b|hear(?:ing)? (?:more|from)|job (?:segment|title)"
    r"|appl(?:y|ying|ication|icants?) (?:for|to|process|now|today)|benefits|salary|bonus)",
    re.IGNORECASE,
)
"""What is said of degrees, permits, applying and pay: words there that are near a skill speak of none."""
_REPORTS = re.compile(
    r"\W*(?:(?:this|the|your) [\w-]+ (?:will )?|you (?:will )?|position |role )?"
    r"report(?:s|ing)? (?:directly )?(?:in)?to\b",
    re.IGNORECASE,
)
"""How a sentence begins that names a superior."""
_NOT = re.compile(
    r"(?:\bnot|n't|\bnever|\bwithout|\bcannot|\brather than|\binstead of)"
    r"(?: (?:be|have|need|required|expected|responsible|involved|asked|to|for|in|include|involve))* \Z"
)
"""What stands right before words that are denied; "not only" denies nothing."""
_DENIAL_REACH = 60
"""Characters before words in which they may be denied."""


class Window(NamedTuple):
    """Words of one sentence of one posting, with their places in the document's text."""

    posting: int
    sentence: int
    placed: tuple[Placed, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(one.word for one in self.placed)


class _Hit(NamedTuple):
    """A window's words that say the label which it is nearest to."""

    posting: int
    start: int
    end: int
    label: int
    score: float


def find_links(postings: Sequence[tuple[Document, Reading]]) -> list[tuple[SkillLink, ...]]:
    """Links of some postings, each with its reading: for each posting, in text order."""
    windows = [window for at, (doc, reading) in enumerate(postings) for window in _windows(doc, reading, at)]
    hits: list[list[_Hit]] = [[] for _ in postings]
    for hit in _apart(_hits(windows, postings)):
        hits[hit.posting].append(hit)
    return [
        tuple(_link(doc, hit) for hit in sorted(found, key=lambda hit: hit.start))
        for (doc, _), found in zip(postings, hits, strict=True)
    ]


def _windows(doc: Document, reading: Reading, posting: int) -> Iterator[Window]:
    """Windows of the sentences that are looked at and name no skill."""
    text = doc.text
    skills_at = [skill.span.start for skill in reading.skills]
    degrees_at = sorted(start for _, start, _ in degrees_named(doc))
    for start, end in doc.sentences:
        if doc.section_at(start).kind not in LOOKED_AT or _holds(degrees_at, start, end):
            continue
        if _holds(skills_at, *doc.span(start, end)):
            continue
        if not (_OTHER.search(text, start, end) or _REPORTS.match(text, start, end)):
            yield from windows_of(text, start, end, posting)


def _holds(places: Sequence[int], start: int, end: int) -> bool:
    """Whether any of some places, which rise, lies in a stretch."""
    return bisect_left(places, start) < bisect_left(places, end)


def windows_of(text: str, start: int, end: int, posting: int = 0) -> Iterator[Window]:
    """Runs of words of the sentence `text[start:end]`, each half over the one before, with their places."""
    placed = tuple(islice(tokens_placed(text[start:end], start), LONGEST))
    for first in range(0, max(len(placed) - WINDOW + STEP, 1), STEP):
        some = placed[first : first + WINDOW]
        if len(some) >= FEWEST:
            yield Window(posting, start, some)


def _hits(windows: Sequence[Window], postings: Sequence[tuple[Document, Reading]]) -> Iterator[_Hit]:
    """Windows near enough to a label that they say; what employers say again and again is compared once.

    A skill that its posting names elsewhere needs no link.
    """
    named = [_named(reading) for _, reading in postings]
    same: dict[tuple[str, ...], list[Window]] = {}
    for window in windows:
        same.setdefault(window.words, []).append(window)
    alike = list(same.values())
    for text, label, score in _targets().nearest.at_least(encoder().encode_words(list(same)), LEAST):
        esco, name = _targets().skills[label]
        for window in alike[text]:
            doc, _ = postings[window.posting]
            place = place_said(doc.text, window.placed, name)
            if (
                place
                and esco not in named[window.posting]
                and not _denied(doc.folded, window.sentence, *place)
            ):
                yield _Hit(window.posting, *place, label, score)


def _named(reading: Reading) -> AbstractSet[str]:
    """Addresses of the skills that a posting names."""
    known = skills()
    return {esco for skill in reading.skills if skill.skill in known and (esco := known[skill.skill].esco)}


def _denied(folded: str, sentence: int, start: int, end: int) -> bool:
    """Whether words are said not to be done, or not to be needed."""
    before = max(sentence, start - _DENIAL_REACH)
    return bool(_NOT.search(folded, before, start)) or negated(folded, sentence, start, end)


def _apart(hits: Iterator[_Hit]) -> Iterator[_Hit]:
    """Of hits of one posting that overlap or say the same, the nearest."""
    kept: dict[int, list[_Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.posting, hit.start)):
        others = kept.setdefault(hit.posting, [])
        if not any(_same(hit, other) for other in others):
            others.append(hit)
            yield hit


def _same(one: _Hit, other: _Hit) -> bool:
    return (one.start < other.end and other.start < one.end) or one.label == other.label


def _link(doc: Document, hit: _Hit) -> SkillLink:
    esco, label = _targets().skills[hit.label]
    place = Span(*doc.span(hit.start, hit.end))
    return SkillLink(esco, label, place, doc.surface(hit.start, hit.end), round(hit.score, 3))


class _Targets(NamedTuple):
    """What windows are held against: addresses and labels, and the labels made ready."""

    skills: tuple[tuple[str, str], ...]
    nearest: Nearest


@cache
def _targets() -> _Targets:
    """Every ESCO skill that the dictionary's core does not hold: those it reads well by their names.

    Each by its own label: with its other names beside it more is linked, and less of it rightly. Those that
    postings say and mean another thing by are left out: `patterns/never_linked.tsv`.
    """
    never = {label for label, _ in rows("never_linked.tsv")}
    found = tuple(
        (skill.esco, skill.pref_label)
        for skill in skills().values()
        if skill.esco and skill.id not in core() and skill.pref_label not in never
    )
    return _Targets(found, Nearest(encoder().encode([label for _, label in found])))
