"""ESCO skills and O*NET technology skills as one small table beside the core vocabulary.

Public homes: https://esco.ec.europa.eu (Commission Decision 2011/833/EU) and
https://www.onetcenter.org (CC BY 4.0).
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow.parquet as pq

from rolescope.model.concept import SkillType
from rolescope.taxonomy.skills import core, key, unread_keys

ESCO = "esco_1_1_1/skills_en.parquet"
ONET = "onet_29_3/technology_skills.parquet"
ESCO_BASE = "http://data.europa.eu/esco/skill/"
LONGEST = 5
"""Words of the longest alternative label kept: longer ones are never found in postings."""

_ARTICLES = ("a ", "an ", "the ")
_GENERIC = re.compile(r"[A-Z][a-z]+( [a-z]+)* software$")  # "Statistics software" is a kind, not a product
_METHOD = re.compile(
    r"(analysis|methods?|techniques|modell?ing|statistics|mining|testing|development|processing|management|learning)$"
)
_LANGUAGE = re.compile(r"\((computer programming)\)|programming language$|markup language$", re.IGNORECASE)
_PLATFORM = re.compile(
    r"operating system|cloud|platform|enterprise resource|application server", re.IGNORECASE
)
_LIBRARY = re.compile(r"object or component|development environment", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """A row being gathered: one skill of the table."""

    id: str
    label: str
    type: SkillType
    alts: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    esco: str = ""
    onet: str = ""

    def line(self) -> str:
        """Tab-separated: id, label, type, alternative labels, ESCO URI, O*NET example, keys to look for."""
        alts = "|".join(sorted(self.alts - {self.label}))
        read = "|".join(sorted(self.read))
        return f"{self.id}\t{self.label}\t{self.type.value}\t{alts}\t{self.esco}\t{self.onet}\t{read}"


def write_skills(open_dir: Path, target: Path) -> None:
    """Write the table of ESCO and O*NET skills, the same bytes for the same inputs.

    Args:
        open_dir: folder of open tables, with `esco_1_1_1/` and `onet_29_3/`.
        target: the gzip file to write.

    Raises:
        OSError: an input is missing.
    """
    table = _Table()
    for uri, kind, labels in _esco(open_dir / ESCO):
        table.add_esco(uri, kind, labels)
    for example, commodity in _onet(open_dir / ONET):
        table.add_onet(example, commodity)
    lines = sorted(entry.line() for entry in table.entries.values())
    target.write_bytes(gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0))


class _Table:
    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.owner: dict[str, str] = {}
        self.unread = unread_keys()
        for skill in core().values():
            for label in (skill.pref_label, *skill.alt_labels):
                self.owner.setdefault(key(label), skill.id)

    def add_esco(self, uri: str, kind: str, labels: list[str]) -> None:
        """One concept: onto a skill that already has its preferred label, else a new one."""
        entry = self._entry(_forms(labels[0]), labels[0], _esco_type(kind, labels[0]))
        entry.esco = entry.esco or uri
        if kind == "knowledge" and entry.id not in core():
            self._claim(entry, labels, fewest=2)

    def add_onet(self, example: str, commodity: str) -> None:
        """One technology: onto the skill that has one of its names, else a new one."""
        forms = [key(example)] if _GENERIC.match(example) else _forms(example)
        entry = self._entry(forms, example, _onet_type(commodity))
        entry.onet = entry.onet or example
        if entry.id not in core():
            self._claim(entry, [example, *(f for f in forms if " " in f)], fewest=1)

    def _entry(self, forms: Iterable[str], label: str, kind: SkillType) -> Entry:
        known = next((self.owner[f] for f in forms if f in self.owner), None)
        if known is None:
            known = self._fresh_id(label)
            self.owner[key(label)] = known
        skill = core().get(known)
        fresh = Entry(known, skill.pref_label, skill.type) if skill else Entry(known, label, kind)
        return self.entries.setdefault(known, fresh)

    def _claim(self, entry: Entry, labels: Iterable[str], fewest: int) -> None:
        """Give the skill the labels that no other has; a single word is looked for only if it is a name."""
        for label in labels:
            name = key(label)
            length = len(name.split())
            if (
                name.startswith(_ARTICLES)
                or not 0 < length <= LONGEST
                or self.owner.setdefault(name, entry.id) != entry.id
            ):
                continue
            entry.alts.add(label)
            if length >= fewest and name not in self.unread and (length > 1 or label != label.lower()):
                entry.read.add(name)

    def _fresh_id(self, label: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", label.lower().replace("+", " plus").replace("#", " sharp")).strip(
            "-"
        )
        taken = core().keys() | self.entries.keys()
        return next(s for s in (slug, *(f"{slug}-{n}" for n in range(2, 100))) if s not in taken)


def _forms(label: str) -> list[str]:
    """Ways a vocabulary's label may stand in a text: bare, without "software", its closing acronym."""
    bare = re.sub(r"\s*\([^)]*\)", "", label).strip()
    short = re.sub(r"\s+(software|language)$", "", bare, flags=re.IGNORECASE)
    forms = [label, bare, short]
    words = short.split()
    if len(words) > 1 and words[-1].isupper():
        forms += [" ".join(words[:-1]), words[-1]] if _acronym(words) else []
    return list(dict.fromkeys(key(f) for f in forms if f))


def _acronym(words: list[str]) -> bool:
    return "".join(w[0] for w in words[:-1]).upper().startswith(words[-1][:2])


def _esco(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    table = pq.read_table(path, columns=["conceptUri", "skillType", "preferredLabel", "altLabels"])
    rows = sorted(table.to_pylist(), key=lambda r: str(r["conceptUri"]))
    for row in rows:
        labels = [_clean(x) for x in (row["preferredLabel"], *(row["altLabels"] or "").split("\n"))]
        yield row["conceptUri"], row["skillType"] or "", [x for x in labels if x]


def _onet(path: Path) -> Iterator[tuple[str, str]]:
    commodities: dict[str, Counter[str]] = {}
    for row in pq.read_table(path, columns=["Example", "Commodity Title"]).to_pylist():
        commodities.setdefault(_clean(row["Example"]), Counter())[row["Commodity Title"]] += 1
    for example, counts in sorted(commodities.items()):
        yield example, min(counts, key=lambda c: (-counts[c], c))


def _clean(label: str) -> str:
    return re.sub(r"[\s|\u200b]+", " ", label).strip()


def _esco_type(kind: str, label: str) -> SkillType:
    if _LANGUAGE.search(label):
        return SkillType.LANGUAGE
    if kind == "knowledge":
        return SkillType.METHOD if _METHOD.search(label) else SkillType.DOMAIN
    return SkillType.METHOD


def _onet_type(commodity: str) -> SkillType:
    if _PLATFORM.search(commodity):
        return SkillType.PLATFORM
    return SkillType.LIBRARY if _LIBRARY.search(commodity) else SkillType.TOOL
