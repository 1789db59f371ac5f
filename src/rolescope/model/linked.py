"""Skills of ESCO that sentences of a posting come near, beyond the skills that they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from rolescope.model.reading import Reading
from rolescope.model.span import Span


class SkillLink(NamedTuple):
    """Words of a requirement or a duty that come near an ESCO skill which they do not name.

    Attributes:
        esco: the skill's address.
        label: its preferred label.
        span: where the words stand.
        surface: the words as they stand there.
        score: how near, at most 1; no probability.
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
