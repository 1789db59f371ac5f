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

Writes `roles.npz`, `role_titles.npz` and `roles_confusion.json` into `src/rolescope/extract/weights/`, and
`role_reads.npz` into `data/`; the same inputs give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import threadpool_limits

from evidence.role_lesson import (
    ACTIVITIES_COUNT,
    RIDGE,
    SKILLS_COUNT,
    Floats,
    Lesson,
    Space,
    Span,
    chosen,
    evidences,
    fit,
    folds,
    intervals,
    profile,
    shares_of,
    space_of,
    temperature,
    tempered,
)
from evidence.role_postings import CLASSES, Labelled, Titled, gold, read_one_by_one, titled
from evidence.role_titles import TitleLesson
from evidence.train_duties import DATA, WEIGHTS
from rolescope.analyse.methods.capping import cap_factors
from rolescope.model.posting import EmployerKind
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.sources.employers import employer_kind
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
        kept = [others[k] for k in taken.tolist()]
        lesson = Lesson(
            rows[: len(single)],
            mixes,
            rows[len(single) :],
            named[taken],
            folds([one.employer for one in single]),
            folds([one.employer for one in kept]),
        )
        table = together.table(lesson.taught())
        found, others_found = lesson.out_of_fold()
        temper = temperature(found, mixes)
        table, found = table * temper, tempered(found, temper)
        titles = TitleLesson(single, mixes, others, shares_of(other_inputs, table))
        judging = titles.judging(found)
        print(
            "a title agrees from, not from, kappa: {:.3f} {:.3f} {:.3f}".format(*titles.cuts(found, judging))
        )
        write_roles(space, table, profile(read[: len(single)], mixes), intervals(found, mixes))
        write_titles(titles.features, titles.table(np.arange(len(single))), judging)
        write_confusion(found, mixes, single)
        write_reads([*single, *kept], np.vstack([found, others_found]))


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
        activities=(ACTIVITIES_COUNT * acts).astype(np.float32),
        skill_weights=(SKILLS_COUNT * skills).astype(np.float32),
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


def write_confusion(shares: Floats, mixes: Floats, hand: Sequence[Labelled]) -> None:
    """Counts of labelled against read role over the postings read one by one, out of fold; and by title.

    By title an employer counts for at most a tenth of the postings so labelled, as in every other figure.
    """
    counts = np.zeros((len(CLASSES), len(CLASSES)), dtype=int)
    labelled, read = mixes.argmax(axis=1), shares.argmax(axis=1)
    np.add.at(counts, (labelled, read), 1)
    right, total = int(np.trace(counts)), int(counts.sum())
    distance = float(np.abs(shares - mixes).sum(axis=1).mean() / 2)
    names = [*judged_roles(), CANNOT_TELL]
    report = {
        "about": "rows: labelled role; columns: read role; postings read one by one; out of fold. by_title: "
        "for each role that titles name and each collection, [labelled role, read role, postings], those of "
        "one employer weighed down to a tenth of the title's",
        "roles": names,
        "counts": counts.tolist(),
        "by_title": _by_title(hand, labelled, read, names),
        "total_variation": round(distance, 4),
    }
    (WEIGHTS / "roles_confusion.json").write_text(json.dumps(report) + "\n", encoding="utf-8")
    print(f"out of fold: {right / total:.3f} of {total} right, mean total variation {distance:.3f}")


def _by_title(
    hand: Sequence[Labelled], labelled: NDArray[np.int64], read: NDArray[np.int64], names: Sequence[str]
) -> dict[str, dict[str, list[tuple[str, str, float]]]]:
    titles = [resolve_title(one.title).role for one in hand]
    found: dict[str, dict[str, list[tuple[str, str, float]]]] = {}
    for title in sorted({title for title in titles if title}):
        rows = [i for i, named in enumerate(titles) if named == title and not _by_agency(hand[i])]
        size = Counter(hand[i].employer for i in rows)
        factors = cap_factors(np.array(list(size.values()), dtype=float))
        weight = dict(zip(size, factors.tolist(), strict=True))
        cases: Counter[tuple[str, str, str]] = Counter()
        for i in rows:
            cases[hand[i].source, names[labelled[i]], names[read[i]]] += weight[hand[i].employer]
        by_source = found.setdefault(title, {})
        for (source, a, b), n in sorted(cases.items()):
            by_source.setdefault(source, []).append((a, b, round(n, 3)))
    return found


def _by_agency(one: Labelled) -> bool:
    return employer_kind(one.employer) in {EmployerKind.AGENCY, EmployerKind.MARKETPLACE}


def write_reads(postings: Sequence[Labelled | Titled], shares: Floats) -> None:
    """What each posting that taught the model is said to be by a model that it did not teach.

    Counts take these instead of what the shipped model says: it has seen the answers.
    """
    checks = np.array([crc32(one.text.encode("utf-8", "surrogatepass")) for one in postings], np.uint32)
    order = np.argsort(checks, kind="stable")
    np.savez_compressed(
        DATA / "role_reads.npz",
        roles=np.array([*judged_roles(), CANNOT_TELL]),
        checks=checks[order],
        reads=shares.argmax(axis=1).astype(np.uint8)[order],
    )


if __name__ == "__main__":
    main()
