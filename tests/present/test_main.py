"""`python -m rolescope`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rolescope._version import __version__


def test_the_module_runs() -> None:
    src = Path(__file__).parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-m", "rolescope", "--version"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(src)},
    )
    assert done.stdout == f"rolescope {__version__}\n"
