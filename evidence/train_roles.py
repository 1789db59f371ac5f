"""Train the model that says what a job really is, and measure it on postings it has not seen.

    ROLESCOPE_SHARED=../shared python -m evidence.train_roles

Two kinds of postings are learnt from; none of their words are in the repository, only their places:

- `data/role_labels.tsv`: postings read one by one after the guide of the labelled postings, each with shares
  of its work that are whose;
- some 20,000 more whose title names a role. Titles mislead, so only those count whose text the first model,
  fitted to the postings read one by one, does not confidently give to another role (confident learning,
  Northcutt et al. 2021); their target is what that model says, moved towards the title.

The loss is the cross-entropy to the shares plus a ridge, minimised by L-BFGS. The labelled postings of
`shared/gold` are never learnt from: they measure.

Writes `roles.npz`, `role_titles.npz` and `roles_confusion.json` into `src/rolescope/extract/weights/`; the
same inputs give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse
from threadpoolctl import threadpool_limits

from evidence.role_lesson import (
    RIDGE,
    Floats,
    Lesson,
    Space,
    Span,
    chosen,
    evidences,
    fit,
    intervals,
    profile,
    shares_of,
    space_of,
    temperature,
    tempered,
)
from evidence.role_postings import CLASSES, gold, read_one_by_one, titled
from evidence.role_titles import TitleLesson
from evidence.train_duties import WEIGHTS
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.taxonomy.roles import judged_roles
from rolescope.taxonomy.titles import resolve_title


def main() -> None:
    """Train, measure, write."""
    with threadpool_limits(1):
        single, measured = read_one_by_one(), gold()
        others = titled([*(one.text for one in single), *(one.text for one in measured)])
        read = evidences([*(one.text for one in single), *(one.text for one in others)])
        mixes = np.array([one.mix for one in single])
        space = space_of(read)
        inputs, other_inputs = space.matrix(read[: len(single)]), space.matrix(read[len(single) :])
        named = np.array([CLASSES.index(one.role) for one in others])
        alone = Span.of(inputs)
        first = alone.table(fit(alone.factor, mixes, np.ones(len(single)), ridge=RIDGE))
        taken = chosen(shares_of(other_inputs, first), named, [one.text for one in others])
        together = Span.of(sparse.vstack([inputs, other_inputs[taken]]).tocsr())
        rows = together.factor.astype(np.float32)
        lesson = Lesson(rows[: len(single)], mixes, rows[len(single) :], named[taken])
        table = together.table(lesson.taught(np.arange(len(single))))
        found = lesson.out_of_fold()
        temper = temperature(found, mixes)
        table, found = table * temper, tempered(found, temper)
        titles = TitleLesson(single, mixes, others, shares_of(other_inputs, table))
        judging = titles.judging(found)
        write_roles(space, table, profile(read[: len(single)], mixes), intervals(found, mixes))
        write_titles(titles.features, titles.table(np.arange(len(single))), judging)
        write_confusion(found, mixes, [(resolve_title(one.title).role, one.source) for one in single])


def write_roles(space: Space, table: Floats, duties: Floats, ends: tuple[Floats, Floats, Floats]) -> None:
    """The reader's model, words and pairs as 8-bit integers with one scale per column."""
    words, pairs, acts, skills = np.split(table[:-1], space.parts[:-1])
    words[0] = pairs[0] = 0
    scale = np.maximum(np.abs(words).max(axis=0), np.abs(pairs).max(axis=0)) / 127
    knots, lows, highs = (end.astype(np.float32) for end in ends)
    np.savez_compressed(
        WEIGHTS / "roles.npz",
        roles=np.array(CLASSES),
        vocabulary=np.array("\n".join(space.vocabulary)),
        skills=np.array("\n".join(space.skills)),
        words=np.round(words / scale).astype(np.int8),
        pairs=np.round(pairs / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        activities=acts.astype(np.float32),
        skill_weights=skills.astype(np.float32),
        bias=table[-1].astype(np.float32),
        profile=duties.astype(np.float32),
        knots=knots,
        lows=lows,
        highs=highs,
    )


def write_titles(features: Mapping[str, int], table: Floats, judging: Floats) -> None:
    """What titles lead one to expect, as 8-bit integers with one scale per column."""
    scale = np.abs(table[:-1]).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS / "role_titles.npz",
        features=np.array("\n".join(features)),
        weights=np.round(table[:-1] / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=table[-1].astype(np.float32),
        judging=judging.astype(np.float32),
    )


def write_confusion(shares: Floats, mixes: Floats, titled_so: Sequence[tuple[str | None, str]]) -> None:
    """Counts of labelled against read role over the postings read one by one, out of fold; and by title."""
    counts = np.zeros((len(CLASSES), len(CLASSES)), dtype=int)
    labelled, read = mixes.argmax(axis=1), shares.argmax(axis=1)
    np.add.at(counts, (labelled, read), 1)
    right, total = int(np.trace(counts)), int(counts.sum())
    distance = float(np.abs(shares - mixes).sum(axis=1).mean() / 2)
    names = [*judged_roles(), CANNOT_TELL]
    cases = Counter(zip(titled_so, labelled.tolist(), read.tolist(), strict=True))
    by_title: dict[str, dict[str, list[tuple[str, str, int]]]] = {}
    for ((title, source), a, b), n in sorted(cases.items(), key=str):
        if title:
            by_title.setdefault(title, {}).setdefault(source, []).append((names[a], names[b], n))
    report = {
        "about": "rows: labelled role; columns: read role; postings read one by one; out of fold. by_title: "
        "for each role that titles name and each collection, [labelled role, read role, postings]",
        "roles": names,
        "counts": counts.tolist(),
        "by_title": by_title,
        "total_variation": round(distance, 4),
    }
    (WEIGHTS / "roles_confusion.json").write_text(json.dumps(report) + "\n", encoding="utf-8")
    print(f"out of fold: {right / total:.3f} of {total} right, mean total variation {distance:.3f}")


if __name__ == "__main__":
    main()
