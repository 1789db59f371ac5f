"""Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.present.markdown import markdown
from tests.present.example import DE, DS, ML, answer, comparison, envelope
from tests.present.nurse import thin


@pytest.mark.parametrize("asked", [answer((DS,)), answer(), answer((DS, ML, DE)), thin()])
def test_tables_are_whole(asked) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    text = markdown(asked)
    block: list[int] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            block.append(line.replace("\\|", "").count("|"))
        else:
            assert len(set(block)) <= 1
            block = []
    assert text.startswith("# ")
    assert asked.answer_id.partition("#")[2] in text


def test_labels_cannot_forge_markup() -> None:
    view = replace(comparison(), headline="a | b\n# c [x](y) <b>")
    first = markdown(envelope(view, (DS, ML))).splitlines()[0]
    assert first == "# a \\| b \\# c \\[x\\](y) \\<b\\>"


def test_every_figure_has_its_doubt() -> None:
    text = markdown(answer())
    assert "| Statistics | 61 of 100, likely 59 to 63 | 24 of 100, likely 18 to 30 |" in text
    assert "suppressed (n = 3, needs 20)" in text
    assert "precision 93, recall 81 of 100 (skills of 300 labelled postings)" in text
