"""The skill vocabulary: a core typed by hand, and ESCO and O*NET around it. One id each.

The core (`data/skills/<type>.toml`) is what postings for data and AI work name. `data/skills.tsv.gz`, written
by `evidence/skills.py`, adds the two public vocabularies and the codes by which they know skills of the core.
Labels that ordinary prose uses (`data/skills/unread.txt`) stay names of their skill but are never looked for.
"""

from __future__ import annotations

import gzip
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from rolescope.model.concept import Skill, SkillType

TOKEN = re.compile(r"[^\W_]+(?:\+\+|#)?|\.net\b|[^\w\s/.'’+#*-]|\n|\.(?=\s)|\s[-–—]\s", re.IGNORECASE)
"""A word ("C++", "C#" and ".NET" are words), or a mark that ends a phrase (comma, line end, full stop …).

Hyphens, slashes and inner dots fall away, so that "CI/CD", "CI-CD" and "ci cd" are written alike.
"""

_DATA = files("rolescope.taxonomy") / "data"


def key(label: str) -> str:
    """A label as it is compared: its words in lower case, one blank between."""
    return " ".join(TOKEN.findall(label)).lower()


@cache
def core() -> Mapping[str, Skill]:
    """The skills typed by hand, by id, without the public vocabularies' codes."""
    return MappingProxyType({s.id: s for kind in SkillType for s in _typed(kind)})


@cache
def skills() -> Mapping[str, Skill]:
    """Every skill by id: the core first, with codes, then ESCO and O*NET."""
    types = {kind.value: kind for kind in SkillType}
    found = dict(core())
    for skill_id, label, kind, alts, esco, onet, _ in _rows():
        typed = found.get(skill_id)
        codes = (esco or None, onet or None)
        if typed:
            found[skill_id] = replace(typed, esco=codes[0], onet=codes[1])
        else:
            found[skill_id] = Skill(
                skill_id, label, types[kind], tuple(alts.split("|")) if alts else (), *codes
            )
    return MappingProxyType(found)


@cache
def surfaces() -> Mapping[str, str]:
    """What a reader may look for: `key(label)` to skill id, for every label but the unread ones.

    Earlier skills win: the core before the public vocabularies. Plurals of the core's methods and domains
    are added, and "&" for "and".
    """
    found: dict[str, str] = {}
    for skill in core().values():
        for label in (skill.pref_label, *skill.alt_labels):
            found.setdefault(key(label), skill.id)
    for name, skill_id in (*_variants(), *_public_surfaces()):
        found.setdefault(name, skill_id)
    return MappingProxyType(found)


@cache
def unread_keys() -> frozenset[str]:
    """Labels of ESCO and O*NET that are ordinary words, or that postings use for something else."""
    lines = (_DATA / "skills" / "unread.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(key(line) for line in lines if line and not line.startswith("#"))


def _variants() -> Iterator[tuple[str, str]]:
    """Plurals of methods and domains (not of acronyms: "DOEs" is not "does"), and "&" for "and"."""
    for skill in core().values():
        for label in (skill.pref_label, *skill.alt_labels):
            name = key(label)
            if skill.type in {SkillType.METHOD, SkillType.DOMAIN} and re.search(r"[a-z]{2}[a-rt-z]$", label):
                yield name + "s", skill.id
            if " and " in name:
                yield name.replace(" and ", " & "), skill.id


def _typed(kind: SkillType) -> Iterable[Skill]:
    table = tomllib.loads((_DATA / "skills" / f"{kind}.toml").read_text(encoding="utf-8"))
    for skill_id, (pref_label, *alt_labels) in table.items():
        yield Skill(skill_id, pref_label, kind, tuple(alt_labels))


def _public_surfaces() -> Iterator[tuple[str, str]]:
    for skill_id, *_, read in _rows():
        for name in read.split("|") if read else ():
            yield name, skill_id


@cache
def _rows() -> tuple[list[str], ...]:
    packed = (_DATA / "skills.tsv.gz").read_bytes()
    return tuple(line.split("\t") for line in gzip.decompress(packed).decode().splitlines())
