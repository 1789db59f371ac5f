"""Holds the engine's states against two readers: `python -m benchmarks.fit.run [--half first|second]`.

Every labelled item is a stretch of a posting. What the engine asks for inside it is judged; an item in which
it asks for nothing is read by itself. Where an item holds several things, it is met if all are, and near if
half of them are met or near. The first twenty postings of `pairs.jsonl` are those it was developed on.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.fit.agreement import FOLDER, STATES, Key, labels
from benchmarks.fit.pairs import SHARED, resumes
from rolescope.analyse.judging import Shown, judge, shown
from rolescope.extract.profile.build import build
from rolescope.extract.reader import read
from rolescope.extract.requirements import asked_in, find_requirements
from rolescope.model.fit import Requirement, State
from rolescope.model.profile import Month
from rolescope.taxonomy.relatedness import related

DEVELOPED_ON = 20
AS_OF = Month(2019, 1)
"""The résumés' own time: they end about then."""


class Item(NamedTuple):
    """One labelled item: its number, its place, and whether the reader lists it as years of experience."""

    number: int
    start: int
    end: int
    kind: str


class Verdicts(NamedTuple):
    """What the engine says, by what was judged, and which items it had found by itself."""

    states: dict[Key, str]
    found: int
    items: int


def engine(postings: Sequence[str]) -> Verdicts:
    """The engine's state of every item of some postings, for every résumé paired with them."""
    texts = {one["id"]: one for one in map(json.loads, _lines(SHARED / "gold/dev.jsonl"))}
    people = {one.digest: one.text for one in resumes()}
    items: dict[str, list[Item]] = {}
    for one in map(json.loads, _lines(FOLDER / "requirements.jsonl")):
        items.setdefault(one["posting"], []).append(Item(one["item"], one["start"], one["end"], one["kind"]))
    states: dict[Key, str] = {}
    found = 0
    known: dict[str, Shown] = {}
    paired = [json.loads(line) for line in _lines(FOLDER / "pairs.jsonl")]
    for posting in postings:
        text, title = texts[posting]["text"], texts[posting]["title"]
        asked = find_requirements(text, read(text, title=title))
        for item in items[posting]:
            inside = [one for one in asked if one.span.start < item.end and item.start < one.span.end]
            found += bool(inside)
            judged = _of_kind(item, inside or list(asked_in(text[item.start : item.end])))
            for pair in paired:
                if pair["posting"] == posting:
                    digest = pair["resume"]
                    person = known.get(digest)
                    if person is None:
                        qualified = build(people[digest], AS_OF).qualifications()
                        person = known[digest] = shown(qualified, related())
                    states[Key(posting, digest, item.number)] = together(judged, person)
    return Verdicts(states, found, sum(len(items[one]) for one in postings))


def _of_kind(item: Item, inside: list[Requirement]) -> list[Requirement]:
    """Of what stands in an item, what is of its kind, where anything is."""
    return [one for one in inside if one.kind == item.kind] or inside


def together(asked: Sequence[Requirement], person: Shown) -> str:
    """One state for all that an item asks for."""
    found = [judge(one, person).state for one in asked]
    if not found:
        return State.NOT_SHOWN
    if all(one is State.MET for one in found):
        return State.MET
    if 2 * sum(one in {State.MET, State.NEAR} for one in found) >= len(found):
        return State.NEAR
    return State.CONTRADICTED if State.CONTRADICTED in found else State.NOT_SHOWN


def report(ours: dict[Key, str], reader: str) -> None:
    """Print accuracy, precision and recall of each state, and their macro-F1, against one reader."""
    theirs = labels(reader)
    pairs = Counter((theirs[key], state) for key, state in ours.items())
    n = pairs.total()
    right = sum(pairs[s, s] for s in STATES)
    nothing = sum(count for (truth, _), count in pairs.items() if truth == State.NOT_SHOWN)
    print(f"reader {reader}: {n} lines; accuracy {right / n:.3f}; always 'not shown' {nothing / n:.3f}")
    scores = []
    for state in STATES:
        said = sum(count for (_, ours_), count in pairs.items() if ours_ == state)
        true = sum(count for (truth, _), count in pairs.items() if truth == state)
        hit = pairs[state, state]
        scores.append(2 * hit / (said + true) if said + true else 0.0)
        print(f"  {state:12} precision {_share(hit, said)}  recall {_share(hit, true)}  F1 {scores[-1]:.2f}")
    print(f"  macro-F1 {sum(scores) / len(scores):.3f}")


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.2f}" if whole else "none"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def main() -> None:
    """Print how the engine stands against both readers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("first", "second"), default="first")
    half = parser.parse_args().half
    order = list(dict.fromkeys(json.loads(line)["posting"] for line in _lines(FOLDER / "pairs.jsonl")))
    verdicts = engine(order[:DEVELOPED_ON] if half == "first" else order[DEVELOPED_ON:])
    print(f"{half} half: the engine asks for something in {verdicts.found} of {verdicts.items} items")
    for reader in ("a", "b"):
        report(verdicts.states, reader)


if __name__ == "__main__":
    main()
