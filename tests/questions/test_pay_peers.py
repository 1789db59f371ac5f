"""Where a stated pay stands, in a store of our own making whose percentiles are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.peers import PayPeers
from rolescope.model.read import Beside
from rolescope.model.reading import Pay, Reading, ReadingWarning
from rolescope.model.role_reading import CANNOT_TELL, RoleReading, RoleVerdict
from rolescope.model.span import Marked, Span
from rolescope.questions.pay_peers import pay_peers

WORDS = Span(0, 3)
PAY = Pay(60_000, 70_000, "USD", "year", "base", None, None, WORDS, "$60k to $70k")


def _work(role: str, share: float = 0.9) -> RoleReading:
    shares = (share, 1 - share)
    verdict = RoleVerdict(
        role, (role, "unclear"), shares, (0.0, 0.0), (1.0, 1.0), None, None, (), None, None, None
    )
    return RoleReading(verdict, (), (), (), ())


SENIOR = Marked("senior", WORDS)
READING = Reading(pay=(PAY,), country="US", seniority=SENIOR, role=_work("data_engineer"))
BESIDE = Beside(title="Senior Data Engineer", date="2024-05-01")


def _paid(reading: Reading = READING, beside: Beside = BESIDE) -> PayPeers:
    return pay_peers(reading, beside)


def test_pay_that_hardly_any_undercut_raises_the_alert() -> None:
    found = _paid()
    assert found.standing is not None
    assert found.standing.value < 5
    assert found.standing.low <= found.standing.value <= found.standing.high
    assert found.standing.peers.by == "work"
    assert "lowest quarter" in found.alert
    assert {one.population for one in found.others}.isdisjoint({found.standing.population})
    assert all(not one.population.startswith("offered wage") for one in found.every)
    assert all(one.n > 0 for one in found.evidence)


def test_usual_pay_raises_none() -> None:
    found = _paid(replace(READING, pay=(PAY._replace(minimum=130_000, maximum=150_000),)))
    assert found.standing is not None
    assert 25 < found.standing.value < 75
    assert found.alert == ""
    assert found.standing.usual_low is not None
    assert found.standing.usual_high is not None
    assert found.standing.usual_low < 140_000 < found.standing.usual_high


def test_work_and_title_apart_are_both_told() -> None:
    found = _paid(beside=BESIDE._replace(title="Senior Data Analyst"))
    assert found.standing is not None
    assert found.standing.peers.role == "data_engineer"
    assert {one.peers.role for one in found.by_title} == {"data_analyst"}
    assert found.by_title[0].value > found.standing.value
    assert "data engineers" in found.alert


def test_without_its_work_the_title_finds_the_peers_and_no_alert_is_raised() -> None:
    found = _paid(replace(READING, role=_work(CANNOT_TELL)))
    assert found.standing is not None
    assert found.standing.peers.by == "title"
    assert found.alert == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pay": ()}, "the posting states no pay"),
        ({"pay": (PAY._replace(kind="ote"),)}, "the pay it states is not base pay"),
        ({"pay": (PAY._replace(maximum=None),)}, "it states only one end of its pay"),
        ({"pay": (PAY._replace(currency=None),)}, "the currency of its pay is not known"),
        ({"pay": (PAY._replace(period=None),)}, "it does not say for which time its pay is"),
        ({"country": None}, "the country of the work is not known"),
        ({"country": "KE"}, "too few postings alike (n = 0, needs 20 from 5 employers)"),
        (
            {"pay": (PAY._replace(period="week"),)},
            "too few postings alike (n = 0, needs 20 from 5 employers)",
        ),
    ],
)
def test_what_is_not_known_is_said(change: dict[str, object], said: str) -> None:
    found = _paid(replace(READING, **change))  # type: ignore[arg-type]
    assert found.standing is None
    assert found.reason == said
    assert found.to_plain() == {"value": None, "reason": said, "n": 0}


def test_neither_work_nor_title() -> None:
    found = _paid(replace(READING, role=None), Beside(title="Wizard"))
    assert found.reason == "neither its work nor its title is told to be that of a role whose pay is known"


@pytest.mark.parametrize(
    ("reading", "beside"),
    [
        (replace(READING, role=_work("data_engineer", 0.4)), BESIDE),
        (replace(READING, warnings=(ReadingWarning("amount", "It cannot be right.", None),)), BESIDE),
        (READING, BESIDE._replace(date="2015-05-01")),
    ],
    ids=["work in doubt", "amount in doubt", "older than its peers"],
)
def test_in_doubt_no_alert_is_raised(reading: Reading, beside: Beside) -> None:
    found = _paid(reading, beside)
    assert found.standing is not None
    assert found.alert == ""


def test_the_contract_names_peers_and_population() -> None:
    plain = _paid().to_plain()
    assert {"value", "low", "high", "population", "n", "employers", "peers", "others", "alert"} <= set(plain)
    assert plain["peers"] == {
        "role": "data_engineer",
        "by": "work",
        "level": "senior",
        "country": "US",
        "currency": "USD",
        "period": "year",
        "years": plain["peers"]["years"],
    }
