"""The answer on pay in a terminal: a table and a plot for each population, never two of them in one."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Abroad, PayAnswer, PayGap, Population, Premium, Spread
from rolescope.present.palette import places
from rolescope.present.pay import words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.terminal.paid_plot import lanes, year_lanes
from rolescope.present.words import country

WIDTH = 80
N, EMPLOYERS, YEARS, EDGE, MEDIAN = 9, 8, 9, 5, 15
"""Columns of a table: records, employers, years, an outer quantile, the median with its interval."""
COUNTS, QUANTILES = N + EMPLOYERS + YEARS, 4 * EDGE + MEDIAN
SHORTEST, LONGEST = 16, 30
"""Columns that a name may take; with fewer, a row has two lines."""
MOST_PAIRS = 3
"""Pairs that are spelled out; of more, each is told in a line."""
PREMIUMS = 10


def table(answer: Answer[PayAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(
    answer: Answer[PayAnswer], *, width: int = WIDTH, ascii_only: bool = False, everything: bool = False
) -> list[Line]:
    """The answer as styled lines: of every population its overall rows; its levels if `everything`."""
    view = answer.view
    labels = {one.id: one.label for one in view.subjects}
    out = [*wrapped(words.question(view), width, "dim"), *wrapped(view.headline, width, "bold")]
    for said in view.needed:
        out += wrapped(said, width)
    telling = [one for one in view.populations if words.tells(one)]
    for place, one in enumerate(telling):
        out += [line(), *_population(one, labels, width, first=place == 0, everything=everything)]
    rest = words.thin([one for one in view.populations if not words.tells(one)], labels)
    out += _section("Too little to tell", rest, width)
    out += _section(
        "Same work, other title", [words.other_title(one, labels) for one in view.other_titles], width
    )
    out += _abroad(words.abroad(view.abroad, view.scope.country), labels, width)
    out.append(line())
    for said in (*view.limits, view.conversion, f"Answer {answer.answer_id}"):
        out += wrapped(said, width, "dim") if said else []
    if not everything and telling:
        out.append(line(Run("Levels, years and pairs of every population with --all.", "dim")))
    return to_ascii(out) if ascii_only else out


def _section(name: str, said: Sequence[str], width: int) -> list[Line]:
    body = [part for one in said for part in wrapped(one, width, indent="  ", hang="    ")]
    return [line(), line(Run(name, "bold")), *body] if body else []


def _population(
    one: Population, labels: dict[str, str], width: int, *, first: bool, everything: bool
) -> list[Line]:
    out = [*wrapped(words.heading(one), width, "bold")]
    for said in (words.method(one), words.mostly(one, labels), words.twins(one, labels)):
        out += wrapped(said, width, "dim")
    out += _rows(one, labels, width, levels=first or everything)
    out += wrapped(words.undated(one, labels), width, "dim") if words.undated(one, labels) else []
    out += lanes(one, labels, width)
    if first or everything:
        out += _gaps(one.gaps, one, labels, width)
        out += _years(one, labels, width)
    out += _premiums(one.premiums, width, everything=everything)
    out += _records(one, labels, width)
    return out


def _rows(one: Population, labels: dict[str, str], width: int, *, levels: bool) -> list[Line]:
    """Quantiles by role and level, n, employers and years in every row: two lines where it is narrow."""
    told, slots = words.scale(one), places(labels)
    name = max(min(LONGEST, width - COUNTS - QUANTILES), 1)
    narrow = name < SHORTEST
    quantiles = "".join(f"{h:>{EDGE}}" for h in words.HEADS[:2]) + f"{'median (95 %)':>{MEDIAN}}"
    quantiles += "".join(f"{h:>{EDGE}}" for h in words.HEADS[3:])
    counts = f"{'':<{name}}{'n':>{N}}{'empl.':>{EMPLOYERS}}{'years':>{YEARS}}"
    out = wrapped(f"In {told.unit}; so many of 100 records lie below:", width, "dim")
    out.append(line(Run(quantiles if narrow else counts + quantiles, "dim")))
    for row in one.spreads:
        whole = row.level == one.spreads[0].level
        if not whole and not levels:
            continue
        ink = f"r{slots[row.role]}" if whole else ""
        called = labels[row.role] if whole else f"  {words.named(row, labels)}"
        start = _counted(one, row, called, name)
        if narrow:
            n, employers, years = words.counted(one, row)
            start = f"{called}: n = {n}, employers {employers}, {years}"
            out += [*wrapped(start, width, ink), line(_quantiles(row, told, width, ink))]
        else:
            out.append(line(Run(start, ink), _quantiles(row, told, width - len(start), ink)))
    return out


def _counted(one: Population, row: Spread, called: str, name: int) -> str:
    n, employers, years = words.counted(one, row)
    return f"{clipped(called, name - 1):<{name}}{n:>{N}}{employers:>{EMPLOYERS}}{years:>{YEARS}}"


def _quantiles(row: Spread, told: words.Scale, room: int, ink: str) -> Run:
    if isinstance(row.p50, NotEstimable):
        return Run(f"  {clipped(row.p50.reason, room - 2)}", "dim")
    low, quarter, median, three, high = words.figures(row)
    likely = told.likely(median)
    middle = told.value(median) + (f" ({likely})" if likely else "")
    edges = [f"{told.value(f):>{EDGE}}" for f in (low, quarter)]
    after = [f"{told.value(f):>{EDGE}}" for f in (three, high)]
    return Run("".join([*edges, f"{middle:>{MEDIAN}}", *after]), ink)


def _gaps(gaps: Sequence[PayGap], one: Population, labels: dict[str, str], width: int) -> list[Line]:
    out: list[Line] = []
    for gap in gaps:
        verdict = words.verdict(gap, labels)
        out += [line(), *wrapped(f"{words.pair(gap, labels)}: {verdict}", width, "bold")]
        if isinstance(gap.raw, NotEstimable):
            continue
        if len(gaps) > MOST_PAIRS:
            out.append(line(f"  {words.gap_rows(gap, one.currency)[1][1]}"))
            continue
        rows = words.gap_rows(gap, one.currency)
        room = max(len(name) for name, _ in rows) + 2
        for name, said in rows:
            out += wrapped(f"  {name:<{room}}{said}", width, hang=" " * (room + 2))
        out += wrapped(words.alike(gap, labels), width, "dim", indent="  ", hang="  ")
    return out


def _years(one: Population, labels: dict[str, str], width: int) -> list[Line]:
    known = [year for year in one.years if not isinstance(year.median, NotEstimable)]
    if len({year.year for year in known}) <= 1:
        return []
    out = [line(), line(Run(f"{words.BY_YEAR}, {words.scale(one).unit}", "bold"), Run(" (likely)", "dim"))]
    for role, slot in places(labels).items():
        own = [year for year in one.years if year.role == role]
        if any(not isinstance(year.median, NotEstimable) for year in own):
            out += [line(Run(labels[role], f"r{slot}")), *year_lanes(own, one, slot, width)]
    if any(isinstance(year.same_mix, Estimate) for year in one.years):
        out += wrapped("The last column: the same mix of levels in every year of a role.", width, "dim")
    return out


def _premiums(found: Sequence[Premium], width: int, *, everything: bool) -> list[Line]:
    known = [one for one in found if isinstance(one.premium, Estimate)]
    if not known:
        return []
    known.sort(key=lambda one: (not one.sure, -abs(one.premium.value), one.id))  # type: ignore[union-attr]
    out = [line(), line(Run("What goes with a skill or specialisation", "bold"))]
    out += wrapped(words.PREMIUM, width, "dim")
    name = min(21, width - 47)
    for one in known if everything else known[:PREMIUMS]:
        employers = words.UNNAMED if one.employers is None else f"{one.employers:,}"
        head = f"  {clipped(one.label, name - 1):<{name}}{one.n:>6,}{employers:>9}  "
        said = wrapped(words.percent(one), max(width - len(head), 24), "" if one.sure else "dim")
        out += [(Run(head if place == 0 else " " * len(head)), *part) for place, part in enumerate(said)]
    return out


def _abroad(found: Sequence[Abroad], labels: dict[str, str], width: int) -> list[Line]:
    out: list[Line] = []
    name = min(19, width - 47)
    for role, source, whose in dict.fromkeys((one.role, one.population, one.name) for one in found):
        out += [line(), *wrapped(f"{labels[role]}: {words.ABROAD} ({whose}, per year)", width, "bold")]
        out.append(line(Run(f"  {'':<{name}}{'n':>6}{'empl.':>9}  median (95 %)", "dim")))
        for one in found:
            if (one.role, one.population) != (role, source):
                continue
            head = f"  {clipped(country(one.country), name - 1):<{name}}{one.n:>6,}{_employers(one):>9}  "
            local = words.local(one)
            worth = words.worth(one)
            if isinstance(one.local, NotEstimable):
                out.append(line(Run(head), Run(clipped(local, width - len(head)), "dim")))
                continue
            fits = len(head) + len(local) + len(worth) + 2 <= width
            out.append(line(Run(head), Run(local), *([Run(f"  {worth}", "dim")] if fits else [])))
            indent = max(min(len(head), width - len(worth)), 0)
            out += [] if fits else [line(Run(" " * indent + worth, "dim"))]
    return out


def _employers(one: Abroad) -> str:
    return words.UNNAMED if one.employers is None else f"{one.employers:,}"


def _records(one: Population, labels: dict[str, str], width: int) -> list[Line]:
    if not one.records:
        return []
    out = [line(), line(Run("Records beside each quantile, as stated", "bold"))]
    before = ""
    for row in one.records:
        head = f"{labels[row.role]}, {words.HEADS[words.QUANTILES.index(row.quantile)]}"
        if head != before:
            out.append(line(Run(f"  {head}", "bold")))
            before = head
        amounts = f"{row.low:,.0f}" if row.low == row.high else f"{row.low:,.0f} to {row.high:,.0f}"
        when = "undated" if row.year is None else str(row.year)
        rest = ", ".join(part for part in (when, row.level, row.place, row.source, row.method) if part)
        out += wrapped(f"{amounts} {row.currency}; {rest}", width, indent="    ", hang="      ")
    return out
