"""JobSpy's `extract_salary`: the first dollar range of a description."""

from __future__ import annotations

import importlib

from benchmarks.reading.peers.base import Facts, Posting, Read, lacking

NAME = "JobSpy"
MEASURES: tuple[str, ...] = ("pay_f1",)
PERIODS = {"yearly": "year", "monthly": "month", "hourly": "hour"}


def missing() -> str | None:
    """JobSpy."""
    return lacking("jobspy")


def load() -> Read:
    """Its function, with its defaults."""
    extract = importlib.import_module("jobspy.util").extract_salary

    def read(posting: Posting) -> Facts:
        period, low, high, currency = extract(posting.text)
        return Facts(pay=(float(low), float(high), currency, PERIODS[period])) if period else Facts()

    return read
