"""Files, folders and standard input: one door for every format."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText
from rolescope.sources.documents.files import documents_in, read_file, read_stream
from rolescope.sources.documents.limits import MAX_BYTES, refuse_large
from tests.sources.documents.made import docx, paragraph, pdf

DOCUMENTS = {
    "a.txt": b"We plan routes.",
    "a.md": b"We plan routes.",
    "a.html": b"<p>We plan routes.",
    "a.pdf": pdf(["We plan routes."]),
    "a.docx": docx(paragraph("We plan routes.")),
    "a.json": b'{"@type": "JobPosting", "description": "We plan routes."}',
    "a.csv": b"title,text\nPlanner,We plan routes.\n",
    "a.jsonl": b'{"text": "We plan routes."}\n',
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_format_gives_its_text(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(DOCUMENTS[name])
    (one,) = read_file(tmp_path / name, {}, name)
    assert isinstance(one, PostingText)
    assert one.text == "We plan routes."
    assert one.key.partition("#")[0] == name


@pytest.mark.parametrize(
    "name", [name for name in DOCUMENTS if name not in {"a.md", "a.html", "a.csv", "a.jsonl"}]
)
def test_standard_input_is_known_by_its_content(name: str) -> None:
    (one,) = read_stream(io.BytesIO(DOCUMENTS[name]), {})
    assert isinstance(one, PostingText)
    assert (one.key, one.text) == ("-", "We plan routes.")


def test_a_column_map_says_that_standard_input_is_a_table() -> None:
    (one,) = read_stream(io.BytesIO(b"role,ad\nPlanner,We plan.\n"), {"text": "ad"})
    assert isinstance(one, PostingText)
    assert (one.key, one.text) == ("-#1", "We plan.")


def test_a_message_begins_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n")
    with pytest.raises(SourceRefused, match=r"^here: it holds no text\.$"):
        list(read_file(tmp_path / "empty.txt", {}, "here"))
    with pytest.raises(SourceRefused, match="cannot be opened: No such file"):
        list(read_file(tmp_path / "gone.txt", {}))
    with pytest.raises(SourceRefused, match="standard input: it holds no text"):
        list(read_stream(io.BytesIO(b""), {}))


def test_folders_are_searched_by_name_and_hidden_files_left(tmp_path: Path) -> None:
    (tmp_path / ".git" / "empty").mkdir(parents=True)
    for name in ("b.txt", "a/c.PDF", ".git/x.txt", "a/.d.txt", "e.png", "README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.relative_to(tmp_path).as_posix() for path in documents_in(tmp_path)] == ["a/c.PDF", "b.txt"]
    with pytest.raises(SourceRefused, match=r"Their names end in \.csv"):
        documents_in(tmp_path / ".git" / "empty")


def test_a_document_may_not_be_huge() -> None:
    refuse_large(MAX_BYTES)
    with pytest.raises(SourceRefused, match="25 MB"):
        refuse_large(MAX_BYTES + 1)


@given(
    st.sampled_from(
        [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"PAR1", b"<html>", b'{"@type":', b"\xff\xfe", b"[{"]
    ),
    st.binary(max_size=400),
)
def test_whatever_comes_is_read_or_refused(start: bytes, rest: bytes) -> None:
    try:
        items = list(read_stream(io.BytesIO(start + rest), {}))
    except SourceRefused:
        return
    assert all(isinstance(item.key, str) for item in items)
