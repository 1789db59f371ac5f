"""A chart on its own: shown by notebooks, saved as SVG and as nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.chart import Chart
from rolescope.model.errors import BadQuestion

CHART = Chart("What is paid?", '<svg xmlns="http://www.w3.org/2000/svg"><title>What is paid?</title>–</svg>')


def test_it_is_saved_as_it_is(tmp_path: Path) -> None:
    file = CHART.save(tmp_path / "paid.SVG")
    assert file.read_bytes() == CHART.svg.encode()
    assert CHART.save(str(tmp_path / "again.svg")) == tmp_path / "again.svg"


@pytest.mark.parametrize("name", ["paid.png", "paid", "paid.svg.pdf"])
def test_other_formats_are_refused_by_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadQuestion, match=f"saved as SVG, and '{name}' does not"):
        CHART.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadQuestion, match=r"cannot be written to .*gone"):
        CHART.save(tmp_path / "gone" / "paid.svg")


def test_notebooks_show_it_and_print_its_name() -> None:
    assert CHART._repr_svg_() == CHART.svg
    assert CHART.svg in CHART._repr_html_()
    assert repr(CHART) == "Chart(title='What is paid?')"
