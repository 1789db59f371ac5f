"""What a page of offers says that its payload does not: nothing, or a value was invented.

Every word has to occur in the payload, as it stands or as its HTML shows it; every figure too, in a field of
its kind, or the part of it that the documentation says (cents, months). What is said in our closed lists
needs a whole value of theirs. Conversions are written here a second time: none is held against the reader's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from rolescope.model.offer import Offer
from rolescope.model.reading import Pay
from rolescope.sources.documents.html_text import shown
from rolescope.sources.live import Live, Page
from tests.sources.board_mutations import Value

HEADINGS = {
    "jsonld": "Responsibilities Qualifications Experience Skills Benefits",
    "jobtech": "Lön Krav Meriterande",
    "jobtech_historic": "Lön Krav Meriterande",
    "recruitee": "Requirements",
    "remotive": "Salary",
    "usajobs": "Duties Requirements Qualifications Education",
    "usajobs_historic": "Duties Requirements Qualifications Education",
}
"""Words of ours by source: names of the fields whose texts stand under them."""
REMOTE_ONLY = {"himalayas", "jobicy", "remoteok", "remotive"}
"""Sources that list nothing but work from home, by their own documentation."""
OWN_PAGES = {
    "hn": "https://news.ycombinator.com/item?id={key}",
    "personio": "https://{account}.jobs.personio.de/job/{key}",
    "usajobs_historic": "https://www.usajobs.gov/job/{key}",
    "jsonld": "{account}",
}
"""Addresses that a documentation makes of an opening's key; every other has to stand in the payload whole."""
PERIODS = {
    "year": {"year", "yearly", "annual", "annually", "annum", "pa", "ann"},
    "month": {"month", "monthly", "pm", "mon"},
    "week": {"week", "weekly", "wee"},
    "day": {"day", "daily", "pd"},
    "hour": {"hour", "hourly", "ph", "hur"},
}
"""How a period may be stated, as a word of a short value; the shortest are codes."""
KINDS = {
    "full_time": {"fulltime"},
    "part_time": {"parttime"},
    "contract": {"contract", "contractor", "freelance"},
    "temporary": {"temporary", "fixedterm"},
    "permanent": {"permanent", "permanentemployee"},
    "internship": {"intern", "internship", "trainee"},
    "apprenticeship": {"apprentice", "apprenticeship"},
}
"""How a type of employment may be stated, letters only."""
WORKPLACES = {"remote": r"remote|telecommut", "hybrid": "hybrid", "onsite": r"on.?site|office"}
"""How a workplace may be stated, or its flag be named."""
_MONEY = re.compile(r"salar|pay|compens|remuner|cents", re.IGNORECASE)
_SHORT = 40
"""Characters of a value of a closed list at most."""
_EDGES = ",;•"


class Payload:
    """The values of a payload, in every form in which they may be said."""

    def __init__(self, values: list[Value], account: str | None, source: str) -> None:
        self.values = values
        self.account = account
        self.source = source
        self.texts = [_written(one.said) for one in values if not isinstance(one.said, float)] + [
            account or ""
        ]

    @cached_property
    def whole(self) -> set[str]:
        """Every value as it stands."""
        return {text.strip() for text in self.texts}

    @cached_property
    def words(self) -> set[str]:
        """Every word of every text as it stands, decoded once and twice, and as a page shows it."""
        forms = [HEADINGS.get(self.source, ""), *(form for text in self.texts for form in _forms(text))]
        found = {word for form in forms for word in form.split()}
        return found | {word.strip(_EDGES) for word in found}

    @cached_property
    def marks(self) -> str:
        """All forms in one: what a word that is split at other signs is looked up in."""
        return " ".join(form for text in self.texts for form in _forms(text))

    @cached_property
    def codes(self) -> set[str]:
        """Short values in capitals."""
        return {text.upper() for text in self.whole if len(text) <= _SHORT}

    @cached_property
    def listed(self) -> set[str]:
        """Values of closed lists, letters only: whole, and part by part."""
        short = [text.lower() for text in self.whole if len(text) <= _SHORT]
        parts = [
            part
            for text in short
            for part in (text, *re.split(r"[,_]", text.replace("fixed_term", "fixedterm")))
        ]
        return {re.sub(r"[^a-z]+", "", part) for part in parts}

    @cached_property
    def periods(self) -> set[str]:
        """Words of short values that are no sentences."""
        return {
            word for text in self.whole if len(text) <= _SHORT for word in re.findall(r"[a-z]+", text.lower())
        }

    @cached_property
    def numbers(self) -> set[float]:
        """Every number, also those in texts."""
        return {number for one in self.values for number in _numbers(one.said)}

    @cached_property
    def amounts(self) -> set[float]:
        """Every number of a field that is named for money, in the unit that its name says."""
        paid = [one for one in self.values if _MONEY.search(one.where)]
        return {n / 100 if "cents" in one.where else n for one in paid for n in _numbers(one.said)}

    @cached_property
    def times(self) -> set[str]:
        """Every time, to the second in UTC and to the day."""
        said = (one.said for one in self.values)
        return {
            time
            for value in said
            for time in (_written_times(value) if isinstance(value, str) else _times(value))
        }

    def names(self, key: str) -> bool:
        """Whether a value is an opening's key, or an address that ends in it, or nothing there names one."""
        numbered = self.source == "jsonld" and key.isdigit()
        return numbered or key in self.whole or any(text.rstrip("/").endswith(key) for text in self.whole)

    def says(self, word: str) -> bool:
        """Whether a word is in it, or the two ends of a range ("12-13") are."""
        ends = (at for at, sign in enumerate(word) if sign == "-")
        known = word in self.words or any({word[:at], word[at + 1 :]} <= self.words for at in ends)
        return known or (not word.isalnum() and word in self.marks)

    def works(self, workplace: str) -> bool:
        """Whether a value or the name of a flag that is set says so."""
        if workplace == "remote" and self.source in REMOTE_ONLY:
            return True
        pattern = re.compile(WORKPLACES[workplace], re.IGNORECASE)
        flags = (one for one in self.values if one.said is True)
        told = any(pattern.search(one.where) for one in flags)
        if self.source == "hn":
            return told or bool(pattern.search(self.marks))
        return told or any(pattern.search(text) for text in self.whole if len(text) <= _SHORT)


def _written(said: Any) -> str:
    return str(said).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@lru_cache(maxsize=10_000)
def _forms(text: str) -> tuple[str, ...]:
    return text, unescape(text), unescape(unescape(text)), shown(text).text


def _numbers(said: Any) -> Iterator[float]:
    try:
        yield float(re.sub(r"[, ']", "", said) if isinstance(said, str) else said)
        yield float(said.strip().replace(".", "") if isinstance(said, str) else said)
    except (TypeError, ValueError, OverflowError):
        return


def _times(said: Any) -> Iterator[str]:
    """A time as ISO 8601 in UTC to the second, and its days: as written, and in UTC."""
    found = None
    if isinstance(said, int | float) and not isinstance(said, bool):
        seconds = said / 1000 if 10**11 < said < 10**14 else said
        found = datetime.fromtimestamp(seconds, UTC) if 9e8 < seconds < 4.2e9 else None
    elif isinstance(said, str) and re.match(r"\d{4}-\d{2}-\d{2}", text := said.strip().replace(" UTC", "Z")):
        yield text[:10]
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            return
    if found is not None:
        try:
            at = (found.astimezone(UTC) if found.tzinfo else found).strftime("%Y-%m-%dT%H:%M:%S")
        except OverflowError:
            return
        yield from (at + ("Z" if found.tzinfo else ""), at[:10])


@lru_cache(maxsize=10_000)
def _written_times(said: str) -> tuple[str, ...]:
    return tuple(_times(said))


def invented(page: Page, payload: Payload, source: Live) -> list[str]:
    """What no value of the payload carries, in words."""
    found = [claim for offer in page.offers for claim in _of_offer(offer, payload, source)]
    found += [f"asks {request.url}" for request in page.more if not _allowed(request.url, source)]
    found += [f"key {key}" for key in (*page.withdrawn, *page.texts) if key not in payload.whole]
    apart = (word for told in page.texts.values() for word in _words(told.text))
    found += [f"word {word!r}" for word in apart if not payload.says(word)]
    if page.total is not None and page.total not in payload.numbers:
        found.append(f"total {page.total}")
    return found


def _allowed(url: str, source: Live) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    named = any(host == one or (one[:2] == "*." and host.endswith(one[1:])) for one in source.hosts)
    return parts.scheme == "https" and named


def _of_offer(offer: Offer, payload: Payload, source: Live) -> Iterator[str]:
    beside = offer.posting.beside
    if (offer.source, offer.account) not in {(source.id, payload.account), (source.id, None)}:
        yield f"account {offer.account}"
    key = offer.key.partition("#")[0] if source.id == "jsonld" else offer.key
    if not payload.names(key):
        yield f"key {key}"
    told = [offer.posting.text, beside.title, beside.location, beside.employer]
    told += [offer.requisition, offer.department, *offer.places]
    told += [value for name, value in offer.labels.items() if name != "years"]
    yield from (f"word {word!r}" for text in told for word in _words(text) if not payload.says(word))
    if offer.language and offer.language not in payload.whole:
        yield f"language {offer.language}"
    yield from (
        f"link {url}" for url in (offer.url, offer.apply_url) if url and not _linked(url, offer, payload)
    )
    yield from (f"time {time}" for time in (*offer.dates, beside.date) if time and time not in payload.times)
    yield from (f"country {code}" for code in offer.countries if code not in payload.codes)
    yield from (claim for pay in beside.pay for claim in _of_pay(pay, payload))
    if beside.workplace and not payload.works(beside.workplace.value):
        yield f"workplace {beside.workplace.value}"
    yield from (
        f"employment {kind.value}"
        for kind in beside.employment_type
        if not KINDS[kind.value] & payload.listed
    )
    years = offer.labels.get("years")
    if years and years not in payload.whole and not any(f"{n / 12:g}" == years for n in payload.numbers):
        yield f"years {years}"


def _words(text: str | None) -> Iterable[str]:
    return (word for part in (text or "").split() if (word := part.strip(_EDGES)))


def _linked(url: str, offer: Offer, payload: Payload) -> bool:
    """A whole value of the payload, or what the documentation makes of an opening's key."""
    account = payload.account or ""
    company = account.partition("/")[0].lower() if offer.source == "personio" else account
    own = OWN_PAGES.get(offer.source, "").format(key=offer.key, account=company)
    return url in {own, *payload.whole}


def _of_pay(pay: Pay, payload: Payload) -> Iterator[str]:
    for end in (pay.minimum, pay.maximum):
        if end is not None and end not in payload.amounts:
            yield f"pay {end}"
    if pay.currency and pay.currency not in payload.codes:
        yield f"currency {pay.currency}"
    if pay.period and not PERIODS[pay.period] & payload.periods:
        yield f"period {pay.period}"
