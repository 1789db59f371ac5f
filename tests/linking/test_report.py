"""The page says what was measured, what is asked for and what others reached."""

from __future__ import annotations

import json
import re

from benchmarks.linking.report import BARS, COLUMNS, PUBLISHED, written
from benchmarks.linking.run import KEPT

FIGURES = {
    "word TF-IDF": {"similarity": {"map": 0.25, "cpu s": 1.25}},
    "rolescope": {
        "jobbert": {"mrr": 0.3999, "macro mrr": 0.38},
        "similarity": {"map": 0.5},
        "tech": {"rp@5": 1.0, "cpu s": 2.0},
    },
    "speed": {"rolescope": {"titles": 12345.0, "sentences": 6789.0, "bytes": 7654321.0}},
}


def row(name: str) -> list[str]:
    """The cells of the first row of that name."""
    (cells, *_) = re.findall(rf"^\| {re.escape(name)} \|(.*)\|$", written(FIGURES), re.MULTILINE)
    return [cell.strip() for cell in cells.split("|")]


def test_a_figure_stands_in_its_column_and_what_was_not_measured_is_empty() -> None:
    assert row("rolescope") == [".400", ".380", "", "", ".500", "1.000", "", ""]
    assert row("word TF-IDF") == ["", "", "", "", ".250", "", "", ""]


def test_ours_stands_first_and_bars_are_as_long_as_the_columns() -> None:
    page = written(FIGURES)
    assert page.index("| rolescope |") < page.index("| word TF-IDF |")
    assert {len(values) for values in (*BARS.values(), *PUBLISHED.values())} == {len(COLUMNS)}


def test_the_page_is_what_the_kept_figures_give() -> None:
    kept = json.loads(KEPT.read_text("utf-8"))
    assert written(kept) == KEPT.with_name("results.md").read_text("utf-8")


def test_speed_and_size_are_said() -> None:
    for stated in ("7,654,321 bytes", "12,345 titles", "6,789 sentences"):
        assert stated in written(FIGURES)
