"""Postings into counts.

One pass over postings keeps no text: a posting is read, its facts are added to the counts of its cell
(collection, role, work, country, level, year, employer), and the text is let go.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from rolescope.extract.duplicates import group_near_duplicates
from rolescope.extract.language import is_english
from rolescope.extract.reader import read_postings
from rolescope.ingest.employers import employer_number
from rolescope.ingest.facts import AS_READ, CATEGORIES, SILENT, facts_of
from rolescope.ingest.titles import why_no_role
from rolescope.model.facts import Facts, MainPay, SkillAsked
from rolescope.model.posting import Posting
from rolescope.sources.employers import employer_kind
from rolescope.store import schema
from rolescope.store.write import Row
from rolescope.taxonomy.metros import place_of
from rolescope.taxonomy.skills import skills
from rolescope.taxonomy.specialisations import specialisation_of
from rolescope.taxonomy.titles import resolve_title

POSTED_FROM = 1_000_000
"""Number of the first record of posted pay: numbers below are those of pay that others collected."""


@dataclass(frozen=True, slots=True)
class CellKey:
    """What is the same for all postings of one cell."""

    collection: str
    role: str
    work: str
    country: str | None
    level: str
    year: int | None
    employer: int
    employer_kind: str


@dataclass(slots=True)
class SkillCounts:
    """How the postings of one cell ask for one skill, each posting by its strongest words."""

    postings: int = 0
    required: int = 0
    preferred: int = 0
    advanced: int = 0
    basic: int = 0

    def add(self, asked: SkillAsked) -> None:
        """Count one posting."""
        self.postings += 1
        self.required += asked.requirement == "required"
        self.preferred += asked.requirement == "preferred"
        self.advanced += asked.depth == "advanced"
        self.basic += asked.depth == "basic"


@dataclass(slots=True)
class CellCounts:
    """What the postings of one cell say, counted."""

    postings: int = 0
    duties: int = 0
    skills: defaultdict[str, SkillCounts] = field(default_factory=lambda: defaultdict(SkillCounts))
    activities: Counter[str] = field(default_factory=Counter)
    categories: Counter[tuple[str, str]] = field(default_factory=Counter)
    namings: Counter[tuple[str, str]] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)

    def add(self, facts: Facts, work: str | None = None) -> None:
        """Count one posting. A skill counts once however often it is named; each duty counts.

        Args:
            facts: what it says.
            work: the role that its work is; None: what the reading judged.
        """
        self.postings += 1
        self.duties += facts.duties
        for asked in facts.skills:
            self.skills[asked.skill].add(asked)
        self.activities.update(dict(facts.activities))
        said = {"work": work or facts.work, **dict(facts.categories)}
        self.categories.update({**dict.fromkeys(CATEGORIES, SILENT), **said}.items())
        self.namings.update(facts.namings)
        if facts.years is not None:
            self.years[facts.years] += 1


@dataclass(frozen=True, slots=True)
class PostedPay:
    """The main pay of one posting, with what else tells jobs apart.

    Attributes:
        paid: row of the `posted_pay` table up to the number of records.
        specialisation: what the title says that the role is about; None: nothing.
        place: metro or town; None: not known, or not of our lists.
        industry: the employer's, as read.
        work: whose work it is, title masked.
        skills: skills of the posting, sorted.
    """

    paid: Row
    specialisation: str | None
    place: str | None
    industry: str | None
    work: str
    skills: tuple[str, ...]

    def row(self, number: int) -> Row:
        """The row of the `posted_pay` table."""
        return (*self.paid, 1, self.specialisation, self.place, number, self.industry, self.work)


@dataclass(frozen=True, slots=True)
class Counted:
    """Counts of postings, and what was set aside.

    Attributes:
        cells: counts by cell.
        pay: what postings state as their pay.
        set_aside: postings that do not count, by source and reason.
    """

    cells: Mapping[CellKey, CellCounts]
    pay: Sequence[PostedPay]
    set_aside: Mapping[str, Counter[str]]

    def rows(self, first_cell: int = 0, first_record: int = POSTED_FROM) -> dict[str, list[Row]]:
        """Rows of the count tables, by table name; cells and records of pay are numbered from these on."""
        rows: dict[str, list[Row]] = {t.name: [] for t in schema.COUNT_TABLES}
        ordered = sorted(self.cells.items(), key=lambda item: _order(item[0]))
        for cell, (key, counts) in enumerate(ordered, start=first_cell):
            who = (key.employer, key.employer_kind)
            where = (key.collection, key.role, key.work, key.country, key.level, key.year)
            rows["cells"].append((cell, *where, *who, counts.postings, counts.duties))
            rows["skill_counts"] += [(cell, skill, *_parts(found)) for skill, found in counts.skills.items()]
            rows["activity_counts"] += [(cell, activity, n) for activity, n in counts.activities.items()]
            rows["category_counts"] += [(cell, *pair, n) for pair, n in counts.categories.items()]
            rows["naming_counts"] += [(cell, *pair, n) for pair, n in counts.namings.items()]
            rows["years_counts"] += [(cell, years, n) for years, n in counts.years.items()]
        named = sorted({row[1] for row in rows["skill_counts"]})
        rows["skills"] = [(id_, skills()[id_].pref_label, skills()[id_].type.value) for id_ in named]
        for number, one in enumerate(sorted(self.pay, key=repr), start=first_record):
            rows["posted_pay"].append(one.row(number))
            rows["posted_pay_skills"] += [(number, skill) for skill in one.skills]
        return rows


def _parts(found: SkillCounts) -> tuple[int, ...]:
    return (found.postings, found.required, found.preferred, found.advanced, found.basic)


def count_postings(
    postings: Sequence[Posting], *, processes: int = 2, works: Mapping[int, str] | None = None
) -> Counted:
    """Read postings and count their facts by cell.

    A posting counts if its title names exactly one role, its text is English, and no near-duplicate came
    before it in `postings`: reposts and copies for several places are one vacancy, one vote.

    Args:
        postings: every one with a named employer.
        processes: worker processes for the reader.
        works: whose work it is of texts that the reader's model of roles was taught, by their CRC-32, as a
            model says that was not taught them.
    """
    set_aside: dict[str, Counter[str]] = defaultdict(Counter)
    kept: list[tuple[Posting, str]] = []
    for posting, original in zip(postings, _originals(postings), strict=True):
        verdict = _role_or_reason(posting, original=original)
        if verdict.role is None:
            set_aside[posting.source][verdict.reason] += 1
        else:
            kept.append((posting, verdict.role))
    cells: dict[CellKey, CellCounts] = defaultdict(CellCounts)
    pay: list[PostedPay] = []
    for (posting, role), facts in zip(kept, _facts(kept, processes), strict=True):
        work = facts.work
        if works and facts.judged:
            work = works.get(crc32(posting.description.encode("utf-8", "surrogatepass")), work)
        key = _key(posting, role, facts, work)
        cells[key].add(facts, work)
        pay += _posted_pay(key, posting, facts)
    return Counted(cells, pay, set_aside)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The role that a posting counts for, or why it counts for none."""

    role: str | None
    reason: str = ""


def _role_or_reason(posting: Posting, *, original: bool) -> _Sorted:
    match = resolve_title(posting.title)
    if match.role is None:
        return _Sorted(None, why_no_role(match))
    if not original:
        return _Sorted(None, "near-duplicate of a posting already counted")
    if not is_english(posting.description):
        return _Sorted(None, "text is not English")
    return _Sorted(match.role)


def _originals(postings: Sequence[Posting]) -> list[bool]:
    """Which postings are the first of their group of near-duplicates."""
    groups = group_near_duplicates([p.description for p in postings])
    return [group == position for position, group in enumerate(groups)]


def _facts(kept: Sequence[tuple[Posting, str]], processes: int) -> Iterator[Facts]:
    given = ((p.description, p.title, p.job_location) for p, _ in kept)
    return map(facts_of, read_postings(given, processes=processes))


def _key(posting: Posting, role: str, facts: Facts, work: str) -> CellKey:
    assert posting.hiring_organization is not None, "sources refuse postings without an employer"
    return CellKey(
        collection=posting.source,
        role=role,
        work=work,
        country=posting.country or facts.country,
        level=facts.level,
        year=int(posting.date_posted[:4]) if posting.date_posted else None,
        employer=employer_number(posting.hiring_organization),
        employer_kind=employer_kind(posting.hiring_organization).value,
    )


def _posted_pay(key: CellKey, posting: Posting, facts: Facts) -> Iterator[PostedPay]:
    if facts.pay:
        yield PostedPay(
            paid_row(key, facts.pay),
            specialisation_of(posting.title),
            place_of(posting.job_location, key.country, listed=True),
            facts.industry,
            key.work,
            tuple(sorted(asked.skill for asked in facts.skills)),
        )


def paid_row(key: CellKey, pay: MainPay) -> Row:
    """The main pay of a posting as a row of the `posted_pay` table up to the number of records."""
    who = (key.collection, schema.POSTED, AS_READ, key.role)
    when = (key.country, key.level, key.year, pay.currency, pay.period)
    return (*who, *when, key.employer, key.employer_kind, pay.low, pay.high)


def _order(key: CellKey) -> tuple[str, ...]:
    """By role first: the rows of one role lie together, which both packs well and reads fast."""
    place = (key.country or "", key.level, str(key.year or ""), f"{key.employer:08d}", key.employer_kind)
    return (key.role, key.collection, key.work, *place)
