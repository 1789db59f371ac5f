"""What a mention is judged by when asking whether the posting asks for its skill: the named features.

Features come in five groups, each a small tuple that few values are ever seen of: what a group adds to the
score is worked out once and remembered. "concrete" stands for languages, libraries, platforms and tools.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Hit, Label, cue_names, meaning
from rolescope.taxonomy.skills import core, skills

Key = tuple[Any, ...]
"""The name of a group of features, and its values."""
_GENERIC = re.compile(
    r".* (?:(?:tool|platform|technique|concept|framework|language|system|model|method|practice|principle|"
    r"algorithm|database|solution|pipeline|package|service|environment|application|architecture|product)s?|"
    r"process(?:es)?|(?:technolog|methodolog)(?:y|ies)|software|infrastructure|development)"
)
"""Names of whole kinds of tools and methods ("cloud platforms")."""
_MANY = (4, 8, 15, 25)
_FEW = (2, 5, 10)
_NEAR = 12
_HEAD_GAP = 30
_MARK = 2
_SHORT = 60
_LONG = 300
_OPENER = re.compile(r"[(:]|such|like|includ|e\.g")
_MARKS = ",.;/)("
_SEVERAL = 3
_LISTED = 6
_FAR = 1000
"""A distance at which nothing counts as near."""


def feature_keys(text: str, placed: Sequence[Placed]) -> Iterator[tuple[Key, ...]]:
    """What each mention is judged by.

    Args:
        text: the document's text.
        placed: mentions with their sentences, in text order.

    Yields:
        The keys of its five groups of features, for each mention; nothing for soft skills, which are never
        told apart from what every posting says.
    """
    totals, counts, wanted = _survey(placed)
    seen: set[str] = set()
    for frame, run in groupby(placed, itemgetter(1)):
        here = [hit for hit, _ in run]
        section, elsewhere = frame.section, set[str]() if frame.wanting else wanted
        concrete = [label.kind for label, _, _ in here].count("concrete")
        mentions = min(len(here), _LISTED)
        cues, forms = _cues(here, frame), _forms(text, here, frame)
        for (label, _, _), (before, after), form in zip(here, cues, forms, strict=True):
            skill, kind = label.skill, label.kind
            if kind == "soft":
                yield ()
                continue
            others = concrete - 1 if kind == "concrete" else concrete
            yield (
                ("label", label),
                ("place", kind, section, before, after),
                ("posting", kind, totals, counts[skill], skill in seen, skill in elsewhere),
                ("list", kind, mentions, min(others, _SEVERAL)),
                form,
            )
            seen.add(skill)


def names(key: Key) -> list[str]:
    """The names of a group's features, as the weights' table has them."""
    return _NAMES[key[0]](*key[1:])


def _survey(placed: Sequence[Placed]) -> tuple[tuple[int, int, int], dict[str, int], set[str]]:
    """What the posting says as a whole.

    Returns:
        How many skills are named, how many of them concrete, how many where something is asked, in steps;
        how often each is named, `_SEVERAL` times at most; the skills of sections of requirements.
    """
    asking = meaning("ask") | meaning("must")
    counts: dict[str, int] = {}
    named, concrete, asked, wanted = set(), set(), set(), set()
    for (label, _, _), frame in placed:
        kind, skill = label.kind, label.skill
        count = counts.get(skill, 0)
        counts[skill] = count + 1 if count < _SEVERAL else _SEVERAL
        if frame.wanting:
            wanted.add(skill)
        if kind != "soft":
            named.add(skill)
            if kind == "concrete":
                concrete.add(skill)
            if kind != "domain" and (frame.wanting or frame.means & asking):
                asked.add(skill)
    steps = (
        bisect_right(_MANY, len(named)),
        bisect_right(_FEW, len(concrete)),
        bisect_right(_FEW, len(asked)),
    )
    return steps, counts, wanted


def _cues(here: Sequence[Hit], frame: Frame) -> Iterable[tuple[int, int]]:
    """What the cues of a sentence mean that stand before, and after, each of its hits."""
    if not frame.means:
        return [(0, 0)] * len(here)
    cues = frame.cues
    before: list[int] = []
    means = i = 0
    for _, start, _ in here:
        while i < len(cues) and cues[i][2] <= start:
            means |= cues[i][0]
            i += 1
        before.append(means)
    after: list[int] = []
    means, i = 0, len(cues)
    for _, _, end in reversed(here):
        while i and cues[i - 1][1] >= end:
            i -= 1
            means |= cues[i][0]
        after.append(means)
    after.reverse()
    return zip(before, after, strict=True)


def _forms(text: str, here: Sequence[Hit], frame: Frame) -> list[Key]:
    """How each hit of a sentence is written, what stands beside it, and how long the sentence is."""
    first = frame.start
    length = frame.end - first
    short, long = length < _SHORT, length > _LONG
    brackets = text.find("(", first, here[-1][1]) >= 0
    starts = [start for _, start, _ in here]
    starts.append(frame.end + _FAR)
    previous = first - _FAR
    forms: list[Key] = []
    for i, (label, start, end) in enumerate(here, 1):
        after = starts[i]
        surface, mark = text[start:end], text[end : end + 1]
        forms.append(
            (
                "form",
                label.kind,
                "upper" if surface.isupper() else _case(surface, start == first),
                mark if mark in _MARKS else "w",
                start - first <= _MARK,
                short,
                long,
                after - end <= _NEAR or start - previous <= _NEAR,
                after - end < _HEAD_GAP
                and here[i][0].kind == "concrete"
                and _OPENER.search(text, end, after) is not None,
                brackets and _bracketed(text, first, start),
            )
        )
        previous = end
    return forms


def _bracketed(text: str, first: int, start: int) -> bool:
    opened = text.rfind("(", first, start)
    return opened >= 0 and text.find(")", opened, start) < 0


def _case(surface: str, first: bool) -> str:
    if surface[0].isupper():
        return "first" if first else "title"
    return "lower"


def _label_names(label: Label) -> list[str]:
    kind, last = label.kind, label.key.rsplit(" ", 1)[-1]
    found = [
        f"type {skills()[label.skill].type}",
        f"words {min(label.words, 3)} {kind}",
        f"skill {label.skill}",
        f"last word {last}",
    ]
    found += ["core"] if label.skill in core() else []
    return found + (["generic"] if _GENERIC.fullmatch(label.key) else [])


def _place_names(kind: str, section: str, before: int, after: int) -> list[str]:
    found = [f"section {section}", f"section {section} {kind}"]
    for i, name in enumerate(cue_names()):
        if before >> i & 1:
            found += [f"before {name}", f"before {name} {kind}"]
        if after >> i & 1:
            found.append(f"after {name}")
    return found


def _posting_names(kind: str, totals: tuple[int, int, int], count: int, *flags: bool) -> list[str]:
    named, concrete, asked = totals
    found = [
        f"named {named} {kind}",
        f"concrete {concrete} {kind}",
        f"asked {asked} {kind}",
        f"count {count} {kind}",
    ]
    return found + _flagged(("again", "also in requirements"), flags, kind)


def _list_names(kind: str, mentions: int, concrete: int) -> list[str]:
    return [
        f"mentions {mentions}",
        f"others concrete {concrete}",
        f"others concrete {min(concrete, 2)} {kind}",
    ]


def _form_names(kind: str, case: str, mark: str, *flags: bool) -> list[str]:
    found = [f"case {case} {kind}", f"mark {mark} {kind}"]
    return found + _flagged(("start", "short", "long", "listed", "head", "bracketed"), flags, kind)


def _flagged(flag_names: Sequence[str], flags: Sequence[bool], kind: str) -> list[str]:
    """The names of the flags that are up, alone and with the kind of skill."""
    up = [name for name, flag in zip(flag_names, flags, strict=True) if flag]
    return up + [f"{name} {kind}" for name in up]


_NAMES: dict[str, Callable[..., list[str]]] = {
    "label": _label_names,
    "place": _place_names,
    "posting": _posting_names,
    "list": _list_names,
    "form": _form_names,
}
