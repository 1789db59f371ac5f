"""The laws on pay in postings that the places of a job fall under; a place that is not told has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import rows
from rolescope.model.reading import Place
from rolescope.model.wording import Law

_UNION = "EU"
_MEMBERS = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip


class _Rule(NamedTuple):
    """A law, the country or union it is of, and the words of a place that show that it holds."""

    law: Law
    country: str
    names: re.Pattern[str]

    def holds(self, place: Place) -> bool:
        """Whether a place of work falls under the law."""
        if self.country == _UNION:
            return place.country in _MEMBERS
        return place.country in {self.country, None} and bool(self.names.search(place.name))


def find_laws(places: Sequence[Place]) -> tuple[Law, ...]:
    """The laws that some places of work fall under, in the order of `patterns/pay_laws.tsv`.

    Args:
        places: those that a reading has found beside a posting and in it.
    """
    return tuple(rule.law for rule in _rules() if any(rule.holds(place) for place in places))


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(row) for row in rows("pay_laws.tsv"))


def _rule(row: Sequence[str]) -> _Rule:
    country, code, place, citation, since, employers, said, *rest = row
    names = rest[0] if rest else ""
    known = "|".join(re.escape(name) for name in names.split("|") if name)
    shown = re.compile(rf"(?:^|[,(/;|-]) ?{code}\b" + (rf"|\b(?:{known})\b" if known else ""))
    return _Rule(Law(place, citation, since, int(employers), said == "posting"), country, shown)
