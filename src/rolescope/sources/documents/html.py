"""HTML pages: the part that holds the posting, and the structured data that describes it."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rolescope.model.errors import SourceRefused
from rolescope.model.read import Beside, PostingText
from rolescope.model.sheet import Sheet
from rolescope.sources.documents import hidden
from rolescope.sources.documents.html_text import Shown, crowded, parsed, show
from rolescope.sources.documents.json_ld import postings_in
from rolescope.sources.documents.plain import decoded

ENOUGH = 200
"""Characters from which on an element can be a posting; pages drawn by scripts hold less."""
_HOLDERS = ('[itemtype*="JobPosting"]', "main", '[role="main"]', "article")
"""Where a posting stands in a page, best first."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4_096
MOST_ELEMENTS = 60_000
"""Elements of a page: the parser's time grows with the square of how deep they nest."""


def read_html(data: bytes, key: str) -> PostingText:
    """The posting that a page shows.

    The text is that of the page's own main element; without one, the description in its structured data;
    without that, all that the page shows. Title, place, employer and pay come from structured data first.

    Raises:
        SourceRefused: if the bytes are no text, or no page of a posting for its size.
    """
    declared = _CHARSET.search(data[:_HEAD])
    source = decoded(data, declared[1].decode("ascii") if declared else None)
    if crowded(source, MOST_ELEMENTS):
        raise SourceRefused(f"it has more than {MOST_ELEMENTS:,} elements, and no page of one posting has.")
    page = parsed(source)
    described = next((posting for posting in _structured(page, key)), None)
    seen = _main(page, described.text if described else "")
    if seen is None:
        assert described is not None
        return described
    beside = described.beside if described else Beside()
    if beside.title is None:
        beside = beside._replace(title=_title(page))
    return PostingText(key, seen.text, beside, hidden.warnings(seen.hidden, "page"))


def _structured(page: LexborHTMLParser, key: str) -> list[PostingText]:
    scripts = page.css('script[type="application/ld+json"]')
    return [posting for script in scripts for posting in postings_in(script.text(), key)]


def _main(page: LexborHTMLParser, description: str) -> Shown | None:
    """What the best holder shows; None where the description in the structured data is better than any."""
    sheet = _sheet(page)
    for selector in _HOLDERS:
        found = page.css(selector)
        if len(found) == 1:
            seen = show(found[0], sheet)
            if len(seen.text) >= ENOUGH:
                return seen
    if len(description) >= ENOUGH:
        return None
    body = page.body
    seen = show(body, sheet) if body else Shown("", [])
    return None if len(description) > len(seen.text) else seen


def _sheet(page: LexborHTMLParser) -> Sheet:
    """The rules of the page for the screen; those of a linked sheet are not known."""
    own = (
        style.text() for style in page.css("style") if "print" not in (style.attributes.get("media") or "")
    )
    return Sheet("\n".join(own), partial=page.css_first('link[rel~="stylesheet"]') is not None)


def _title(page: LexborHTMLParser) -> str | None:
    """The page's only first-level heading, or the title that it gives to those who link to it."""
    headings = page.css("h1")
    named = (
        headings[0].text()
        if len(headings) == 1
        else _linked_title(page.css_first("meta[property='og:title']"))
    )
    return " ".join((named or "").split()) or None


def _linked_title(meta: LexborNode | None) -> str | None:
    return meta.attributes.get("content") if meta else None
