"""The heads of jobs read as title, employer and place: what one leaves open, the writer's others tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rolescope.extract.profile.lines import Line
from rolescope.extract.profile.parts import STRONG, Part, is_sentence, parts_of, title_worth
from rolescope.extract.profile.wording import wording
from rolescope.model.profile import Spanned

_NAMES = 2
"""A title and an employer."""
_EMPLOYER = 1.5
_MARKED = 0.5
_MORE = 1.0
_TWO_TITLES = 1.5
_SENTENCE = 1.0
_BESIDE = 0.1


class JobHead(NamedTuple):
    """What the head of one job names."""

    title: Spanned | None
    employer: Spanned | None
    place: str | None


def head_worth(head: Sequence[Line]) -> float:
    """How much lines are like the head of one job: one title, one employer, no sentence."""
    parts = parts_of(head)
    names = _names(parts)
    labels = {one.label for one in parts}
    worth = [title_worth(one.words.text) for one in names]
    lines = {one.line for one, value in zip(names, worth, strict=True) if value >= STRONG}
    marked = any(wording().org_suffix.search(one.words.text.lower()) for one in names)
    found = float(STRONG if "title" in labels else max(worth, default=0))
    found += _EMPLOYER * ("employer" in labels or len(names) >= _NAMES) + _MARKED * marked
    found -= _MORE * max(0, len(names) - _NAMES) + _TWO_TITLES * max(0, len(lines) - 1)
    return found - _SENTENCE * sum(is_sentence(line.text) for line in head)


def job_heads(heads: Sequence[Sequence[Line]]) -> list[JobHead]:
    """Title, employer and place of each job of one writer.

    A part counts as a title by its own words, and by those at its place in the other heads of as many parts.
    """
    first = _employer_leads(heads)
    parted = [parts_of(head, employer_first=first) for head in heads]
    names = [[one for one in _names(parts) if not one.label] for parts in parted]
    slots: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for one in names:
        for at, part in enumerate(one):
            slots[len(one), at].append((title_worth(part.words.text), _organisation(part)))
    means = {
        key: tuple(sum(one) / len(values) for one in zip(*values, strict=True))
        for key, values in slots.items()
    }
    return [
        _job_head(parts, one, means, employer_first=first) for parts, one in zip(parted, names, strict=True)
    ]


def _names(parts: Sequence[Part]) -> list[Part]:
    return [one for one in parts if not one.place and one.label not in {"date", "body"}]


def _organisation(part: Part) -> float:
    return float(bool(wording().org_suffix.search(part.words.text.lower())))


def _employer_leads(heads: Sequence[Sequence[Line]]) -> bool:
    """Whether the writer names employers before titles, by those heads that can be told apart."""
    votes = 0
    for head in heads:
        worth = [title_worth(one.words.text) for one in _names(parts_of(head))][:_NAMES]
        if len(worth) == _NAMES:
            votes += (worth[1] > worth[0]) - (worth[0] > worth[1])
    return votes > 0


def _job_head(
    parts: Sequence[Part],
    names: Sequence[Part],
    means: dict[tuple[int, int], tuple[float, ...]],
    *,
    employer_first: bool,
) -> JobHead:
    title = next((one.words for one in parts if one.label == "title"), None)
    employer = next((one.words for one in parts if one.label == "employer"), None)
    size, left = len(names), dict(enumerate(names))
    if title is None and left:
        unclear = int(employer_first and size > 1)
        likely = {
            at: title_worth(one.words.text) + means[size, at][0] - means[size, at][1] - _organisation(one)
            for at, one in left.items()
        }
        at = max(likely, key=lambda at: (round(likely[at], 3), at == unclear, -at))
        if title_worth(left[at].words.text) or size > 1 or employer or not _organisation(left[at]):
            title = left.pop(at).words
    if employer is None and left:
        marked = {
            at: _organisation(one) + means[size, at][1] - title_worth(one.words.text) - _BESIDE * at
            for at, one in left.items()
        }
        employer = left[max(marked, key=lambda at: marked[at])].words
    places = [one.words.text for one in parts if one.place]
    return JobHead(title, employer, ", ".join(places) or None)
