"""Forms about the pay of two roles, or of one with a skill and without."""

from __future__ import annotations

from rolescope.questions.claims.amounts import AT_LEAST
from rolescope.questions.claims.patterns.form import (
    ARE,
    EARN,
    FAR,
    OTHER,
    PERCENT,
    PLAINLY,
    ROLE,
    SALARY,
    THING,
    THIRD,
    Meaning,
    Pattern,
    two,
)

MUCH = "20%"
"""Pay is much more from a fifth on."""


def _pay(relation: str) -> Meaning:
    return lambda f: f"pay({f['a']}{f['scope_a']}) {relation} pay({f['b']}{f['scope_b']})"


def _gap(said: str) -> Meaning:
    return lambda f: f"pay_gap({f['a']}, {f['b']}{f['scope']}) {said.format(**f)}"


def _within(least: str, most: str) -> Meaning:
    """A gap between two numbers: slightly more is over nothing and by no more than a tenth."""
    gap = "pay_gap({a}, {b}{scope})"
    return two(f"{gap} {least}", f"{gap} {most}")


_PAY_A, _PAY_B, _PAY_C = "pay({a}{scope})", "pay({b}{scope})", "pay({c}{scope})"
_GET = r"(?#do)(?:have|has|get|gets|earn|earns|receive|receives)(?: an?)?"
_THAN = rf"than (?:(?:those|that|the {SALARY}|{SALARY}) of )?{OTHER}(?: {SALARY})?"

PAY: tuple[Pattern, ...] = (
    Pattern(
        "A earn slightly more than B",
        rf"{ROLE} {EARN} (?:slightly|a little|a bit) more than {OTHER}",
        _within("> 0", "<= 10%"),
    ),
    Pattern(
        "A earn much more than B",
        rf"{ROLE} {EARN} {FAR} more than {OTHER}",
        _gap(f">= {MUCH}"),
        "A do not earn much more than B",
    ),
    Pattern(
        "A earn much less than B",
        rf"{ROLE} {EARN} {FAR} less than {OTHER}",
        _gap(f"<= -{MUCH}"),
        "A do not earn much less than B",
    ),
    Pattern(
        "A earn NUMBER % more than B",
        rf"{ROLE} {EARN} (?:{AT_LEAST} )?{PERCENT} more than {OTHER}",
        _gap(">= {number}"),
        "A do not earn NUMBER % more than B",
    ),
    Pattern(
        "A earn NUMBER % less than B",
        rf"{ROLE} {EARN} (?:{AT_LEAST} )?{PERCENT} less than {OTHER}",
        _gap("<= -{number}"),
        "A do not earn NUMBER % less than B",
    ),
    Pattern(
        "A earn twice as much as B",
        rf"{ROLE} {EARN} (?:twice|double) as much as {OTHER}",
        _gap(">= 100%"),
        "A do not earn twice as much as B",
    ),
    Pattern("A earn half as much as B", rf"{ROLE} {EARN} half as much as {OTHER}", _gap("<= -50%")),
    Pattern(
        "A earn more than B",
        rf"{ROLE} {EARN} {PLAINLY}more (?:money )?than {OTHER}",
        _pay(">"),
        "A do not earn more than B",
    ),
    Pattern(
        "A earn less than B",
        rf"{ROLE} {EARN} {PLAINLY}less (?:money )?than {OTHER}",
        _pay("<"),
        "A do not earn less than B",
    ),
    Pattern("A earn no more than B", rf"{ROLE} {EARN} (?:no|not|not any) more than {OTHER}", _pay("<=")),
    Pattern("A earn no less than B", rf"{ROLE} {EARN} (?:no|not|not any) less than {OTHER}", _pay(">=")),
    Pattern(
        "A earn more than B and C",
        rf"{ROLE} {EARN} more than {OTHER} and (?:more than )?{THIRD}",
        two(f"{_PAY_A} > {_PAY_B}", f"{_PAY_A} > {_PAY_C}"),
    ),
    Pattern(
        "A earn less than B and C",
        rf"{ROLE} {EARN} less than {OTHER} and (?:less than )?{THIRD}",
        two(f"{_PAY_A} < {_PAY_B}", f"{_PAY_A} < {_PAY_C}"),
    ),
    Pattern(
        "A earn more than B but less than C",
        rf"{ROLE} {EARN} more than {OTHER},? (?:but|and) less than {THIRD}",
        two(f"{_PAY_A} > {_PAY_B}", f"{_PAY_A} < {_PAY_C}"),
    ),
    Pattern(
        "A are better paid than B",
        rf"{ROLE} {ARE} (?:better|higher|more highly) paid than {OTHER}",
        _pay(">"),
        "A are not better paid than B",
    ),
    Pattern(
        "A are worse paid than B",
        rf"{ROLE} {ARE} (?:worse|lower|less well) paid than {OTHER}",
        _pay("<"),
        "A are not worse paid than B",
    ),
    Pattern("A out-earn B", rf"{ROLE} (?#do)out-?earns? {OTHER}", _pay(">"), "A do not out-earn B"),
    Pattern(
        "A have higher salaries than B",
        rf"{ROLE} {_GET} (?:higher|better) {SALARY} than {OTHER}",
        _pay(">"),
        "A do not have higher salaries than B",
    ),
    Pattern(
        "A have lower salaries than B",
        rf"{ROLE} {_GET} (?:lower|worse) {SALARY} than {OTHER}",
        _pay("<"),
        "A do not have lower salaries than B",
    ),
    Pattern(
        "A salaries are higher than B salaries",
        rf"{ROLE} {SALARY} {ARE} higher {_THAN}",
        _pay(">"),
        "A salaries are not higher than B salaries",
    ),
    Pattern(
        "A salaries are lower than B salaries",
        rf"{ROLE} {SALARY} {ARE} lower {_THAN}",
        _pay("<"),
        "A salaries are not lower than B salaries",
    ),
    Pattern(
        "A earn as much as B",
        rf"{ROLE} {EARN} (?:as much as|about the same as|the same as|about as much as) {OTHER}",
        _within(">= -5%", "<= 5%"),
    ),
    Pattern(
        "A do not earn as much as B",
        rf"{ROLE} (?:(?:do|does) not|(?:do|does)n'?t) (?:earn|make|get paid|get) (?:as|so) much as {OTHER}",
        _pay("<"),
    ),
    Pattern(
        "A are not paid as well as B",
        rf"{ROLE} (?:is|are)(?: not|n't) (?:paid as (?:well|much)|as well paid) as {OTHER}",
        _pay("<"),
    ),
    Pattern(
        "pay of A and B overlaps",
        rf"(?:the )?pay of {ROLE} and {OTHER} (?#do)overlaps?(?: heavily| a lot)?",
        lambda f: f"pay_overlap({f['a']}, {f['b']}{f['scope']}) >= 0.7",
        "pay of A and B does not overlap heavily",
    ),
    Pattern(
        "A and B pay is very different",
        rf"(?:(?:the )?{SALARY} of )?{ROLE} and {OTHER}(?: {SALARY})? {ARE} (?:very|woefully) different",
        _gap("!= 0"),
        "pay of A and B is not very different",
    ),
    Pattern(
        "A with SKILL earn NUMBER % more",
        rf"{ROLE} (?:with|who know) {THING} {EARN} (?:{AT_LEAST} )?{PERCENT} more",
        lambda f: f"premium({f['a']}, {f['thing']}{f['scope']}) >= {f['number']}",
        "A with SKILL do not earn NUMBER % more",
    ),
    Pattern(
        "A with SKILL earn more",
        rf"{ROLE} (?:with|who know) {THING} {EARN} more",
        lambda f: f"premium({f['a']}, {f['thing']}{f['scope']}) > 0",
        "A with SKILL do not earn more",
    ),
)
