"""What the encoder may be taught by: the allowed texts are read and no row of a validation part is."""

from __future__ import annotations

import builtins
import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks.linking import texts

CODE = "O*NET-SOC Code"
OCCUPATION = {
    "conceptUri": "u:1",
    "preferredLabel": "baker",
    "altLabels": "bread maker\n bun maker ",
    "hiddenLabels": None,
}
OCCUPATION |= {"description": "Bakers make bread."}
SKILL = {"conceptUri": "s:1", "preferredLabel": "bake bread", "altLabels": None, "hiddenLabels": ""}
SKILL |= {"description": "Bake it.", "definition": None}
POSTINGS = "data/local/linkedin_us_2024/postings"
TABLES: dict[str, list[dict[str, Any]]] = {
    f"{texts.ESCO}/occupations_en": [OCCUPATION],
    f"{texts.ESCO}/skills_en": [SKILL],
    f"{texts.ESCO}/occupationSkillRelations": [
        {"occupationUri": "u:1", "skillUri": "s:1", "relationType": "essential"},
        {"occupationUri": "u:1", "skillUri": "s:gone", "relationType": "optional"},
    ],
    f"{texts.ONET}/occupation_data": [
        {CODE: "51-3011.00", "Title": "Bakers", "Description": "Mix and bake."}
    ],
    f"{texts.ONET}/alternate_titles": [
        {CODE: "51-3011.00", "Alternate Title": "Dough Hand", "Short Title": "n/a"},
        {CODE: "51-3011.00", "Alternate Title": "Pastry Chef Helper", "Short Title": "PCH"},
    ],
    f"{texts.ONET}/sample_of_reported_titles": [{CODE: "51-3011.00", "Reported Job Title": "Bakers"}],
    f"{texts.ONET}/task_statements": [{CODE: "51-3011.00", "Task": "Knead dough."}],
    POSTINGS: [{"title": "Baker, nights", "description": "You will bake bread every day."}],
}
TRAIN = "sentence,skills\nYou bake.,['bake bread ']\nNothing is asked.,[]\n"


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of tables of our own, with validation parts that no one should open."""
    for name, rows in TABLES.items():
        file = tmp_path / f"{name}.parquet"
        file.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.Table.from_pylist(rows), file)
    for name in (texts.SKILLSKAPE, "bench/skillskape/dev.csv", "bench/jobbert_titles/titles.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TRAIN, "utf-8")
    return tmp_path


def test_labels_descriptions_and_what_is_done_are_read(shared: Path) -> None:
    read = texts.read(shared)
    assert read.esco == (
        texts.Concept(("baker", "bread maker", "bun maker"), ("Bakers make bread.",), ("bake bread",)),
    )
    onet = ("Bakers", "Dough Hand", "Pastry Chef Helper", "PCH")
    assert read.onet == (texts.Concept(onet, ("Mix and bake.",), ("Knead dough.",)),)
    assert read.skills == (texts.Concept(("bake bread",), ("Bake it.",)),)


def test_a_marked_sentence_names_a_skill(shared: Path) -> None:
    assert texts.read(shared).marked == (texts.Marked("You bake.", ("bake bread",)),)


def opened(shared: Path, monkeypatch: pytest.MonkeyPatch, read: Any) -> set[str]:
    """The files that are opened of the folders of benchmarks and of postings."""
    seen = []
    plain, arrow = io.open, pq.read_table

    def noted(file: Any, *rest: Any, **named: Any) -> Any:
        seen.append(str(file))
        return plain(file, *rest, **named)

    def noted_table(file: Any, *rest: Any, **named: Any) -> Any:
        seen.append(str(file))
        return arrow(file, *rest, **named)

    with monkeypatch.context() as patched:
        patched.setattr(io, "open", noted)
        patched.setattr(builtins, "open", noted)
        patched.setattr(pq, "read_table", noted_table)
        read(shared)
    assert seen
    names = {name.removeprefix(f"{shared}/") for name in seen}
    return {name for name in names if name.startswith(("bench/", "data/local/"))}


def test_of_benchmarks_only_the_train_part_is_opened_and_of_postings_none(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened(shared, monkeypatch, texts.read) == {"bench/skillskape/train.csv"}


def test_a_validation_part_that_is_opened_is_seen(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breach(folder: Path) -> None:
        list(texts.marked(folder / "bench/skillskape/dev.csv"))

    assert opened(shared, monkeypatch, breach) == {"bench/skillskape/dev.csv"}


def test_no_table_that_joins_onet_with_esco_is_named() -> None:
    source = Path(texts.__file__).read_text("utf-8").lower()
    assert "crosswalk" not in source
