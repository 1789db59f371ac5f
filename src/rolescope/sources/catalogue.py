"""Every source that this project reads, and what can be read from each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rolescope.model.posting import PayRecord, Posting
from rolescope.sources.base import Batch, OccupationWage, RoleCount, Source, TitleRecord
from rolescope.sources.tables import (
    aijobs_salaries,
    asaniczka_2024,
    ashby_2025,
    data_jobs_2023,
    h1b_lca,
    hn_trends,
    hn_whoishiring,
    linkedin_2023,
    linkedin_us_2024,
    oews,
    scraped_pool,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A source and its readers; None where it has nothing of that kind.

    Attributes:
        source: who it is.
        postings: full texts.
        pay: stated pay.
        titles: titles with their years.
        wages: survey wages by occupation.
        counts: counts of what names a role, by month, counted by others.
    """

    source: Source
    postings: Callable[[Path], Batch[Posting]] | None = None
    pay: Callable[[Path], Batch[PayRecord]] | None = None
    titles: Callable[[Path], Batch[TitleRecord]] | None = None
    wages: Callable[[Path], Batch[OccupationWage]] | None = None
    counts: Callable[[Path], Batch[RoleCount]] | None = None


CATALOGUE: tuple[Entry, ...] = (
    Entry(aijobs_salaries.SOURCE, pay=aijobs_salaries.read, titles=aijobs_salaries.read_titles),
    Entry(asaniczka_2024.SOURCE, titles=asaniczka_2024.read_titles),
    Entry(ashby_2025.SOURCE, postings=ashby_2025.read, titles=ashby_2025.read_titles),
    Entry(data_jobs_2023.SOURCE, pay=data_jobs_2023.read, titles=data_jobs_2023.read_titles),
    Entry(h1b_lca.SOURCE, pay=h1b_lca.read, titles=h1b_lca.read_titles),
    Entry(hn_trends.SOURCE, counts=hn_trends.read),
    Entry(hn_whoishiring.SOURCE, postings=hn_whoishiring.read, titles=hn_whoishiring.read_titles),
    Entry(linkedin_2023.SOURCE, titles=linkedin_2023.read_titles),
    Entry(linkedin_us_2024.SOURCE, postings=linkedin_us_2024.read, titles=linkedin_us_2024.read_titles),
    Entry(oews.SOURCE, wages=oews.read),
    Entry(scraped_pool.SOURCE, postings=scraped_pool.read),
)
"""In alphabetical order of their ids."""
