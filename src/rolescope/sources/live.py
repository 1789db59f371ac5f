"""What every live source is: a description of its requests and a pure reader of its payloads.

Fetching and reading are apart, so that every source is read offline from recorded payloads, for ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol

from rolescope.model.offer import Offer
from rolescope.model.read import Refusal
from rolescope.model.reading import ReadingWarning


class Key(StrEnum):
    """Whether a source wants to know who asks."""

    NONE = "none"
    FREE = "free"
    """Given out for nothing; read from the environment, never stored."""
    OPTIONAL = "optional"


class Quota(NamedTuple):
    """Requests at most within some hours."""

    requests: int
    hours: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What a source's terms allow, as read on a day.

    Attributes:
        display: show single openings.
        aggregate: count them, average their pay.
        redistribute_text: pass texts on.
        attribution: the words that have to stand beside what is shown; empty for none.
        link_back: whether each opening has to link to its page there.
        delay_hours: how old what it gives is at least: the source itself holds it back for so long.
        poll_minutes: least time between two visits of one board.
        quotas: requests at most, over all its boards.
        key: whether it wants one.
        url: where the terms stand.
        checked: ISO date on which they were read at `url`; None: not verified, said wherever it is listed.
        copy: the copy in which they were read instead, with its own date; empty for none.
    """

    display: bool
    aggregate: bool
    redistribute_text: bool
    attribution: str
    link_back: bool
    url: str
    delay_hours: int = 0
    poll_minutes: int = 60
    quotas: tuple[Quota, ...] = ()
    key: Key = Key.NONE
    checked: str | None = None
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to ask a source for.

    Attributes:
        url: HTTPS address on one of the source's hosts.
        account: whose board.
        about: "list" for many openings, or the key of the one whose details are asked for.
        headers: beside our own; a key's header is added by the door.
        page: number of the page, from 1, for sources whose own links cannot be trusted.
    """

    url: str
    account: str | None = None
    about: str = "list"
    headers: tuple[tuple[str, str], ...] = ()
    page: int = 1


class Told(NamedTuple):
    """The text of an opening that another payload lists, and warnings of what it hides."""

    text: str
    warnings: tuple[ReadingWarning, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What one payload says.

    Attributes:
        offers: openings, in its order.
        refused: entries that gave none, with the reason.
        more: what has to be asked next: the next page, or details of single openings.
        total: how many openings the source says there are; None where it does not.
        withdrawn: keys of openings that it says are gone.
        texts: by key, texts of openings that a payload asked for later lists without them.
    """

    offers: tuple[Offer, ...] = ()
    refused: tuple[Refusal, ...] = ()
    more: tuple[Request, ...] = ()
    total: int | None = None
    withdrawn: tuple[str, ...] = ()
    texts: Mapping[str, Told] = field(default_factory=dict)


class Unreadable(Exception):
    """A payload that is no document of this source at all: an error page, cut off, of another kind."""


@dataclass(frozen=True, slots=True)
class Live:
    """Who a live source is.

    Attributes:
        id: our id of it ("greenhouse").
        name: what to call it in print.
        home: its public address.
        documentation: where its payloads are described.
        hosts: the only hosts that may be asked; "*.example.org" for any name under one.
        terms: what may be done with what it gives.
        takes: what an account is, in words, with an example; empty for a source with one board.
        limits: how often it may be asked, in words.
        per_minute: requests in a minute at most.
        fields: paths that its documentation promises in every entry ("jobs[].title"), to see one move.
        verified: whether a documentation line backs every field; else what is unverified, in words.
        keys: names of environment variables that hold its key, by header or parameter.
    """

    id: str
    name: str
    home: str
    documentation: str
    hosts: tuple[str, ...]
    terms: Terms
    takes: str
    limits: str
    per_minute: int
    fields: tuple[str, ...]
    verified: str
    keys: Mapping[str, str] = field(default_factory=dict)


class LiveSource(Protocol):
    """A module of `sources/boards`: its description, its first requests, its reader."""

    SOURCE: Live

    def requests(self, account: str | None, query: str | None) -> Sequence[Request]:
        """What to ask first. Raises `BadQuestion` for an account that cannot be one."""

    def read(self, payload: bytes, request: Request) -> Page:
        """What a payload says; absent stays absent. Raises `Unreadable`."""
