"""Titles through time, in a terminal: a plot per source, and what can be said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate
from rolescope.model.trend import Point, Series, TrendAnswer
from rolescope.present.palette import LOOKS, places
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.trend import words

WIDTH = 80
AXIS, HEIGHT = 6, 9
"""Columns of the axis' numbers, rows of a plot."""
NUMBERS = 46
"""Columns of a place's numbers and what is said of them."""
NUMBER = 7
PLACES = 3
"""Places shown of each source and title; the page and the JSON have more."""


def table(answer: Answer[TrendAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[TrendAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    names = words.labels(view, answer.question["roles"])
    out = [*wrapped(words.question(answer), width, "dim"), *wrapped(view.headline, width, "bold")]
    sources = words.by_source(view)
    for series in sources.long:
        out += [line(), *_source(series, names, width)]
    if sources.short:
        out += [line(), *_short(sources.short, width)]
    if sources.unseen:
        out += [line(), line(Run(words.UNSEEN, "bold"))]
        for one in sources.unseen:
            out += wrapped(words.unseen(one), width, indent="  ", hang="    ")
    if view.crossings:
        out += [line(), line(Run(words.CROSSED, "bold"))]
        for met in view.crossings:
            out += wrapped(words.crossing(met, names), width, indent="  ", hang="  ")
    out += _places(view, names, width)
    out.append(line())
    for said in (*view.limits, f"Answer {answer.answer_id}"):
        out += wrapped(said, width, "dim")
    return to_ascii(out) if ascii_only else out


def _source(series: Sequence[Series], names: Mapping[str, str], width: int) -> list[Line]:
    """One source: its plot, then each title's own lines."""
    slots = places(names)
    head = f"{series[0].source_name}, {series[0].counts} of 100 by {series[0].by}"
    out = wrapped(head, width, "bold")
    for flag in series[0].flags:
        out += wrapped(flag, width, indent="  ", hang="  ")
    out += _plot(series, slots, width)
    for one in series:
        sign = LOOKS[slots[one.role]].sign
        out.append(line(Run(f"  {sign} {one.label}", f"r{slots[one.role]}")))
        out += wrapped(words.counted(one), width, "dim", indent="    ", hang="    ")
        for text in words.sentences(one):
            out += wrapped(text, width, indent="    ", hang="    ")
    return out


def _plot(series: Sequence[Series], slots: Mapping[str, int], width: int) -> list[Line]:
    """Shares as signs over their intervals; time runs by the calendar, so gaps stay gaps."""
    known = [
        (one, point, point.share)
        for one in series
        for point in one.points
        if isinstance(point.share, Estimate)
    ]
    times = [_time(point) for _, point, _ in known]
    first, last = min(times), max(times)
    top = (
        max(share.high for *_, share in known if share.high)
        if len(known) < WIDTH
        else max(share.value for *_, share in known)
    )
    room = width - AXIS - 2
    canvas = Canvas(room, HEIGHT)

    def x(point: Point) -> int:
        return round((room - 1) * (_time(point) - first) / max(last - first, 1e-9))

    def y(value: float) -> int:
        return max(HEIGHT - 1 - round((HEIGHT - 1) * value / max(top, 1e-9)), 0)

    if len(known) < WIDTH:  # intervals of very many points would hide them
        for _, point, share in known:
            for row in range(y(share.high), y(share.low) + 1):
                if canvas.at(x(point), row) == " ":
                    canvas.put(x(point), row, "│", "dim")
    for one, point, share in known:
        slot = slots[one.role]
        canvas.put(x(point), y(share.value), LOOKS[slot].sign, f"r{slot}")
    out = []
    for row, drawn in enumerate(canvas.lines()):
        tick = {0: top, HEIGHT // 2: top / 2, HEIGHT - 1: 0.0}.get(row)
        text = f"{100 * tick:.1f}" if tick is not None else ""
        out.append((Run(f"{text:>{AXIS}} ", "dim"), *drawn))
    ends = [
        min(known, key=lambda each: _time(each[1]))[1].period,
        max(known, key=lambda each: _time(each[1]))[1].period,
    ]
    out.append(line(Run(f"{'':>{AXIS}} {ends[0]}{ends[1]:>{room - len(ends[0])}}", "dim")))
    return out


def _time(point: Point) -> float:
    year, _, month = point.period.partition("-")
    return int(year) + (int(month) - 1) / 12 if month else float(year)


def _short(series: Sequence[Series], width: int) -> list[Line]:
    """Sources of a period or two: a row for each share."""
    head = Run(words.SHORT, "bold")
    out = [line(head, Run(f"  {words.kinds(series)} of 100, likely", "dim"))]
    for one in series:
        for point in one.points:
            if isinstance(point.share, Estimate):
                name = clipped(f"{one.label}, {one.source_name}", width - 29)
                numbers = f"{words.share(point.share):>5} {words.likely(point.share)}"
                out.append(line(f"  {name:<{width - 29}} {point.period:<8}{numbers}"))
    return out if len(out) > 1 else []


def _places(view: TrendAnswer, names: Mapping[str, str], width: int) -> list[Line]:
    """The places with the largest shares, per source and title."""
    out: list[Line] = []
    shown: Counter[tuple[str, str]] = Counter()
    for one in view.places:
        shown[one.source, one.role] += 1
        if shown[one.source, one.role] > PLACES:
            continue
        if shown[one.source, one.role] == 1:
            head = f"{names[one.role]} by place, {one.source_name}"
            out += [
                line(),
                line(Run(clipped(head, width - 24), "bold"), Run("  of 100 titles, likely", "dim")),
            ]
        more = "  above the rest" if one.stands_out else ""
        numbers = f"{words.share(one.share):>{NUMBER}} {words.likely(one.share):<14}"
        out.append(
            line(
                f"  {clipped(words.place(one), width - NUMBERS):<{width - NUMBERS}}",
                numbers,
                Run(more, "accent"),
            )
        )
    return out
