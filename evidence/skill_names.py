"""Write `skill_names.tsv.gz`: every ESCO skill with every name that ESCO lists for it.

Labels only: ESCO 1.1.1 (Commission Decision 2011/833/EU). The same table gives the same bytes.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow.parquet as pq

SKILLS = "esco_1_1_1/skills_en.parquet"
COLUMNS = ("preferredLabel", "altLabels", "hiddenLabels")


def write_skill_names(open_dir: Path, target: Path) -> None:
    """Write one line a skill, by its own label: that label and the others, in their order.

    Args:
        open_dir: folder that holds `esco_1_1_1/` as Parquet.
        target: the `.tsv.gz` to write; the layout is told in `rolescope.taxonomy.skill_names`.
    """
    rows = pq.read_table(open_dir / SKILLS, columns=list(COLUMNS)).to_pylist()
    lines = sorted(_line(row["preferredLabel"], row["altLabels"], row["hiddenLabels"]) for row in rows)
    packed = gzip.compress("".join(f"{line}\n" for line in lines).encode(), compresslevel=9, mtime=0)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(packed)


def _line(own: str, *others: str | None) -> str:
    """A label and the others, each once and without blanks at its ends."""
    names = [own, *(name for listed in others for name in (listed or "").split("\n"))]
    return "\t".join(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
