"""The occupations of O*NET-SOC 2019 and ESCO 1.1.1, by code and by every title that either scheme lists.

`data/occupations.tsv.gz` has one line an occupation: id, code, ISCO-08 group, preferred title, and the keys
(`name_key`) of that title and of all alternate ones between bars: `|registered nurse|rn|…|`. A name is
looked up by searching the text for its key, which takes a millisecond; building an index of 90,000 keys
would cost a cold start more than it saves. `evidence/occupations.py` writes the file.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from rolescope.model.concept import Occupation

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_SHORTEST_PLURAL = 4


def name_key(name: str) -> str:
    """What two spellings of one name share: lower-case words, hyphens as spaces, plurals as singulars."""
    return " ".join(key_words(name))


def key_words(name: str) -> list[str]:
    """The words of a name's key."""
    return [_singular(word) for word in _WORD.findall(name.lower())]


def word_spans(name: str) -> list[tuple[int, int]]:
    """Where each of `key_words` stands in the name."""
    return [found.span() for found in _WORD.finditer(name)]


def occupation(code: str) -> Occupation | None:
    """The occupation with this id ("onet:29-1141.00"), O*NET-SOC code, or ESCO concept URI; else None."""
    bare = code.strip().removeprefix("http://data.europa.eu/esco/occupation/").lower()
    for prefix in ("", "onet:", "esco:"):
        at = _table().find(f"\n{prefix}{bare}\t")
        if bare and at >= 0:
            return _read(_line(at + 1))
    return None


def preferred(name: str) -> tuple[Occupation, ...]:
    """Occupations whose own title this is, O*NET before ESCO."""
    key = name_key(name)
    if key and _numbers.cache_info().currsize:  # the index is there: a thousand times as fast as a search
        return tuple(found for found, own in listing(key) if own)
    return _having(f"\t|{key}|") if key else ()


def alternate(name: str) -> tuple[Occupation, ...]:
    """Occupations that list this title beside their own, O*NET before ESCO."""
    key = name_key(name)
    if key and _numbers.cache_info().currsize:  # as in `preferred`
        return tuple(found for found, _ in listing(key))
    return _having(f"|{key}|") if key else ()


def listing(key: str) -> tuple[tuple[Occupation, bool], ...]:
    """Occupations that list a name, given as its `name_key`, and whether it is their own title.

    As `preferred` and `alternate`, for many names: the first call takes a tenth of a second, the others none.
    """
    lines = (_lines()[number] for number in _numbers().get(key, ()))
    return tuple((_read(line), line.split("\t|", 1)[1].startswith(f"{key}|")) for line in lines)


def occupations() -> tuple[Occupation, ...]:
    """Every occupation, O*NET before ESCO, each by its code."""
    return tuple(found for found, _ in _rows())


def titles_listed() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Own title, and the keys of all titles, of every occupation, in the order of `occupations`."""
    return tuple((found.pref_label, tuple(keys.strip("|").split("|"))) for found, keys in _rows())


def containing(query: str) -> tuple[tuple[Occupation, bool], ...]:
    """Occupations with a title of which `query` begins a word, and whether it is their own title."""
    key = name_key(query)
    if not key:
        return ()
    inside, first = f" {key}", f"|{key}"
    found = []
    for line in _lines():
        if inside in line or first in line:
            own = line.split("|", 2)[1]
            if f" {key}" in f" {own}":
                found.append((_read(line), True))
            elif first in line.partition("|")[2] or inside in line.partition("|")[2]:
                found.append((_read(line), False))
    return tuple(found)


@cache
def preferred_keys() -> tuple[tuple[str, str], ...]:
    """Key and preferred title of every occupation: what a misspelt name is compared with."""
    return tuple((keys.split("|", 2)[1], found.pref_label) for found, keys in _rows())


def _singular(word: str) -> str:
    if word[-1] != "s" or len(word) < _SHORTEST_PLURAL or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@cache
def _table() -> str:
    packed = files(__package__).joinpath("data", "occupations.tsv.gz").read_bytes()
    return "\n" + gzip.decompress(packed).decode()


def is_listed(key: str) -> bool:
    """Whether any occupation lists a name, given as its `name_key`."""
    return key in _numbers()


@cache
def _numbers() -> Mapping[str, tuple[int, ...]]:
    """Numbers of the lines that list each key."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(_lines()):
        for key in set(line.rpartition("\t|")[2].split("|")):
            numbers[key] = (*numbers.get(key, ()), number)
    return numbers


@cache
def _lines() -> list[str]:
    return _table().split("\n")[1:-1]


def _rows() -> Iterator[tuple[Occupation, str]]:
    return ((_read(line), line.rpartition("\t")[2]) for line in _lines())


def _having(needle: str) -> tuple[Occupation, ...]:
    """Occupations on whose lines the needle stands, in file order."""
    found: list[Occupation] = []
    at = _table().find(needle)
    while at >= 0:
        found.append(_read(_line(at)))
        at = _table().find(needle, _table().find("\n", at))
    return tuple(found)


def _line(at: int) -> str:
    """The whole line around a position."""
    return _table()[_table().rfind("\n", 0, at + 1) + 1 : _table().find("\n", at + 1)]


def _read(line: str) -> Occupation:
    occupation_id, code, isco, pref_label, _ = line.split("\t")
    return Occupation(occupation_id, occupation_id.partition(":")[0], code, pref_label, isco or None)
