"""The form in which a claim can be edited: `growth(data_engineer) > growth(data_scientist)`.

    query     clause ("and" clause)*           all clauses have to hold
    clause    part | "(" part ("or" part)* ")"  one of its parts has to
    part      term relation (term | number)
    term      measure "(" role ("," (role | item | name "=" value))* ")"
    relation  > | < | >= | <= | ~ | !=
    item      kind ":" value            skill:sql, activity:train_models, workplace:remote
    number    1.5 | 90% | 95k

Names are checked here, once: measures, roles, items' kinds and arguments' names. A query prints as what it
is parsed from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rolescope.model.claim import Comparison, Query, Relation, Term
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.measures import MEASURES, Measure
from rolescope.taxonomy.names import find

_PART = re.compile(
    r"(?P<left>\w+\([^()]*\))\s*(?P<relation>>=|<=|!=|[><~])\s*(?P<right>\w+\([^()]*\)|-?[\d.,]+\s?[%k]?)"
)
_TERM = re.compile(r"(?P<measure>\w+)\((?P<inside>[^()]*)\)")
_NUMBER = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)\s?([%k]?)")
RANGES: Mapping[str, tuple[float, float | None]] = {
    "proportion": (0.0, 1.0),
    "currency": (0.0, None),
    "years": (0.0, None),
    "roles": (1.0, None),
    "growth": (-1.0, None),
    "ratio": (-1.0, None),
}
"""What figures of each unit can be, from and up to."""
OWN_RANGES: Mapping[str, tuple[float, float | None]] = {
    "pay_gap": (-1.0, None),
    "pay_change": (-1.0, None),
    "blend": (-1.0, 1.0),
}
"""Proportions that may be below nought: a mixture may lie farther off than the average role does."""
_UNITS = {"": 1.0, "%": 0.01, "k": 1000.0}
EXAMPLE = "pay(machine_learning_engineer, country=US) > pay(data_scientist, country=US)"


def parse(text: str) -> Query:
    """A query from its text.

    Raises:
        BadQuestion: if a part is not of this form, or names what there is not; it says what there is.
        UnknownRole: if a role is none.
        AmbiguousRole: if a role can mean several.
    """
    clauses = map(_without_brackets, re.split(r"\s+and\s+", text.strip()))
    return Query(tuple(tuple(map(_part, re.split(r"\s+or\s+", clause))) for clause in clauses))


def _without_brackets(clause: str) -> str:
    """A clause without the brackets around it; those of its terms stay."""
    bare = clause.strip()
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare


def _part(text: str) -> Comparison:
    match = _PART.fullmatch(text.strip())
    if match is None:
        raise BadQuestion(
            f"{text!r} is no part of a claim. A part is: measure(role, …) relation measure(role, …) or a "
            f"number, with one of {', '.join(Relation)} between. For example: {EXAMPLE}"
        )
    left = _term(match["left"])
    right = _term(match["right"]) if "(" in match["right"] else _number(match["right"])
    measure = MEASURES[left.measure]
    if isinstance(right, Term) and right.measure != left.measure:
        raise BadQuestion(
            f"{left.measure} and {right.measure} are not of one kind and cannot be held against each other."
        )
    if isinstance(right, Term) and not measure.pairs:
        raise BadQuestion(f"{left.measure} is held against a number, such as {measure.example!r}.")
    if isinstance(right, float) and not measure.numbers:
        raise BadQuestion(f"{left.measure} is held against another of its kind, such as {measure.example!r}.")
    relation = Relation(match["relation"])
    if relation in {Relation.ABOUT, Relation.OTHER} and not measure.margin:
        raise BadQuestion(
            f"Of {left.measure} nothing says how much is about the same; claim >= or <= of it instead"
            f"{', or use pay_gap(a, b) ~ 0' if left.measure == 'pay' else ''}."
        )
    part = Comparison(left, relation, right)
    refuse_idle(part)
    return part


def refuse_idle(part: Comparison) -> None:
    """Refuse what cannot fail or cannot hold whatever the evidence, such as a share of more than all.

    Raises:
        BadQuestion: if it is such.
    """
    name, relation, number = part.left.measure, part.relation, part.right
    if isinstance(number, Term):
        return
    if name == "overtaken" and (number != 0 or relation not in {Relation.MORE, Relation.AT_MOST}):
        raise BadQuestion(f"Who has overtaken whom is asked as {part.left} > 0, or <= 0 for not.")
    least, most = OWN_RANGES.get(name) or RANGES[MEASURES[name].unit]
    if most is not None and number > most:
        raise BadQuestion(f"{name} is at most {most:g}, not {number:g}; write 0.5 or 50% for 50 of 100.")
    if number < least:
        raise BadQuestion(f"{name} is at least {least:g}, never {number:g}.")
    cannot_fail = (relation, number) in {(Relation.AT_LEAST, least), (Relation.AT_MOST, most)}
    if cannot_fail or (relation, number) in {(Relation.LESS, least), (Relation.MORE, most)}:
        told = "holds whatever the evidence" if cannot_fail else "cannot hold"
        ends = f"is at least {least:g}" + (f" and at most {most:g}" if most is not None else "")
        raise BadQuestion(f"{part} {told}: {name} {ends}.")


def _number(text: str) -> float:
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise BadQuestion(f"{text!r} is no number; write 0.9, 90% or 95k.")
    return float(match[1].replace(",", "")) * _UNITS[match[2]]


def _term(text: str) -> Term:
    match = _TERM.fullmatch(text)
    if match is None or match["measure"] not in MEASURES:
        named = match["measure"] if match else text
        raise BadQuestion(f"{named!r} is no measure. Measures are: {', '.join(MEASURES)}.")
    measure = MEASURES[match["measure"]]
    given = [one.strip() for one in match["inside"].split(",") if one.strip()]
    roles = tuple(_role(one) for one in given if "=" not in one and ":" not in one)
    items = [one for one in given if "=" not in one and ":" in one]
    named = [one.split("=", 1) for one in given if "=" in one]
    arguments = {name.strip(): value.strip() for name, value in named}
    if len(arguments) < len(named):
        raise BadQuestion(f"{text!r} gives an argument twice.")
    _check(match["measure"], measure, roles, items, arguments)
    return Term(match["measure"], roles, items[0] if items else None, arguments)


def _role(name: str) -> str:
    concept = find(name)
    if not isinstance(concept, Role):
        raise BadQuestion(
            f"{concept.pref_label!r} is an occupation of {concept.scheme} of which no posting was read: "
            "nothing can be counted of it."
        )
    return concept.id


def _check(
    name: str, measure: Measure, roles: tuple[str, ...], items: list[str], arguments: Mapping[str, str]
) -> None:
    if not measure.roles[0] <= len(roles) <= measure.roles[1]:
        wanted = " to ".join(str(n) for n in dict.fromkeys(measure.roles))
        raise BadQuestion(f"{name} takes {wanted} roles, not {len(roles)}. For example: {measure.example}")
    if len(items) != bool(measure.items):
        wanted = f"one item, of {', '.join(measure.items)}" if measure.items else "no item"
        raise BadQuestion(f"{name} takes {wanted}. For example: {measure.example}")
    for item in items:
        kind = item.partition(":")[0]
        if kind not in measure.items:
            raise BadQuestion(f"{kind!r} is no kind of item. Those are: {', '.join(measure.items)}.")
    for argument in arguments:
        if argument not in measure.arguments:
            known = ", ".join(measure.arguments) or "none"
            raise BadQuestion(f"{name} takes no {argument!r}. Its arguments are: {known}.")
