"""Plain text: the characters as they stand, in whichever encoding."""

from __future__ import annotations

import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.documents.plain import decoded, read_markdown, read_text

TEXT = "Straßenplaner:in – 40 h, €\r\n  Zürich\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_text_stays_as_it_is(encoding: str) -> None:
    assert read_text(TEXT.encode(encoding), "a.txt").text == TEXT


def test_a_declared_encoding_comes_before_utf_8_and_nonsense_does_not() -> None:
    assert decoded("Größe".encode("mac-roman"), "mac-roman") == "Größe"
    assert decoded("Größe".encode(), "no-such-encoding") == "Größe"


def test_a_lone_nul_is_a_blank() -> None:
    assert decoded(b"We\0draw maps.\0You\0measure.") == "We draw maps. You measure."


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01" + bytes(64)])
def test_other_bytes_are_no_text(data: bytes) -> None:
    with pytest.raises(SourceRefused, match="no text"):
        decoded(data)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Route planner #\n\nWe plan.", "Route planner"),
        ("\n#  Planner", "Planner"),
        ("## Duties\n", None),
        ("We plan.\n# Late\n", None),
    ],
)
def test_markdown_may_name_its_title(text: str, title: str | None) -> None:
    read = read_markdown(text.encode(), "a.md")
    assert (read.text, read.beside.title) == (text, title)
