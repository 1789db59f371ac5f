"""Titles of a job board in four countries, January 2024: no texts."""

from __future__ import annotations

from pathlib import Path

from rolescope.sources.base import Batch, Kind, Source, TitleRecord, collect
from rolescope.sources.table import read_rows
from rolescope.sources.text import RawTitle, make_title

SOURCE = Source(
    id="asaniczka_2024",
    name="Data postings on LinkedIn, January 2024 (Asaniczka)",
    home="https://www.kaggle.com/datasets/asaniczka/data-science-job-postings-and-skills",
    licence="ODC-By 1.0: only counts are published",
    attribution="Asaniczka, Data Science Job Postings and Skills",
    period="2024 (January)",
    file="local/asaniczka_2024/titles.parquet",
    kind=Kind.TITLES,
)
COLUMNS = ("job_link", "job_title", "company", "first_seen", "job_location")


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Every title, dated by the day the collector first saw it."""
    return collect(SOURCE, (make_title(SOURCE, RawTitle(*row)) for row in read_rows(path, SOURCE, COLUMNS)))
