"""Hacker News, "Who is hiring?": monthly threads, one opening a comment (Algolia's public API, no key)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.span import Marked
from rolescope.sources.boards.entry import WORKPLACES, Entry, described, document, entries, marked
from rolescope.sources.boards.read import offers
from rolescope.sources.hiring_line import titles_in
from rolescope.sources.live import Live, Page, Request, Terms, Unreadable
from rolescope.taxonomy.metros import names_place

SOURCE = Live(
    id="hn",
    name="Hacker News, Who is hiring?",
    home="https://news.ycombinator.com/submitted?id=whoishiring",
    documentation="https://hn.algolia.com/api",
    hosts=("hn.algolia.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="Source: Hacker News, Who is hiring?",
        link_back=True,
        url="https://hn.algolia.com/api",
        copy="HackerNews/API at 8a0528f of 2025-01-01",
    ),
    takes="",
    limits="10,000 requests an hour; a search finds a thousand threads at most",
    per_minute=30,
    fields=("children[].id", "children[].text", "children[].created_at"),
    verified="that a deleted comment has neither text nor author is as seen; comments are their authors'; "
    "terms not verified on a day",
)
THREADS = "threads"
"""What a request is about that looks for a thread; the month may follow."""
_API = "https://hn.algolia.com/api/v1"
_THREAD = re.compile(r"who is hiring\?? ?\((?P<month>[a-z]+) (?P<year>\d{4})\)", re.IGNORECASE)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_BARS = re.compile(r"\s*\|\s*")
_BRACKETED = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")
_TERMS = re.compile(r"\b(?:remote|on-?site|hybrid|full-?time|part-?time|only|and|or)\b", re.IGNORECASE)
_FIRM = re.compile(r"[^,] [A-Za-z][a-z]$")
"""An ending as of "Kelp Co": the state of a town is written in capitals or after a comma."""
_LONGEST_NAME = 8
"""Words. What is longer is a sentence, not who hires."""


class Header(NamedTuple):
    """What a comment's first line names, "Company | Role | Place | …" by the threads' custom."""

    employer: str | None
    title: str | None
    places: tuple[str, ...]
    workplace: Marked | None


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """A search for the threads; next the newest is asked for, or that of a month such as "2019-03"."""
    if account is not None:
        raise BadQuestion(f"hn is one board and takes no account; not {account!r}.")
    if query is not None and not _MONTH.fullmatch(query):
        raise BadQuestion(f"hn is asked for a month, such as 2019-03; not {query!r}.")
    asked = urlencode({"tags": "story,author_whoishiring", "hitsPerPage": "1000"})
    return (Request(f"{_API}/search_by_date?{asked}", about=f"{THREADS} {query or ''}".strip()),)


def read(payload: bytes, request: Request) -> Page:
    """The threads that were found, or one thread: every comment right under it is an opening."""
    if request.about.startswith(THREADS):
        return _threads(payload, request.about.removeprefix(THREADS).strip() or None)
    root = document(payload)
    if not isinstance(root, dict) or not isinstance(root.get("children"), list):
        raise Unreadable("it is no thread: it has no list of comments.")
    gone: list[str] = []

    def make(entry: Entry) -> Offer | None:
        if entry.text("text") or not entry.text("id"):
            return _offer(entry)
        gone.extend(filter(None, [entry.text("id")]))
        return None

    return replace(offers(root["children"], "children", make), withdrawn=tuple(gone))


def _threads(payload: bytes, month: str | None) -> Page:
    """What to ask next: the thread of a month, or the newest. Threads of other questions are passed over."""
    _, hits = entries(payload, "hits")
    found = [
        (_month(hit), hit.text("objectID") or "")
        for hit in (Entry(one) for one in hits if isinstance(one, dict))
    ]
    wanted = sorted(((when, key) for when, key in found if when and key.isdigit()), reverse=True)
    for when, key in wanted:
        if month in {None, when}:
            return Page(more=(Request(f"{_API}/items/{key}"),))
    return Page()


def _month(hit: Entry) -> str | None:
    """The month that a thread's title names, as 2026-11; None for a thread of another question."""
    named = _THREAD.search(hit.text("title") or "")
    if named is None or named["month"].lower() not in _MONTHS:
        return None
    return f"{named['year']}-{_MONTHS.index(named['month'].lower()) + 1:02}"


def _offer(entry: Entry) -> Offer:
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("text"))])
    header = first_line(text.partition("\n")[0])
    published = entry.time("created_at")
    beside = Beside(
        title=header.title,
        location="; ".join(header.places) or None,
        employer=header.employer,
        date=(published or "")[:10] or None,
        workplace=header.workplace,
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=f"https://news.ycombinator.com/item?id={key}" if key.isdigit() else None,
        dates=Dates(published),
        places=header.places,
    )


def first_line(line: str) -> Header:
    """Who hires for what and where, as a line names it between bars; without bars it names titles alone."""
    fields = [field for field in (_plain(field) for field in _BARS.split(line)) if field]
    titled = [field for field in fields if titles_in(field)]
    named = len(fields) > 1 and fields[0] not in titled and len(fields[0].split()) <= _LONGEST_NAME
    others = [field for field in fields[1:] if field not in titled]
    flags = [
        mark for field in others for word in re.split(r"[^\w-]+", field) for mark in marked(word, WORKPLACES)
    ]
    return Header(
        employer=fields[0] if named else None,
        title=_title(titled[0]) if titled else None,
        places=tuple(field for field in others if _is_place(field)),
        workplace=flags[0] if len(set(flags)) == 1 else None,
    )


def _is_place(field: str) -> bool:
    """Whether a field names places, and not only how one works."""
    named = any(map(str.isalpha, _TERMS.sub("", field))) and not _FIRM.search(field)
    return named and names_place(field)


def _title(field: str) -> str:
    """A field that is a title as it stands; of a sentence, the titles that it names."""
    return field if len(field.split()) <= _LONGEST_NAME else ", ".join(titles_in(field))


def _plain(field: str) -> str:
    return " ".join(_BRACKETED.sub("", _ADDRESS.sub("", field)).split()).strip(" .,-–—")
