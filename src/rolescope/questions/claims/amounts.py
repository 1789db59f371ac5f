"""How much is meant: “most”, “over half of”, “9 in 10”, “rarely”, as relations and numbers of a query.

A word has to become a number; ours stand in the query, where they can be changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rolescope.model.errors import BadQuestion

MOST, ALL, SOME, FEW, NONE = "0.5", "0.9", "0.2", "0.1", "0.05"
"""Shares: most from half on, all from nine in ten, some from one in five; few and none up to these."""
_PART = r"(?:half|an? (?:third|quarter|fifth|tenth)|two thirds|three quarters)"
_OF_TEN = r"(?:in|of|out of) (?:10|ten)"
NUMBER = rf"\d[\d,.]*\s?(?:%|percent|per cent|{_OF_TEN})|(?:nine|one) in ten|{_PART}"
AT_LEAST = r"(?:no less than|no fewer than|not less than|over|more than|above|at least|upwards of)"
UNDER = r"(?:under|less than|fewer than|below|at most|no more than|not more than)"
AT_MOST = rf"(?:{UNDER}|up to)"
"""Pay up to an amount is how high it goes, which no median tells: there "up to" is left out."""
ABOUT = r"(?:around|about|roughly|approximately|some)"


def amount(text: str) -> str:
    """Relation and share that an amount means: "over half of" is ">= 0.5"."""
    for expression, meant in _AMOUNTS:
        if re.fullmatch(expression, text):
            return meant
    bound = re.match(rf"(?P<least>{AT_LEAST})|(?P<most>{AT_MOST}|only|just)|(?P<about>{ABOUT})", text)
    number = share(re.sub(rf"^(?:{AT_LEAST}|{AT_MOST}|{ABOUT}|only|just) ", "", text).removesuffix(" of"))
    if not float(number.rstrip("%").replace(",", "")):
        raise BadQuestion(
            "That none does cannot be counted; say “hardly any”, which is taken for at most 5 %."
        )
    relation = ">="
    if bound:
        relation = {"least": ">=", "most": "<=", "about": "~"}[str(bound.lastgroup)]
    if relation == ">=" and re.match("over|more|above", text) and number in {"100%", "1.0"}:
        relation = ">"  # more than all, which the query refuses
    return f"{relation} {number}"


def relation_and_part(said: str) -> tuple[str, float]:
    """An amount's relation, and its share as a number: (">=", 0.9) for ">= 90%"."""
    relation, _, number = said.partition(" ")
    return relation, float(number.rstrip("%").replace(",", "")) / (100 if number.endswith("%") else 1)


def refuse_unclear(text: str) -> None:
    """Refuse “all do not”, which leaves open whether none does or not all do.

    Raises:
        BadQuestion: if an amount is of all or of none.
    """
    if re.fullmatch(_OF_ALL, text):
        raise BadQuestion(
            f"“{text} … not” leaves open whether none does or not all do; say “not all”, or “hardly any”."
        )


def amount_without(text: str) -> str:
    """Relation and share of those with a thing, where an amount is said of those without it.

    Most do not: at most half do.

    Raises:
        BadQuestion: as `refuse_unclear` does.
    """
    refuse_unclear(text)
    relation, part = relation_and_part(amount(text))
    return f"{_OPPOSITE.get(relation, relation)} {1 - part:.12g}"


_OPPOSITE = {">=": "<=", "<=": ">="}
_OF_ALL = r"(?:(?:almost|nearly|virtually|not) )?(?:all|every)|no|hardly any|almost no"
_AMOUNTS = (
    (r"not (?:all|every)", f"< {ALL}"),
    (r"all|every|(?:almost|nearly|virtually) (?:all|every)", f">= {ALL}"),
    (r"most|(?:the|a) majority of", f">= {MOST}"),
    (r"few|very few|a minority of", f"<= {FEW}"),
    (r"no|hardly any|almost no", f"<= {NONE}"),
)
OFTEN: Mapping[str, str] = {
    "always": f">= {ALL}",
    "rarely": f"<= {FEW}",
    "seldom": f"<= {FEW}",
    "hardly ever": f"<= {FEW}",
    "never": f"<= {NONE}",
}
_SPELLED = {
    "half": "0.5",
    "third": "0.333",
    "quarter": "0.25",
    "fifth": "0.2",
    "tenth": "0.1",
    "two thirds": "0.667",
    "three quarters": "0.75",
    "nine in ten": "0.9",
    "one in ten": "0.1",
}


def share(number: str) -> str:
    """How a query spells “90 percent”, “9 in 10” and “a third”."""
    spelled = _SPELLED.get(re.sub(r"^an? ", "", number))
    if spelled:
        return spelled
    bare = re.sub(r"\s?(percent|per cent)", "%", number)
    of_ten = re.fullmatch(rf"(\d+) {_OF_TEN}", bare)
    return f"{of_ten[1]}0%" if of_ten else bare.replace(" ", "")
