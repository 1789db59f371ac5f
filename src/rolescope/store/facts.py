"""One interface over the embedded snapshot and a user's own store: facts by role, as arrays."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.store.connect import Columns, Engine
from rolescope.store.manifest import REINSTALL, Manifest, load_manifest, verified
from rolescope.store.schema import TABLES

READER_ERROR = "reader_error.json"
DUTY_CONFUSION = "duties_confusion.json"
ROLE_CONFUSION = "roles_confusion.json"
PARQUET = ".parquet"
MEASURED = (READER_ERROR, DUTY_CONFUSION, ROLE_CONFUSION)
"""Files that say how well what was counted is read."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Incidence:
    """Which rows of the cells have what: three arrays of equal length, and the names of the items.

    Attributes:
        row: position in the arrays of `RoleCells`.
        item: position in `names`.
        count: postings (duties for activities) of the cell that have it.
        names: what occurs, sorted: skills, activities, "degree:bachelor", "collaborator:design", or years.
    """

    row: NDArray[np.int64]
    item: NDArray[np.int64]
    count: NDArray[np.float64]
    names: NDArray[Any]

    def of(self, rows: NDArray[np.bool_]) -> Incidence:
        """What some of the rows have, which are then counted from the first of them."""
        at = np.flatnonzero(rows[self.row])
        place = np.cumsum(rows) - 1
        return Incidence(place[self.row[at]], self.item[at], self.count[at], self.names)


HOW_ASKED = ("required", "preferred", "advanced", "basic")
"""How a skill may be asked for: the columns of `skill_counts` that part its postings."""


@dataclass(frozen=True, slots=True, eq=False)
class RoleCells:
    """All counts of postings under one role, one row per cell; arrays of equal length.

    `number` is the cell's number in the tables, ascending.
    `skills` are mentions; `asked` says for each way in `HOW_ASKED` how many of the postings of each row of
    `skills` ask so.
    """

    role: str
    number: NDArray[np.int64]
    collection: NDArray[Any]
    work: NDArray[Any]
    country: NDArray[Any]
    level: NDArray[Any]
    year: NDArray[np.float64]
    employer: NDArray[np.int64]
    employer_kind: NDArray[Any]
    postings: NDArray[np.float64]
    duties: NDArray[np.float64]
    skills: Incidence
    asked: Mapping[str, NDArray[np.float64]]
    activities: Incidence
    categories: Incidence
    namings: Incidence
    years: Incidence

    def at(self, level: str) -> RoleCells:
        """The cells of one level with their activities and years, and nothing else that is in them."""
        rows = self.level == level
        own = ("number", "collection", "work", "country", "level", "year")
        counted = ("employer", "employer_kind", "postings", "duties")
        return replace(
            self,
            **{name: getattr(self, name)[rows] for name in (*own, *counted)},
            skills=_NOTHING,
            asked={},
            activities=self.activities.of(rows),
            categories=_NOTHING,
            namings=_NOTHING,
            years=self.years.of(rows),
        )

    def asked_so(self, how: str) -> Incidence:
        """Where skills are asked for in one of the ways in `HOW_ASKED`."""
        found, count = self.skills, self.asked[how]
        inside = count > 0
        return Incidence(found.row[inside], found.item[inside], count[inside], found.names)


@dataclass(frozen=True, slots=True)
class SkillLabel:
    """How to print a skill."""

    label: str
    type: str


EMBEDDED, MINE, BOTH = "embedded", "mine", "both"
EVIDENCE = (EMBEDDED, MINE, BOTH)
"""Whose evidence is asked: the snapshot inside the package, a user's own store, or each beside the other."""


class FactStore:
    """A folder of fact tables with their manifest.

    Args:
        folder: where the tables are.

    Attributes:
        evidence: which of `EVIDENCE` it is.
        own: ids of the collections in it that are a user's own.

    Raises:
        EvidenceDamaged: if the manifest is missing or unreadable, or a file is not the one it names.
    """

    evidence = EMBEDDED
    own: frozenset[str] = frozenset()

    def __init__(self, folder: Path) -> None:
        manifest = load_manifest(folder)
        paths = verified(folder, manifest, REINSTALL)
        self._hold(folder, manifest, Engine({path.stem: path for path in paths if path.suffix == PARQUET}))

    def _hold(self, folder: Path, manifest: Manifest, engine: Engine) -> None:
        """Begin with nothing asked; `folder` has the files of `MEASURED`."""
        self.folder = folder
        self.manifest = manifest
        self._engine = engine
        self._answered: dict[tuple[str, ...], Columns] = {}
        self._roles: dict[str, RoleCells] = {}
        self._works: dict[str, RoleCells] = {}
        self._past: dict[str, RoleCells] = {}
        self._skills: Mapping[str, SkillLabel] | None = None

    def cells(self, role: str) -> RoleCells:
        """Counts of postings under a role; empty arrays if there are none."""
        if role not in self._roles:
            self._roles[role] = self._load(role)
        return self._roles[role]

    def work_cells(self, role: str) -> RoleCells:
        """Counts of postings whose work was judged to be a role's, whatever their title.

        Skills and activities only; empty arrays for roles that work is not told by.
        """
        if role not in self._works:
            self._works[role] = self._with_skills(role, by_work=True)
        return self._works[role]

    @cached_property
    def bare_cells(self) -> Mapping[str, RoleCells]:
        """Counts of postings under every role, without skills, duties or anything else that is in them.

        What asks only how many postings of what work there are would wait seconds for the rest.
        """
        return _by_role(self._ask("all_cells"))

    def history(self, role: str) -> RoleCells:
        """Counts of dated postings under a role, of collections that span years and serve for change alone.

        Activities only; empty arrays if there are none. No part of `cells`, and never to be pooled with it.
        """
        if role not in self._past:
            cells = self.history_all().get(role) or _bare(role, _no_rows(self._ask("history_cells")))
            found = self._incidence("history_activities", [role], cells.number, "activity", "duties")
            self._past[role] = replace(cells, activities=found)
        return self._past[role]

    def history_all(self) -> Mapping[str, RoleCells]:
        """The postings of `history` under every role that they name, without anything that is in them."""
        return _by_role(self._ask("history_cells"))

    def pay(self, role: str) -> Columns:
        """Pay records of a role: the columns of `posted_pay`, in which `pay` lacks `industry` and `work`.

        Sources and populations stand side by side and are never to be pooled. `specialisation`, `place`,
        `record`, `industry` and `work` are None (or NaN) where they are not known.
        """
        return self._ask("pay", role)

    def pay_by_work(self, role: str) -> Columns:
        """Pay from texts whose work was judged to be a role's: columns of `pay`; `role` is the title's."""
        return self._ask("pay_by_work", role)

    def pay_skills(self) -> Columns:
        """Skills named beside pay: `record` as in `pay`, and `skill`; a record without a row names none."""
        return self._ask("pay_skills")

    def titles(self, role: str) -> Columns:
        """How often titles name the role, by source and year."""
        return self._ask("titles", role)

    def title_months(self, role: str) -> Columns:
        """How often titles name the role, by source and month, of sources whose months are known.

        Columns `source`, `year`, `month`, `titles`, `total`, `employers`, `sum_kk`, `sum_kn`, `sum_nn`. A
        month in which none does is a row of nought; a month that a source lacks has no row. The source
        `hn_trends` counts posts that name a term, and is given by months alone.
        """
        return self._ask("title_months", role)

    def title_totals(self) -> Columns:
        """Titles by source and year (`month` NaN) and by source and month, whatever they name."""
        return self._ask("title_totals")

    def title_places(self, role: str) -> Columns:
        """How often titles name the role, by source, year and place, of sources that name places.

        Columns `source`, `year`, `country`, `place`, `titles`, `total`. Small places are left out (see the
        table); one whose titles name other roles only is a row of nought.
        """
        return self._ask("title_places", role)

    def exchange_rates(self) -> Columns:
        """Units of each `currency` for one euro, `per_eur`, mean of each `year` (European Central Bank)."""
        return self._ask("exchange_rates")

    def price_levels(self) -> Columns:
        """What buys as much as an international dollar, in local currency: `factor` by `country`, `year`."""
        return self._ask("price_levels")

    def wages(self, soc: str) -> Columns:
        """Survey wages of a SOC code by year."""
        return self._ask("wages", soc)

    def occupation(self, occupation: str) -> Columns:
        """What public schemes say of an occupation ("onet:15-2051.00")."""
        return self._ask("occupation", occupation)

    def skills(self) -> Mapping[str, SkillLabel]:
        """Label and type of every skill that occurs, by id."""
        if self._skills is None:
            found = self._ask("skill_labels")
            columns = (found[c].tolist() for c in ("skill", "label", "type"))
            self._skills = {id_: SkillLabel(label, type_) for id_, label, type_ in zip(*columns, strict=True)}
        return self._skills

    def countries(self) -> tuple[str, ...]:
        """Every country that there is any evidence of, as ISO codes."""
        return tuple(self._ask("countries")["country"].tolist())

    def values(self, table: str) -> Mapping[str, Mapping[str, int]]:
        """What postings say, by list and value, with their number: "category_counts" or "naming_counts"."""
        found = self._ask(f"values_of_{table}")
        lists: dict[str, dict[str, int]] = {}
        for name, value, n in zip(*(found[c].tolist() for c in ("list", "value", "postings")), strict=True):
            lists.setdefault(name, {})[value] = int(n)
        return lists

    def write_tables(self, folder: Path, *, csv: bool = False) -> None:
        """Write every fact table into a folder: a copy of its Parquet file, or the same rows as CSV."""
        for table in TABLES:
            if csv:
                self._engine.write_csv(table.name, folder / f"{table.name}.csv")
            else:
                shutil.copyfile(self.folder / f"{table.name}.parquet", folder / f"{table.name}.parquet")

    def rows(self, table: str) -> int:
        """Rows of a fact table."""
        return next(entry.rows for entry in self.manifest.files if entry.name == f"{table}{PARQUET}")

    def sizes(self) -> Columns:
        """Postings and employers by role."""
        return self._ask("sizes")

    @cached_property
    def reader_error(self) -> dict[str, Any]:
        """The reader's error on labelled postings, as measured when the texts were counted."""
        return self._json(READER_ERROR)

    @cached_property
    def duty_confusion(self) -> dict[str, Any]:
        """True by read activity, cross-validated."""
        return self._json(DUTY_CONFUSION)

    @cached_property
    def role_confusion(self) -> dict[str, Any]:
        """Labelled by read role of postings read one by one, cross-validated."""
        return self._json(ROLE_CONFUSION)

    def _ask(self, query: str, *parameters: str) -> Columns:
        """Ask once; tables do not change while they are open."""
        key = (query, *parameters)
        if key not in self._answered:
            self._answered[key] = self._engine.ask(query, parameters)
        return self._answered[key]

    def _load(self, role: str) -> RoleCells:
        found = self._with_skills(role, by_work=False)
        cells = found.number
        return replace(
            found,
            categories=self._incidence("categories", [role], cells, "category_value", "postings"),
            namings=self._incidence("namings", [role], cells, "kind_value", "postings"),
            years=self._incidence("years", [role], cells, "years", "postings"),
        )

    def _with_skills(self, role: str, *, by_work: bool) -> RoleCells:
        """Cells by their title's role or by their work's, with skills and activities."""
        asked = [role, by_work]
        cells = _bare(role, self._engine.ask("cells", asked))
        skills = self._engine.ask("skills", asked)
        row = np.searchsorted(cells.number, skills["cell"])  # cells come sorted
        names = np.array(list(self.skills()))
        return replace(
            cells,
            skills=Incidence(row, skills["position"], skills["postings"].astype(np.float64), names),
            asked={how: skills[how].astype(np.float64) for how in HOW_ASKED},
            activities=self._incidence("activities", asked, cells.number, "activity", "duties"),
        )

    def _incidence(
        self, query: str, asked: Sequence[Any], cells: NDArray[np.int64], item: str, count: str
    ) -> Incidence:
        found = self._engine.ask(query, asked)
        names, items = np.unique(found[item], return_inverse=True)
        row = np.searchsorted(cells, found["cell"])
        return Incidence(row, items, found[count].astype(np.float64), names)

    def _json(self, name: str) -> dict[str, Any]:
        loaded = json.loads(self.folder.joinpath(name).read_text(encoding="utf-8"))
        assert isinstance(loaded, dict)
        return loaded


_NOTHING = Incidence(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0, dtype=str))


def _by_role(found: Columns) -> Mapping[str, RoleCells]:
    """Cells that lie sorted by role, apart."""
    names, first = np.unique(found["role"], return_index=True)
    last = np.append(first, len(found["role"]))[1:]
    return {
        str(role): _bare(str(role), {name: column[a:b] for name, column in found.items()})
        for role, a, b in zip(names.tolist(), first.tolist(), last.tolist(), strict=True)
    }


def _no_rows(found: Columns) -> Columns:
    return {name: column[:0] for name, column in found.items()}


def _bare(role: str, cells: Columns) -> RoleCells:
    """Cells with nothing in them yet."""
    return RoleCells(
        role=role,
        number=cells["cell"].astype(np.int64),
        collection=cells["collection"],
        work=cells["work"],
        country=cells["country"],
        level=cells["level"],
        year=cells["year"].astype(np.float64),
        employer=cells["employer"].astype(np.int64),
        employer_kind=cells["employer_kind"],
        postings=cells["postings"].astype(np.float64),
        duties=cells["duties"].astype(np.float64),
        skills=_NOTHING,
        asked={},
        activities=_NOTHING,
        categories=_NOTHING,
        namings=_NOTHING,
        years=_NOTHING,
    )


@cache
def embedded() -> FactStore:
    """The snapshot inside the package."""
    return FactStore(Path(str(files("rolescope.store").joinpath("embedded"))))
