"""The facts beside the text: each leads to the words that carry it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from rolescope.model.linked import LinkedReading
from rolescope.model.read import ReadAnswer
from rolescope.model.reading import SkillMention
from rolescope.model.span import Span
from rolescope.present.markup import Html, Node, tag
from rolescope.present.reading import words
from rolescope.present.reading.facts import Fact, Kind, facts, quote, skill_groups, skill_words
from rolescope.present.reading.marks import Mark
from rolescope.present.reading.peers import section as paid
from rolescope.present.reading.role import section
from rolescope.present.words import upper_first

QUOTE = 60
"""Letters of the words that carry a fact which are shown beside it."""


def panel(view: ReadAnswer, found: Sequence[Mark], *, asking: bool = True) -> Html:
    """Warnings, whose work it is, facts, skills by how they are asked for, and duties.

    Args:
        view: the posting read.
        found: its marks, in text order.
        asking: whether what would tell the work apart is asked here.
    """
    places = {(mark.kind, mark.span): number for number, mark in reversed(list(enumerate(found)))}
    return tag(
        "aside",
        _warnings(view),
        section(view, asking=asking),
        _facts(view, places),
        paid(view.paid, view.roles),
        _skills(view, places),
        _links(view, places),
        _activities(view),
        aria_label="What was read",
    )


Places = dict[tuple[StrEnum, Span], int]


def _warnings(view: ReadAnswer) -> Node:
    said = dict.fromkeys(words.sentence(warning.message) for warning in view.reading.warnings)
    return tag("div", [tag("p", one) for one in said], class_="small-sample") if said else None


def _facts(view: ReadAnswer, places: Places) -> Node:
    said = facts(view.reading)
    if not said:
        return tag("p", "The text states no pay, terms or requirements that were recognised.", class_="quiet")
    rows = [
        [tag("dt", name), [tag("dd", _fact(view, fact, places)) for fact in group]]
        for name, group in groupby(said, key=lambda fact: fact.name)
    ]
    return [tag("h2", "What it says"), tag("dl", rows, class_="facts-read")]


def _fact(view: ReadAnswer, fact: Fact, places: Places) -> Node:
    note = tag("span", fact.note, class_="quiet") if fact.note else None
    quoted = quote(view.given.text, fact, QUOTE)
    number = places.get((fact.kind, fact.span)) if fact.span else None
    return [_link(fact.value, number), tag("q", quoted, class_="quiet") if quoted else None, note]


def _link(said: str, number: int | None) -> Node:
    return said if number is None else tag("a", said, href=f"#m{number}")


def _skills(view: ReadAnswer, places: Places) -> Node:
    groups = [
        [
            tag("h3", name, " ", tag("span", len(mentions), class_="quiet")),
            tag(
                "ul",
                [_skill(one, places) for one in mentions],
                class_="skills-read",
            ),
        ]
        for name, mentions in skill_groups(view)
    ]
    return [tag("h2", "Skills"), groups] if groups else None


def _skill(one: SkillMention, places: Places) -> Html:
    link = _link(skill_words(one), places.get((Kind.SKILL, one.span)))
    return tag("li", link, class_=one.requirement.value)


def _links(view: ReadAnswer, places: Places) -> Node:
    """ESCO skills beyond the dictionary, each with the words that say it; nothing where nobody looked."""
    if not isinstance(view.reading, LinkedReading):
        return None
    found = [
        tag(
            "li",
            _link(upper_first(link.label), places.get((Kind.SKILL, link.span))),
            " ",
            tag("span", f"{link.score:.2f}, ", tag("a", "in ESCO", href=link.esco), class_="quiet"),
            tag("q", " ".join(link.surface.split()), class_="quiet"),
        )
        for link in view.reading.links
    ]
    said = words.NEAR_SKILLS if found else words.NEAR_NO_SKILL
    return [tag("h3", said), tag("ul", found, class_="near-read") if found else None]


def _activities(view: ReadAnswer) -> Node:
    """What the work is: activities by how many duty sentences describe them."""
    counts = Counter(duty.activity for duty in view.reading.duties)
    if not counts:
        return None
    total = sum(counts.values())
    rows = [
        tag(
            "li",
            tag("span", view.activities.get(activity, activity)),
            tag("meter", f"{n} of {total}", value=n, max=max(counts.values()), min=0),
            tag("span", n, class_="quiet"),
        )
        for activity, n in counts.most_common()
    ]
    said = f"{total} sentence{'s' if total != 1 else ''} that say{'s' if total == 1 else ''} what is done"
    return [tag("h2", "Duties"), tag("p", said, class_="quiet"), tag("ul", rows, class_="work-read")]
