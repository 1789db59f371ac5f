from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.store.own.place import home

USER = Path("/home/one")


@pytest.mark.parametrize(
    ("environ", "platform", "folder"),
    [
        ({"ROLESCOPE_HOME": "/data/jobs"}, "linux", "/data/jobs"),
        ({}, "linux", "/home/one/.local/share/rolescope"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/rolescope"),
        ({"XDG_DATA_HOME": "data"}, "linux", "/home/one/.local/share/rolescope"),
        ({}, "darwin", "/home/one/Library/Application Support/rolescope"),
        ({}, "win32", "/home/one/AppData/Local/rolescope"),
    ],
)
def test_the_folder_is_the_users_or_the_platforms(
    environ: dict[str, str], platform: str, folder: str
) -> None:
    assert home(environ, platform, USER) == Path(folder)
