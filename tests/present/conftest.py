"""What tests of the command line share."""

from __future__ import annotations

from functools import partial

import pytest

from tests.present.ran import Run, call


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line in this process; modules about one command bind its name."""
    return partial(call, monkeypatch)
