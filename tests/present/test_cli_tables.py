"""`rolescope ingest FILE`: what it says of a table, as a user reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.tables_made import table_made
from tests.present.ran import Ran, call


def _ran(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str | Path) -> Ran:
    return call(monkeypatch, "ingest", *arguments, "--home", folder / "store")


def test_a_table_is_told_with_its_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table_made(tmp_path / "jobs.csv", 5)
    ran = _ran(monkeypatch, tmp_path, path)
    assert (ran.code, ran.err) == (0, "")
    taken = (
        "text = description, title = title, location = location, employer = company, key = id, date = date"
    )
    assert ran.out.splitlines() == [
        "file:jobs: read 5",
        f"  columns by usual names: {taken}",
        "read 5, new 5, unchanged 0, refused 0, grouped 0",
    ]
    again = _ran(monkeypatch, tmp_path, path)
    assert again.out.splitlines()[-1] == "read 5, new 0, unchanged 5, refused 0, grouped 0"


def test_what_is_refused_and_not_understood_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "jobs.csv"
    path.write_bytes(
        "Stelle;Text;Datum;Nr\nPlaner für Züge;Plant.;gestern;1\n;Plant.;;2\n;Malt.;;3\nKoch;;;4\n".encode(
            "cp1252"
        )
    )
    ran = _ran(monkeypatch, tmp_path, path, "--map", "title=Stelle,text=Text,date=Datum")
    assert ran.out.splitlines() == [
        "file:jobs: read 1",
        "  columns by own map: title = Stelle, text = Text, date = Datum",
        "  not read: Nr",
        "  read as windows-1252; --encoding names another",
        "  date: 1 row is not understood, such as 'gestern': absent there",
        "  refused 2: it has no title. (row 2, 3)",
        "  refused 1: it has no text. (row 4)",
        "read 1, new 1, unchanged 0, refused 3, grouped 0",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["none.csv"], 4, "There is no file none.csv."),
        (["jobs.csv"], 4, "holds the title and the text by the usual names; its columns are a, b."),
        (["jobs.csv", "--map", "kaggle"], 2, "There is no column map 'kaggle'. Shipped are asaniczka"),
        (["jobs.csv", "--every", "1h"], 2, "--every is for boards"),
        (["remotive", "--map", "jobspy"], 2, "no file is named"),
        (["jobs.csv", "greenhose:acme"], 2, "No live source is called 'greenhose'"),
    ],
)
def test_what_cannot_be_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jobs.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    ran = _ran(monkeypatch, tmp_path, *arguments)
    assert ran.code == code
    assert says in ran.err
