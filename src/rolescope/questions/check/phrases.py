"""Phrases that keep people out, put them off, or say nothing: one finding for each, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rolescope.model.check import Change, Edit, Finding, Severity
from rolescope.model.span import Span
from rolescope.model.wording import TEXT, TITLE, Phrase
from rolescope.questions.check.case import Case
from rolescope.questions.check.edits import replaced, without, without_sentence

GRAVITY = {
    "sex": Severity.ERROR,
    "age_limit": Severity.ERROR,
    "age": Severity.WARN,
    "gender": Severity.WARN,
    "origin": Severity.WARN,
    "personal": Severity.WARN,
    "pay_history": Severity.WARN,
    "buzzword": Severity.NOTE,
    "vague": Severity.NOTE,
}
"""How grave a phrase of a kind is; kinds that are not listed are looked at elsewhere."""
WHY = {
    "sex": "asks for one sex",
    "age_limit": "asks for an age",
    "age": "speaks to the young, and tells everybody else to stay away",
    "gender": "takes the person for a man or a woman",
    "origin": "asks where somebody grew up instead of how well they speak",
    "personal": "asks for something that nobody needs to judge an application",
    "pay_history": "asks what somebody earned elsewhere, which many places forbid",
    "buzzword": "says nothing that can be checked",
    "vague": "does not say what is done",
}
REASONS = {
    "digital_native": "speaks to those who grew up with it; say what the person must be able to do",
    "overqualified": "is a common name for older",
    "fast_paced": "says that there is much to do, not what",
    "under_pressure": "says that the pressure is expected, not what is done about it",
    "family": "promises loyalty that a job does not give, and hints at hours without end",
    "whatever_it_takes": "asks for hours without end",
    "work_hard_play_hard": "asks for hours without end",
    "many_hats": "says that there is more than one job, not which",
    "ground_running": "says that nobody will train the person",
}
"""What is wrong with single entries, where that is more than with their kind."""


def phrases(case: Case) -> Iterator[Finding]:
    """One finding for each entry of the list that the title or the text holds."""
    listed = [phrase for phrase in _one_a_sentence(case) if phrase.kind in GRAVITY]
    listed.sort(key=lambda one: (one.part != TITLE, one.kind, one.name, one.span))
    for (part, kind, name), group in groupby(listed, key=lambda one: (one.part, one.kind, one.name)):
        yield _finding(case, part, kind, name, list(group))


def _one_a_sentence(case: Case) -> Iterator[Phrase]:
    """The phrases, of a sentence that says nothing only the first."""
    empty: set[Span] = set()
    for phrase in case.wording.phrases:
        sentence = case.sentence(phrase.span)
        if phrase.kind != "vague" or sentence not in empty:
            yield phrase
        if phrase.kind == "vague":
            empty.add(sentence)


def _finding(case: Case, part: str, kind: str, name: str, found: Sequence[Phrase]) -> Finding:
    whole = case.text if part == TEXT else case.title
    said = " ".join(whole[found[0].span.start : found[0].span.end].split()).strip(" ,")
    often = f" ({len(found)} times)" if len(found) > 1 else ""
    message = f"“{said}”{often} {REASONS.get(name, WHY[kind])}."
    words = [phrase.span for phrase in found]
    edits = list(_edits(case, whole, said, found))
    about = name if part == TEXT else f"title:{name}"
    if part == TITLE:
        return case.of_title(kind, GRAVITY[kind], message, words, about=about, edits=tuple(edits))
    return case.finding(kind, GRAVITY[kind], message, about=about, words=words, edits=edits)


def _edits(case: Case, whole: str, said: str, found: Sequence[Phrase]) -> Iterator[Edit]:
    """The ways out that the list names, done wherever the phrase stands."""
    part = found[0].part
    for new in found[0].instead:
        if not new and any(_is_all(whole, case.sentence(one.span), one.span) for one in found):
            continue
        says = f"Say “{new.strip()}” instead of “{said}”." if new else f"Take out “{said}”."
        changes = (
            replaced(whole, one.span, new, part) if new else without(whole, one.span, part) for one in found
        )
        yield Edit(says, _apart(changes))
    if found[0].with_sentence and part == TEXT:
        sentences = dict.fromkeys(case.sentence(one.span) for one in found)
        changes = (without_sentence(whole, sentence) for sentence in sentences)
        yield Edit(f"Take out the sentence with “{said}”.", _apart(changes))


def _is_all(whole: str, sentence: Span, words: Span) -> bool:
    """Whether a sentence is nothing but some words."""
    left = whole[sentence.start : words.start] + whole[words.end : sentence.end]
    return not any(letter.isalnum() for letter in left)


def _apart(changes: Iterator[Change]) -> tuple[Change, ...]:
    """Changes without those that overlap an earlier one."""
    kept: list[Change] = []
    for change in changes:
        if not kept or change.span.start >= kept[-1].span.end:
            kept.append(change)
    return tuple(kept)
