"""One row as an opening: what is stated is there, what is not understood is absent and told."""

from __future__ import annotations

from typing import Any

import pytest

from rolescope.model.offer import Dates, Offer
from rolescope.sources.files.mapping import fitted, shipped
from rolescope.sources.files.offers import LONGEST, Told, offer_of

PLAIN = {
    "id": "j1",
    "title": "Data Engineer",
    "company": "Made Up Ltd",
    "location": "Leeds",
    "date": "2026-03-04",
    "description": "<p>You build</p><ul><li>pipelines</li></ul>",
}


def told(row: dict[str, Any], name: str | None = None) -> Told:
    found = offer_of("mine", fitted(list(row), (name and shipped()[name]) or None), row)
    assert isinstance(found, Told), found
    return found


def offer(row: dict[str, Any], name: str | None = None) -> Offer:
    return told(row, name).offer


def test_a_plain_row() -> None:
    found = offer(PLAIN)
    assert (found.id, found.posting.text) == ("file:mine:j1", "You build\n\n• pipelines")
    beside = found.posting.beside
    assert (beside.title, beside.employer, beside.location, beside.date, beside.pay) == (
        *("Data Engineer", "Made Up Ltd", "Leeds", "2026-03-04"),
        (),
    )
    assert found.dates == Dates("2026-03-04")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"title": " "}, "it has no title."),
        ({"description": None}, "it has no text."),
        ({"description": "NaN"}, "it has no text."),
        (
            {"description": "x" * (LONGEST + 1)},
            "its text has 500,001 characters, and a posting has at most 500,000.",
        ),
    ],
)
def test_why_a_row_is_none(change: dict[str, Any], reason: str) -> None:
    assert str(offer_of("mine", fitted(list(PLAIN)), PLAIN | change)).startswith(reason)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2026-03-04T10:00:00+02:00", "2026-03-04"),
        ("2026/03/04", "2026-03-04"),
        ("04.03.2026", "2026-03-04"),
        ("1772582400", "2026-03-04"),
        (1772582400000.0, "2026-03-04"),
        ("1.71346E+12", "2024-04-18"),
        ("03/04/2026", None),
        ("3 days ago", None),
        ("0001-01-01", None),
    ],
)
def test_a_day_is_read_or_absent_and_told(stated: object, day: str | None) -> None:
    found = told(PLAIN | {"date": stated})
    assert found.offer.posting.beside.date == day
    assert (found.unread == ()) == (day is not None)


def test_pay_is_read_as_stated_or_absent_and_told() -> None:
    paid = PLAIN | {"salary_min": "50,000", "salary_max": 6e4, "currency": "eur", "salary_period": "yearly"}
    (pay,) = offer(paid).posting.beside.pay
    assert (pay.minimum, pay.maximum, pay.currency, pay.period) == (50_000, 60_000, "EUR", "year")
    (bare,) = offer(paid | {"currency": None, "salary_period": ""}).posting.beside.pay
    assert (bare.currency, bare.period) == (None, None)
    for change in ({"salary_period": "fortnight"}, {"salary_min": "50k", "salary_max": None}):
        found = told(paid | change)
        assert found.offer.posting.beside.pay == ()
        assert len(found.unread) == 1
    assert offer(paid | {"salary_min": 0, "salary_max": "0"}).posting.beside.pay == ()


def test_keys_are_stated_or_follow_from_what_is_read() -> None:
    nameless = {name: value for name, value in PLAIN.items() if name != "id"}
    key = offer(nameless).key
    assert offer(nameless | {"Unnamed: 0": 17, "crawled": "now"}).key == key
    assert offer(nameless | {"location": "York"}).key != key
    assert offer(PLAIN | {"id": 12.0}).key == "12"
    address = offer(PLAIN | {"id": "https://example.org/1?a=b"}).key
    assert len(address) == 20
    assert offer(PLAIN | {"id": "https://example.org/2"}).key != address


def test_scripts_are_no_addresses_and_unset_flags_say_nothing() -> None:
    found = offer(
        PLAIN | {"url": "javascript:alert(1)", "apply_url": "https://example.org/a", "remote": False}
    )
    assert (found.url, found.apply_url, found.posting.beside.workplace) == (
        None,
        "https://example.org/a",
        None,
    )
    remote = offer(PLAIN | {"remote": 1.0}).posting.beside.workplace
    assert remote is not None
    assert remote.value == "remote"


def test_texts_encoded_twice_and_with_nul_are_mended() -> None:
    found = offer(PLAIN | {"description": "We donâ€™t pay\x00less", "title": "CafÃ© manager"})
    assert found.posting.text == "We don’t pay less"
    assert found.posting.beside.title == "Café manager"


def test_jobspy_pay_is_taken_from_the_board_alone() -> None:
    row = dict.fromkeys(shipped()["jobspy"].named()) | {
        "id": "in-1", "site": "indeed", "title": "Nurse", "description": "**You** care.",
        "job_type": "fulltime", "interval": "hourly",
        "job_url": "https://example.org/1", "job_url_direct": "https://example.org/apply",
        "min_amount": 30.0, "max_amount": 40.0, "currency": "USD", "salary_source": "direct_data",
        "is_remote": True, "location": "Austin, TX, US", "date_posted": "2026-03-04", "job_level": "mid",
    }  # fmt: skip
    found = offer(row)
    assert [(one.minimum, one.period, one.currency) for one in found.posting.beside.pay] == [
        (30, "hour", "USD")
    ]
    assert found.posting.beside.workplace is None, "JobSpy guesses it from the text"
    assert found.labels == {"seniority": "mid", "site": "indeed"}
    assert [one.value for one in found.posting.beside.employment_type] == ["full_time"]
    assert (found.url, found.apply_url) == ("https://example.org/1", "https://example.org/apply")
    assert offer(row | {"salary_source": "description"}).posting.beside.pay == ()


def test_data_jobs_has_no_texts_and_pay_by_its_rate() -> None:
    row = dict.fromkeys([*shipped()["data_jobs"].named(), *shipped()["data_jobs"].signature]) | {
        "job_title": "Data Analyst", "job_title_short": "Data Analyst", "company_name": "Made Up Ltd",
        "job_via": "via LinkedIn", "job_posted_date": "2023-05-06 07:08:09", "salary_rate": "year",
        "salary_year_avg": "90000.0", "job_schedule_type": "Full-time", "job_work_from_home": "True",
    }  # fmt: skip
    found = offer(row)
    assert found.posting.text == ""
    assert found.posting.beside.date == "2023-05-06"
    assert [(one.minimum, one.maximum, one.period, one.currency) for one in found.posting.beside.pay] == [
        (90_000, 90_000, "year", None)
    ]
    assert offer(row | {"job_via": "via Ai-Jobs.net"}).posting.beside.pay == ()


def test_linkedin_and_glassdoor() -> None:
    known = shipped()["linkedin_kaggle"]
    linkedin = dict.fromkeys([*known.named(), *known.signature]) | {
        "job_id": "921716", "title": "Planner", "description": "You plan.", "pay_period": "MONTHLY",
        "min_salary": "4000.0", "max_salary": "5000.0", "currency": "USD", "remote_allowed": "1.0",
        "original_listed_time": "1712707200000.0", "formatted_experience_level": "Entry level",
    }  # fmt: skip
    found = offer(linkedin)
    assert (found.key, found.posting.beside.date) == ("921716", "2024-04-10")
    assert [(one.maximum, one.period) for one in found.posting.beside.pay] == [(5000, "month")]
    glassdoor = {
        "Job Title": "Planner", "Salary Estimate": "$37K-$66K (Glassdoor est.)",
        "Job Description": "You plan.",
        "Rating": "3.2", "Company Name": "Made Up Ltd\n3.2", "Location": "-1", "Industry": "Rail",
    }  # fmt: skip
    found = offer(glassdoor)
    assert (found.posting.beside.employer, found.posting.beside.location) == ("Made Up Ltd", None)
    assert found.posting.beside.pay == ()


def test_parts_of_a_text_stand_under_their_names() -> None:
    found = offer(PLAIN | {"requirements": "<p>SQL</p>"})
    assert found.posting.text.endswith("pipelines\n\nRequirements\nSQL")
