"""`rolescope read`: what goes in as people have it, what comes out in each form, and what a refusal says."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import rolescope
from rolescope.model.read import PostingText, ReadAnswer
from rolescope.questions.read import read_all
from rolescope.store.reading_parts import ReadingParts
from tests.present.marked import read_marks
from tests.present.posting import TEXT
from tests.present.ran import Run

ADS = [
    ("Clerk", "You need 2 years of experience. You file letters in Excel, and you write to our customers."),
    ("Cook", "You need 3 years of experience. Pay: US$25 to US$30 an hour."),
    ("Data engineer", "You need 4 years of experience with SQL and Python. Fully remote."),
    ("Analyst", "Excel is a must. Bachelor's degree required."),
    ("Planner", "You plan routes of trucks. We cannot sponsor visas."),
]


@pytest.fixture
def run(run: Run) -> Run:
    """`rolescope read` in this process."""
    return partial(run, "read")


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    """One posting as a text."""
    path = tmp_path / "posting.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Postings as a table whose columns have names of their own."""
    path = tmp_path / "ads.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("role", "ad"), *ADS])
    return path


@pytest.fixture
def here(posting: Path, table: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Their folder, from which the command is called."""
    assert posting.parent == table.parent
    monkeypatch.chdir(table.parent)
    return table.parent


QUESTION = import_module("rolescope.questions.read")
MAP = ("--columns", "text=ad,title=role")


def test_a_posting_as_a_table(run: Run, posting: Path) -> None:
    ran = run(posting, "--title", "Senior Data Engineer", "--location", "Hamburg, Germany")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "Senior Data Engineer\nHamburg, Germany · posting.txt · 941 characters · English\n"
    )
    assert "\nYears        5 or more          “5 years”\n" in ran.out
    assert "\x1b" not in ran.out


def test_a_posting_as_json_is_the_contract(run: Run, posting: Path) -> None:
    ran = run(posting, "--format", "json", "--title", "Senior Data Engineer")
    said = json.loads(ran.out)
    assert ran.code == 0
    assert said["question"] == {"name": "read", "key": "posting.txt", "title": "Senior Data Engineer"}
    reading = rolescope.read(TEXT, title="Senior Data Engineer").to_dict()
    assert {name: said["answer"][name] for name in reading} == json.loads(json.dumps(reading))
    assert said["answer"]["text"] == TEXT


def test_links_are_shown_where_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "posting.txt"
    path.write_text("Responsibilities\n- You provide user documentation to everybody.", "utf-8")
    assert (
        "ESCO skills said in words that the dictionary does not read\nProvide user documentation"
        in run(path, "--link").out
    )
    assert json.loads(run(path, "--link", "--format", "json").out)["answer"]["links"][0]["label"].startswith(
        "provide"
    )
    assert "links" not in json.loads(run(path, "--format", "json").out)["answer"]
    refused = run(path, "--link", "--format", "parquet", "--output", tmp_path / "a.parquet")
    assert (refused.code, "Try --format jsonl" in refused.err) == (2, True)


def test_a_posting_as_a_page(run: Run, posting: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    assert run(posting, "--format", "html", "--output", target) == (0, "", f"Wrote {target}\n")
    drawn = read_marks(target.read_text("utf-8"))
    assert "Skill: SQL" in {title for one in drawn.shown for title in one.titles}
    assert run(posting, "--format", "html").out == target.read_text("utf-8")


@pytest.mark.parametrize(
    ("form", "start"), [("table", "A posting without"), ("json", "{"), ("jsonl", '{"pay"')]
)
def test_output_is_what_would_be_printed(
    form: str, start: str, run: Run, posting: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    ran = run(posting, "--format", form, "--output", target)
    assert (ran.code, ran.out) == (0, "")
    assert str(target) in ran.err
    assert target.read_text("utf-8").startswith(start)
    assert run(posting, "--format", form).out == target.read_text("utf-8")


def test_a_table_of_postings_is_a_line_each(run: Run, table: Path) -> None:
    ran = run(table, *MAP)
    heading, *lines = ran.out.splitlines()
    assert ran.code == 0
    assert heading.split() == ["File", "Title", "Level", "Yrs", "Pay", "Skills"]
    assert [line.split("  ")[0] for line in lines] == [f"ads.csv#{number}" for number in range(1, 6)]
    assert [line[20:43].strip() for line in lines] == [title for title, _ in ADS]
    assert "3+   $25–30/h" in lines[1]
    assert ran.err == "5 postings read.\n"


def test_many_as_json_lines_and_as_one_array(run: Run, table: Path) -> None:
    lines = [json.loads(line) for line in run(table, *MAP, "--format", "jsonl").out.splitlines()]
    assert [(one["key"], one["title"], one["text"]) for one in lines] == [
        (f"ads.csv#{number}", title, text) for number, (title, text) in enumerate(ADS, 1)
    ]
    whole = json.loads(run(table, *MAP, "--format", "json").out)
    assert [one["answer"] for one in whole] == lines


def test_many_as_parquet(run: Run, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "readings.parquet"
    assert (
        run(table, *MAP, "--format", "parquet", "--output", target).err
        == f"Wrote {target}: 5 postings read.\n"
    )
    read = pq.read_table(target)
    assert read["title"].to_pylist() == [title for title, _ in ADS]
    assert read["years_min"].to_pylist() == [2, 3, 4, None, None]
    assert read["workplace"].to_pylist() == [None, None, "remote", None, None]


def stopping(after: int) -> Callable[..., Iterator[ReadAnswer]]:
    """`read_all` with a person who presses Ctrl-C."""

    def stopped(
        given: Iterable[PostingText], *, evidence: str = "embedded", link: bool = False
    ) -> Iterator[ReadAnswer]:
        for number, view in enumerate(read_all(given, evidence=evidence, link=link)):
            if number == after:
                raise KeyboardInterrupt
            yield view

    return stopped


def test_a_folder_of_parts_goes_on_after_a_stop(
    run: Run, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, at_once = tmp_path / "readings", tmp_path / "readings.parquet"
    asked = (table, *MAP, "--format", "parquet", "--output")
    monkeypatch.setattr(QUESTION, "reading_parts", lambda path: ReadingParts(path, 2))
    with monkeypatch.context() as stop:
        stop.setattr(QUESTION, "read_all", stopping(after=3))
        ran = run(*asked, folder)
    assert ran.code == 130
    assert ran.err == "Stopped: 3 postings read. The same command goes on from the last whole part.\n"
    assert run(*asked, folder) == (0, "", f"Wrote {folder}: 3 postings read, 2 were there.\n")
    run(*asked, at_once)
    assert len(list(folder.iterdir())) == 3
    assert pq.read_table(folder).equals(pq.read_table(at_once))
    assert run(*asked, folder).err == f"Wrote {folder}: 0 postings read, 5 were there.\n"


def test_a_folder_of_other_postings_is_refused(run: Run, table: Path, posting: Path, tmp_path: Path) -> None:
    folder = ("--format", "parquet", "--output", tmp_path / "readings")
    assert run(table, *MAP, *folder).code == 0
    ran = run(posting, *folder)
    assert ran.code == 2
    assert ran.err.endswith("part-000000.parquet was read from other postings. Name an empty folder.\n")


@pytest.mark.parametrize("form", ["json", "jsonl", "table", "parquet"])
def test_what_is_written_before_a_stop_is_whole(
    form: str, run: Run, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QUESTION, "read_all", stopping(after=3))
    target = tmp_path / "out.parquet"
    ran = run(table, *MAP, "--format", form, "--output", target)
    assert (ran.code, ran.err) == (130, "Stopped: 3 postings read. What is written is whole.\n")
    if form == "parquet":
        assert pq.read_table(target).num_rows == 3
    elif form == "json":
        assert len(json.loads(target.read_text("utf-8"))) == 3
    else:
        assert len(target.read_text("utf-8").splitlines()) == 3 + (form == "table")


def test_a_directory_is_read_by_name_and_a_bad_file_is_passed_over(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ads"
    (folder / "more").mkdir(parents=True)
    (folder / "b.md").write_text("# Cook\n\nPay: $25 an hour.")
    (folder / "more/a.html").write_text("<html><body><h1>Clerk</h1><p>Excel is a must.</p></body></html>")
    (folder / "a.pdf").write_text("no PDF at all")
    ran = run(folder, "--format", "jsonl")
    assert [json.loads(line)["key"] for line in ran.out.splitlines()] == ["b.md", "more/a.html"]
    assert ran.err == (
        "skipped a.pdf: it is called like a PDF file but is none: damaged, or cut off in transfer.\n"
        "2 postings read, 1 skipped.\n"
    )
    assert ran.code == 4


@pytest.mark.parametrize(
    ("data", "more"),
    [
        (TEXT.encode(), ()),
        (b'{"@type": "JobPosting", "title": "Clerk", "description": "Excel is a must."}', ()),
        (b"role,ad\nClerk,Excel is a must.\n", MAP),
    ],
    ids=["text", "json-ld", "csv"],
)
def test_standard_input(data: bytes, more: tuple[str, ...], run: Run) -> None:
    ran = run("-", *more, "--format", "json", stdin=data)
    said = json.loads(ran.out)["answer"]
    assert ran.code == 0
    assert said["key"].startswith("-")
    assert said["skills"]
    assert said["title"] == (None if data.startswith(b"About") else "Clerk")


def test_what_is_said_on_the_command_line_goes_before_what_the_file_says(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"@type": "JobPosting", "title": "Clerk", "description": "Excel."}')
    said = json.loads(run(tmp_path / "a.json", "--title", "Cook", "--format", "json").out)
    assert said["answer"]["title"] == "Cook"


def test_blanks_around_a_title_are_no_part_of_it(run: Run, posting: Path) -> None:
    said = run(posting, "--title", "Lead AI Engineer ").out
    assert "“Lead AI Engineer”" in said
    assert run(posting, "--title", "  ").out == run(posting).out


def test_rows_without_a_text_are_named_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_text('{"id": 7, "text": ""}\nno\n{"id": 9, "text": "Excel is a must."}\n')
    ran = run(tmp_path / "ads.jsonl", "--format", "jsonl")
    assert ran.code == 4
    assert [json.loads(line)["key"] for line in ran.out.splitlines()] == ["ads.jsonl#9"]
    assert ran.err.splitlines() == [
        "skipped ads.jsonl#7: no text in column text.",
        "skipped ads.jsonl#2: line is no JSON object.",
        "1 posting read, 2 skipped.",
    ]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "html", "parquet"])
def test_a_text_that_was_cut_inside_a_character_is_read(form: str, run: Run, tmp_path: Path) -> None:
    row = {"title": "Clerk \ud83d", "text": "Excel is a must. Join us \ud83d"}
    (tmp_path / "ads.jsonl").write_text(json.dumps(row))
    ran = run(tmp_path / "ads.jsonl", "--format", form, "--output", tmp_path / "out.parquet")
    assert ran.code == 0
    assert (tmp_path / "out.parquet").stat().st_size


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "empty.txt: it holds no text."),
        ("blank.md", b" \n\t\n", "blank.md: it holds no text."),
        (
            "bytes.txt",
            bytes(range(256)) * 20,
            "bytes.txt: it holds no text. Save it as text, HTML, PDF or DOCX.",
        ),
        ("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "Run text recognition first"),
        ("cut.pdf", b"%PDF-1.7\n" + bytes(200), "cut.pdf: "),
        ("not.docx", b"PK\x03\x04" + bytes(200), "not.docx: "),
        ("half.json", b'{"@type": "JobPosting", "title', "half.json: it begins like JSON, but is not"),
        ("head.csv", b"role,text\n", "head.csv holds no posting that can be read."),
    ],
)
def test_a_file_that_gives_nothing_is_one_clear_line(
    name: str, data: bytes, said: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    ran = run(tmp_path / name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (4, "", 1)
    assert ran.err.startswith("rolescope: ")
    assert said in ran.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["gone.txt"], 4, "gone.txt: cannot be opened: No such file or directory."),
        (["ads.csv"], 4, "no column of it is called like a posting's text; its columns are role, ad."),
        (["ads.csv", "--columns", "text=body"], 4, "it has no column body; its columns are role, ad."),
        (["ads.csv", "--columns", "body"], 2, "--columns takes pairs such as text=description"),
        (["ads.csv", *MAP, "--format", "html"], 2, "--format html draws one posting; there are several."),
        (["ads.csv", *MAP, "--format", "parquet"], 2, "--format parquet needs a file"),
        (["ads.csv", *MAP, "--format", "parquet", "-o", "gone/a.parquet"], 2, "Cannot write gone"),
        (["ads.csv", *MAP, "--format", "parquet", "-o", "notes"], 2, "Cannot write notes: File exists."),
        (["ads.csv", *MAP, "--format", "jsonl", "-o", "gone/a.jsonl"], 2, "Cannot write gone"),
        (["ads.csv", *MAP, "--title", "Clerk"], 2, "speak of one posting; ads.csv holds several."),
        (["posting.txt", "-o", "gone/a.txt"], 2, "Cannot write gone"),
        (["none"], 4, "none holds no document that is read. Their names end in .csv"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_says_what_was_wrong(
    arguments: list[str], code: int, said: str, run: Run, here: Path
) -> None:
    (here / "none").mkdir()
    (here / "notes").touch()
    ran = run(*arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert "Traceback" not in ran.err
