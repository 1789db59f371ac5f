"""Files opened in a process of their own: honest ones are read, bombs cost a refusal and not the server."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Callable

import pytest

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.present.server.opening import SECONDS, opened

LONGEST = 100_000
TEXT = "You will build dashboards in SQL."


def pdf(content: bytes, pages: int = 1) -> bytes:
    """A PDF each of whose pages shows the same content."""
    font = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(pages))
    packed = zlib.compress(content, 9)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    ]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources %s >>" % font
    out, starts = b"%PDF-1.4\n", []
    for number, part in enumerate([*parts, *[page] * pages], 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(starts) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (
            size,
            table,
            size,
            len(out),
        )
    )


def docx(body: bytes) -> bytes:
    """A Word document."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
    return made.getvalue()


def shown(words: str) -> bytes:
    return f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET".encode()


def test_an_honest_file_is_read() -> None:
    assert opened(pdf(shown(TEXT)), "C:/ads/ad.pdf", LONGEST).text == TEXT
    assert opened(f"<p>{TEXT}</p><p hidden>unseen</p>".encode(), "ad.html", LONGEST).warnings


def test_what_is_wrong_with_a_file_is_said_as_ever() -> None:
    with pytest.raises(SourceRefused, match="damaged"):
        opened(b"%PDF-1.4 nothing", "ad.pdf", LONGEST)
    with pytest.raises(BadQuestion, match="several postings"):
        opened(b"title,description\nA,Builds.\nB,Sells.\n", "ads.csv", LONGEST)
    with pytest.raises(BadQuestion, match="more than 10 characters"):
        opened(TEXT.encode(), "ad.txt", 10)


BOMBS: dict[str, Callable[[], bytes]] = {
    "docx of spaces": lambda: docx(b"<a>" + b" " * 60_000_000),
    "docx of elements inside each other": lambda: docx(b"<a>" * 2_000_000),
    "pdf of saved states": lambda: pdf(b"q " * 30_000_000),
}
LARGE: dict[str, Callable[[], bytes]] = {
    "pdf of spaces": lambda: pdf(b" " * 1_000_000_000),
    "pdf of text": lambda: pdf(b"BT /F1 9 Tf " + b"(Python and SQL) Tj " * 500_000 + b"ET"),
    "pdf of pages": lambda: pdf(shown(TEXT * 1_000), 201),
    "html of elements inside each other": lambda: b"<div>" * 1_500_000,
    "json of objects inside each other": lambda: b'{"a":' * 1_500_000,
}


@pytest.mark.parametrize(
    "bomb",
    [*BOMBS.values(), *(pytest.param(one, marks=pytest.mark.slow) for one in LARGE.values())],
    ids=[*BOMBS, *LARGE],
)
def test_a_bomb_is_refused_in_time(bomb: Callable[[], bytes]) -> None:
    data = bomb()
    assert len(data) < 8_000_000
    start = time.monotonic()
    with pytest.raises((SourceRefused, BadQuestion)):
        opened(data, "", LONGEST)
    assert time.monotonic() - start < SECONDS + 3
