"""Stored openings as they are compared with each other, and the keys under which duplicates meet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from rolescope.extract.fingerprint import Fingerprint
from rolescope.model.posting import EmployerKind
from rolescope.model.traits import StatedPay, Traits
from rolescope.sources.employers import employer_kind, fold_employer
from rolescope.store.own.groups import Key, Ungrouped
from rolescope.taxonomy.title_job import folded_words, title_job

FIRST_PARTY = frozenset(
    {
        "ashby",
        "greenhouse",
        "hn",
        "jsonld",
        "lever",
        "personio",
        "recruitee",
        "smartrecruiters",
        "usajobs",
        "usajobs_historic",
        "workable",
    }
)
"""Sources in which the employer itself shows its openings."""
_ACCOUNT_IS_EMPLOYER = frozenset({"ashby", "greenhouse", "lever", "personio", "recruitee", "workable"})
_TRACKING = re.compile(
    r"utm_.*|mc_.*|gh_src|lever-.*|(?:job_?)?(?:src|source|board)|ref(?:errer|erral)?|trk.*|fbclid|gclid|msclkid|"
    r"codes|iis.*|sid|source_?id|utm|via|campaign|medium|lang|locale|hl"
)
_ASKING = re.compile(r"(?:/(?:apply|application|apply-now|bewerben|new))+/?$")
_GREENHOUSE = re.compile(r"^(?:job-)?boards(?:\.eu)?\.greenhouse\.io/[^/]+/jobs/(\d+)$")
_NUMBERED = re.compile(r"\d{3}|[0-9a-f]{8}-[0-9a-f]{4}|/[^/]*\w-\w[^/]*-\w[^/]*$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)")
_NOT_IN_NUMBER = re.compile(r"[^a-z0-9]+")
_WORKPLACES = frozenset({"remote", "hybrid", "onsite", "office", "on", "site", "flexible"})


REMOTE = "remote"


class Compared(NamedTuple):
    """An opening, and its text as it is compared."""

    traits: Traits
    text: Fingerprint


def compared(row: Ungrouped, text: Fingerprint) -> Compared:
    """A stored opening with its text's fingerprint."""
    employer = row.employer or (row.account if row.source in _ACCOUNT_IS_EMPLOYER else None)
    name = _employer(employer)
    places = [row.place or "", *json.loads(row.places)]
    besides = frozenset(word for words in (name or "", *places) for word in folded_words(words))
    place = _place(row.place)
    told = title_job(row.title, besides) if row.title else None
    traits = Traits(
        n=row.n,
        id=row.id,
        employer=name,
        agency=bool(name) and employer_kind(employer) is not EmployerKind.DIRECT,
        level=told.level if told else "",
        job=(told.job or None) if told else None,
        terms=told.terms if told else "",
        requisition=_number(row.requisition or (told.number if told else None)),
        place=(told.place if told and place in (None, REMOTE) else None) or place,
        language=row.language,
        pay=stated_pay(row),
        digest=text.digest,
        words=len(text.words),
        pages=tuple(dict.fromkeys(_pages(row))),
        first_party=row.source in FIRST_PARTY,
        first_seen=row.first_seen,
    )
    return Compared(traits, text)


def keys(of: Traits) -> Iterator[tuple[Key, int]]:
    """The keys of an opening, but for the bands of its text."""
    employer = of.employer and of.employer.replace(" ", "")
    if employer and of.requisition:
        yield Key.REQUISITION, hashed(Key.REQUISITION, employer, of.requisition)
    for page in of.pages:
        yield Key.PAGE, hashed(Key.PAGE, page)
    if employer and of.job and of.place:
        yield Key.PLACE, hashed(Key.PLACE, employer, of.level, of.job, of.place)
    if of.words:
        alike = (of.level, of.job, of.terms, of.requisition, of.pay, of.digest)
        yield Key.ALL, hashed(Key.ALL, employer, *alike)


def title_salt(of: Traits) -> int:
    """What texts have to have in common besides: the title."""
    return hashed(Key.BAND, of.level, of.job)


def hashed(*parts: object) -> int:
    """One number of 64 bits for some values."""
    return int.from_bytes(blake2b(repr(parts).encode(), digest_size=8).digest())


def page_key(url: str) -> str | None:
    """An address without what only tells who sent the reader; None for one that is of no single opening.

    A page of a single opening has a number, a long id or a name of several words in its path or its query.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    asked = parse_qsl(parts.query) if parts.query else []
    query = [(name, value) for name, value in asked if not _TRACKING.fullmatch(name.lower())]
    path = _ASKING.sub("", parts.path.rstrip("/"))
    found = _GREENHOUSE.match(host + path)
    job = found[1] if found else dict(query).get("gh_jid") or dict(query).get("token")
    if job and job.isdigit() and (found or "gh_jid" in dict(query) or host.endswith("greenhouse.io")):
        return f"greenhouse:{job}"
    if not host or not _NUMBERED.search(path + "?" + urlencode(query)):
        return None
    return f"{host}{path}{'?' if query else ''}{urlencode(sorted(query))}"


def stated_pay(row: Ungrouped) -> StatedPay | None:
    """The pay beside the text, else what was read in it; None for several that differ."""
    found = {
        StatedPay(one["currency"] or "", one["period"] or "", one["minimum"], one["maximum"])
        for one in json.loads(row.pay)
        if one.get("kind") in (None, "base")
    }
    if not found and (row.pay_low is not None or row.pay_high is not None):
        found = {StatedPay(row.pay_currency or "", row.pay_period or "", row.pay_low, row.pay_high)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=65_536)
def _employer(name: str | None) -> str | None:
    return (fold_employer(name.replace("-", " ").replace("_", " ")) or None) if name else None


@lru_cache(maxsize=65_536)
def _place(place: str | None) -> str | None:
    """The town of a place string: what stands first, without remarks; "remote" where nothing else does."""
    if not place:
        return None
    words = [list(folded_words(part)) for part in _ASIDE.sub("", place).split(",")]
    towns = [" ".join(word for word in part if word not in _WORKPLACES) for part in words]
    return next((town for town in towns if town), REMOTE if any(words) else None)


def _number(stated: str | None) -> str | None:
    """A requisition's number in one spelling; words without a digit are none."""
    folded = _NOT_IN_NUMBER.sub(" ", (stated or "").casefold()).strip()
    return folded if any(c in "123456789" for c in folded) and len(folded) > 1 else None


def _pages(row: Ungrouped) -> Iterator[str]:
    for url in (row.url, row.apply_url):
        if url and (page := page_key(url)):
            yield page
