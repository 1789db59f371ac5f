"""The fact tables: every column with its type and what it means. Nothing here holds anybody's text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

POSTED = "posted pay read from texts"
"""The population of pay that the reader finds: never mixed with what others collected or filed."""

OWN_POSTED = "posted pay in your own store, stated or read from texts"
"""The main pay of openings that a user stored: a population of its own, beside that of the snapshot."""
READ_PAY = (POSTED, OWN_POSTED)
"""Populations of pay that the reader found in postings that are counted."""

FEWEST_TITLES = 20
"""Titles of a place in a source and year from which it is told apart."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        type: Arrow type by name ("int32", "string", "double").
        about: what it holds, with its unit.
        nullable: whether absence is legal. Absent is null, never a default.
    """

    type: str
    about: str
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One fact table: columns in order, rows sorted by `key`, which is unique."""

    name: str
    about: str
    columns: Mapping[str, Column]
    key: tuple[str, ...]


CELLS = Table(
    "cells",
    "Counts of postings: one row per collection, role, work, country, level, year and employer.",
    {
        "cell": Column("int32", "number of the cell"),
        "collection": Column("string", "source id of the postings"),
        "role": Column("string", "role id, resolved from the title"),
        "work": Column("string", "role id that the work was judged to be, title masked; or cannot_tell"),
        "country": Column("string", "ISO 3166-1 alpha-2; null: the posting names none", nullable=True),
        "level": Column("string", "seniority, read from title and text"),
        "year": Column("int16", "calendar year posted; null: not known", nullable=True),
        "employer": Column("int32", "opaque number of the employer, the same in every collection"),
        "employer_kind": Column("string", "direct, agency, marketplace or unknown"),
        "postings": Column("int32", "deduplicated postings"),
        "duties": Column("int32", "duty sentences read in them"),
    },
    ("cell",),
)

SKILL_COUNTS = Table(
    "skill_counts",
    "Postings of a cell that mention a skill outside company, benefits and legal text, and how they ask for "
    "it. A posting counts once per skill, by the strongest of its words; a mention that denies it is none.",
    {
        "cell": Column("int32", "number of the cell"),
        "skill": Column("string", "skill id"),
        "postings": Column("int32", "postings that mention it at least once"),
        "required": Column("int16", "of these, postings that require it, or name it as one of alternatives"),
        "preferred": Column("int16", "of the rest, postings that prefer it"),
        "advanced": Column("int16", "postings that ask for it at an advanced or expert depth"),
        "basic": Column("int16", "of the rest, postings that ask for a basic or working depth"),
    },
    ("skill", "cell"),
)

ACTIVITY_COUNTS = Table(
    "activity_counts",
    "Duty sentences of a cell by activity, as the classifier read them.",
    {
        "cell": Column("int32", "number of the cell"),
        "activity": Column("string", "activity id"),
        "duties": Column("int32", "duty sentences"),
    },
    ("activity", "cell"),
)

CATEGORY_COUNTS = Table(
    "category_counts",
    "Postings of a cell by the value of a closed list. A posting has one value of each, and silence is a "
    "value of its own, so that the values of a category sum to the cell's postings.",
    {
        "cell": Column("int32", "number of the cell"),
        "category": Column(
            "string", "work, mode, settled, degree, workplace, industry, on_call, visa, clearance or travel"
        ),
        "value": Column("string", "value; unstated where the text is silent"),
        "postings": Column("int32", "postings"),
    },
    ("category", "value", "cell"),
)

NAMING_COUNTS = Table(
    "naming_counts",
    "Postings of a cell that name something of which a posting may name several; silent ones have no row, so "
    "the values of a kind sum to nothing in particular.",
    {
        "cell": Column("int32", "number of the cell"),
        "kind": Column(
            "string",
            "collaborator, field_of_study, employment_type, or hybrid: two modes of a quarter each",
        ),
        "value": Column("string", "value"),
        "postings": Column("int32", "postings that name it at least once"),
    },
    ("kind", "value", "cell"),
)

YEARS_COUNTS = Table(
    "years_counts",
    "Postings of a cell by the smallest total years of experience they ask for; silent ones have no row.",
    {
        "cell": Column("int32", "number of the cell"),
        "years": Column("int16", "years"),
        "postings": Column("int32", "postings"),
    },
    ("cell", "years"),
)

SKILLS = Table(
    "skills",
    "The skills that occur in the counts: enough of the vocabulary to print and search them.",
    {
        "skill": Column("string", "skill id"),
        "label": Column("string", "preferred label"),
        "type": Column("string", "language, library, platform, tool, method, domain or soft"),
    },
    ("skill",),
)

PAY = Table(
    "pay",
    "Stated pay, one row per distinct record; amounts as stated, never converted.",
    {
        "source": Column("string", "source id"),
        "population": Column("string", "whose pay it is, in words; populations are never mixed"),
        "method": Column("string", "how low and high were obtained from the raw fields"),
        "role": Column("string", "role id, resolved from the title"),
        "country": Column("string", "ISO 3166-1 alpha-2; null: not known", nullable=True),
        "level": Column("string", "seniority"),
        "year": Column("int16", "calendar year"),
        "currency": Column("string", "ISO 4217"),
        "period": Column("string", "year or hour"),
        "employer": Column(
            "int32", "opaque number of the employer; null: the source names none", nullable=True
        ),
        "employer_kind": Column("string", "direct, agency, marketplace or unknown"),
        "low": Column("double", "lower end, in the currency per period"),
        "high": Column("double", "upper end; equal to low for a single figure"),
        "records": Column("int32", "records that agree in every column"),
        "specialisation": Column(
            "string", "what the title says the role is about, of a closed list; null: nothing", nullable=True
        ),
        "place": Column("string", "metro or town within the country; null: not known", nullable=True),
        "record": Column(
            "int32",
            "number of the record, by which its skills are found; null: the source names no skills",
            nullable=True,
        ),
    },
    (
        *("source", "method", "role", "country", "level", "year", "currency", "period"),
        *("employer", "employer_kind", "low", "high", "specialisation", "place", "record"),
    ),
)

PAY_SKILLS = Table(
    "pay_skills",
    "Skills named beside pay, as the source lists them, in so far as they are skills of ours.",
    {
        "record": Column("int32", "number of the record, in `pay`"),
        "skill": Column("string", "skill id"),
    },
    ("skill", "record"),
)

POSTED_PAY = Table(
    "posted_pay",
    "Pay read from the texts that the other counts are read from: the main pay of each posting that states "
    "one with currency, period and both ends or a single figure. Amounts as stated, never converted.",
    {
        **PAY.columns,
        "source": Column("string", "source id of the postings"),
        "year": Column("int16", "calendar year posted; null: not known", nullable=True),
        "period": Column("string", "what one payment covers: year, month, week, day or hour"),
        "industry": Column("string", "the employer's industry, as read; null: not told", nullable=True),
        "work": Column(
            "string",
            "role id that the work was judged to be, title masked; or cannot_tell",
            nullable=True,
        ),
    },
    (*PAY.key, "industry", "work"),
)

POSTED_PAY_SKILLS = Table(
    "posted_pay_skills",
    "Skills of the postings whose pay was read, as read; one that the text denies is none.",
    {
        "record": Column("int32", "number of the record, in `posted_pay`; none is one of `pay` too"),
        "skill": Column("string", "skill id"),
    },
    ("skill", "record"),
)

TITLE_COUNTS = Table(
    "title_counts",
    "How many titles of a source and year, or of one month of it, name a role, with the sums that a "
    "cluster-robust interval needs. A role that none names has no row.",
    {
        "source": Column("string", "source id"),
        "year": Column("int16", "calendar year"),
        "month": Column("int16", "month, 1 to 12; null: the whole year", nullable=True),
        "role": Column("string", "role id"),
        "titles": Column("int32", "titles that name the role"),
        "total": Column("int32", "titles in the source and period"),
        "employers": Column("int32", "distinct employers; null: the source names none", nullable=True),
        "sum_kk": Column("double", "sum over employers of titles squared"),
        "sum_kn": Column("double", "sum over employers of titles times total"),
        "sum_nn": Column("double", "sum over employers of total squared"),
    },
    ("source", "year", "month", "role"),
)

TITLE_TOTALS = Table(
    "title_totals",
    "Titles of each source by year, and by month where their months are known: what the counts of a role are "
    "shares of, also where none names it.",
    {
        "source": Column("string", "source id"),
        "year": Column("int16", "calendar year"),
        "month": Column("int16", "month, 1 to 12; null: the whole year", nullable=True),
        "total": Column("int32", "titles in the source and period"),
        "employers": Column("int32", "distinct employers; null: the source names none", nullable=True),
        "sum_nn": Column("double", "sum over employers of total squared"),
    },
    ("source", "year", "month"),
)

TITLE_PLACES = Table(
    "title_places",
    "How many titles name a role in a place, of sources that name places. Places with fewer than "
    f"{FEWEST_TITLES} titles in a source and year are left out, and so are roles that none names there.",
    {
        "source": Column("string", "source id"),
        "year": Column("int16", "calendar year"),
        "country": Column("string", "ISO 3166-1 alpha-2"),
        "place": Column("string", "metro or town within the country"),
        "role": Column("string", "role id"),
        "titles": Column("int32", "titles that name the role"),
        "total": Column("int32", "titles in the source, year and place"),
    },
    ("source", "year", "country", "place", "role"),
)

HISTORY_CELLS = Table(
    "history_cells",
    "Counts of postings of collections that span years and serve for change over time alone: cells like "
    "those of `cells`, numbered for themselves. Copies count once a year.",
    CELLS.columns,
    CELLS.key,
)

HISTORY_ACTIVITY_COUNTS = Table(
    "history_activity_counts",
    "Duty sentences of a cell of `history_cells` by activity, as the classifier read them.",
    ACTIVITY_COUNTS.columns,
    ACTIVITY_COUNTS.key,
)

EXCHANGE_RATES = Table(
    "exchange_rates",
    "Yearly averages of the reference rates of the European Central Bank. Amounts in other tables are as "
    "stated, never converted.",
    {
        "currency": Column("string", "ISO 4217; EUR itself among them"),
        "year": Column("int16", "calendar year"),
        "per_eur": Column("double", "units of the currency for one euro, mean over the days with a rate"),
    },
    ("currency", "year"),
)

PRICE_LEVELS = Table(
    "price_levels",
    "Purchasing power: the conversion factors of the World Bank for gross domestic product.",
    {
        "country": Column("string", "ISO 3166-1 alpha-2"),
        "year": Column("int16", "calendar year"),
        "factor": Column("double", "units of local currency that buy what an international dollar buys"),
    },
    ("country", "year"),
)

OCCUPATION_WAGES = Table(
    "occupation_wages",
    "Survey wages of an occupation (OEWS, national), annual, US dollars.",
    {
        "soc": Column("string", "SOC code"),
        "year": Column("int16", "survey year, May"),
        "employment": Column("int32", "estimated employment", nullable=True),
        "p25": Column("double", "lower quartile", nullable=True),
        "p50": Column("double", "median", nullable=True),
        "p75": Column("double", "upper quartile", nullable=True),
        "note": Column("string", "suppressed or top-coded columns, in words", nullable=True),
    },
    ("soc", "year"),
)

OCCUPATION_FACTS = Table(
    "occupation_facts",
    "What O*NET and ESCO say of an occupation: labels and survey figures, no sentences.",
    {
        "occupation": Column("string", "onet:<code> or esco:<uuid>"),
        "heading": Column("string", "kind of fact"),
        "label": Column("string", "value named"),
        "value": Column(
            "double", "share or importance, 0 to 1; null where the scheme gives none", nullable=True
        ),
        "low": Column("double", "lower end of the scheme's own 95 % interval", nullable=True),
        "high": Column("double", "upper end", nullable=True),
        "n": Column("int32", "respondents", nullable=True),
    },
    ("occupation", "heading", "label"),
)

TABLES = (
    CELLS,
    SKILL_COUNTS,
    ACTIVITY_COUNTS,
    CATEGORY_COUNTS,
    NAMING_COUNTS,
    YEARS_COUNTS,
    SKILLS,
    POSTED_PAY,
    POSTED_PAY_SKILLS,
    PAY,
    PAY_SKILLS,
    TITLE_COUNTS,
    TITLE_TOTALS,
    TITLE_PLACES,
    HISTORY_CELLS,
    HISTORY_ACTIVITY_COUNTS,
    EXCHANGE_RATES,
    PRICE_LEVELS,
    OCCUPATION_WAGES,
    OCCUPATION_FACTS,
)

COUNT_TABLES = (
    *(CELLS, SKILL_COUNTS, ACTIVITY_COUNTS, CATEGORY_COUNTS, NAMING_COUNTS, YEARS_COUNTS),
    *(SKILLS, POSTED_PAY, POSTED_PAY_SKILLS),
)
"""The tables that come from texts: committed, so that the rest can be rebuilt without anybody's text."""

HISTORY_TABLES = (HISTORY_CELLS, HISTORY_ACTIVITY_COUNTS)
"""The tables that come from the texts of collections that span years: committed likewise."""
