"""What a page offers beside its answer: the values that its filters can have, and what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.datastructures import QueryParams

from rolescope.model.comparison import Comparison, Subject
from rolescope.present.markup import Html
from rolescope.present.web.links import link, part
from rolescope.present.web.site import fragment
from rolescope.present.words import LEVELS, country, level, people, upper_first
from rolescope.questions.choices import Choices
from rolescope.questions.roles import names

Options = list[tuple[str, str]]
"""Value and text of each entry of a list to choose from."""
NAMED = 3
"""Roles that a line names; of more it says how many."""
LONGEST = 60
"""Characters of a value that is given back in a form."""


@dataclass(frozen=True, slots=True)
class Next:
    """One question that may follow.

    Attributes:
        name: as a person would ask it.
        href: where its answer is.
    """

    name: str
    href: str


def options(found: Choices, asked: QueryParams) -> dict[str, Any]:
    """Countries, levels and years for the form of a page, each with its postings; what was asked is kept."""
    countries = [
        ("all", "All countries, held equal"),
        *((one.value, f"{upper_first(country(one.value))} ({one.postings:,})") for one in found.countries),
    ]
    levels = [(one.value, f"{upper_first(LEVELS[one.value])} ({one.postings:,})") for one in found.levels]
    years = [(one.value, f"{one.value} ({one.postings:,})") for one in found.years]
    return filled(asked, {"country": countries, "level": levels, "since": years})


def filled(asked: QueryParams, lists: dict[str, Options]) -> dict[str, Any]:
    """What a form's lists offer, and what was asked; a value asked for is listed though it is thin."""
    kept = {name: (asked.get(name) or "").strip()[:LONGEST] for name in lists}
    for name, offered in lists.items():
        if kept[name] and kept[name] not in dict(offered):
            offered.append((kept[name], _named(name, kept[name])))
    return {"options": lists, "kept": kept}


def _named(name: str, value: str) -> str:
    """A value that was asked for though there is little or nothing of it."""
    if name == "country":
        return upper_first(country(value.upper())) if value else value
    return upper_first(LEVELS.get(value, value))


def summed_up(view: Comparison) -> str:
    """What was asked, in a line."""
    scope = view.scope
    within = [
        country(scope.country),
        level(scope.level) if scope.level else "",
        f"since {scope.since}" if scope.since else "",
    ]
    labels = [subject.label for subject in view.subjects]
    named = " · ".join(labels) if len(labels) <= NAMED else f"{len(labels)} roles"
    return f"{named}, {', '.join(one for one in within if one)}"


def label_of(role: str) -> str:
    """A role's name by its id."""
    return names().get(role, role)


def ask_next(view: Comparison, **scope: str | int | None) -> Html:
    """Questions on the same roles, and comparisons with their neighbours, within the same scope."""
    labels = [subject.label for subject in view.subjects]
    own = [subject for subject in view.subjects if subject.kind == "role"]
    pairs = [[label_of(role) for role in pair] for pair in view.related]
    return fragment(
        "next",
        aside=False,
        related=[Next(" or ".join(pair), link("/compare", role=pair, **scope)) for pair in pairs],
        more=[
            Next("What is paid, by whose figures", link("/pay", role=labels, **_paid(scope))),
            *(
                [Next("How the titles moved", link("/trends", role=[one.label for one in own]))]
                if own
                else []
            ),
            *(_titles(one) for one in own),
            *([_alone(one) for one in view.subjects] if len(labels) > 1 else []),
        ],
    )


def _paid(scope: dict[str, str | int | None]) -> dict[str, str | int | None]:
    return {name: value for name, value in scope.items() if value is not None}


def _titles(subject: Subject) -> Next:
    return Next(f"How far “{subject.label}” tells the work", f"/titles/{part(subject.label)}")


def _alone(subject: Subject) -> Next:
    return Next(f"{upper_first(people(subject.label))} alone", f"/role/{part(subject.label)}")
