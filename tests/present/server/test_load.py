"""A minute of load: every page arrives, and memory stays flat. How fast is measured in benchmarks/serve."""

from __future__ import annotations

import os
import sys

import pytest

from benchmarks.serve.run import FLAT, measured, table

MINUTES = 1.0 if os.environ.get("ROLESCOPE_VALIDITY") == "reduced" else 10.0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_no_page_fails_and_memory_stays_flat() -> None:
    one = measured(MINUTES, per_second=50)
    sys.stderr.write(f"\n{table(one)}\n")  # the 99th percentile depends on what else the machine does
    assert one.failed == {}
    assert one.memory[-1] < FLAT * one.memory[1]
