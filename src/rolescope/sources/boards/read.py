"""From entries to a page: every entry gives an offer, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from rolescope.model.offer import Offer
from rolescope.model.read import Refusal
from rolescope.sources.boards.entry import Entry, document, objects
from rolescope.sources.live import Page, Request, Unreadable

NO_OBJECT = "it is no object."
NO_KEY = "it has no id."
NO_TITLE = "it has no title."
NO_TEXT = "it has no text."

Made = Callable[[Entry], Offer | str | None]
"""An offer; or why there is none; or None for what is no opening at all, such as a notice."""


def offers(
    listed: Sequence[Any],
    name: str,
    make: Made,
    more: Sequence[Request] = (),
    total: int | None = None,
    *,
    textless: bool = False,
) -> Page:
    """A page from a list of entries.

    Args:
        listed: the entries as they came.
        name: what to call the list in a refusal.
        make: reads one.
        more: what to ask next.
        total: how many the source says there are.
        textless: whether the list has no texts by its nature, so that an entry needs none.
    """
    found: list[Offer] = []
    refused: list[Refusal] = []
    for number, entry in objects(listed):
        made = NO_OBJECT if entry is None else make(entry)
        if isinstance(made, Offer):
            missing = lacks(made)
            if missing is None or (textless and missing == NO_TEXT):
                found.append(_linked(made))
            else:
                refused.append(Refusal(made.id if made.key else f"{name}[{number}]", missing))
        elif made is not None:
            refused.append(Refusal(f"{name}[{number}]", made))
    return Page(tuple(found), tuple(refused), tuple(more), total)


def refuse_emptied(listed: Sequence[Any], total: int | None, request: Request) -> None:
    """Raise `Unreadable` for a first page that lists none of the openings that it counts: a fault."""
    if not listed and total and request.page == 1:
        raise Unreadable(f"it says that there are {total} openings and lists none.")


def opening(payload: bytes, name: str, make: Made) -> Page:
    """A page from a payload that is one opening.

    Args:
        payload: as it came.
        name: what to call it in a refusal.
        make: reads it.

    Raises:
        Unreadable: if it is no JSON object with an id, such as an error.
    """
    root = document(payload)
    if not isinstance(root, dict) or not Entry(root).text("id"):
        raise Unreadable("it is no opening: it has no id.")
    return offers([root], name, make)


def _linked(offer: Offer) -> Offer:
    """An offer whose addresses are addresses of pages: a payload may hold anything there, scripts too."""
    return replace(offer, url=_address(offer.url), apply_url=_address(offer.apply_url))


def _address(stated: str | None) -> str | None:
    return stated if stated and stated.lower().startswith(("https://", "http://")) else None


def lacks(offer: Offer) -> str | None:
    """What an offer needs and has not."""
    if not offer.key:
        return NO_KEY
    if not offer.posting.beside.title:
        return NO_TITLE
    return None if offer.posting.text.strip() else NO_TEXT
