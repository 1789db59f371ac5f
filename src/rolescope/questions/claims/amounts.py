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
AT_MOST = r"(?:under|less than|fewer than|below|at most|no more than|not more than|up to)"
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
    return f"{relation} {number}"


_AMOUNTS = (
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
