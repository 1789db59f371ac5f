"""Forms about the pay of one role in money: over, under, about, between; medians are what is counted."""

from __future__ import annotations

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.amounts import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    UNDER,
    amount,
    refuse_unclear,
    relation_and_part,
)
from rolescope.questions.claims.patterns.form import (
    AMOUNT,
    ARE,
    EARN,
    MONEY,
    PLAINLY,
    ROLE,
    SALARY,
    Found,
    Meaning,
    Pattern,
    money,
    two,
)

MEDIAN = 50
LEAST, MOST = 0.95, 1.05
"""About an amount is within a twentieth of it."""
_A = rf"(?:(?:the |an? )?(?:average|typical|median) )?{ROLE}"
_ITS_SALARY = rf"(?:the |an? )?(?:(?:average|mean|median|typical|usual) )?{ROLE} {SALARY} {ARE}"
_BETWEEN = rf"(?:from )?(?P<between>between )?{MONEY}(?(between) and |(?: to | ?[-–] ?)){money('2')}"


def _amount_of_pay(relation: str) -> Meaning:
    return lambda f: f"pay({f['a']}{f['scope']}) {relation} {f['money']}"


def _about(f: Found) -> str:
    """The median within a twentieth of an amount, as pay of two roles is called the same."""
    median = float(f["money"])
    term = f"pay({f['a']}{f['scope']})"
    return f"{term} >= {LEAST * median:.12g} and {term} <= {MOST * median:.12g}"


_between = two("pay({a}{scope}) >= {money}", "pay({a}{scope}) <= {money2}")
"""The median lies between two amounts: that of the middle half would be a claim on quartiles."""


def _of_those_paid(way: str) -> Meaning:
    """That 90 % earn over an amount is of the 10th percentile, that most do of the median.

    Args:
        way: ">=" for over the amount, "<=" for under it.
    """
    opposite = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}

    def query(f: Found) -> str:
        relation, part = relation_and_part(amount(f["amount"]))
        if relation == "~":
            raise BadQuestion("How many earn so much is told of “at least” and “at most”, not of “around”.")
        p = round(100 * (1 - part if way == ">=" else part))
        said = "" if p == MEDIAN else f", p={p}"
        meant = relation if way == ">=" else opposite[relation]
        return f"pay({f['a']}{f['scope']}{said}) {meant} {f['money']}"

    return query


def _without(way: str) -> Meaning:
    """Of those who do not earn over an amount: so many earn less."""
    meant = _of_those_paid(way)

    def query(f: Found) -> str:
        refuse_unclear(f["amount"])
        return meant(f)

    return query


AMOUNTS_OF_PAY: tuple[Pattern, ...] = (
    Pattern(
        "AMOUNT of A earn over MONEY",
        rf"{AMOUNT} {ROLE} {EARN} {AT_LEAST} {MONEY}",
        _of_those_paid(">="),
        "AMOUNT of A do not earn over MONEY",
        _without("<="),
    ),
    Pattern(
        "AMOUNT of A earn under MONEY",
        rf"{AMOUNT} {ROLE} {EARN} {AT_MOST} {MONEY}",
        _of_those_paid("<="),
        "AMOUNT of A do not earn under MONEY",
        _without(">="),
    ),
    Pattern(
        "A earn over MONEY",
        rf"{_A} {EARN} {PLAINLY}{AT_LEAST} {MONEY}",
        _amount_of_pay(">="),
        "A do not earn over MONEY",
    ),
    Pattern(
        "A earn under MONEY",
        rf"{_A} {EARN} {PLAINLY}{UNDER} {MONEY}",
        _amount_of_pay("<="),
        "A do not earn under MONEY",
    ),
    Pattern("A earn about MONEY", rf"{_A} {EARN} {PLAINLY}(?:{ABOUT} )?{MONEY}", _about),
    Pattern("A earn between MONEY and MONEY", rf"{_A} {EARN} {PLAINLY}{_BETWEEN}", _between),
    Pattern(
        "the median A salary is over MONEY",
        rf"{_ITS_SALARY} {AT_LEAST} {MONEY}",
        _amount_of_pay(">="),
        "the median A salary is not over MONEY",
    ),
    Pattern(
        "the median A salary is under MONEY",
        rf"{_ITS_SALARY} {UNDER} {MONEY}",
        _amount_of_pay("<="),
        "the median A salary is not under MONEY",
    ),
    Pattern("the median A salary is MONEY", rf"{_ITS_SALARY} (?:{ABOUT} )?{MONEY}", _about),
    Pattern("the median A salary is between MONEY and MONEY", rf"{_ITS_SALARY} {_BETWEEN}", _between),
)
