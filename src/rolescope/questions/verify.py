"""Does this answer come out again? Recomputed from its JSON or its id, down to the first difference."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion, RolescopeError
from rolescope.model.fit_answer import Order
from rolescope.model.read import PostingText
from rolescope.model.verified import Difference, Verified
from rolescope.questions.blend import blend
from rolescope.questions.check import check
from rolescope.questions.choose import choose, parsed
from rolescope.questions.claims import claim
from rolescope.questions.compare import compare
from rolescope.questions.evidence import EMBEDDED, USUAL, Home, given_or_own
from rolescope.questions.fit import fit, fit_one
from rolescope.questions.gap import gap
from rolescope.questions.jobs import job, jobs
from rolescope.questions.jobs.arguments import again as jobs_again
from rolescope.questions.need import need
from rolescope.questions.pay import pay
from rolescope.questions.profile import profile
from rolescope.questions.read import read
from rolescope.questions.role import role
from rolescope.questions.roles import roles
from rolescope.questions.shift import shift
from rolescope.questions.switch import switch
from rolescope.questions.title import title
from rolescope.questions.titles import titles
from rolescope.questions.trend import trend
from rolescope.store.facts import FactStore

Roles = Sequence[str]
Arguments = dict[str, Any]

FIGURES: Mapping[str, Callable[[Roles, Arguments], Answer[Any]]] = {
    "blend": lambda names, rest: blend(names[0], names[1:], **rest | {"free": bool(rest.get("free"))}),
    "claim": lambda _, rest: claim(rest.get("text"), query=rest.get("query"), store=rest["store"]),
    "compare": lambda names, rest: compare(names, **rest),
    "pay": lambda names, rest: pay(names, **rest | {"rows": rest.get("rows") or 0}),
    "role": lambda names, rest: role(names[0], **rest),
    "roles": lambda _, rest: roles(rest.get("query"), store=rest["store"]),
    "shift": lambda names, rest: shift(names[0], **rest),
    "switch": lambda names, rest: switch(names[0], names[1], **rest),
    "title": lambda _, rest: title(rest["title"]),
    "titles": lambda names, rest: titles(names[0] if names else None, **rest),
    "trend": lambda names, rest: trend(names, **rest),
}
"""Questions that are asked again from their arguments alone."""
TEXTS: Mapping[str, Callable[[PostingText, str, FactStore | None], Answer[Any]]] = {
    "check": lambda given, day, store: check(given, as_of=day or None, store=store),
    "need": lambda given, _, __: need(given),
    "read": lambda given, _, store: read(given, store=store),
}
"""Questions whose evidence is a text, which has to come with them; and the day of the answer."""
NUMBERS = frozenset({"rows", "since"})
"""Arguments that are numbers: an id spells everything in letters."""
KINDS: Mapping[str, type | tuple[type, ...]] = {
    **dict.fromkeys(NUMBERS, int),
    "free": bool,
    "start": (str, int),
    "end": (str, int),
}
"""What arguments are where they are not texts; each may be null too."""

MOST_LINES = 4
"""Of an id that a terminal broke: each break is tried with a space and without."""


def _jobs(question: Arguments, home: Home) -> Answer[Any]:
    query, filters, top = jobs_again(question)
    return jobs(query, filters, top=top, home=home)


OWN: Mapping[str, Callable[[Arguments, Home], Answer[Any]]] = {
    "job": lambda rest, home: job(rest["id"], home=home),
    "jobs": _jobs,
}
"""Questions that only a user's own store answers."""


TWO_TEXTS = (
    "This answer rests on two texts, a résumé and another, and neither is kept. Ask again with both: the "
    "same texts give the same bytes."
)
OF_TWO = frozenset({"tailor", "tailor-check"})
"""Questions that rest on two texts."""


def _fit(question: Arguments, given: PostingText, home: Home) -> Answer[Any]:
    if question.get("posting") is not None:
        raise BadQuestion(TWO_TEXTS)
    present = question.get("present")
    if question.get("job") is not None:
        return fit_one(given, question["job"], home=home, as_of=present)
    query, filters, top = jobs_again(question)
    order = question.get("order") or Order.SCORE
    return fit(given, query=query, filters=filters, top=top, home=home, as_of=present, order=order)


def _gap(question: Arguments, given: PostingText, home: Home) -> Answer[Any]:
    query, filters, _ = jobs_again(question)
    numbers = {name: int(question[name]) for name in ("threshold", "top") if question.get(name)}
    return gap(given, query=query, filters=filters, as_of=question.get("present"), home=home, **numbers)


def _choose(question: Arguments, given: PostingText, _: Home) -> Answer[Any]:
    roles = question.get("roles") or None
    return choose(parsed(given.text), roles, country=question.get("country"), level=question.get("level"))


OF_PEOPLE: Mapping[str, Callable[[Arguments, PostingText, Home], Answer[Any]]] = {
    "choose": _choose,
    "fit": _fit,
    "gap": _gap,
    "profile": lambda question, given, _: profile(given, as_of=question.get("present")),
}
"""Questions that rest on a person's text, which has to come with them: a résumé, or a file of answers."""
OF_RESUMES = frozenset({"fit", "gap", "profile"})
"""Those of them whose text is a résumé, and is read as one."""

_ID = re.compile(r"(?P<asked>.+)#(?P<hash>[0-9a-f]{10})", re.DOTALL)
_ARGUMENT = re.compile(r":(?=[a-z_]+=)")


def verify(given: str, *, text: PostingText | None = None, home: Home = USUAL) -> Answer[Verified]:
    """Ask again what an answer was asked, and hold the two side by side.

    Args:
        given: an answer's JSON, or its id.
        text: the posting or backlog of a `read`, `check` or `need` answer, the résumé of a `fit` or `gap`,
            the answers of a `choose`; each as its file gives it.
        home: where a user's own store is, for answers that rest on one.

    Raises:
        BadQuestion: what is given is no answer of ours, or its text or its evidence is missing.
    """
    stated = _answer(_unbroken(given.strip(), home))
    again = _asked(stated["question"], text, str(stated.get("as_of", "")), home)
    difference = _first(stated, again.to_dict()) if "answer" in stated else None
    return Answer(
        rolescope=__version__,
        question={"name": "verify", "answer": stated["answer_id"]},
        as_of=again.as_of,
        evidence=again.evidence,
        snapshot=again.snapshot,
        view=_verdict(stated, again, difference),
    )


def rests_on_resume(given: str) -> bool:
    """Whether the text that an answer rests on is a résumé, which is read otherwise than a posting is.

    Args:
        given: the answer's JSON, or its id.

    Raises:
        BadQuestion: if it is JSON and no answer of ours.
    """
    stated = given.strip()
    spelled = not stated.startswith("{")
    name = stated.partition(":")[0] if spelled else _answer(stated)["question"].get("name")
    return name in OF_RESUMES


def again(id_: str, home: Home = USUAL) -> Answer[Any]:
    """The answer to the question that an id spells.

    Args:
        id_: an answer's id.
        home: where a user's own store is, for answers that rest on one.

    Raises:
        BadQuestion: it is no id of ours, or its answer rests on a text, which an id does not hold.
    """
    return _asked(_question(id_.strip()), None, "", home)


def _unbroken(given: str, home: Home) -> str:
    """An id as it was before a terminal broke its line, at a space or within a word; all else as it is."""
    lines = [line.strip() for line in given.split("\n")]
    if given.startswith("{") or not 1 < len(lines) <= MOST_LINES:
        return given
    understood = []
    for breaks in product(("", " "), repeat=len(lines) - 1):
        whole = lines[0] + "".join(part for pair in zip(breaks, lines[1:], strict=True) for part in pair)
        try:
            if _asked(_question(whole), None, "", home).answer_id == whole:
                return whole
        except RolescopeError:
            continue
        understood.append(whole)
    return understood[0] if understood else given


def _answer(given: str) -> dict[str, Any]:
    """The parts of an answer that its JSON or its id has: id and question at least."""
    stripped = given.strip()
    if not stripped.startswith("{"):
        return {"answer_id": stripped, "question": _question(stripped)}
    try:
        stated = json.loads(stripped)
    except ValueError as error:
        raise BadQuestion(
            f"This is not whole JSON: {error}. Give the file that --format json wrote."
        ) from error
    if not isinstance(stated.get("answer_id"), str) or not isinstance(stated.get("question"), dict):
        raise BadQuestion(
            "This JSON is no answer of rolescope: it has no answer_id and question. Give a file that "
            "--format json wrote."
        )
    _refuse_edited(stated["question"])
    return dict(stated)


def _refuse_edited(question: Mapping[str, Any]) -> None:
    """Refuse arguments that no question of ours has."""
    roles = question.get("roles", [])
    if not isinstance(roles, list) or not all(isinstance(one, str) for one in roles):
        raise BadQuestion("The question's roles are no list of texts. Was the question edited?")
    for key, value in question.items():
        kind = KINDS.get(key, str)
        fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if key != "roles" and value is not None and not fits:
            raise BadQuestion(f"The question's {key} is not what it can be. Was the question edited?")


def _question(id_: str) -> dict[str, Any]:
    """What an id spells: the question's name, roles and arguments."""
    match = _ID.fullmatch(id_)
    if match is None:
        raise BadQuestion(
            f"{id_!r} is neither a file nor an answer's id. An id ends in # and ten hexadecimal digits, "
            "as in compare:data_scientist+data_engineer:country=US#0123456789."
        )
    first, *spelled = _ARGUMENT.split(match["asked"])
    name, _, names = first.partition(":")
    arguments = dict(one.split("=", 1) for one in spelled)
    typed = {key: _number(key, value) if key in NUMBERS else value for key, value in arguments.items()}
    return {"name": name, "roles": [one for one in names.split("+") if one], **typed}


def _number(key: str, value: str) -> int:
    if not value.isdecimal():
        raise BadQuestion(f"{key}={value} in this id is no number, so it is no id of ours.")
    return int(value)


def _asked(question: Mapping[str, Any], text: PostingText | None, day: str, home: Home) -> Answer[Any]:
    """The question asked again."""
    name = str(question.get("name"))
    if name in OWN:
        return OWN[name](dict(question), home)
    if name in OF_PEOPLE:
        if text is None and question.get("posting") is None:
            raise BadQuestion(
                f"A {name} answer rests on a person's text, which is not kept. Give the same file with "
                "--text, or text= in Python."
            )
        given = PostingText(str(question.get("key")), *_rest_of(text)) if text else PostingText("", "")
        return OF_PEOPLE[name](dict(question), given, home)
    store = given_or_own(question.get("evidence") or EMBEDDED, None, home)
    if name in TEXTS:
        if text is None:
            raise BadQuestion(
                f"A {name} answer rests on a text, which is not kept. Give the same file with --text, or "
                "text= in Python, and whatever was given beside it."
            )
        return TEXTS[name](PostingText(str(question.get("key")), *_rest_of(text)), day, store)
    if name in OF_TWO:
        raise BadQuestion(TWO_TEXTS)
    if name not in FIGURES:
        known = ", ".join(sorted((*FIGURES, *OF_PEOPLE, *OWN, *TEXTS)))
        raise BadQuestion(f"{name!r} is no question that can be asked again. Those are: {known}.")
    rest = {key: value for key, value in question.items() if key not in {"name", "roles", "evidence"}}
    rest |= {"store": store}
    try:
        return FIGURES[name](list(question.get("roles", ())), rest)
    except (TypeError, KeyError, IndexError) as error:
        raise BadQuestion(f"{name} takes no such arguments: {error}. Was the question edited?") from error


def _rest_of(text: PostingText) -> tuple[Any, ...]:
    """All of a text but its key: the file may lie elsewhere now."""
    return text.text, text.beside, text.warnings


def _first(was: Any, now: Any, path: str = "") -> Difference | None:
    """The first difference of two plain values, in their order."""
    if type(was) is not type(now) and not {type(was), type(now)} <= {int, float}:
        return Difference(path, was, now)
    if isinstance(was, dict):
        return _first_of(was, now, path, [*was, *(key for key in now if key not in was)])
    if isinstance(was, list):
        longest = max(len(was), len(now))
        return _first_of(dict(enumerate(was)), dict(enumerate(now)), path, range(longest))
    return None if was == now else Difference(path, was, now)


def _first_of(
    was: Mapping[Any, Any], now: Mapping[Any, Any], path: str, keys: Sequence[Any]
) -> Difference | None:
    """The first difference among some keys; the id comes last, because it differs with anything else."""
    for key in sorted(keys, key=lambda one: one == "answer_id"):
        inside = f"{path}.{key}" if path else str(key)
        if (key in was) != (key in now):
            return Difference(inside, was.get(key), now.get(key))
        found = _first(was[key], now[key], inside)
        if found is not None:
            return found
    return None


def _verdict(stated: Mapping[str, Any], again: Answer[Any], difference: Difference | None) -> Verified:
    same = stated["answer_id"] == again.answer_id and difference is None
    return Verified(
        stated["answer_id"], again.answer_id, same, difference, "" if same else _why(stated, again)
    )


def _why(stated: Mapping[str, Any], again: Answer[Any]) -> str:
    """What can be told of the reason."""
    engine = stated.get("rolescope", again.rolescope)
    own = again.question.get("evidence", EMBEDDED) != EMBEDDED
    if engine != again.rolescope:
        return f"It was answered by rolescope {engine}; this is {again.rolescope}."
    if own and "answer" in stated:
        return (
            f"It rests on your own store as it was then (as of {stated.get('as_of')}; now {again.as_of}): "
            "openings came, went or were read anew since. Or the answer was edited."
        )
    if stated.get("as_of", again.as_of) != again.as_of:
        return f"It rests on evidence as of {stated['as_of']}; the evidence here is as of {again.as_of}."
    if "answer" not in stated:
        return (
            "An id alone does not tell whether the engine, the evidence or a figure changed. Its JSON does: "
            "rolescope verify FILE."
        )
    return "Engine and date are the same: the answer was edited, or the evidence behind it is another."
