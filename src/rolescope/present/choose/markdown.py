"""A choice of roles as Markdown: a table of the roles, a ledger each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rolescope.model.answer import Answer
from rolescope.model.role_choice import HeldRole, RoleChoice
from rolescope.present.choose import words
from rolescope.present.markdown import SPECIAL

ALL = 1000


def markdown(answer: Answer[RoleChoice]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [f"# {_text(words.QUESTION)}", f"**{_text(view.headline)}**", _text(f"{words.scope(view)}.")]
    if view.questions:
        parts += [f"## {_text(words.ROLES)}", _roles(view), _text(words.left_out(view))]
    if view.leads:
        parts += [f"## {_text(words.TRADES)}", *_trades(view), f"## {_text(words.CHANGES)}"]
        hardest = [words.hardest(view, one) for one in view.leads if not one.always]
        parts += [_list([words.steady(view), *hardest, *words.flips(view, ALL)])]
    if view.questions:
        for role in view.roles:
            parts += [f"## {_text(words.why(role))}", _text(words.score(role)), _ledger(view, role)]
    parts += [f"## {_text(words.CANNOT)}", _list(words.paragraphs(view)), f"Answer `{answer.answer_id}`"]
    return "\n\n".join(part for part in parts if part) + "\n"


def _roles(view: RoleChoice) -> str:
    rows = [(one.label, words.score(one), f"{one.postings:,}", str(len(one.ties))) for one in view.roles]
    return _table(("Role", "Score", "Postings", "Others it cannot be told apart from"), rows)


def _ledger(view: RoleChoice, role: HeldRole) -> str:
    asked = words.questions(view)
    return _table(words.LEDGER_HEAD, [words.ledger_row(row, asked[row.question]) for row in role.ledger])


def _trades(view: RoleChoice) -> list[str]:
    if not view.trade_offs:
        return [_text(words.NO_TRADES)]
    found = [_text(words.alike(view))]
    for name, rows in words.trades(view):
        found += [f"{_text(name)}:", _list([f"{one.words} ({words.gain(one)})" for one in rows])]
    return found


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    every = [[_text(cell) for cell in head], ["---"] * len(head), *([_text(c) for c in row] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in every)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {_text(item)}" for item in items)


def _text(text: str) -> str:
    return " ".join(text.translate(SPECIAL).split())
