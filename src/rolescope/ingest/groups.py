"""Duplicates among stored openings: each new one is compared with those that share a key with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rolescope.extract.fingerprint import FEWEST_WORDS, Fingerprint, bands, fingerprints
from rolescope.extract.same_vacancy import needs_texts, rule_of, texts_agree
from rolescope.ingest.group_parts import COMPARED, Joined, parts
from rolescope.ingest.opening_traits import Compared, compared, keys, title_salt
from rolescope.model.traits import ITSELF, Rule, Traits
from rolescope.store.own import groups as stored
from rolescope.store.own.file import OwnFile
from rolescope.store.own.groups import Key, Member, Placed, Ungrouped

BATCH = 8192
"""Openings grouped in one transaction: some hundred megabytes of fingerprints."""
VERSION = "4"
"""Of the rules and the keys. Groups that another made are made anew."""


def group_pending(file: OwnFile, *, batch: int = BATCH, stop: Callable[[], bool] = lambda: False) -> int:
    """Group what is new or has changed since it was grouped.

    What comes out depends on what is stored and not on the order in which it came, but for keys that more
    than `groups.MOST` openings share: those that came when fewer did were compared.

    Args:
        file: the store.
        batch: openings a transaction. After a crash the next call goes on behind the last one.
        stop: whether to end, asked between two transactions; the next call goes on from there.

    Returns:
        How many openings in the store are duplicates of the one that stands for their group.

    Raises:
        StoreUnavailable: if it cannot be written. What was grouped before stays.
    """
    with file.transaction():
        count, last = stored.begin(file, VERSION)
    for after in range(0, count, batch):
        if stop():
            break
        with file.transaction():
            new = {one.n: one for one in stored.pending(file, after, after + batch, last)}
            last += len(new)
            _group(file, new)
    return stored.grouped(file)


@dataclass(slots=True)
class _Known:
    """Openings that are compared, the batch's and stored ones, and their texts by digest."""

    file: OwnFile
    traits: dict[int, Traits] = field(default_factory=dict)
    placed: dict[int, Placed] = field(default_factory=dict)
    texts: dict[int, Fingerprint] = field(default_factory=dict)
    judged: dict[tuple[int, int], bool] = field(default_factory=dict)

    def add(self, members: Mapping[int, Member]) -> None:
        """Stored openings, without their texts."""
        for n, member in members.items():
            self.traits[n] = member.traits
            self.placed[n] = member.placed

    def fetch_texts(self, openings: Iterable[Traits]) -> None:
        """Texts of stored openings that are not here yet, each once."""
        missing = {one.digest: one.n for one in openings if one.digest not in self.texts}
        if missing:
            found = stored.stored_texts(self.file, missing.values())
            self.texts |= ((text.digest, text) for text in fingerprints(list(found.values())))

    def agree(self, a: Traits, b: Traits) -> bool:
        """Whether the texts of two openings tell of one vacancy; they have been fetched."""
        pair = (min(a.digest, b.digest), max(a.digest, b.digest))
        if pair not in self.judged:
            self.judged[pair] = texts_agree(self.texts[a.digest], self.texts[b.digest])
        return self.judged[pair]


def _group(file: OwnFile, new: Mapping[int, Ungrouped]) -> None:
    """One batch: what its openings state, whom they meet, and which groups come of it."""
    if not new:
        return
    prints = fingerprints([one.text for one in new.values()])
    batch = [compared(row, text) for row, text in zip(new.values(), prints, strict=True)]
    first = batch[0].traits.n
    stored.add_keys(file, [one.traits for one in batch], list(_keys(batch)))
    met = stored.pairs(file, first - 1)
    known = _Known(file)
    known.add(stored.members(file, {n for pair in met for n in pair if n < first}))
    known.traits |= {one.traits.n: one.traits for one in batch}
    known.texts = {one.text.digest: one.text for one in batch}
    stored.place(file, new, list(_placed(known, new.keys(), _linked(known, met))))


def _keys(batch: Sequence[Compared]) -> Iterator[tuple[int, int, int]]:
    """Number, kind and key. Of openings alike in all that decides one alone brings its text's bands."""
    seen: set[int] = set()
    for one in batch:
        for kind, key in keys(one.traits):
            yield one.traits.n, kind, key
            if kind is Key.ALL and one.traits.job and one.traits.words >= FEWEST_WORDS and key not in seen:
                seen.add(key)
                yield from (
                    (one.traits.n, Key.BAND, band) for band in bands(one.text, title_salt(one.traits))
                )


def _linked(known: _Known, met: Sequence[tuple[int, int]]) -> Joined:
    """Openings as components: joined where a rule joins two, stored components among them."""
    joined = Joined()
    for n, placed in known.placed.items():
        joined.join(n, placed.component)
    unsure = []
    for a, b in ((known.traits[a], known.traits[b]) for a, b in met):
        rule = rule_of(a, b)
        if rule and needs_texts(rule, a, b):
            unsure.append((a, b))
        elif rule:
            joined.join(a.n, b.n)
    open_pairs = [(a, b) for a, b in unsure if joined.of(a.n) != joined.of(b.n)]
    known.fetch_texts(one for pair in open_pairs for one in pair)
    for a, b in open_pairs:
        if joined.of(a.n) != joined.of(b.n) and known.agree(a, b):
            joined.join(a.n, b.n)
    return joined


def _placed(known: _Known, new: Iterable[int], joined: Joined) -> Iterator[Placed]:
    """The group of each new opening, and of each stored one that is in another now."""
    components: dict[int, list[Traits]] = defaultdict(list)
    touched = {joined.of(n) for n in new}
    for n, traits in known.traits.items():
        if joined.of(n) in touched:
            components[joined.of(n)].append(traits)
    known.fetch_texts(one for component in components.values() if _varied(component) for one in component)
    for number, component in components.items():
        for group in parts(component, known.agree):
            for one in group:
                placed = Placed(one.n, number, group[0].id, _rule(one, group[0]))
                if known.placed.get(one.n) != placed:
                    yield placed


def _varied(component: Sequence[Traits]) -> bool:
    """Whether a component has several texts, and not too many for all of them to be compared."""
    return 1 < len({one.digest for one in component}) <= COMPARED


def _rule(one: Traits, head: Traits) -> str:
    """What makes an opening one with its head; by others between the two if nothing does directly."""
    return ITSELF if one.n == head.n else (rule_of(one, head) or Rule.TEXT).value
