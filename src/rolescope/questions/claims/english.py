"""English into a query, by sentence patterns: what is not understood is refused with the forms that are.

No model guesses here. A pattern names the places of roles, things and numbers; each is looked up in the
vocabularies. The query that comes out is part of the answer, and can be edited and asked again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rolescope.model.claim import Query
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.questions.claims.grammar import EXAMPLE, parse
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.names import find
from rolescope.taxonomy.skills import key, surfaces

Found = Mapping[str, str]

THINGS: Mapping[str, str] = {
    "remote": "workplace:remote",
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

_ROLE, _OTHER = r"(?P<a>.+?)", r"(?P<b>.+?)"
_THING, _NUMBER = r"(?P<thing>.+?)", r"(?P<number>\d[\d,.]*\s?(?:%|percent|per cent|in 10|of 10)?)"
_ASK = r"(?:need|needs|require|requires|want|wants|use|uses|ask for|asks for|know|must know|mention|have|has)"
_MUCH = r"(?:(?:much|far|significantly|considerably|substantially|clearly|usually|typically|on average) )?"
_EARN = r"(?:earn|earns|make|makes|get paid|are paid|is paid|pay|pays)"


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


def _shares(relation: str) -> Callable[[Found], str]:
    return lambda f: (
        f"share({f['a']}, {f['thing']}{f['scope']}) {relation} share({f['b']}, {f['thing']}{f['scope']})"
    )


def _slightly(f: Found) -> str:
    """More, and by no more than a tenth."""
    gap = f"pay_gap({f['a']}, {f['b']}{f['scope']})"
    return f"{gap} > 0 and {gap} <= 10%"


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "A earn slightly more than B",
        rf"{_ROLE} {_EARN} (?:slightly|a little|a bit) more than {_OTHER}",
        _slightly,
    ),
    Pattern("A earn more than B", rf"{_ROLE} {_EARN} {_MUCH}more than {_OTHER}", _pay(">")),
    Pattern("A earn less than B", rf"{_ROLE} {_EARN} {_MUCH}less than {_OTHER}", _pay("<")),
    Pattern(
        "A are better paid than B", rf"{_ROLE} (?:is|are) (?:better|higher) paid than {_OTHER}", _pay(">")
    ),
    Pattern(
        "A earn as much as B",
        rf"{_ROLE} {_EARN} (?:as much as|about the same as|the same as) {_OTHER}",
        lambda f: f"pay_gap({f['a']}, {f['b']}{f['scope']}) ~ 0",
    ),
    Pattern(
        "A earn over NUMBER",
        rf"(?:most )?{_ROLE} {_EARN} (?:over|more than|above|at least) \$?{_NUMBER}(?P<k>k?)(?: dollars)?",
        lambda f: f"pay({f['a']}{f['scope']}) >= {f['number']}{f['k']}",
    ),
    Pattern(
        "pay of A and B overlaps",
        rf"(?:the )?pay of {_ROLE} and {_OTHER} overlaps(?: heavily| a lot)?",
        lambda f: f"pay_overlap({f['a']}, {f['b']}{f['scope']}) >= 0.7",
    ),
    Pattern(
        "A and B pay is very different",
        rf"(?:the )?pay of {_ROLE} and {_OTHER} (?:is|are) (?:very|woefully) different",
        lambda f: f"pay_gap({f['a']}, {f['b']}{f['scope']}) != 0",
    ),
    Pattern(
        "A with SKILL earn more",
        rf"{_ROLE} (?:with|who know) {_THING} {_EARN} more",
        lambda f: f"premium({f['a']}, {f['thing']}{f['scope']}) > 0",
    ),
    Pattern(
        "NUMBER % of A are really engineers",
        rf"{_NUMBER} of {_ROLE}(?: jobs| positions)? (?:are|is|need|do)(?: really| actually)*(?: an?)? "
        r"(?:data |ml |software )*engineer(?:s|ing)?(?: work)?",
        lambda f: f"engineering_work({f['a']}{f['scope']}) >= {f['number']}",
    ),
    Pattern(
        "NUMBER % of A are another job",
        rf"{_NUMBER} of {_ROLE}(?: jobs| positions)? (?:are|do)(?: really| actually)* "
        r"(?:another job|other work|something else|mislabelled)",
        lambda f: f"other_work({f['a']}{f['scope']}) >= {f['number']}",
    ),
    Pattern(
        "A is vaguer than B",
        rf"{_ROLE} (?:is|are) (?:vaguer|more ambiguous|less defined|more nebulous) than {_OTHER}",
        lambda f: f"ambiguity({f['a']}{f['scope']}) > ambiguity({f['b']}{f['scope']})",
    ),
    Pattern(
        "A has overtaken B",
        rf"{_ROLE} (?:has|have) overtaken {_OTHER}",
        lambda f: f"overtaken({f['a']}, {f['b']}) > 0",
    ),
    Pattern(
        "A grow faster than B",
        rf"{_ROLE} (?:grow|grows|(?:is|are) growing) faster than {_OTHER}",
        lambda f: f"growth({f['a']}) > growth({f['b']})",
    ),
    Pattern(
        "A are growing",
        rf"{_ROLE} (?:grow|grows|(?:is|are) growing|(?:is|are) on the rise)",
        lambda f: f"growth({f['a']}) > 0",
    ),
    Pattern(
        "A are declining",
        rf"{_ROLE} (?:(?:is|are) (?:declining|dying|dead|shrinking)|decline|declines)",
        lambda f: f"growth({f['a']}) < 0",
    ),
    Pattern(
        "there are more A than B",
        rf"(?:there are )?more {_ROLE}(?: jobs| postings| ads)? than {_OTHER}(?: jobs| postings| ads)?",
        lambda f: f"titles({f['a']}) > titles({f['b']})",
    ),
    Pattern(
        "A is B plus C",
        rf"{_ROLE} (?:is|are|=|equals?) (?:an? )?{_OTHER} (?:plus|\+|and) (?:an? )?(?P<c>.+?)",
        lambda f: f"blend({f['a']}, {f['b']}, {f['c']}) >= 0.9",
    ),
    Pattern(
        "A need SKILL more than B",
        rf"{_ROLE} {_ASK} {_THING} more(?: often)? than {_OTHER}",
        _shares(">"),
    ),
    Pattern("A need more SKILL than B", rf"{_ROLE} {_ASK} more {_THING} than {_OTHER}", _shares(">")),
    Pattern(
        "A are more remote than B",
        rf"{_ROLE} (?:is|are) more (?:often )?(?P<thing>remote) than {_OTHER}",
        _shares(">"),
    ),
    Pattern(
        "A do not need SKILL",
        rf"{_ROLE} (?:do not|don't|does not|need not|never) {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) <= 0.05",
    ),
    Pattern(
        "most A need SKILL",
        rf"(?:most|the majority of) {_ROLE} {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) >= 0.5",
    ),
    Pattern(
        "NUMBER % of A need SKILL",
        rf"{_NUMBER} of {_ROLE} {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) >= {f['number']}",
    ),
    Pattern(
        "all A need SKILL",
        rf"(?:all|every) {_ROLE} {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) >= 0.9",
    ),
    Pattern(
        "A need SKILL",
        rf"{_ROLE} {_ASK} {_THING}",
        lambda f: f"share({f['a']}, {f['thing']}{f['scope']}) >= 0.2",
    ),
)
LEVELS: Mapping[str, str] = {"entry": "entry", "entry-level": "entry", "junior": "entry", "senior": "senior"}

_SCOPE = re.compile(r"\s+in (?:the )?(?P<country>[a-z .]+?)$")
_SINCE = re.compile(r"\s+since (?P<since>(?:19|20)\d\d)$")


def understand(text: str) -> Query:
    """The query that a sentence means.

    Raises:
        BadQuestion: if no pattern fits, or the first that fits names what there is not.
    """
    sentence = " ".join(text.strip().lower().rstrip(".!?").split())
    sentence = re.sub(r"^(in [a-z .]+?), (.+)$", r"\2 \1", sentence)  # "In the US, …" as "… in the US"
    bare, scope = _scope(sentence)
    refused: BadQuestion | None = None
    for pattern in PATTERNS:
        match = re.fullmatch(pattern.expression, bare)
        if match is None:
            continue
        try:
            return _meant(pattern, match, scope)
        except BadQuestion as error:
            refused = refused or error
    if refused is not None:
        raise refused
    forms = "; ".join(pattern.form for pattern in PATTERNS)
    raise BadQuestion(
        f"The claim is not understood: {text!r}. Sentences that are: {forms}; each with “in COUNTRY”, “since "
        f"YEAR” or “senior A”. Or give it as a query: {EXAMPLE}"
    )


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
    if places.get("thing", "").startswith("activity:") and " share(" not in query:
        raise BadQuestion(
            "Of duties it is counted how many of 100 are of a kind, not how many jobs have one. Compare two "
            "roles (“A need THING more than B”), or say what share of duties is meant: "
            f"share({places['a']}, {places['thing']}) >= 0.1"
        )
    return parse(query)


def _scope(sentence: str) -> tuple[str, dict[str, str]]:
    """Country and first year off the sentence's end."""
    scope: dict[str, str] = {}
    since = _SINCE.search(sentence)
    if since:
        scope["since"], sentence = since["since"], sentence[: since.start()]
    country = _SCOPE.search(sentence)
    named = gazetteer().country.get(country["country"].strip()) if country else None
    if country and named:
        scope["country"], sentence = named, sentence[: country.start()]
    return sentence, scope


def _places(match: re.Match[str], scope: Mapping[str, str]) -> dict[str, str]:
    """What stands in the places, as a query spells it."""
    given = {name: value for name, value in match.groupdict().items() if value is not None}
    narrowed = dict(scope)
    found: dict[str, str] = {"k": given.get("k", "")}
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
    if "number" in given:
        found["number"] = _share(given["number"])
    found["scope"] = "".join(f", {name}={value}" for name, value in narrowed.items())
    return found


def _role(name: str) -> tuple[str, str | None]:
    """Role id, and the level that stood before it."""
    name = re.sub(r"^(?:an?|the) ", "", name)
    first, _, rest = name.partition(" ")
    level = LEVELS.get(first)
    try:
        concept = find(rest if level else name)
    except UnknownRole as error:
        raise BadQuestion(f"In this sentence {name!r} stands where a role is meant. {error}") from error
    if not isinstance(concept, Role):
        raise BadQuestion(f"{name!r} is no role that postings were read of.")
    return concept.id, level


def _thing(name: str) -> str:
    """An item: one of the words above, or a skill."""
    if name in THINGS:
        return THINGS[name]
    skill = surfaces().get(key(name))
    if skill is None:
        known = ", ".join(THINGS)
        raise BadQuestion(f"{name!r} is no skill that is read, and none of: {known}.")
    return f"skill:{skill}"


def _share(number: str) -> str:
    """How a query spells “90 percent” and “9 in 10”."""
    bare = re.sub(r"\s?(percent|per cent)", "%", number)
    of_ten = re.fullmatch(r"(\d+) (?:in|of) 10", bare)
    return f"{of_ten[1]}0%" if of_ten else bare.replace(" ", "")
