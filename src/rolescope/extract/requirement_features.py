"""What a mention is judged by when asking whether the posting asks for its skill: the named features.

Features come in five groups, each a small tuple that few values are ever seen of: what a group adds to the
score is worked out once and remembered. "concrete" stands for languages, libraries, platforms and tools.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
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
_OPENERS = ("(", "such", "like", ":", "includ", "e.g")


def feature_keys(text: str, placed: Sequence[Placed]) -> Iterator[tuple[Key, ...]]:
    """What each mention is judged by.

    Args:
        text: the document's text.
        placed: mentions with their sentences, in text order.

    Yields:
        The keys of its five groups of features, for each mention; nothing for soft skills, which are never
        told apart from what every posting says.
    """
    totals = _totals(placed)
    counts = Counter(hit.label.skill for hit, _ in placed)
    wanted = {hit.label.skill for hit, frame in placed if frame.wanting}
    seen: set[str] = set()
    for _, run in groupby(placed, key=_sentence):
        here = list(run)
        concrete = sum(hit.label.kind == "concrete" for hit, _ in here)
        for i, (hit, frame) in enumerate(here):
            label = hit.label
            skill, kind = label.skill, label.kind
            if kind == "soft":
                yield ()
                continue
            others = concrete - (kind == "concrete")
            yield (
                ("label", label),
                ("place", kind, frame.section, *_cues(frame, hit)),
                (
                    "posting",
                    kind,
                    totals,
                    min(counts[skill], 3),
                    skill in seen,
                    skill in wanted and not frame.wanting,
                ),
                ("list", kind, min(len(here), 6), min(others, 3)),
                ("form", kind, *_form(text, here, i)),
            )
            seen.add(skill)


def names(key: Key) -> list[str]:
    """The names of a group's features, as the weights' table has them."""
    return _NAMES[key[0]](*key[1:])


def _sentence(placed: Placed) -> int:
    return placed[1].start


def _totals(placed: Sequence[Placed]) -> tuple[int, int, int]:
    """How many skills are named, how many of them concrete, how many where something is asked; in steps."""
    asking = meaning("ask") | meaning("must")
    named = set()
    concrete = set()
    asked = set()
    for hit, frame in placed:
        kind, skill = hit.label.kind, hit.label.skill
        if kind == "concrete":
            concrete.add(skill)
        if kind != "soft":
            named.add(skill)
            if kind != "domain" and (frame.wanting or frame.means & asking):
                asked.add(skill)
    return (
        bisect_right(_MANY, len(named)),
        bisect_right(_FEW, len(concrete)),
        bisect_right(_FEW, len(asked)),
    )


def _cues(frame: Frame, hit: Hit) -> tuple[int, int]:
    """What the cues of the sentence mean that stand before and after the words."""
    before = after = 0
    for means, start, end in frame.cues:
        if end <= hit.start:
            before |= means
        elif start >= hit.end:
            after |= means
    return before, after


def _form(text: str, here: Sequence[Placed], i: int) -> tuple[object, ...]:
    """How the words are written, what stands beside them, and how long the sentence is."""
    (_, start, end), frame = here[i]
    left = text[here[i - 1][0].end : start] if i else None
    right = text[end : here[i + 1][0].start] if i + 1 < len(here) else None
    listed = (left is not None and len(left) <= _NEAR) or (right is not None and len(right) <= _NEAR)
    head = (
        right is not None
        and len(right) < _HEAD_GAP
        and here[i + 1][0].label.kind == "concrete"
        and any(o in right for o in _OPENERS)
    )
    length = frame.end - frame.start
    opened = text.rfind("(", frame.start, start)
    return (
        _case(text[start:end], first=start == frame.start),
        text[end : end + 1] if text[end : end + 1] in ",.;/)(" else "w",
        start - frame.start <= _MARK,
        length < _SHORT,
        length > _LONG,
        listed,
        head,
        opened >= 0 and text.find(")", opened, start) < 0,
    )


def _case(surface: str, *, first: bool) -> str:
    if surface.isupper():
        return "upper"
    if surface[:1].isupper():
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
