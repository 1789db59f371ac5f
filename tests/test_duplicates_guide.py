"""docs/duplicates.md: its example comes out as it says, and its limits are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from rolescope.extract import alike
from rolescope.extract.fingerprint import FEWEST_WORDS
from rolescope.ingest.groups import group_pending
from rolescope.model.vacancy import MONTHS
from rolescope.present.cli.app import app
from rolescope.store.own.groups import MOST
from rolescope.store.own.history import history
from rolescope.store.own.open import own_store

GUIDE = (Path(__file__).parents[1] / "docs/duplicates.md").read_text(encoding="utf-8")


def test_the_example_is_grouped_as_it_says(tmp_path: Path) -> None:
    table = re.search(r"```csv\n(.*?)```", GUIDE, re.DOTALL)
    assert table
    (tmp_path / "openings.csv").write_text(table[1], encoding="utf-8")
    told = CliRunner().invoke(
        app, ["ingest", str(tmp_path / "openings.csv"), "--home", str(tmp_path / "home")]
    )
    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[-1].endswith("grouped 1")
    with own_store("2026-11-10T00:00:00Z", tmp_path / "home") as file:
        assert group_pending(file) == 1
        assert history(file, "file:openings:b").head == "file:openings:a"
        (other,) = history(file, "file:openings:a").relisted
    assert (other.id, other.same_text, other.duplicate) == ("file:openings:d", False, False)


def test_the_limits_are_those_of_the_code() -> None:
    for words in (
        f"fewer than {FEWEST_WORDS} words",
        f"at most {alike.SCATTERED:.0%} may be".replace("%", " %"),
        f"{alike.PASSAGES:.0%} (or {alike.PASSAGE_WORDS} words)".replace("%", " %"),
        f"passages of {alike.PASSAGE} words",
        f"{alike.EDGES:.0%} (or {alike.EDGE_WORDS} words) at both ends".replace("%", " %"),
        f"{alike.EXCHANGED:.0%} (or {alike.EDGE_WORDS} words) in all".replace("%", " %"),
        f"{alike.SHARED:.0%} have to be shared".replace("%", " %"),
        f"more than {MOST} openings",
        f"within {MONTHS} months",
    ):
        assert words in GUIDE, words
