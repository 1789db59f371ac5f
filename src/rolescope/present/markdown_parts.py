"""What every answer's Markdown is made of: text that cannot forge markup, lists, tables, the closing part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from rolescope.model.answer import Answer
from rolescope.present.cite import source

SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|~"})
RULE = "---"


def text(said: str) -> str:
    """One line of text, whatever is in it."""
    return " ".join(said.translate(SPECIAL).split())


def code(said: str) -> str:
    """Text to be typed as it is: between as many backticks as it has none of in a row."""
    fence = "`" * (1 + max(map(len, re.findall("`+", said)), default=0))
    return f"{fence}{' '.join(said.split())}{fence}"


def listed(items: Iterable[str]) -> str:
    """A list, a line each; empty without any."""
    return "\n".join(f"- {text(item)}" for item in items)


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A table: its head, and a line a row."""
    lines = [[text(cell) for cell in row] for row in (head, *body)]
    lines.insert(1, [RULE] * len(head))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def opening(question: str, headline: str) -> list[str]:
    """What was asked, and the sentence that answers."""
    return [f"# {text(question)}", f"**{text(headline)}**"]


def closing(answer: Answer[Any], limits: Iterable[str]) -> list[str]:
    """Limits, the sources with their licences, the answer's id, the notice."""
    sources = [[ref.source, ref.period, f"{ref.n:,}", ref.licence] for ref in answer.evidence]
    return [
        "## What these figures cannot say",
        listed(limits),
        "## Evidence",
        table(("Source", "Period", "n", "Licence"), sources) if sources else "",
        text(source(answer, answer.answer_id)),
        text(answer.view.notice),
    ]


def document(parts: Iterable[str]) -> str:
    """The parts that say something, a blank line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"
