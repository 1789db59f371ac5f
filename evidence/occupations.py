"""Write `occupations.tsv.gz`: the occupations of O*NET and ESCO with every title that they list.

Facts and labels only: O*NET 29.3 (CC BY 4.0, U.S. Department of Labor) and ESCO 1.1.1 (Commission Decision
2011/833/EU). The same tables give the same bytes.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq

from rolescope.taxonomy.occupations import name_key

_WITH_EXPANSION = re.compile(r"^(.+?) \((.+)\)$")


def write_occupations(open_dir: Path, target: Path) -> None:
    """Write the occupations of both schemes, O*NET first, each by its code.

    Args:
        open_dir: folder that holds `onet_29_3/` and `esco_1_1_1/` as Parquet.
        target: the `.tsv.gz` to write; the layout is told in `rolescope.taxonomy.occupations`.
    """
    lines = [*_onet(open_dir / "onet_29_3"), *_esco(open_dir / "esco_1_1_1")]
    packed = gzip.compress("".join(f"{line}\n" for line in lines).encode(), compresslevel=9, mtime=0)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(packed)


def _onet(folder: Path) -> Iterator[str]:
    titles: dict[str, list[str]] = defaultdict(list)
    for table, columns in (
        ("alternate_titles", ("Alternate Title", "Short Title")),
        ("sample_of_reported_titles", ("Reported Job Title",)),
    ):
        for row in _rows(folder / f"{table}.parquet", ("O*NET-SOC Code", *columns)):
            titles[row[0]] += [title for title in row[1:] if title]
    for code, label in sorted(_rows(folder / "occupation_data.parquet", ("O*NET-SOC Code", "Title"))):
        yield _line(f"onet:{code}", code, "", label, titles[code])


def _esco(folder: Path) -> Iterator[str]:
    columns = ("code", "conceptUri", "iscoGroup", "preferredLabel", "altLabels")
    for code, uri, isco, label, others in sorted(_rows(folder / "occupations_en.parquet", columns)):
        yield _line(f"esco:{uri.rpartition('/')[2]}", code, isco, label, (others or "").split("\n"))


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    table = pq.read_table(path, columns=list(columns))
    return zip(*(table.column(name).to_pylist() for name in columns), strict=True)


def _line(occupation_id: str, code: str, isco: str, label: str, others: Iterable[str]) -> str:
    own = name_key(label)
    keys = {name_key(part) for title in others for part in _parts(title)} - {own, ""}
    return "\t".join((occupation_id, code, isco, label, f"|{'|'.join((own, *sorted(keys)))}|"))


def _parts(title: str) -> tuple[str, ...]:
    """A title, and both halves of one with its expansion: "RN (Registered Nurse)"."""
    match = _WITH_EXPANSION.match(title)
    return (title, *match.groups()) if match else (title,)
