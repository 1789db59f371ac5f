"""A tiny data folder of our own making, every table in its documented shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.sources.cases import ENTRIES, FOLDER

CASES = {
    "aijobs_salaries": "ranges",
    "h1b_lca": "pay",
    "oews": "wages",
    "ashby_2025": "postings",
    "linkedin_us_2024": "postings",
    "scraped_pool": "ratings",
    "asaniczka_2024": "titles",
    "linkedin_2023": "titles",
    "hn_trends": "counts",
    "hn_whoishiring": "postings",
}
"""The case whose input stands for a source's table."""
CODE, ESCO = "O*NET-SOC Code", "http://data.europa.eu/esco"
NURSE = "29-1141.00"
POSTS = 120


def write_tables(data: Path) -> None:
    """Write all tables of `open/` and `local/`."""
    for source, case in CASES.items():
        table = data / ENTRIES[source].source.file
        for path in (FOLDER / source / case).glob("*.jsonl"):
            lines = path.read_text(encoding="utf-8").splitlines()
            written = table if path.stem == "input" else table.with_name(f"{path.stem}.parquet")
            write(written, [json.loads(line) for line in lines])
    write(data / ENTRIES["data_jobs_2023"].source.file, posts())
    write_onet(data / "open" / "onet_29_3")
    write_esco(data / "open" / "esco_1_1_1")


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows), path)


def posts() -> list[dict[str, Any]]:
    """Enough postings with pay of one role to measure how alike one employer's pay is."""
    line = (FOLDER / "data_jobs_2023" / "pay" / "input.jsonl").read_text(encoding="utf-8").splitlines()[0]
    return [
        json.loads(line) | {"company_name": f"Mill {i % 40}", "salary_year_avg": str(80_000 + 300 * i)}
        for i in range(POSTS)
    ]


def fact(scale: str, value: str, suppress: str = "N", **more: Any) -> dict[str, Any]:
    """One line of an O*NET survey table."""
    empty = {
        "Category": None,
        "Element Name": None,
        "N": None,
        "Lower CI Bound": None,
        "Upper CI Bound": None,
    }
    return (
        {CODE: NURSE, "Scale ID": scale, "Data Value": value, "Recommend Suppress": suppress} | empty | more
    )


def write_onet(folder: Path) -> None:
    bounds = {"N": "60", "Lower CI Bound": "36", "Upper CI Bound": "52"}
    write(
        folder / "education_training_and_experience.parquet",
        [
            fact("RL", "44", Category="6", **bounds),
            fact("RL", "0", Category="1", **bounds),
            fact("RL", "12", "Y", Category="8", **bounds),
            fact("PT", "30", Category="2", **bounds),
        ],
    )
    rated = [
        fact("IM", f"{1 + i / 4:.2f}", **{"Element Name": f"Field {i:02}", "N": "8", "Lower CI Bound": "1"})
        for i in range(14)
    ]
    write(folder / "knowledge.parquet", [*rated, fact("LV", "5", **{"Element Name": "Level"})])
    write(folder / "skills.parquet", [fact("IM", "4", "Y", **{"Element Name": "Unsure"}), *rated[:1]])
    write(
        folder / "technology_skills.parquet",
        [
            {CODE: NURSE, "Example": "Chart software", "Hot Technology": "Y", "In Demand": "N"},
            {CODE: NURSE, "Example": "Chart software", "Hot Technology": "Y", "In Demand": "N"},
            {CODE: NURSE, "Example": "Old software", "Hot Technology": "N", "In Demand": "N"},
        ],
    )


def write_esco(folder: Path) -> None:
    names = {f"{ESCO}/skill/s{i:02}": f"skill {i:02}" for i in range(30)}
    write(
        folder / "skills_en.parquet",
        [{"conceptUri": uri, "preferredLabel": label} for uri, label in names.items()],
    )
    links = [(uri, "essential") for uri in [*names, f"{ESCO}/skill/unlabelled"]]
    links = [*links[:-1], (f"{ESCO}/skill/s00", "optional"), links[-1]]
    write(
        folder / "occupationSkillRelations.parquet",
        [
            {"occupationUri": f"{ESCO}/occupation/o1", "relationType": kind, "skillUri": uri}
            for uri, kind in links
        ],
    )
