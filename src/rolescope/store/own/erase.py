"""A store, or a source in it, erased: no byte of it stays in the file, its log or beside it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from rolescope.model.errors import BadQuestion, EvidenceDamaged, StoreUnavailable
from rolescope.store.own.compact import NEW, log_of, rewrite
from rolescope.store.own.counted import FACTS
from rolescope.store.own.file import OwnFile, spilled


class Erased(NamedTuple):
    """What is, or would be, erased.

    Attributes:
        openings: how many.
        payloads: likewise.
        visits: likewise.
    """

    openings: int
    payloads: int
    visits: int


def kept(file: OwnFile) -> list[str]:
    """Names of all that is kept: "greenhouse:acme", "remotive", "file:jobs"."""
    return [":".join(filter(None, pair)) for pair in file.ask("erase_kept")]


def to_erase(file: OwnFile, source: str, account: str | None = None) -> Erased:
    """What of a source, or of one of its accounts, would be erased.

    Raises:
        BadQuestion: if nothing of it is kept.
    """
    found = Erased(*file.ask("erase_count", {"source": source, "account": account})[0])
    if not any(found):
        named = ":".join(filter(None, (source, account)))
        there = ", ".join(kept(file)) or "nothing"
        raise BadQuestion(f"Nothing of {named} is in the store. It holds {there}.")
    return found


def erase(file: OwnFile, source: str, account: str | None = None) -> Erased:
    """Erase a source, or one of its accounts, and close the store.

    What was made of several sources together, groups and counts, is erased as a whole; the next ingest, or
    the steps that follow one, make it anew. Saved questions stay, their answers of these openings do not.

    Args:
        file: the store; it is closed afterwards, its file a new one.
        source: id of the source.
        account: whose board, or which table; None for all.

    Raises:
        BadQuestion: if nothing of it is kept.
        StoreUnavailable: if the file cannot be rewritten. What was erased is then no longer found in it, but
            its bytes may be; erasing again ends it.
    """
    of = {"source": source, "account": account}
    found = to_erase(file, source, account)
    with file.transaction():
        file.ask("erase_erased", of)
        for one in ("erase_refusals", "erase_payloads", "erase_visits"):
            file.ask(one, of)
        for one in ("bodies_drop_old", "erase_openings"):
            file.ask(one)
    _beside(file.path, whole=False)
    rewrite(file)
    return found


def erase_all(path: Path) -> tuple[Path, ...]:
    """Delete a store's file, its log and all that stands beside it for it; returns what was there.

    Args:
        path: the store's file.

    Raises:
        StoreUnavailable: if another process has it open, or something cannot be deleted.
    """
    if path.is_file():
        _nobody_has_it(path)
    return _beside(path, whole=True)


def _nobody_has_it(path: Path) -> None:
    """Raise `StoreBusy` where another process has it open. A damaged one may be deleted."""
    with suppress(EvidenceDamaged):
        OwnFile(path).close()


def _beside(path: Path, *, whole: bool) -> tuple[Path, ...]:
    """Delete what stands beside the file: counts, what did not fit in memory, files left by a kill."""
    beside = (path.parent / FACTS, spilled(path), path.with_name(path.name + NEW))
    own = (path, log_of(path), log_of(path.with_name(path.name + NEW))) if whole else ()
    found = tuple(one for one in (*own, *beside) if one.exists())
    try:
        for one in found:
            if one.is_dir():
                shutil.rmtree(one)
            else:
                one.unlink()
    except OSError as error:
        raise StoreUnavailable(f"{error.filename} cannot be deleted: {error.strerror}.") from error
    return found
