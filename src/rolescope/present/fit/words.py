"""A fit in words: what is asked, what is shown of it, what would change it; the same wherever it is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.fit import BLOCKING, RELATED_AREA, Ask, Change, Fit, Kind, Requirement, State
from rolescope.model.fit_answer import Competition, FitAnswer, JobFit, Judgements, Standing
from rolescope.present.words import counted_of, join, upper_first

MANY = "Which jobs fit this résumé?"
ONE = "How does this résumé stand against this job?"
STATES = {
    State.MET: "Met",
    State.NEAR: "Near",
    State.NOT_SHOWN: "Not shown",
    State.CONTRADICTED: "Contradicted",
}
ANSWERS = {
    State.MET: "Yes",
    State.NEAR: "Nearly",
    State.NOT_SHOWN: "Cannot tell",
    State.CONTRADICTED: "No",
}
"""Of a condition: whether it is fulfilled."""
CONDITIONS = {
    Kind.RIGHT_TO_WORK: "Right to work",
    Kind.CLEARANCE: "Security clearance",
    Kind.LICENCE: "Driving licence",
    Kind.LANGUAGE: "Language",
}
SHORTLY = 3
"""Requirements of each state that a list names."""
WEIGHED = "What is required counts three times what is wished for. The points add up to the score."
UNSAID = (
    "The interval: its lower end is the score if all that the posting leaves unsaid were missing and what is "
    "only near were worth nothing; its upper end, if all of it were met."
)
APART = "Conditions stand apart: no strength makes up for one, so they are no part of the score."
RERUN = "Each score is that of a second run with the change made. Make only changes that are true."


def score(fit: Fit) -> str:
    """The score with its interval, as a sentence."""
    if fit.score is None:
        return f"No score. {fit.reason or ''}".strip()
    return f"{fit.score} of 100, between {fit.low} and {fit.high} for what the posting leaves unsaid."


def requirement(one: Requirement) -> str:
    """What is asked for: "5 years of Python", "Kafka or Kinesis", "a bachelor's degree in statistics"."""
    named = join(one.labels, "or")
    if one.kind is Kind.YEARS:
        return f"{counted_of(one.years or 0, 'year')} of experience"
    if one.kind is Kind.DEGREE:
        return _degree(one, named)
    if one.kind in CONDITIONS and one.kind in BLOCKING:
        return CONDITIONS[one.kind]
    if one.years:
        return f"{counted_of(one.years, 'year')} of {named}"
    return upper_first(named)


def _degree(one: Requirement, named: str) -> str:
    areas = tuple("a related field" if area == RELATED_AREA else area for area in one.areas)
    of = f" in {join(areas, 'or')}" if areas else ""
    return f"{upper_first(named)}{of}{', or experience in its place' if one.or_equivalent else ''}"


def ask(one: Requirement) -> str:
    """How firmly."""
    return "required" if one.ask is Ask.REQUIRED else "wished for"


def in_short(fit: Fit) -> str:
    """What is shown and what is not, the required first: "Met: Python, SQL. Not shown: Spark and 2 more."."""
    said = []
    for state in (State.MET, State.NEAR, State.NOT_SHOWN, State.CONTRADICTED):
        rows = [row.requirement for row in fit.ledger if row.judged.state is state]
        rows.sort(key=lambda one: one.ask is not Ask.REQUIRED)
        if rows:
            named = [requirement(one) for one in rows[:SHORTLY]]
            rest = len(rows) - len(named)
            said.append(f"{STATES[state]}: {join([*named, f'{rest} more'] if rest else named)}.")
    return " ".join(said)


def change(one: Change) -> str:
    """Something that a person could truly come to have: "Python, shown with 5 years"."""
    if one.years is None:
        return f"{one.label}, shown"
    return f"{one.label}, shown with {counted_of(one.years, 'year')}"


def title(one: JobFit) -> str:
    """The job's title, or that it has none."""
    return one.title or "A posting without a title"


def counts(view: FitAnswer) -> str:
    """How many jobs were judged, and what came of it."""
    found: Judgements = view.counts
    parts = [
        f"{counted_of(found.judged, 'job')} judged",
        f"{found.scored:,} with a score",
        f"{found.contradicted:,} with a condition that the résumé contradicts" if found.contradicted else "",
        f"{found.left:,} more were found and not judged" if found.left else "",
        f"{found.uncounted:,} beside them may be shown and not counted" if found.uncounted else "",
    ]
    return f"{'; '.join(filter(None, parts))}."


def competition(one: Competition) -> Iterator[tuple[str, str]]:
    """What is known of how contested an opening is: a name and what is said."""
    if one.posted:
        seen = f", {counted_of(one.days, 'day')} before it was seen last" if one.days is not None else ""
        yield "Posted", f"{one.posted}{seen}"
    else:
        yield "Posted", "not stated"
    if one.postings is not None and one.postings > 1:
        yield "Copies", f"{one.postings:,} postings of the same vacancy"
    for said in one.came_back:
        yield "Came back", said
    for said in one.history:
        yield "History", said
    yield "Applicants", one.applicants


def standing(one: Standing) -> str:
    """The score beside this person's scores for like openings."""
    return (
        f"Among {counted_of(one.n, 'other opening')} that are the work of a {one.label.lower()}, this résumé "
        f"scores lower for {one.lower:,}, the same for {one.same:,}, higher for {one.higher:,}; the median "
        f"is {one.median}."
    )


def copied(one: JobFit) -> str:
    """That the posting's own words earn nothing; empty where none are in the résumé."""
    n = len(one.copied)
    if not n:
        return ""
    stretches = "1 stretch of the résumé is" if n == 1 else f"{n:,} stretches of the résumé are"
    return f"{stretches} this posting’s own words. They earn nothing."
