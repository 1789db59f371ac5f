"""What is called sure, and how often it is right: `python -m benchmarks.linking.sure`.

Development parts choose the limits of `extract/linking/occupations.py` and `skills.py`; `docs/linking.md`
quotes what this prints.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from benchmarks.linking.sets import script
from rolescope.extract.linking.reader import read_many
from rolescope.questions.title import each_with_links, view
from rolescope.taxonomy.occupations import occupations

TITLES, SEED = 2_500, 0


def titles() -> None:
    """Vacancy titles whose labelled occupation is in ESCO 1.1.1: how many are clear, and right."""
    read = script("eval_jobbert_titles")
    queries, _, gold, _ = read.read("val")
    known = {one.id.removeprefix("esco:"): one for one in occupations()}
    uris = [uri for uri, _ in read.occupations()]
    ids = [uris[places[0]].rpartition("/")[2] for places in gold]
    asked = [(query, known[id_]) for query, id_ in zip(queries, ids, strict=True) if id_ in known]
    random.Random(SEED).shuffle(asked)  # noqa: S311  # a sample, no secret
    some = asked[:TITLES]
    found = [
        (one, one.candidates[0].code.code == (right.code if one.scheme == "esco" else right.isco))
        for answer, (_, right) in zip(each_with_links(view(query) for query, _ in some), some, strict=True)
        for one in answer.linked
        if one.candidates
    ]
    for scheme in ("esco", "isco"):
        every = [right for one, right in found if one.scheme == scheme]
        sure = [right for one, right in found if one.scheme == scheme and one.sure]
        said = f"first right {np.mean(every):.3f}; clear {len(sure) / TITLES:.3f}, right {np.mean(sure):.3f}"
        print(f"{scheme}: {said}")


def links(name: str, queries: Sequence[str], labels: Sequence[str], gold: Sequence[Sequence[int]]) -> None:
    """Sentences read as requirements: how many links they have, and how many are labels that were given."""
    right = found = 0
    readings = read_many([f"Requirements\n- {sentence}" for sentence in queries])
    for reading, wanted in zip(readings, gold, strict=True):
        given = {labels[number].lower() for number in wanted}
        found += len(reading.links)
        right += sum(link.label.lower() in given for link in reading.links)
    total = sum(len(set(wanted)) for wanted in gold)
    print(f"{name}: {found} links, precision {right / max(found, 1):.3f}, recall {right / total:.3f}")


def main() -> None:
    """Both, on every development part."""
    titles()
    read = script("eval_skill_esco")
    for name in ("tech_validation", "house_validation"):
        links(name, *read.read(name)[:3])
    links("skillskape_dev", *read.skape("dev")[:3])


if __name__ == "__main__":
    main()
