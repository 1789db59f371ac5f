"""A profile as it is named on a command line: a file, standard input, or the name of one that is kept."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import PostingText
from rolescope.sources.profiles.files import read_profile, read_profile_stream
from rolescope.store.folder import put_text, whole_folder
from rolescope.store.profiles import (
    erase_profiles,
    is_name,
    keep_profile,
    kept_names,
    kept_profile,
    profiles_folder,
    what_is_kept,
)

__all__ = [
    "erase_profiles",
    "export_profile",
    "given_profile",
    "keep_profile",
    "kept_names",
    "kept_profile",
    "profile_in",
    "profiles_folder",
]

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
    what = "it is a folder, and no file" if Path(source).is_dir() else "there is no such file"
    raise SourceRefused(f"{source}: {what}, and no profile is kept under this name. {what_is_kept(home)}")


def profile_in(data: bytes, name: str) -> PostingText:
    """The text of a profile whose bytes are in memory, and stay there.

    Raises:
        SourceRefused: if they cannot be read.
    """
    return read_profile_stream(io.BytesIO(data), name)


def export_profile(files: Mapping[str, str], output: Path) -> None:
    """Write what is held of a person: into a folder that is new or empty, or into a zip file.

    Args:
        files: texts by the names of their files.
        output: the folder; or a file whose name ends in ".zip", which is written anew.

    Raises:
        BadQuestion: if it cannot be written.
    """
    if output.suffix.lower() != ".zip":
        if output.is_dir() and any(output.iterdir()):
            raise BadQuestion(
                f"{output} is not empty. Name a folder that is new or empty, or a file that ends in .zip."
            )
        with whole_folder(output) as folder:
            for name, text in files.items():
                put_text(folder, name, text)
        return
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode("utf-8", "replace"))
    try:
        output.write_bytes(made.getvalue())
    except OSError as error:
        raise BadQuestion(f"Cannot write {output}: {error.strerror}.") from error
