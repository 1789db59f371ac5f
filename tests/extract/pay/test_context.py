import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.context import pay_score
from rolescope.extract.pay.currency import currencies
from rolescope.extract.pay.ranges import ranges


def score(text: str) -> int:
    doc = Document(text)
    return max(pay_score(doc, found, [currencies()["GBP"]]) for found in ranges(doc))


@pytest.mark.parametrize(
    "text",
    [
        "Salary: £45,000",
        "£45,000 - £50,000",
        "£45,000 per year",
        "Base salary (excluding bonus and equity): £45,000",
        "We pay up to £45,000.",
    ],
)
def test_pay(text: str) -> None:
    assert score(text) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "a bonus of £45,000",
        "a £5,000 annual training budget",
        "a budget of £45,000 - £50,000",
        "revenue of £45,000 per year",
        "£45m salary savings",
        "you may lose £45,000",
        "cover of two times your salary, up to £200,000",
    ],
)
def test_other_money(text: str) -> None:
    assert score(text) == 0
