"""English into a query, by sentence patterns: what is not understood is refused with the forms that are.

No model guesses here. A pattern names the places of roles, things and numbers; each is looked up in the
vocabularies. The query that comes out is part of the answer, and can be edited and asked again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rolescope.model.claim import Query
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.questions.claims.grammar import EXAMPLE, parse
from rolescope.questions.claims.patterns import PATTERNS, Pattern
from rolescope.questions.figures.scope import DEFAULT_COUNTRY
from rolescope.taxonomy.currencies import local_currencies
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.names import find
from rolescope.taxonomy.skills import key, surfaces

THINGS: Mapping[str, str] = {
    "remote": "workplace:remote",
    "remotely": "workplace:remote",
    "work remotely": "workplace:remote",
    "a phd": "degree:phd",
    "phds": "degree:phd",
    "a doctorate": "degree:phd",
    "a master": "degree:master",
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
LEAST_A_YEAR = 1000.0
SHOWN = 10
"""Forms that a refusal names."""
LEVELS: Mapping[str, str] = {"entry": "entry", "entry-level": "entry", "junior": "entry", "senior": "senior"}

_SCOPE = re.compile(r"\s+in (?:the )?(?P<country>[a-z .]+?)$")
_INSIDE = re.compile(
    r"(?P<before>.+?) in (?:the )?(?P<country>[a-z .]+?) (?P<after>(?:earn|make|get|pay|need|require|want|"
    r"use|ask|know|must|have|has|is|are)s?\b.+)"
)
_SINCE = re.compile(r"\s+since (?P<since>(?:19|20)\d\d)$")


def understand(text: str) -> Query:
    """The query that a sentence means.

    Raises:
        BadQuestion: if no pattern fits, or the first that fits names what there is not.
    """
    return meant(text)[1]


def meant(text: str) -> tuple[str, Query]:
    """The form of sentence that was recognised, and the query.

    Raises:
        BadQuestion: as `understand` does.
    """
    sentence = " ".join(text.replace("’", "'").strip().lower().rstrip(".!?").split())
    sentence = re.sub(r"^(in [a-z .]+?), (.+)$", r"\2 \1", sentence)  # "In the US, …" as "… in the US"
    bare, scope = _scope(sentence)
    refused: BadQuestion | None = None
    for pattern in PATTERNS:
        match = re.fullmatch(pattern.expression, bare)
        if match is None:
            continue
        try:
            return pattern.form, _meant(pattern, match, scope)
        except BadQuestion as error:
            refused = refused or error
    if refused is not None:
        raise refused
    raise BadQuestion(
        f"The claim is not understood: {text!r}. Sentences that are, nearest first: "
        f"{'; '.join(_nearest(sentence))}; each with “in COUNTRY”, “since YEAR” or “senior A”. "
        f"docs/claims.md has all {len(PATTERNS)} forms. Or give it as a query: {EXAMPLE}"
    )


def _nearest(sentence: str) -> list[str]:
    """The forms that share most words with a sentence."""
    said = set(re.findall(r"[a-z]+", sentence))

    def strange(pattern: Pattern) -> int:
        return -len(said & set(re.findall(r"[a-z]{2,}", pattern.form)))

    return [pattern.form for pattern in sorted(PATTERNS, key=strange)][:SHOWN]


def _meant(pattern: Pattern, match: re.Match[str], scope: Mapping[str, str]) -> Query:
    """The query of a pattern, which has to take up everything that the sentence says.

    Raises:
        BadQuestion: if it takes no country, year or level, or counts duties where jobs are meant.
    """
    places = _places(match, scope)
    query = pattern.query(places)
    if places["scope"] and places["scope"] not in query:
        raise BadQuestion(
            f"“{pattern.form}” is counted in whole sources and cannot be narrowed to"
            f"{places['scope'].replace('=', ' ').replace(',', '', 1)}; leave that out."
        )
    if query.startswith("premium(") and not places["thing"].startswith("skill:"):
        raise BadQuestion("What goes with pay is told of skills, not of degrees, places or duties.")
    found = parse(query)
    for part in found.parts:
        if (part.left.item or "").startswith("activity:") and isinstance(part.right, float):
            raise BadQuestion(
                "Of duties it is counted how many of 100 are of a kind, not how many jobs have one. Compare "
                "two roles (“A need THING more than B”), or say what share of duties is meant: "
                f"{part.left} >= 0.1"
            )
    return found


def _scope(sentence: str) -> tuple[str, dict[str, str]]:
    """Country and first year off the sentence's end; or the country after the role that it begins with."""
    scope: dict[str, str] = {}
    since = _SINCE.search(sentence)
    if since:
        scope["since"], sentence = since["since"], sentence[: since.start()]
    country = _SCOPE.search(sentence)
    named = gazetteer().country.get(country["country"].strip()) if country else None
    if country and named:
        scope["country"], sentence = named, sentence[: country.start()]
        return sentence, scope
    inside = _INSIDE.fullmatch(sentence)
    named = gazetteer().country.get(inside["country"].strip()) if inside else None
    if inside and named:
        scope["country"], sentence = named, f"{inside['before']} {inside['after']}"
    return sentence, scope


def _places(match: re.Match[str], scope: Mapping[str, str]) -> dict[str, str]:
    """What stands in the places, as a query spells it."""
    given = {name: value for name, value in match.groupdict().items() if value is not None}
    narrowed = dict(scope)
    found: dict[str, str] = {}
    named = {name: _role(given[name]) for name in ("a", "b", "c") if name in given}
    levels = {level for _, level in named.values()}
    if len(levels) > 1:
        raise BadQuestion(
            "Roles are compared at one level: say it of each (“senior data scientists … senior data "
            "engineers”), or of none."
        )
    found |= {name: role for name, (role, _) in named.items()}
    for level in filter(None, levels):
        narrowed["level"] = level
    if "thing" in given:
        found["thing"] = _thing(given["thing"])
    if "second" in given:
        found["second"] = _thing(given["second"])
    if "number" in given:
        found["number"] = f"{given['number']}%"
    if "money" in given:
        found["money"] = _money(given, scope.get("country"))
    found |= {name: given[name] for name in ("amount", "often", "count") if name in given}
    found["scope"] = "".join(f", {name}={value}" for name, value in narrowed.items())
    return found


def _role(name: str) -> tuple[str, str | None]:
    """Role id, and the level that stood before it."""
    name = re.sub(r"^(?:an?|the) | (?:jobs?|positions?|postings?|ads|openings?|roles?)$", "", name)
    first, _, rest = name.partition(" ")
    level = LEVELS.get(first)
    try:
        concept = find(rest if level else name)
    except UnknownRole as error:
        raise BadQuestion(f"In this sentence {name!r} stands where a role is meant. {error}") from error
    if not isinstance(concept, Role):
        raise BadQuestion(f"{name!r} is no role that postings were read of.")
    return concept.id, level


def _money(given: Mapping[str, str], country: str | None) -> str:
    """An amount a year as a query spells it, in the money of the country.

    Raises:
        BadQuestion: if it is in other money, which is never converted, or too little to be meant a year.
    """
    coin = given.get("sign") or given.get("coin")
    where = country or DEFAULT_COUNTRY
    here = local_currencies().get(where, "money of its own")
    if coin and COINS[coin] != here:
        raise BadQuestion(
            f"Pay in {where} is stated in {here}, and nothing is converted: give the amount in that, or "
            f"name a country (“in COUNTRY”) whose money {COINS[coin]} is."
        )
    times = THOUSANDS.get(given.get("k", ""), 1)
    bare = given["money"].rstrip(".,").replace(",", "")
    if bare.count(".") > 1 or float(bare) * times < LEAST_A_YEAR:
        raise BadQuestion(f"{given['money']!r} is no pay of a year; write 95k or 95,000.")
    return f"{float(bare) * times:.12g}"


def _thing(name: str) -> str:
    """An item: one of the words above, or a skill."""
    if name in THINGS:
        return THINGS[name]
    skill = surfaces().get(key(name))
    if skill is None:
        known = ", ".join(THINGS)
        raise BadQuestion(f"{name!r} is no skill that is read, and none of: {known}.")
    return f"skill:{skill}"
