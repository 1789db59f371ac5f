"""Chart titles are made from cells, and withheld with them."""

from __future__ import annotations

import re
from dataclasses import replace

from rolescope.model.comparison import TitleShare
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.present import findings
from rolescope.questions.words.takeaways import pay_takeaways
from tests.present.example import DS, ML, comparison, row, share

VIEW = comparison()


def test_differing_names_what_each_role_surely_leads() -> None:
    said = findings.differing(VIEW.skills, VIEW, "postings")
    assert said == (
        "Data scientists are asked more often for statistics and R; "
        "machine learning engineers are asked more often for software engineering and PyTorch"
    )


def test_differing_is_silent_where_nothing_differs() -> None:
    same = [row("x", "method", {DS: share(0.5, 900), ML: share(0.5, 900)})]
    assert findings.differing(same, VIEW, "postings") is None


def test_shared_core() -> None:
    assert findings.shared(VIEW.skills, VIEW) == "Both ask for computer science, communication and Python"
    assert findings.shared([], VIEW) is None


def test_pay_names_who_and_how_much_or_nothing() -> None:
    sure = next(c for c in VIEW.pay_contrasts if c.pays_more == ML)
    said = findings.paid(sure, VIEW)
    assert said is not None
    assert said.startswith("Machine learning engineers are offered more than data scientists: $17,000 a year")
    assert findings.paid(replace(sure, pays_more=None), VIEW) is None
    assert findings.paid(replace(sure, difference=NotEstimable("n = 3", 3)), VIEW) is None


def test_an_interval_off_nought_is_not_rounded_to_nought() -> None:
    sure = next(c for c in VIEW.pay_contrasts if c.pays_more == ML)
    close = replace(sure, difference=Estimate(-6000, -11_900, -100, 900, unit="USD"))
    assert "$0" not in str(findings.paid(close, VIEW))


def test_pay_is_told_alike_in_a_takeaway_and_beside_its_figures() -> None:
    sure = next(c for c in VIEW.pay_contrasts if c.pays_more == ML)
    wide = replace(sure, difference=Estimate(-37_100, -49_400, -25_300, 900, unit="USD"))
    (taken,) = (one.text for one in pay_takeaways(VIEW.subjects, [wide]))
    told = [re.findall(r"\$[\d,]*\d", text) for text in (taken, str(findings.paid(wide, VIEW)))]
    assert told == [["$37,000", "$25,000", "$49,000"]] * 2


def test_overlap_in_words() -> None:
    said = findings.overlap(VIEW.pay_contrasts[0], VIEW)
    assert said is not None
    assert "about 78 of 100 parts of their area." in said
    silent = replace(VIEW.pay_contrasts[0], overlap=NotEstimable("n"), superiority=NotEstimable("n"))
    assert findings.overlap(silent, VIEW) is None


def test_titles_grow_only_where_intervals_part() -> None:
    def shares(*values: float) -> list[TitleShare]:
        return [TitleShare("s", 2020 + i, ML, share(v, 4000)) for i, v in enumerate(values)]

    assert (
        findings.grown(shares(0.05, 0.1), "ML engineer")
        == "ML engineer rose from 5 to 10 of 100 titles, 2020 to 2021"
    )
    assert (
        findings.grown(shares(0.10, 0.05), "ML engineer")
        == "ML engineer fell from 10 to 5 of 100 titles, 2020 to 2021"
    )
    assert findings.grown(shares(0.05, 0.051), "ML engineer") is None
    assert findings.grown(shares(0.05), "ML engineer") is None


def test_titles_are_compared_only_where_the_source_collected_alike() -> None:
    def counted(*years: tuple[int, int]) -> list[TitleShare]:
        return [TitleShare("s", year, DS, share(0.4 - 0.1 * i, n)) for i, (year, n) in enumerate(years)]

    few = counted((2020, 75), (2021, 4000))
    leap = counted((2022, 900), (2023, 4300), (2024, 31_000))
    gap = counted((2018, 1500), (2026, 1500))
    assert [findings.grown(shares, "X") for shares in (few, leap, gap)] == [None, None, None]
    steady = findings.steady(counted((2019, 660), (2020, 4000), (2021, 3900), (2022, 4100)))
    assert [year for year, _ in steady] == [2020, 2021, 2022]


def test_one_role_is_told_by_what_is_named_most() -> None:
    alone = comparison((DS,))
    assert findings.ranked(alone.skills) == "Most often: Python, machine learning and statistics"
    assert findings.ranked([]) is None
