import json
from typing import Any

import pytest

from rolescope.extract.fingerprint import fingerprints
from rolescope.ingest.opening_traits import compared, keys, page_key
from rolescope.model.traits import StatedPay, Traits
from rolescope.store.own.groups import Key, Ungrouped

ROW = Ungrouped(
    n=1,
    id="greenhouse:acmerobotics:1",
    source="greenhouse",
    account="acmerobotics",
    title="Senior Data Engineer, Payments - Berlin",
    employer="Acme Robotics GmbH",
    place="Berlin, Germany (Hybrid)",
    places="[]",
    text="You build pipelines.",
    url="https://www.acme.example/jobs/1000?utm_source=feed",
    apply_url=None,
    requisition="R-1234",
    pay="[]",
    content="c",
    first_seen="2026-01-01",
    language="en",
    pay_low=None,
    pay_high=None,
    pay_currency=None,
    pay_period=None,
)


def traits(**stated: Any) -> Traits:
    (text,) = fingerprints([ROW.text])
    return compared(ROW._replace(**stated), text).traits


def test_an_opening_is_folded() -> None:
    one = traits()
    assert (one.employer, one.level, one.job) == ("acme robotics", "senior", "data_engineer payments")
    assert (one.place, one.requisition, one.pages) == ("berlin", "r 1234", ("acme.example/jobs/1000",))
    assert one.first_party


def test_a_board_without_a_name_goes_by_its_account() -> None:
    assert traits(employer=None).employer == "acmerobotics"
    assert traits(employer=None, source="remotive").employer is None


def test_the_places_title_and_number_stand_in_for_what_is_not_stated() -> None:
    assert traits(place="Remote", title="Recruiter - Berlin").place == "berlin"
    assert traits(place="Remote", title="Recruiter").place == "remote"
    assert traits(requisition=None, title="Recruiter (Req 48211)").requisition is not None
    assert traits(requisition="n/a").requisition is None


def test_pay_beside_the_text_counts_before_what_was_read_in_it() -> None:
    read = {"pay_low": 1.0, "pay_high": 2.0, "pay_currency": "EUR", "pay_period": "hour"}
    stated = {"minimum": 5.0, "maximum": 6.0, "currency": "USD", "period": "year", "kind": None}
    assert traits(**read).pay == StatedPay("EUR", "hour", 1.0, 2.0)
    assert traits(**read, pay=json.dumps([stated])).pay == StatedPay("USD", "year", 5.0, 6.0)
    assert traits(pay=json.dumps([stated, {**stated, "minimum": 4.0}])).pay is None


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://acme.example/jobs/1000/?utm_source=x&gh_src=1", "acme.example/jobs/1000"),
        ("http://www.acme.example/jobs/1000/apply", "acme.example/jobs/1000"),
        ("https://acme.example/find?b=2&id=1000&ref=mail", "acme.example/find?b=2&id=1000"),
        ("https://boards.greenhouse.io/acme/jobs/4012?gh_jid=4012", "greenhouse:4012"),
        ("https://job-boards.greenhouse.io/acme/jobs/4012", "greenhouse:4012"),
        ("https://acme.example/careers?gh_jid=4012", "greenhouse:4012"),
        ("https://jobs.lever.co/acme/0c1a2b3d-aaaa-bbbb/apply", "jobs.lever.co/acme/0c1a2b3d-aaaa-bbbb"),
        ("https://acme.example/jobs/data-engineer-payments", "acme.example/jobs/data-engineer-payments"),
        ("https://acme.example/careers", None),
        ("https://acme.example/", None),
        ("mailto:jobs@acme.example", None),
        ("https://[bad", None),
    ],
)
def test_pages_without_what_only_tells_who_sent_the_reader(url: str, key: str | None) -> None:
    assert page_key(url) == key


def test_keys_differ_where_what_decides_differs() -> None:
    first = dict(keys(traits()))
    other = dict(keys(traits(title="Staff Data Engineer, Payments")))
    assert first.keys() == {Key.REQUISITION, Key.PAGE, Key.PLACE, Key.ALL}
    assert first[Key.REQUISITION] == other[Key.REQUISITION]
    assert first[Key.PLACE] != other[Key.PLACE]
    assert first == dict(keys(traits(employer="ACME robotics")))
