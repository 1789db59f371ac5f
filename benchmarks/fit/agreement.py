"""How far two readers agree: `python -m benchmarks.fit.agreement`.

Agreement, Cohen's kappa, and each state's share of the lines on which either reader gives it. The two readers
work by one guide and were taught alike, so this is an upper bound of what an engine can be asked for.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
STATES = ("met", "near", "not_shown", "contradicted")


class Key(NamedTuple):
    """What was judged: an item of a posting, for a résumé."""

    posting: str
    resume: str
    item: int


def labels(reader: str) -> dict[Key, str]:
    """State by what was judged, of reader "a" or "b"."""
    rows = map(json.loads, (FOLDER / f"labels_{reader}.jsonl").read_text(encoding="utf-8").splitlines())
    return {Key(row["posting"], row["resume"], row["item"]): row["state"] for row in rows}


def kappa(pairs: Counter[tuple[str, str]]) -> float:
    """Cohen's kappa of counted pairs of states (Cohen 1960)."""
    n = pairs.total()
    alike = sum(pairs[s, s] for s in STATES) / n
    first, second = Counter[str](), Counter[str]()
    for (a, b), count in pairs.items():
        first[a] += count
        second[b] += count
    chance = sum(first[s] * second[s] for s in STATES) / n**2
    return (alike - chance) / (1 - chance)


def main() -> None:
    """Print the agreement."""
    a, b = labels("a"), labels("b")
    if a.keys() != b.keys():
        raise SystemExit(f"{len(a.keys() ^ b.keys())} lines were judged by one reader alone.")
    pairs = Counter((a[key], b[key]) for key in a)
    alike = sum(pairs[s, s] for s in STATES)
    print(f"{len(a)} lines; agreement {alike / len(a):.3f}; kappa {kappa(pairs):.3f}")
    for state in STATES:
        either = sum(count for pair, count in pairs.items() if state in pair)
        print(f"{state}: both {pairs[state, state]} of {either}")


if __name__ == "__main__":
    main()
