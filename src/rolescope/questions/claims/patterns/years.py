"""Forms about the years of experience that are asked for."""

from __future__ import annotations

from rolescope.questions.claims.patterns.form import ASK, OTHER, ROLE, Meaning, Pattern

_YEARS = r"(?P<count>\d{1,2})\+?(?: or more)? years?(?: of)?(?: work)?(?: experience)?"


def _years(relation: str) -> Meaning:
    return lambda f: f"years({f['a']}{f['scope']}) {relation} {f['count']}"


def _two(relation: str) -> Meaning:
    return lambda f: f"years({f['a']}{f['scope']}) {relation} years({f['b']}{f['scope']})"


YEARS: tuple[Pattern, ...] = (
    Pattern(
        "A need over NUMBER years",
        rf"{ROLE} {ASK} (?:over|more than|above) {_YEARS}",
        _years(">"),
        "A do not need over NUMBER years",
    ),
    Pattern(
        "A need at least NUMBER years",
        rf"{ROLE} {ASK} (?:at least )?{_YEARS}",
        _years(">="),
        "A do not need NUMBER years",
    ),
    Pattern(
        "A need under NUMBER years",
        rf"{ROLE} {ASK} (?:under|less than|fewer than|below) {_YEARS}",
        _years("<"),
        "A do not need under NUMBER years",
    ),
    Pattern(
        "A need at most NUMBER years",
        rf"{ROLE} {ASK} (?:at most|no more than|up to) {_YEARS}",
        _years("<="),
    ),
    Pattern(
        "A need more experience than B",
        rf"{ROLE} {ASK} more (?:years of )?experience than {OTHER}",
        _two(">"),
        "A do not need more experience than B",
    ),
    Pattern(
        "A need less experience than B",
        rf"{ROLE} {ASK} (?:less|fewer years of) experience than {OTHER}",
        _two("<"),
        "A do not need less experience than B",
    ),
)
