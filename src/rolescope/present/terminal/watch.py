"""A store's watch in a terminal: alarms first, each with what to do, then every source in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rolescope.model.answer import Answer
from rolescope.model.watch import Beyond, Finding, Interval, Level, Measure, Score, SourceWatch, WatchAnswer
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH = 80
PAIRS = 4
"""Pairs of a label and what was read that are shown of each row of the scorecard."""
REASONS = 5
SHORT = {
    "employer": "employer",
    "place": "place",
    "country": "country",
    "date": "date",
    "stated_pay": "pay",
    "employment_type": "type of employment",
    "link": "link",
    "text": "whole text",
    "work": "role by work",
    "title_role": "role by title",
    "english": "English",
}
"""What openings have, in a word or two; what is not here is called by its own name."""
HEADS = ("label", "read as", "text", "labels", "read", "agreement (99 %)")
TABLES = "file"
"""The source of tables of one's own, which are never seen whole: what is not in one is not gone."""
POINTS, SHARE, RATIO = "points", "share", "ratio"


def table(answer: Answer[WatchAnswer], *, scorecard: bool = False) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer, scorecard=scorecard))


def lines(
    answer: Answer[WatchAnswer], *, width: int = WIDTH, ascii_only: bool = False, scorecard: bool = False
) -> list[Line]:
    """The answer as styled lines; with `scorecard` the agreement with labels alone."""
    view = answer.view
    out = [line(Run(headline(view), "bold"))]
    out += _scorecard(view.scorecard, width) if scorecard else _watch(view, width)
    out += [line(), line(Run(f"Answer {answer.answer_id}", "dim"))]
    return to_ascii(out) if ascii_only else out


def headline(view: WatchAnswer) -> str:
    """How the store fares, in a sentence."""
    alarms = len(view.alarms)
    sources = _many(len(view.sources), "source")
    return f"{_many(alarms, 'alarm') if alarms else 'No alarm'} over {sources}, at {_time(view.at)}"


def _watch(view: WatchAnswer, width: int) -> list[Line]:
    out: list[Line] = []
    for one in view.alarms:
        out += [line(), *_alarm(one, width)]
    for source in view.sources:
        out += [line(), *_source(source, view.recent_days, width)]
    if view.scorecard:
        told = sum(one.agreement is not None for one in view.scorecard)
        said = (
            f"Labels of sources: {told} of {len(view.scorecard)} can be held against readings (--scorecard)."
        )
        out += [line(), *wrapped(said, width, "dim")]
    said = (
        f"Openings of the last {view.recent_days} days are held against those seen last in the "
        f"{view.before_days} days before. Intervals are of 99 %; an alarm is one wholly beyond its threshold."
    )
    return [*out, line(), *wrapped(said, width, "dim")]


def _alarm(one: Measure, width: int) -> Iterator[Line]:
    yield line(Run("ALARM  ", "bold"), Run(f"{one.board}: {one.label}", "bold"))
    yield from wrapped(one.told, width, indent="  ")
    yield from wrapped(f"{_measured(one)}.", width, "dim", indent="  ")
    yield from wrapped(f"→ {one.advice}", width, indent="  ", hang="    ")


def _measured(one: Measure) -> str:
    side = "above" if one.beyond is Beyond.ABOVE else "below"
    limit = f"alarm {side} {_number(one.threshold, one.unit)}"
    found = one.interval
    if found is None or found.low == found.high:
        return upper(limit)
    ends = f"99 % interval {_number(found.low, one.unit)} to {_number(found.high, one.unit)}"
    clusters = f", {found.clusters:,} employers" if found.clusters else ""
    return f"{ends} (n = {found.n:,}{clusters}), {limit}"


def upper(text: str) -> str:
    """With a capital."""
    return text[:1].upper() + text[1:]


def _number(value: float, unit: str) -> str:
    if unit == POINTS:
        return f"{100 * value:+.0f} points".replace("-", "−")
    if unit == SHARE:
        return f"{value:.0%}".replace("%", " %")
    return f"{value:,.2f}" if unit in {RATIO, "index"} else f"{value:,.0f} {unit}"


def _source(one: SourceWatch, days: int, width: int) -> Iterator[Line]:
    yield line(Run(one.source, "bold"), Run(f"  {one.name}"))
    said = [_many(one.boards, "table" if one.source == TABLES else "board")] if one.boards else []
    if one.aside is None:
        said.append(f"{_many(one.openings, 'opening')} seen in the last {days} days")
    if one.boards and one.source != TABLES:
        said.append(f"last seen whole {_time(one.visited)}" if one.visited else "never seen whole")
    if one.delay_hours:
        said.append(f"it shows openings {one.delay_hours} hours late")
    yield from wrapped(", ".join(said), width, indent="  ")
    if one.aside:
        yield from wrapped(f"Its openings are not measured: {one.aside}.", width, indent="  ")
    for name, found in (("stated", one.completeness), ("read", one.extraction)):
        if found:
            yield from wrapped(
                f"{name}: {', '.join(map(_level, found))}", width, "dim", indent="  ", hang="    "
            )
    if one.refused:
        reasons = list(one.refused.items())[:REASONS]
        told = "; ".join(f"{count:,} × {reason.rstrip('.')}" for reason, count in reasons)
        yield from wrapped(f"refused: {told}", width, "dim", indent="  ", hang="    ")
    if one.measures:
        yield from wrapped(_tally(one.measures), width, "dim", indent="  ", hang="    ")


def _level(one: Level) -> str:
    return f"{SHORT.get(one.of, one.of)} {one.now.value:.0%}".replace("%", " %")


def _tally(measures: Sequence[Measure]) -> str:
    counted = Counter(one.finding for one in measures)
    parts = [f"{counted[kind]} {kind.value}" for kind in Finding if counted[kind]]
    return f"{_many(len(measures), 'measure')}: {', '.join(parts)}"


def _scorecard(found: Sequence[Score], width: int) -> Iterator[Line]:
    yield line()
    if not found:
        yield from wrapped("No opening has a label of its source's that is known.", width)
        return
    yield line(Run(_columns(HEADS), "bold"))
    for one in found:
        said = _agreement(one.agreement) if one.agreement else "too few to say"
        name = f"{one.source} {one.label}"
        cells = (name, one.of, one.language or "?", f"{one.labelled:,}", f"{one.read:,}", said)
        yield line(_columns(cells))
        pairs = list(one.confusion.items())[:PAIRS]
        if pairs:
            told = "; ".join(f"{pair}: {count:,}" for pair, count in pairs)
            yield from wrapped(told, width, "dim", indent="    ")
        if one.unmapped:
            told = ", ".join(f"{code} ({count:,})" for code, count in one.unmapped.items())
            yield from wrapped(f"without a value of ours: {told}", width, "dim", indent="    ")
    yield line()
    said = (
        "Agreement is among labels of openings in which the reader found a value, clustered by employer. A "
        "label may stand for several of our values (docs/watch.md)."
    )
    yield from wrapped(said, width, "dim")


def _columns(cells: Sequence[str]) -> str:
    label, of, language, labelled, read, agreement = cells
    return f"{clipped(label, 27):27} {of:10} {language:4} {labelled:>7} {read:>7}  {agreement}"


def _agreement(found: Interval) -> str:
    return f"{found.value:.0%} ({100 * found.low:.0f} to {100 * found.high:.0f})".replace("%", " %")


def _many(count: int, name: str) -> str:
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"


def _time(at: str | None) -> str:
    return f"{(at or '')[:16].replace('T', ' ')} UTC"
