"""Openings that links join, divided where they contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rolescope.extract.fingerprint import FEWEST_WORDS
from rolescope.extract.same_vacancy import apart, needs_texts, rule_of
from rolescope.model.traits import Rule, Traits

COMPARED = 60
"""Different openings of a component whose texts are all compared; of more, only what else they state."""
_SUREST = list(Rule)
LINKED = 500
"""Openings of a contradictory component of which all pairs are looked at. Of more, those that state one
number, or the same in everything, are one group."""
Agree = Callable[[Traits, Traits], bool]
"""Whether the texts of two openings tell of one vacancy."""


class Joined:
    """Which things are one, as pairs of them are joined."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def of(self, one: int) -> int:
        """The least of those that are one with it."""
        parent = self._parent
        while (up := parent.setdefault(one, one)) != one:
            parent[one] = parent[up]
            one = up
        return one

    def join(self, a: int, b: int) -> None:
        """Make two things, and all that are one with either, one."""
        first, second = sorted((self.of(a), self.of(b)))
        self._parent[second] = first


def parts(component: Sequence[Traits], agree: Agree) -> Iterator[Sequence[Traits]]:
    """Groups of a component, each with the opening that stands for it first.

    A component without a contradiction is one group. Else openings that contradict others are joined, the
    surest pairs first, as long as no two of a group are apart. One that contradicts nobody goes where it fits
    best; where it fits two groups alike it cannot be told whose it is, and it stays out of both. What comes
    out depends on the openings alone, not on their order.

    Args:
        component: openings that links join.
        agree: whether the texts of two openings tell of one vacancy.
    """
    ordered = sorted(component, key=lambda one: one.precedence)
    kinds = _alike(ordered, _decisive)
    compared = agree if len(kinds) <= COMPARED else None
    against: set[int] = set()
    for a, b in combinations(kinds if compared else _alike(ordered, _stated), 2):
        if at_odds(a[0], b[0], compared):
            against.update(one.n for one in (*a, *b))
    if not against:
        yield ordered
        return
    if len(ordered) > LINKED:
        yield from _alike(ordered, lambda one: one.requisition or _decisive(one))
        return
    links = sorted(_links(ordered, compared))
    by_number = {one.n: one for one in ordered}
    group_of = {n: n for n in against}
    for _ in range(2):  # what settles in a group may join it with another
        _merge(group_of, by_number, links, compared)
        _settle(group_of, links)
    _join_rest(group_of, by_number, links)
    groups: dict[int, list[Traits]] = {}
    for one in ordered:
        groups.setdefault(group_of[one.n], []).append(one)
    yield from groups.values()


Rank = tuple[int, bool, bool, bool]
"""How sure a link is, the least first: by its rule, then with one text, one pay, one place."""


class _Link(NamedTuple):
    """Two openings that are one vacancy; the surer link is the lesser.

    Attributes:
        rank: how sure it is.
        first: which of the openings comes first in their order, and its place there.
        second: likewise the other.
    """

    rank: Rank
    first: tuple[int, int]
    second: tuple[int, int]

    @property
    def sure(self) -> bool:
        """Whether it rests on a number, a page or an equal text, whatever other texts say."""
        return not self.rank[1] or _SUREST[self.rank[0]] in (Rule.REQUISITION, Rule.APPLY_PAGE)

    @property
    def ends(self) -> tuple[int, int]:
        """The numbers of the two."""
        return self.first[1], self.second[1]


def at_odds(a: Traits, b: Traits, agree: Agree | None) -> bool:
    """Whether two openings contradict each other, in what they state or in their texts."""
    if apart(a, b):
        return True
    rule = rule_of(a, b)
    by_text = rule in (Rule.TITLE_AND_PLACE, Rule.TEXT) and needs_texts(rule, a, b)
    return bool(agree and by_text and not agree(a, b))


def _merge(
    group_of: dict[int, int], by_number: Mapping[int, Traits], links: Sequence[_Link], agree: Agree | None
) -> None:
    """Make groups that a link joins one, where no two openings of them contradict each other."""
    groups: dict[int, list[Traits]] = {}
    for n, group in group_of.items():
        groups.setdefault(group, []).append(by_number[n])
    for link in links:
        a, b = (group_of.get(n) for n in link.ends)
        if a is None or b is None or a == b:
            continue
        texts = None if link.sure else agree
        if any(at_odds(x, y, texts) for x in groups[a] for y in groups[b]):
            continue
        moved = groups.pop(b)
        groups[a] += moved
        group_of |= dict.fromkeys((one.n for one in moved), a)


def _settle(group_of: dict[int, int], links: Sequence[_Link]) -> None:
    """Put each opening that contradicts nobody into the one group that it fits best, if there is one."""
    while True:
        fits: dict[int, dict[int, Rank]] = {}
        for link in links:
            for n, other in (link.ends, link.ends[::-1]):
                if n not in group_of and other in group_of:
                    ranks = fits.setdefault(n, {})
                    ranks[group_of[other]] = min(link.rank, ranks.get(group_of[other], link.rank))
        settled = {}
        for n, ranks in fits.items():
            best = [group for group, rank in ranks.items() if rank == min(ranks.values())]
            if len(best) == 1:
                settled[n] = best[0]
        if not settled:
            return
        group_of |= settled


def _join_rest(group_of: dict[int, int], numbers: Iterable[int], links: Sequence[_Link]) -> None:
    """Openings that are in no group as groups of their own."""
    rest = set(numbers) - group_of.keys()
    joined = Joined()
    for link in links:
        if rest.issuperset(link.ends):
            joined.join(*link.ends)
    group_of |= {n: joined.of(n) for n in rest}


def _alike(ordered: Sequence[Traits], key: Callable[[Traits], object]) -> list[list[Traits]]:
    """Openings with one key, in their order."""
    found: dict[object, list[Traits]] = {}
    for one in ordered:
        found.setdefault(key(one), []).append(one)
    return list(found.values())


def _stated(one: Traits) -> tuple[object, ...]:
    """All by which `apart` judges; without pay the place does not count."""
    place = one.place if one.pay else None
    stated = (one.employer, one.agency, one.level, bool(one.job), one.terms, one.requisition)
    return (*stated, one.pay, place)


def _decisive(one: Traits) -> tuple[object, ...]:
    """All by which `at_odds` judges, but for its pages."""
    return (*_stated(one), one.job, one.digest, one.words < FEWEST_WORDS, one.language)


def _links(ordered: Sequence[Traits], agree: Agree | None) -> Iterator[_Link]:
    """Pairs that are one vacancy; where texts cannot be compared, by what else they state."""
    for (i, a), (j, b) in combinations(enumerate(ordered), 2):
        rule = rule_of(a, b)
        if rule and (not needs_texts(rule, a, b) or (agree and agree(a, b))):
            rank = (_SUREST.index(rule), a.digest != b.digest, a.pay != b.pay, a.place != b.place)
            yield _Link(rank, (i, a.n), (j, b.n))
