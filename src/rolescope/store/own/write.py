"""One payload into the store: bytes, openings and refusals in one transaction, or nothing of it."""

from __future__ import annotations

from dataclasses import replace

from rolescope.store.own.bodies import add_body
from rolescope.store.own.file import OwnFile
from rolescope.store.own.records import Counts, Payload, Said
from rolescope.store.own.rows import columns, texts


def write_payload(file: OwnFile, payload: Payload, said: Said) -> Counts:
    """Store what came and what it says. The same again changes nothing but when it was seen.

    Payloads may come in any order: an opening has the content of the latest one that shows it.

    Raises:
        StoreUnavailable: if it cannot be written; then nothing of it is stored.
    """
    with file.transaction():
        _bytes(file, payload, said)
        counts = _openings(file, payload, said)
        gone = _withdrawn(file, payload, said)
    return replace(counts, refused=len(said.refused), gone=gone)


def _bytes(file: OwnFile, payload: Payload, said: Said) -> None:
    identity = {"source": payload.source, "url": payload.url, "sha256": payload.sha256}
    news = {"at": payload.at, "etag": payload.etag, "modified": payload.modified}
    ((known,),) = file.ask("payload_known", identity)
    if known:
        file.ask("payload_again", identity | news)
        return
    whole = {"account": payload.account, "about": payload.about, "page": payload.page}
    file.ask("payload_add", identity | news | whole)
    add_body(file, payload)
    if said.refused:
        with file.staged(texts(("key", "reason"), said.refused)):
            of = {"source": payload.source, "url": payload.url, "payload": payload.sha256}
            file.ask("refusals_add", of)


def _openings(file: OwnFile, payload: Payload, said: Said) -> Counts:
    if not said.offers:
        return Counts()
    staged = columns(said.offers)
    at, of = {"at": payload.at}, {"at": payload.at, "payload": payload.sha256}
    ids = staged["id"].tolist()
    read = len(ids)
    with file.staged(staged):
        ((new, changed, returned),) = file.among("openings_compare", ids, at)
        if returned:
            file.among("openings_returned", ids, at)
        if new < read:
            file.among("openings_seen", ids, of)
        if changed:
            file.among("openings_change", ids, of)
        if new:
            file.among("openings_add", ids, of)
    return Counts(read, new, changed, read - new - changed, returned=returned)


def _withdrawn(file: OwnFile, payload: Payload, said: Said) -> int:
    if not said.withdrawn:
        return 0
    with file.staged(texts(("id",), [(one,) for one in dict.fromkeys(said.withdrawn)])):
        return len(file.ask("openings_withdrawn", {"at": payload.at}))
