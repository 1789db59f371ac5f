"""How a person names a role or an occupation. One answer, or an error that helps; never a silent guess."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache

from rolescope.model.concept import Occupation, Role
from rolescope.model.errors import AmbiguousRole, UnknownRole
from rolescope.model.posting import Level
from rolescope.taxonomy import occupations
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.spelling import phrase, title_table, words
from rolescope.taxonomy.title_level import level_of, without_levels
from rolescope.taxonomy.titles import resolve_title

MOST_FOUND = 30
"""How many answers `search` gives at most."""
MOST_CANDIDATES = 8
MOST_NEAREST = 5
_ALIKE = 0.4
"""Names less alike than this (share of common letter triples) are not offered as the nearest."""


class LevelInName(UnknownRole):
    """The name holds a level, which is asked for apart from the role."""

    def __init__(self, name: str, role: Role, level: Level) -> None:
        super().__init__(name, (role.pref_label,), level.value)
        self.args = (
            f"{name!r} names a level. Ask for {role.pref_label!r} and give the level apart: {level.value}.",
        )


def find(name: str) -> Role | Occupation:
    """The one role or occupation that a name means.

    Ids and labels of our roles come first, then titles of O*NET, then of ESCO, then the alternate titles of
    O*NET, then of ESCO. Case, spaces, hyphens and plurals do not matter; an id, an O*NET-SOC code or an ESCO
    URI is a name too.

    Raises:
        UnknownRole: nothing answers to the name, or only without its level ("senior data scientist").
        AmbiguousRole: several answer equally.
    """
    role = _role_called(name)
    if role is not None:
        return role
    _refuse_level(name)
    meant = _shorthand(name)
    if len(meant) > 1:
        raise AmbiguousRole(name, meant)
    if meant:
        raise UnknownRole(name, meant)
    return _occupation_called(name)


def search(query: str | None = None) -> tuple[Role | Occupation, ...]:
    """Roles and occupations for a person to choose from.

    Args:
        query: words of a title, in any spelling; None lists our roles, in their own order.

    Returns:
        At most `MOST_FOUND`, best first: our roles before occupations, own titles before alternate ones.
    """
    if query is None or not query.strip():
        return tuple(roles().values())
    spelled = phrase(query)
    own = [
        (min(_closeness(label, spelled) for label in labels), _closeness(labels[0], spelled), at, role_id)
        for at, (role_id, labels) in enumerate(_labels().items())
    ]
    found: list[Role | Occupation] = [roles()[role_id] for rank, *_, role_id in sorted(own) if rank < _NOT_IN]
    key = occupations.name_key(query)
    listed = sorted(
        occupations.containing(query),
        key=lambda hit: (
            not hit[1],
            _closeness(occupations.name_key(hit[0].pref_label), key),
            hit[0].scheme != "onet",
            len(hit[0].pref_label),
        ),
    )
    return (*found, *(one for one, _ in listed))[:MOST_FOUND]


_NOT_IN = 3


def _closeness(label: str, query: str) -> int:
    """0: the same; 1: has it as whole words; 2: a word of it begins with it; `_NOT_IN`: none of these."""
    if label == query:
        return 0
    if f" {query} " in f" {label} ":
        return 1
    return 2 if f" {query}" in f" {label}" else _NOT_IN


@cache
def _labels() -> Mapping[str, tuple[str, ...]]:
    """The spelled labels of every role, preferred first."""
    return {role.id: tuple(map(phrase, (role.pref_label, *role.alt_labels))) for role in roles().values()}


@cache
def _names() -> Mapping[str, str]:
    """Role id by each of its names, without spaces; earlier roles and preferred labels win."""
    names = {role_id.replace("_", ""): role_id for role_id in roles()}
    for position in (slice(0, 1), slice(1, None)):
        for role_id, labels in _labels().items():
            for label in labels[position]:
                names.setdefault(_squeezed(label), role_id)
    return names


def _squeezed(label: str) -> str:
    return label.replace(" ", "")


def _role_called(name: str) -> Role | None:
    for spelled in (phrase(name), name.strip().lower().replace("_", "").replace(" ", "").replace("-", "")):
        role_id = _names().get(_squeezed(spelled))
        if role_id is not None:
            return roles()[role_id]
    return None


def _refuse_level(name: str) -> None:
    """A level is a filter beside the role, never part of its name."""
    tokens = words(name)
    level = level_of(tokens)
    if level is Level.UNSTATED:
        return
    role = _role_called(" ".join(without_levels(tokens, keep_heads=False)))
    title_role = resolve_title(name).role
    if role is not None or title_role is not None:
        raise LevelInName(name, role or roles()[title_role or "other"], level)


def _shorthand(name: str) -> tuple[str, ...]:
    """What an abbreviation, a field ("machine learning") or a bare head ("analyst") can mean."""
    spelled = phrase(name)
    listed = title_table()["shorthand"].get(spelled)
    if listed is not None:
        return tuple(roles()[entry].pref_label if entry in roles() else entry for entry in listed)
    if spelled in title_table()["heads"]:
        ending = [
            role.pref_label for role in roles().values() if role.pref_label.lower().endswith(f" {spelled}")
        ]
        return tuple(ending[:MOST_CANDIDATES]) if len(ending) > 1 else ()
    return ()


def _occupation_called(name: str) -> Occupation:
    found = occupations.occupation(name) or next(iter(occupations.preferred(name)), None)
    if found is not None:
        return found
    listing = occupations.alternate(name)
    equal = [one for one in listing if one.scheme == "onet"] or list(listing)
    if len(equal) == 1:
        return equal[0]
    if equal:
        raise AmbiguousRole(name, tuple(one.pref_label for one in equal[:MOST_CANDIDATES]))
    named = [roles()[role_id].pref_label for role_id in resolve_title(name).candidates]
    if len(named) > 1:
        raise AmbiguousRole(name, tuple(named))
    raise UnknownRole(name, tuple(dict.fromkeys([*named, *_nearest(name)]))[:MOST_NEAREST])


@cache
def _likened() -> tuple[tuple[str, str], ...]:
    """What a misspelt name is compared with: each label or key, and the preferred label it stands for."""
    ours = [(label, roles()[role_id].pref_label) for role_id, labels in _labels().items() for label in labels]
    known = {occupations.name_key(label) for label, _ in ours}
    others = [(label, pref_label) for label, pref_label in occupations.preferred_keys() if label not in known]
    return (*ours, *others)


def _nearest(name: str) -> list[str]:
    """Preferred labels that look most alike: by letter triples first, then by the longest common runs."""
    key = occupations.name_key(name)
    triples = {key[at : at + 3] for at in range(len(key) - 2)}
    scored: list[tuple[float, int, str]] = []
    for at, (label, pref_label) in enumerate(_likened()):
        shared = sum(triple in label for triple in triples)
        if shared and 2 * shared >= _ALIKE * (len(triples) + len(label) - 2):
            scored.append((-SequenceMatcher(None, key, label).ratio(), at, pref_label))
    return list(dict.fromkeys(pref_label for *_, pref_label in sorted(scored)))[:MOST_NEAREST]
