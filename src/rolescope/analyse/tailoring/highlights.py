"""What was done in a job, with what the posting asks for first; in short résumés, only that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rolescope.analyse.tailoring.asks import Asks, skills_in
from rolescope.analyse.tailoring.conditions import states_condition
from rolescope.model.profile import Profile, Spanned, Work
from rolescope.model.span import Span
from rolescope.model.tailor import Edit, EditKind

_LEANS = re.compile(
    r"(?:It|This|That|These|Those|They|He|She|Also|Additionally|Furthermore|Moreover|Then|Both|As a result)\b"
)
"""Words that begin a sentence which speaks of the one before it: the two stay together."""


class Told(NamedTuple):
    """A job and what was changed in it."""

    job: Work
    edits: tuple[Edit, ...]


class _Unit(NamedTuple):
    """Sentences that stay together, and the skills asked for that they name."""

    lines: tuple[Spanned, ...]
    wanted: tuple[str, ...]
    weight: int


def tailored_job(job: Work, read: Work, profile: Profile, asks: Asks, *, short: bool) -> Told:
    """One job with its most relevant highlights first.

    Args:
        job: its highlights as whole sentences, after lines that belong to its head.
        read: the same as the profile has it.
        profile: that it is of.
        asks: what is asked for.
        short: leave out what shows nothing that is asked for; one highlight of each job stays, and what
            states a condition.
    """
    begin = min((one.span.start for one in read.highlights), default=0)
    head = tuple(one for one in job.highlights if one.span.start < begin)
    body = job.highlights[len(head) :]
    if any(one.text.endswith(":") for one in body):
        return Told(job, ())  # it has parts with headings of their own, whose order is the writer's
    count = _listed(body, profile.text)
    units = _units(body[:count], profile, asks)
    kept = _kept(units, profile) if short else units
    ordered = sorted(kept, key=lambda one: -one.weight)
    place = f"work: {', '.join(part.text for part in (job.title, job.employer) if part)}"
    labels = {one.skill: one.label for one in profile.skills}
    edits = [*_moved(kept, ordered, place, labels, asks), *_left_out(units, kept, place)]
    lines = tuple(line for one in ordered for line in one.lines)
    return Told(job._replace(highlights=(*head, *lines, *body[count:])), tuple(edits))


def _kept(units: Sequence[_Unit], profile: Profile) -> list[_Unit]:
    """What a short résumé keeps: what is asked for, else one highlight; and what states a condition."""
    first = [one for one in units if one.weight] or units[:1]
    said = [one for one in units if any(states_condition(profile, *line) for line in one.lines)]
    return [one for one in units if any(one is other for other in (*first, *said))]


def _listed(lines: Sequence[Spanned], text: str) -> int:
    """How many lines can be moved: all, or in a list those before one that is no item.

    What is no item may be the head of something that was not read as an entry; what stands below it is of it.
    """
    items = [bool(text[text.rfind("\n", 0, start) + 1 : start].strip()) for start, _ in _spans(lines)]
    return items.index(False) if any(items) and not all(items) else len(items)


def _spans(lines: Sequence[Spanned]) -> list[Span]:
    return [one.span for one in lines]


def _units(lines: Sequence[Spanned], profile: Profile, asks: Asks) -> list[_Unit]:
    groups: list[list[Spanned]] = []
    for line in lines:
        if groups and _LEANS.match(line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    units = []
    for group in groups:
        named = [skill for line in group for skill in skills_in(profile, line.span)]
        units.append(_Unit(tuple(group), tuple(asks.wanted(named)), asks.weight(named)))
    return units


def _moved(
    before: Sequence[_Unit], after: Sequence[_Unit], place: str, labels: Mapping[str, str], asks: Asks
) -> list[Edit]:
    """One edit for each highlight that stands further up than it did."""
    edits = []
    for at, one in enumerate(after):
        was = next(i for i, unit in enumerate(before) if unit is one)
        if was <= at:
            continue
        named = ", ".join(labels[skill] for skill in one.wanted)
        words = " ".join(line.text for line in one.lines)
        reason = f"It shows {named}, which the posting asks for; it was highlight {was + 1} and is {at + 1}."
        spans = tuple(line.span for line in one.lines)
        posting = asks.skills[one.wanted[0]].span
        edits.append(Edit(EditKind.ORDER, place, words, words, reason, spans, posting))
    return edits


def _left_out(units: Sequence[_Unit], kept: Sequence[_Unit], place: str) -> list[Edit]:
    out = [one for one in units if not any(one is other for other in kept)]
    return [
        Edit(
            EditKind.LEFT_OUT,
            place,
            line.text,
            "",
            "It names nothing that the posting asks for, and a short résumé was wanted.",
            (line.span,),
        )
        for one in out
        for line in one.lines
    ]
