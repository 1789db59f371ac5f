"""Every skill label and every cue word of a text, found in one pass by one automaton.

The text is brought to the form in which labels are written: lower case, one byte a character, marks that
names do without ("-", "/", ".") as blanks. Length is kept, so that a place in one is a place in the other.
Labels carry a blank at either end and matches may share it: no neighbour hides another. Of matches that
overlap, the longest one at the leftmost place is kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from rolescope.extract.patterns import rows
from rolescope.model.concept import SkillType
from rolescope.taxonomy.skills import core, skills, surfaces

_CONCRETE = frozenset({SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL})
_CERTIFIER = "comptia"
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
_AFTER_SCHEME = "://"
_ADDRESS_MARKS = (_AFTER_SCHEME, "www.", "@", ".com/", ".org/", ".edu/", ".gov/", ".io/")
"""What stands in addresses of the web and of mail, and hardly anywhere else."""
LONGEST_ADDRESS = 2_000
LONGEST_HOST = 80
"""Characters of an address before its mark that are looked at."""
_NOWHERE = (sys.maxsize, sys.maxsize)
_NO_SCHEME = re.compile(r"[^a-z+]")
_NO_HOST = re.compile(r"[^a-z0-9+._%-]")
_MAIL = re.compile(r"@[a-z0-9-]{1,60}\.[a-z]")
_REST = re.compile(r"(?:[^\s<>\"'|()\[\]]|\([^\s<>\"'()]*\))*")
"""What an address goes on with; round brackets only in pairs."""
_NAMES_WITH_DOTS = frozenset({"force.com", "socket.io"})
"""Names that stand before others as hosts stand before paths: "Force.com/Apex"."""
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


Hit = tuple[Label, int, int]
"""A label found, and its place: `text[start:end]`. A plain tuple: there are many, and most are dropped."""

Cue = tuple[int, int, int]
"""What a cue found may mean, one bit for each of `cue_names`, and its place: `text[start:end]`."""


class _Lexicon(NamedTuple):
    """The automaton, and what its patterns stand for: the cues, which come first, then the labels."""

    automaton: BytesAhoCorasick
    meanings: list[int]
    labels: list[Label]


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
    automaton, meanings, labels = _lexicon()
    padded = b" %b " % normal(folded)
    first_label = len(meanings)
    cues: list[Cue] = [(0, -1, -1)]  # one before the text: there is always a last one to compare with
    hits: list[Hit] = [(labels[0], -1, -1)]
    for number, start, stop in automaton.find_matches_as_indexes(padded, overlapping=True):
        end = stop - 2
        if number < first_label:
            while cues[-1][1] >= start:
                cues.pop()
            if cues[-1][2] <= start:
                cues.append((meanings[number], start, end))
            continue
        label = labels[number - first_label]
        if label.words == 1 or folded.find("\n", start, end) < 0:
            while hits[-1][1] >= start:
                hits.pop()
            if hits[-1][2] <= start:
                hits.append((label, start, end))
    return _whole(folded, hits[1:]), cues[1:]


def _whole(folded: str, hits: list[Hit]) -> list[Hit]:
    """The hits outside web addresses, with "long name (short name)" of one skill as one hit."""
    if any(mark in folded for mark in _ADDRESS_MARKS):
        hits = _outside_addresses(folded, hits)
    kept: list[Hit] = []
    last = ""
    for hit in hits:
        skill = hit[0].skill
        if skill == last and _in_brackets(folded, kept[-1], hit):
            label, start, _ = kept[-1]
            kept[-1] = (label, start, hit[2] + 1)
        else:
            kept.append(hit)
            last = skill
    return kept


def _in_brackets(folded: str, name: Hit, short: Hit) -> bool:
    end = short[2]
    return folded[name[2] : short[1]] in _OPENING and folded[end : end + 1] == ")"


def _outside_addresses(folded: str, hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    addresses = _addresses(folded)
    start, stop = next(addresses, _NOWHERE)
    for hit in hits:
        while hit[1] >= stop:
            start, stop = next(addresses, _NOWHERE)
        if hit[2] <= start:
            kept.append(hit)
    return kept


def _addresses(folded: str) -> Iterator[tuple[int, int]]:
    """Where addresses of the web and of mail start and end, in text order."""
    stop = 0
    for at, mark in sorted((place, sign) for sign in _ADDRESS_MARKS for place in _each(folded, sign)):
        if at < stop or (mark == "@" and not _MAIL.match(folded, at)):
            continue
        outside = _NO_SCHEME if mark == _AFTER_SCHEME else _NO_HOST
        start = at - len(outside.split(folded[max(stop, at - LONGEST_HOST) : at])[-1])
        host = folded[start : at + len(mark) - 1]
        if mark[0] == "." and (host in _NAMES_WITH_DOTS or host.replace(".", " ") in surfaces()):
            continue
        rest = _REST.match(folded, at + len(mark), at + LONGEST_ADDRESS)
        stop = rest.end() if rest else at
        yield start, stop


def _each(folded: str, words: str) -> Iterator[int]:
    at = folded.find(words)
    while at >= 0:
        yield at
        at = folded.find(words, at + 1)


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
    cues = {b" %b " % normal(phrase): meanings for phrase, meanings in _cues().items()}
    labels: dict[bytes, Label] = {}
    for key, skill_id in surfaces().items():
        label = _label(key, skill_id)
        for way in _ways(key):
            labels.setdefault(b" %b " % normal(way), label)
    labels = dict(sorted(labels.items()))  # like labels lie together in memory: an eighth faster
    automaton = BytesAhoCorasick([*cues, *labels], MatchKind.Standard, Implementation.ContiguousNFA)
    return _Lexicon(automaton, [*cues.values()], [*labels.values()])


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
    """How the words of a key may stand in a text: "s & op" also as "s&op", "asp .net" as "asp.net".

    Keys are without a single plus sign; CompTIA's certificates have one ("Security+", "A+ certification"),
    and are known by it alone.
    """
    plain = _CLOSING.sub("", key)
    yield plain
    if " & " in plain:
        yield plain.replace(" & ", "&")
    if " .net" in plain:
        yield plain.replace(" .net", ".net")
    maker, _, certificate = plain.partition(" ")
    if maker == _CERTIFIER:
        yield f"{plain}+"
        yield from (f"{certificate}+{behind}" for behind in _certified(certificate))


def _certified(certificate: str) -> Iterator[str]:
    """What follows a certificate's name that stands without its maker; a letter alone may be a mark."""
    if len(certificate) > 1:
        yield ""
    yield from (" certification", " certificate", " certified", " cert")
