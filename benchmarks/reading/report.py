"""Measure everything and write results.md.

python -m benchmarks.reading.report --date YYYY-MM-DD
"""

from __future__ import annotations

import argparse
import os
import platform
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import rolescope
from benchmarks.reading.confusion import TABLES, Table
from benchmarks.reading.contenders import BATCHES, OURS, PROCESSES, missing
from benchmarks.reading.gold import BARS, Answer, Score, activity_out_of_fold, gold, score
from benchmarks.reading.peers import freehire, skillner, spacy_phrases
from benchmarks.reading.speed import Pace, alone, exponent, linear, memory, race

HERE = Path(__file__).parent
RATE_BAR = 2_000
RATIO_BARS = {freehire.NAME: 5, spacy_phrases.NAME: 7, skillner.NAME: 100}
MEMORY_BAR = 1e9
PACKAGES = ("ahocorasick_rs", "spacy", "skillNer", "price-parser", "python-jobspy")
NAMES = {
    "pay_f1": "pay, F1",
    "years": "years",
    "degree": "degree",
    "workplace": "workplace",
    "seniority": "seniority",
    "employer": "employer kind",
    "must_recall": "must-have skills, recall",
    "must_precision": "must-have skills, precision",
    "activity": "activity of a duty, out of fold",
}


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured.

    Attributes:
        field: every contender, ours first.
        scores: by contender, then by measure; only measures that the contender reads.
        linear: characters and seconds.
        memory: postings read and resident bytes; postings a second.
    """

    field: list[Pace]
    scores: dict[str, dict[str, Score]]
    linear: list[tuple[int, float]]
    memory: tuple[list[tuple[int, int]], float]

    @property
    def ours(self) -> dict[str, Score]:
        """Our scores."""
        return self.scores[OURS]

    @property
    def answers(self) -> Sequence[Answer]:
        """What we read in the gold."""
        return self.field[0].rounds[0].answers

    def missed(self) -> list[str]:
        """Measures below their bars."""
        return [name for name, bar in BARS.items() if self.ours[name].value < bar]


def main() -> None:
    """Measure, then write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--date", required=True, help="written into the results")
    parser.add_argument("--seconds", type=float, default=10, help="each contender's run takes about so long")
    parser.add_argument("--rounds", type=int, default=3, help="how often all take their turn")
    parser.add_argument("--memory", type=int, default=20_000, metavar="N", help="postings read for memory")
    parser.add_argument("--out", type=Path, default=HERE / "results.md")
    asked = parser.parse_args()
    results = measured(asked.seconds, asked.rounds, asked.memory)
    asked.out.write_text("\n".join(pages(results, asked.date)) + "\n", encoding="utf-8")
    print(f"wrote {asked.out.name}; missed: {', '.join(results.missed()) or 'none'}")


def measured(seconds: float, rounds: int, count: int) -> Results:
    """Race, score, and the two curves."""
    field = race(seconds, rounds)
    scores = {pace.name: _scores(pace) for pace in field if pace.measures}
    scores[OURS]["activity"] = activity_out_of_fold()
    return Results(field, scores, alone(linear), alone(memory, count))


def _scores(pace: Pace) -> dict[str, Score]:
    found = score(pace.rounds[0].answers)
    return {name: found[name] for name in pace.measures}


def pages(results: Results, date: str) -> Iterator[str]:
    """Lines of results.md."""
    yield from ("# Results of reading", "", *_machine(date), "")
    yield from ("## Quality", "", *_quality(results), "")
    yield from ("## Quality beside peers", "", *_peers(results), "")
    yield from ("## Speed", "", *_speed(results), "")
    yield from ("## Characters", "", *_linear(results), "")
    yield from ("## Memory", "", *_memory(results), "")
    yield from ("## Missed bars", "", *_missed(results))


def _machine(date: str) -> Iterator[str]:
    yield f"Measured on {date} by `python -m benchmarks.reading.report --date {date}`: {os.cpu_count()} cores"
    yield f"({_processor()}), {PROCESSES} processes for every contender, Python {platform.python_version()}."
    yield f"{', '.join(_versions())}. Peers outside the package index: README.md."
    for name, what in missing().items():
        yield f"Not run: {name} ({what} is not here)."


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())


def _versions() -> Iterator[str]:
    yield f"rolescope {rolescope.__version__}"
    for name in PACKAGES:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            continue


def _quality(results: Results) -> Iterator[str]:
    yield f"{len(gold())} postings read one by one, the development half: the patterns were written with it"
    yield "in view, so expect less elsewhere. 95 % intervals are Wilson's; n is what the value is a share of"
    yield "(for F1: true positives and half of all errors)."
    yield ""
    head = ("measure", "bar", "rolescope", "95 % interval", "n", "")
    yield from _table([head, *(_bar_row(name, results.ours[name]) for name in BARS)])


def _bar_row(name: str, found: Score) -> tuple[str, ...]:
    low, high = found.interval
    verdict = "met" if found.value >= BARS[name] else "missed"
    row = (f"{BARS[name]:.2f}", f"{found.value:.3f}", f"{low:.2f} to {high:.2f}", f"{found.n:.0f}")
    return (NAMES[name], *row, verdict)


def _peers(results: Results) -> Iterator[str]:
    yield "The same scorer for all; – is a field that a peer does not read. No peer separates required from"
    yield "wished skills, so all that it finds counts as required. A peer's interval is as wide as ours."
    yield ""
    shown = [name for name in BARS if any(name in s for o, s in results.scores.items() if o != OURS)]
    rows = [(reader, *(_cell(found.get(name)) for name in shown)) for reader, found in results.scores.items()]
    yield from _table([("reader", *(NAMES[name] for name in shown)), *rows])
    behind = [(reader, name) for name in shown for reader in results.scores if _beaten(results, reader, name)]
    yield ""
    yield f"Peers above rolescope: {'; '.join(f'{r} in {NAMES[n]}' for r, n in behind) or 'none'}."


def _beaten(results: Results, reader: str, name: str) -> bool:
    theirs = results.scores[reader].get(name)
    return theirs is not None and theirs.value > results.ours[name].value


def _cell(found: Score | None) -> str:
    return "–" if found is None else f"{found.value:.3f}"


def _speed(results: Results) -> Iterator[str]:
    ours, length = results.field[0], sum(len(g["text"]) for g in gold()) / len(gold())
    yield f"The gold's texts ({length:,.0f} characters on average) over and over, no two alike;"
    yield f"{len(ours.rounds)} rounds in which all take their turn. A peer's start and dictionaries are not"
    yield "counted; ours start within the clock. A ratio is the median over rounds (least to most). Processor"
    yield "time a posting is what stays of a rate where others use the machine too."
    yield ""
    head = (
        "contender",
        "postings",
        "postings/s",
        "processor ms",
        "times as fast: rolescope",
        "by processor time",
    )
    yield from _table([head, *(_pace_row(ours, pace) for pace in results.field)])
    yield ""
    best = max((pace for pace in results.field if pace.name in (OURS, BATCHES)), key=lambda pace: pace.rate)
    yield from _table([("bar", "measured", ""), *_speed_bars(best, results.field)])


def _pace_row(ours: Pace, pace: Pace) -> tuple[str, ...]:
    rates = sorted(r.rate for r in pace.rounds)
    middle, low, high = ours.ratio(pace)
    return (
        pace.name,
        f"{pace.rounds[0].postings:,}",
        f"{pace.rate:,.0f} ({rates[0]:,.0f} to {rates[-1]:,.0f})",
        f"{pace.cpu_ms:.3f}",
        f"{_short(middle)} ({_short(low)} to {_short(high)})",
        _short(pace.cpu_ms / ours.cpu_ms),
    )


def _short(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2g}"


def _speed_bars(best: Pace, field: Sequence[Pace]) -> Iterator[tuple[str, ...]]:
    """By our faster door."""
    yield f"{RATE_BAR:,} postings/s ({best.name})", f"{best.rate:,.0f}", _verdict(best.rate >= RATE_BAR)
    paces = {pace.name: pace for pace in field}
    for name, bar in RATIO_BARS.items():
        if name in paces:
            ratio = best.ratio(paces[name])[0]
            yield f"{bar} × {name}", f"{_short(ratio)} ×", _verdict(ratio >= bar)
        else:
            yield f"{bar} × {name}", "not run", "not measured"


def _verdict(met: bool) -> str:
    return "met" if met else "missed"


def _linear(results: Results) -> Iterator[str]:
    yield "One text made of many, cut to length; best of three; `rolescope.read`."
    yield ""
    rows = [(f"{size:,}", f"{1000 * took:.2f}", f"{1e6 * took / size:.3f}") for size, took in results.linear]
    yield from _table([("characters", "ms", "µs a character"), *rows])
    yield ""
    yield f"Seconds grow as characters to the power {exponent(results.linear):.2f} (1 is linear)."


def _memory(results: Results) -> Iterator[str]:
    seen, rate = results.memory
    yield f"{seen[-1][0]:,} postings from a generator through `rolescope.read_many`, none kept"
    yield f"({rate:,.0f}/s); resident memory of parent and children added up, shared pages counted"
    yield "in each."
    yield ""
    rows = [
        (f"{read:,}", f"{size / 1e6:,.0f}") for read, size in seen[len(seen) // 10 - 1 :: len(seen) // 10]
    ]
    yield from _table([("postings read", "MB"), *rows])
    top = max(size for _, size in seen)
    yield ""
    yield f"Highest: {top / 1e6:,.0f} MB; bar {MEMORY_BAR / 1e6:,.0f} MB: {_verdict(top < MEMORY_BAR)}."


def _missed(results: Results) -> Iterator[str]:
    if not results.missed():
        yield "None."
    errors = tomllib.loads((HERE / "errors.toml").read_text(encoding="utf-8"))
    for name in results.missed():
        found = results.ours[name]
        yield f"### {NAMES[name]}: {found.value:.3f} of {BARS[name]:.2f}"
        yield ""
        yield from _table(TABLES[name](results.answers))
        yield ""
        yield "Typical errors:"
        yield ""
        yield from (f"- {line}" for line in errors.get(name, ["(not yet described: errors.toml)"]))
        yield ""


def _table(rows: Table) -> Iterator[str]:
    """A Markdown table, the head first."""
    head, *body = rows
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    yield from (f"| {' | '.join(row)} |" for row in body)


if __name__ == "__main__":
    main()
