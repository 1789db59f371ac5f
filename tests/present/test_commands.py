from __future__ import annotations

from rolescope.present.commands import command


def test_commands_can_be_pasted() -> None:
    assert (
        command(("data_scientist", "data_engineer")) == 'rolescope compare "data scientist" "data engineer"'
    )
    assert command(["data scientist"]) == 'rolescope role "data scientist"'
