"""Rows of a table of pay: texts are kept as numbers, and a column is taken only when it is asked for.

Pay is parted and picked from dozens of times in one answer, and most columns are then never looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from rolescope.store.connect import Columns

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A column of texts.

    Attributes:
        code: (N,) place of each row's text among the names.
        names: distinct texts, rising; None, where any row has none, is the last.
    """

    code: Places
    names: NDArray[Any]

    @classmethod
    def of(cls, column: NDArray[Any]) -> Coded:
        """Number the texts of a column."""
        texts = column.tolist()
        names = sorted(set(texts), key=lambda text: (text is None, text or ""))
        place = {text: i for i, text in enumerate(names)}
        code = np.fromiter((place[text] for text in texts), np.int64, len(texts))
        return cls(code, np.array([*names, None], dtype=object)[:-1])


class Rows(Mapping[str, NDArray[Any]]):
    """Some rows of a table, as a mapping of columns.

    Args:
        coded: the table's columns of texts.
        plain: its other columns.
        at: which rows, any number of times.
        instead: columns of these rows that stand for the table's own, or beside them.
    """

    def __init__(
        self,
        coded: Mapping[str, Coded],
        plain: Mapping[str, NDArray[Any]],
        at: Places | None,
        instead: Mapping[str, NDArray[Any]] | None = None,
    ) -> None:
        self._coded, self._plain, self._at = coded, plain, at
        self._instead = dict(instead or {})
        self._taken: dict[str, NDArray[Any]] = dict(self._instead)
        self._found: dict[tuple[Hashable, ...], Any] = {}

    @classmethod
    def of(cls, columns: Columns) -> Rows:
        """All rows of a table, its texts numbered."""
        texts = {name: Coded.of(column) for name, column in columns.items() if column.dtype == object}
        return cls(texts, {name: column for name, column in columns.items() if name not in texts}, None)

    def __getitem__(self, name: str) -> NDArray[Any]:
        if name not in self._taken:
            if name in self._coded:
                self._taken[name] = self._coded[name].names[self.code(name)]
            else:
                self._taken[name] = self._pick(self._plain[name])
        return self._taken[name]

    def __iter__(self) -> Iterator[str]:
        yield from dict.fromkeys((*self._coded, *self._plain, *self._instead))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def code(self, name: str) -> Places:
        """A column of texts as places in `names`."""
        return self._pick(self._coded[name].code)

    def names(self, name: str) -> NDArray[Any]:
        """What the column of the whole table holds, rising; None is the last."""
        return self._coded[name].names

    def counted(self, name: str) -> Counter[Any]:
        """How many of the rows have each text."""
        n = np.bincount(self.code(name), minlength=len(self.names(name))).tolist()
        return Counter(
            {text: times for text, times in zip(self.names(name).tolist(), n, strict=True) if times}
        )

    def among(self, name: str, texts: Sequence[str]) -> Mask:
        """Which rows have one of these texts."""
        wanted = np.array([text in texts for text in self.names(name).tolist()], dtype=np.bool_)
        return np.asarray(wanted[self.code(name)], dtype=np.bool_)

    def once(self, name: tuple[Hashable, ...], work: Callable[[], Found]) -> Found:
        """What is worked out of these rows and of nothing else: once, as long as the rows are kept.

        Args:
            name: what it is, with all that it depends on beside the rows.
            work: how to get it; it must be frozen.
        """
        if name not in self._found:
            self._found[name] = work()
        found: Found = self._found[name]
        return found

    def where(self, rows: Mask) -> Rows:
        """Some of the rows."""
        return self.at(np.flatnonzero(rows))

    def at(self, places: Places) -> Rows:
        """Rows by their places, in this order."""
        instead = {name: column[places] for name, column in self._instead.items()}
        return Rows(self._coded, self._plain, self._pick_places(places), instead)

    def having(self, **columns: NDArray[Any]) -> Rows:
        """These rows with other numbers in place of a column of their own or beside them."""
        return Rows(self._coded, self._plain, self._at, self._instead | columns)

    def beside(self, **columns: NDArray[Any]) -> Rows:
        """The whole table with more columns of numbers."""
        assert self._at is None, "whole tables only"
        return Rows(self._coded, {**self._plain, **columns}, None)

    def together(self, others: Sequence[Rows]) -> Rows:
        """These rows and others of the same table, one after the other."""
        every = (self, *others)
        assert all(one._coded is self._coded for one in every), "rows of one table only"  # noqa: SLF001
        assert not any(one._instead for one in every), "rows with columns of their own"  # noqa: SLF001
        whole = [one._pick_places(np.arange(one.height)) for one in every]  # noqa: SLF001
        return Rows(self._coded, self._plain, np.concatenate(whole))

    @property
    def height(self) -> int:
        """How many rows."""
        return len(self._at) if self._at is not None else len(next(iter(self._plain.values())))

    def _pick(self, column: NDArray[Any]) -> NDArray[Any]:
        return column if self._at is None else column[self._at]

    def _pick_places(self, places: Places) -> Places:
        return places if self._at is None else self._at[places]


def combined(codes: Sequence[Places]) -> Places:
    """(N,) one number for each combination of several columns of numbers from 0, in their order."""
    whole = codes[0]
    for code in codes[1:]:
        whole = whole * (int(code.max(initial=0)) + 1) + code
    return whole
