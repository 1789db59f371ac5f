"""What a claim may be about: the measures, what each takes, and what difference is worth saying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ITEMS = (
    *("skill", "activity", "degree", "workplace", "seniority", "collaborator", "on_call", "industry"),
    *("field_of_study", "employment_type", "visa", "clearance", "travel", "mode", "hybrid"),
)
"""Kinds of thing that postings have a share of."""
SCOPE = ("country", "level", "since")
"""What narrows every measure of postings."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that can be measured.

    Attributes:
        words: what it is, for a sentence: "the share of postings that name it".
        roles: fewest and most roles it takes.
        unit: "proportion", "currency", "roles", "years", "growth" or "ratio".
        margin: the smallest difference worth saying, in the unit; of pay, as a share of the right side.
        example: a part of a claim with it.
        items: kinds of item it takes; none: it takes no item.
        arguments: names of its arguments.
        pairs: whether it can be held against another of its kind.
        numbers: whether it can be held against a number.
    """

    words: str
    roles: tuple[int, int]
    unit: str
    margin: float
    example: str
    items: tuple[str, ...] = ()
    arguments: tuple[str, ...] = SCOPE
    pairs: bool = True
    numbers: bool = True


MEASURES: Mapping[str, Measure] = {
    "share": Measure(
        "the share",
        (1, 1),
        "proportion",
        0.05,
        "share(data_scientist, skill:sql) > share(machine_learning_engineer, skill:sql)",
        items=ITEMS,
        arguments=(*SCOPE, "year"),
    ),
    "years": Measure(
        "a quartile of the years of experience asked for",
        (1, 1),
        "years",
        1.0,
        "years(data_scientist, p=75) <= 8",
        arguments=(*SCOPE, "p"),
    ),
    "pay": Measure(
        "a quantile of pay, the median unless p says another",
        (1, 1),
        "currency",
        0.0,
        "pay(machine_learning_engineer, country=US) > pay(data_scientist, country=US)",
        arguments=(*SCOPE, "city", "p"),
    ),
    "pay_gap": Measure(
        "the difference of two medians of pay, as a share of the second",
        (2, 2),
        "proportion",
        0.2,
        "pay_gap(data_scientist, data_engineer, country=US) != 0",
        arguments=(*SCOPE, "city"),
        pairs=False,
    ),
    "pay_overlap": Measure(
        "the area that two distributions of pay share",
        (2, 2),
        "proportion",
        0.0,
        "pay_overlap(data_scientist, machine_learning_engineer, country=US) >= 0.7",
        arguments=(*SCOPE, "city"),
        pairs=False,
    ),
    "pay_growth": Measure(
        "yearly growth of the median of pay at one mix of levels, in the money of each year",
        (1, 1),
        "growth",
        0.0,
        "pay_growth(data_scientist, country=US) > 0",
        arguments=(*SCOPE, "city"),
        pairs=False,
    ),
    "pay_change": Measure(
        "the median of pay of the newest year less that of another, as a share of it, at the same levels",
        (1, 1),
        "proportion",
        0.0,
        "pay_change(data_scientist, country=US, from=2022) > 0",
        arguments=("country", "city", "level", "from"),
        pairs=False,
    ),
    "premium": Measure(
        "pay with a specialisation or a skill, over pay without, less 1",
        (1, 1),
        "ratio",
        0.0,
        "premium(data_scientist, skill:pytorch) > 0",
        items=("skill", "specialisation"),
        arguments=("country", "since"),
        pairs=False,
    ),
    "titles": Measure(
        "the share of a source's titles that name the role, in its newest year",
        (1, 1),
        "proportion",
        0.0,
        "titles(data_scientist) > titles(machine_learning_engineer)",
        arguments=("source", "place"),
    ),
    "growth": Measure(
        "yearly growth of the share of titles that name the role",
        (1, 1),
        "growth",
        0.05,
        "growth(machine_learning_engineer) > growth(data_scientist)",
        arguments=("source",),
    ),
    "overtaken": Measure(
        "whether the first title, once the rarer, is now the more frequent",
        (2, 2),
        "proportion",
        0.0,
        "overtaken(data_scientist, statistician) > 0",
        arguments=("source",),
        pairs=False,
    ),
    "other_work": Measure(
        "the share of postings under a title whose work is another role's",
        (1, 1),
        "proportion",
        0.05,
        "other_work(data_scientist) >= 90%",
    ),
    "engineering_work": Measure(
        "the share of postings under a title whose work is that of engineers of any kind",
        (1, 1),
        "proportion",
        0.05,
        "engineering_work(data_scientist) >= 90%",
    ),
    "work_as": Measure(
        "the share of postings under the first title whose work is the second role's",
        (2, 2),
        "proportion",
        0.05,
        "work_as(data_scientist, machine_learning_engineer) > work_as(data_scientist, data_engineer)",
    ),
    "ambiguity": Measure(
        "how many roles in effect share the postings under a title",
        (1, 1),
        "roles",
        0.0,
        "ambiguity(data_scientist) > ambiguity(software_engineer)",
        arguments=(*SCOPE, "posted_by"),
    ),
    "settled": Measure(
        "the share of postings that name approach, tools and model",
        (1, 1),
        "proportion",
        0.05,
        "settled(machine_learning_engineer) > settled(data_scientist)",
    ),
    "blend": Measure(
        "how much of what sets the first role apart from the average role a mixture of the others explains",
        (2, 5),
        "proportion",
        0.0,
        "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9",
        arguments=("country",),
        pairs=False,
    ),
}
