"""The words that go with the tables: how to use, change, cite and attribute them."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path
from string import Template

from rolescope.model.errors import EvidenceDamaged
from rolescope.questions.export.descriptor import TITLE
from rolescope.store.manifest import REINSTALL, Manifest

_CHECKOUT = Path(__file__).parents[4]


@cache
def template(name: str) -> str:
    """The prose of one document, with places to fill in."""
    return files(__package__).joinpath("texts", f"{name}.in").read_text(encoding="utf-8")


def readme(manifest: Manifest, version: str, form: str, *, by_title: bool) -> str:
    """The text of `README.md`.

    Args:
        manifest: of the evidence.
        version: of engine and evidence.
        form: "csv" or "parquet": how the tables are written.
        by_title: whether the confusions of roles are known title by title.
    """
    mismatch = template("MISMATCH.md") if by_title else ""
    whole = Template(template("README.md") + mismatch + template("USE.md"))
    return whole.substitute(version=version, as_of=manifest.as_of, form=form)


def citation(manifest: Manifest, version: str) -> str:
    """The text of `CITATION.cff`."""
    return Template(template("CITATION.cff")).substitute(title=TITLE, version=version, as_of=manifest.as_of)


def notice() -> str:
    """The attributions that go with the package, from the source tree or from where it is installed.

    Raises:
        EvidenceDamaged: if they are in neither.
    """
    if (_CHECKOUT / "NOTICE").is_file() and (_CHECKOUT / "pyproject.toml").is_file():
        return (_CHECKOUT / "NOTICE").read_text(encoding="utf-8")
    try:
        found = distribution("rolescope").read_text("licenses/NOTICE")
    except PackageNotFoundError:
        found = None
    if found is None:
        raise EvidenceDamaged(f"The attributions (NOTICE) are missing from the package. {REINSTALL}")
    return found
