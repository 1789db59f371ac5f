"""Which of these roles agrees with what I say I want? The ledger of each, and what would change the order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.role_choice import ChoiceScope, LeftOut, RoleAnswers, RoleChoice
from rolescope.questions.choose.answers import answers_of, key_of
from rolescope.questions.choose.differences import flips_of, leads, trade_offs
from rolescope.questions.choose.ledger import Held, held_role, postings_of
from rolescope.questions.choose.questionnaire import questionnaire
from rolescope.questions.choose.sheet import Pay, pay_of, sheet
from rolescope.questions.figures.references import references
from rolescope.questions.figures.scope import MIN_POSTINGS, Filter, refuse_elsewhere, settle
from rolescope.questions.figures.subjects import Named, name_all
from rolescope.questions.words import choosing as words
from rolescope.questions.words.limits import NOTICE
from rolescope.store.facts import FactStore, embedded

FEWEST, MOST = 2, 20
ENOUGH = 2 * MIN_POSTINGS
"""Postings that a role of the usual list needs: some figures are of parts of them, as of those with years."""


def choose(
    answers: RoleAnswers | Mapping[str, Any] | Path | str,
    roles: Sequence[str] | None = None,
    *,
    country: str | None = None,
    level: str | None = None,
    store: FactStore | None = None,
) -> Answer[RoleChoice]:
    """Hold what a person says against what is measured of roles.

    Args:
        answers: a file's path; a mapping from a question's id to its answer, or to answer and importance.
        roles: names of roles; None: those of the data and AI family with enough postings.
        country: ISO 3166-1 alpha-2; "all" for every country; None: the one with most evidence.
        level: seniority to stay within; None for all as they are found.
        store: fact tables to ask; None for the embedded ones.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: answers that cannot be read; one role alone or too many; an unknown level or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    said = answers_of(answers)
    facts = store or embedded()
    named, asked, left_out = _roles(facts, roles, country, level)
    pay = pay_of(facts, named, asked)
    held = sheet(facts, named, asked, said, pay)
    view = _view(Held(named, asked, held), pay, key_of(said), left_out)
    return Answer(
        rolescope=__version__,
        question={
            "name": "choose",
            "roles": [one.id for one in named] if roles is not None else [],
            "key": view.key,
            "country": country,
            "level": level,
        },
        as_of=facts.manifest.as_of,
        evidence=references(
            facts,
            named,
            asked,
            pay=pay.counted(asked.level) if any(one.question.id == "pay" for one in held) else (),
            titles=(),
            profiles=(),
        ),
        snapshot=facts.manifest.snapshot,
        view=view,
    )


def _roles(
    store: FactStore, roles: Sequence[str] | None, country: str | None, level: str | None
) -> tuple[tuple[Named, ...], Filter, tuple[LeftOut, ...]]:
    """The roles, the settled filter, and those of the usual list that have too little evidence."""
    refuse_elsewhere(country, store.countries())
    if roles is not None and not FEWEST <= len(roles) <= MOST:
        raise BadQuestion(
            f"A choice is between {FEWEST} to {MOST} roles; {len(roles)} named. Name none for the usual ones."
        )
    named = name_all(store, questionnaire().roles if roles is None else roles)
    asked = settle([one.cells for one in named], country=country, level=level, since=None)
    if roles is not None:
        return named, asked, ()
    found = {one: postings_of(one, asked) for one in named}
    enough = tuple(one for one, n in found.items() if n >= ENOUGH)
    few = tuple(LeftOut(one.id, one.label, n) for one, n in found.items() if n < ENOUGH)
    if len(enough) < FEWEST:
        raise BadQuestion(
            f"Fewer than {FEWEST} roles have {ENOUGH} postings of this country and level. Ask without the "
            "level, for another country, or name the roles."
        )
    return enough, asked, few


def _view(held: Held, pay: Pay, key: str, left_out: tuple[LeftOut, ...]) -> RoleChoice:
    known = {one.question.id for one in held.answered}
    asked = held.asked
    paid = "pay" in known
    scope = ChoiceScope(
        asked.country,
        asked.chosen,
        asked.level,
        pay.currency if paid else "",
        pay.population if paid else None,
        pay.years if paid else "",
    )
    unscored = [i for i in range(len(held.named)) if i not in held.order]
    roles = tuple(held_role(held, i) for i in (*held.order, *unscored))
    return RoleChoice(
        headline=words.headline(roles),
        key=key,
        questions=tuple(one.question for one in held.answered),
        skipped=tuple(id_ for id_ in questionnaire().questions if id_ not in known),
        scope=scope,
        roles=roles,
        left_out=left_out,
        trade_offs=tuple(trade_offs(held)),
        leads=tuple(leads(held)),
        flips=tuple(flips_of(held)),
        limits=words.limits(scope, [one.question for one in held.answered]),
        notice=f"{words.PERSONAL} {NOTICE}",
    )
