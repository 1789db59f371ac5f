"""Every skill label and every cue word of a text, found in one pass by one automaton.

The text is brought to the form in which labels are written: lower case, one byte a character, marks that
names do without ("-", "/", ".") as blanks. Length is kept, so that a place in one is a place in the other.
Labels carry a blank at either end and matches may share it: no neighbour hides another. Of matches that
overlap, the longest one at the leftmost place is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from rolescope.extract.patterns import rows
from rolescope.model.concept import SkillType
from rolescope.taxonomy.skills import core, skills, surfaces

_CONCRETE = frozenset({SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL})
DOT_NET = "\x01net"
"""".net" while it is looked for: the only name that begins with a full stop."""

_ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ"
_PLAIN = "aaaaaaceeeeiiiinooooouuuuyy"
_KEPT = "abcdefghijklmnopqrstuvwxyz0123456789+#&\x01"
_FORM = (
    dict.fromkeys(map(chr, range(256)), " ")
    | {c: c for c in _KEPT}
    | dict(zip(_ACCENTED, _PLAIN, strict=True))
)
_TABLE = "".join(_FORM.values()).encode("latin-1")
LONGEST_ADDRESS = 300
_ADDRESS = re.compile(r"[(<\[\"']{0,2}(?:https?://|www\.)")
_OPENING = (" (", "(")
_CLOSING = re.compile(r" (?=[,:;!?)]|\.(?![a-z]))|(?<=\() ")


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """One way to write a skill; compared by identity, since there is one of each.

    Attributes:
        skill: skill id.
        name: its preferred label.
        kind: "concrete" for languages, libraries, platforms and tools; else "method", "domain" or "soft".
        key: the label as `taxonomy.skills.surfaces` has it.
        spellings: the only ways it may be written; empty where any will do.
        words: how many words it has.
    """

    skill: str
    name: str
    kind: str
    key: str
    spellings: frozenset[str]
    words: int


class Hit(NamedTuple):
    """A label found: `text[start:end]`."""

    label: Label
    start: int
    end: int


class Cue(NamedTuple):
    """A cue found: `text[start:end]`, and what it may mean, one bit for each of `CUES`."""

    meaning: int
    start: int
    end: int


class _Lexicon(NamedTuple):
    automaton: BytesAhoCorasick
    labels: tuple[Label | None, ...]
    meanings: tuple[int, ...]


def normal(folded: str) -> bytes:
    """A text in lower case as labels are written; as long as the text."""
    latin = folded.replace(".net", DOT_NET).encode("latin-1", "replace")
    return latin.translate(_TABLE)


def find_hits(folded: str) -> tuple[list[Hit], list[Cue]]:
    """The labels and the cues of a text.

    Args:
        folded: the text in lower case.

    Returns:
        Hits and cues, each in text order and without overlap among themselves.
    """
    automaton, labels, meanings = _lexicon()
    padded = b" %b " % normal(folded)
    hits: list[Hit] = []
    cues: list[Cue] = []
    for number, start, stop in automaton.find_matches_as_indexes(padded, overlapping=True):
        label = labels[number]
        end = stop - 2
        if label is None:
            while cues and cues[-1].start >= start:
                cues.pop()
            if not cues or cues[-1].end <= start:
                cues.append(Cue(meanings[number], start, end))
        elif label.words == 1 or "\n" not in folded[start:end]:
            while hits and hits[-1].start >= start:
                hits.pop()
            if not hits or hits[-1].end <= start:
                hits.append(Hit(label, start, end))
    return _whole(folded, hits), cues


def _whole(folded: str, hits: list[Hit]) -> list[Hit]:
    """The hits outside web addresses, with "long name (short name)" of one skill as one hit."""
    if "://" in folded or "www." in folded:
        hits = [h for h in hits if not _ADDRESS.match(folded, _word_start(folded, h.start), h.end)]
    kept: list[Hit] = []
    last: Hit | None = None
    for hit in hits:
        if last is not None and hit.label.skill == last.label.skill and _in_brackets(folded, last, hit):
            kept[-1] = last = Hit(last.label, last.start, hit.end + 1)
        else:
            kept.append(hit)
            last = hit
    return kept


def _word_start(folded: str, position: int) -> int:
    """Where the stretch without blanks begins that holds a position; `LONGEST_ADDRESS` before it at most."""
    first = max(0, position - LONGEST_ADDRESS)
    return max(first, folded.rfind(" ", first, position) + 1, folded.rfind("\n", first, position) + 1)


def _in_brackets(folded: str, name: Hit, short: Hit) -> bool:
    return folded[name.end : short.start] in _OPENING and folded[short.end : short.end + 1] == ")"


@cache
def cue_names() -> tuple[str, ...]:
    """The meanings of cues, in the order of their bits."""
    return tuple(dict.fromkeys(meaning for meaning, _ in rows("requirement_cues.tsv")))


@cache
def meaning(name: str) -> int:
    """The bit of one meaning of cues."""
    return 1 << cue_names().index(name)


@cache
def _lexicon() -> _Lexicon:
    cues = {b" %b " % normal(phrase): meaning for phrase, meaning in _cues().items()}
    labels: dict[bytes, Label] = {}
    for key, skill_id in surfaces().items():
        label = _label(key, skill_id)
        for way in _ways(key):
            labels.setdefault(b" %b " % normal(way), label)
    automaton = BytesAhoCorasick([*cues, *labels], MatchKind.Standard, Implementation.ContiguousNFA)
    return _Lexicon(automaton, (*(None for _ in cues), *labels.values()), tuple(cues.values()))


def _cues() -> dict[str, int]:
    """What each cue phrase may mean, one bit a meaning."""
    found: dict[str, int] = {}
    for meaning, phrase in rows("requirement_cues.tsv"):
        found[phrase] = found.get(phrase, 0) | 1 << cue_names().index(meaning)
    return found


def _label(key: str, skill_id: str) -> Label:
    """A single word that only a public vocabulary knows is a name: it counts only as it is written there."""
    skill = skills()[skill_id]
    single = " " not in key and skill_id not in core()
    spellings = frozenset((skill.pref_label, *skill.alt_labels)) if single else frozenset[str]()
    kind = "concrete" if skill.type in _CONCRETE else skill.type.value
    return Label(skill_id, skill.pref_label, kind, key, spellings, key.count(" ") + 1)


def _ways(key: str) -> Iterator[str]:
    """How the words of a key may stand in a text: "s & op" also as "s&op", "asp .net" as "asp.net"."""
    plain = _CLOSING.sub("", key)
    yield plain
    if " & " in plain:
        yield plain.replace(" & ", "&")
    if " .net" in plain:
        yield plain.replace(" .net", ".net")
