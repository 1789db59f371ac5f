"""Does the title fit the work? And what else would it have to be called?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.model.check import Change, Edit, Finding, Severity
from rolescope.model.posting import Level
from rolescope.model.reading import Span
from rolescope.model.wording import TITLE
from rolescope.questions.check.case import Case
from rolescope.questions.words.phrases import lowered
from rolescope.taxonomy.titles import resolve_title

OTHER = "other"
WORD = re.compile(r"[\w+#./&'-]*\w[\w+#]*")
LEVELS = {
    Level.INTERN: "Intern, ",
    Level.ENTRY: "Junior ",
    Level.SENIOR: "Senior ",
    Level.LEAD_PRINCIPAL: "Principal ",
}
"""How a level opens a title that has no other words to keep."""


def title_fit(case: Case) -> Iterator[Finding]:
    """A title that a reader would not expect for this work: the engine's judgement, with its probability."""
    role = case.reading.role
    if not case.title or role is None or role.verdict.title_agrees not in {"no", "partly"}:
        return
    verdict = role.verdict
    wrong = verdict.title_agrees == "no"
    whose = of_whom(case, verdict.verdict)
    best = max((s for s in role.sentences if s.role == verdict.verdict), key=lambda s: s.weight, default=None)
    chance = f"a reader would expect this title for it with {verdict.title_agrees_p or 0:.0%}"
    fits = f"fits the work {'badly' if wrong else 'only in part'}"
    yield case.finding(
        "title_misfit",
        Severity.WARN if wrong else Severity.NOTE,
        f"“{case.title}” {fits}: {verdict.shares[0]:.0%} of it is {whose} ({chance}).",
        words=[best.span] if best else (),
        edits=[
            Edit(f"Call it “{name}”.", (Change(TITLE, Span(0, len(case.title)), name),))
            for name in dict.fromkeys(retitled(case.title, label) for label in verdict.would_fit)
        ],
    )


def of_whom(case: Case, role: str) -> str:
    """Whose work a role is: "a data engineer's"."""
    if role == OTHER:
        return "outside data, AI and software"
    label = lowered(case.roles.get(role, role))
    return f"{'an' if label[0].lower() in 'aeiou' else 'a'} {label}'s"


def retitled(title: str, label: str) -> str:
    """A title with another role in it; its level and all else it says stay.

    Args:
        title: as posted ("Senior Data Scientist, Growth").
        label: the other role ("Data analyst").
    """
    span = role_words(title)
    if span is None:
        return f"{LEVELS.get(resolve_title(title).level, '')}{_as_title(label)}"
    old = title[span.start : span.end]
    return (
        title[: span.start] + (_as_title(label) if old[:1].isupper() else label.lower()) + title[span.end :]
    )


def role_words(title: str) -> Span | None:
    """The fewest words of a title that name the role, or roles, that the whole of it names."""
    named = resolve_title(title).candidates
    words = [match.span() for match in WORD.finditer(title)]
    for size in range(1, len(words) + 1) if named else ():
        for first in range(len(words) - size + 1):
            span = Span(words[first][0], words[first + size - 1][1])
            part = resolve_title(title[span.start : span.end])
            if part.candidates == named and part.level is Level.UNSTATED:
                return span
    return None


def _as_title(label: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in label.split())
