"""Does the title fit the work? And what else would it have to be called?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rolescope.model.article import with_article
from rolescope.model.check import Change, Edit, Finding, Severity
from rolescope.model.posting import Level
from rolescope.model.span import Span
from rolescope.model.wording import TITLE
from rolescope.questions.check.case import Case
from rolescope.questions.drafts import OTHER, drafts
from rolescope.questions.words.phrases import lowered
from rolescope.taxonomy.titles import resolve_title

WORD = re.compile(r"[\w+#./&'-]*\w[\w+#]*")
LEVELS = {
    Level.INTERN: "Intern, ",
    Level.ENTRY: "Junior ",
    Level.SENIOR: "Senior ",
    Level.LEAD_PRINCIPAL: "Principal ",
}
"""How a level opens a title that has no other words to keep."""


PROMISES = frozenset({"reports_only", "no_learning_in_duties"})
"""Flags about what the title promises."""


def title_fit(case: Case) -> Iterator[Finding]:
    """A title that a reader would not expect for this work: the engine's judgement, with its probability."""
    role = case.reading.role
    if role is None or not is_judged(case) or role.verdict.title_agrees not in {"no", "partly"}:
        return
    verdict = role.verdict
    wrong = verdict.title_agrees == "no"
    if verdict.verdict == OTHER and not wrong:
        return
    best = max((s for s in role.sentences if s.role == verdict.verdict), key=lambda s: s.weight, default=None)
    chance = f"A reader would expect this title for it with {verdict.title_agrees_p or 0:.0%}"
    fits = f"fits the work {'badly' if wrong else 'only in part'}"
    whose = of_whom(case, verdict.verdict)
    yield case.finding(
        "title_misfit",
        Severity.WARN if wrong else Severity.NOTE,
        f"“{case.title}” {fits}: most likely {whose} ({verdict.shares[0]:.0%}). {chance}.",
        words=[best.span] if best else (),
        edits=_retitling(case, drafts(verdict)),
        only_you="Only you know what such work is usually called." if verdict.verdict == OTHER else "",
    )


def title_promise(case: Case) -> Iterator[Finding]:
    """A title that readers may accept, and that promises what the duties do not hold."""
    role = case.reading.role
    if role is None or role.verdict.title_agrees != "yes":
        return  # else `title_fit` tells
    for flag in role.flags:
        if flag.kind in PROMISES:
            yield case.finding(
                "title_promise",
                Severity.NOTE,
                flag.message,
                about=flag.kind,
                words=[flag.span] if flag.span else (),
                edits=_retitling(case, drafts(role.verdict)),
            )


def _retitling(case: Case, labels: Sequence[str]) -> list[Edit]:
    """One edit for each title that another role's name makes of the posted one."""
    return [
        Edit(f"Call it “{name}”.", (Change(TITLE, Span(0, len(case.title)), name),))
        for name in dict.fromkeys(retitled(case.title, label) for label in labels)
    ]


def is_judged(case: Case) -> bool:
    """Whether the title names a role that is known here, so that work can be held against it."""
    return bool(case.title and resolve_title(case.title).candidates)


def of_whom(case: Case, role: str) -> str:
    """Whose work a role is: "a data engineer's"."""
    if role == OTHER:
        return "outside data, AI and software"
    return f"{with_article(lowered(case.roles.get(role, role)))}'s"


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
