"""Which country's money a bare currency sign is: by words near it, the location field, or the whole text."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property

from ahocorasick_rs import AhoCorasick

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.pay.currency import currencies
from rolescope.extract.place import country
from rolescope.taxonomy.gazetteer import gazetteer

_STATE = re.compile(r", ([A-Z]{2})(?![A-Za-z])")
_PROVINCES = frozenset({"ON", "BC", "AB", "QC", "MB", "NS", "SK", "NB"})
_TO_DIGIT = re.compile(r"\D*")
_NEAR_BEFORE = 110
_NEAR_AFTER = 70
_CODE = len("0 USD.")
"""Right after another figure stands that figure's currency."""
_MAJORITY = 2
"""A country is the text's if its words are more than so many times those of any other in question."""
_SHORTEST = 4
"""Shorter names of places stand for other things too often."""


class Where:
    """Looks up, once per posting and only when asked, which countries its words speak of."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc

    def settle(self, codes: frozenset[str], start: int, end: int) -> str | None:
        """The one currency of several that the posting supports for the figure at a place of its text.

        Args:
            codes: what the sign at the figure can mean; empty without a sign.
            start: where the figure begins.
            end: where it ends.

        Returns:
            A code: written next to the figure, or of the country that the words before it, after it, the
            location field or the whole text name; None where nothing, or nothing clear, supports one.
        """
        if len(codes) == 1:
            return next(iter(codes))
        folded = self._doc.folded
        left = max(0, start - _NEAR_BEFORE)
        last = max(folded.rfind(digit, left, start) for digit in "0123456789")
        left = min(start, last + _CODE) if last >= 0 else left
        match = _TO_DIGIT.match(folded, end, end + _NEAR_AFTER)
        right = match.end() if match else end
        asked = codes or frozenset(currencies())
        return (
            _only(asked, self._named(end, right, nations=False))
            or _only(asked, self._named(left, start))
            or _only(asked, self._named(end, right))
            or _only(asked, Counter(_of_country(self._located)))
            or _only(asked, self._all)
        )

    @cached_property
    def _located(self) -> str | None:
        return country(self._doc.location)

    @cached_property
    def _all(self) -> Counter[str]:
        return self._named(0, len(self._doc.text))

    def _named(self, start: int, end: int, *, nations: bool = True) -> Counter[str]:
        """Currencies by how many different words, codes and places, name them in a stretch of text."""
        text, folded = self._doc.text[start:end], self._doc.folded[start:end]
        names = _names()
        found: dict[str, str] = {}
        reached = 0
        for left, right, index in names.matches(folded):
            word, meant, sort = names.entries[index]
            proper = sort != "word" and text[left:right].islower()
            if right > reached and not proper and (nations or sort == "code"):
                found[word] = meant
            reached = max(reached, right)
        if nations:
            for state in _STATE.findall(text):
                if state.lower() in names.states or state in _PROVINCES:
                    found[state] = "CA" if state in _PROVINCES else "US"
            found |= {"us": "US"} if _names_us(text) else {}
        weights: Counter[str] = Counter()
        for meant in found.values():
            weights.update((meant,) if len(meant) == len("USD") else _of_country(meant))
        return weights


def _of_country(code: str | None) -> tuple[str, ...]:
    return _names().money.get(code or "", ())


def _only(codes: frozenset[str], weights: Counter[str]) -> str | None:
    """The code, among those in question, that clearly has the most words."""
    ranked = sorted(((weight, code) for code, weight in weights.items() if code in codes), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] <= _MAJORITY * ranked[1][0]):
        return None
    return ranked[0][1]


def _names_us(text: str) -> bool:
    """Whether "US" stands in the text as a word of its own."""
    at = text.find("US")
    while at >= 0:
        if not (
            text[at - 1 : at].isalpha() or text[at + 2 : at + 3].isalpha() or text[at + 2 : at + 3] == "$"
        ):
            return True
        at = text.find("US", at + 1)
    return False


def _whole(folded: str, left: int, right: int) -> bool:
    """Whether a match is not part of a longer word; scripts without blanks have no words to tell."""
    if not folded[left].isascii():
        return True
    return not (folded[left - 1 : left].isalnum() or folded[right : right + 1].isalnum())


class _Names:
    """The words for countries and the ISO codes of currencies in one automaton."""

    def __init__(self) -> None:
        known = gazetteer()
        self.states = frozenset(known.code)
        named = known.country | known.region | known.code | known.city
        words = {name: (name, code, "place") for name, code in named.items() if len(name) >= _SHORTEST}
        words |= {word: (word, code, "word") for word, code in rows("country_words.tsv")}
        words |= {code.lower(): (code.lower(), code, "code") for code in currencies()}
        self.entries = list(words.values())
        self.automaton = AhoCorasick(list(words))
        self.money: dict[str, tuple[str, ...]] = {}
        for currency in currencies().values():
            for land in currency.countries:
                self.money[land] = (*self.money.get(land, ()), currency.code)

    def matches(self, folded: str) -> list[tuple[int, int, int]]:
        """Start, end and entry of each whole word, in text order, a longer one before those inside it."""
        found = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        whole = [(left, right, index) for index, left, right in found if _whole(folded, left, right)]
        whole.sort(key=lambda match: (match[0], -match[1]))
        return whole


@cache
def _names() -> _Names:
    return _Names()
