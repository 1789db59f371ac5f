"""What has to be known of a user's own evidence, and what to try where there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.questions.words.phrases import listed, lowered, several
from rolescope.store.facts import EMBEDDED

SNAPSHOT = "Postings are collections of about 2018 to 2025"
"""Begins what is said of the postings of the embedded snapshot."""
CLOSED = (
    "This server has no store of its own openings, so evidence is embedded here. Whoever runs it can give it "
    "one: rolescope serve --store DIR."
)
LISTS = (
    "Your own openings are what was open when you looked, on the boards that you asked: no random sample, "
    "and of earlier years only what was not filled yet. How titles moved cannot be told from them."
)
READER = (
    "How well texts are read was measured on postings of the snapshot that people read one by one, not on "
    "yours; shares are corrected as if the reader erred on yours alike."
)
BESIDE = (
    "Shares are over the postings of your own store and of the snapshot together, held equal by collection "
    "where roles are compared; pay of the two is never mixed. A posting that is in both counts in each."
)
INGEST = "rolescope ingest greenhouse:ACCOUNT"


def limits(
    *,
    openings: int,
    counted: int,
    aside: Mapping[str, int],
    seen: str,
    beside: bool,
    forbidden: Sequence[str],
) -> tuple[str, ...]:
    """What an answer says of one's own evidence.

    Args:
        openings: openings of sources that may be counted.
        counted: those that count.
        aside: the others, by reason.
        seen: ISO date on which the newest was seen.
        beside: whether the snapshot stands beside it.
        forbidden: names of sources whose terms forbid counting.
    """
    only = "Among them are your own openings" if beside else "These are your own openings and no others"
    whole = f"{only}, seen until {seen}: {counted:,} of {several(openings, 'opening')} {_counting(counted)}."
    rest = f" Not counted: {_reasons(aside)}." if aside else ""
    never = f"Openings from {listed(forbidden)} are in no figure: the terms forbid counting them."
    return (f"{whole}{rest}", *([BESIDE] if beside else []), LISTS, READER, never)


def _counting(n: int) -> str:
    return "counts" if n == 1 else "count"


def _reasons(aside: Mapping[str, int]) -> str:
    ordered = sorted(aside.items(), key=lambda item: (-item[1], item[0]))
    return "; ".join(f"{n:,}, {reason}" for reason, n in ordered)


def no_trend(labels: Sequence[str]) -> str:
    """Why one's own store says nothing of titles through time."""
    who = listed([f"“{lowered(label)}”" for label in labels])
    return (
        f"How {who} moved cannot be told from your own store: it holds what was open when you looked, and "
        "what was filled before is missing. The snapshot's sources tell it: ask without --evidence."
    )


def exported(guide: str, evidence: str) -> str:
    """The guide to exported tables; of one's own evidence it says so under its title."""
    if evidence == EMBEDDED:
        return guide
    said = (
        f'These are the tables of your own store (`evidence="{evidence}"`): pass that to the functions '
        "below, and mind what the terms of your sources allow you to pass on."
    )
    return guide.replace("\n\n", f"\n\n{said}\n\n", 1)


def of_the_snapshot(sentence: str) -> bool:
    """Whether a limit speaks of the snapshot's postings."""
    return sentence.startswith(SNAPSHOT)


def nothing(home: str, *, stored: bool) -> str:
    """What to do where nothing of one's own has been counted."""
    if stored:
        return (
            f"The openings in {home} have not been counted yet. The end of an ingest counts them: run "
            f"rolescope ingest with a source, such as {INGEST}."
        )
    return (
        f"There are no openings of your own in {home}. Fetch some, such as {INGEST} (rolescope sources lists "
        "where from), or set ROLESCOPE_HOME to the folder that has them. Without --evidence the snapshot "
        "answers."
    )


def none_counts(home: str, said: Sequence[str]) -> str:
    """What to do where there are openings and none counts."""
    return (
        f"There is nothing to count in {home}. {said[0]} Ask more boards ({INGEST}; rolescope sources lists "
        f"them), or the snapshot (without --evidence). {said[-1]}"
    )


def refused(name: str, url: str) -> str:
    """Why a source is not counted though it is asked for."""
    return (
        f"Openings from {name} are in no figure: its terms forbid counting them ({url}). "
        "They are shown one by one: rolescope jobs."
    )
