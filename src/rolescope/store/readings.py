"""Readings as a Parquet table: one row a posting, columns where there is one value, else lists."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import ReadAnswer

ROW_GROUP = 1_000
"""Rows kept in memory before they are written."""

_FLAT = (
    "key title location employer workplace seniority employer_kind visa clearance on_call industry "
    "language country"
)
_LISTS = ("pay", "skills", "duties", "places", "sections", "warnings")
_VALUES = ("employment_type", "eligible", "spoken", "collaborators")


class ReadingsFile:
    """A Parquet file that answers are added to. What was added before an interruption is kept.

    Args:
        path: the file, which is replaced.

    Raises:
        SourceRefused: if pyarrow is not installed.
        BadQuestion: if the file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        try:
            import pyarrow as pa  # noqa: PLC0415  (in the extra `ingest`: 170 MB that other forms do not need)
            import pyarrow.parquet as pq  # noqa: PLC0415
        except ImportError as error:
            raise SourceRefused("Parquet needs pyarrow: `pip install 'rolescope[ingest]'`.") from error
        self._arrow: Any = pa
        self._schema = _schema(pa)
        self._rows: list[dict[str, Any]] = []
        try:
            self._writer: Any = pq.ParquetWriter(path, self._schema, compression="zstd")
        except OSError as error:
            why = os.strerror(error.errno) if error.errno else error  # pyarrow's own words repeat the path
            raise BadQuestion(f"Cannot write {path}: {why}.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write()
        self._writer.close()

    def add(self, view: ReadAnswer) -> None:
        """Add one posting."""
        self._rows.append(row(view))
        if len(self._rows) >= ROW_GROUP:
            self._write()

    def describe(self, name: str, value: str) -> None:
        """Write a value into the file's metadata."""
        self._writer.add_key_value_metadata({name: value})

    def _write(self) -> None:
        if self._rows:
            self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


def row(view: ReadAnswer) -> dict[str, Any]:
    """One posting as a row; names are those of the JSON contract, joined by "_" where it nests."""
    said = view.to_plain()
    years, education, travel = said["years"] or {}, said["education"] or {}, said["travel"] or {}
    return {
        **{name: said[name] for name in _FLAT.split()},
        "years_min": years.get("min"),
        "years_max": years.get("max"),
        "education_min": education.get("min"),
        "education_or_equivalent": education.get("or_equivalent"),
        "education_fields": education.get("fields", []),
        "travel_percent": travel.get("percent"),
        **_role(said["role"]),
        **{name: [mark["value"] for mark in said[name]] for name in _VALUES},
        **{name: [_flat(record) for record in said[name]] for name in _LISTS},
    }


def _role(said: dict[str, Any] | None) -> dict[str, Any]:
    """The verdict on the work; null where nobody judged."""
    if said is None:
        return {"role_verdict": None, "role_mixture": [], "title_agrees": None, "title_agrees_p": None}
    shares = [{"role": role, "share": share["value"]} for role, share in said["mixture"].items()]
    return {
        "role_verdict": said["verdict"],
        "role_mixture": shares,
        "title_agrees": said["title_agrees"],
        "title_agrees_p": said["title_agrees_p"],
    }


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """A record whose span is two columns."""
    start, end = record.get("span") or (None, None)
    return {**{k: v for k, v in record.items() if k != "span"}, "start": start, "end": end}


def _schema(pa: Any) -> Any:
    text, whole, real = pa.string(), pa.int32(), pa.float64()

    def records(**columns: Any) -> Any:
        return pa.list_(pa.struct({**columns, "start": whole, "end": whole}))

    columns: dict[str, Any] = {
        **_typed(f"{_FLAT} education_min", text),
        **_typed("years_min years_max travel_percent", whole),
        "education_or_equivalent": pa.bool_(),
        **_typed(" ".join(["education_fields", *_VALUES]), pa.list_(text)),
        **_typed("role_verdict title_agrees", text),
        "title_agrees_p": real,
        "role_mixture": pa.list_(pa.struct({"role": text, "share": real})),
        "pay": records(
            **_typed("min max", real),
            **_typed("currency period kind tax place surface origin", text),
            repairs=pa.list_(text),
        ),
        "skills": records(**_typed("id label surface requirement depth", text), years=whole, choice=whole),
        "duties": records(**_typed("quote activity", text), probability=real),
        "places": records(**_typed("name country origin", text)),
        "sections": records(kind=text),
        "warnings": records(**_typed("kind message", text)),
    }
    return pa.schema(columns)


def _typed(names: str, kind: Any) -> dict[str, Any]:
    return dict.fromkeys(names.split(), kind)
