"""Kinds: content first, name second."""

from __future__ import annotations

import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.documents.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7", "a.txt", Kind.PDF),
        (b"\n\n%PDF-1.7", "", Kind.PDF),
        (b"PK\x03\x04", "a.pdf", Kind.DOCX),
        (b"PAR1", "", Kind.PARQUET),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "a.txt", Kind.HTML),
        (b"<!-- a --><html lang=en>", "", Kind.HTML),
        (b"<p>We plan", "a.html", Kind.HTML),
        (b"<p>We plan", "a.txt", Kind.TEXT),
        (b'{"@type": "JobPosting"}', "a.txt", Kind.JSON_LD),
        (b'[{"a": 1}]', "", Kind.JSON_LD),
        (b'{"a": 1}\n{"a": 2}', "", Kind.JSONL),
        (b'{"a": 1}', "a.jsonl", Kind.JSONL),
        (b"[Remote] We plan", "a.txt", Kind.TEXT),
        (b"# Planner", "a.MD", Kind.MARKDOWN),
        (b"title,text", "a.csv", Kind.CSV),
        (b"{a},b", "a.tsv", Kind.CSV),
        (b"We plan", "", Kind.TEXT),
        (b"We plan", "a.posting", Kind.TEXT),
    ],
)
def test_a_kind_is_told(head: bytes, name: str, kind: Kind) -> None:
    assert kind_of(head, name) is kind


@pytest.mark.parametrize(
    ("head", "name", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1", "a.doc", "old Word"),
        (b"{\\rtf1", "a.rtf", "RTF"),
        (b"\x89PNG\r\n", "a.png", "picture"),
        (b"\x1f\x8b\x08", "a.gz", "Unpack"),
        (b"We plan", "a.pdf", "called like a PDF file"),
        (b"", "a.docx", "called like a DOCX file"),
        (b"We plan", "a.json", "called like a JSON-LD file"),
    ],
)
def test_other_kinds_are_refused_with_what_to_try(head: bytes, name: str, said: str) -> None:
    with pytest.raises(SourceRefused, match=said):
        kind_of(head, name)
