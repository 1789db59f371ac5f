"""English into a query, by sentence patterns: what is not understood is refused with the forms that are.

No model guesses here. A pattern names the places of roles, things and numbers; each is looked up in the
vocabularies. A denied sentence is the complement of what it denies. The query that comes out is part of the
answer, and can be edited and asked again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rolescope.model.claim import Query
from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.denial import complement
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.nouns import leading_role, money_at, role_at, thing_at
from rolescope.questions.claims.patterns import WAYS
from rolescope.questions.claims.patterns.form import Way
from rolescope.questions.claims.refusals import most_telling, not_understood, too_long
from rolescope.questions.claims.whereabouts import Place, Whereabouts, whereabouts

MOST = 240
"""Characters of a claim: one sentence is shorter."""
APART = (
    "Roles are compared at one level and in one place: say the same of each (“senior data scientists … "
    "senior data engineers”), or of none. “A earn more than B” also takes one role at two levels (“senior "
    "data scientists earn more than junior ones”) or in two places (“data scientists in Boston earn more "
    "than in Chicago”)."
)
_SAID_TRUE = re.compile(r"^(?:it is|it's) (?P<so>not true|false|untrue|wrong|a myth|true) that ")
_SALARY_OF = re.compile(
    r"^(?:the )?(?P<which>(?:median |average |mean |typical )?)"
    r"(?P<noun>pay|salary|salaries|wages|compensation) "
    r"(?:of|for) (?P<role>.+?) (?P<verb>is|are|isn't|aren't|has|have|hasn't|haven't)(?P<rest> .+)$"
)


def understand(text: str) -> Query:
    """The query that a sentence means.

    Raises:
        BadQuestion: if no pattern fits, or what fits names what there is not; it says why and what does.
    """
    return meant(text)[1]


def meant(text: str) -> tuple[str, Query]:
    """The form of sentence that was recognised, and the query.

    Raises:
        BadQuestion: as `understand` does.
    """
    if len(text) > MOST:
        raise too_long(text, MOST)
    sentence = _spelled(text)
    said = _SAID_TRUE.match(sentence)
    if said:
        form, query = _recognised(text, sentence[said.end() :])
        return (form, query) if said["so"] == "true" else (f"it is not true that {form}", complement(query))
    return _recognised(text, sentence)


def _spelled(text: str) -> str:
    """In lower case, with plain apostrophes, blanks and "equals"."""
    plain = " ".join(text.replace("’", "'").replace("‘", "'").strip().lower().rstrip(".!?").split())
    return re.sub(r" ?= ?", " equals ", plain)


def _recognised(text: str, sentence: str) -> tuple[str, Query]:
    within = whereabouts(sentence)
    refused: list[BadQuestion] = []
    first: tuple[Way, Query] | None = None
    for way, query in _readings(within, refused):
        if first is None:
            first = way, query
        elif way.either and str(query) != str(first[1]):
            raise BadQuestion(
                f"This can mean two things, {first[1]} and {query}: what stands last is a role and a skill. "
                "Ask with --query for the one you mean."
            )
        if not first[0].either:
            break
    if first is not None:
        return first[0].form, first[1]
    raise most_telling(refused) or not_understood(text, within.sentence, refused)


def _readings(within: Whereabouts, refused: list[BadQuestion]) -> Iterator[tuple[Way, Query]]:
    """Every form that fits, in their order, with its query.

    Args:
        within: the sentence, where and since when.
        refused: takes what is wrong with those that nearly fit.
    """
    texts = tuple(dict.fromkeys((_turned(within.sentence), within.sentence)))
    for way in WAYS:
        match = next((one for one in map(way.expression.fullmatch, texts) if one), None)
        if match is None:
            continue
        try:
            query = _meant(way, match, within)
        except BadQuestion as error:
            refused.append(error)
            continue
        yield way, complement(query) if way.complement else query


def _turned(sentence: str) -> str:
    """“Pay of A is …” as “A pay is …”, and “for A SKILL matters …” as “SKILL matters … for A”."""
    salary = _SALARY_OF.match(sentence)
    if salary:
        which, noun = salary["which"], salary["noun"]
        return f"{'the ' + which if which else ''}{salary['role']} {noun} {salary['verb']}{salary['rest']}"
    if sentence.startswith("for "):
        bare = sentence.removeprefix("for ")
        end = leading_role(bare)
        if end:
            return f"{bare[end:].strip(' ,')} for {bare[:end]}"
    return sentence


def _meant(pattern: Way, match: re.Match[str], within: Whereabouts) -> Query:
    """The query of a pattern, which has to take up everything that the sentence says.

    Raises:
        BadQuestion: if it takes no country, year or level, or counts duties where jobs are meant.
    """
    places = _places(match, within)
    query = pattern.query(places)
    for scope in (places["scope_a"], places["scope_b"]):
        if scope and scope not in query:
            raise BadQuestion(_not_narrowed(pattern, places, scope))
    if query.startswith("premium(") and not places["thing"].startswith("skill:"):
        raise BadQuestion("What goes with pay is told of skills, not of degrees, places or duties.")
    if ", city=" in query and not query.startswith(("pay(", "pay_gap(", "pay_overlap(")):
        raise BadQuestion(
            f"“{pattern.form}” is counted by country, not by city: name the country, or leave the city out."
        )
    found = parse(query)
    for part in found.parts:
        if str(part.left) == str(part.right):
            raise BadQuestion("The sentence holds a role against itself: name two roles, levels or places.")
        if (part.left.item or "").startswith("activity:") and isinstance(part.right, float):
            raise BadQuestion(
                "Of duties it is counted how many of 100 are of a kind, not how many jobs have one. Compare "
                "two roles (“A need THING more than B”), or say what share of duties is meant: "
                f"{part.left} >= 0.1"
            )
    return found


def _not_narrowed(pattern: Way, places: Mapping[str, str], scope: str) -> str:
    if places["scope_a"] != places["scope_b"]:
        return APART
    return (
        f"“{pattern.form}” is counted in whole sources and cannot be narrowed to"
        f"{scope.replace('=', ' ').replace(',', '', 1)}; leave that out."
    )


def _places(match: re.Match[str], within: Whereabouts) -> dict[str, str]:
    """What stands in the places, as a query spells it."""
    given = {name: value for name, value in match.groupdict().items() if value is not None}
    found: dict[str, str] = {}
    levels: dict[str, str | None] = {}
    for name in ("a", "b", "c"):
        if name in given:
            found[name], levels[name] = role_at(given[name], found.get("a"))
    for name in ("thing", "second"):
        if name in given:
            found[name] = thing_at(given[name])
    if "number" in given:
        found["number"] = f"{given['number']}%"
    country = within.places[0].country if within.places else None
    if "money2" in given:
        given = {**_alike(given), **given}
    for which in ("", "2"):
        if f"money{which}" in given:
            found[f"money{which}"] = money_at(given, country, which)
    found |= {name: given[name] for name in ("amount", "often", "count", "year") if name in given}
    return found | _scopes(found, levels, within)


def _alike(given: Mapping[str, str]) -> dict[str, str]:
    """What the first of two amounts leaves to the second: “between 95 and 130k”, “95k to 130k euros”."""
    in_full = len(given["money"].strip(".,")) > len("130")
    return {name: given[f"{name}2"] for name in ("coin", *([] if in_full else ["k"])) if f"{name}2" in given}


def _scopes(
    found: Mapping[str, str], levels: Mapping[str, str | None], within: Whereabouts
) -> dict[str, str]:
    """What narrows the first side and the second, and both where it is one.

    Raises:
        BadQuestion: if the sides differ in level or place, and in something else too.
    """
    sides = (levels.get("a"), levels.get("b", levels.get("a")))
    ends = (within.places[0], within.places[-1]) if within.places else (None, None)
    apart = len(set(levels.values())) > 1, ends[0] != ends[1]
    other = found.get("b", found.get("a")) != found.get("a") or "c" in found
    if any(apart) and (all(apart) or other or (apart[0] and None in sides)):
        raise BadQuestion(APART)
    scopes = [_scope(within.since, place, level) for place, level in zip(ends, sides, strict=True)]
    one = scopes[0] if scopes[0] == scopes[1] else ""
    return {"scope": one, "scope_a": scopes[0], "scope_b": scopes[1]}


def _scope(since: str | None, place: Place | None, level: str | None) -> str:
    narrowed = {
        "since": since,
        "country": place.country if place else None,
        "city": place.city if place else None,
        "level": level,
    }
    return "".join(f", {name}={value}" for name, value in narrowed.items() if value is not None)
