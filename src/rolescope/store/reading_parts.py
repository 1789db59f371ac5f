"""Readings of very many postings as a folder of Parquet parts, which an interrupted run goes on from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText, ReadAnswer
from rolescope.store.readings import ReadingsFile

PART = 2_000
"""Postings in a part: what an interruption costs at most."""
DIGEST = "rolescope.postings"
"""Name in a part's metadata of the hash over the postings it was read from."""


class ReadingParts:
    """A folder of parts, each whole or not there.

    Args:
        folder: made if it does not exist.
        size: postings in a part.

    Raises:
        SourceRefused: if pyarrow is not installed.
        BadQuestion: if the folder cannot be written.
    """

    def __init__(self, folder: Path, size: int = PART) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadQuestion(f"Cannot write {folder}: {error.strerror}.") from error
        self._folder = folder
        self._size = size
        self._part = 0
        self._views: list[ReadAnswer] = []
        self.found = 0
        """Postings that were already there."""

    def remaining(self, postings: Iterable[PostingText]) -> Iterator[PostingText]:
        """The postings that no part holds yet.

        Raises:
            BadQuestion: if a part was read from other postings than these, or is damaged.
        """
        given = iter(postings)
        for path in sorted(self._folder.glob("part-*.parquet")):
            rows, digest = _described(path)
            if digest_of(islice(given, rows)) != digest:
                raise BadQuestion(f"{path} was read from other postings. Name an empty folder.")
            self.found += rows
            self._part += 1
        yield from given

    def add(self, view: ReadAnswer) -> None:
        """Add one posting."""
        self._views.append(view)
        if len(self._views) == self._size:
            self._write()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:  # else the part is read again next time
            self._write()

    def _write(self) -> None:
        if not self._views:
            return
        path = self._folder / f"part-{self._part:06d}.parquet"
        unfinished = path.with_suffix(".unfinished")
        with ReadingsFile(unfinished) as file:
            for view in self._views:
                file.add(view)
            file.describe(DIGEST, digest_of(view.given for view in self._views))
        unfinished.replace(path)
        self._part += 1
        self._views = []


def digest_of(postings: Iterable[PostingText]) -> str:
    """One hash over the keys and texts of some postings, in order."""
    digest = hashlib.sha256()
    for one in postings:
        for words in (one.key, one.text):
            data = words.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8))
            digest.update(data)
    return digest.hexdigest()


def _described(path: Path) -> tuple[int, str]:
    """How many rows a part has, and the hash over its postings."""
    import pyarrow as pa  # noqa: PLC0415  (see `readings`)
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        described: Any = pq.ParquetFile(path).metadata
    except (pa.ArrowException, OSError) as error:
        raise BadQuestion(f"{path} is damaged. Remove it and the parts after it.") from error
    return described.num_rows, (described.metadata or {}).get(DIGEST.encode(), b"").decode()
