"""The examples come to what rolescope answers; citation and attributions are complete."""

from __future__ import annotations

import contextlib
import io
import re
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.model.estimate import Estimate, Figure
from rolescope.questions.export import guide
from rolescope.questions.role import role
from rolescope.questions.titles import titles
from tests.architecture.tree import ROOT
from tests.questions.export.written import Export, ask


@pytest.fixture
def readme(exported: Export, monkeypatch: pytest.MonkeyPatch) -> str:
    """The guide of an export, in whose folder its programs are then run."""
    monkeypatch.chdir(exported.folder)
    return (exported.folder / "README.md").read_text("utf-8")


def blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", readme, re.DOTALL)


def ran(program: str) -> float:
    """The number that a program prints."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(program, "README.md", "exec"), {})  # noqa: S102
    return float(printed.getvalue())


def python() -> Estimate:
    """The share of data scientists' postings that mention Python."""
    answer = role("data scientist", country="US")
    return known(next(row for row in answer.view.skills if row.id == "python").roles["data_scientist"])


def known(figure: Figure) -> Estimate:
    assert isinstance(figure, Estimate)
    return figure


def test_a_skill_as_counted(readme: str) -> None:
    share, postings = ask(blocks(readme, "sql")[0])[0]
    assert share == pytest.approx(python().observed, abs=1e-12)
    assert postings == python().n
    assert ran(blocks(readme, "python")[0]) == python().observed


def test_a_skill_corrected_for_the_reader(readme: str) -> None:
    assert ran(blocks(readme, "python")[1]) == pytest.approx(python().value, abs=1e-12)


def test_titles_against_the_work_as_read(readme: str, exported: Export) -> None:
    found = ask(blocks(readme, "sql")[1])
    view = titles("data scientist", country="US", store=exported.store).view
    works = {work: share for title, work, _, share in found if title == "data_scientist"}
    for one in view.titles[0].works:
        assert works.get(one.role, 0) == pytest.approx(known(one.share).observed, abs=1e-12)
    assert sum(n for title, _, n, _ in found if title == "data_scientist") == view.titles[0].postings
    ((mismatch,),) = ask(blocks(readme, "sql")[2])
    assert mismatch == pytest.approx(known(view.titles[0].other).observed, abs=1e-12)


def test_the_mismatch_corrected(readme: str, exported: Export) -> None:
    view = titles("data scientist", country="US", store=exported.store).view
    other = known(view.titles[0].other)
    assert ran(blocks(readme, "python")[2]) == pytest.approx(other.value, abs=1e-9)
    assert other.observed is not None
    assert abs(other.value - other.observed) > 0.01, "nothing was corrected, so nothing is shown"


def test_every_example_is_tried(readme: str) -> None:
    assert (len(blocks(readme, "sql")), len(blocks(readme, "python"))) == (3, 3)
    assert "$" not in readme


def test_where_the_labels_are_is_true() -> None:
    assert "evidence/data/role_labels.tsv" in guide.template("USE.md")
    head = (ROOT / "evidence/data/role_labels.tsv").read_text("utf-8")
    assert "source\trow\tcheck\trole\tmix\ttitle_agrees\n" in head


def test_the_citation_has_what_the_format_asks_for(exported: Export) -> None:
    lines = (exported.folder / "CITATION.cff").read_text("utf-8").splitlines()
    said = dict(re.findall(r"^([a-z-]+): (.*)$", "\n".join(lines), re.MULTILINE))
    assert said["cff-version"] == "1.2.0"
    assert {"message", "title", "type", "version", "date-released", "license"} <= set(said)
    assert lines[lines.index("authors:") + 1] == '  - name: "rolescope contributors"'
    assert said["version"] == f'"{exported.made.version}"'
    assert said["date-released"] == exported.made.as_of
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", said["date-released"])
    assert all(re.fullmatch(r"[a-z-]+:( .+)?|  - .+", line) for line in lines)


def test_attributions_go_with_the_tables(exported: Export) -> None:
    assert (exported.folder / "NOTICE").read_text("utf-8") == (ROOT / "NOTICE").read_text("utf-8")


def test_attributions_are_found_where_the_package_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Installed:
        @staticmethod
        def read_text(name: str) -> str | None:
            return {"licenses/NOTICE": "Thanks."}.get(name)

    monkeypatch.setattr(guide, "_CHECKOUT", Path("nowhere"))
    monkeypatch.setattr(guide, "distribution", lambda _: Installed)
    assert guide.notice() == "Thanks."


def test_lost_attributions_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(guide, "_CHECKOUT", Path("nowhere"))
    monkeypatch.setattr(guide, "distribution", lost)
    with pytest.raises(EvidenceDamaged, match="NOTICE"):
        guide.notice()
