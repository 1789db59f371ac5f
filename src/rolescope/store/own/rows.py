"""Openings as columns of the store, with the hash by which a change is seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

import numpy as np

from rolescope.model.offer import Offer
from rolescope.model.reading import Pay
from rolescope.store.connect import Columns

COLUMNS = (
    *(
        "id",
        "source",
        "account",
        "key",
        "title",
        "employer",
        "place",
        "places",
        "countries",
        "text",
        "text_hash",
    ),
    *(
        "posted",
        "published",
        "updated",
        "expires",
        "url",
        "apply_url",
        "requisition",
        "language",
        "department",
    ),
    *("workplace", "employment_types", "labels", "pay", "content"),
)
"""Of the table `openings`, those that one opening fills by itself."""


def columns(offers: Iterable[Offer]) -> Columns:
    """Openings as arrays of texts by column. Of several with one id the last is meant."""
    rows = list({offer.id: _row(offer) for offer in offers}.values())
    return texts(COLUMNS, [[row[name] for name in COLUMNS] for row in rows])


def texts(names: Sequence[str], rows: Sequence[Sequence[str | None]]) -> Columns:
    """Rows of texts, None among them, as arrays by column."""
    whole = np.empty((len(rows), len(names)), dtype=object)
    for number, row in enumerate(rows):
        whole[number] = row
    return {name: np.ascontiguousarray(whole[:, place]) for place, name in enumerate(names)}


def _row(offer: Offer) -> Mapping[str, str | None]:
    beside, text = offer.posting.beside, offer.posting.text
    row = {
        "id": offer.id,
        "source": offer.source,
        "account": offer.account,
        "key": offer.key,
        "title": beside.title,
        "employer": beside.employer,
        "place": beside.location,
        "places": _json(offer.places),
        "countries": _json(offer.countries),
        "text": text,
        "text_hash": _hash(text),
        "posted": beside.date,
        **offer.dates._asdict(),
        "url": offer.url,
        "apply_url": offer.apply_url,
        "requisition": offer.requisition,
        "language": offer.language,
        "department": offer.department,
        "workplace": beside.workplace and beside.workplace.value,
        "employment_types": _json([one.value for one in beside.employment_type]),
        "labels": _json(dict(offer.labels)),
        "pay": _json([_pay(one) for one in beside.pay]),
    }
    return {**row, "content": content_of(row)}


def content_of(row: Mapping[str, str | None]) -> str:
    """The hash by which a change is seen: of all that an opening's columns state."""
    return _hash(_json({name: row[name] for name in COLUMNS if name != "content"}))


def _pay(pay: Pay) -> dict[str, Any]:
    """As stated; the place of the words in a text has no meaning for a field beside it."""
    return {name: value for name, value in pay._asdict().items() if name != "span"}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
