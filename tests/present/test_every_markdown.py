"""Answers as Markdown: every table whole, every figure of the page, the same at every door."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner

import rolescope
from rolescope.model.answer import Answer
from rolescope.present import forms
from rolescope.present.cli.app import app

A, B, C = "data scientist", "machine learning engineer", "data engineer"
CLAIM = "ML engineers earn more than data scientists in the US"
ASKED: dict[str, tuple[Callable[[], Answer[Any]], list[str]]] = {
    "pay": (lambda: rolescope.pay(A, C, rows=2), ["pay", A, C, "--rows", "2"]),
    "pay, all countries": (lambda: rolescope.pay(A, country="all"), ["pay", A, "--country", "all"]),
    "trend": (lambda: rolescope.trend(A, B), ["trend", A, B]),
    "trend by month": (lambda: rolescope.trend(A, by="month"), ["trend", A, "--by", "month"]),
    "trend, hardly seen": (lambda: rolescope.trend("prompt engineer"), ["trend", "prompt engineer"]),
    "shift": (
        lambda: rolescope.shift("software engineer", start=2015, end=2018),
        ["shift", "software engineer", "--from", "2015", "--to", "2018"],
    ),
    "shift, refused": (
        lambda: rolescope.shift(B, start=2014, end=2018),
        ["shift", B, "--from", "2014", "--to", "2018"],
    ),
    "blend": (lambda: rolescope.blend(B, C, A), ["blend", B, C, A]),
    "blend, refused": (
        lambda: rolescope.blend("mlops engineer", B, "devops engineer"),
        ["blend", "mlops engineer", B, "devops engineer"],
    ),
    "claim": (lambda: rolescope.claim(CLAIM), ["claim", CLAIM]),
}


@pytest.mark.parametrize("name", ASKED)
def test_a_document_is_whole_and_says_what_the_page_says(name: str) -> None:
    answer = ASKED[name][0]()
    written = answer.to_markdown()
    _tables_are_whole(written)
    assert written.startswith("# ")
    plain = re.sub(r"\\(.)", r"\1", written)
    for said in (*answer.view.limits, *(ref.licence for ref in answer.evidence), answer.answer_id):
        assert " ".join(said.split()) in plain
    cells = {cell.strip() for line in plain.splitlines() if line.startswith("|") for cell in line.split("|")}
    missing = [cell for cell in _cells(forms.html(answer)) if cell not in cells and cell not in plain]
    assert not missing, missing[:10]


@pytest.mark.parametrize("name", ASKED)
def test_the_command_writes_what_the_library_gives(name: str) -> None:
    asked, command = ASKED[name]
    done = CliRunner().invoke(app, [*command, "--format", "md"])
    assert done.exit_code == 0, done.output
    assert done.output == asked().to_markdown()


def _tables_are_whole(text: str) -> None:
    block: list[int] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            block.append(line.replace("\\|", "").count("|"))
        else:
            assert len(set(block)) <= 1
            block = []


def _cells(page: str) -> list[str]:
    """What stands in the cells of the page's tables, where it holds a number."""
    found = re.findall(r"<td[^>]*>(.*?)</td>", page, re.DOTALL)
    texts = [
        " ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).replace("\u2060", "").split()) for cell in found
    ]
    return [text for text in texts if re.search(r"\d", text) and " likely " not in text]
