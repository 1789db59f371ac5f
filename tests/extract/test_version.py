"""A reader has another name whenever it may read otherwise."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import rolescope
from rolescope.extract.version import reader_version

ASK = "from rolescope.extract.version import reader_version; print(reader_version('rolescope.model.facts'))"


def version_of(folder: Path) -> str:
    """The name of the reader of a copy of the package."""
    ran = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=folder,
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


def test_a_changed_weight_or_rule_is_another_reader_and_a_changed_page_is_not(tmp_path: Path) -> None:
    package = tmp_path / "rolescope"
    shutil.copytree(
        Path(rolescope.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__", "web")
    )
    first = version_of(tmp_path)
    assert first == reader_version("rolescope.model.facts"), "the same wherever it is installed"
    (package / "present/words.py").write_text("# changed")
    assert version_of(tmp_path) == first
    seen = {first}
    for changed in (
        "extract/weights/roles.npz",
        "extract/patterns/years.tsv",
        "taxonomy/titles.py",
        "model/facts.py",
    ):
        with (package / changed).open("ab") as file:
            file.write(b"\n")
        seen.add(version_of(tmp_path))
    assert len(seen) == 5
