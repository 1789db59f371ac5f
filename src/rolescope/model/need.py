"""What `need` answers with: whose work a team's backlog or problem describes, and what it does not tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from rolescope.model.frozen import FrozenMappings
from rolescope.model.read import PostingText
from rolescope.model.reading import Duty
from rolescope.model.role_reading import RoleSentence, RoleVerdict
from rolescope.model.span import Span


class Missing(NamedTuple):
    """Something that the text does not say and that would tell the roles still open apart.

    Attributes:
        activity: the activity that it is about.
        question: what to ask.
        yes: the role that a yes speaks for most.
        no: the role that a no speaks for most.
    """

    activity: str
    question: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class NeedAnswer(FrozenMappings):
    """A need, and whose work it is.

    Attributes:
        given: the text as given; spans count its characters.
        verdict: the mixture of roles, and titles that would fit; `CANNOT_TELL` where the text does not say.
        titles: draft titles, the best first; empty where nothing can be told.
        sentences: what argues for the roles of the mixture, in text order.
        duties: sentences that say what is to be done, in text order.
        silent: sentences and items that were not read as work.
        missing: what would tell the open roles apart, the most telling first.
        split: roles each so likely that this may be several jobs; empty otherwise.
        roles: role id to its label.
        activities: activity id to its label.
        language: of the text; None where that is not known.
    """

    given: PostingText
    verdict: RoleVerdict
    titles: tuple[str, ...]
    sentences: tuple[RoleSentence, ...]
    duties: tuple[Duty, ...]
    silent: tuple[Span, ...]
    missing: tuple[Missing, ...]
    split: tuple[str, ...]
    roles: Mapping[str, str]
    activities: Mapping[str, str]
    language: str | None = None

    def to_plain(self) -> dict[str, Any]:
        """The contract: verdict and mixture, draft titles, what argues for them, and what is missing."""
        found = self.verdict
        bounds = zip(found.roles, found.shares, found.lows, found.highs, strict=True)
        return {
            "key": self.given.key,
            "verdict": found.verdict,
            "mixture": {role: {"value": v, "low": low, "high": high} for role, v, low, high in bounds},
            "titles": list(self.titles),
            "sentences": [{**one._asdict(), "span": list(one.span)} for one in self.sentences],
            "duties": [{**one._asdict(), "span": list(one.span)} for one in self.duties],
            "silent": [list(span) for span in self.silent],
            "missing": [one._asdict() for one in self.missing],
            "split": list(self.split),
            "text": self.given.text,
        }
