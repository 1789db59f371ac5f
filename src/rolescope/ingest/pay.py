"""Records of pay into rows: what others collected, and the skills they name beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from rolescope.ingest.employers import employer_number
from rolescope.ingest.titles import why_no_role
from rolescope.model.posting import EmployerKind, PayRecord
from rolescope.store.write import Row
from rolescope.taxonomy.metros import place_of
from rolescope.taxonomy.skills import key, surfaces
from rolescope.taxonomy.specialisations import specialisation_of
from rolescope.taxonomy.titles import resolve_title

UNTRUSTED = frozenset(
    (
        *("go", "flow", "express", "phoenix", "crystal", "unify", "terminal", "wire", "arch", "planner"),
        *("symphony", "colocation", "zoom", "chef", "notion", "electron", "assembly", "spring", "unity"),
    )
)
"""Keywords of lists that were found by their letters alone, and whose letters are mostly something else."""


@dataclass(frozen=True, slots=True)
class PayRows:
    """What records of pay come to.

    Attributes:
        rows: of the `pay` table.
        skills: rows of the `pay_skills` table.
        set_aside: records that do not count, by reason.
    """

    rows: list[Row]
    skills: list[Row]
    set_aside: Counter[str]


def pay_rows(records: Iterable[PayRecord], known: Container[str] = (), *, first: int = 0) -> PayRows:
    """Rows of pay, of its skills, and the records set aside.

    Where employers are named, a second record of the same employer, role, level, year and pay is a repost or
    a copy for another place, and set aside. Where they are not, equal records cannot be told from those of
    another employer, and all count.

    Args:
        records: in an order of their own; of copies the first counts.
        known: skill ids that may be named.
        first: number of the first record whose source lists skills.
    """
    rows: Counter[Row] = Counter()
    skills: list[Row] = []
    set_aside: Counter[str] = Counter()
    seen: set[Row] = set()
    numbered = first
    for record in records:
        match = resolve_title(record.title)
        if match.role is None:
            set_aside[why_no_role(match)] += 1
            continue
        paid = _paid(record, match.role)
        if record.employer and paid in seen:
            set_aside["same employer, role, level, year and pay as one counted"] += 1
            continue
        seen.add(paid)
        number = None if record.skills is None else numbered
        numbered += number is not None
        place = place_of(record.place, record.country)
        rows[*paid, specialisation_of(record.title), place, number] += 1
        skills += [(number, skill) for skill in linked(record.skills or ()) if skill in known]
    return PayRows([(*row[:-3], n, *row[-3:]) for row, n in rows.items()], skills, set_aside)


def linked(keywords: Iterable[str]) -> list[str]:
    """The skills of ours that some keywords name, sorted; those that cannot be trusted name none."""
    trusted = (word for word in keywords if word.casefold() not in UNTRUSTED)
    return sorted({surfaces()[name] for word in trusted if (name := key(word)) in surfaces()})


def _paid(record: PayRecord, role: str) -> Row:
    """The row up to the number of records."""
    number = employer_number(record.employer) if record.employer else None
    kind = record.employer_kind.value if record.employer else EmployerKind.UNKNOWN.value
    who = (record.source, record.population, record.method, role)
    when = (record.country, record.level.value, record.year)
    return (*who, *when, record.currency, record.period.value, number, kind, record.low, record.high)
