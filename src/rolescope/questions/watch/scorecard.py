"""How far the reader agrees with labels that sources give for nothing, by field and language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rolescope.analyse.watch_agreement import Compared, agreement
from rolescope.model.posting import Level
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.watch import Score
from rolescope.questions.watch.known import BETWEEN, LabelCodes, Values, label_codes
from rolescope.store.own.watched import Labelled
from rolescope.taxonomy.skills import key, surfaces

SKILLS, YEARS = "skills", "years"
MOST = 12
"""Pairs of code and value that are shown, the most frequent, and codes without a value of ours."""


def scorecard(openings: Iterable[Labelled]) -> tuple[Score, ...]:
    """Agreement by label and language, in the order of the labels; languages with most openings first."""
    by_source: dict[str, list[Labelled]] = defaultdict(list)
    for one in openings:
        by_source[one.source].append(one)
    return tuple(score for codes in label_codes() for score in _scores(codes, by_source[codes.source]))


def _scores(codes: LabelCodes, openings: Sequence[Labelled]) -> Iterator[Score]:
    by_language: dict[str | None, list[Labelled]] = defaultdict(list)
    for one in openings:
        if one.labels.get(codes.name):
            by_language[one.language].append(one)
    for language, own in sorted(by_language.items(), key=lambda item: (-len(item[1]), item[0] or "")):
        found = agreement(one for opening in own for one in _compared(codes, opening))
        unmapped = Counter(code for opening in own for code in _unmapped(codes, opening.labels[codes.name]))
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


def _compared(codes: LabelCodes, opening: Labelled) -> Iterator[Compared]:
    """One comparison of a label; of skills one of each skill that is one of ours."""
    stated = opening.labels[codes.name]
    if codes.of == SKILLS:
        for part in stated.split(BETWEEN):
            skill = surfaces().get(key(part.partition(",")[0]))
            if skill:
                found = skill in opening.skills
                yield Compared(opening.employer, skill, "found" if found else "not found", found)
        return
    meant = [codes.codes[part] for part in codes.parts(stated) if codes.codes.get(part)]
    if meant:
        value = _value(codes.of, opening)
        agrees = None if value is None else any(_agree(codes.of, value, one) for one in meant)
        yield Compared(opening.employer, stated, value, agrees)


def _value(of: str, opening: Labelled) -> str | None:
    """What was read; None where the reader is silent."""
    found = getattr(opening, of)
    silent = found in {None, Level.UNSTATED.value, CANNOT_TELL}
    return None if silent else str(found)


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
