"""Forms about how many postings name a thing: of two roles, of one, and of two things in one."""

from __future__ import annotations

from rolescope.questions.claims.amounts import MOST, NONE, OFTEN, SOME, amount, amount_without
from rolescope.questions.claims.patterns.form import (
    AMOUNT,
    ARE,
    ASK,
    CAN,
    DO_NOT,
    OTHER,
    ROLE,
    SECOND,
    THING,
    USUALLY,
    Found,
    Meaning,
    Pattern,
    two,
)

_REMOTE = r"(?P<thing>remote(?:ly)?|from home)"
_SHARE = "share({a}, {thing}{scope})"
_OTHERS = "share({b}, {thing}{scope})"
_SECOND = "share({a}, {second}{scope})"
_PREFER = r"(?:prefers?|favou?rs?)"
_MATTER = rf"(?:(?#do)(?:matters?|counts?)|{ARE} (?:needed|used|required|wanted|requested|asked for))"
_FOR = r"(?:for|by|of|from|among|in)"


def _said(form: str) -> Meaning:
    return lambda f: form.format(**f)


def _shares(relation: str) -> Meaning:
    return _said(f"{_SHARE} {relation} {_OTHERS}")


def _things(relation: str) -> Meaning:
    return _said(f"{_SHARE} {relation} {_SECOND}")


def _how_many(f: Found) -> str:
    return f"{_SHARE.format(**f)} {amount(f['amount'])}"


def _how_many_lack(f: Found) -> str:
    return f"{_SHARE.format(**f)} {amount_without(f['amount'])}"


def _how_often(f: Found) -> str:
    return f"{_SHARE.format(**f)} {OFTEN.get(f.get('often', ''), f'>= {MOST}')}"


def _compared(said: str, relation: str) -> tuple[Pattern, ...]:
    """One thing in two roles, or two things in one role: both end in "than", and a name.

    Args:
        said: "more" or "less".
        relation: what it is in a query.
    """
    after, before = rf"{ROLE} {ASK} {THING} {said}(?: often)?", rf"{ROLE} {ASK} {said} {THING}"
    form = f"A need SKILL {said} than"
    denied = f"A do not need SKILL {said} than"
    other, of_other = f"A need {said} SKILL than", f"A do not need {said} SKILL than"
    roles, things = _shares(relation), _things(relation)
    return (
        Pattern(f"{form} B", rf"{after} than {OTHER}", roles, f"{denied} B", either=True),
        Pattern(f"{form} SKILL", rf"{after} than {SECOND}", things, f"{denied} SKILL", either=True),
        Pattern(f"{other} B", rf"{before} than {OTHER}", roles, f"{of_other} B", either=True),
        Pattern(f"{other} SKILL", rf"{before} than {SECOND}", things, f"{of_other} SKILL", either=True),
    )


_BY_THING: tuple[Pattern, ...] = (
    Pattern(
        "A prefer SKILL to SKILL",
        rf"{ROLE} (?#do){_PREFER} {THING} (?:to|over) {SECOND}",
        _things(">"),
        "A do not prefer SKILL to SKILL",
    ),
    Pattern(
        "SKILL matters more than SKILL for A",
        rf"{THING} {_MATTER} more(?: often)? than {SECOND} {_FOR} {ROLE}",
        _things(">"),
        "SKILL does not matter more than SKILL for A",
    ),
    Pattern(
        "SKILL is more important than SKILL for A",
        rf"{THING} {ARE} more (?:important|common|useful) than {SECOND} {_FOR} {ROLE}",
        _things(">"),
        "SKILL is not more important than SKILL for A",
    ),
    Pattern(
        "SKILL matters less than SKILL for A",
        rf"{THING} {_MATTER} less(?: often)? than {SECOND} {_FOR} {ROLE}",
        _things("<"),
        "SKILL does not matter less than SKILL for A",
    ),
)

_OF_TWO: tuple[Pattern, ...] = (
    *_compared("more", ">"),
    *_compared("less", "<"),
    Pattern(
        "more A need SKILL than B",
        rf"more {ROLE} {ASK} {THING} than {OTHER}",
        _shares(">"),
    ),
    Pattern("fewer A need SKILL than B", rf"fewer {ROLE} {ASK} {THING} than {OTHER}", _shares("<")),
    Pattern("more A are remote than B", rf"more {ROLE} {ARE} {_REMOTE} than {OTHER}", _shares(">")),
    Pattern("fewer A are remote than B", rf"fewer {ROLE} {ARE} {_REMOTE} than {OTHER}", _shares("<")),
    Pattern(
        "A need SKILL as much as B",
        rf"{ROLE} {ASK} {THING} as (?:much|often) as {OTHER}",
        _shares("~"),
        either=True,
    ),
    Pattern(
        "A need SKILL as much as SKILL",
        rf"{ROLE} {ASK} {THING} as (?:much|often) as {SECOND}",
        _things("~"),
        either=True,
    ),
    Pattern(
        "A do not need SKILL as much as B",
        rf"{ROLE} {DO_NOT} {ASK} {THING} (?:as|so) (?:much|often) as {OTHER}",
        _shares("<"),
        either=True,
    ),
    Pattern(
        "A do not need SKILL as much as SKILL",
        rf"{ROLE} {DO_NOT} {ASK} {THING} (?:as|so) (?:much|often) as {SECOND}",
        _things("<"),
        either=True,
    ),
    Pattern(
        "A are more remote than B",
        rf"{ROLE} {ARE} more (?:often )?(?P<thing>remote) than {OTHER}",
        _shares(">"),
        "A are not more remote than B",
    ),
    Pattern(
        "A are less remote than B",
        rf"{ROLE} {ARE} less (?:often )?(?P<thing>remote) than {OTHER}",
        _shares("<"),
        "A are not less remote than B",
    ),
    Pattern(
        "A work remotely more than B",
        rf"{ROLE} {CAN} (?P<thing>remotely) more(?: often)? than {OTHER}",
        _shares(">"),
        "A do not work remotely more than B",
    ),
)

_OF_ONE: tuple[Pattern, ...] = (
    Pattern(
        "A do not need SKILL",
        rf"{ROLE} (?:{DO_NOT}|need not|never) {ASK} {THING}",
        _said(f"{_SHARE} <= {NONE}"),
    ),
    Pattern("A need no SKILL", rf"{ROLE} {ASK} no {THING}", _said(f"{_SHARE} <= {NONE}")),
    Pattern(
        "NUMBER % of A need SKILL",
        rf"{AMOUNT} {ROLE} {ASK} {THING}",
        _how_many,
        "NUMBER % of A do not need SKILL",
        _how_many_lack,
    ),
    Pattern(
        "most A are remote",
        rf"{AMOUNT} {ROLE} (?:{ARE}|{CAN}) {_REMOTE}",
        _how_many,
        "most A are not remote",
        _how_many_lack,
    ),
    Pattern(
        "A usually need SKILL",
        rf"{ROLE} {USUALLY} {ASK} {THING}",
        _how_often,
    ),
    Pattern(
        "A are usually remote",
        rf"{ROLE} (?:{ARE} )?(?:{USUALLY} )?(?:(?#do)work )?{_REMOTE}",
        _how_often,
    ),
    Pattern(
        "A are not remote",
        rf"{ROLE} (?:(?:is|are)(?: not|n't)|{DO_NOT} work) {_REMOTE}",
        _said(f"{_SHARE} < {MOST}"),
    ),
    Pattern("A need SKILL", rf"{ROLE} {ASK} {THING}", _said(f"{_SHARE} >= {SOME}")),
    Pattern(
        "A and B need SKILL",
        rf"(?:both )?{ROLE} and {OTHER} {ASK} {THING}",
        two(f"{_SHARE} >= {SOME}", f"{_OTHERS} >= {SOME}"),
    ),
    Pattern(
        "A need SKILL and SKILL",
        rf"{ROLE} {ASK} (?:both )?{THING} and {SECOND}",
        two(f"{_SHARE} >= {SOME}", f"{_SECOND} >= {SOME}"),
    ),
    Pattern(
        "A need SKILL or SKILL",
        rf"{ROLE} {ASK} (?:either )?{THING} or {SECOND}",
        two(f"{_SHARE} >= {SOME}", f"{_SECOND} >= {SOME}", "or"),
    ),
)

SHARES: tuple[Pattern, ...] = (*_OF_TWO, *_BY_THING, *_OF_ONE)
