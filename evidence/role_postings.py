"""The postings that the model of roles learns from: read one by one, or known by their title."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import pyarrow.parquet as pq

from evidence.train_duties import DATA, SHARED, SOURCES
from rolescope.extract.role.model import UNCLEAR
from rolescope.sources.employers import fold_employer
from rolescope.taxonomy.roles import judged_role, judged_roles
from rolescope.taxonomy.titles import resolve_title

CLASSES = (*judged_roles(), UNCLEAR)
OPENING = 300
"""Letters of a text by which it is known again."""
SHORTEST = 150
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A posting read one by one.

    Attributes:
        text: its text.
        title: its title.
        mix: share of the work by role, in the order of `CLASSES`.
        agrees: "yes", "partly" or "no": whether the title is the one to expect.
        source: the collection it is from; empty for the labelled postings that measure.
        employer: folded name of who posts it.
    """

    text: str
    title: str
    mix: tuple[float, ...]
    agrees: str
    source: str = ""
    employer: str = ""


@dataclass(frozen=True, slots=True)
class Titled:
    """A posting of which only the title tells a role; `employer` is the folded name of who posts it."""

    text: str
    title: str
    role: str
    employer: str = ""


def read_one_by_one() -> list[Labelled]:
    """The postings read one by one, in file order.

    Raises:
        ValueError: a text is not the one that was read.
    """
    found = []
    for line in (DATA / "role_labels.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "source\t")):
            continue
        source, row, check, _, mix, agrees = line.split("\t")
        title, text = _table(source)[int(row)]
        if f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}" != check:
            message = f"{source} row {row} is not the text that was read"
            raise ValueError(message)
        shares = {role: int(part) / 100 for role, part in (cell.split(":") for cell in mix.split())}
        found.append(Labelled(text, title, mix_of(shares), agrees, source, _employers(source)[int(row)]))
    return found


def gold() -> list[Labelled]:
    """The labelled postings that measure."""
    lines = (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Labelled(
            row["text"],
            row["title"],
            mix_of({r: s / 100 for r, s in row["role_mix"].items()}),
            row["title_agrees"],
        )
        for row in rows
    ]


def titled(without: Iterable[str], *, others: bool = False) -> list[Titled]:
    """Postings whose title names one role, each text once.

    Args:
        without: texts that are kept out, with all that open like them.
        others: whether postings whose title names none count too, as "other".
    """
    seen = {_opening(text) for text in without}
    found = []
    for source in SOURCES:
        for (title, text), employer in zip(_table(source), _employers(source), strict=True):
            match = resolve_title(title)
            role = (
                judged_role(match.role) if match.role else OTHER if others and not match.candidates else None
            )
            opening = _opening(text)
            if role is None or len(text) < SHORTEST or opening in seen:
                continue
            seen.add(opening)
            found.append(Titled(text, title, role, employer))
    return found


def mix_of(shares: Mapping[str, float]) -> tuple[float, ...]:
    """Shares by role id, in the order of `CLASSES`."""
    unknown = shares.keys() - set(CLASSES)
    if unknown:
        message = f"no roles: {unknown}"
        raise ValueError(message)
    return tuple(shares.get(role, 0.0) for role in CLASSES)


@cache
def _table(source: str) -> list[tuple[str, str]]:
    """Title and text of each posting of a source."""
    path = SHARED / f"data/local/{source}/postings.parquet"
    table = pq.read_table(path, columns=["title", "description"])
    return [(title or "", text or "") for title, text in zip(*table.to_pydict().values(), strict=True)]


@cache
def _employers(source: str) -> list[str]:
    """Who posts each posting of a source, as the counts tell employers apart."""
    path = SHARED / f"data/local/{source}/postings.parquet"
    names = pq.read_table(path, columns=["company"]).column("company").to_pylist()
    return [fold_employer(name or "") for name in names]


def _opening(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())[:OPENING]
