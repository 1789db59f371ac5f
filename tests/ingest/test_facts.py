"""What counting needs of a reading, and nothing is lost when it is kept as text."""

from __future__ import annotations

import pytest

from rolescope.extract.reader import read
from rolescope.ingest.facts import facts_of, main_pay
from rolescope.model.facts import Facts, MainPay
from rolescope.model.reading import Pay, Reading
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.span import Span
from tests.ingest.test_postings import TEXT, WORK

PAID = "\nThe base salary range for this position is $120,000 - $150,000 per year. This role is hybrid.\n"


def test_facts_of_a_posting() -> None:
    facts = facts_of(read(TEXT.format(what="pricing") + PAID, "Senior Data Scientist", "Austin, TX"))
    assert (facts.level, facts.country, facts.years) == ("senior", "US", 3)
    assert facts.pay == MainPay("USD", "year", 120_000, 150_000)
    assert {("degree", "bachelor"), ("workplace", "hybrid")} <= set(facts.categories)
    assert "python" in {asked.skill for asked in facts.skills if asked.requirement == "required"}
    assert facts.duties == sum(n for _, n in facts.activities) > 0


@pytest.mark.parametrize("text", [TEXT.format(what="pricing") + PAID, WORK, "Wir suchen dich.", ""])
def test_kept_as_text_they_are_the_same(text: str) -> None:
    facts = facts_of(read(text, "Data Scientist", "Austin, TX"))
    assert Facts.from_json(facts.to_json()) == facts
    assert Facts.from_json(facts.to_json()).to_json() == facts.to_json()


def test_a_text_that_says_nothing_has_no_facts() -> None:
    assert facts_of(Reading()) == Facts(
        CANNOT_TELL, False, "unstated", None, None, None, None, (), (), (), ()
    )
    assert not facts_of(read("We are a team that does more with data.")).judged


WHOLE = Pay(100.0, 120.0, "USD", "year", None, None, None, Span(0, 1), "100 to 120")


@pytest.mark.parametrize(
    "stated",
    [
        (),
        (WHOLE._replace(currency=None),),
        (WHOLE._replace(period=None),),
        (WHOLE._replace(minimum=None),),
        (WHOLE._replace(maximum=None), WHOLE),
        (WHOLE._replace(kind="ote"),),
        (WHOLE._replace(tax="net"),),
    ],
)
def test_only_whole_main_pay_before_tax_counts(stated: tuple[Pay, ...]) -> None:
    assert main_pay(stated) is None


def test_the_first_pay_is_the_main_one() -> None:
    assert main_pay((WHOLE, WHOLE._replace(minimum=1.0, maximum=2.0))) == MainPay("USD", "year", 100, 120)
