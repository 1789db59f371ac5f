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
from rolescope.taxonomy.spelling import BREAK, JOIN, Spelled, spelled
from rolescope.taxonomy.title_grammar import ELSEWHERE, Grammar, Rule, title_grammar
from rolescope.taxonomy.title_level import LevelWords, level_words

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
class Hit:
    """A label that stands in a title: its role, and the first and the last but one of its words."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """The roles that some words name.

    Attributes:
        roles: each of them, as they stand.
        certain: whether it is one, and no other science uses the title as well.
        hits: the labels that name them; of roles that share a word with a neighbour, the word as well.
        rule: the rule that found the role, or narrowed what the labels name.
    """

    roles: tuple[str, ...] = ()
    certain: bool = False
    hits: tuple[Hit, ...] = ()
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class TitleReading:
    """How a title was understood.

    Attributes:
        spelled: its words, and where they stand.
        levels: which of them state a level, or say nothing.
        sought: places of the words among which roles were sought; `named` counts in these.
        named: what was found there.
        bare: places of the words that are neither level nor noise.
    """

    spelled: Spelled
    levels: LevelWords
    sought: Sequence[int]
    named: Named
    bare: Sequence[int]

    def match(self) -> TitleMatch:
        """What the title says."""
        named, tokens = self.named, self.spelled.words
        return TitleMatch(
            role=named.roles[0] if named.certain else None,
            candidates=named.roles,
            level=self.levels.level(),
            normalised=" ".join(tokens[at] for at in self.bare or self.sought),
        )


@lru_cache(maxsize=65_536)
def resolve_title(title: str) -> TitleMatch:
    """The role and the level that a raw posting title states.

    Args:
        title: as posted, with any requisition number, gender mark, place, team or contract term.

    Returns:
        The match. `role` is None, and `candidates` empty, where the title names no role of ours; both
        where it names several: `role` None and each of them in `candidates`, as they stand in the title.
    """
    return read_title(title).match()


def read_title(title: str) -> TitleReading:
    """A raw posting title, word by word; arguments as for `resolve_title`."""
    spelled_title = spelled(title)
    levels = level_words(spelled_title.words)
    core = levels.rest(keep_heads=True)
    bare = levels.rest(keep_heads=False) if levels.stated else core
    for sought in [core, *([bare] if bare != core else [])]:
        named = _named([spelled_title.words[at] for at in sought])
        if named.roles:
            return TitleReading(spelled_title, levels, sought, named, bare)
    return TitleReading(spelled_title, levels, core, Named(), bare)


def _named(tokens: Sequence[str]) -> Named:
    """The roles named by the words of a title that are neither level nor noise."""
    grammar = title_grammar()
    text = f" {' '.join(tokens)} "
    if not grammar.strangers.isdisjoint(tokens):
        return Named()
    hits = list(_hits(tokens, grammar))
    ours = [hit for hit in hits if hit.role != ELSEWHERE]
    ours += tuple(_elided(tokens, ours, grammar))
    parts = _parts(tokens, hits)
    if not ours:
        rule = _inverted(grammar, parts)
        return Named((rule.role,), certain=True, rule=rule) if rule else Named()
    named = dict.fromkeys(hit.role for hit in ours)
    kept = tuple(role for role in named if not grammar.overruled(role, named.keys(), text))
    rule = _refining(grammar.refinements, kept, parts)
    found = (rule.role,) if rule else kept
    return Named(found, len(found) == 1 and grammar.certain(found[0], text), tuple(ours), rule)


def _hits(tokens: Sequence[str], grammar: Grammar) -> Iterator[Hit]:
    """Labels in the title, leftmost first, the longest at each place, none overlapping."""
    at = 0
    while at < len(tokens):
        for size, role in grammar.phrases.at(tokens, at):
            end = at + size
            if tokens[at] not in _OPENS_WITH_HEAD or _ends(tokens, end):
                followed = end < len(tokens) and tokens[end] in grammar.followers
                yield Hit(ELSEWHERE if followed else role, at, end)
                at = end
                break
        else:
            at += 1


def _ends(tokens: Sequence[str], at: int) -> bool:
    """Whether a part of the title ends here: "head of data | …", not "head of data partnerships"."""
    return at == len(tokens) or tokens[at] in (BREAK, "at", "for", "in", "team")


def _elided(tokens: Sequence[str], hits: Sequence[Hit], grammar: Grammar) -> Iterator[Hit]:
    """Roles that share a word with a neighbour: "Data Engineer / Analyst", "ML / Data Engineer"."""
    for hit in hits:
        first, last = tokens[hit.start], tokens[hit.end - 1]
        if hit.end - hit.start != 2:  # noqa: PLR2004 - a word and its head
            continue
        joined = tokens[hit.end : hit.end + 1] == [JOIN]
        if joined and (role := grammar.phrases.get((first, *tokens[hit.end + 1 : hit.end + 2]))):
            yield Hit(role, hit.end + 1, hit.end + 2)
        if hit.start > 0 and tokens[hit.start - 1] == JOIN:
            end = hit.start - 1
            for start in dict.fromkeys((max(0, end - 2), max(0, end - 1))):
                if role := grammar.phrases.get((*tokens[start:end], last)):
                    yield Hit(role, start, end)
                    break


def _parts(tokens: Sequence[str], hits: Sequence[Hit]) -> tuple[str, ...]:
    """The title's parts between breaks, a space on both sides of each, less the labels found."""
    left: list[str] = []
    hidden = {at for hit in hits for at in range(hit.start, hit.end)}
    for at, token in enumerate(tokens):
        left.append(BREAK if at in hidden else token)
    return tuple(f" {' '.join(part.split())} " for part in " ".join(left).split(BREAK) if part.strip())


def _refining(rules: Sequence[Rule], found: tuple[str, ...], parts: tuple[str, ...]) -> Rule | None:
    """The rule by which the topics of a title make a narrower role of those found, if any."""
    for rule in rules:
        if found and rule.over.issuperset(found):
            anywhere = any(topic in part for topic in rule.topics for part in parts)
            if anywhere or any(part.strip() in rule.whole for part in parts):
                return rule
    return None


def _inverted(grammar: Grammar, parts: tuple[str, ...]) -> Rule | None:
    """The rule for a head and its topic in the other order: "Manager of Data Science", "Scientist - ML"."""
    openings = [at for at, part in enumerate(parts) if part.split(maxsplit=1)[0] in grammar.heads]
    for rule in grammar.inversions if openings else ():
        for at in openings:
            head = next((head for head in rule.heads if parts[at].startswith(head)), None)
            if head is None:
                continue
            rest = _OPENING.sub(" ", f" {parts[at].removeprefix(head)}")
            topics = (rest,) if rest.strip() else parts[:at] + parts[at + 1 :]
            if any(topic.startswith(rule.topics) or topic.strip(" /") in rule.whole for topic in topics):
                return rule
    return None
