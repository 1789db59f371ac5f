"""Documents made by hand, byte by byte: nothing of others, and as broken as a test needs them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TOP, LEADING = 760, 16


def pdf(*pages: Sequence[str], size: float = 11, locked: bool = False) -> bytes:
    """A PDF of pages of lines; a line that begins with "[" is a TJ array as it stands."""
    return of_content(*(_content(lines, size) for lines in pages), locked=locked)


def of_content(*contents: bytes, locked: bool = False) -> bytes:
    """A PDF of pages of drawing commands; /F1 is Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = []
    for content in contents:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %s >> >> >>" % (len(objects), font)
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    return _file(objects, locked=locked)


def _content(lines: Sequence[str], size: float) -> bytes:
    shown = [
        line if line.startswith("[") else "(" + line.replace("(", r"\(").replace(")", r"\)") + ")"
        for line in lines
    ]
    moves = [
        f"1 0 0 1 60 {TOP - LEADING * number} Tm {line} {'TJ' if line.startswith('[') else 'Tj'}"
        for number, line in enumerate(shown)
    ]
    return f"BT /F1 {size} Tf {' '.join(moves)} ET".encode("cp1252")


def _file(objects: Sequence[bytes], *, locked: bool) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    trailer = b"<< /Size %d /Root 1 0 R %s >>" % (len(objects) + 1, lock if locked else b"")
    return bytes(out) + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)


def paragraph(*runs: str, style: str = "", item: bool = False) -> str:
    """A `w:p` of runs; a run that begins with "<" is markup as it stands."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += '<w:numPr><w:ilvl w:val="0"/></w:numPr>' if item else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(r if r[:1] == '<' else run(r) for r in runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A `w:r`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(*body: str, header: str | None = None, prolog: str = "") -> bytes:
    """A Word document of body markup."""
    root = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{"".join(body)}</w:body></w:document>'
    parts = {"word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?>{prolog}{root}'}
    if header is not None:
        parts["word/header1.xml"] = f'<w:hdr xmlns:w="{W}">{header}</w:hdr>'
    return archive(parts)


def archive(parts: dict[str, str]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()
