"""Scores that people were given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.audit import AuditAnswer


def audit(
    scores: Any,
    *,
    group: str | Sequence[str],
    score: str | None = None,
    selected: str | None = None,
    components: Sequence[str] = (),
    every_ratio: bool = False,
    about: str = "",
    as_of: str | None = None,
) -> Answer[AuditAnswer]:
    """Whether scores pass some categories of people less often: `audit("scores.csv", group=["sex", "race"])`.

    Args:
        scores: a CSV file, or columns by name: a mapping, or a data frame of pandas or polars.
        group: one to four columns of declared categories; columns that are not named are not looked at.
        score: column of scores, of which those above the sample's median pass.
        selected: column of yes and no, instead; None for both: the column called score or selected.
        components: columns of parts of the score, each with tables of its own.
        every_ratio: give impact ratios also of categories under 2 % of the rows.
        about: where the scores come from, for the record.
        as_of: ISO date of the audit; None: not dated.
    """
    from rolescope.questions.audit import audit as answered  # noqa: PLC0415
    from rolescope.questions.audit import scores_of  # noqa: PLC0415

    return answered(
        scores_of(scores),
        [group] if isinstance(group, str) else group,
        score=score,
        selected=selected,
        components=components,
        every_ratio=every_ratio,
        about=about,
        as_of=as_of,
    )
