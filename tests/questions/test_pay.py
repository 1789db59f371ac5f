"""The question on pay, asked of the embedded snapshot and of small worlds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate
from rolescope.questions.figures.pay_records import TEXTS, pay_rows
from rolescope.questions.pay import paid, pay
from rolescope.store.facts import embedded
from rolescope.taxonomy.roles import roles
from tests.questions.figures.paid import DE, DS, several, texts, world

PAIR = ("data scientist", "machine learning engineer")


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return pay(PAIR).to_dict()


def test_the_question_is_spelled_out(plain: dict[str, Any]) -> None:
    asked = plain["question"]
    assert asked["roles"] == ["data_scientist", "machine_learning_engineer"]
    assert set(asked) == {
        *("name", "roles", "country", "city", "level", "industry", "since", "population", "rows"),
    }
    assert plain["answer_id"].startswith("pay:data_scientist+machine_learning_engineer#")


def test_populations_are_apart_and_named(plain: dict[str, Any]) -> None:
    found = plain["answer"]["populations"]
    keys = [(one["source"], one["period"]) for one in found]
    assert len(keys) == len(set(keys))
    assert {"collected", "disclosed", "offered", "texts", "survey"} <= {one["id"] for one in found}
    assert all(one["name"] and one["method"] for one in found)
    assert all(
        "n" in row and "employers" in row and "years" in row for one in found for row in one["spreads"]
    )


def test_posted_ranges_are_not_called_earnings() -> None:
    text = pay(PAIR).to_json().casefold()
    assert "earn" not in text.replace("learn", "")
    assert "salaries people" not in text


def test_nothing_below_the_minima_has_a_figure(plain: dict[str, Any]) -> None:
    for one in plain["answer"]["populations"]:
        for row in one["spreads"]:
            if row["n"] < 20 or (row["employers"] is not None and row["employers"] < 5):
                assert all(row[name].get("value") is None for name in ("p10", "p25", "p50", "p75", "p90"))


def test_the_same_bytes_twice() -> None:
    assert pay(PAIR).to_json() == pay(list(PAIR)).to_json()


def test_india_is_admitted_to_be_thin() -> None:
    view = pay(["data scientist"], country="IN").view
    (said,) = view.needed
    assert said.startswith("Thin: of data scientists in India there is evidence of ")
    assert "INR per year" in said


def test_sources_are_those_used(plain: dict[str, Any]) -> None:
    used = {ref["id"] for ref in plain["evidence"]}
    assert {"aijobs_salaries:pay", "data_jobs_2023:pay", "h1b_lca:pay", "oews:occupations"} <= used


def test_an_occupation_has_its_survey_wage() -> None:
    view = pay(["registered nurse"]).view
    assert [one.id for one in view.populations] == ["survey"]
    assert "at the median of the occupation" in view.headline


@pytest.mark.parametrize(
    ("roles", "arguments", "said"),
    [
        ((), {}, "1 to 6 roles"),
        (PAIR, {"rows": 99}, "Up to 50 rows"),
        (PAIR, {"level": "wizard"}, "no level 'wizard'"),
        (PAIR, {"country": "Narnia"}, "ISO 3166-1"),
        (PAIR, {"city": "Atlantis"}, "No pay record of these roles is of 'Atlantis'"),
        (PAIR, {"industry": "alchemy"}, "no industry 'alchemy'. Industries"),
        (PAIR, {"industry": "Finance"}, "Ask for banking, investment, insurance or payments_fintech"),
        (PAIR, {"since": 2999}, "so nothing is known since 2999"),
        (PAIR, {"population": "gossip"}, "no population 'gossip'. Populations are: collected, disclosed, "),
    ],
)
def test_what_is_refused(roles: tuple[str, ...], arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(BadQuestion, match=said):
        pay(roles, **arguments)


def test_unknown_roles() -> None:
    with pytest.raises(UnknownRole):
        pay(["data scientits"])


def test_those_that_compare_come_first_and_yearly_before_hourly(tmp_path: Path) -> None:
    rows = [
        *several(DS, 90, 40, 1, period="hour"),
        *several(DS, 30),
        *several(DE, 30),
        *several(DS, 200, source="named"),
    ]
    view = pay([DS, DE], store=world(tmp_path, rows)).view
    assert [(one.id, one.period) for one in view.populations] == [
        ("paid", "year"),
        ("named", "year"),
        ("paid", "hour"),
    ]
    assert [one.records for one in view.subjects] == [320, 30]


def test_a_city_is_found_by_part_of_its_name(tmp_path: Path) -> None:
    rows = [*several(DS, 30, place="San Francisco Bay Area"), *several(DS, 30, 5e5, place="Boston")]
    view = pay([DS], city="san francisco", store=world(tmp_path, rows)).view
    (only,) = view.populations
    assert only.spreads[0].n == 30


def test_same_work_other_title(tmp_path: Path) -> None:
    posted = [*texts(DS, 40), *texts(DE, 40, 130_000, work=DS)]
    view = pay([DS], store=world(tmp_path, (), posted)).view
    (only,) = view.other_titles
    assert isinstance(only.difference, Estimate)
    assert only.difference.value == pytest.approx(30_000)


def test_medians_abroad(tmp_path: Path) -> None:
    rows = [*several(DS, 60), *several(DS, 30, 70_000, country="DE", currency="EUR")]
    view = pay([DS], store=world(tmp_path, rows)).view
    assert [one.country for one in view.abroad] == ["US", "DE"]
    assert "European Central Bank" in view.conversion
    assert pay([DS], level="mid", store=world(tmp_path, several(DS, 60))).view.conversion == ""


def test_swapping_the_roles_turns_every_difference() -> None:
    there, back = (
        {(p.id, p.period): p.gaps for p in pay(roles, population="collected").view.populations}
        for roles in (PAIR, PAIR[::-1])
    )
    (one,), (two,) = there["collected", "year"], back["collected", "year"]
    assert (one.a, one.b, one.pays_more) == (two.b, two.a, two.pays_more)
    for name in ("raw", "standardised", "mix"):
        left, right = getattr(one, name), getattr(two, name)
        assert left.value == pytest.approx(-right.value)
        assert left.low == pytest.approx(-right.high, rel=0.2, abs=500), "the draws of the mix differ"


def test_a_bystander_changes_no_quantile() -> None:
    alone, beside = (pay(roles, population="disclosed").view for roles in (PAIR[:1], PAIR))
    (first, *_), (same, *_) = alone.populations, beside.populations
    assert first.overall("data_scientist") == same.overall("data_scientist")


def test_of_a_survey_alone_nothing_is_called_thin() -> None:
    assert pay(PAIR, population="survey").view.needed == ()


@pytest.mark.parametrize(
    ("roles", "within"),
    [(PAIR, {}), (PAIR[:1], {"level": "senior"}), (PAIR, {"city": "Boston"}), (PAIR, {"country": "all"})],
)
def test_what_claims_are_held_against_is_as_in_the_answer(
    roles: tuple[str, ...], within: dict[str, Any]
) -> None:
    whole, brief = pay(roles, **within).view.populations, paid(roles, **within, store=embedded())
    assert [one.name for one in brief] == [one.name for one in whole]
    for mine, theirs in zip(brief, whole, strict=True):
        for role in {one.role for one in theirs.spreads}:
            assert mine.overall(role) == theirs.overall(role)
        assert [(g.raw, g.standardised, g.overlap) for g in mine.gaps] == [
            (g.raw, g.standardised, g.overlap) for g in theirs.gaps
        ]
        assert (mine.currency, mine.unknown, mine.premiums) == (theirs.currency, theirs.unknown, ())


def test_premiums_are_worked_out_where_a_claim_asks() -> None:
    whole, brief = pay(PAIR[:1]).view.populations, paid(PAIR[:1], premiums=True, store=embedded())
    assert [one.premiums for one in brief] == [one.premiums for one in whole]
    assert any(one.premiums for one in brief)


def test_too_many_roles_of_a_claim_are_refused() -> None:
    with pytest.raises(BadQuestion):
        paid(("data scientist",) * 7, store=embedded())


def test_no_role_has_records_enough_in_one_industry_as_the_page_says() -> None:
    """docs/pay.md says so; a snapshot that has them must say otherwise."""
    counted = Counter[tuple[str, str]]()
    for role in roles():
        rows = pay_rows(embedded(), role)
        named = rows.among("source", (TEXTS,)) & (rows["industry"] != None)  # noqa: E711  (an array)
        for industry, n in zip(rows["industry"][named], rows["records"][named], strict=True):
            counted[role, industry] += int(n)
    assert 0 < max(counted.values()) < 20
