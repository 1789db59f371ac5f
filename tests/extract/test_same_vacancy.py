from typing import Any

import pytest

from rolescope.extract.same_vacancy import apart, needs_texts, numbers_differ, pays_differ, rule_of
from rolescope.model.traits import Rule, StatedPay, Traits

ONE = Traits(
    n=1,
    id="greenhouse:acme:1",
    employer="acme",
    agency=False,
    level="senior",
    job="data_engineer payments",
    terms="",
    requisition=None,
    place="berlin",
    language="en",
    pay=None,
    digest=1,
    words=300,
    pages=("acme.example/jobs/1000",),
    first_party=True,
    first_seen="2026-01-01",
)
OTHER = ONE._replace(n=2, id="remotive:2", digest=2, pages=("remotive.com/jobs/2000",))


def pay(low: float | None, high: float | None, currency: str = "EUR") -> StatedPay:
    return StatedPay(currency, "year", low, high)


def test_rules_the_surest_first() -> None:
    numbered: dict[str, Any] = {"requisition": "r 1"}
    assert rule_of(ONE._replace(**numbered), OTHER._replace(**numbered)) is Rule.REQUISITION
    assert rule_of(ONE, OTHER._replace(pages=ONE.pages)) is Rule.APPLY_PAGE
    assert rule_of(ONE, OTHER) is Rule.TITLE_AND_PLACE
    assert rule_of(ONE, OTHER._replace(place="oslo")) is Rule.TEXT
    assert rule_of(ONE, OTHER._replace(employer=None)) is Rule.TEXT
    assert rule_of(ONE, OTHER._replace(job="data_engineer search")) is None


@pytest.mark.parametrize(
    "differing",
    [
        {"level": "staff"},
        {"level": ""},
        {"employer": "zenith"},
        {"requisition": "r 2"},
        {"terms": "part time"},
        {"pay": pay(90_000, 110_000)},
    ],
)
def test_what_differs_decides_first(differing: dict[str, Any]) -> None:
    stated = ONE._replace(requisition="r 1", terms="full time", pay=pay(60_000, 80_000))
    alike = OTHER._replace(pages=ONE.pages, **{"requisition": None, **differing})
    assert apart(stated, alike)
    assert rule_of(stated, alike) is None


def test_other_titles_under_one_number_need_texts_that_agree() -> None:
    numbered = ONE._replace(requisition="r 1")
    assert not needs_texts(Rule.REQUISITION, numbered, numbered._replace(job="data_engineer"))
    assert needs_texts(Rule.REQUISITION, numbered, numbered._replace(job="data_engineer search"))


def test_texts_that_cannot_be_compared_are_not_asked_for() -> None:
    assert needs_texts(Rule.TITLE_AND_PLACE, ONE, OTHER)
    assert not needs_texts(Rule.TITLE_AND_PLACE, ONE, OTHER._replace(words=7))
    assert not needs_texts(Rule.TITLE_AND_PLACE, ONE, OTHER._replace(language="de"))
    assert needs_texts(Rule.TEXT, ONE, OTHER._replace(language="de"))
    assert not needs_texts(Rule.TEXT, ONE, OTHER._replace(digest=ONE.digest))


def test_an_agency_may_stand_for_an_employer_in_its_place() -> None:
    board = OTHER._replace(employer="some board", agency=True)
    assert rule_of(ONE, board) is Rule.TEXT
    assert rule_of(ONE, board._replace(place="oslo")) is None
    assert not apart(ONE, board._replace(place="oslo")), "nothing joins the two, and nothing keeps them apart"
    assert apart(board, board._replace(employer="another board"))


def test_names_of_one_employer() -> None:
    assert not apart(ONE._replace(employer="acme robotics"), OTHER._replace(employer="acmerobotics"))
    assert not apart(ONE._replace(employer="acme robotics"), OTHER._replace(employer="acme"))
    assert apart(ONE._replace(employer="acme"), OTHER._replace(employer="acmeplex"))


def test_numbers_of_two_systems_say_nothing() -> None:
    assert numbers_differ("r 1234", "r 1240")
    assert numbers_differ("r 999", "r 1000")
    assert not numbers_differ("r 77", "4012445002")
    assert not numbers_differ("r 77", None)


def test_pay_that_differs() -> None:
    def differ(x: StatedPay | None, y: StatedPay | None, place: str | None = "berlin") -> bool:
        return pays_differ(ONE._replace(pay=x), OTHER._replace(pay=y, place=place))

    assert differ(pay(60_000, 80_000), pay(70_000, 90_000))
    assert not differ(pay(60_000, 80_000), pay(60_500, 80_000)), "rounding"
    assert not differ(pay(60_000, 80_000), pay(70_000, 70_000)), "a figure within the range"
    assert not differ(pay(60_000, 80_000), pay(None, 80_000)), "one end of it"
    assert not differ(pay(60_000, 80_000), pay(70_000, 90_000, "USD")), "no common measure"
    assert not differ(pay(60_000, 80_000), pay(70_000, 90_000), "oslo"), "another place may pay otherwise"
    assert differ(pay(60_000, 80_000), pay(120_000, 150_000), "oslo")
    assert not differ(pay(60_000, 80_000), None)


def test_terms_that_one_title_states_keep_texts_apart_that_differ() -> None:
    assert rule_of(ONE, OTHER._replace(terms="weekends")) is None
    assert rule_of(ONE, OTHER._replace(terms="full time")) is Rule.TITLE_AND_PLACE
    assert rule_of(ONE, OTHER._replace(terms="weekends", digest=ONE.digest)) is Rule.TITLE_AND_PLACE
    assert rule_of(ONE, OTHER._replace(terms="weekends", pages=ONE.pages)) is Rule.APPLY_PAGE
