"""Pay as each country writes it is read as a careful reader would; other money is not.

The cases of `stated.tsv` and `other_money.txt` were written from how pay is written, before any run.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay import find_pay

HERE = Path(__file__).parent
BAR = 0.97


class Case(NamedTuple):
    text: str
    location: str | None
    expected: tuple[float | str | None, ...]


def cases() -> list[Case]:
    lines = (HERE / "stated.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [_case(*row) for row in rows]


def _case(text: str, location: str, low: str, high: str, *words: str) -> Case:
    figures = [None if cell == "-" else float(cell) for cell in (low, high)]
    rest = [None if cell == "-" else cell for cell in words]
    return Case(text.replace("\\n", "\n"), None if location == "-" else location, (*figures, *rest))


def other_money() -> list[str]:
    lines = (HERE / "other_money.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read(case: Case) -> tuple[float | str | None, ...] | None:
    found = find_pay(Document(case.text, location=case.location))
    return tuple(found[0][:6]) if found else None


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 300
    assert len({case.expected[2] for case in cases()}) >= 15
    assert len(other_money()) >= 60


@pytest.mark.parametrize("upto", [4, 6], ids=["figures", "with kind and tax"])
def test_stated_pay_is_read_exactly(upto: int) -> None:
    misses = []
    for case in cases():
        got = read(case)
        if got is None or got[:upto] != case.expected[:upto]:
            misses.append(f"{case.text!r} ({case.location}): {got}, expected {case.expected}")
    exact = 1 - len(misses) / len(cases())
    assert exact >= BAR, f"{exact:.3f} exact\n" + "\n".join(misses)


@pytest.mark.parametrize("text", other_money())
def test_other_money_is_no_pay(text: str) -> None:
    assert find_pay(Document(text)) == ()


@pytest.mark.parametrize("text", other_money())
def test_other_money_beside_it_leaves_pay_as_it_is(text: str) -> None:
    found = find_pay(Document(f"About us\n{text}\n\nSalary: £52,000 per annum\n\n{text}\n"))
    assert [pay[:4] for pay in found] == [(52000, 52000, "GBP", "year")]
