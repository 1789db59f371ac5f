"""What is paid: by population, never mixed; then gaps, changes, premiums, countries."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.estimate import Estimate
from rolescope.model.pay import PayAnswer, Population
from rolescope.present.mcp.statement import Statement, at
from rolescope.present.pay import words

PREMIUMS = 6


def statements(view: PayAnswer) -> Iterator[Statement]:
    """Spreads of every population that tells, gaps between roles, and what else there is."""
    labels = {one.id: one.label for one in view.subjects}
    for number, one in enumerate(view.populations):
        yield from _spreads(number, one, labels)
    for number, one in enumerate(view.populations):
        yield from _gaps(number, one, labels)
        yield from _premiums(number, one)
    for number, other in enumerate(view.other_titles):
        said = words.other_title(other, labels)
        if said:
            yield Statement(said, (at("other_titles", number),))
    for number, abroad in enumerate(view.abroad):
        if isinstance(abroad.local, Estimate):
            median = words.amount(abroad.local, abroad.currency)
            buys = words.amount(abroad.international, "Int$")
            who = f"{labels[abroad.role]} in {abroad.country}, {abroad.name}"
            says = f"{who}: median {median} a year; {buys} in what it buys."
            yield Statement(says, (at("abroad", number),))
    for number, needed in enumerate(view.needed):
        yield Statement(needed, (at("needed", number),))


def _spreads(number: int, one: Population, labels: dict[str, str]) -> Iterator[Statement]:
    for place, row in enumerate(one.spreads):
        if isinstance(row.p50, Estimate):
            quartiles = f"{words.alone(row.p25, one.currency)} to {words.alone(row.p75, one.currency)}"
            level = "" if row.level == "all" else f", {row.level}"
            years = f", {row.years}" if row.years else ""
            yield Statement(
                f"{labels[row.role]}{level}, {words.heading(one)}{years}: median "
                f"{words.around(row.p50, one.currency)}; middle half {quartiles} (n = {row.n:,}).",
                (at("populations", number, "spreads", place),),
            )


def _gaps(number: int, one: Population, labels: dict[str, str]) -> Iterator[Statement]:
    for place, gap in enumerate(one.gaps):
        if isinstance(gap.standardised, Estimate):
            held = " and ".join(gap.adjusted_for)
            apart = words.amount(gap.standardised, one.currency)
            yield Statement(
                f"{words.pair(gap, labels)}, {words.heading(one)}, at equal {held}: {apart}: "
                f"{words.verdict(gap, labels)}. {words.alike(gap, labels)}".strip(),
                (at("populations", number, "gaps", place),),
            )


def _premiums(number: int, one: Population) -> Iterator[Statement]:
    told = [(place, found) for place, found in enumerate(one.premiums) if isinstance(found.premium, Estimate)]
    for place, found in told[:PREMIUMS]:
        sure = "" if found.sure else " (not sure, of so many looked at)"
        yield Statement(
            f"Pay with {found.label} against without, other things equal, {words.heading(one)}: "
            f"{words.percent(found)}{sure}; n = {found.n:,}.",
            (at("populations", number, "premiums", place),),
        )
