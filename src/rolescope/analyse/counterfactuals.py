"""The cheapest true changes that would raise a score; each promised score is that of a re-run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolescope.analyse.fit import fit
from rolescope.model.fit import UNRELATED, Change, Counterfactual, Fit, Kind, Related, Requirement, State
from rolescope.model.profile import Certificate, ProfileSkill, Qualifications, SpokenLanguage
from rolescope.model.span import Span

LEARNABLE = (Kind.SKILL, Kind.CERTIFICATE, Kind.LANGUAGE)
"""What a person can come to have, the cheapest first; nobody can be advised to be older."""
NOWHERE = Span(0, 0)
"""The place of what no text says yet."""


def counterfactuals(
    person: Qualifications,
    requirements: Sequence[Requirement],
    *,
    related: Related = UNRELATED,
    most: int = 5,
) -> tuple[Counterfactual, ...]:
    """Single changes with the score that `fit` then gives.

    Args:
        person: as now.
        requirements: what the posting asks for.
        related: what comes near what.
        most: how many at most.

    Returns:
        Those that raise the score, of most gain first; of equal gain the cheaper kind first. None where there
        is no score.
    """
    now = fit(person, requirements, related=related)
    if now.score is None:
        return ()
    found = []
    for number, change in enumerate(_changes(now)):
        then = fit(changed(person, change), requirements, related=related).score
        if then is not None and then > now.score:
            found.append((-then, LEARNABLE.index(change.kind), change.years or 0, number, change))
    return tuple(Counterfactual(change, -score) for score, _, _, _, change in sorted(found)[:most])


def with_counterfactuals(
    now: Fit, person: Qualifications, requirements: Sequence[Requirement], *, related: Related = UNRELATED
) -> Fit:
    """A fit with what would raise it."""
    return replace(now, counterfactuals=counterfactuals(person, requirements, related=related))


def changed(person: Qualifications, change: Change) -> Qualifications:
    """The same person after a change.

    Raises:
        ValueError: for a kind of thing that cannot be learned.
    """
    if change.kind is Kind.SKILL:
        years = float(change.years) if change.years is not None else None
        held = next((one for one in person.skills if one.skill == change.name), None)
        new = ProfileSkill(change.name, change.label, (NOWHERE,), years, (), claimed=False)
        if held is not None:
            new = held._replace(years=max(years or 0.0, held.years or 0.0) or None)
        return replace(person, skills=(*(one for one in person.skills if one is not held), new))
    if change.kind is Kind.CERTIFICATE:
        return replace(person, certificates=(*person.certificates, Certificate(change.name, NOWHERE)))
    if change.kind is Kind.LANGUAGE:
        return replace(person, languages=(*person.languages, SpokenLanguage(change.name, None, NOWHERE)))
    raise ValueError(f"{change.kind} cannot be learned.")


def _changes(now: Fit) -> Iterator[Change]:
    """One change for each option of each learnable requirement that is not met; each change once."""
    seen: set[Change] = set()
    for row in now.ledger:
        asked = row.requirement
        if row.judged.state is State.MET or asked.kind not in LEARNABLE:
            continue
        for name, label in zip(asked.any_of, asked.labels, strict=True):
            change = Change(asked.kind, name, label, asked.years)
            if change not in seen:
                seen.add(change)
                yield change
