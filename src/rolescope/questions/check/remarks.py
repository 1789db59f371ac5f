"""What the reader warned of: words that nobody sees, orders to machines, odd pay, a text cut off or thin."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.check import Edit, Finding, Severity
from rolescope.model.reading import ReadingWarning
from rolescope.questions.check.case import Case
from rolescope.questions.check.edits import without_sentence

_SAYS = {
    "hidden_text": "Text that a person does not see; programs that read the posting do.",
    "instructions": "An order to a machine instead of words to a person.",
    "amount": "An amount of pay cannot be right as it is written.",
    "cut_off": "The text ends in the middle of a sentence.",
    "thin": "The text is too short to say what the job is.",
}
_OUT = frozenset({"hidden_text", "instructions"})
_ONLY_YOU = {"amount": "Only you know which amount is meant."}


def remarks(case: Case) -> Iterator[Finding]:
    """One finding for each kind of warning, with every place."""
    for kind, says in _SAYS.items():
        raised = [one for one in case.reading.warnings if one.kind == kind and _says(case, one)]
        if not raised:
            continue
        words = sorted(warning.span for warning in raised if warning.span)
        out = tuple(without_sentence(case.text, span) for span in words if span.end <= len(case.text))
        yield case.finding(
            kind,
            Severity.WARN,
            says,
            words=words,
            edits=[Edit("Take it out.", out)] if kind in _OUT and out else (),
            only_you="" if kind in _OUT else _ONLY_YOU.get(kind, "Only you know how it goes on."),
        )


def _says(case: Case, warning: ReadingWarning) -> bool:
    """Whether what a warning points at has words: a sign that nobody sees is often only a stray one."""
    if warning.kind != "hidden_text" or warning.span is None:
        return True
    return any(letter.isalnum() for letter in case.text[slice(*warning.span)])
