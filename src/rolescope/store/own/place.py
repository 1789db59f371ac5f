"""Where a user's own store is: `$ROLESCOPE_HOME`, else the platform's folder for data."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

HOME = "ROLESCOPE_HOME"
FILE = "rolescope.duckdb"
FOLDER = "rolescope"


def home(
    environ: Mapping[str, str] | None = None, platform: str = sys.platform, user: Path | None = None
) -> Path:
    """The folder of the store; it may not exist yet.

    Args:
        environ: None for the process's environment.
        platform: as `sys.platform` has it.
        user: the user's own folder; None for the one that the system says.
    """
    known = os.environ if environ is None else environ
    if known.get(HOME):
        return Path(known[HOME]).expanduser()
    own = user or Path.home()
    if platform == "win32":
        return _folder(known, "LOCALAPPDATA", own / "AppData" / "Local")
    if platform == "darwin":
        return own / "Library" / "Application Support" / FOLDER
    return _folder(known, "XDG_DATA_HOME", own / ".local" / "share")


def _folder(environ: Mapping[str, str], variable: str, usual: Path) -> Path:
    """A relative path in such a variable counts for nothing (XDG Base Directory Specification)."""
    stated = Path(environ.get(variable, ""))
    return (stated if stated.is_absolute() else usual) / FOLDER
