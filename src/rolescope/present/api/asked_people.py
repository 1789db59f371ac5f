"""Arguments of addresses that are asked about one person, beside what is sent."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

AsOf = Annotated[
    str | None,
    Query(
        max_length=20,
        description="The month that “present” stands for; without it that of the evidence, or the latest "
        "that the résumé names.",
        examples=["2026-11"],
    ),
]
