"""PDF: the text of its pages as paragraphs, with words put together again that line ends cut."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText
from rolescope.sources.documents import hidden
from rolescope.sources.documents.limits import MAX_PAGES
from rolescope.sources.documents.pdf_layout import laid_out
from rolescope.sources.documents.pdf_page import HYPHEN_AT_LINE_END, Page, read_page

LONG = 0.75
"""A line at least this long, as a share of the document's long lines, was broken by the margin."""
REPEATED = 3
"""Pages from which on a first or last line that all of them share is a running title."""

_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?", re.IGNORECASE)
_STARTS_ITEM = re.compile(r"[•·●▪◦‣–—*\-\uf0b7\uf0a7o] |[•·●▪◦‣\uf0b7\uf0a7]|\(?\d{1,2}[.)] |[a-z]\) ")
_ENDS = (".", "!", "?", ":", ";")
_CUT = re.compile(rf"(\w+)(?:{HYPHEN_AT_LINE_END}|[-‐]\n(?=[a-zà-ÿ])) ?\n?(\w+)")
_KEPT_BEFORE = frozenset(
    {
        "all", "co", "cross", "e", "end", "ex", "full", "go", "hands", "high", "in", "long", "low",
        "mid", "multi", "near", "non", "off", "on", "one", "open", "part", "post", "pre", "problem",
        "real", "self", "short", "so", "state", "sub", "third", "to", "two", "up", "well", "year",
    }
)  # fmt: skip
"""First halves that keep their hyphen: "full-time", "cross-functional"."""


def read_pdf(data: bytes, key: str, *, in_columns: bool = False) -> PostingText:
    """The text of a PDF.

    Args:
        data: the file.
        key: what to call it.
        in_columns: whether to arrange each page as a person reads it, with its columns, its gaps and its rows
            as they stand; else paragraphs in the order of the file, which suits running text.

    Raises:
        SourceRefused: if it is damaged, protected by a password, too long, or holds pictures of text only.
    """
    pages = list(_pages(data, laid_out if in_columns else read_page))
    lines = [line for page in _without_running_lines([p.lines for p in pages]) for line in page]
    if not any(character.isalpha() for line in lines for character in line):
        raise SourceRefused(
            f"{'its one page holds' if len(pages) == 1 else f'its {len(pages)} pages hold'} pictures and no "
            "text: a scan. Run text recognition first, "
            "such as `ocrmypdf in.pdf out.pdf`."
            if pages
            else "it has no pages."
        )
    unseen = [page.unseen for page in pages if page.unseen.strip()]
    whole = lines if in_columns else _paragraphs(lines)
    return PostingText(key, _mended("\n".join(whole)), warnings=hidden.warnings(unseen, "PDF"))


def _pages(data: bytes, read: Callable[[Any], Page]) -> Iterator[Page]:
    document = _opened(data)
    try:
        if len(document) > MAX_PAGES:
            raise SourceRefused(f"it has {len(document)} pages, and one posting may have {MAX_PAGES}.")
        for number in range(len(document)):
            page = document[number]
            yield read(page)
            page.close()
    finally:
        document.close()


def _opened(data: bytes) -> Any:
    import pypdfium2  # noqa: PLC0415  (7 MB of machine code, for PDF files only)

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceRefused(
                "it is protected by a password. Save it without one, such as with "
                "`qpdf --decrypt --password=… in.pdf out.pdf`."
            ) from error
        raise SourceRefused(
            "it begins like a PDF but cannot be opened: damaged, or cut off in transfer. Fetch it again."
        ) from error


def _without_running_lines(pages: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Pages without page numbers, and without first and last lines that all of them share."""
    edges = Counter(_shape(line) for page in pages for line in {*page[:1], *page[-1:]})
    running = {shape for shape, count in edges.items() if len(pages) >= REPEATED and count >= len(pages) - 1}
    for page in pages:
        inner = range(1, len(page) - 1)
        yield [
            line
            for place, line in enumerate(page)
            if place in inner or not (_PAGE_NUMBER.fullmatch(line) or _shape(line) in running)
        ]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Lines put together where the margin broke them.

    A line goes on in the next if it ends within a sentence, and either was full or goes on in lower case.
    """
    lengths = sorted(len(line) for line in lines)
    full = LONG * lengths[len(lengths) * 9 // 10] if lengths else 0
    whole = ""
    last = ""
    for line in lines:
        if last and _goes_on(last, line, full):
            glue = "\n" if last.endswith(("-", "‐")) else "" if last.endswith(HYPHEN_AT_LINE_END) else " "
            whole += glue + line
        else:
            if whole:
                yield whole
            whole = line
        last = line
    if whole:
        yield whole


def _goes_on(line: str, following: str, full: float) -> bool:
    if line.endswith(HYPHEN_AT_LINE_END):
        return True
    if line.endswith(_ENDS) or _STARTS_ITEM.match(following):
        return False
    return following[0].islower() or len(line) >= full


def _mended(text: str) -> str:
    """Words that a line end cut, whole again; the document's other words decide about the hyphen."""
    words = set(re.findall(r"\w+(?:-\w+)?", text.lower()))

    def whole(cut: re.Match[str]) -> str:
        first, second = cut[1], cut[2]
        hyphenated, joined = f"{first}-{second}", f"{first}{second}"
        keeps = first.lower() in _KEPT_BEFORE or not first.isalpha() or second[0].isupper()
        if joined.lower() in words or not (hyphenated.lower() in words or keeps):
            return joined
        return hyphenated

    return re.sub(rf"[-‐]\n|{HYPHEN_AT_LINE_END}\s?", "-", _CUT.sub(whole, text))
