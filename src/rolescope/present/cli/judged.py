"""Where an answer goes that draws itself: to the screen, as JSON, as Markdown, or as a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolescope.present.cli.output import PROBE, Form, carries, columns, show, write

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.present.terminal.ink import Line


class JudgedForm(StrEnum):
    """Forms of an answer about one text."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer and its drawings.

    Attributes:
        answer: the answer.
        lines: draws it for a terminal, as `width` and `ascii_only` ask.
        page: draws it as HTML.
        markdown: draws it as Markdown; None for what is about one text, and has none.
    """

    answer: Answer[Any]
    lines: Callable[..., list[Line]]
    page: Callable[[Answer[Any]], str]
    markdown: Callable[[Answer[Any]], str] | None = None


def deliver(judged: Judged, form: JudgedForm | Form, output: Path | None) -> None:
    """Write it in one form."""
    if form.value == Form.JSON:
        write(judged.answer.to_json() + "\n", output)
    elif form.value == Form.HTML:
        write(judged.page(judged.answer), output)
    elif form is Form.MD and judged.markdown is not None:
        write(judged.markdown(judged.answer), output)
    elif output is None:
        show(judged.lines(judged.answer, width=columns(), ascii_only=not carries(PROBE)))
    else:
        from rolescope.present.terminal.ink import plain  # noqa: PLC0415

        write(plain(judged.lines(judged.answer)), output)
