"""The page on asking one's own openings shows what its command prints, of a store made for it.

`python -m tests.test_evidence_guide` writes the output into the page after a change that is meant.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from tests.guide import Guide
from tests.ingest.own_made import openings, stored
from tests.test_readme import ROOT

GUIDE = Guide(ROOT / "docs/evidence.md", ("own",))


def made(folder: Path) -> Path:
    return stored(
        folder, [*openings(160), *openings(60, "remotive", seed=2), *openings(30, "adzuna", seed=3)]
    )


@pytest.mark.parametrize("name", GUIDE.names)
def test_the_output_shown_is_the_output_given(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLESCOPE_HOME", str(made(tmp_path)))
    assert GUIDE.shown(name) == GUIDE.given(name), (
        "run `python -m tests.test_evidence_guide` if this is meant"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ROLESCOPE_HOME"] = str(made(Path(folder)))
        GUIDE.renew()
