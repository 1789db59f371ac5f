"""Forms about how many titles name a role, and how that moves."""

from __future__ import annotations

from rolescope.questions.claims.patterns.form import ARE, DECLINE, GROW, HAVE, OTHER, ROLE, Meaning, Pattern

_UP = r"(?:growing|on the rise|increasing|booming)"
_DOWN = r"(?:declining|shrinking|in decline|disappearing)"
_NOT = r"there (?:are not|aren't|are no|arent)"
_THERE = r"there (?:is|are)"
_FOR_BOTH = rf"demand for {ROLE} than (?:for )?{OTHER}"
_DEMAND = rf"(?:the )?demand for {ROLE}"
_RISES = (
    rf"(?:{ARE} (?:growing|rising|increasing|going up)|(?#do)(?:grows|grow|rises|rise|increases|increase)|"
    rf"{HAVE} (?:grown|risen|increased))"
)
_FALLS = (
    rf"(?:{ARE} (?:falling|declining|decreasing|shrinking|going down)|"
    r"(?#do)(?:falls|fall|declines|decline|decreases|decrease)|"
    rf"{HAVE} (?:fallen|declined|decreased|dropped))"
)

_SOUGHT = r"(?:in (?:higher|greater|more) demand|more in demand|more sought[- ]after)"
_LESS_SOUGHT = r"(?:in (?:lower|less) demand|less in demand|less sought[- ]after)"


def _titles(relation: str) -> Meaning:
    return lambda f: f"titles({f['a']}) {relation} titles({f['b']})"


def _growths(relation: str) -> Meaning:
    return lambda f: f"growth({f['a']}) {relation} growth({f['b']})"


def _growth(relation: str) -> Meaning:
    return lambda f: f"growth({f['a']}) {relation} 0"


TITLES: tuple[Pattern, ...] = (
    Pattern(
        "A has overtaken B",
        rf"{ROLE} {HAVE} overtaken {OTHER}",
        lambda f: f"overtaken({f['a']}, {f['b']}) > 0",
        "A has not overtaken B",
    ),
    Pattern(
        "A grow faster than B",
        rf"{ROLE} (?:{GROW}|{ARE} growing) faster than {OTHER}",
        _growths(">"),
        "A are not growing faster than B",
    ),
    Pattern(
        "A grow slower than B",
        rf"{ROLE} (?:{GROW}|{ARE} growing) (?:slower|more slowly) than {OTHER}",
        _growths("<"),
        "A are not growing slower than B",
    ),
    Pattern("A are growing", rf"{ROLE} (?:{GROW}|{ARE} {_UP})", _growth(">"), "A are not growing"),
    Pattern("A are declining", rf"{ROLE} (?:{ARE} {_DOWN}|{DECLINE})", _growth("<"), "A are not declining"),
    Pattern("there is more demand for A than for B", rf"{_THERE} more {_FOR_BOTH}", _titles(">")),
    Pattern("there is less demand for A than for B", rf"{_THERE} less {_FOR_BOTH}", _titles("<")),
    Pattern("demand for A is growing", rf"{_DEMAND} {_RISES}", _growth(">"), "demand for A is not growing"),
    Pattern("demand for A is falling", rf"{_DEMAND} {_FALLS}", _growth("<"), "demand for A is not falling"),
    Pattern("there are more A than B", rf"(?:there are )?more {ROLE} than {OTHER}", _titles(">")),
    Pattern("there are fewer A than B", rf"(?:there are )?fewer {ROLE} than {OTHER}", _titles("<")),
    Pattern("there are not more A than B", rf"{_NOT} more {ROLE} than {OTHER}", _titles("<=")),
    Pattern("there are not fewer A than B", rf"{_NOT} fewer {ROLE} than {OTHER}", _titles(">=")),
    Pattern(
        "A are rarer than B",
        rf"{ROLE} {ARE} (?:rarer|scarcer|less common|less frequent) than {OTHER}",
        _titles("<"),
        "A are not rarer than B",
    ),
    Pattern(
        "A are more common than B",
        rf"{ROLE} {ARE} (?:more common|commoner|more frequent) than {OTHER}",
        _titles(">"),
        "A are not more common than B",
    ),
    Pattern(
        "A are in higher demand than B",
        rf"{ROLE} {ARE} {_SOUGHT} than {OTHER}",
        _titles(">"),
        "A are not in higher demand than B",
    ),
    Pattern(
        "A are in lower demand than B",
        rf"{ROLE} {ARE} {_LESS_SOUGHT} than {OTHER}",
        _titles("<"),
        "A are not in lower demand than B",
    ),
)
