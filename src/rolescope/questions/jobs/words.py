"""What is said over and under a list of jobs: how many, in which order, what else to know, what to try."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.concept import Role
from rolescope.model.job import Stored, Understood, Wanted
from rolescope.questions.jobs.shown import each, work_of
from rolescope.questions.jobs.terms import boards
from rolescope.store.own.search import Hits

BY_SHARE = (
    "greatest share of the role in the work first, in tenths; then newest; then an order that favours nobody"
)
BY_DAY = "newest first; of one day in an order that favours nobody"
EMPTY = ("rolescope ingest remotive", "rolescope ingest greenhouse:ACCOUNT", "rolescope ingest jobs.csv")

GONE = "Look among those that are gone too (include gone)."
MORE = "Bring in more: rolescope ingest SOURCE; `rolescope sources` lists them."


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to.

    Attributes:
        hits: what fits.
        apart: what is titled so and is other work; None where no role was named.
        role: the role that was named.
        wanted: what was asked for.
        stored: what the store holds.
        understood: what was asked for, part by part.
    """

    hits: Hits
    apart: Hits | None
    role: Role | None
    wanted: Wanted
    stored: Stored
    understood: Sequence[Understood]


def headline(found: Found) -> str:
    """How many there are, in a sentence."""
    if not found.stored.openings:
        return "Your store is empty"
    total = found.hits.total
    if not total and not found.hits.uncounted:
        return _nothing(found)
    if found.role:
        said = _of_role(found, work_of(found.role.pref_label))
    elif found.understood:
        said = f"{_openings(total)} {'fits' if total == 1 else 'fit'}"
    else:
        said = f"{_openings(total)} {'is' if total == 1 else 'are'} shown now"
    if found.hits.uncounted:
        said += f"; {found.hits.uncounted:,} more may be shown and not counted"
    return said


def _of_role(found: Found, work: str) -> str:
    """How many are the work of the role asked for, and how many are only most like it."""
    unsure = found.hits.unsure
    total = found.hits.total - unsure
    if not total and unsure:
        said = f"No opening of your store is surely {work}"
        return f"{said}; {unsure:,} {'is' if unsure == 1 else 'are'} most like it"
    said = f"{_openings(total)} {'is' if total == 1 else 'are'} {work}, whatever the title"
    more = f"; {unsure:,} more {'is' if unsure == 1 else 'are'} most like it, not sure" if unsure else ""
    return f"{said}{more}"


def _nothing(found: Found) -> str:
    if found.role:
        return f"No opening of your store is told to be {work_of(found.role.pref_label)}" + (
            " and all else that was asked for" if len(found.understood) > 1 else ""
        )
    return f"None of {_openings(found.stored.vacancies)} fits all that was asked for"


def _openings(n: int) -> str:
    return f"{n:,} opening{'' if n == 1 else 's'}"


def notes(found: Found) -> list[str]:
    """What else has to be known of the counts."""
    said = []
    hits, pay = found.hits, found.wanted.pay
    if pay and (hits.below or hits.unpaid):
        said.append(
            f"Left out for pay: {hits.below:,} whose stated pay stays below {pay.amount:,.0f} {pay.currency} "
            f"{each(pay.period)}, and {hits.unpaid:,} that state none, or in another currency or period. "
            "Nothing is converted."
        )
    if hits.uncounted:
        names = ", ".join(one.name for one in boards().values() if not one.terms.aggregate)
        said.append(
            f"{hits.uncounted:,} more {'is' if hits.uncounted == 1 else 'are'} shown and not counted, as its "
            f"source's terms have it ({names})."
        )
    if found.stored.unlisted > 0:
        said.append(
            f"{_openings(found.stored.unlisted)} cannot be searched yet: an ingest was stopped before its "
            "end. The next one goes on."
        )
    return said


def tries(found: Found) -> list[str]:
    """What to try where little or nothing was found."""
    if not found.stored.openings:
        return list(EMPTY)
    if found.hits.total or found.hits.uncounted:
        return []
    said = [_without(one) for one in found.understood if len(found.understood) > 1]
    if found.apart and found.apart.total:
        said.append(f"Look at the {_openings(found.apart.total)} titled so, below.")
    if not found.wanted.gone:
        said.append(GONE)
    return [*said, MORE]


def _without(one: Understood) -> str:
    alone = "none does" if not one.found else f"{one.found:,} do{'es' if one.found == 1 else ''}"
    return f"Of these asked alone, {one.kind} “{one.text}”: {alone}."


def money(low: float | None, high: float | None, currency: str | None, period: str | None) -> str:
    """Pay as stated: "80,000 to 100,000 EUR a year"; what is not stated is not filled in."""
    ends = [f"{end:,.0f}" if end == int(end) else f"{end:,.2f}" for end in (low, high) if end is not None]
    said = " to ".join(dict.fromkeys(ends))
    if low is None:
        said = f"up to {said}"
    if high is None:
        said = f"from {said}"
    return f"{said} {currency or '(currency not stated)'}{f' {each(period)}' if period else ''}"
