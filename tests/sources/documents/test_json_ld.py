"""JSON-LD: postings wherever they stand, and pay in whichever shape."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rolescope.model.errors import SourceRefused
from rolescope.model.read import Refusal
from rolescope.model.span import Origin
from rolescope.sources.documents.json_ld import read_json_ld
from rolescope.sources.documents.schema_org import beside

JOB = {"@type": "JobPosting", "title": "Planner", "description": "<p>Plan routes.</p><ul><li>Maps</li></ul>"}


def read(value: Any) -> list[Any]:
    return list(read_json_ld(json.dumps(value).encode(), "a.json"))


@pytest.mark.parametrize(
    "root",
    [
        JOB,
        [JOB],
        {"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, JOB]},
        {"@type": "WebPage", "mainEntity": JOB},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": JOB}]},
        {**JOB, "@type": ["JobPosting", "Thing"]},
    ],
)
def test_a_posting_is_found(root: Any) -> None:
    (one,) = read(root)
    assert (one.key, one.text, one.beside.title) == ("a.json", "Plan routes.\n\n• Maps", "Planner")


def test_several_postings_are_numbered() -> None:
    assert [one.key for one in read([JOB, JOB])] == ["a.json#1", "a.json#2"]


def test_fields_beside_the_description_are_read_unless_repeated() -> None:
    (one,) = read({**JOB, "qualifications": "A degree", "responsibilities": "Plan routes."})
    assert one.text == "Plan routes.\n\n• Maps\n\nQualifications\n\nA degree"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"currency": "eur", "value": {"minValue": 50000, "maxValue": "60,000", "unitText": "YEAR"}},
         (50_000, 60_000, "EUR", "year")),
        ({"currency": "USD", "value": {"value": 41.5, "unitText": "HOUR"}}, (41.5, 41.5, "USD", "hour")),
        ({"currency": "GBP", "value": "50.000", "unitText": "per fortnight"}, (50_000, 50_000, "GBP", None)),
        ({"currency": "$", "value": {"minValue": 9}}, (9, None, None, None)),
        ({"currency": "USD", "value": {"minValue": 0, "maxValue": 0}}, None),
        ({"currency": "USD", "value": {"minValue": None, "maxValue": "competitive"}}, None),
        ({"currency": "USD", "value": {"value": True}}, None),
        ("negotiable", None),
    ],
)  # fmt: skip
def test_pay_is_what_is_stated(given: Any, expected: tuple[Any, ...] | None) -> None:
    stated = beside({"baseSalary": given}).pay
    assert [pay[:4] for pay in stated] == ([expected] if expected else [])
    assert all(pay.origin is Origin.STRUCTURED and pay.span is None for pay in stated)


def test_swapped_ends_are_mended_and_told() -> None:
    (pay,) = beside({"baseSalary": {"currency": "CHF", "value": {"minValue": 95e3, "maxValue": 9e4}}}).pay
    assert (pay.minimum, pay.maximum, pay.surface) == (90_000, 95_000, "CHF 90,000 to 95,000")
    assert pay.repairs == ("ends swapped: 95000 to 90000",)


def test_modelled_pay_is_not_pay() -> None:
    assert beside({"estimatedSalary": {"currency": "USD", "value": 90_000}}).pay == ()


def test_places_employment_and_home_work() -> None:
    found = beside(
        {
            "jobLocation": [
                {"address": {"addressLocality": "Bergen", "addressCountry": {"name": "Norway"}}},
                {"address": "Oslo"},
                "Oslo",
            ],
            "jobLocationType": "TELECOMMUTE",
            "employmentType": ["FULL_TIME", "Contractor", "odd"],
            "datePosted": "2025-03-01T10:00",
        }
    )
    assert found.location == "Bergen, Norway; Oslo"
    assert found.date == "2025-03-01"
    assert found.workplace is not None
    assert found.workplace.value == "remote"
    assert [mark.value for mark in found.employment_type] == ["full_time", "contract"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{}", "no schema.org JobPosting"),
        (b'{"@type": "JobPosting", "title": ["a", "b"], "description": {"x": 1}}', "holds no text"),
        (b'{"@type": ', "is not"),
        (b"[" * 100_000, "is not"),
        (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, "is not|no schema.org"),
    ],
)
def test_what_is_no_posting_says_so(data: bytes, said: str) -> None:
    with pytest.raises(SourceRefused, match=said):
        list(read_json_ld(data, "a.json"))


def test_a_posting_in_an_endless_nest_is_not_looked_for() -> None:
    root: Any = JOB
    for _ in range(400):
        root = {"@graph": [root]}
    with pytest.raises(SourceRefused, match="no schema"):
        read(root)


def test_of_several_postings_one_without_text_is_refused() -> None:
    first, second = read([JOB, {**JOB, "description": None}])
    assert first.text.startswith("Plan routes.")
    assert second == Refusal("a.json#2", "no text in its description.")


@pytest.mark.parametrize("currency", [float("inf"), float("nan"), True, 978, {"name": "EUR"}])
def test_a_currency_that_is_no_text_is_none(currency: Any) -> None:
    pay = beside({**JOB, "baseSalary": {"currency": currency, "value": 100}}).pay
    assert [(one.minimum, one.currency) for one in pay] == [(100, None)]
