"""Skills of ESCO that sentences of a posting say in words that the dictionary does not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from rolescope.model.reading import Reading
from rolescope.model.span import Span


class SkillLink(NamedTuple):
    """Words of a requirement or a duty that say an ESCO skill, and that the dictionary does not read.

    Attributes:
        esco: the skill's address.
        label: its preferred label.
        span: where the words stand, from the first that says the label to the last.
        surface: the words as they stand there.
        score: how near the eight words about them come to the label, at most 1; no probability.
    """

    esco: str
    label: str
    span: Span
    surface: str
    score: float


@dataclass(frozen=True, slots=True)
class LinkedReading(Reading):
    """A reading with links.

    Attributes:
        links: in text order; those of a sentence do not overlap.
    """

    links: tuple[SkillLink, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The reading as JSON types, and its links."""
        links = [{**link._asdict(), "span": list(link.span)} for link in self.links]
        return {**Reading.to_dict(self), "links": links}
