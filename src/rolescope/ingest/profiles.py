"""A profile as it is named on a command line: a file, standard input, or the name of one that is kept."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText
from rolescope.sources.profiles.files import read_profile, read_profile_stream
from rolescope.store.profiles import (
    erase_profiles,
    is_name,
    keep_profile,
    kept_names,
    kept_profile,
    profiles_folder,
    what_is_kept,
)

__all__ = ["erase_profiles", "given_profile", "keep_profile", "kept_names", "kept_profile", "profiles_folder"]

STANDARD_INPUT = "-"


def given_profile(source: str, stdin: IO[bytes] | None = None, home: Path | None = None) -> PostingText:
    """The text of a profile.

    Args:
        source: a file's path, "-" for standard input, or the name of a kept profile. A file comes first.
        stdin: standard input; None where there is none.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.

    Raises:
        SourceRefused: if it is none of these, or cannot be read.
        StoreUnavailable: if it is kept and its file is damaged.
    """
    if source == STANDARD_INPUT and stdin is not None:
        return read_profile_stream(stdin, "standard input")
    if not is_name(source) or Path(source).is_file():
        return read_profile(Path(source))
    if source in kept_names(home):
        return kept_profile(source, home)
    raise SourceRefused(
        f"{source}: there is no such file, and no profile is kept under this name. {what_is_kept(home)}"
    )


def profile_in(data: bytes, name: str) -> PostingText:
    """The text of a profile whose bytes are in memory, and stay there.

    Raises:
        SourceRefused: if they cannot be read.
    """
    return read_profile_stream(io.BytesIO(data), name)
