"""The sentences that are understood: for each form, where its places are and the query that it means.

What is said of "most" or "few" has to become a number; ours stand in the query, where they can be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.amounts import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    MOST,
    NONE,
    NUMBER,
    OFTEN,
    SOME,
    amount,
)

Found = Mapping[str, str]

MEDIAN = 50
MUCH = "20%"
"""Pay is much more from a fifth on."""

_ROLE, _OTHER, _THIRD = r"(?P<a>.+?)", r"(?P<b>.+?)", r"(?P<c>.+?)"
_THING, _SECOND = r"(?P<thing>.+?)", r"(?P<second>.+?)"
_PERCENT = r"(?P<number>\d[\d,.]*)\s?(?:%|percent|per cent)"
_MONEY = (
    r"(?P<sign>[$€£])?\s?(?P<money>\d[\d,.]*)\s?(?P<k>k|thousand|million)?"
    r"\s?(?P<coin>dollars|usd|euros?|eur|pounds|gbp)?(?: (?:a|per) year| annually| yearly)?"
)
_AMOUNT = (
    rf"(?P<amount>(?:{AT_LEAST}|{AT_MOST}) (?:{NUMBER})(?: of)?|(?:very )?few|no|hardly any|almost no|"
    rf"(?:(?:almost|nearly|virtually) )?(?:all|every)|most|(?:the|a) majority of|a minority of|"
    rf"(?:(?:{AT_LEAST}|{AT_MOST}|{ABOUT}|only|just) )?(?:{NUMBER})(?: of)?)(?: of)?(?: all)?(?: the)?"
)
_USUALLY = r"(?P<often>usually|typically|mostly|generally|mainly|always|rarely|seldom|hardly ever)"
_ASK = r"(?:needs?|requires?|wants?|uses?|asks? for|know|must know|must have|mention|have|has)"
_PLAINLY = r"(?:(?:significantly|clearly|usually|typically|generally|on average) )?"
_FAR = r"(?:much|far|considerably|substantially|a lot|way)"
_EARN = r"(?:earn|earns|make|makes|get paid|are paid|is paid|pay|pays)"
_ARE = r"(?:is|are)"
_REALLY = r"(?:really|actually|in fact|mostly|in truth)"
_ELSE = r"(?:another job|other work|something else|mislabelled)"
_NOUN = r"(?:engineer|scientist|analyst|architect|developer|manager|administrator)"
_PAY = r"(?:pay|salary|salaries|wages)"
_YEARS = r"(?P<count>\d{1,2})\+?(?: or more)? years?(?: of)?(?: work)?(?: experience)?"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of sentence.

    Attributes:
        form: the sentence with its places, as a person would write it.
        expression: the same as a regular expression over the lower-case sentence.
        query: the query, from what stands in the places.
    """

    form: str
    expression: str
    query: Callable[[Found], str]


def _pay(relation: str) -> Callable[[Found], str]:
    return lambda f: f"pay({f['a']}{f['scope']}) {relation} pay({f['b']}{f['scope']})"


def _gap(said: str) -> Callable[[Found], str]:
    return lambda f: f"pay_gap({f['a']}, {f['b']}{f['scope']}) {said.format(**f)}"


def _amount_of_pay(relation: str) -> Callable[[Found], str]:
    return lambda f: f"pay({f['a']}{f['scope']}) {relation} {f['money']}"


def _of_those_paid(way: str) -> Callable[[Found], str]:
    """That 90 % earn over an amount is of the 10th percentile, that most do of the median.

    Args:
        way: ">=" for over the amount, "<=" for under it.
    """

    def query(f: Found) -> str:
        relation, _, number = amount(f["amount"]).partition(" ")
        if relation == "~":
            raise BadQuestion("How many earn so much is told of “at least” and “at most”, not of “around”.")
        part = float(number.rstrip("%")) / (100 if number.endswith("%") else 1)
        p = round(100 * (1 - part if way == ">=" else part))
        said = "" if p == MEDIAN else f", p={p}"
        meant = way if relation == ">=" else {">=": "<=", "<=": ">="}[way]
        return f"pay({f['a']}{f['scope']}{said}) {meant} {f['money']}"

    return query


def _shares(relation: str) -> Callable[[Found], str]:
    return lambda f: (
        f"share({f['a']}, {f['thing']}{f['scope']}) {relation} share({f['b']}, {f['thing']}{f['scope']})"
    )


def _share(said: str) -> Callable[[Found], str]:
    return lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) {said}"


def _within(least: str, most: str) -> Callable[[Found], str]:
    """A gap between two numbers: slightly more is over nothing and by no more than a tenth."""
    gap = "pay_gap({a}, {b}{scope})"
    return lambda f: f"{gap} {least} and {gap} {most}".format(**f)


def _two(one: str, other: str, joint: str = "and") -> Callable[[Found], str]:
    return lambda f: f"{one.format(**f)} {joint} {other.format(**f)}"


_PAY_A, _PAY_B, _PAY_C = "pay({a}{scope})", "pay({b}{scope})", "pay({c}{scope})"

PAY: tuple[Pattern, ...] = (
    Pattern(
        "A earn slightly more than B",
        rf"{_ROLE} {_EARN} (?:slightly|a little|a bit) more than {_OTHER}",
        _within("> 0", "<= 10%"),
    ),
    Pattern("A earn much more than B", rf"{_ROLE} {_EARN} {_FAR} more than {_OTHER}", _gap(f">= {MUCH}")),
    Pattern("A earn much less than B", rf"{_ROLE} {_EARN} {_FAR} less than {_OTHER}", _gap(f"<= -{MUCH}")),
    Pattern(
        "A earn NUMBER % more than B",
        rf"{_ROLE} {_EARN} (?:{AT_LEAST} )?{_PERCENT} more than {_OTHER}",
        _gap(">= {number}"),
    ),
    Pattern(
        "A earn NUMBER % less than B",
        rf"{_ROLE} {_EARN} (?:{AT_LEAST} )?{_PERCENT} less than {_OTHER}",
        _gap("<= -{number}"),
    ),
    Pattern(
        "A earn twice as much as B",
        rf"{_ROLE} {_EARN} (?:twice|double) as much as {_OTHER}",
        _gap(">= 100%"),
    ),
    Pattern("A earn half as much as B", rf"{_ROLE} {_EARN} half as much as {_OTHER}", _gap("<= -50%")),
    Pattern(
        "AMOUNT of A earn over MONEY",
        rf"{_AMOUNT} {_ROLE} {_EARN} {AT_LEAST} {_MONEY}",
        _of_those_paid(">="),
    ),
    Pattern(
        "AMOUNT of A earn under MONEY",
        rf"{_AMOUNT} {_ROLE} {_EARN} {AT_MOST} {_MONEY}",
        _of_those_paid("<="),
    ),
    Pattern("A earn over MONEY", rf"{_ROLE} {_EARN} {_PLAINLY}{AT_LEAST} {_MONEY}", _amount_of_pay(">=")),
    Pattern("A earn under MONEY", rf"{_ROLE} {_EARN} {_PLAINLY}{AT_MOST} {_MONEY}", _amount_of_pay("<=")),
    Pattern("A earn more than B", rf"{_ROLE} {_EARN} {_PLAINLY}more than {_OTHER}", _pay(">")),
    Pattern("A earn less than B", rf"{_ROLE} {_EARN} {_PLAINLY}less than {_OTHER}", _pay("<")),
    Pattern(
        "A earn more than B and C",
        rf"{_ROLE} {_EARN} more than {_OTHER} and (?:more than )?{_THIRD}",
        _two(f"{_PAY_A} > {_PAY_B}", f"{_PAY_A} > {_PAY_C}"),
    ),
    Pattern(
        "A earn less than B and C",
        rf"{_ROLE} {_EARN} less than {_OTHER} and (?:less than )?{_THIRD}",
        _two(f"{_PAY_A} < {_PAY_B}", f"{_PAY_A} < {_PAY_C}"),
    ),
    Pattern(
        "A earn more than B but less than C",
        rf"{_ROLE} {_EARN} more than {_OTHER},? (?:but|and) less than {_THIRD}",
        _two(f"{_PAY_A} > {_PAY_B}", f"{_PAY_A} < {_PAY_C}"),
    ),
    Pattern("A are better paid than B", rf"{_ROLE} {_ARE} (?:better|higher) paid than {_OTHER}", _pay(">")),
    Pattern("A are worse paid than B", rf"{_ROLE} {_ARE} (?:worse|lower) paid than {_OTHER}", _pay("<")),
    Pattern("A out-earn B", rf"{_ROLE} out-?earns? {_OTHER}", _pay(">")),
    Pattern(
        "A salaries are higher than B salaries",
        rf"{_ROLE} {_PAY} {_ARE} higher than (?:(?:those|that) of )?{_OTHER}(?: {_PAY})?",
        _pay(">"),
    ),
    Pattern(
        "A salaries are lower than B salaries",
        rf"{_ROLE} {_PAY} {_ARE} lower than (?:(?:those|that) of )?{_OTHER}(?: {_PAY})?",
        _pay("<"),
    ),
    Pattern(
        "A earn as much as B",
        rf"{_ROLE} {_EARN} (?:as much as|about the same as|the same as) {_OTHER}",
        _within(">= -5%", "<= 5%"),
    ),
    Pattern(
        "pay of A and B overlaps",
        rf"(?:the )?pay of {_ROLE} and {_OTHER} overlaps(?: heavily| a lot)?",
        lambda f: f"pay_overlap({f['a']}, {f['b']}{f['scope']}) >= 0.7",
    ),
    Pattern(
        "A and B pay is very different",
        rf"(?:the )?pay of {_ROLE} and {_OTHER} {_ARE} (?:very|woefully) different",
        _gap("!= 0"),
    ),
    Pattern(
        "A with SKILL earn NUMBER % more",
        rf"{_ROLE} (?:with|who know) {_THING} {_EARN} (?:{AT_LEAST} )?{_PERCENT} more",
        lambda f: f"premium({f['a']}, {f['thing']}{f['scope']}) >= {f['number']}",
    ),
    Pattern(
        "A with SKILL earn more",
        rf"{_ROLE} (?:with|who know) {_THING} {_EARN} more",
        lambda f: f"premium({f['a']}, {f['thing']}{f['scope']}) > 0",
    ),
)

WORK: tuple[Pattern, ...] = (
    Pattern(
        "NUMBER % of A are really engineers",
        rf"{_AMOUNT} {_ROLE} (?:{_ARE}|need|do) (?:{_REALLY} )*(?:an? )?engineer(?:s|ing)?(?: work)?",
        lambda f: f"engineering_work({f['a']}{f['scope']}) {amount(f['amount'])}",
    ),
    Pattern(
        "NUMBER % of A are another job",
        rf"{_AMOUNT} {_ROLE} (?:{_ARE}|do) (?:{_REALLY} )*{_ELSE}",
        lambda f: f"other_work({f['a']}{f['scope']}) {amount(f['amount'])}",
    ),
    Pattern(
        "NUMBER % of A are really B",
        rf"{_AMOUNT} {_ROLE} {_ARE} (?:{_REALLY} )+(?:an? )?{_OTHER}",
        lambda f: f"work_as({f['a']}, {f['b']}{f['scope']}) {amount(f['amount'])}",
    ),
    Pattern(
        "NUMBER % of A really need B",
        rf"{_AMOUNT} {_ROLE} (?:{_REALLY} )*needs? (?:an? )?(?P<b>.+? {_NOUN}s?)",
        lambda f: f"work_as({f['a']}, {f['b']}{f['scope']}) {amount(f['amount'])}",
    ),
    Pattern(
        "A is vaguer than B",
        rf"{_ROLE} {_ARE} (?:vaguer|more ambiguous|less defined|more nebulous) than {_OTHER}",
        lambda f: f"ambiguity({f['a']}{f['scope']}) > ambiguity({f['b']}{f['scope']})",
    ),
    Pattern(
        "A is B plus C",
        rf"{_ROLE} (?:is|are|=|equals?) (?:an? )?{_OTHER} (?:plus|\+|and) (?:an? )?{_THIRD}",
        lambda f: f"blend({f['a']}, {f['b']}, {f['c']}) >= 0.9",
    ),
)

TITLES: tuple[Pattern, ...] = (
    Pattern(
        "A has overtaken B",
        rf"{_ROLE} (?:has|have) overtaken {_OTHER}",
        lambda f: f"overtaken({f['a']}, {f['b']}) > 0",
    ),
    Pattern(
        "A grow faster than B",
        rf"{_ROLE} (?:grow|grows|{_ARE} growing) faster than {_OTHER}",
        lambda f: f"growth({f['a']}) > growth({f['b']})",
    ),
    Pattern(
        "A grow slower than B",
        rf"{_ROLE} (?:grow|grows|{_ARE} growing) (?:slower|more slowly) than {_OTHER}",
        lambda f: f"growth({f['a']}) < growth({f['b']})",
    ),
    Pattern(
        "A are growing",
        rf"{_ROLE} (?:grow|grows|{_ARE} growing|{_ARE} on the rise)",
        lambda f: f"growth({f['a']}) > 0",
    ),
    Pattern(
        "A are declining",
        rf"{_ROLE} (?:{_ARE} (?:declining|dying|dead|shrinking|in decline)|decline|declines)",
        lambda f: f"growth({f['a']}) < 0",
    ),
    Pattern(
        "there are more A than B",
        rf"(?:there are )?more {_ROLE} than {_OTHER}",
        lambda f: f"titles({f['a']}) > titles({f['b']})",
    ),
    Pattern(
        "there are fewer A than B",
        rf"(?:there are )?fewer {_ROLE} than {_OTHER}",
        lambda f: f"titles({f['a']}) < titles({f['b']})",
    ),
    Pattern(
        "A are rarer than B",
        rf"{_ROLE} {_ARE} (?:rarer|scarcer|less common|less frequent) than {_OTHER}",
        lambda f: f"titles({f['a']}) < titles({f['b']})",
    ),
    Pattern(
        "A are more common than B",
        rf"{_ROLE} {_ARE} (?:more common|commoner|more frequent) than {_OTHER}",
        lambda f: f"titles({f['a']}) > titles({f['b']})",
    ),
)

YEARS: tuple[Pattern, ...] = (
    Pattern(
        "A need over NUMBER years",
        rf"{_ROLE} {_ASK} (?:over|more than|above) {_YEARS}",
        lambda f: f"years({f['a']}{f['scope']}) > {f['count']}",
    ),
    Pattern(
        "A need at least NUMBER years",
        rf"{_ROLE} {_ASK} (?:at least )?{_YEARS}",
        lambda f: f"years({f['a']}{f['scope']}) >= {f['count']}",
    ),
    Pattern(
        "A need under NUMBER years",
        rf"{_ROLE} {_ASK} (?:under|less than|fewer than|below) {_YEARS}",
        lambda f: f"years({f['a']}{f['scope']}) < {f['count']}",
    ),
    Pattern(
        "A need at most NUMBER years",
        rf"{_ROLE} {_ASK} (?:at most|no more than|up to) {_YEARS}",
        lambda f: f"years({f['a']}{f['scope']}) <= {f['count']}",
    ),
    Pattern(
        "A need more experience than B",
        rf"{_ROLE} {_ASK} more (?:years of )?experience than {_OTHER}",
        lambda f: f"years({f['a']}{f['scope']}) > years({f['b']}{f['scope']})",
    ),
    Pattern(
        "A need less experience than B",
        rf"{_ROLE} {_ASK} (?:less|fewer years of) experience than {_OTHER}",
        lambda f: f"years({f['a']}{f['scope']}) < years({f['b']}{f['scope']})",
    ),
)

SHARES: tuple[Pattern, ...] = (
    Pattern(
        "A need SKILL more than B", rf"{_ROLE} {_ASK} {_THING} more(?: often)? than {_OTHER}", _shares(">")
    ),
    Pattern("more A need SKILL than B", rf"more {_ROLE} {_ASK} {_THING} than {_OTHER}", _shares(">")),
    Pattern("A need more SKILL than B", rf"{_ROLE} {_ASK} more {_THING} than {_OTHER}", _shares(">")),
    Pattern(
        "A need SKILL less than B", rf"{_ROLE} {_ASK} {_THING} less(?: often)? than {_OTHER}", _shares("<")
    ),
    Pattern(
        "A need less SKILL than B", rf"{_ROLE} {_ASK} (?:less|fewer) {_THING} than {_OTHER}", _shares("<")
    ),
    Pattern(
        "A need SKILL as much as B", rf"{_ROLE} {_ASK} {_THING} as (?:much|often) as {_OTHER}", _shares("~")
    ),
    Pattern(
        "A are more remote than B",
        rf"{_ROLE} {_ARE} more (?:often )?(?P<thing>remote) than {_OTHER}",
        _shares(">"),
    ),
    Pattern(
        "A do not need SKILL",
        rf"{_ROLE} (?:do not|don't|does not|doesn't|need not|never) {_ASK} {_THING}",
        _share(f"<= {NONE}"),
    ),
    Pattern(
        "NUMBER % of A need SKILL",
        rf"{_AMOUNT} {_ROLE} {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) {amount(f['amount'])}",
    ),
    Pattern(
        "most A are remote",
        rf"{_AMOUNT} {_ROLE} (?:{_ARE}|(?:can )?work) (?P<thing>remote(?:ly)?)",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) {amount(f['amount'])}",
    ),
    Pattern(
        "A usually need SKILL",
        rf"{_ROLE} {_USUALLY} {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) {OFTEN.get(f.get('often', ''), f'>= {MOST}')}",
    ),
    Pattern(
        "A are usually remote",
        rf"{_ROLE} (?:{_ARE} )?(?:{_USUALLY} )?(?:work )?(?P<thing>remote(?:ly)?)",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) {OFTEN.get(f.get('often', ''), f'>= {MOST}')}",
    ),
    Pattern("A need SKILL", rf"{_ROLE} {_ASK} {_THING}", _share(f">= {SOME}")),
    Pattern(
        "A and B need SKILL",
        rf"(?:both )?{_ROLE} and {_OTHER} {_ASK} {_THING}",
        _two(f"share({{a}}, {{thing}}{{scope}}) >= {SOME}", f"share({{b}}, {{thing}}{{scope}}) >= {SOME}"),
    ),
    Pattern(
        "A need SKILL and SKILL",
        rf"{_ROLE} {_ASK} (?:both )?{_THING} and {_SECOND}",
        _two(f"share({{a}}, {{thing}}{{scope}}) >= {SOME}", f"share({{a}}, {{second}}{{scope}}) >= {SOME}"),
    ),
    Pattern(
        "A need SKILL or SKILL",
        rf"{_ROLE} {_ASK} (?:either )?{_THING} or {_SECOND}",
        _two(
            f"share({{a}}, {{thing}}{{scope}}) >= {SOME}",
            f"share({{a}}, {{second}}{{scope}}) >= {SOME}",
            "or",
        ),
    ),
)

PATTERNS: tuple[Pattern, ...] = (*PAY, *WORK, *TITLES, *YEARS, *SHARES)
"""In the order in which they are tried: the first whose places hold what they should is meant."""
