"""Why a sentence is not understood, in a few lines: what has no place in it, and which forms come nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.grammar import EXAMPLE
from rolescope.questions.claims.nouns import LONGEST, Misplaced, Nameless, leading_role
from rolescope.questions.claims.patterns import FORMS
from rolescope.questions.claims.whereabouts import PARTS
from rolescope.taxonomy.gazetteer import gazetteer

NEAREST = 5
"""Forms that a refusal names."""
SHOWN = 160
"""Characters of a claim that are repeated in its refusal."""

_PAST = r"\b(?:no longer|any ?more|used to|previously|formerly|once|stopped|were|was|had|did)\b"
_COMING = r"\b(?:will|won't|would|going to|soon|future|by 20\d\d|next year)\b"
_COUNTS = r"\bnumber of\b|\bhow many\b|\b(?:doubled|tripled|halved|quadrupled)\b"
_FIRST_SKILL = r"\bmost (?:[a-z-]+ )?(?:skill|tool|language)|\bmost (?:requested|wanted|needed|used)\b"
_FIRST = r"\b(?:fastest|slowest|highest|lowest|best|worst|rarest)\b|\b(?:the|are) (?:most|least)\b"
_CAUSE = r"\b(?:because|due to|thanks to|therefore|so that|leads? to|causes?)\b"
_DEAD = r"\b(?:dead|dying|dies|doomed|obsolete|vanish\w*)\b"
_UP_TO = r"\bup to\b"
_PERIOD = r"\b(?:an|per|a) (?:hour|day|week|month)\b|\b(?:hourly|daily|weekly|monthly)\b"
_DIFFERENCE = r"\d\S*(?: (?:dollars|euros|pounds|thousand))? (?:more|less) than\b"
_TWICE = r"\bnot\b.*\bnot\b|n't\b.*\bnot?\b|n't\b.*n't\b"
REASONS: tuple[tuple[str, str], ...] = (
    (_PAST, "it speaks of the past. Of then and now speak “A salaries are rising” and “A are growing”"),
    (_COMING, "it speaks of what is to come, of which there is no record"),
    (_COUNTS, "no source here counts all jobs. Shares of a source's titles are counted: “A are growing”"),
    (
        _FIRST_SKILL,
        "a skill is held against one other: “A need SKILL more than SKILL”; rolescope role A has all",
    ),
    (_FIRST, "it names no rival. Name one: “A are growing faster than B”, “A earn more than B”"),
    (r"\bonly\b", "“only” speaks of everybody else too. Say it of two: “A need SKILL more than B”"),
    (_CAUSE, "it gives a cause. What is counted goes together, and says nothing of why"),
    (_DEAD, "“dead” is no figure: “A are declining” is held against shares of titles"),
    (_UP_TO, "how high pay goes is no median: “90 % of A earn under MONEY”"),
    (_PERIOD, "pay is held against an amount a year"),
    (_DIFFERENCE, "a difference of pay is said as a share: “A earn NUMBER % more than B”"),
    (r"\b(?:should|ought to|deserve)\b", "it says what ought to be; postings tell what is asked for"),
    (r"\bin (?:19|20)\d\d\b", "a single year is held against the newest: “A earn more than in YEAR”"),
    (_TWICE, "it denies twice"),
    (r"\b(?:not|never)\b|n't\b", "a “not” has no place in it: what it denies would be left open"),
)
"""Words that ask for what no form can, and what to ask instead."""


class NotUnderstood(BadQuestion):
    """A sentence that no form fits.

    Attributes:
        why: what has no place in it, as a sentence; empty if that is not known.
    """

    def __init__(self, text: str, why: str, forms: Sequence[str] = ()) -> None:
        self.why = why
        shown = text if len(text) <= SHOWN else f"{text[:SHOWN]} …"
        said = [f"The claim is not understood: {shown!r}.", *([why] if why else [])]
        if forms:
            said += [
                "Forms that come nearest, of which docs/claims.md has all:",
                *(f"  {one}" for one in forms),
            ]
        super().__init__("\n".join([*said, f"As a query: {EXAMPLE}"]))


def too_long(text: str, most: int) -> NotUnderstood:
    """A claim of more than one sentence."""
    return NotUnderstood(
        text, f"{len(text):,} characters are more than one sentence, which has {most} at most."
    )


def most_telling(refused: Sequence[BadQuestion]) -> BadQuestion | None:
    """Of the complaints of forms that nearly fit the one that helps most; None if none says anything."""
    told = [one for one in refused if not isinstance(one, Misplaced)]
    plain = [one for one in told if not isinstance(one, Nameless)]
    if plain:
        return plain[0]
    names = [one for one in told if isinstance(one, Nameless)]
    for one in names:
        if {other.kind for other in names if other.text == one.text} == {"role", "thing"}:
            return BadQuestion(
                f"{one.text!r} is neither a role nor a skill that is read. `roles` lists roles; `role` with "
                "all its skills lists those."
            )
    return names[0] if names else None


def not_understood(text: str, sentence: str, refused: Sequence[BadQuestion]) -> NotUnderstood:
    """What a refusal says where no form fits.

    Args:
        text: the claim as given.
        sentence: the same as forms were held against it, without places and years.
        refused: complaints of forms that nearly fit.
    """
    return NotUnderstood(text, _why(sentence, refused), nearest(sentence))


def nearest(sentence: str) -> list[str]:
    """The forms that share most words with a sentence, those without much else first."""
    said = _words(sentence)

    def strange(form: str) -> tuple[int, int]:
        own = _words(form)
        return -len(said & own), len(own - said)

    return sorted(FORMS, key=strange)[:NEAREST]


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z]{2,}", text)}


def _why(sentence: str, refused: Sequence[BadQuestion]) -> str:
    """What is asked for that cannot be; else the words that have no place."""
    for expression, reason in REASONS:
        if re.search(expression, sentence):
            return f"{reason[0].upper()}{reason[1:]}."
    where = _region(sentence)
    if where:
        return f"“in {where}”: figures are of a whole country, or pay of a city."
    rest = _strange(sentence, refused)
    return f"No form has a place for “{rest}”." if rest else ""


def _region(sentence: str) -> str | None:
    known = gazetteer().region.keys() | PARTS
    found = re.findall(r"\bin (?:the )?([^\W\d]+(?:[ -][^\W\d]+)?)", sentence)
    return next((name for said in found for name in (said, said.split()[0]) if name in known), None)


def _strange(sentence: str, refused: Sequence[BadQuestion]) -> str:
    """The fewest words that are left of a place too wide, or of the sentence, without roles at its ends."""
    texts = [one.text for one in refused if isinstance(one, Misplaced)] or [sentence]
    left = [rest for text in texts if (rest := _without_roles(text)) and rest != text]
    return min(left, key=len, default="")


def _without_roles(text: str) -> str:
    rest = text[leading_role(text) :].split()
    for size in range(min(LONGEST, len(rest)), 0, -1):
        if leading_role(" ".join(rest[-size:])) == len(" ".join(rest[-size:])):
            return " ".join(rest[:-size])
    return " ".join(rest)
