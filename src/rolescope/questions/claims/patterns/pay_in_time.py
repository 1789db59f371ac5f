"""Forms about pay that rises or falls, in the money of each year."""

from __future__ import annotations

from rolescope.questions.claims.patterns.form import ARE, EARN, HAVE, ROLE, SALARY, Meaning, Pattern

_UP = r"(?:rising|growing|increasing|going up|climbing)"
_DOWN = r"(?:falling|declining|decreasing|going down|dropping|shrinking)"
_RISE = r"(?:rises?|grows?|increases?|goes up|go up)"
_FALL = r"(?:falls?|declines?|decreases?|goes down|go down|drops?)"
_RISEN = r"(?:risen|grown|increased|gone up|climbed)"
_FALLEN = r"(?:fallen|declined|decreased|gone down|dropped|shrunk)"
_ITS_SALARY = rf"(?:the )?(?:(?:median|average) )?{ROLE} {SALARY}"
_THAN_IN = r"than (?:they (?:did|were) )?(?:back )?in (?P<year>(?:19|20)\d\d)"


def _growth(relation: str) -> Meaning:
    return lambda f: f"pay_growth({f['a']}{f['scope']}) {relation} 0"


def _change(relation: str) -> Meaning:
    return lambda f: f"pay_change({f['a']}{f['scope']}, from={f['year']}) {relation} 0"


PAY_IN_TIME: tuple[Pattern, ...] = (
    Pattern(
        "A salaries are rising",
        rf"{_ITS_SALARY} (?:{ARE} {_UP}|(?#do){_RISE}|{HAVE} {_RISEN}|{HAVE} been {_UP})",
        _growth(">"),
        "A salaries are not rising",
    ),
    Pattern(
        "A salaries are falling",
        rf"{_ITS_SALARY} (?:{ARE} {_DOWN}|(?#do){_FALL}|{HAVE} {_FALLEN}|{HAVE} been {_DOWN})",
        _growth("<"),
        "A salaries are not falling",
    ),
    Pattern(
        "A earn more than in YEAR",
        rf"{ROLE} {EARN} (?:more|better) {_THAN_IN}",
        _change(">"),
        "A do not earn more than in YEAR",
    ),
    Pattern(
        "A earn less than in YEAR",
        rf"{ROLE} {EARN} (?:less|worse) {_THAN_IN}",
        _change("<"),
        "A do not earn less than in YEAR",
    ),
    Pattern(
        "A salaries are higher than in YEAR",
        rf"{_ITS_SALARY} {ARE} higher {_THAN_IN}",
        _change(">"),
        "A salaries are not higher than in YEAR",
    ),
    Pattern(
        "A salaries are lower than in YEAR",
        rf"{_ITS_SALARY} {ARE} lower {_THAN_IN}",
        _change("<"),
        "A salaries are not lower than in YEAR",
    ),
)
