"""An audit as a terminal shows it, as a page, as Markdown, as rows, and in a notebook."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer
from rolescope.present import forms
from rolescope.present.audit import markdown, page
from rolescope.present.audit import words as said
from rolescope.present.cli import app
from rolescope.present.frames import audited
from rolescope.present.terminal.audit import lines, table
from rolescope.present.terminal.ink import plain

SEX = ["m"] * 80 + ["<f>"] * 48 + ["x"] * 2 + [""]
HIRED = ["yes"] * 48 + ["no"] * 32 + ["yes"] * 12 + ["no"] * 36 + ["yes", "no"] + ["no"]
COLUMNS: dict[str, list[Any]] = {
    "sex": SEX,
    "selected": HIRED,
    "talk": list(range(131)),
    "who": ["Canary"] * 131,
}


def answer() -> Answer[AuditAnswer]:
    """One selection with a component."""
    return rolescope.audit(COLUMNS, group="sex", components=["talk"], about="Made up | for tests")


class Balanced(HTMLParser):
    """Counts elements that stay open."""

    depth = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # as the parser calls it
        self.depth += tag not in {"meta", "br", "link", "hr", "input"}

    def handle_startendtag(self, tag: str, attrs: object) -> None: ...

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # as the parser calls it
        self.depth -= 1


def test_an_interval_names_the_ratio_that_it_is_of() -> None:
    """Three lucky ones have the highest rate; 12 of 60 are .2 of it, and .333 of that of 36 of 60."""
    columns = {"sex": ["m"] * 60 + ["f"] * 60 + ["x"] * 3, "selected": ["yes"] * 36 + ["no"] * 24}
    columns["selected"] += ["yes"] * 12 + ["no"] * 48 + ["yes"] * 3
    drawn = table(rolescope.audit(columns, group="sex"))
    assert "f                                60      12  20.0%  0.200  0.19 to" in drawn
    assert "  → below four fifths, and reliably lower (0.333 of m)" in drawn
    assert "(0.417 of m)" not in table(answer())


def test_the_terminal_has_counts_ratios_and_findings() -> None:
    drawn = table(answer())
    assert "<f>                              48      12  25.0%  0.417  0.24 to 0.68  < 0.001" in drawn
    assert "  → below four fifths, and reliably lower" in drawn
    assert "left out: under 2 % of the rows (2 of 131)" in drawn
    assert "1 row of unknown category" in drawn
    assert "Not legal advice" in drawn
    assert max(map(len, drawn.splitlines())) <= 80


def test_ascii_stands_in() -> None:
    assert plain(lines(answer(), ascii_only=True)).isascii()


def test_the_page_is_whole_escaped_and_without_names() -> None:
    drawn = page(answer())
    counted = Balanced()
    counted.feed(drawn)
    assert counted.depth == 0
    assert "&lt;f&gt;" in drawn
    assert "<f>" not in drawn
    assert "Canary" not in drawn
    assert "https://" not in drawn
    assert "<script" not in drawn
    assert 'class="flagged"' in drawn
    for one in (*answer().view.law, *answer().view.limits):
        assert one.split("’")[0].split("'")[0] in drawn


def test_markdown_has_a_table_a_grouping_whose_bars_are_escaped() -> None:
    drawn = markdown(answer())
    assert "| m | 80 | 61.1% | 48 |" in drawn
    assert "Made up \\| for tests" in drawn
    assert forms.md(answer()) == drawn == answer().to_markdown()
    widths = {line.replace("\\|", "").count("|") for line in drawn.splitlines() if line.startswith("| ")}
    assert widths == {len(said.HEAD) + 1}


def test_rows_have_every_category_with_what_is_missing() -> None:
    rows = list(audited.rows(answer().view))
    left_out = [row for row in rows if row.id == "x" and row.measure == "impact ratio"]
    assert left_out[0].value is None
    assert left_out[0].reason == "under 2 % of the rows (2 of 131)"
    assert {(row.table, row.source) for row in rows} == {("rates", "selected"), ("components", "talk")}
    assert answer().to_polars().height == len(rows)


def test_a_notebook_shows_the_whole_measure() -> None:
    drawn = forms.notebook(answer())
    assert "1 of 1 comparison flagged" in drawn
    assert "&lt;f&gt;" in drawn


def test_nothing_known_is_said_in_every_form() -> None:
    nobody = rolescope.audit({"g": ["", ""], "score": [1, 2]}, group="g")
    for drawn in (table(nobody), page(nobody), markdown(nobody)):
        assert "category is known" in drawn.replace("\n", " ")
    assert "No row is of unknown category." in table(rolescope.audit({"g": ["a"], "score": [1]}, group="g"))


def test_figures_in_words() -> None:
    assert said.p_value(None) == "–"
    assert said.p_value(0.0004) == "< 0.001"
    assert said.p_value(0.03) == "0.030"
    assert said.number(2.50) == "2.5"
    assert said.number(1200) == "1,200"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The table as a file."""
    rows = zip(*COLUMNS.values(), strict=True)
    text = "\n".join(",".join(map(str, row)) for row in (tuple(COLUMNS), *rows))
    path = tmp_path / "scores.csv"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("form", "first"), [("json", "{"), ("html", "<!doctype html>"), ("md", "# Do the"), ("table", "1 of 1")]
)
def test_the_command_line_gives_the_same_answer(file: Path, form: str, first: str, tmp_path: Path) -> None:
    asked = ["audit", str(file), "--group", "sex", "--component", "talk", "--format", form]
    done = CliRunner().invoke(app.app, [*asked, "-o", str(tmp_path / "out")])
    assert done.exit_code == 0, done.exception
    written = (tmp_path / "out").read_text("utf-8")
    assert written.startswith(first)
    shown = CliRunner().invoke(app.app, asked)
    assert shown.stdout.split() == written.split()
    same = rolescope.audit(file, group=["sex"], components=["talk"])
    assert same.answer_id.split("#")[0] == "audit::key=scores.csv:group=sex:selected=selected:component=talk"


def test_a_table_can_be_piped(file: Path) -> None:
    done = CliRunner().invoke(app.app, ["audit", "-", "-g", "sex"], input=file.read_bytes())
    assert done.exit_code == 0, done.exception
    assert "standard input" in done.stdout


def test_a_missing_group_tells_the_columns(file: Path) -> None:
    done = CliRunner().invoke(app.app, ["audit", str(file)])
    assert "Columns: sex, selected, talk, who" in str(done.exception)
