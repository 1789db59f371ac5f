"""What every part of a page needs to know of the answer it draws."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present import cite, findings
from rolescope.present.page.web import Web
from rolescope.present.palette import slots


@dataclass(frozen=True, slots=True)
class Frame:
    """An answer with what is looked up in it often.

    Attributes:
        answer: the answer.
        slots: role id to its place in the palette.
        labels: role id to its name.
        period: years of the texts that shares are counted on.
        answer_id: the answer's id, computed once.
        web: where the page stands on the web; None in a file.
    """

    answer: Answer[Comparison]
    slots: dict[str, int]
    labels: dict[str, str]
    period: str
    answer_id: str
    web: Web | None = None

    @property
    def cut(self) -> str | None:
        """Address of the page that has every row; None where this page has them all."""
        return None if self.web is None or self.web.every else self.web.address

    @property
    def view(self) -> Comparison:
        """The figures."""
        return self.answer.view

    @property
    def source(self) -> str:
        """Where a sentence comes from: engine, evidence, answer."""
        return cite.source(self.answer, self.answer_id)

    def cite(self, what: str, figure: str, n: int, period: str | None = None) -> str:
        """A line to paste under a number."""
        return cite.cite(what, figure, n, self.period if period is None else period, self.source)


def frame(answer: Answer[Comparison], web: Web | None = None) -> Frame:
    """Look an answer up once."""
    view = answer.view
    return Frame(
        answer, slots(view.subjects), findings.labels(view), cite.text_period(answer), answer.answer_id, web
    )
