"""An answer on pay of our own making, with a bit of everything in it."""

from __future__ import annotations

from typing import Any

from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.model.pay import (
    INTERNATIONAL,
    Abroad,
    OtherTitle,
    PayAnswer,
    PayChange,
    PayGap,
    PayRecord,
    PayScope,
    PaySubject,
    PayYear,
    Population,
    Premium,
    Spread,
)

NONE = NotEstimable("suppressed (n = 12, needs 20)", 12)
A, B = "data_scientist", "data_engineer"
SURVEYED = "the survey publishes no interval"


def money(value: float, half: float = 2000, unit: str = "USD") -> Estimate:
    return Estimate(value, value - half, value + half, 100, unit=unit)


def share(value: float) -> Estimate:
    return Estimate(value, value - 0.05, value + 0.05, 100)


def spread(role: str = A, level: str = "all", at: float = 100_000, **what: Any) -> Spread:
    figures = {name: money(at * f, at / 50) for name, f in zip(_NAMES, (0.7, 0.85, 1, 1.2, 1.4), strict=True)}
    rest: dict[str, Any] = {"n": 5328, "employers": None, "years": "2020 to 2025"}
    return Spread(role, level, **(rest | figures | what))


_NAMES = ("p10", "p25", "p50", "p75", "p90")


def suppressed(role: str = B, level: str = "all") -> Spread:
    return Spread(role, level, 12, 9, "2024", NONE, NONE, NONE, NONE, NONE)


def gap(standardised: Figure | None = None) -> PayGap:
    found = standardised or money(-20_000)
    return PayGap(
        A,
        B,
        n={A: 5328, B: 2708},
        employers={A: None, B: 40},
        raw=money(-25_000),
        standardised=found,
        mix=money(-5000, 1000) if isinstance(found, Estimate) else found,
        adjusted_for=("level", "year"),
        support={A: 0.97, B: 1.0},
        superiority=share(0.3),
        overlap=share(0.7),
        pays_more=B if isinstance(found, Estimate) else None,
    )


def year(role: str, when: int, at: float, figure: Figure | None = None) -> PayYear:
    return PayYear(role, when, 300, 80, figure or money(at), money(at + 1000))


_UNHELD, _PUBLISHED = NotEstimable("not held"), Published(113_000, SURVEYED, 233_440, "USD")
GRID = tuple(50_000 * 1.05**i for i in range(30))
CURVE = tuple(min(i, 29 - i) / 210 for i in range(30))


def population(**what: Any) -> Population:
    base: dict[str, Any] = {
        "id": "collected",
        "name": "posted range, collected (ai-jobs.net)",
        "source": "aijobs_salaries",
        "country": "US",
        "currency": "USD",
        "period": "year",
        "method": "the middle of low and high (single figure)",
        "curves": {},
        "excluded": {},
    }
    return Population(**(base | what))


def premium(
    label: str, employers: int | None, figure: Figure, q_value: float | None, *, sure: bool
) -> Premium:
    return Premium(A, "skill", label, label, 40, employers, 400, figure, q_value, sure=sure)


def first() -> Population:
    """Everything that a population may hold."""
    return population(
        caveat="the source names no employers",
        spreads=(spread(), spread(level="senior", at=120_000), spread(B, at=140_000), suppressed(B, "entry")),
        gaps=(gap(),),
        years=(
            year(A, 2021, 0, NONE),
            year(A, 2022, 95_000),
            year(A, 2024, 105_000),
            year(B, 2022, 130_000),
            year(B, 2023, 140_000),
        ),
        changes=(PayChange(A, 2022, 2024, money(10_000)),),
        premiums=(
            Premium(
                A,
                "skill",
                "sas",
                "SAS & <R>",
                40,
                20,
                400,
                Estimate(-0.08, -0.1, -0.05, 400),
                0.01,
                sure=True,
            ),
            Premium(
                A,
                "specialisation",
                "nlp",
                "nlp",
                40,
                None,
                400,
                Estimate(0.02, -0.1, 0.15, 400),
                0.6,
                sure=False,
            ),
            Premium(
                A,
                "skill",
                "few",
                "Few",
                21,
                3,
                400,
                NotEstimable("suppressed (3 employers)", 400),
                None,
                sure=False,
            ),
        ),
        curves={A: CURVE, B: CURVE},
        grid=GRID,
        records=(
            PayRecord(
                *(A, "p50", 100_000, 90_000, 110_000, "USD", "year", "senior", None),
                *("US", "Boston", "aijobs_salaries", "single figure"),
            ),
        ),
        excluded={"records in other currencies": 13},
    )


def answer(*populations: Population, **what: Any) -> Answer[PayAnswer]:
    hourly = population(
        id="disclosed",
        period="hour",
        name="posted pay, disclosed",
        spreads=(spread(at=47, n=982, employers=714),),
    )
    survey = population(
        id="survey",
        name="survey wage",
        method="published by the survey",
        spreads=tuple(
            Spread(role, "all", 233_440, None, "2024", _UNHELD, _PUBLISHED, _PUBLISHED, _PUBLISHED, _UNHELD)
            for role in (A, B)
        ),
    )
    mute = population(id="texts", name="posted pay read from texts", spreads=(suppressed(A), suppressed(B)))
    blind = population(id="offered", name="offered wage", unknown=("cities",))
    view = PayAnswer(
        headline="Among posted ranges the median for data engineers is higher.",
        subjects=(PaySubject(A, "Data scientist", 5328), PaySubject(B, "Data engineer", 2708)),
        scope=what.pop("scope", PayScope("US", "default")),
        findings=("A finding.", "Another finding."),
        populations=populations or (first(), hourly, survey, mute, blind),
        abroad=(
            Abroad(
                A,
                "collected",
                "posted range",
                "US",
                "USD",
                60,
                None,
                "2024",
                money(100_000),
                60,
                money(100_000),
            ),
            Abroad(A, "collected", "posted range", "IN", "INR", 19, 7, "2024", NONE, 19, NONE),
            Abroad(
                *(A, "collected", "posted range", "DE", "EUR", 30, 9, "2024"),
                *(money(70_000, unit="EUR"), 40, money(90_000, unit=INTERNATIONAL)),
            ),
        ),
        other_titles=(OtherTitle(A, "title", "USD", "year", 40, 90, 30, 80, money(12_000)),),
        needed=("Thin: few records.",),
        conversion="International dollars are new amounts.",
        limits=("A limit.",),
        notice="A notice.",
        **what,
    )
    question = {"name": "pay", "roles": [A, B]}
    evidence = (EvidenceRef("a:pay", "Source a", "CC0", "2024", 100),)
    return Answer("0.1.0", question, "2025-11-30", evidence, "0" * 16, view)
