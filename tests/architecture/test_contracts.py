"""The import contracts of pyproject.toml hold, and each of them bites."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import ROOMS, ROOT, SRC, plant

CONFIG = ROOT / "pyproject.toml"
NAMES = tuple(c["name"] for c in tomllib.loads(CONFIG.read_text())["tool"]["importlinter"]["contracts"])

BREACHES = {
    # contract: (file of the package, the one line that breaks it, and nothing else)
    "Imports go strictly down": ("taxonomy/breach.py", "import rolescope.questions"),
    "Analysis sees figures and never their origin": ("analyse/breach.py", "import rolescope.store"),
    "Questions read stored facts only": ("questions/breach.py", "import rolescope.extract"),
    "Doors call only questions": ("present/breach.py", "import rolescope.store"),
    "Of the doors, only the command line and the library ingest": (
        "present/breach.py",
        "import rolescope.ingest",
    ),
    "Only the store opens DuckDB": ("analyse/breach.py", "import duckdb"),
    "Only the intake handles Arrow": ("extract/breach.py", "import pyarrow"),
    "Only the door opens sockets": ("sources/breach.py", "import httpx"),
}

READERS = "import rolescope.extract.linking.reader\nimport rolescope.extract.reader\n"
EXEMPT_BREACHES = {
    # contract: beside the one import that it exempts, (file, a line that is not exempt)
    "Questions read stored facts only": [
        ("questions/read.py", f"{READERS}import rolescope.extract.years"),
        ("questions/read.py", f"{READERS}import rolescope.sources.documents.files"),
        ("questions/role.py", "import rolescope.extract.reader"),
        ("questions/role.py", "import rolescope.sources.board_catalogue"),
        (
            "questions/watch/known.py",
            (
                "import rolescope.sources.board_catalogue\n"
                "import rolescope.sources.label_codes\n"
                "import rolescope.sources.live"
            ),
        ),
        ("questions/need.py", "import rolescope.extract.role.need\nimport rolescope.extract.reader"),
        (
            "questions/check/question.py",
            (
                "import rolescope.extract.role.asking\n"
                "import rolescope.extract.wording\n"
                "import rolescope.extract.reader"
            ),
        ),
        ("questions/check/pay.py", "import rolescope.extract.wording"),
        (
            "questions/export/weights.py",
            "import rolescope.extract.role.model\nimport rolescope.extract.role.need",
        ),
    ],
    "Only the intake handles Arrow": [("extract/reader.py", "import pyarrow")],
    "Only the door opens sockets": [
        ("store/breach.py", "import socket"),
        ("sources/network/line.py", "import httpcore\nimport requests"),
        ("sources/network/fetch.py", "import socket"),
    ],
    "Doors call only questions": [
        ("present/cli/compare.py", "import rolescope.sources.documents.files"),
        ("present/cli/read.py", "import rolescope.sources.documents.files\nimport rolescope.extract.reader"),
    ],
}

LAYER_BREACHES = [
    ("sources/breach.py", "import rolescope.extract"),
    ("extract/breach.py", "import rolescope.store"),
    ("store/breach.py", "import rolescope.sources"),
    ("model/breach.py", "import rolescope.taxonomy"),
    ("questions/breach.py", "import rolescope.present"),
    ("ingest.py", "import rolescope.questions"),
    ("attic/__init__.py", "'''A room that nobody placed in the order.'''"),
]

CLEAN = {f"{room}/__init__.py": "" for room in ROOMS if room != "ingest"} | {
    "__init__.py": "import rolescope.questions",
    "ingest.py": "import pyarrow\nimport rolescope.sources\nimport rolescope.extract\nimport rolescope.store",
    "present/cli/__init__.py": "import rolescope.ingest\nimport rolescope.questions",
    "present/cli/read.py": "import rolescope.sources.documents.files",
    "present/server/__init__.py": "",
    "present/server/problems.py": "from http import HTTPStatus",
    "present/server/upload.py": (
        "import rolescope.sources.documents.files\nimport rolescope.sources.profiles.files"
    ),
    "extract/batches.py": "import pyarrow",
    "extract/reader.py": "",
    "extract/role/__init__.py": "",
    "extract/role/model.py": "",
    "extract/profile/__init__.py": "",
    "extract/profile/build.py": "",
    "extract/role/need.py": "",
    "extract/wording/__init__.py": "",
    "extract/linking/reader.py": "",
    "questions/read.py": "import rolescope.extract.linking.reader\nimport rolescope.extract.reader",
    "questions/check/__init__.py": "",
    "questions/check/question.py": "import rolescope.extract.wording",
    "questions/export/__init__.py": "",
    "questions/export/weights.py": "import rolescope.extract.role.model",
    "extract/requirements/__init__.py": "",
    "extract/requirements/copied.py": "",
    "questions/fit/__init__.py": "",
    "questions/fit/person.py": "import rolescope.extract.requirements.copied",
    "extract/document.py": "",
    "extract/remarks.py": "",
    "questions/fit/posting.py": (
        "import rolescope.extract.document\nimport rolescope.extract.reader\n"
        "import rolescope.extract.remarks\nimport rolescope.extract.requirements"
    ),
    "questions/need.py": "import rolescope.extract.role.need",
    "questions/profile.py": "import rolescope.extract.profile.build\nimport rolescope.extract.profile.resume",
    "extract/profile/inventions/__init__.py": "",
    "extract/profile/resume.py": "",
    "questions/tailor/__init__.py": "",
    "questions/tailor/check.py": "import rolescope.extract.profile.inventions",
    "questions/tailor/posting.py": "import rolescope.extract.reader\nimport rolescope.extract.requirements",
    "questions/tailor/question.py": (
        "import rolescope.extract.profile.inventions\nimport rolescope.extract.profile.resume"
    ),
    "sources/documents/__init__.py": "",
    "sources/documents/files.py": "",
    "sources/profiles/__init__.py": "",
    "sources/profiles/files.py": "",
    "questions/sources.py": "import rolescope.sources.board_catalogue\nimport rolescope.sources.live",
    "sources/board_catalogue.py": "",
    "library/__init__.py": "",
    "library/store.py": "import rolescope.ingest\nimport rolescope.questions",
    "questions/evidence.py": "import rolescope.sources.board_catalogue",
    "questions/jobs/__init__.py": "",
    "questions/jobs/one.py": "import rolescope.extract.reader",
    "questions/jobs/terms.py": "import rolescope.sources.board_catalogue\nimport rolescope.sources.live",
    "extract/linking/__init__.py": "",
    "extract/linking/occupations.py": "",
    "questions/title.py": "import rolescope.extract.linking.occupations",
    "questions/watch/__init__.py": "",
    "questions/watch/known.py": (
        "import rolescope.sources.board_catalogue\nimport rolescope.sources.label_codes"
    ),
    "sources/label_codes.py": "",
    "sources/live.py": "",
    "questions/compare.py": "import rolescope.analyse\nimport rolescope.store\nimport rolescope.taxonomy",
    "sources/network/__init__.py": "",
    "sources/network/addresses.py": "import socket",
    "sources/network/connection.py": "import httpcore\nimport ssl",
    "sources/network/line.py": "import httpcore",
    "sources/table.py": "import pyarrow",
    "store/connect.py": "import duckdb",
}


def broken(src: Path) -> list[str]:
    """Names of the contracts that the package under `src` breaks."""
    check = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()",
         "--no-cache", "--no-logo", str(CONFIG)],
        cwd=src, capture_output=True, check=False, text=True,
        env=os.environ | {"PYTHONPATH": str(src), "COLUMNS": "200"},
    )  # fmt: skip
    lines = [line.partition(" (")[0] for line in check.stdout.splitlines()]  # "… KEPT (1 ignored import)"
    found = [name for name in NAMES if f"{name} BROKEN" in lines]
    kept = [name for name in NAMES if f"{name} KEPT" in lines]
    assert sorted(found + kept) == sorted(NAMES), check.stdout + check.stderr
    return found


def test_the_package_keeps_every_contract() -> None:
    assert broken(SRC) == []


def test_a_clean_house_breaks_nothing(tmp_path: Path) -> None:
    plant(tmp_path, CLEAN)
    assert broken(tmp_path) == []


def test_every_contract_has_its_negative_control() -> None:
    assert set(BREACHES) == set(NAMES)


@pytest.mark.parametrize("contract", BREACHES)
def test_one_breach_is_reported_by_its_contract_alone(contract: str, tmp_path: Path) -> None:
    file, line = BREACHES[contract]
    plant(tmp_path, CLEAN | {file: line})
    assert broken(tmp_path) == [contract]


@pytest.mark.parametrize(
    ("contract", "file", "text"),
    [(contract, *breach) for contract, breaches in EXEMPT_BREACHES.items() for breach in breaches],
)
def test_an_exemption_is_one_import_and_no_more(contract: str, file: str, text: str, tmp_path: Path) -> None:
    plant(tmp_path, CLEAN | {"extract/years.py": "", file: text})
    assert broken(tmp_path) == [contract]


@pytest.mark.parametrize(("file", "line"), LAYER_BREACHES)
def test_the_order_of_the_rooms_bites_everywhere(file: str, line: str, tmp_path: Path) -> None:
    plant(tmp_path, CLEAN | {file: line})
    assert "Imports go strictly down" in broken(tmp_path)
