"""An audit's figures in words, the same on page, terminal and in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer, Category, Finding, Measure, Mode, Table
from rolescope.model.estimate import Estimate
from rolescope.present.words import counted_of

QUESTION = "Do the scores pass some people less often?"
SMALLEST_P = 0.001
TESTS = (
    "Rates have Wilson's 95 % interval; ratios Miettinen and Nurminen's, against the category named in the "
    "table. Fisher: two-sided exact p; z: pooled standard errors. Among all pairs: Fisher's p times the "
    "pairs of categories that could have been compared; findings go by it."
)
LEGEND = (
    "A line: who passed, the rate, the impact ratio. The bar is the 95 % interval of the ratio that was "
    "tested, the dotted line four fifths."
)
NOTHING_KNOWN = "No row's category is known."


def heading(measure: Measure) -> str:
    """What a measure is: "Rates above the median of “score”"."""
    what = "Rates of selection by" if measure.mode is Mode.SELECTED else "Rates above the median of"
    return f"{'Component: r' if measure.component else 'R'}{what[1:]} “{measure.column}”"


def counted(measure: Measure) -> str:
    """Rows of a measure: how many, how many passed, how many were not judged."""
    said = f"{counted_of(measure.n, 'row')} assessed, {measure.passed:,} {passed(measure)}"
    if measure.median is not None:
        said += f" of {number(measure.median)} ({measure.tied:,} at it)"
    blank = f"; {counted_of(measure.blank, 'row')} without a value left out" if measure.blank else ""
    return f"{said}{blank}."


def passed(measure: Measure) -> str:
    """What passing is called."""
    return "selected" if measure.mode is Mode.SELECTED else "above the median"


def number(value: float) -> str:
    """A score, without trailing noughts."""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def name(group: tuple[str, ...]) -> str:
    """A table's columns."""
    return " × ".join(group)


def unknown(table: Table) -> str:
    """Rows that stand in no category."""
    if not table.unknown:
        return "No row is of unknown category."
    return (
        f"{counted_of(table.unknown, 'row')} of unknown category, in no row of this table "
        f"({table.passed_unknown:,} passed)."
    )


def beside(table: Table) -> str:
    """What ratios divide by, and what the others are held against; empty where there is nothing."""
    if not table.highest:
        return ""
    left_out = any(one.finding is Finding.LEFT_OUT for one in table.categories)
    of = f"Highest rate{' of those not left out' if left_out else ''}: {', '.join(table.highest)}."
    if table.against is None or table.against in table.highest:
        return of
    return f"{of} Too few rows to test against: the others are held against {table.against}."


def percent(value: float) -> str:
    """A share: "8.3%"."""
    return f"{100 * value:.1f}%"


def rate(one: Category) -> str:
    """A rate with its interval."""
    return f"{percent(one.rate.value)} ({percent(one.rate.low)} to {percent(one.rate.high)})"


def impact(one: Category) -> str:
    """The impact ratio, or a dash."""
    return "–" if one.impact_ratio is None else f"{one.impact_ratio:.3f}"


def interval(figure: Estimate) -> str:
    """The interval of a ratio."""
    return f"{figure.low:.2f} to {figure.high:.2f}"


def p_value(value: float | None) -> str:
    """A p-value: "0.032", "< 0.001"."""
    if value is None:
        return "–"
    return f"< {SMALLEST_P}" if value < SMALLEST_P else f"{value:.3f}"


def finding(one: Category) -> str:
    """What can be said; for what is left out, why."""
    if one.finding is Finding.HIGHEST:
        return "highest, what others are held against"
    if one.reason:
        return f"{one.finding.value}: {one.reason}"
    return f"{one.finding.value}{_of_another(one)}"


def _of_another(one: Category) -> str:
    """The ratio that was tested, where it is not the impact ratio: the interval is of this one."""
    if one.tested is None or one.tested.ratio.value == one.impact_ratio:
        return ""
    return f" ({one.tested.ratio.value:.3f} of {one.tested.against})"


HEAD = (
    *("Category", "Rows", "Share", "Passed", "Rate", "Impact ratio", "Interval of the ratio"),
    *("Fisher", "z", "z’s p", "Among all pairs", "Finding"),
)


def row(one: Category) -> tuple[str, ...]:
    """A category under `HEAD`."""
    test = one.tested
    return (
        one.name,
        f"{one.n:,}",
        percent(one.share),
        f"{one.passed:,}",
        rate(one),
        impact(one),
        interval(test.ratio) if test else "–",
        p_value(test.fisher) if test else "–",
        "–" if test is None or test.z is None else f"{test.z:.2f}".replace("-", "−"),
        p_value(test.z_p) if test else "–",
        p_value(test.adjusted) if test else "–",
        finding(one),
    )


def provenance(answer: Answer[AuditAnswer]) -> Iterator[str]:
    """Where the figures come from, in short parts."""
    view = answer.view
    yield view.key
    yield f"dated {answer.as_of}" if answer.as_of else "not dated"
    yield counted_of(view.rows, "row")
    if view.unread:
        yield f"{counted_of(view.unread, 'other column')} not looked at"


def about(view: AuditAnswer) -> str:
    """What the data are, as told."""
    return f"Source of the data, as told: {view.about or 'not told'}."


def left_out(view: AuditAnswer) -> str:
    """The rule on small categories, as it was applied."""
    if not view.least_share:
        return "Every category has its impact ratio, those under 2 % of the rows too."
    return (
        f"Categories under {view.least_share:.0%} of the rows have no impact ratio: so few say little; their "
        "counts and rates stay (6 RCNY 5-301 lets an auditor leave them out)."
    )
