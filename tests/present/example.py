"""A made-up answer, realistic in shape: nothing in it was counted."""

# ruff: noqa: E501  (one record a line reads as a table)

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.comparison import (
    Comparison,
    GuideClaim,
    PayCell,
    PayContrast,
    Scope,
    Subject,
    Takeaway,
    TitleShare,
    YearsRow,
)
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, LevelDuties, PrevalenceRow, ReaderError, Verdict
from tests.present.example_tables import ACTIVITIES, CATEGORIES, NAMINGS, SKILLS

DS, ML, DE = "data_scientist", "machine_learning_engineer", "data_engineer"
LABELS = {DS: "Data scientist", ML: "Machine learning engineer", DE: "Data engineer"}
SIZES = {DS: (5127, 1893), ML: (412, 236), DE: (2210, 1004)}
UNMEASURED = ReaderError(
    NotEstimable("not measured: the labelled postings hold nothing of this kind"),
    NotEstimable("not measured: the labelled postings hold nothing of this kind"),
    "300 labelled postings",
)
READER = ReaderError(
    precision=Estimate(0.93, 0.89, 0.96, 312),
    recall=Estimate(0.81, 0.76, 0.85, 358),
    measured_on="skills of 300 labelled postings",
)
NOTICE = "This is information counted from postings, not advice. Postings say what employers ask for, not what work is like."


def share(value: float, n: int, employers: int | None = None, design: float = 2.0) -> Estimate:
    """A proportion with a plausible interval."""
    half = 1.96 * math.sqrt(max(value * (1 - value), 0.0005) * design / n)
    return Estimate(
        value, max(0.0, value - half), min(1.0, value + half), n, employers, n / design, value * 0.87
    )


def contrast(a: str, b: str, first: Figure, second: Figure) -> Contrast:
    """The difference of two proportions, judged as the engine would."""
    if not isinstance(first, Estimate) or not isinstance(second, Estimate):
        missing = next(figure for figure in (first, second) if not isinstance(figure, Estimate))
        return Contrast(a, b, None, None, None, None, Verdict.SUPPRESSED, missing.reason)
    gap = first.value - second.value
    half = math.hypot(first.high - first.low, second.high - second.low) / 2
    low, high = gap - half, gap + half
    sure = abs(gap) >= 0.05 and low * high > 0
    verdict = Verdict.NO_RELIABLE_DIFFERENCE
    if sure:
        verdict = Verdict.HIGHER if gap > 0 else Verdict.LOWER
    elif max(abs(low), abs(high)) <= 0.1:
        verdict = Verdict.EQUIVALENT
    return Contrast(a, b, gap, low, high, 0.003 if sure else 0.4, verdict)


def row(
    label: str, kind: str, roles: Mapping[str, Figure], reader: ReaderError | None = READER
) -> PrevalenceRow:
    """One row with every pair's contrast."""
    ids = list(roles)
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    core = tuple(r for r, f in roles.items() if isinstance(f, Estimate) and f.low >= 0.2)
    differences = tuple(contrast(a, b, roles[a], roles[b]) for a, b in pairs)
    return PrevalenceRow(
        label.lower().replace(" ", "-").replace("/", "-"), label, kind, roles, core, differences, reader
    )


def _rows(
    table: Sequence[tuple[str, str, Sequence[float]]], roles: Sequence[str], scale: int
) -> list[PrevalenceRow]:
    everyone = list(LABELS)
    rows = []
    for label, kind, values in table:
        figures: dict[str, Figure] = {
            r: share(values[everyone.index(r)], SIZES[r][0] * scale, SIZES[r][1]) for r in roles
        }
        if label == "COBOL":
            figures[roles[0]] = NotEstimable("suppressed (n = 3, needs 20)", 3)
        rows.append(row(label, kind, figures))
    return sorted(rows, key=lambda r: -max((abs(d.value or 0) for d in r.differences), default=0))


def asked(one: PrevalenceRow) -> PrevalenceRow:
    """A skill row that says how the skill is asked for."""
    known = {role: f for role, f in one.roles.items() if isinstance(f, Estimate)}
    few = NotEstimable("suppressed (n = 12, needs 20)", 12)

    def part(factor: float) -> dict[str, Figure]:
        return {r: share(known[r].value * factor, known[r].n) if r in known else few for r in one.roles}

    def depth(value: float) -> dict[str, Figure]:
        return {
            r: share(value, round(known[r].value * known[r].n))
            if r in known and known[r].value > 0.05
            else few
            for r in one.roles
        }

    parts = {"required": part(0.7), "preferred": part(0.1)}
    return replace(one, **parts, advanced=depth(0.15), basic=depth(0.05))  # type: ignore[arg-type]


def namings(kind: str, roles: Sequence[str]) -> tuple[PrevalenceRow, ...]:
    """Rows of what is named beside skills."""
    everyone = list(LABELS)
    return tuple(
        row(label, kind, {r: share(v[everyone.index(r)], *SIZES[r]) for r in roles}, UNMEASURED)
        for label, *v in NAMINGS[kind]
    )


def normal(grid: Sequence[float], centre: float, width: float) -> tuple[float, ...]:
    """A log-normal-looking density over bins."""
    heights = [math.exp(-((math.log(x / centre)) ** 2) / (2 * width**2)) for x in grid]
    return tuple(h / sum(heights) for h in heights)


POPULATIONS = (
    (
        "data_jobs_2023",
        "posted pay, postings that disclose it",
        "2023",
        "Postings that disclose pay are not all postings.",
    ),
    (
        "aijobs_salaries",
        "posted range, collected",
        "2020 to 2025",
        "No employer names: intervals are not clustered.",
    ),
    ("h1b_lca", "offered wage, H-1B applications", "2019 to 2024", ""),
    ("texts", "posted pay read from texts", "2024 to 2025", "Only postings that state pay in their text."),
)
MEDIANS = {DS: 134_000.0, ML: 151_000.0, DE: 128_000.0}
LEVELS = {"all": 1.0, "entry": 0.74, "mid": 0.93, "senior": 1.16}


def money(centre: float, n: int) -> Estimate:
    half = 1.9 * centre * 0.3 / math.sqrt(n)
    return Estimate(centre, centre - half, centre + half, n, 40, None, None, "USD")


def pay(roles: Sequence[str]) -> tuple[tuple[PayCell, ...], tuple[PayContrast, ...]]:
    cells, contrasts = [], []
    grid = tuple(range(40_000, 300_001, 5_000))
    for p, (source, population, years, caveat) in enumerate(POPULATIONS):
        for level, factor in LEVELS.items():
            for i, role in enumerate(roles):
                n = 900 // (p + 1) // (i + 1) if level == "all" else 160 // (i + 1)
                thin = source == "data_jobs_2023" and role == ML and level != "all"
                centre = MEDIANS[role] * factor * (1 - 0.04 * p)
                quartile: tuple[Figure, Figure, Figure] = (
                    money(0.79 * centre, n),
                    money(centre, n),
                    money(1.26 * centre, n),
                )
                if thin:
                    few = NotEstimable("suppressed (n = 12, needs 20)", 12)
                    quartile = (few, few, few)
                cells.append(
                    PayCell(role, "US", level, population, source, "USD", "year", quartile[0], quartile[1], quartile[2], 12 if thin else n,
                            None if source == "aijobs_salaries" else 41, years, "midpoint of the posted range", caveat)
                )  # fmt: skip
            for i, a in enumerate(roles):
                for b in roles[i + 1 :]:
                    if source == "data_jobs_2023" and level != "all" and ML in {a, b}:
                        continue
                    gap = (MEDIANS[a] - MEDIANS[b]) * factor
                    sure = p != 2
                    contrasts.append(
                        PayContrast(a, b, "US", "all (standardised over level and year)" if level == "all" else level,
                                    population, source, "USD", "year",
                                    Estimate(gap, gap - 6000, gap + (6000 if sure else 21000), 900, 40, None, None, "USD"),
                                    Estimate(0.37, 0.33, 0.41, 900), Estimate(0.78, 0.72, 0.84, 900),
                                    (b if gap < 0 else a) if sure else None,
                                    {r: normal(grid, MEDIANS[r] * factor, 0.34) for r in (a, b)}, grid)
                    )  # fmt: skip
    hourly = [Estimate(q, q - 4, q + 4, 64, 31, None, None, "USD") for q in (48.0, 61.0, 77.0)]
    cells.append(
        PayCell(
            roles[0],
            "US",
            "all",
            POPULATIONS[0][1],
            "data_jobs_2023",
            "USD",
            "hour",
            hourly[0],
            hourly[1],
            hourly[2],
            64,
            31,
            "2023",
            "as posted",
        )
    )
    return tuple(cells), tuple(contrasts)


def titles(roles: Sequence[str]) -> tuple[TitleShare, ...]:
    rng = random.Random(4)  # noqa: S311
    out = []
    for source, years, n in (
        ("aijobs_salaries", range(2020, 2026), 4000),
        ("h1b_lca", range(2012, 2025), 180),
    ):
        for role in roles:
            for year in years:
                level = {DS: 0.22, ML: 0.04, DE: 0.16}[role] + (0.012 if role == ML else -0.004) * (
                    year - 2019
                )
                value = max(0.002, level / (1 if n > 1000 else 6) + rng.uniform(-0.004, 0.004))
                if n < 1000 and year == 2018:
                    continue
                thin = n < 1000 and role == ML and year < 2016
                figure: Figure = (
                    NotEstimable("suppressed (n = 2, needs 20)", 2) if thin else share(value, n, design=1.2)
                )
                out.append(TitleShare(source, year, role, figure))
    return tuple(out)


EVIDENCE = (
    EvidenceRef("linkedin_us_2024:texts", "LinkedIn postings, US (counts only)", "counts of ours, Apache-2.0", "2024", 3119),
    EvidenceRef("ashby_2025:texts", "Public job boards of Ashby (counts only)", "counts of ours, Apache-2.0", "2025", 318),
    EvidenceRef("data_jobs_2023", "data_jobs, Luke Barousse, huggingface.co/datasets/lukebarousse/data_jobs", "Apache-2.0", "2023", 4385),
    EvidenceRef("aijobs_salaries", "aijobs.net salaries", "CC0", "2020 to 2025", 9120),
    EvidenceRef("h1b_lca", "H-1B labour condition applications, U.S. Department of Labor", "US public domain", "2008 to 2024", 612),
)  # fmt: skip


def experience(role: str, median: float) -> YearsRow:
    p25, p50, p75 = (Estimate(q, q, q + 1, 900, unit="years") for q in (2.0, median, 5.0))
    return YearsRow(role, share(0.55, SIZES[role][0]), p25, p50, p75, 900)


def comparison(roles: Sequence[str] = (DS, ML)) -> Comparison:
    """Figures for one, two or three roles."""
    skills = _rows([(s[0], s[1], s[2:]) for s in SKILLS], roles, 1)
    activities = _rows([(a[0], "activity", [x / 100 for x in a[1:]]) for a in ACTIVITIES], roles, 4)
    everyone = list(LABELS)
    categories = tuple(
        row(label, kind, {r: share(v[everyone.index(r)], SIZES[r][0], SIZES[r][1]) for r in roles}, None)
        for kind, values in CATEGORIES.items()
        for label, *v in values
    )
    cells, contrasts = pay(roles)
    years = tuple(experience(r, 3.0 + i) for i, r in enumerate(roles))
    headline = (
        "Data scientists explain with statistics; machine learning engineers build and run models as software."
        if len(roles) == 2
        else "Three roles around the same data: one explains it, one builds on it, one moves it."
    )
    return Comparison(
        headline=headline,
        subjects=tuple(
            Subject(r, LABELS[r], "role", f"A {LABELS[r].lower()} works with data.", {"onet_soc": ("15-2051.00",)}, *SIZES[r], ("Applied scientist",))
            for r in roles
        ),
        scope=Scope("US", "most evidence", None, None, ("collection", "level"), dict.fromkeys(roles, 0.94), {"agency or marketplace postings": 231}),
        takeaways=(
            Takeaway("Data scientists' postings ask for statistics more often: 61 of 100 (likely 59 to 63) against 24 (18 to 30).", "skills", ("skill:statistics",)),
            Takeaway("Machine learning engineers put models into production: 15 of 100 duties (likely 13 to 17) against 3 (3 to 3).", "activities", ("activity:put-models-into-production",)),
            Takeaway("Machine learning engineers are offered more: $17,000 a year at the median (likely 11,000 to 23,000), posted ranges.", "pay", ("pay:aijobs_salaries",)),
            Takeaway("Both ask for Python: 78 of 100 (likely 76 to 80) and 82 (77 to 87).", "shared", ("skill:python",)),
        ),
        activities_by_level=tuple(LevelDuties(level, tuple(activities[:4])) for level in ("mid", "senior")),
        years_by_level=tuple(replace(experience(r, 5.0), level="senior") for r in roles),
        collaborators=namings("collaborator", roles), on_call=namings("on_call", roles),
        industries=namings("industry", roles), fields_of_study=namings("field_of_study", roles),
        conditions=(*namings("employment_type", roles), *namings("visa", roles)),
        skills=tuple(asked(one) for one in skills), activities=tuple(activities), categories=categories, years=years,
        pay=cells, pay_contrasts=contrasts, titles=titles(roles), profiles=(),
        related=((DS, DE), (ML, "mlops_engineer"), (DS, "data_analyst")),
        guides=(
            GuideClaim("Machine learning engineers earn more than data scientists", "supported", "By $17,000 a year at the median in posted ranges (likely 11,000 to 23,000).", ("pay:aijobs_salaries",)),
            GuideClaim("Data scientists need a PhD", "contradicted", "9 of 100 postings ask for one (likely 8 to 10).", ("degree:phd",)),
            GuideClaim("Data scientist is dying as a title", "cannot tell", "One source falls, another is too thin: 2 to 20 titles a year.", ("titles:data_scientist",)),
        ),
        limits=(
            "What people do in the job, beyond what postings say they will do.",
            "Pay outside the United States: 7 postings in the United Kingdom state it, 300 are needed to see a 10 % difference.",
        ),
        notice=NOTICE,
    )  # fmt: skip


def answer(roles: Sequence[str] = (DS, ML)) -> Answer[Comparison]:
    """The made-up answer in its envelope."""
    return envelope(comparison(roles), roles)


def envelope(view: Comparison, roles: Sequence[str]) -> Answer[Comparison]:
    """Figures as an answer of `compare`."""
    question = {"name": "compare", "roles": list(roles), "country": None, "level": None, "since": None}
    return Answer("0.1.0", question, "2025-11-30", EVIDENCE, "0" * 16, view)
