"""What a snapshot says of itself: sources, licences, periods, rows in, used and refused, hashes."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from rolescope.model.errors import EvidenceDamaged

FILE = "manifest.json"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MODELLED_PAY = "pay modelled by the board"
"""Why rows of some boards were refused, as the account of their source says it."""
REINSTALL = "Reinstall rolescope, or rebuild with `python -m evidence.build`."


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source as it went into one use.

    Attributes:
        id: source id.
        use: what for: "texts", "pay", "titles" or "occupations".
        name: its name.
        home: public home.
        licence: licence, with the attribution it asks for.
        period: calendar years of what counts, in words.
        rows_in: rows of the file; `rows_used` plus all in `refused`.
        rows_used: rows that gave a record.
        refused: rows that gave none, by reason.
        records: records they gave (two rows may give one); `counted` plus all in `set_aside`.
        counted: records that count.
        set_aside: records that do not, by reason.
        sha256: hash of the file read.
    """

    id: str
    use: str
    name: str
    home: str
    licence: str
    period: str
    rows_in: int
    rows_used: int
    refused: Mapping[str, int]
    records: int
    counted: int
    set_aside: Mapping[str, int]
    sha256: str


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of the snapshot.

    Attributes:
        name: file name.
        rows: rows of a table; entries of a JSON file.
        sha256: hash of its bytes.
    """

    name: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The snapshot's own account.

    Attributes:
        as_of: ISO date of the newest posting that was read; other sources may run later, as their periods
            say.
        sources: every source in every use, sorted.
        files: every file, sorted by name.
        pay_design_effect: how much the clustering of pay by employer multiplies variances, measured where
            employers are named; borrowed where they are not.
    """

    as_of: str
    sources: tuple[SourceEntry, ...]
    files: tuple[FileEntry, ...]
    pay_design_effect: float

    @property
    def snapshot(self) -> str:
        """Short hash of all that figures rest on: names the evidence in an answer's id."""
        joined = "".join([*(file.sha256 for file in self.files), str(self.pay_design_effect)])
        return hashlib.sha256(joined.encode()).hexdigest()[:12]

    def last_year(self, uses: Collection[str]) -> int:
        """The last calendar year of the sources in some uses; that of `as_of` where one tells no year."""
        periods = [YEAR.findall(one.period) for one in self.sources if one.use in uses and one.counted]
        known = [max(map(int, years)) for years in periods if years]
        return max(known) if known and len(known) == len(periods) else int(self.as_of[:4])

    def source(self, source_id: str, use: str) -> SourceEntry:
        """The entry of one source in one use."""
        return next(s for s in self.sources if (s.id, s.use) == (source_id, use))

    def refused_parts(self, reason: str) -> dict[str, int]:
        """Rows that were refused for a reason that names parts of its source ("reason: part"), by part."""
        found = Counter[str]()
        for source in self.sources:
            for why, n in source.refused.items():
                named, _, part = why.partition(": ")
                if named == reason and part:
                    found[part] += n
        return dict(found)

    def name(self, source_id: str) -> str:
        """What people call a source, whatever it is used for; its id where it is not among the evidence."""
        return next((one.name for one in self.sources if one.id == source_id), source_id)

    def save(self, folder: Path) -> None:
        """Write as JSON, the same bytes for the same manifest."""
        text = json.dumps(asdict(self), indent=1, sort_keys=True, ensure_ascii=False)
        folder.joinpath(FILE).write_text(text + "\n", encoding="utf-8")


def load_manifest(folder: Path) -> Manifest:
    """Read a folder's manifest.

    Raises:
        EvidenceDamaged: if there is none, or it is not one.
    """
    try:
        raw = json.loads(folder.joinpath(FILE).read_text(encoding="utf-8"))
        return Manifest(
            as_of=raw["as_of"],
            sources=tuple(SourceEntry(**s) for s in raw["sources"]),
            files=tuple(FileEntry(**t) for t in raw["files"]),
            pay_design_effect=raw["pay_design_effect"],
        )
    except FileNotFoundError as error:
        raise EvidenceDamaged(f"There is no evidence in {folder}: {FILE} is missing. {REINSTALL}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise EvidenceDamaged(f"{FILE} of the evidence cannot be read ({error!r}). {REINSTALL}") from error


def verified(folder: Path, manifest: Manifest, mend: str) -> list[Path]:
    """The files that a manifest names.

    Args:
        folder: where they are.
        manifest: names them with their hashes.
        mend: what to do if one is another.

    Raises:
        EvidenceDamaged: if one is missing, or is not what the manifest names.
    """
    paths = [folder / entry.name for entry in manifest.files]
    for path, entry in zip(paths, manifest.files, strict=True):
        if not path.is_file():
            raise EvidenceDamaged(f"The evidence is incomplete: {entry.name} is missing. {mend}")
        if digest(path) != entry.sha256:
            raise EvidenceDamaged(f"The evidence is damaged: {entry.name} is not what {FILE} names. {mend}")
    return paths


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
