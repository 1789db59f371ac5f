"""What a page of offers says that its payload does not: nothing, or a value was invented.

Every word has to occur in the payload, as it stands or as its HTML shows it; every figure too, or the part of
it that the documentation says (cents, months). What is said in our closed lists needs a value of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from rolescope.model.offer import Offer
from rolescope.model.reading import Pay
from rolescope.sources.boards.entry import EMPLOYMENT, iso
from rolescope.sources.documents.html_text import shown
from rolescope.sources.live import Live, Page

HEADINGS = {
    "jsonld": "Responsibilities Qualifications Experience Skills Benefits",
    "jobtech": "Lön Krav Meriterande",
    "jobtech_historic": "Lön Krav Meriterande",
    "recruitee": "Requirements",
    "remotive": "Salary",
    "usajobs": "Duties Requirements Qualifications Education",
    "usajobs_historic": "Duties Qualifications Education",
}
"""Words of ours by source: names of the fields whose texts stand under them."""
REMOTE_ONLY = {"himalayas", "jobicy", "remoteok", "remotive"}
"""Sources that list nothing but work from home, by their own documentation."""
PERIODS = {
    "year": ("year", "annual", "annum", "pa", "ann"),
    "month": ("month", "pm", "mon"),
    "week": ("week", "wee"),
    "day": ("day", "daily", "pd"),
    "hour": ("hour", "ph", "hur"),
}
"""How a period may be stated, letters only; the shortest are the codes of UN/CEFACT."""


class Payload:
    """The values of a payload, in every form in which they may be said."""

    def __init__(self, values: list[Any], account: str | None, source: str) -> None:
        self.values = values
        self.source = source
        self.texts = [str(value) for value in values if not isinstance(value, float)] + [account or ""]

    @cached_property
    def words(self) -> str:
        """Every text as it stands, decoded once and twice, and as a page shows it."""
        forms = [HEADINGS.get(self.source, "")]
        return " ".join([*forms, *map(_forms, self.texts)])

    def says(self, word: str) -> bool:
        """Whether a word is in it, or the two ends of a range ("12-13") are."""
        return word in self.words or all(part in self.words for part in word.split("-"))

    @cached_property
    def letters(self) -> str:
        """What is said in closed lists, letters only."""
        return re.sub(r"[^a-z]+", "", " ".join(self.texts).lower())

    @cached_property
    def numbers(self) -> set[float]:
        """Every number, also those in texts, with the hundredth of it and the twelfth."""
        whole = [number for value in self.values for number in _number(value)]
        return {one for number in whole for one in (number, number / 100, number / 12)}

    @cached_property
    def times(self) -> set[str]:
        """Every time, whole and to the day."""
        found = [time for value in self.values if (time := iso(value))]
        return {*found, *(time[:10] for time in found)}


@lru_cache(maxsize=10_000)
def _forms(text: str) -> str:
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join([whole, unescape(whole), unescape(unescape(whole)), shown(whole).text])


def _number(value: Any) -> Iterator[float]:
    try:
        yield float(re.sub(r"[, ']", "", value) if isinstance(value, str) else value)
    except (TypeError, ValueError, OverflowError):
        return


def invented(page: Page, payload: Payload, source: Live) -> list[str]:
    """What no value of the payload carries, in words."""
    found = [claim for offer in page.offers for claim in _of_offer(offer, payload)]
    found += [f"asks {request.url}" for request in page.more if not _allowed(request.url, source)]
    if page.total is not None and page.total not in payload.numbers:
        found.append(f"total {page.total}")
    return found


def _allowed(url: str, source: Live) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    named = any(host == one or (one[:2] == "*." and host.endswith(one[1:])) for one in source.hosts)
    return parts.scheme == "https" and named


def _of_offer(offer: Offer, payload: Payload) -> Iterator[str]:
    beside = offer.posting.beside
    told = [offer.key.partition("#")[0], offer.posting.text, beside.title, beside.location, beside.employer]
    told += [offer.requisition, offer.language, offer.department, *offer.places]
    told += [value for name, value in offer.labels.items() if name != "years"]
    yield from (f"word {word!r}" for text in told for word in _words(text) if not payload.says(word))
    yield from (
        f"link {url}" for url in (offer.url, offer.apply_url) if url and not _linked(url, offer, payload)
    )
    yield from (f"time {time}" for time in (*offer.dates, beside.date) if time and time not in payload.times)
    upper = payload.words.upper()
    yield from (f"country {code}" for code in offer.countries if code not in upper)
    yield from (claim for pay in beside.pay for claim in _of_pay(pay, payload))
    workplace = beside.workplace and beside.workplace.value
    if workplace and workplace not in _said_workplaces(payload):
        yield f"workplace {workplace}"
    for kind in beside.employment_type:
        if not any(ours == kind.value and theirs in payload.letters for theirs, ours in EMPLOYMENT.items()):
            yield f"employment {kind.value}"
    years = offer.labels.get("years")
    if years and years not in payload.words and not any(f"{n:g}" == years for n in payload.numbers):
        yield f"years {years}"


def _words(text: str | None) -> Iterator[str]:
    return (word for part in (text or "").split() if (word := part.strip(",;•")))


def _linked(url: str, offer: Offer, payload: Payload) -> bool:
    """An address of the payload, or one that the documentation makes of an opening's key."""
    return url in payload.words or offer.key in url


def _said_workplaces(payload: Payload) -> set[str]:
    ours = {
        "remote": "remote",
        "telecommute": "remote",
        "hybrid": "hybrid",
        "onsite": "onsite",
        "office": "onsite",
    }
    if True in payload.values:
        return set(ours.values())
    always = {"remote"} if payload.source in REMOTE_ONLY else set()
    return always | {value for theirs, value in ours.items() if theirs in payload.letters}


def _of_pay(pay: Pay, payload: Payload) -> Iterator[str]:
    for end in (pay.minimum, pay.maximum):
        if end is not None and end not in payload.numbers:
            yield f"pay {end}"
    if pay.currency and pay.currency not in payload.words.upper():
        yield f"currency {pay.currency}"
    if pay.period and not any(stated in payload.letters for stated in PERIODS[pay.period]):
        yield f"period {pay.period}"
