"""A made-up answer in which nearly everything is missing, each thing for another reason."""

# ruff: noqa: E501  (one record a line reads as a table)

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison, PayCell, Profile, Scope, Subject, YearsRow
from rolescope.model.estimate import NotEstimable, Published
from tests.present.example import NOTICE, envelope, money, row, share


def thin() -> Answer[Comparison]:
    """A nurse, known only from a survey, beside a role with few postings: every kind of missing figure."""
    nurse, dev = "onet:29-1141.00", "back_end_developer"
    none = NotEstimable("no postings in this evidence", 0)
    few = NotEstimable("suppressed (n = 3, needs 20)", 3)
    return envelope(
        Comparison(
            headline="Our postings do not reach registered nurses; a public survey describes them.",
            subjects=(
                Subject(nurse, "Registered Nurses", "onet", None, {"onet_soc": ("29-1141.00",)}, 0, 0),
                Subject(dev, "Back-end developer", "role", "Builds the server side.", {}, 97, 60),
            ),
            scope=Scope("US", "most evidence", None, None, (), {}, {}),
            takeaways=(),
            skills=(row("SQL", "language", {nurse: none, dev: share(0.4, 97, 60)}), row("Go", "language", {nurse: none, dev: few})),
            activities=(), categories=(),
            years=(YearsRow(dev, few, few, few, few, 3),),
            pay=(PayCell(nurse, "US", "all", "survey wage", "oews", "USD", "year",
                         NotEstimable("top-coded at $239,200", 9), Published(86_000, "the survey publishes no interval", 900, "USD"), money(101_000, 900), 900, None, "2024", "as published"),),
            pay_contrasts=(), titles=(),
            profiles=(Profile(nurse, "onet", "Technology named by O*NET",
                              {"Electronic health records": NotEstimable("O*NET lists it without a share"), "Excel": share(0.5, 40), "Charting software": Published(0.4, "the scheme gives no interval")}, "onet_29_3"),),
            related=(), guides=(), limits=("Skills of registered nurses: no posting of theirs was read.",), notice=NOTICE,
        ),
        (nurse, dev),
    )  # fmt: skip
