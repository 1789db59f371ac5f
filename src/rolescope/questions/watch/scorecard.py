"""How far the reader agrees with labels that sources give for nothing, by field and language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from rolescope.analyse.watch_agreement import Compared, agreement
from rolescope.model.posting import Level
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.watch import Score
from rolescope.questions.watch.known import BETWEEN, LabelCodes, Values, label_codes, labelled_sources
from rolescope.store.own.watched import Labelled
from rolescope.taxonomy.skills import key, surfaces

SKILLS, YEARS = "skills", "years"
SILENT = (None, Level.UNSTATED.value, CANNOT_TELL)
"""What a reading has where it found nothing."""
MOST = 12
"""Pairs of code and value that are shown, the most frequent, and codes without a value of ours."""


def scorecard(labelled: Callable[[LabelCodes], Iterable[Labelled]]) -> tuple[Score, ...]:
    """Agreement by label and language, in the order of the labels; languages with most openings first.

    Args:
        labelled: what a source says in a label, beside what was read.
    """
    sources = labelled_sources()
    asked = (codes for codes in label_codes() if codes.source in sources)
    return tuple(score for codes in asked for score in _scores(codes, labelled(codes)))


def _scores(codes: LabelCodes, rows: Iterable[Labelled]) -> Iterator[Score]:
    by_language: dict[str | None, list[Labelled]] = defaultdict(list)
    for one in rows:
        by_language[one.language].append(one)
    sizes = {language: sum(one.openings for one in own) for language, own in by_language.items()}
    for language, own in sorted(by_language.items(), key=lambda item: (-sizes[item[0]], item[0] or "")):
        found = agreement(one for row in own for one in _compared(codes, row))
        unmapped: Counter[str] = Counter()
        for row in own:
            unmapped.update(dict.fromkeys(_unmapped(codes, row.stated), row.openings))
        pairs = Counter({f"{code} → {value}": n for (code, value), n in found.confusion.items()})
        yield Score(
            source=codes.source,
            label=codes.name,
            of=codes.of,
            language=language,
            labelled=found.labelled,
            read=found.read,
            agreement=found.agreement,
            reason=found.reason,
            confusion=_most(pairs),
            unmapped=_most(unmapped),
        )


def _most(counted: Counter[str]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:MOST])


def _compared(codes: LabelCodes, row: Labelled) -> Iterator[Compared]:
    """One comparison of a label; of skills one of each skill that is one of ours."""
    if codes.of == SKILLS:
        for part in row.stated.split(BETWEEN):
            skill = surfaces().get(key(part.partition(",")[0]))
            if skill:
                found = skill in row.skills
                yield Compared(row.cluster, skill, "found" if found else "not found", found)
        return
    meant = [codes.codes[part] for part in codes.parts(row.stated) if codes.codes.get(part)]
    if meant:
        value = None if row.value in SILENT else row.value
        agrees = None if value is None else any(_agree(codes.of, value, one) for one in meant)
        yield Compared(row.cluster, row.stated, value, agrees, row.openings)


def _agree(of: str, value: str, meant: Values) -> bool:
    if of == YEARS:
        fewest, most = meant
        return int(fewest) <= int(value) <= int(most)
    return value in meant


def _unmapped(codes: LabelCodes, stated: str) -> Sequence[str]:
    """Codes that have no value of ours; of skills, those that none of ours is called."""
    if codes.of == SKILLS:
        named = (part.partition(",")[0] for part in stated.split(BETWEEN))
        return [one for one in named if key(one) not in surfaces()]
    return [part for part in codes.parts(stated) if part not in codes.codes]
