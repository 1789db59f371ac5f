"""Profiles that a person asked to be kept: a private file each, whole or not at all, erased byte by byte.

What is kept is the text that was read and what was left out in making it, so that a kept profile and its file
give the same answers. It is beside the store's file and no part of it: no other process has to let go of a
database before it can be erased, and no log of one holds a copy.
"""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.model.read import PostingText
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span
from rolescope.store.own.place import home

FOLDER = "profiles"
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
_ENDING = ".json"
_PART = ".part"
_FORMAT = 1
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_BLOCK = 1 << 16


def profiles_folder(folder: Path | None = None) -> Path:
    """Where profiles are kept; it may not exist.

    Args:
        folder: that of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
    """
    return (folder or home()) / FOLDER


def is_name(words: str) -> bool:
    """Whether a profile can be kept under this name."""
    return _NAME.fullmatch(words) is not None


def kept_names(folder: Path | None = None) -> list[str]:
    """Names of the profiles that are kept, sorted."""
    try:
        found = [one.name.removesuffix(_ENDING) for one in profiles_folder(folder).iterdir() if _is_kept(one)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreUnavailable(f"Cannot look into {profiles_folder(folder)}: {error.strerror}.") from error
    return sorted(found)


def keep_profile(name: str, text: PostingText, folder: Path | None = None, *, replace: bool = False) -> Path:
    """Keep one profile. It is there whole, or not at all.

    Args:
        name: what to keep it under.
        text: what was read.
        folder: that of the store; None for the usual.
        replace: let it take the place of one of this name, whose bytes are erased.

    Returns:
        Its file.

    Raises:
        BadQuestion: if the name cannot be one, or is taken.
        StoreUnavailable: if it cannot be written.
    """
    _named(name)
    path = profiles_folder(folder) / f"{name}{_ENDING}"
    if os.path.lexists(path) and not replace:
        raise BadQuestion(
            f"A profile is kept as {name!r} already. Use another name, or --replace, which erases that one."
        )
    part = path.with_name(f".{name}.{secrets.token_hex(4)}{_PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        path.parent.chmod(PRIVATE_FOLDER)
        _write(part, json.dumps(_plain(text), ensure_ascii=True, indent=1).encode())
        _put(part, path)
        _settle(path.parent)
    except OSError as error:
        raise StoreUnavailable(f"Cannot keep a profile in {path.parent}: {error.strerror}.") from error
    finally:
        if os.path.lexists(part):
            _wipe(part)
    return path


def kept_profile(name: str, folder: Path | None = None) -> PostingText:
    """One kept profile, under its name.

    Raises:
        BadQuestion: if none is kept under it.
        StoreUnavailable: if its file cannot be read, or is none that was written here.
    """
    path = profiles_folder(folder) / f"{name}{_ENDING}"
    if not is_name(name) or not path.is_file():
        raise BadQuestion(f"No profile is kept as {name!r}. {what_is_kept(folder)}")
    try:
        return _text(name, json.loads(path.read_bytes()))
    except OSError as error:
        raise StoreUnavailable(f"Cannot read {path}: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise StoreUnavailable(
            f"{path} is no profile that was kept here, or is damaged. Erase it "
            f"(`rolescope profile erase {name}`) and keep its source again."
        ) from error


def what_is_kept(folder: Path | None = None) -> str:
    """What there is, for a message."""
    names = kept_names(folder)
    if names:
        return f"Kept: {', '.join(names)}."
    return "None is kept; `rolescope profile build FILE --keep NAME` keeps one."


def erase_profiles(name: str | None, folder: Path | None = None) -> list[str]:
    """Erase one kept profile, or all: overwritten, unlinked, and so also what a broken-off write left.

    Args:
        name: which; None for all.
        folder: that of the store; None for the usual.

    Returns:
        Names of those that were erased.

    Raises:
        BadQuestion: if none is kept under the name.
        StoreUnavailable: if a file cannot be overwritten or unlinked.
    """
    place = profiles_folder(folder)
    names = kept_names(folder)
    if name is not None and name not in names:
        raise BadQuestion(f"No profile is kept as {name!r}. {what_is_kept(folder)}")
    erased = names if name is None else [name]
    try:
        for path in _files_of(place, name):
            _wipe(path)
        if place.is_dir():
            _settle(place)
            if not any(place.iterdir()):
                place.rmdir()
                _settle(place.parent)
    except OSError as error:
        raise StoreUnavailable(f"Cannot erase in {place}: {error.strerror}.") from error
    return erased


def _named(name: str) -> None:
    if not is_name(name):
        raise BadQuestion(
            f"A profile cannot be kept as {name!r}: a name is 1 to 64 letters, digits, - and _, such as mine."
        )


def _is_kept(path: Path) -> bool:
    return path.suffix == _ENDING and is_name(path.name.removesuffix(_ENDING))


def _files_of(place: Path, name: str | None) -> Iterator[Path]:
    """The files of one profile or of all, with the parts of writes that were killed."""
    if not place.is_dir():
        return
    for path in sorted(place.iterdir()):
        part = path.name.startswith(".") and path.name.endswith(_PART)
        whose = (
            path.name[1:].rpartition(".")[0].rpartition(".")[0] if part else path.name.removesuffix(_ENDING)
        )
        if (part or _is_kept(path)) and name in {None, whose}:
            yield path


def _write(path: Path, data: bytes) -> None:
    """A new file that only its owner can read, on the disk when this returns."""
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, PRIVATE_FILE)
    with os.fdopen(number, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put(part: Path, path: Path) -> None:
    """Put a whole file in its place; the bytes of the one that it replaces are erased after that."""
    if os.name == "nt" and path.exists():
        _wipe(path)  # a file that is open cannot be replaced there
    before = _to_overwrite(path) if path.is_file() else None
    try:
        part.replace(path)
        if before is not None:
            _overwrite(before)
    finally:
        if before is not None:
            os.close(before)


def _wipe(path: Path) -> None:
    """Overwrite a file and unlink it. A link is unlinked, and what it leads to stays."""
    if not path.is_symlink():
        number = _to_overwrite(path)
        try:
            _overwrite(number)
        finally:
            os.close(number)
    path.unlink()


def _to_overwrite(path: Path) -> int:
    return os.open(path, os.O_WRONLY | _NO_FOLLOW | _BINARY)


def _overwrite(number: int) -> None:
    left = os.fstat(number).st_size
    while left > 0:
        left -= os.write(number, bytes(min(left, _BLOCK)))
    os.fsync(number)


def _settle(folder: Path) -> None:
    """Put a folder's own entries on the disk, where the system has a way to."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _plain(text: PostingText) -> dict[str, Any]:
    warnings = [
        {"kind": w.kind, "message": w.message, "span": w.span and list(w.span)} for w in text.warnings
    ]
    return {"format": _FORMAT, "text": text.text, "warnings": warnings}


def _text(name: str, plain: dict[str, Any]) -> PostingText:
    if plain["format"] != _FORMAT:
        raise ValueError(plain["format"])
    warnings = tuple(
        ReadingWarning(one["kind"], one["message"], one["span"] and Span(*one["span"]))
        for one in plain["warnings"]
    )
    return PostingText(name, plain["text"], warnings=warnings)
