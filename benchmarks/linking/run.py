"""How well are titles and skills linked, how fast, and by how many bytes?

python -m benchmarks.linking.run [--sets NAME ...] [--contenders NAME ...] [--write]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.linking.contenders import CONTENDERS, HERE
from benchmarks.linking.report import written
from benchmarks.linking.sets import SETS, scored
from rolescope.extract.linking.encoder import from_bytes

KEPT = Path(__file__).with_name("figures.json")
TITLES_TIMED, SENTENCES_TIMED, ROUNDS = 10_000, 2_000, 3
Figures = dict[str, dict[str, dict[str, float]]]


def measure(contender: str, sets: list[str]) -> dict[str, dict[str, float]]:
    """The figures of a contender on each set, and processor seconds for the whole of it."""
    made, found = CONTENDERS[contender](), {}
    for name in sets:
        asked = SETS[name]()
        began = time.process_time()
        figures = scored(asked, made.skills if asked.skills else made.titles)
        figures["queries"] = len(asked.queries)
        figures["cpu s"] = round(time.process_time() - began, 1)
        found[name] = figures
        print(contender, name, figures, flush=True)
    return found


def speed() -> dict[str, float]:
    """Titles and sentences encoded in a second of one processor: the best of some rounds."""
    titles, sentences = (
        SETS["jobbert"]().queries[:TITLES_TIMED],
        SETS["skillskape"]().queries[:SENTENCES_TIMED],
    )
    return {"titles": _pace(titles), "sentences": _pace(sentences), "bytes": HERE.stat().st_size}


def _pace(texts: Sequence[str]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        encoder = from_bytes(HERE.read_bytes())
        began = time.process_time()
        encoder.encode(texts)
        best = min(best, time.process_time() - began)
    return round(len(texts) / best)


def main() -> None:
    """Measure what is asked, keep it beside what was measured before, and write the page of it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sets", nargs="*", default=list(SETS), choices=list(SETS))
    fast = [name for name in CONTENDERS if "MiniLM" not in name]
    asked.add_argument("--contenders", nargs="*", default=fast, choices=list(CONTENDERS))
    asked.add_argument("--write", action="store_true", help="keep the figures and write results.md")
    got = asked.parse_args()
    for contender in got.contenders:
        figures = {contender: measure(contender, got.sets)}
        if contender == "rolescope":
            figures["speed"] = {"rolescope": speed()}
            print(figures["speed"], flush=True)
        if got.write:
            keep(figures)


def keep(figures: Figures) -> None:
    """Put figures beside what was measured before, and write the page of all."""
    kept: Figures = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    for contender, sets in figures.items():
        kept.setdefault(contender, {}).update(sets)
    KEPT.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    KEPT.with_name("results.md").write_text(written(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
