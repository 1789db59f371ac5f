"""What stands in the places of a sentence: roles with their levels, things, amounts of money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.model.posting import Level
from rolescope.questions.figures.scope import DEFAULT_COUNTRY
from rolescope.taxonomy.currencies import local_currencies
from rolescope.taxonomy.names import find
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.skills import key, surfaces
from rolescope.taxonomy.spelling import phrase, words
from rolescope.taxonomy.title_level import level_words

THINGS: Mapping[str, str] = {
    "remote": "workplace:remote",
    "remotely": "workplace:remote",
    "work remotely": "workplace:remote",
    "from home": "workplace:remote",
    "a phd": "degree:phd",
    "phds": "degree:phd",
    "phd": "degree:phd",
    "a doctorate": "degree:phd",
    "doctorate": "degree:phd",
    "a master": "degree:master",
    "master's degree": "degree:master",
    "bachelor's degree": "degree:bachelor",
    "a master's degree": "degree:master",
    "a bachelor's degree": "degree:bachelor",
    "on-call duty": "on_call:required",
    "on call duty": "on_call:required",
    "on-call": "on_call:required",
    "on call": "on_call:required",
    "travel": "travel:asked",
    "dashboards": "activity:dashboards_reports",
    "data pipelines": "activity:data_pipelines_etl",
    "pipelines": "activity:data_pipelines_etl",
    "train models": "activity:train_models",
    "deploy models": "activity:deploy_productionise",
    "experiments": "activity:experiment_ab_test",
    "statistical modelling": "activity:statistical_modelling",
}
"""Words for what postings have a share of, beside skills."""

COINS: Mapping[str, str] = {
    "$": "USD", "dollars": "USD", "usd": "USD", "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR",
    "£": "GBP", "pounds": "GBP", "gbp": "GBP",
}  # fmt: skip
THOUSANDS: Mapping[str, int] = {"k": 1000, "thousand": 1000, "million": 1_000_000}
LEAST_A_YEAR = 10_000.0
"""Of the moneys that an amount may be in; whoever says less means a month, or thousands."""
GROUPS = frozenset({"soft skills", "hard skills", "technical skills", "people skills", "skills"})
"""Words for many skills at once."""
DEPTHS = frozenset({"advanced", "basic", "deep", "excellent", "expert", "good", "solid", "some", "strong"})
"""Words of how well a skill is to be known."""
SAME = frozenset({"those", "ones", "them", "they", "the same", ""})
"""In place of the second role: the first again, at another level or place."""
_THREES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
"""Commas between thousands; any other may stand for a point."""
_PEOPLE = frozenset({"juniors", "seniors", "interns", "leads", "principals", "directors"})
LONGEST = 6
"""Words that a role's name has at most, with its level."""
_JOBS = (
    "job",
    "jobs",
    "position",
    "positions",
    "posting",
    "postings",
    "ads",
    "openings",
    "role",
    "roles",
    "title",
    "titles",
)
_GLUE = frozenset(
    {"a", "also", "always", "and", "are", "as", "at", "because", "but", "by", "can", "could", "did", "do"}
    | {"does", "doesn't", "don't", "earn", "earning", "earns", "for", "from", "get", "has", "have", "if"}
    | {"in", "is", "isn't", "less", "likely", "longer", "make", "more", "most", "much", "need", "needs"}
    | {"neither", "never", "no", "nor", "not", "of", "only", "or", "pay", "require", "requires", "should"}
    | {"since", "so", "than", "that", "then", "they", "to", "use", "used", "uses", "usually", "was", "were"}
    | {"what", "when", "where", "which", "while", "who", "whose", "will", "with", "without", "would"}
)
"""Words that no role's name has: with one of them a place is taken too wide."""


_GLUE_OF_THINGS = frozenset({"but", "no", "nor", "not", "than", "unlike"})


class Misplaced(BadQuestion):
    """Words that can be no name stand in a place: the form does not fit, and its complaint says nothing.

    Attributes:
        text: the words.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text!r} stands where a name is meant.")


class Nameless(BadQuestion):
    """A name in its place that nothing answers to.

    Attributes:
        text: the name.
        kind: "role" or "thing": what is meant there.
    """

    def __init__(self, text: str, kind: str, said: str) -> None:
        self.text = text
        self.kind = kind
        super().__init__(said)


def role_at(name: str, first: str | None = None) -> tuple[str, str | None]:
    """Role id, and the level that stands before the name.

    Args:
        name: words of the sentence, in lower case.
        first: id of the sentence's first role, which "those" or "juniors" mean again.

    Raises:
        Misplaced: if the words can be no name.
        Nameless: if no role is called so.
        AmbiguousRole: if several are.
    """
    bare = _without_article(name)
    known = _known(bare, first)
    if known is not None:
        return known
    if not bare or "," in bare or not _GLUE.isdisjoint(bare.split()) or _holds_role(bare):
        raise Misplaced(name)
    return _found(bare)


def _holds_role(bare: str) -> bool:
    """Whether a role's name is only a part of the words, at one of their ends."""
    tokens = bare.split()
    ends = (" ".join(tokens[at:]) for at in range(1, min(len(tokens), LONGEST + 1)))
    return bool(leading_role(bare)) or any(_known(end, None) for end in ends)


def leading_role(text: str) -> int:
    """Length of the role's name, its level too, that a text begins with; 0 without any."""
    ends = [match.end() for match in re.finditer(r"[^\s,]+", text)][:LONGEST]
    return next((end for end in reversed(ends) if _known(_without_article(text[:end]), None)), 0)


def _known(bare: str, first: str | None) -> tuple[str, str | None] | None:
    """Role and level by their names; None if it is none, so that a caller may say why."""
    tokens = words(bare)
    for start, level in ((0, None), *_levels(tokens)):
        rest = " ".join(tokens[start:])
        found = role_called(rest)
        if found is None and first is not None and rest in SAME and (level or bare in SAME):
            found = first
        if found is not None:
            return found, level
    return None


def _found(name: str) -> tuple[str, str | None]:
    try:
        concept = find(name)
    except UnknownRole as error:
        raise Nameless(
            name, "role", f"In this sentence {name!r} stands where a role is meant. {error}"
        ) from error
    if not isinstance(concept, Role):
        raise Nameless(name, "role", f"{name!r} is no role that postings were read of.")
    return concept.id, None


def _without_article(name: str) -> str:
    given = name.strip(" ,").split()
    if given and given[0] in {"a", "an", "the"}:
        given = given[1:]
    if len(given) > 1 and given[-1] in _JOBS:
        given = given[:-1]
    return re.sub(r"'s?$", "", " ".join(given))


def _levels(tokens: list[str]) -> list[tuple[int, str]]:
    """Where the name begins after words of level, and which level they state: "senior staff", "mid-level"."""
    singular = [token.removesuffix("s") if token in _PEOPLE else token for token in tokens]
    said = level_words(singular)
    end = 0
    for start, stop, _ in said.stated:
        if start <= end < stop:
            end = stop
            while end < len(tokens) and tokens[end] == "level":
                end += 1
    own = tuple(one for one in said.stated if one[1] <= end)
    level = replace(said, stated=own, graded={}).level() if end else Level.UNSTATED
    return [] if level is Level.UNSTATED else [(end, level.value)]


def role_called(name: str) -> str | None:
    """The role of which this is the name, in any spelling; None for any other words."""
    return _called().get(phrase(name))


@cache
def _called() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for part in (0, 1):
        for role in roles().values():
            for label in ((role.pref_label, role.id), role.alt_labels)[part]:
                found.setdefault(phrase(label), role.id)
    return found


def thing_at(name: str) -> str:
    """An item: one of the words above, or a skill.

    Raises:
        Misplaced: if the words can be no name.
        Nameless: if it is neither.
    """
    if name in THINGS:
        return THINGS[name]
    if not _GLUE_OF_THINGS.isdisjoint(name.split()):  # "no SQL" is not NoSQL
        raise Misplaced(name)
    if name in GROUPS:
        raise Nameless(name, "thing", f"{name!r} are many skills: claim one of them.")
    skill, (first, _, rest) = surfaces().get(key(name)), name.partition(" ")
    bare = surfaces().get(key(rest)) if first in DEPTHS else None
    if bare is not None and skill in {None, bare}:
        raise Nameless(name, "thing", f"How deep a skill is asked for is in no claim: claim {rest!r} itself.")
    if skill is None:
        raise _no_thing(name)
    return f"skill:{skill}"


def _no_thing(name: str) -> Nameless:
    several = [
        one for one in name.replace(" or ", " and ").replace(",", " and ").split(" and ") if one.strip()
    ]
    if len(several) > 1 and all(one.strip() in THINGS or surfaces().get(key(one)) for one in several):
        return Nameless(name, "thing", f"{name!r} are several things: claim each by itself.")
    words_of: dict[str, str] = {}
    for word, item in THINGS.items():
        words_of.setdefault(item, word)
    others = ", ".join(words_of.values())
    return Nameless(name, "thing", f"{name!r} is no skill that is read, and none of: {others}.")


def money_at(given: Mapping[str, str], country: str | None, which: str = "") -> str:
    """An amount a year as a query spells it, in the money of the country.

    Args:
        given: what stands in the sentence's places.
        country: ISO code; None for where pay is asked of without one.
        which: ending of the places' names.

    Raises:
        BadQuestion: if it is in other money, which is never converted, or too little to be meant a year.
    """
    said = {name: given.get(f"{name}{which}") for name in ("sign", "coin", "k", "money")}
    coin = said["sign"] or said["coin"]
    where = country or DEFAULT_COUNTRY
    here = local_currencies().get(where, "money of its own")
    if coin and COINS[coin] != here:
        raise BadQuestion(
            f"Pay in {where} is stated in {here}, and nothing is converted: give the amount in that, or "
            f"name a country (“in COUNTRY”) whose money {COINS[coin]} is."
        )
    times = THOUSANDS.get(said["k"] or "", 1)
    spelled = (said["money"] or "").rstrip(".,")
    bare = spelled.replace(",", "")
    if "," in spelled and not _THREES.fullmatch(spelled):
        raise BadQuestion(f"{spelled!r} may be thousands or a fraction; write 95k, 95.5k or 95,000.")
    if bare.count(".") > 1 or float(bare) * times < LEAST_A_YEAR:
        raise BadQuestion(f"{said['money']!r} is no pay of a year; write 95k or 95,000.")
    return f"{float(bare) * times:.12g}"
