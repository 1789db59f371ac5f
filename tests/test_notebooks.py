"""The notebooks of the documentation run, and show what they give.

`python -m tests.test_notebooks --write` runs them anew and writes what they give into them, without anything
that differs from one run or one machine to the next.
"""

from __future__ import annotations

import ast
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import rolescope
from tests.architecture.tree import ROOT, SRC

FOLDER = ROOT / "docs/notebooks"
NAMES = ("1-two-roles.ipynb", "2-pay-and-claims.ipynb", "3-reading-a-posting.ipynb")
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LARGEST = 400_000
"""Bytes of one notebook: outputs are kept in the repository."""
SECONDS = 300
OWN = re.compile(
    r"(?<![\w.:/])/(?:home|root|tmp|usr|var|work|opt|Users)/|[A-Z]:\\|\bat 0x[0-9a-f]+|site-packages"
)
"""What tells of one machine or one run."""


def stored(name: str) -> Any:
    """A notebook as it stands in the documentation."""
    return nbformat.read(FOLDER / name, as_version=4)  # type: ignore[no-untyped-call]


def ran(name: str) -> Any:
    """The same, run in an empty folder by a kernel that knows this source tree, and cleaned."""
    book = stored(name)
    with tempfile.TemporaryDirectory() as folder:
        given = os.environ | {"IPYTHONDIR": folder, "PYTHONPATH": str(SRC)}
        client = NotebookClient(
            book, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": folder}}
        )
        client.execute(env=given)
    return cleaned(book)


def cleaned(book: Any) -> Any:
    """Without times, versions and ids of a run; one picture where a chart comes in two forms."""
    book.metadata = nbformat.from_dict(METADATA)  # type: ignore[no-untyped-call]
    for place, cell in enumerate(book.cells, 1):
        cell.id, cell.metadata = f"cell-{place}", {}
        for output in cell.get("outputs", ()):
            if "image/svg+xml" in output.get("data", {}):
                output.data.pop("text/html", None)
            if "metadata" in output:
                output.metadata = {}
    return book


def code(book: Any) -> list[Any]:
    """Its cells of code."""
    return [cell for cell in book.cells if cell.cell_type == "code"]


def texts(book: Any) -> list[str]:
    """What each cell of code gives, as plain text."""
    return [
        "".join(output.get("text") or output.data.get("text/plain", "") for output in cell.outputs)
        for cell in code(book)
    ]


def asked(source: str) -> set[str]:
    """Names that a cell takes from the library."""
    taken = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))
    return {node.attr for node in taken if isinstance(node.value, ast.Name) and node.value.id == "rolescope"}


def test_every_notebook_is_known() -> None:
    assert tuple(sorted(path.name for path in FOLDER.glob("*.ipynb"))) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_was_run_from_top_to_bottom_without_a_fault(name: str) -> None:
    book = stored(name)
    nbformat.validate(book)
    assert [cell.execution_count for cell in code(book)] == list(range(1, len(code(book)) + 1))
    outputs = [output for cell in code(book) for output in cell.outputs]
    assert outputs
    assert [one for one in outputs if one.output_type == "error" or one.get("name") == "stderr"] == []
    assert cleaned(stored(name)) == book, "run `python -m tests.test_notebooks --write`"


@pytest.mark.parametrize("name", NAMES)
def test_it_tells_of_no_machine_and_weighs_little(name: str) -> None:
    given = (FOLDER / name).read_text("utf-8")
    assert OWN.findall(given) == []
    assert len(given.encode()) < LARGEST


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_text_that_uses_public_names(name: str) -> None:
    book = stored(name)
    assert book.cells[0].cell_type == "markdown"
    assert book.cells[0].source.startswith("# ")
    assert book.cells[-1].cell_type == "markdown"
    used = set().union(*(asked(cell.source) for cell in code(book)))
    assert used
    assert used <= set(rolescope.__all__)


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    prose = "\n".join(cell.source for cell in stored(name).cells if cell.cell_type == "markdown")
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", prose)
    assert [link for link in links if not (FOLDER / link).exists()] == []


def test_what_tells_of_a_machine_is_seen() -> None:
    told = ("/home/ada/x.py", "<object at 0x7f00aa>", "C:\\\\\\\\Users", "lib/site-packages/polars")
    assert all(OWN.search(one) for one in told)
    assert not OWN.search("https://example.org/home/ 3/4 rolescope/present")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_it_gives_what_it_shows(name: str) -> None:
    assert texts(ran(name)) == texts(stored(name)), "run `python -m tests.test_notebooks --write` if meant"


def write(names: list[str]) -> None:
    """Run notebooks, all or those named, and keep what they give."""
    for name in names or NAMES:
        nbformat.write(ran(Path(name).name), FOLDER / Path(name).name)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    if "--write" not in sys.argv:
        raise SystemExit(__doc__)
    write([one for one in sys.argv[1:] if one != "--write"])
