"""What the evidence behind an answer cannot say, and whose decision it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.comparison import PayCell, PayContrast, Scope, Subject, TitleShare
from rolescope.model.estimate import NotEstimable
from rolescope.questions.words.phrases import undated
from rolescope.questions.words.thin import why_thin

NOTICE = (
    "This is information counted from postings and public surveys, not advice on a career, on pay or on law. "
    "A posting is what an employer asked for, not what was hired or paid."
)
THIN_SUPPORT = 0.8
UNDATED = "postings of unknown year"


def limits(
    subjects: Sequence[Subject],
    scope: Scope,
    pay: Sequence[PayCell],
    contrasts: Sequence[PayContrast],
    titles: Sequence[TitleShare],
) -> tuple[str, ...]:
    """The doubts that hold for this answer, the most particular first."""
    return (*_particular(subjects, scope, pay, contrasts, titles), *_general(subjects, scope))


def _general(subjects: Sequence[Subject], scope: Scope) -> Iterator[str]:
    if any(subject.postings for subject in subjects):
        yield "Roles are told by the posting's title; figures by the work stand beside them where it is told."
        yield (
            "Skills and duties are read by a program. Shares of technologies, methods, duties, degrees, "
            "workplaces and levels are corrected for its error as measured on labelled postings, assuming "
            "that it errs alike in every role; soft skills, fields of knowledge and years are not."
        )
        yield (
            "Whether a skill is required or preferred, its depth, collaborators, on-call duty, industries, "
            "fields of study, employment types, visas, clearances, travel and pay in texts are not "
            "corrected: no labels tell well enough how they are misread. What a posting does not name may be "
            "so all the same."
        )
        mix = "held equal between roles" if len(subjects) > 1 else "as collected"
        yield (
            "Postings are collections of about 2018 to 2025, many of them undated, and no random sample; "
            f"their mix is {mix}."
        )
    if scope.country:
        why = "" if scope.chosen == "asked" else ", where these roles have most evidence"
        yield f"All figures are within {scope.country}{why}; elsewhere things may differ."


def _particular(
    subjects: Sequence[Subject],
    scope: Scope,
    pay: Sequence[PayCell],
    contrasts: Sequence[PayContrast],
    titles: Sequence[TitleShare],
) -> Iterator[str]:
    unknown = sum(n for reason, n in scope.excluded.items() if reason.startswith(UNDATED))
    if unknown:
        yield undated(unknown)
    for subject in subjects:
        if not subject.postings:
            yield f"{subject.label}: no postings were read under this name; no skills or duties are counted."
        support = scope.common_support.get(subject.id, 1.0)
        thin = why_thin(subject)
        if subject.postings and thin:
            yield f"{subject.label}: too few postings for shares of skills and duties, {thin}."
        elif subject.postings and len(subjects) > 1 and support < THIN_SUPPORT:
            yield (
                f"{subject.label}: {100 * (1 - support):.0f} of 100 postings lie where another role has none "
                "(by collection and level) and are left out of the comparison."
            )
        if not any(cell.role == subject.id and not isinstance(cell.p50, NotEstimable) for cell in pay):
            yield f"{subject.label}: too few pay records here for a median."
    if len(subjects) > 1 and not any(c.pays_more for c in contrasts):
        yield "Which of them pays more cannot be told from these records."
    if not titles:
        yield "No dated source names these titles, so nothing is said of their share over time."
