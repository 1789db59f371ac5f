"""From a raw posting title to a role and a level, or to nothing: a title is never guessed.

The longest labels of `roles.toml` that stand in the title are found; `titles.toml` says what to ignore, which
phrases belong to other fields, and the few rules that labels cannot express. Two roles in one title are
candidates, not a choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rolescope.model.posting import Level
from rolescope.taxonomy.spelling import BREAK, JOIN, words
from rolescope.taxonomy.title_grammar import ELSEWHERE, Grammar, Rule, title_grammar
from rolescope.taxonomy.title_level import level_of, without_levels

_OPENING = re.compile(r"^ (?:of|for|in|on) ")
_OPENS_WITH_HEAD = frozenset({"manager", "director", "head", "vp"})
"""Labels that open with one of these end in their topic, which must not be cut short."""


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """What a title says.

    Attributes:
        role: id of the one role the title names; None if it names none of ours for certain, or several.
        candidates: the roles it names: `role` itself; several if the title is ambiguous; a single one without
            `role` where other sciences use the title as well ("Research Scientist"); else empty.
        level: seniority that the title states.
        normalised: the title in lower case and one spelling, without level, marks, numbers and noise.
    """

    role: str | None
    candidates: tuple[str, ...]
    level: Level
    normalised: str


@dataclass(frozen=True, slots=True)
class _Hit:
    role: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def resolve_title(title: str) -> TitleMatch:
    """The role and the level that a raw posting title states.

    Args:
        title: as posted, with any requisition number, gender mark, place, team or contract term.

    Returns:
        The match. `role` is None, and `candidates` empty, where the title names no role of ours; both
        where it names several: `role` None and each of them in `candidates`, as they stand in the title.
    """
    tokens = words(title)
    core, bare = without_levels(tokens), without_levels(tokens, keep_heads=False)
    found, certain = _roles_in(core)
    if not found and bare != core:
        found, certain = _roles_in(bare)
    return TitleMatch(
        role=found[0] if certain else None,
        candidates=found,
        level=level_of(tokens),
        normalised=" ".join(bare or core),
    )


def _roles_in(tokens: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The roles named, and whether they are named for certain."""
    grammar = title_grammar()
    text = f" {' '.join(tokens)} "
    if not grammar.strangers.isdisjoint(tokens):
        return (), False
    hits = list(_hits(tokens, grammar))
    named = dict.fromkeys(hit.role for hit in hits if hit.role != ELSEWHERE)
    named |= dict.fromkeys(_elided(tokens, hits, grammar))
    parts = _parts(tokens, hits)
    if not named:
        found = _inverted(grammar, parts)
        return found, bool(found)
    kept = tuple(role for role in named if not grammar.overruled(role, named.keys(), text))
    found = _refined(grammar.refinements, kept, parts) or kept
    return found, len(found) == 1 and grammar.certain(found[0], text)


def _hits(tokens: Sequence[str], grammar: Grammar) -> Iterator[_Hit]:
    """Labels in the title, leftmost first, the longest at each place, none overlapping."""
    at = 0
    while at < len(tokens):
        for label, role in grammar.phrases.get(tokens[at], ()):
            end = at + len(label)
            if tuple(tokens[at:end]) == label and (label[0] not in _OPENS_WITH_HEAD or _ends(tokens, end)):
                followed = end < len(tokens) and tokens[end] in grammar.followers
                yield _Hit(ELSEWHERE if followed else role, at, end)
                at = end
                break
        else:
            at += 1


def _ends(tokens: Sequence[str], at: int) -> bool:
    """Whether a part of the title ends here: "head of data | …", not "head of data partnerships"."""
    return at == len(tokens) or tokens[at] in (BREAK, "at", "for", "in", "team")


def _elided(tokens: Sequence[str], hits: Sequence[_Hit], grammar: Grammar) -> Iterator[str]:
    """Roles that share a word with a neighbour: "Data Engineer / Analyst", "ML / Data Engineer"."""
    for hit in hits:
        first, last = tokens[hit.start], tokens[hit.end - 1]
        if hit.role == ELSEWHERE or hit.end - hit.start != 2:  # noqa: PLR2004 - a word and its head
            continue
        if tokens[hit.end : hit.end + 1] == [JOIN]:
            yield from _exact((first, *tokens[hit.end + 1 : hit.end + 2]), grammar)
        if hit.start > 0 and tokens[hit.start - 1] == JOIN:
            left = tuple(tokens[max(0, hit.start - 3) : hit.start - 1])
            yield from _exact((*left, last), grammar) or _exact((*left[-1:], last), grammar)


def _exact(label: tuple[str, ...], grammar: Grammar) -> tuple[str, ...]:
    for known, role in grammar.phrases.get(label[0], ()):
        if known == label and role != ELSEWHERE:
            return (role,)
    return ()


def _parts(tokens: Sequence[str], hits: Sequence[_Hit]) -> tuple[str, ...]:
    """The title's parts between breaks, a space on both sides of each, less the labels found."""
    left: list[str] = []
    hidden = {at for hit in hits for at in range(hit.start, hit.end)}
    for at, token in enumerate(tokens):
        left.append(BREAK if at in hidden else token)
    return tuple(f" {' '.join(part.split())} " for part in " ".join(left).split(BREAK) if part.strip())


def _refined(rules: Sequence[Rule], found: tuple[str, ...], parts: tuple[str, ...]) -> tuple[str, ...]:
    """The narrower role that the topics of a title make of those found, if any."""
    for rule in rules:
        if found and rule.over.issuperset(found):
            anywhere = any(topic in part for topic in rule.topics for part in parts)
            if anywhere or any(part.strip() in rule.whole for part in parts):
                return (rule.role,)
    return ()


def _inverted(grammar: Grammar, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The role of a head and its topic in the other order: "Manager of Data Science", "Scientist - ML"."""
    openings = [at for at, part in enumerate(parts) if part.split(maxsplit=1)[0] in grammar.heads]
    for rule in grammar.inversions if openings else ():
        for at in openings:
            head = next((head for head in rule.heads if parts[at].startswith(head)), None)
            if head is None:
                continue
            rest = _OPENING.sub(" ", f" {parts[at].removeprefix(head)}")
            topics = (rest,) if rest.strip() else parts[:at] + parts[at + 1 :]
            if any(topic.startswith(rule.topics) or topic.strip(" /") in rule.whole for topic in topics):
                return (rule.role,)
    return ()
