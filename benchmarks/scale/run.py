"""What one posting costs on one core, stage by stage, and the bytes it leaves: the inputs of docs/scale.md.

python -m benchmarks.scale.run [--postings 5000] [--write]
"""

from __future__ import annotations

import argparse
import html
import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks.ingest.made import payloads
from benchmarks.scale.costs import GROWING, Costs, as_table
from rolescope.extract.batches import read_batches
from rolescope.ingest.groups import group_pending
from rolescope.ingest.own_evidence import count_own
from rolescope.ingest.readings import read_pending
from rolescope.model.offer import Offer
from rolescope.sources.boards import greenhouse
from rolescope.sources.live import Request
from rolescope.store.facts import embedded
from rolescope.store.own.counted import counted_folder
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload

AT = "2026-11-01T09:00:00Z"
REAL = Path(os.environ.get("ROLESCOPE_SHARED", "")) / "data/local/linkedin_us_2024/postings.parquet"
"""Postings of others, measured with and never copied; without them, postings of our own making are used."""
BOARD = 100
"""Openings of a payload."""
RESULTS = Path(__file__).with_name("results.md")
FIRST = 200
"""Postings that are read before the clock starts: dictionaries and weights are loaded once a process."""


class Clock:
    """Processor milliseconds by stage: what stays of a rate where others use the machine too."""

    def __init__(self) -> None:
        self.used: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add what the block takes."""
        began = time.process_time()
        yield
        self.used[name] = self.used.get(name, 0) + 1000 * (time.process_time() - began)


def boards(postings: int) -> Iterator[tuple[str, bytes]]:
    """Names and payloads of boards with so many openings in all: of real texts where there are any."""
    if not REAL.is_file():
        yield from payloads(postings)
        return
    rows = pq.read_table(REAL, columns=["job_id", "title", "company", "location", "description"])
    every = max(rows.num_rows // postings, 1)
    chosen = rows.take(list(range(0, rows.num_rows, every))[:postings]).to_pylist()
    for first in range(0, len(chosen), BOARD):
        jobs = [_job(number, row) for number, row in enumerate(chosen[first : first + BOARD], first)]
        yield f"board{first}", json.dumps({"jobs": jobs, "meta": {"total": len(jobs)}}).encode()


def _job(number: int, row: dict[str, str]) -> dict[str, object]:
    """A posting as a board lists it: its text is encoded twice."""
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in row["description"].splitlines())
    return {
        "id": number + 1,
        "internal_job_id": number + 1,
        "title": row["title"],
        "updated_at": "2026-10-30T10:00:00-04:00",
        "first_published": "2026-10-01T10:00:00-04:00",
        "requisition_id": f"R{number}",
        "location": {"name": row["location"]},
        "absolute_url": f"https://boards.greenhouse.io/board/jobs/{number + 1}",
        "company_name": row["company"],
        "content": html.escape(lines),
        "departments": [],
        "offices": [],
    }


def measure(postings: int) -> Costs:
    """Take so many postings of our own making from payload to facts in this one process."""
    clock, raw = Clock(), 0
    codec = pa.Codec("zstd")
    offers: list[Offer] = []
    compressed = 0
    with tempfile.TemporaryDirectory() as folder, own_store(AT, Path(folder)) as file:
        for name, body in boards(postings):
            with clock.stage("parse"):
                page = greenhouse.read(body, Request(f"https://boards-api.greenhouse.io/{name}", name))
            payload = Payload("greenhouse", name, f"https://boards-api.greenhouse.io/{name}", body, AT)
            with clock.stage("store"):
                write_payload(file, payload, Said(page.offers, page.refused))
            raw, compressed = raw + len(body), compressed + len(codec.compress(body))
            offers += page.offers
        arrow = _read(offers, clock, Path(folder) / "readings.parquet")
        with clock.stage("read and store"):
            read_pending(file, processes=1)
        with clock.stage("group"):
            group_pending(file)
        with clock.stage("count"):
            count_own(file)
        file.run("CHECKPOINT")
        counted = counted_folder(Path(folder))
        facts = sum(one.stat().st_size for one in counted.glob("*.parquet")) if counted else 0
        stored = file.path.stat().st_size
    many = len(offers)
    rows, of = _embedded_rows()
    return Costs(
        postings=many,
        characters=sum(len(one.posting.text) for one in offers) / many,
        parse_ms=clock.used["parse"] / many,
        store_ms=clock.used["store"] / many,
        read_ms=clock.used["read"] / (many - FIRST),
        keep_ms=max(clock.used["read and store"] / many, 0),
        group_ms=clock.used["group"] / many,
        count_ms=clock.used["count"] / many,
        payload_bytes=raw / many,
        zstd_bytes=compressed / many,
        file_bytes=stored / many,
        reading_bytes=arrow / many,
        counted_bytes=facts / many,
        fact_rows=rows / of,
        fact_bytes=sum(embedded().folder.joinpath(f"{one}.parquet").stat().st_size for one in GROWING) / of,
    )


def _read(offers: list[Offer], clock: Clock, at: Path) -> int:
    """Read openings as an engine does, batch by batch; how many bytes their readings take as Parquet."""
    rows = [
        {"id": one.id, "title": one.posting.beside.title, "location": one.posting.beside.location}
        | {"employer": one.posting.beside.employer, "text": one.posting.text}
        for one in offers
    ]
    batches = pa.Table.from_pylist(rows).combine_chunks().to_batches(max_chunksize=FIRST)
    writer = None
    for number, batch in enumerate(batches):
        with clock.stage("read" if number else "start"):
            (read,) = read_batches([batch])
        writer = writer or pq.ParquetWriter(at, read.schema, compression="zstd")
        writer.write_batch(read)
    assert writer is not None
    writer.close()
    return at.stat().st_size


def _embedded_rows() -> tuple[int, int]:
    """Rows that the snapshot's tables of counts have, and the postings that they count."""
    folder = Path(str(embedded().folder))
    rows = sum(pq.ParquetFile(folder / f"{one}.parquet").metadata.num_rows for one in GROWING)
    return rows, int(pc.sum(pq.read_table(folder / "cells.parquet")["postings"]).as_py())


def main() -> None:
    """Print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--postings", type=int, default=5_000)
    parser.add_argument("--write", action="store_true", help="into results.md")
    asked = parser.parse_args()
    table = as_table(measure(asked.postings))
    print(table)
    if asked.write:
        texts = "postings of linkedin_us_2024" if REAL.is_file() else "postings of our own making"
        told = f"`python -m benchmarks.scale.run --write`, with {texts}. Milliseconds are a processor's."
        RESULTS.write_text(f"# Results\n\n{told}\n\n{table}\n", "utf-8")


if __name__ == "__main__":
    main()
