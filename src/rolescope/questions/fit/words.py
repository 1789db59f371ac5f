"""What is said over and under a fit: what came of it, what cannot be said, what to try."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.fit import State
from rolescope.model.fit_answer import CHANCE, JobFit, Judgements
from rolescope.questions.fit.candidates import Candidates
from rolescope.questions.jobs.words import EMPTY, GONE, MORE

NO_CHANCE = (
    f"The chance of winning is {CHANCE}: who else applies is not known, and nobody's outcomes are in the "
    "evidence."
)
WIDE = 50
"""Points between low and high beyond which a posting asks for little."""
BY_LOW = "Put first the postings that say most of what they want: --order low."
"""`order=low` to any other door."""
APPLICANTS = "not stated by the source"
COPIED = "The profile copies words of the posting; they earned nothing."
LIMITS = (
    "The score measures two texts against each other. It is information, no advice; it judges no person.",
    "What a text does not say is “not shown”; one may well have it. Reading errs: the quotes show where.",
    "low and high bound what the posting leaves unsaid; they are no confidence interval.",
    "Duties in plain words, depth, versions and soft skills are not weighed.",
    "A skill that is only listed counts like one that a job shows; the years asked for with it do not.",
    "Name, age, photo, nationality, school, employer and gaps never reach the scorer.",
)


def headline_one(one: JobFit) -> str:
    """One job, in a sentence."""
    fit = one.fit
    title = f"“{one.title}”" if one.title else "This job"
    if fit.score is None:
        said = f"{title}: no score. {(fit.reason or '').rstrip('.')}"
    else:
        met = sum(row.judged.state is State.MET for row in fit.ledger)
        said = (
            f"{title}: {fit.score} of 100, between {fit.low} and {fit.high} by what it leaves unsaid; "
            f"{met} of {len(fit.ledger)} asks met"
        )
    return f"{said}{_blocked(one)}"


def _blocked(one: JobFit) -> str:
    against = sum(row.judged.state is State.CONTRADICTED for row in one.fit.blockers)
    unknown = sum(row.judged.state is State.NOT_SHOWN for row in one.fit.blockers)
    said = [_conditions(against, "contradicted")] if against else []
    said += [_conditions(unknown, "that the profile does not tell of")] if unknown else []
    return f"; {' and '.join(said)}" if said else ""


def _conditions(n: int, what: str) -> str:
    return f"{n} condition{'' if n == 1 else 's'} {what}"


def headline(found: Candidates, counts: Judgements, shown: Sequence[JobFit]) -> str:
    """Many jobs, in a sentence."""
    if not found.now.stored.openings:
        return "Your store is empty"
    if not found.found:
        return "No opening of your store fits what was asked, so there is none to be judged"
    said = (
        f"{counts.judged:,} opening{'' if counts.judged == 1 else 's'} judged, {counts.scored:,} with a score"
    )
    best = shown[0].fit if shown else None
    if best and best.score is not None:
        said += f"; the first of the list has {best.score} of 100"
    return said


def notes(found: Candidates, counts: Judgements, copied: int) -> list[str]:
    """What else has to be known of the figures."""
    said = []
    if counts.contradicted:
        said.append(
            f"{counts.contradicted:,} ha{'s' if counts.contradicted == 1 else 've'} a condition that the "
            "profile contradicts; they stand last, whatever their score."
        )
    if counts.uncounted:
        said.append(
            f"{counts.uncounted:,} more were judged and not counted, as their sources' terms have it."
        )
    if found.left:
        said.append(
            f"{found.left:,} more were found and not judged: narrow the question by a role, a place or a day."
        )
    if found.unread:
        said.append(f"What {found.unread:,} ask for is not known yet; the next ingest reads them.")
    if copied:
        said.append(
            f"{copied} of those shown have words of the posting copied in the profile; copied words earned "
            "nothing."
        )
    return said


def asking_little(fits: Sequence[JobFit]) -> int:
    """How many jobs at the head of a list have more than `WIDE` points between low and high."""
    wide = [(one.fit.high or 0) - (one.fit.low or 0) > WIDE for one in fits]
    return wide.index(False) if False in wide else len(wide)


def little(n: int) -> list[str]:
    """That the first jobs of a list ask for little."""
    if n == 0:
        return []
    first = "The first of the list asks" if n == 1 else f"The first {n} of the list ask"
    return [f"{first} for little: low and high lie more than {WIDE} points apart."]


def tries(found: Candidates) -> list[str]:
    """What to try where there is nothing to judge."""
    if not found.now.stored.openings:
        return list(EMPTY)
    return [] if found.found else [*([] if found.asked.wanted.gone else [GONE]), MORE]


def few_like(n: int, needed: int) -> str:
    """Why there is no standing."""
    return (
        f"Your store has {n} like opening{'' if n == 1 else 's'} with a score; "
        f"{needed} are needed to say how this one stands among them."
    )
