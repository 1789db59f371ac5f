"""The upkeep of a user's own store: checked, exported, compacted, erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from rolescope.ingest.steps import finish
from rolescope.ingest.tables import now
from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.files.source import SOURCE as FILES
from rolescope.store.folder import put_text, whole_folder
from rolescope.store.own import check as checking
from rolescope.store.own import compact as compacting
from rolescope.store.own import erase as erasing
from rolescope.store.own.dump import FORMS, Dumped, codebook, dump
from rolescope.store.own.open import Patience, own_store, read_store
from rolescope.store.own.place import FILE, home

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class StoreExported:
    """What an export of a store wrote.

    Attributes:
        folder: where it is.
        tables: what was written.
        with_texts: sources whose texts are in it.
        without_texts: sources whose texts are not, because their terms do not allow passing them on.
    """

    folder: Path
    tables: tuple[Dumped, ...]
    with_texts: tuple[str, ...]
    without_texts: tuple[str, ...]


def place(folder: Path | None) -> Path:
    """The store's file.

    Raises:
        StoreUnavailable: if there is none.
    """
    path = (folder or home()) / FILE
    if not path.is_file():
        raise StoreUnavailable(f"There is no store at {path}. --home or ROLESCOPE_HOME says where it is.")
    return path


def size(folder: Path | None) -> int:
    """Bytes of a store's file and its log."""
    return compacting.size(place(folder))


def check_store(folder: Path | None, patience: Patience) -> checking.Checked:
    """Look at every row of a store; nothing in it changes. Raises as `read_store` and `check`."""
    place(folder)
    with read_store(folder, patience) as file:
        return checking.check(file)


def compact_store(folder: Path | None, patience: Patience, keep: int | None = None) -> compacting.Compacted:
    """Rewrite a store without what was deleted or replaced in it. Raises as `compact`."""
    place(folder)
    if keep is not None and keep < 1:
        raise BadQuestion("--keep takes how many versions of a payload stay, at least 1.")
    with own_store(now(), folder, patience) as file:
        return compacting.compact(file, keep)


def export_store(
    path: str | PathLike[str], form: str, folder: Path | None, patience: Patience, *, force: bool = False
) -> StoreExported:
    """Write the tables of a store into a new folder, with a codebook.

    Raises:
        BadQuestion: an unknown form; a path that is a file, holds files, or cannot be written.
        StoreUnavailable: if there is no store.
        EvidenceDamaged: if it cannot be read.
    """
    if form not in FORMS:
        raise BadQuestion(f"Tables are written as {', '.join(FORMS)}; {form!r} is none of them.")
    place(folder)
    target = Path(path)
    with read_store(folder, patience) as file, whole_folder(target, replace=force) as inside:
        kept = [source for source, _ in file.ask("sources_kept")]
        allowed = tuple(one for one in kept if one in passed_on())
        tables = tuple(dump(file, inside, form, allowed))
        withheld = tuple(one for one in kept if one not in allowed)
        put_text(inside, "CODEBOOK.md", _guide(tables, allowed, withheld) + codebook())
    return StoreExported(target, tables, allowed, withheld)


def passed_on() -> frozenset[str]:
    """Sources whose texts are exported: those whose terms allow passing them on, and tables of one's own."""
    return frozenset([FILES.id, *(one.SOURCE.id for one in BOARDS if one.SOURCE.terms.redistribute_text)])


def _guide(tables: Sequence[Dumped], allowed: Sequence[str], withheld: Sequence[str]) -> str:
    rows = "".join(f"| [{one.path}]({one.path}) | {one.rows:,} |\n" for one in tables)
    terms = {one.SOURCE.id: one.SOURCE.terms.attribution for one in BOARDS}
    owed_to = "".join(f"- {one}: {terms[one]}\n" for one in (*allowed, *withheld) if terms.get(one))
    said = f"Texts are those of {', '.join(allowed)}." if allowed else "No text is in it."
    if withheld:
        said += f" Those of {', '.join(withheld)} are left out: their terms do not allow passing them on."
    owed = f"\nBeside what is shown of them has to stand:\n\n{owed_to}" if owed_to else ""
    return f"# A store of postings\n\n{said}\n{owed}\n| file | rows |\n|---|---|\n{rows}\n"


def would_erase(source: str, account: str | None, folder: Path | None, patience: Patience) -> erasing.Erased:
    """What erasing a source, or one of its accounts, would erase. Raises as `to_erase`."""
    place(folder)
    with read_store(folder, patience) as file:
        return erasing.to_erase(file, source, account)


def erase_source(source: str, account: str | None, folder: Path | None, patience: Patience) -> erasing.Erased:
    """Erase a source, or one of its accounts, and make anew what was made of it and others together."""
    place(folder)
    with own_store(now(), folder, patience) as file:
        found = erasing.erase(file, source, account)
    with own_store(now(), folder, patience) as file:
        finish(file)
    return found


def erase_store(folder: Path | None) -> tuple[Path, ...]:
    """Delete a store and all that stands beside it for it. Raises as `erase_all`."""
    return erasing.erase_all(place(folder))
