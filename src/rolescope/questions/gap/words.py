"""What is said of what unlocks: the answer in a sentence, why to stop, how it was counted, what it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.analyse.learning_plan import Planned
from rolescope.model.fit import Change
from rolescope.model.gap import THRESHOLD, Unlock
from rolescope.questions.gap.found import Found
from rolescope.questions.jobs.words import EMPTY, GONE, MORE

CONVENTION = (
    f"{THRESHOLD} is this project's own convention: three fifths, by weight, of what a posting asks for. No "
    "outcome stands behind it; another threshold can be asked for."
)
LIMITS = (
    (
        "A pass compares two texts; it is no chance of being invited. That is not estimable: who else "
        "applies is not known."
    ),
    CONVENTION,
    (
        "“Shown”: the profile names it; learning gives no years, and a skill asked for with years counts "
        "little until dated work shows them. Not “by name”: the job asks for something that it comes near."
    ),
    (
        "Pay is what some of these jobs state, a biased sample of all. That jobs differ in it is an "
        "association, not what you would earn."
    ),
    "Effort is a judgement by hand, beside a job; nobody was timed.",
    (
        "The plan takes the best next step each time, which is not always the best plan: what unlocks only "
        "together it can miss."
    ),
    "Counts are of your store as it is. Reading errs, and jobs come and go.",
)


def assumed(change: Change) -> str:
    """The change that a count assumes."""
    if change.years is None:
        return f"{change.label}, shown"
    return f"{change.label}, with {years(change.years)} of dated work"


def years(n: int) -> str:
    """So many years."""
    return f"{n} year{_s(n)}"


def jobs(n: int) -> str:
    """So many jobs."""
    return f"{n:,} job{_s(n)}"


def headline(found: Found, first: Sequence[Unlock], threshold: int) -> str:
    """The answer in a sentence."""
    now = found.now
    if not found.field.found.now.stored.openings:
        return "Your store is empty"
    if not now.jobs:
        return "No job of your store fits what was asked"
    if not now.eligible:
        return f"None of {jobs(len(now.jobs))} can be judged without a contradicted condition"
    of = f"{len(now.passing):,} of {jobs(len(now.eligible))} pass {threshold} of 100 now"
    if len(now.passing) == len(now.eligible):
        return f"{of}: there is nothing left to unlock"
    if not first:
        return f"{of}; no single thing that can be learned would let another pass"
    best = first[0]
    more = f"{best.unlocks:,} more job{_s(best.unlocks)}"
    first_of = "" if best.by_name == 0 else "Of what jobs ask for by name, "
    return f"{first_of}{best.change.label} unlocks most: {more} would pass with it shown; {of}"


def stop(planned: Planned, least: int, eligible: int) -> str:
    """Why there is no further step."""
    if planned.next is None or not planned.next_adds:
        return "Stop here: nothing further unlocks a job by itself."
    what = f"the next best, {planned.next.label}, would add {jobs(planned.next_adds)}"
    if planned.next_adds >= least:
        return f"{len(planned.steps)} steps are shown; {what}."
    return f"Stop here: {what}, under {least}, which is one in a hundred of the {eligible:,} judged."


def notes(found: Found) -> Iterator[str]:
    """How the counts were made and what they leave out."""
    field, now = found.field, found.now
    if now.jobs:
        yield "Each count is the same fit, run again: jobs together, each vacancy once, however often posted."
    if now.unread:
        yield f"Left out: {jobs(len(now.unread))} whose text asks for too little to judge."
    if now.blocked:
        yield f"Left out: {jobs(len(now.blocked))} with a condition that the profile contradicts."
    if field.copied:
        yield (
            f"Left out: {jobs(field.copied)} whose own words stand in the profile, where they earn nothing; "
            "`rolescope fit` shows them."
        )
    if field.uncounted:
        yield f"Left out: {field.uncounted:,} more, as their sources' terms forbid counting."
    if field.found.unread:
        yield f"What {field.found.unread:,} more ask for is not known yet; the next ingest reads them."
    if field.found.left:
        yield (
            f"{field.found.left:,} more were found and not judged: narrow the question by a role, a place or "
            "a day."
        )


def _s(n: int) -> str:
    return "" if n == 1 else "s"


def tries(found: Found) -> list[str]:
    """What to try where there is little to say."""
    if not found.field.found.now.stored.openings:
        return list(EMPTY)
    if found.now.jobs:
        return []
    return [*([] if found.field.found.asked.wanted.gone else [GONE]), MORE]
