"""The guide to reading is true: its commands and programs run, its output and its tables are the engine's.

`python -m tests.test_reading_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

import contextlib
import json
import re
import shlex
import tempfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from rolescope.model.read import PostingText, ReadAnswer
from rolescope.model.reading import Reading
from rolescope.present.cli.app import app
from rolescope.sources.documents.columns import USUAL
from rolescope.store.readings import ReadingsFile
from tests.test_readme import OUTPUT, ROOT, commands, printed

GUIDE = ROOT / "docs/reading.md"
ADS = "number,role,ad,city,firm\n7,Clerk,Excel is a must.,Lyon,Larkmoor\n8,Cook,You cook.,,\n"


def sample(text: str) -> str:
    """The posting that the guide reads."""
    match = re.search(r"<!-- file: posting.txt -->\n```text\n(.*?)```\n", text, re.DOTALL)
    assert match, "the guide has lost its posting"
    return match[1]


def run(command: str, text: str) -> str:
    """What a command of the guide prints in a folder that holds the posting and a table of others."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("posting.txt").write_text(sample(text), "utf-8")
        Path("ads.csv").write_text(ADS, "utf-8")
        done = CliRunner().invoke(app, shlex.split(command)[1:])
        assert done.exit_code == 0, (command, done.exception)
        return done.stdout


def columns(text: str) -> dict[str, str]:
    """The guide's columns by name, each with its type in its words."""
    table = text.partition("<!-- columns -->\n")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return {name: said for names, said in rows for name in re.findall(r"`(\w+)`", names)}


def told(kind: Any) -> str:
    """An Arrow type in the guide's words: members of one type stand together."""
    if pa.types.is_list(kind):
        return f"list of {told(kind.value_type)}"
    if not pa.types.is_struct(kind):
        return str(kind)
    parts: list[tuple[list[str], str]] = []
    for one in kind:
        if not parts or parts[-1][1] != told(one.type):
            parts.append(([], told(one.type)))
        parts[-1][0].append(f"`{one.name}`")
    return "; ".join(f"{' '.join(names)} {said}" for names, said in parts)


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text("utf-8")


def test_the_output_shown_is_the_output_given(guide: str) -> None:
    shown = printed(guide)
    assert shown == run(commands(guide)["read"], guide), "run `python -m tests.test_reading_guide` if meant"


def test_other_commands_run(guide: str) -> None:
    blocks = re.findall(r"```sh\n(rolescope .*?)\n```", guide)
    assert len(blocks) == 3
    for command in blocks:
        run(command, guide)


def test_a_key_has_the_name_of_its_file_in_front(guide: str, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more/ads.csv").write_text(ADS, "utf-8")
    asked = ["--columns", "text=ad,key=number", "--format", "jsonl"]
    for source, named in (("more/ads.csv", "ads.csv#7"), ("", "more/ads.csv#7")):
        done = CliRunner().invoke(app, ["read", str(tmp_path / source), *asked])
        assert json.loads(done.stdout.splitlines()[0])["key"] == named
        assert f"`{named}`" in guide


def test_every_field_is_explained(guide: str) -> None:
    table = guide.partition("## What is read\n")[2].partition("\n\n**")[0]
    named = [name for line in table.splitlines()[3:] for name in re.findall(r"`(\w+)`", line.split("|")[1])]
    assert sorted(named) == sorted(one.name for one in fields(Reading))


def test_the_columns_are_those_written(guide: str, tmp_path: Path) -> None:
    with ReadingsFile(tmp_path / "a.parquet") as file:
        file.add(ReadAnswer(PostingText("a", ""), Reading(), {}))
    schema = pq.read_schema(tmp_path / "a.parquet")
    assert columns(guide) == {one.name: told(one.type) for one in schema}


def test_fields_of_a_map_are_all_shown(guide: str) -> None:
    command = next(line for line in guide.splitlines() if line.startswith("rolescope read ads.csv --columns"))
    asked = shlex.split(command)[-1]
    assert sorted(pair.partition("=")[0] for pair in asked.split(",")) == sorted(USUAL)


def test_the_programs_run(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = sample(guide)
    Path("posting.txt").write_text(text, "utf-8")
    pq.write_table(pa.table({"key": ["a", "b"], "text": [text, "Excel is a must."]}), "postings.parquet")
    for program in re.findall(r"```python\n(.*?)```", guide, re.DOTALL):
        exec(compile(program, str(GUIDE), "exec"), {})  # noqa: S102
    assert pq.read_table("readings.parquet")["key"].to_pylist() == ["a", "b"]


def main() -> None:
    """Write the output of the first command into the guide."""
    text = GUIDE.read_text("utf-8")
    output = run(commands(text)["read"], text)
    GUIDE.write_text(OUTPUT.sub(lambda m: m[1] + output + m[3], text), encoding="utf-8")


if __name__ == "__main__":
    main()
