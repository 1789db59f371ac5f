"""What a posting's work is: shares of roles with the sentences behind them, beside what its title says."""

from __future__ import annotations

from typing import Any, NamedTuple

from rolescope.model.span import Marked, Span

CANNOT_TELL = "cannot_tell"
"""The verdict on a text that does not say what the work is."""


class RoleVerdict(NamedTuple):
    """Whose work a text describes, judged with the title masked, and what that makes of the title.

    Attributes:
        verdict: the likeliest role, or `CANNOT_TELL`.
        roles: roles with a chance of one percent or more, the likeliest first; "unclear" for what the text
            leaves open.
        shares: how likely each is the main role; sums to 1. The share of the work that is theirs follows it
            loosely, with less at the top.
        lows: lower ends of the 90 % intervals of that share, as readers of such texts gave it.
        highs: upper ends.
        title_agrees: "yes", "partly" or "no": whether a reader would expect the title for this work; None
            without a title, where the work cannot be told, and where work and title are both outside ours.
        title_agrees_p: probability of "yes", by titles and work like these; None without a title, or where
            the work cannot be told.
        would_fit: titles that a reader would expect for this work, the most probable first.
        methods: share of duties about methods: models, experiments, research; None without such duties.
        build: share about building and running software and data.
        analysis: share about answers for people.
    """

    verdict: str
    roles: tuple[str, ...]
    shares: tuple[float, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]
    title_agrees: str | None
    title_agrees_p: float | None
    would_fit: tuple[str, ...]
    methods: float | None
    build: float | None
    analysis: float | None


class RoleSentence(NamedTuple):
    """A sentence that speaks for a role.

    Attributes:
        span: where it stands.
        quote: the sentence as it stands there.
        role: the role.
        weight: what it adds to the role's logit beyond what it adds to the posting's other roles; weights
            are comparable within one posting.
    """

    span: Span
    quote: str
    role: str
    weight: float


class RoleQuestion(NamedTuple):
    """A question to ask in an interview: what the answer tells.

    Attributes:
        question: the question.
        yes: the role that a yes speaks for most.
        no: the role that a no speaks for most.
    """

    question: str
    yes: str
    no: str


class RoleFlag(NamedTuple):
    """Something that a seeker should look at twice.

    Attributes:
        kind: its name ("reports_only").
        message: one sentence.
        span: what it is about; None for the whole text.
    """

    kind: str
    message: str
    span: Span | None


class RoleReading(NamedTuple):
    """All that is said of the work as a whole.

    Attributes:
        verdict: whose work it is.
        sentences: what speaks for the roles of the verdict, in text order.
        questions: what would best tell apart the readings that are still open, the best first.
        flags: what to look at twice.
        fixed: what of "approach", "tools" and "model" the text has already settled, each where it says so.
    """

    verdict: RoleVerdict
    sentences: tuple[RoleSentence, ...]
    questions: tuple[RoleQuestion, ...]
    flags: tuple[RoleFlag, ...]
    fixed: tuple[Marked, ...]

    def to_dict(self) -> dict[str, Any]:
        """The contract of `answer.role`."""
        found = self.verdict
        bounds = zip(found.roles, found.shares, found.lows, found.highs, strict=True)
        modes = {"methods": found.methods, "build": found.build, "analysis": found.analysis}
        return {
            "verdict": found.verdict,
            "mixture": {role: {"value": v, "low": low, "high": high} for role, v, low, high in bounds},
            "title_agrees": found.title_agrees,
            "title_agrees_p": found.title_agrees_p,
            "would_fit": list(found.would_fit),
            "sentences": [_plain(sentence) for sentence in self.sentences],
            "modes": None if found.methods is None else modes,
            "questions": [question._asdict() for question in self.questions],
            "flags": [_plain(flag) for flag in self.flags],
        }

    def specificity(self) -> dict[str, Any]:
        """How much is settled before anybody is hired, which stands beside the role."""
        return {
            "value": round(len(self.fixed) / len(FIXED), 2),
            "fixed": {mark.value: mark.span and list(mark.span) for mark in self.fixed},
        }


FIXED = ("approach", "tools", "model")
"""What an employer may have settled before anybody is hired."""


def _plain(record: Any) -> dict[str, Any]:
    return {name: list(v) if isinstance(v, Span) else v for name, v in record._asdict().items()}
