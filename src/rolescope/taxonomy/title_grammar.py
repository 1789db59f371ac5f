"""The grammar of titles: labels and rules compiled for one scan from left to right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from rolescope.taxonomy.phrases import Phrases
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.spelling import phrase, title_table

ELSEWHERE = ""
"""What a phrase of another field leads to, in place of a role id."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `titles.toml`: heads and topics have a space on both sides."""

    role: str
    heads: tuple[str, ...]
    over: frozenset[str]
    topics: tuple[str, ...]
    whole: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What `titles.toml` and the labels of `roles.toml` say, ready for scanning.

    Attributes:
        phrases: labels, and phrases of other fields (`ELSEWHERE`).
        refinements: rules that narrow roles found.
        inversions: rules that find a head and its topic in the other order.
        heads: first words of the heads of `inversions`.
        strangers: words that settle that the job is not of our field.
        followers: words that, right after a label, name somebody else.
        broader: roles, with the narrower ones beside which they are dropped.
        veto: words beside which a role is not meant.
        needs: words one of which a role needs beside it.
    """

    phrases: Phrases[str]
    refinements: tuple[Rule, ...]
    inversions: tuple[Rule, ...]
    heads: frozenset[str]
    strangers: frozenset[str]
    followers: frozenset[str]
    broader: Mapping[str, frozenset[str]]
    veto: Mapping[str, tuple[str, ...]]
    needs: Mapping[str, tuple[str, ...]]

    def overruled(self, role: str, named: AbstractSet[str], text: str) -> bool:
        """Whether a narrower role stands beside this one, or a word that rules it out."""
        return not named.isdisjoint(self.broader.get(role, ())) or any(
            w in text for w in self.veto.get(role, ())
        )

    def certain(self, role: str, text: str) -> bool:
        """Whether the title leaves no other science to which it could belong."""
        return role not in self.needs or any(word in text for word in self.needs[role])


@cache
def title_grammar() -> Grammar:
    """The grammar, compiled once."""
    toml = title_table()
    rules = [
        Rule(
            entry["role"],
            tuple(f" {head} " for head in entry.get("heads", ())),
            frozenset(entry.get("over", ())),
            tuple(f" {topic} " for topic in entry.get("topics", ())),
            frozenset(entry.get("whole", ())),
        )
        for entry in toml["rule"]
    ]
    return Grammar(
        phrases=_phrases(rules, toml["elsewhere"]),
        refinements=tuple(rule for rule in rules if rule.over),
        inversions=tuple(rule for rule in rules if rule.heads),
        heads=frozenset(head.split()[0] for rule in rules for head in rule.heads),
        strangers=frozenset(toml["strangers"]),
        followers=frozenset(toml["followers"]),
        broader={role: frozenset(narrow) for role, narrow in toml["broader"].items()},
        needs={role: tuple(f" {word} " for word in entries) for role, entries in toml["needs"].items()},
        veto={role: tuple(f" {word} " for word in entries) for role, entries in toml["veto"].items()},
    )


def _phrases(rules: Sequence[Rule], elsewhere: Sequence[str]) -> Phrases[str]:
    """Every label; labels of roles win over what rules spell out."""
    known: dict[tuple[str, ...], str] = {tuple(phrase(entry).split()): ELSEWHERE for entry in elsewhere}
    for role in roles().values():
        for label in (role.pref_label, *role.alt_labels) if role.id != "other" else ():
            known.setdefault(tuple(phrase(label).split()), role.id)
    for rule in rules:
        for head in rule.heads:
            for topic in (*rule.topics, *sorted(rule.whole)):
                known.setdefault((*topic.split(), *head.split()), rule.role)
    return Phrases(known)


@cache
def job_words() -> frozenset[str]:
    """Nouns that name jobs, of our field and of others."""
    grammar = title_grammar()
    return grammar.strangers | grammar.followers | set(title_table()["heads"])
