"""One table of shares by itself: what a claim on one thing needs of a comparison, figure for figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rolescope.model.shares import PrevalenceRow
from rolescope.questions.figures.classes import CATEGORIES, activity_rows, category_rows
from rolescope.questions.figures.namings import (
    COLLABORATORS,
    CONDITIONS,
    FIELDS,
    INDUSTRIES,
    ON_CALL,
    Kind,
    naming_rows,
)
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.scope import (
    Counts,
    Filter,
    Size,
    counts,
    refuse_elsewhere,
    refuse_later,
    settle,
    strata_of,
)
from rolescope.questions.figures.skills import mention_rows
from rolescope.questions.figures.subjects import Named, name_all
from rolescope.store.facts import FactStore


@dataclass(frozen=True, slots=True)
class Table:
    """Shares of one kind of thing.

    Attributes:
        rows: one a thing, as in a comparison of the same roles.
        postings: postings of the role that has fewest.
    """

    rows: tuple[PrevalenceRow, ...]
    postings: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """Roles and what was asked about them."""

    store: FactStore
    named: Sequence[Named]
    within: Filter

    @property
    def roles(self) -> list[str]:
        return [one.id for one in self.named]

    @property
    def reader(self) -> Reader:
        store = self.store
        return Reader(store.reader_error, store.duty_confusion, store.role_confusion)

    def counted(self, size: Size, *, by_level: bool = True) -> Counts:
        strata = strata_of(self.within, by_level=by_level)
        return counts([one.cells for one in self.named], self.within, size=size, strata=strata)

    def postings(self, *, by_level: bool = True) -> Counts:
        return self.counted(lambda c: c.postings, by_level=by_level)


def table(
    kind: str,
    roles: Sequence[str],
    store: FactStore,
    *,
    country: str | None,
    level: str | None,
    since: int | None,
) -> Table:
    """Shares of one kind of thing in some roles.

    Args:
        kind: "skill", "activity", "degree" and so on (see `claims.measures.ITEMS`).
        roles: names of roles.
        store: fact tables to ask.
        country: as a comparison takes it, like the other two.
        level: seniority.
        since: first calendar year.

    Raises:
        UnknownRole, AmbiguousRole, BadQuestion: as a comparison does.
    """
    named = name_all(store, roles)
    refuse_elsewhere(country, store.countries())
    refuse_later(since, store.manifest)
    within = settle([one.cells for one in named], country=country, level=level, since=since)
    return table_within(kind, named, store, within)


def table_within(kind: str, named: Sequence[Named], store: FactStore, within: Filter) -> Table:
    """Shares of one kind of thing in roles that were found, within a settled filter."""
    made = _ROWS[kind](_Asked(store, named, within))
    return Table(made, min(int(one.cells.postings[within.rows(one.cells)].sum()) for one in named))


Rows = Callable[[_Asked], tuple[PrevalenceRow, ...]]


def _skills(asked: _Asked) -> tuple[PrevalenceRow, ...]:
    labels = asked.store.skills()
    reader = asked.reader.skills({id_: one.type for id_, one in labels.items()})
    return mention_rows(asked.postings(), asked.roles, reader, labels)


def _activities(asked: _Asked) -> tuple[PrevalenceRow, ...]:
    duties = asked.counted(lambda c: c.duties)
    return activity_rows(duties, asked.roles, asked.reader.confusion("activity"))


def _category(name: str) -> Rows:
    def made(asked: _Asked) -> tuple[PrevalenceRow, ...]:
        postings = asked.postings(by_level=name != "seniority")
        return category_rows(postings, asked.roles, name, asked.reader.confusion(name))

    return made


def _naming(kind: Kind) -> Rows:
    return lambda asked: naming_rows(asked.postings(), asked.roles, kind, asked.reader.measured_on)


_ROWS: Mapping[str, Rows] = {
    "skill": _skills,
    "activity": _activities,
    **{name: _category(name) for name in CATEGORIES},
    **{kind.name: _naming(kind) for kind in (COLLABORATORS, ON_CALL, INDUSTRIES, FIELDS, *CONDITIONS)},
}
