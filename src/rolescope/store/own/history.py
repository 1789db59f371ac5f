"""What a store saw of a vacancy: when it was shown, gone and back, and what was listed like it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from rolescope.model.errors import BadQuestion
from rolescope.model.vacancy import MONTHS, Absence, Relisted, Shown, VacancyHistory
from rolescope.store.own.file import OwnFile
from rolescope.store.own.groups import Key


def history(file: OwnFile, head_id: str) -> VacancyHistory:
    """What was seen of the vacancy of an opening.

    Args:
        file: the store, its openings grouped.
        head_id: id of the opening that stands for the vacancy, or of another of its openings.

    Raises:
        BadQuestion: if the store has no such opening, or it is not grouped yet.
    """
    heads = file.ask("history_head", {"id": head_id})
    if not heads:
        raise BadQuestion(
            f"Your store has no opening {head_id!r}. A search for jobs lists those that it has."
        )
    of = {"head": heads[0][0]}
    absences: dict[str, list[Absence]] = defaultdict(list)
    for id_, gone, back in file.ask("history_absences", of):
        absences[id_].append(Absence(gone, back))
    openings = (Shown(*row) for row in file.ask("history_openings", of))
    return VacancyHistory(
        head=heads[0][0],
        openings=tuple(replace(one, absences=tuple(absences[one.id])) for one in openings),
        relisted=tuple(Relisted(*row) for row in file.ask("history_relisted", of | {"months": MONTHS})),
        sharing=tuple(row[0] for row in file.ask("history_sharing", of | {"page": Key.PAGE.value})),
    )
