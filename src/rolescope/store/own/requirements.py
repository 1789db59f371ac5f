"""What stored openings ask of a person: found when they were read, kept without their words.

A row is JSON: what is asked for, one text each, and the places, two numbers each. The texts are few and come
again and again, so that those of many openings are taken apart once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.span import Span
from rolescope.store.own.file import OwnFile

Asks = tuple[Requirement, ...]
NOWHERE = Span(0, 0)
_FIELD, _NAME = "\t", "|"
_FIELDS = 7


def to_text(asked: Sequence[Requirement]) -> str:
    """Requirements as they are stored."""
    places = [place for one in asked for place in one.span]
    return json.dumps([[_key(one) for one in asked], places], ensure_ascii=False, separators=(",", ":"))


def of_text(stored: str) -> Asks:
    """Requirements of a row, without their places and words; alike in two rows, they are one object."""
    return tuple(map(_requirement, json.loads(stored)[0]))


def placed(stored: str, text: str) -> Asks:
    """Requirements of a row with their places and words in the opening's text."""
    keys, places = json.loads(stored)
    spans = map(Span, places[::2], places[1::2])
    return tuple(
        _requirement(key)._replace(span=span, quote=text[span.start : span.end])
        for key, span in zip(keys, spans, strict=True)
    )


def stored_asks(file: OwnFile, numbers: Sequence[int]) -> Mapping[int, str]:
    """What vacancies ask for, as it is stored, by their numbers; those that no reader looked at are left out.

    Args:
        file: the store.
        numbers: of vacancies.
    """
    with file.staged({"n": np.asarray(numbers, dtype=np.int64)}):
        return {n: asks for n, asks in file.ask("requirements_of") if asks is not None}


class Asking(NamedTuple):
    """A vacancy by what it asks for.

    Attributes:
        n: its number.
        id: id of the opening that is shown.
        source: id of that one's source.
        work: the role that its work was told to be, or "cannot_tell".
        level: a `Level` value.
        country: ISO 3166-1 alpha-2.
        pay_low, pay_high, pay_currency, pay_period: as stated.
        requirements: without places and words; None where no reader looked for them.
    """

    n: int
    id: str
    source: str
    work: str | None
    level: str | None
    country: str | None
    pay_low: float | None
    pay_high: float | None
    pay_currency: str | None
    pay_period: str | None
    requirements: Asks | None


def asking(file: OwnFile, numbers: Sequence[int]) -> list[Asking]:
    """Vacancies by their numbers, in this order, each with what it asks for."""
    with file.staged({"n": np.asarray(numbers, dtype=np.int64)}):
        rows = {row[0]: row for row in file.ask("requirements_asking")}
    return [_asking(*rows[n]) for n in numbers if n in rows]


def _asking(*row: Any) -> Asking:
    return Asking._make((*row[:-1], None if row[-1] is None else of_text(row[-1])))


def texts_of(file: OwnFile, ids: Sequence[str]) -> dict[str, str]:
    """Texts of openings by id, as posted."""
    return dict(file.some("texts_of", "ids", ids))


def requirements_of(file: OwnFile, numbers: Sequence[int]) -> dict[int, Asks]:
    """What vacancies ask for by their numbers, of the opening that is shown; as `of_text` gives it."""
    return {n: of_text(asks) for n, asks in stored_asks(file, numbers).items()}


def _key(one: Requirement) -> str:
    labels = () if one.labels == one.any_of else one.labels
    parts = (
        one.kind.value,
        one.ask.value,
        _NAME.join(map(_plain, one.any_of)),
        _NAME.join(map(_plain, labels)),
        "" if one.years is None else str(one.years),
        _NAME.join(map(_plain, one.areas)),
        "1" if one.or_equivalent else "",
    )
    return _FIELD.join(parts).rstrip(_FIELD)


def _plain(name: str) -> str:
    return name.replace(_FIELD, " ").replace(_NAME, "/")


@lru_cache(maxsize=1 << 17)
def _requirement(key: str) -> Requirement:
    parts = key.split(_FIELD)
    kind, ask, names, labels, years, areas, equivalent = parts + [""] * (_FIELDS - len(parts))
    any_of = tuple(names.split(_NAME)) if names else ()
    return Requirement(
        kind=Kind(kind),
        ask=Ask(ask),
        any_of=any_of,
        labels=tuple(labels.split(_NAME)) if labels else any_of,
        span=NOWHERE,
        quote="",
        years=int(years) if years else None,
        areas=tuple(areas.split(_NAME)) if areas else (),
        or_equivalent=bool(equivalent),
    )
