"""One form of sentence, as it is said and as it is denied, and the words that forms are made of.

A verb that "not" can stand beside carries a mark, which a regular expression passes over as a comment. The
denied sentence is the same expression with the mark turned into the "not".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rolescope.questions.claims.amounts import ABOUT, AT_LEAST, AT_MOST, NUMBER

Found = Mapping[str, str]
"""What stands in the places of a sentence, as a query spells it."""
Meaning = Callable[[Found], str]

_DO, _BE = "(?#do)", "(?#be)"
DO_NOT = "(?:do not|does not|don't|doesn't|dont|doesnt)"
_DENIED = {_DO: f"{DO_NOT} ", _BE: "(?: not| no|n't|nt)"}

ROLE, OTHER, THIRD = r"(?P<a>.+?)", r"(?P<b>.+?)", r"(?P<c>.+?)"
THING, SECOND = r"(?P<thing>.+?)", r"(?P<second>.+?)"
PERCENT = r"(?P<number>\d[\d,.]*)\s?(?:%|percent|per cent)"
AMOUNT = (
    rf"(?P<amount>(?:{AT_LEAST}|{AT_MOST}) (?:{NUMBER})(?: of)?|(?:very )?few|no|hardly any|almost no|"
    rf"(?:(?:almost|nearly|virtually|not) )?(?:all|every)|most|(?:the|a) majority of|a minority of|"
    rf"(?:(?:{AT_LEAST}|{AT_MOST}|{ABOUT}|only|just) )?(?:{NUMBER})(?: of)?)(?: of)?(?: all)?(?: the)?"
)
USUALLY = r"(?P<often>usually|typically|mostly|generally|mainly|always|rarely|seldom|hardly ever|never)"
ASK = (
    rf"{_DO}(?:needs?|requires?|wants?|uses?|asks? for|calls? for|knows?|must know|must have|mentions?|have|"
    r"has|work with|rel(?:y|ies) on)"
)
PLAINLY = r"(?:(?:significantly|clearly|usually|typically|generally|on average) )?"
FAR = r"(?:much|far|considerably|substantially|a lot|way)"
EARN = (
    rf"(?:{_DO}(?:earn|earns|make|makes|get|gets|get paid|gets paid|pay|pays|receive|receives)"
    rf"|(?:are|is){_BE} paid)"
)
ARE = rf"(?:is|are){_BE}"
HAVE = rf"(?:has|have){_BE}"
GROW, DECLINE, CAN = rf"{_DO}grows?", rf"{_DO}declines?", rf"{_DO}(?:can )?work"
SALARY = r"(?:pay|salary|salaries|wages|compensation)"


def money(which: str = "") -> str:
    """An amount of pay a year.

    Args:
        which: ending of the names of its places, where a sentence has several amounts.
    """
    return (
        rf"(?P<sign{which}>[$€£])?\s?(?P<money{which}>\d[\d,.]*)\s?(?P<k{which}>k|thousand|million)?"
        rf"\s?(?P<coin{which}>dollars|usd|euros?|eur|pounds|gbp)?(?: (?:a|per) year| annually| yearly)?"
    )


MONEY = money()


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of sentence.

    Attributes:
        form: the sentence with its places, as a person would write it.
        expression: the same as a regular expression over the lower-case sentence.
        query: the query, from what stands in the places.
        denied: the form of its denial; None where a "not" would leave open what is denied.
        denial: the query of the denial; None for the complement of `query`.
        either: whether the last place may hold a role or a skill: then all such forms are tried.
    """

    form: str
    expression: str
    query: Meaning
    denied: str | None = None
    denial: Meaning | None = None
    either: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The form, and that of its denial where it has one."""
        return (self.form,) if self.denied is None else (self.form, self.denied)

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways to say it: as it is, and denied."""
        said = Way(self.form, re.compile(self.expression), self.query, complement=False, either=self.either)
        if self.denied is None:
            return (said,)
        expression = self.expression
        for mark, words in _DENIED.items():
            expression = expression.replace(mark, words)
        meaning, plain = self.denial or self.query, self.denial is None
        return said, Way(self.denied, re.compile(expression), meaning, complement=plain, either=self.either)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say a form.

    Attributes:
        form: the sentence with its places.
        expression: of the whole sentence.
        query: from what stands in the places.
        complement: whether the complement of the query is meant.
        either: whether the last place may hold a role or a skill.
    """

    form: str
    expression: re.Pattern[str]
    query: Meaning
    complement: bool
    either: bool


def two(one: str, other: str, joint: str = "and") -> Meaning:
    """Two parts, both or one of which have to hold."""
    return lambda f: f"{one.format(**f)} {joint} {other.format(**f)}"
