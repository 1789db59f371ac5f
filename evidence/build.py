"""Rebuild the embedded snapshot: `ROLESCOPE_SHARED=<folder> python -m evidence.build`.

The folder holds `data/open` (public tables) and, for those who have them, `data/local` (texts of postings).
Without texts the committed counts are kept as they are and everything else is rebuilt; with them the counts
are taken again. Either way the same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

import pyarrow.parquet as pq

from evidence.conversion import write_conversion
from evidence.history import write_history
from evidence.occupation_facts import write_occupation_facts
from evidence.occupation_wages import write_occupation_wages
from evidence.pay import write_pay
from evidence.public_schemes import scheme_entries
from evidence.texts import write_counts
from evidence.titles import write_titles
from rolescope.store import schema
from rolescope.store.facts import MEASURED as FILES
from rolescope.store.manifest import FileEntry, Manifest, SourceEntry, digest, load_manifest

ROOT = Path(__file__).resolve().parents[1]
EMBEDDED = ROOT / "src" / "rolescope" / "store" / "embedded"
MEASURED = ROOT / "src" / "rolescope" / "extract" / "weights"


def build(data: Path, folder: Path) -> Manifest:
    """Write every table and the manifest into `folder`.

    Args:
        data: holds `open/` and perhaps `local/`.
        folder: the snapshot; its committed counts are kept where `local/` is absent.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts, as_of = _texts(data, folder)
    pay, design_effect = write_pay(data, folder)
    entries = [*texts, *pay, *write_titles(data, folder), write_occupation_wages(data, folder)]
    write_occupation_facts(data, folder)
    entries += [*scheme_entries(data), *write_conversion(folder)]
    manifest = Manifest(
        as_of=as_of,
        sources=tuple(sorted(entries, key=lambda entry: (entry.id, entry.use))),
        files=tuple(_file(folder / name) for name in _names()),
        pay_design_effect=design_effect,
    )
    manifest.save(folder)
    return manifest


def _texts(data: Path, folder: Path) -> tuple[list[SourceEntry], str]:
    """Counts from texts, and their newest day: taken again where texts are, else as the folder has them."""
    if (data / "local").is_dir():
        for name in FILES:
            shutil.copyfile(MEASURED / name, folder / name)
        counted, as_of = write_counts(data, folder)
        return [*counted, *write_history(data, folder)], as_of
    kept = load_manifest(folder)
    return [entry for entry in kept.sources if entry.use in {"texts", "history"}], kept.as_of


def _names() -> list[str]:
    return sorted([*(f"{table.name}.parquet" for table in schema.TABLES), *FILES])


def _file(path: Path) -> FileEntry:
    rows = pq.read_metadata(path).num_rows if path.suffix == ".parquet" else len(json.loads(path.read_text()))
    return FileEntry(path.name, rows, digest(path))


def _print(manifest: Manifest, folder: Path) -> None:
    for entry in manifest.sources:
        counts = f"{entry.rows_in:,} rows, {entry.counted:,} records counted"
        print(f"{entry.id} ({entry.use}): {counts}; {entry.period}")
        print(f"  {entry.home} · {entry.licence}")
        for reason, n in {**entry.refused, **entry.set_aside}.items():
            print(f"  not counted: {n:,} {reason}")
    for file in manifest.files:
        size = (folder / file.name).stat().st_size
        print(f"{file.name}: {file.rows:,} rows, {size / 1e3:,.0f} kB, {file.sha256[:12]}")
    print(f"snapshot {manifest.snapshot}, as of {manifest.as_of}")


def main() -> None:
    """The command line of the recipe."""
    parser = argparse.ArgumentParser(description="Rebuild the embedded snapshot.")
    parser.add_argument("--shared", type=Path, default=os.environ.get("ROLESCOPE_SHARED"))
    parser.add_argument("--output", type=Path, default=EMBEDDED)
    arguments = parser.parse_args()
    if arguments.shared is None:
        sys.exit("Where are the tables? Set ROLESCOPE_SHARED, or pass --shared: the folder with data/open.")
    _print(build(Path(arguments.shared) / "data", arguments.output), arguments.output)


if __name__ == "__main__":
    main()
