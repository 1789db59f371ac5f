"""What a switch of roles comes to, in a sentence, and what postings cannot say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.comparison import Scope, Subject
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.switch import Ask, Coverage, Stone
from rolescope.questions.words.phrases import listed, lowered, plural, undated

NAMED = 3
"""Missing skills, and roles between, that the headline names."""
PROPER = frozenset({"language", "library", "platform", "tool"})
NOBODY = (
    "Nobody's moves are observed here: asks of postings are compared, not careers. How many people change, "
    "how long it takes and who is taken cannot be told."
)
THIN_SUPPORT = 0.8
"""Share of a role's postings that both share below which it is said how many are left out."""


def headline(
    subjects: Sequence[Subject], coverage: Coverage, missing: Sequence[Ask], stones: Sequence[Stone]
) -> str:
    """How much is covered, what is missing most, and which role lies between.

    Args:
        subjects: the first role, then the second.
        coverage: of the second's asks by the first.
        missing: in order of demand.
        stones: reliable ones first.
    """
    source, target = (plural(lowered(one.label)) for one in subjects)
    share = coverage.share
    unread = [plural(lowered(one.label)) for one in subjects if not one.postings]
    if unread:
        return (
            f"How much of what {target} are asked for {source} are asked for too cannot be told: no postings "
            f"were read for {listed(unread)}."
        )
    if not isinstance(share, Estimate):
        asked = f"How much of what postings for {target} ask for those for {source} ask for too"
        return f"{asked} cannot be told here: {share.reason}."
    told = f"{_points(share.value)} (likely {_points(share.low)} to {_points(share.high)})"
    covered = f"Of 100 skill asks in postings for {target}, those for {source} cover {told}"
    return f"{covered}; {_lacking(missing)}. {_between(stones)}"


def _lacking(missing: Sequence[Ask]) -> str:
    if not missing:
        return "no skill is reliably missing"
    first, *rest = (
        f"{named(ask)} ({_share(ask.wanted)}{' of 100 postings' if i == 0 else ''})"
        for i, ask in enumerate(missing[:NAMED])
    )
    return f"most asked for of what is missing: {listed([first, *rest])}"


def _between(stones: Sequence[Stone]) -> str:
    sure = [one.label for one in stones if one.reliable]
    if not sure:
        return "No third role is reliably nearer to both."
    return f"Two smaller steps lead by way of {listed([lowered(one) for one in sure[:NAMED]], 'or')}."


def named(ask: Ask) -> str:
    """A skill in the middle of a sentence."""
    return ask.label if ask.type in PROPER else lowered(ask.label)


def _share(figure: Figure) -> str:
    return _points(figure.value) if isinstance(figure, Estimate) else "–"


def _points(share: float) -> str:
    return f"{100 * share:.0f}"


def limits(subjects: Sequence[Subject], scope: Scope, *, level: str | None) -> tuple[str, ...]:
    """The doubts that hold for these figures: what this is not, then the most particular first."""
    return (NOBODY, *_particular(subjects, scope, level), *_general(scope))


def _particular(subjects: Sequence[Subject], scope: Scope, level: str | None) -> Iterator[str]:
    unknown = sum(n for reason, n in scope.excluded.items() if "unknown year" in reason)
    if unknown:
        yield undated(unknown)
    for one in subjects:
        support = scope.common_support.get(one.id, 1.0)
        if not one.postings:
            yield (
                f"{one.label}: no postings were read under this name. What stands here is what public "
                "schemes name."
            )
        elif support < THIN_SUPPORT:
            yield (
                f"{one.label}: {_points(1 - support)} of 100 postings lie where the other role has none "
                "(by collection and level) and are left out."
            )
    if level is not None:
        yield f"Within one level ({level}) there is no ladder; ask without a level for it."
    elif all(one.postings for one in subjects) and "level" not in scope.standardised_over:
        yield (
            "Levels are not held equal: too few postings of the two roles are of a level that both have. "
            "What differs may go with the level as much as with the role."
        )


def _general(scope: Scope) -> Iterator[str]:
    yield (
        "What postings for a role ask for is not what each person in it can do. Hold a person's own profile "
        "against single jobs with `rolescope fit`."
    )
    yield (
        "The covered share is a measure of our own and experimental: each ask counts alike, however hard it "
        "is to learn and whether it is required or preferred; see how it moves with the cut. Soft skills and "
        "fields of knowledge are not in it: how well they are read was not measured."
    )
    yield (
        "Between two roles only roles of ours with enough postings are tried. A level's changes are between "
        "different postings at one time, not of one person's climb."
    )
    yield (
        "Roles are told by the posting's title. Shares are corrected for the reader's error as measured on "
        "labelled postings, assuming that it errs alike in every role; required, preferred, depth and years "
        "are not corrected."
    )
    if scope.country:
        why = "" if scope.chosen == "asked" else ", where these roles have most evidence"
        yield f"All figures are within {scope.country}{why}; elsewhere things may differ."
