"""Chart titles: what a chart shows, in one sentence made from its cells; None where they carry none."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison, PayContrast, TitleShare
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.rows import CATCH_ALL, by_difference, is_sure, leader, margin
from rolescope.present.words import inside, join, likely, money, noun, people, upper_first, value
from rolescope.questions.words.phrases import amount_step

NAMED = 2
"""How many rows a title names per role."""
FEWEST, SWING = 200, 3
"""Titles that a year needs before its share is compared, and how many times more another may have."""
FOLLOWS = "Shares follow what the source collects."
VERBS = {"postings": " are asked more often for ", "duties": " more often: "}


def labels(view: Comparison) -> dict[str, str]:
    """Role id to the name to print."""
    return {subject.id: subject.label for subject in view.subjects}


def differing(rows: Sequence[PrevalenceRow], view: Comparison, of: str) -> str | None:
    """What each role has more of: the rows that it surely leads, largest difference first.

    Args:
        rows: skills or activities.
        view: the figures.
        of: "postings" (rows are asked for) or "duties" (rows are done).
    """
    parts = []
    for role, label in labels(view).items():
        named = [row for row in rows if leader(row) == role and row.id != CATCH_ALL]
        led = sorted(named, key=margin, reverse=True)[:NAMED]
        if led:
            parts.append(f"{people(label)}{VERBS[of]}{join([noun(row) for row in led])}")
    return upper_first("; ".join(parts)) if parts else None


def shared(rows: Sequence[PrevalenceRow], view: Comparison) -> str | None:
    """What is core to all roles alike."""
    everyone = len(view.subjects)
    core = [row for row in rows if len(row.core_in) == everyone and not is_sure(row)]
    if everyone == 1 or not core:
        return None
    named = join([noun(row) for row in core[:3]])
    who = "Both ask" if everyone == 2 else "All ask"  # noqa: PLR2004
    return f"{who} for {named}"


def paid(contrast: PayContrast, view: Comparison) -> str | None:
    """Who is paid more and by how much; None where the interval permits the opposite."""
    difference = contrast.difference
    if contrast.pays_more is None or not isinstance(difference, Estimate):
        return None
    low, high = sorted((abs(difference.low), abs(difference.high)))
    step = amount_step(difference)
    by = money(abs(difference.value), contrast.currency, step)
    edges = f"{money(low, contrast.currency, step)} to {money(high, contrast.currency, step)}"
    names = labels(view)
    more = contrast.pays_more
    less = contrast.b if more == contrast.a else contrast.a
    who = f"{upper_first(people(names[more]))} are offered more than {people(names[less])}"
    return f"{who}: {by} a {contrast.period} at the median, likely {edges}{_equal(contrast)}"


def _equal(contrast: PayContrast) -> str:
    """What is held equal: the raw medians that stand beside a difference need not differ by as much."""
    return ", at equal level and year" if "standardised" in contrast.level else ""


def between(contrast: PayContrast, view: Comparison) -> str:
    """The pair, to end a sentence with: " between data scientists and data analysts"."""
    names = labels(view)
    return f" between {people(names[contrast.a])} and {people(names[contrast.b])}"


def overlap(contrast: PayContrast, view: Comparison) -> str | None:
    """The overlap of two pay distributions, in words."""
    names = labels(view)
    area, chance = contrast.overlap, contrast.superiority
    parts = []
    if isinstance(area, Estimate):
        parts.append(f"The two distributions share about {value(area)} of 100 parts of their area.")
    if isinstance(chance, Estimate):
        a, b = inside(names[contrast.a]), inside(names[contrast.b])
        parts.append(
            f"Of 100 pairs drawn at random, one record of each, the {a} has the higher pay in "
            f"{value(chance)}, likely {likely(chance)}; the {b} in the others."
        )
    return " ".join(parts) or None


def grown(shares: Sequence[TitleShare], label: str) -> str | None:
    """How a title's share moved in one source; None where first and last interval overlap.

    Only years are compared between which the source collected alike: see `steady`.
    """
    known = steady(shares)
    if len(known) < 2:  # noqa: PLR2004
        return None
    (start, first), (end, last) = known[0], known[-1]
    if first.low <= last.high and last.low <= first.high:
        return None
    went = "rose" if last.value > first.value else "fell"
    return f"{label} {went} from {value(first)} to {value(last)} of 100 titles, {start} to {end}"


def steady(shares: Sequence[TitleShare]) -> list[tuple[int, Estimate]]:
    """The longest run of years in which a source collected alike, with their shares.

    Years follow each other without a gap, each with `FEWEST` titles or more, and their numbers of titles
    differ by no more than `SWING` times: where they leap, what the source collects has changed, and shares
    would show that change instead of the market's.
    """
    known = [(one.year, one.share) for one in shares if isinstance(one.share, Estimate)]
    best: list[tuple[int, Estimate]] = []
    for start in range(len(known)):
        run: list[tuple[int, Estimate]] = []
        for year, figure in known[start:]:
            counts = [one.n for _, one in run] + [figure.n]
            if (run and year - run[-1][0] != 1) or min(counts) < FEWEST or max(counts) > SWING * min(counts):
                break
            run.append((year, figure))
        best = max(best, run, key=len)
    return best


def ranked(rows: Sequence[PrevalenceRow]) -> str | None:
    """For one role: what is named most often."""
    most = by_difference(rows)[:3]
    return f"Most often: {join([noun(row) for row in most])}" if most else None
