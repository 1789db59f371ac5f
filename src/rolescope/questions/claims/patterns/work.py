"""Forms about the work behind a title."""

from __future__ import annotations

from rolescope.questions.claims.amounts import amount, amount_without
from rolescope.questions.claims.patterns.form import AMOUNT, ARE, OTHER, ROLE, THIRD, Found, Meaning, Pattern

_REALLY = r"(?:really|actually|in fact|mostly|in truth)"
_OPENINGS = "|".join(f"(?<={one} )" for one in ("jobs", "positions", "postings", "roles"))
_IN_TRUTH = rf"(?:(?:{_REALLY} )+|{_OPENINGS})"
"""A position that needs an engineer is one; a data scientist who needs an engineer is none."""
_ENGINEERS = r"(?:an? )?engineer(?:s|ing)?(?: work)?"
_ELSE = r"(?:another job|other work|something else|mislabelled)"
_NOUN = r"(?:engineer|scientist|analyst|architect|developer|manager|administrator)"
_VAGUER = r"(?:vaguer|more ambiguous|less defined|more nebulous|less well defined)"


def _engineering(how_many: Meaning) -> Meaning:
    return lambda f: f"engineering_work({f['a']}{f['scope']}) {how_many(f)}"


def _other(how_many: Meaning) -> Meaning:
    return lambda f: f"other_work({f['a']}{f['scope']}) {how_many(f)}"


def _as(how_many: Meaning) -> Meaning:
    return lambda f: f"work_as({f['a']}, {f['b']}{f['scope']}) {how_many(f)}"


def _with(f: Found) -> str:
    return amount(f["amount"])


def _without(f: Found) -> str:
    return amount_without(f["amount"])


WORK: tuple[Pattern, ...] = (
    Pattern(
        "NUMBER % of A are really engineers",
        rf"{AMOUNT} {ROLE} (?:{ARE} (?:{_REALLY} )*|{_IN_TRUTH}(?#do)(?:need|do) ){_ENGINEERS}",
        _engineering(_with),
        "NUMBER % of A are not really engineers",
        _engineering(_without),
    ),
    Pattern(
        "NUMBER % of A are another job",
        rf"{AMOUNT} {ROLE} (?:{ARE}|(?#do)do) (?:{_REALLY} )*{_ELSE}",
        _other(_with),
        "NUMBER % of A are not another job",
        _other(_without),
    ),
    Pattern(
        "NUMBER % of A are really B",
        rf"{AMOUNT} {ROLE} {ARE} (?:{_REALLY} )+(?:an? )?{OTHER}",
        _as(_with),
        "NUMBER % of A are not really B",
        _as(_without),
    ),
    Pattern(
        "NUMBER % of A really need B",
        rf"{AMOUNT} {ROLE} {_IN_TRUTH}(?#do)needs? (?:an? )?(?P<b>.+? {_NOUN}s?)",
        _as(_with),
        "NUMBER % of A do not need B",
        _as(_without),
    ),
    Pattern(
        "A is vaguer than B",
        rf"{ROLE} {ARE} {_VAGUER} than {OTHER}",
        lambda f: f"ambiguity({f['a']}{f['scope']}) > ambiguity({f['b']}{f['scope']})",
        "A is not vaguer than B",
    ),
    Pattern(
        "A is B plus C",
        rf"{ROLE} (?:{ARE}|(?#do)equals?) (?:an? )?{OTHER} (?:plus|\+|and) (?:an? )?{THIRD}",
        lambda f: f"blend({f['a']}, {f['b']}, {f['c']}) >= 0.9",
        "A is not B plus C",
    ),
)
